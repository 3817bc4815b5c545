package io.github.massagecare.meaning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * A test that holds a sentence fails once the sentence is not so. With {@code -Dmassagecare.faults=true} every fault is
 * tried, with {@code -Dmassagecare.faults=1.3} that of one sentence.
 */
@EnabledIfSystemProperty(named = FaultsTest.ASKED, matches = ".+", disabledReason = "takes long")
class FaultsTest {
    static final String ASKED = "massagecare.faults";
    private static final LauncherConfig NOTHING_MORE = LauncherConfig.builder()
            .enableLauncherSessionListenerAutoRegistration(false)
            .enableLauncherDiscoveryListenerAutoRegistration(false)
            .enableTestExecutionListenerAutoRegistration(false)
            .enablePostDiscoveryFilterAutoRegistration(false)
            .build();

    /** What came of one run: how many tests ran, and why they failed. */
    private record Run(int tests, List<Throwable> failures) {}

    private static List<Fault> asked() {
        String number = System.getProperty(ASKED);
        List<Fault> asked = Faults.all().stream()
                .filter(fault -> number.equals("true") || fault.number().equals(number))
                .toList();
        assertFalse(asked.isEmpty(), "no fault for " + number);
        return asked;
    }

    private static Map<String, Sentence> sentences() {
        return MeaningPage.sentences().stream()
                .collect(Collectors.toMap(Sentence::number, sentence -> sentence, (one, other) -> one, TreeMap::new));
    }

    /** Else its failing under a fault would say nothing. */
    @TestFactory
    Stream<DynamicTest> everyTestPassesWithoutAFault() {
        Map<String, Sentence> sentences = sentences();
        Map<String, Sentence> byTest = asked().stream()
                .map(fault -> sentences.get(fault.number()))
                .collect(Collectors.toMap(Sentence::test, sentence -> sentence, (one, other) -> one, TreeMap::new));
        return byTest.values().stream()
                .map(sentence -> DynamicTest.dynamicTest(sentence.test(), () -> {
                    Run run = run(sentence, FaultyClasses.none());
                    assertTrue(run.tests() > 0, "nothing ran");
                    assertEquals(List.of(), run.failures());
                }));
    }

    @TestFactory
    Stream<DynamicTest> everyTestFailsUnderItsFault() {
        Map<String, Sentence> sentences = sentences();
        return asked().stream()
                .map(fault -> DynamicTest.dynamicTest(
                        fault.number(), () -> failsUnder(fault, sentences.get(fault.number()))));
    }

    private static void failsUnder(Fault fault, Sentence sentence) throws ReflectiveOperationException {
        Run run = run(sentence, FaultyClasses.with(fault));
        assertTrue(run.tests() > 0, "nothing ran");
        assertFalse(
                run.failures().isEmpty(),
                () -> fault.number() + ": " + sentence.test() + " passes under the fault in " + fault.file());
        // A class that cannot be loaded would fail every test of it, and so hold nothing.
        assertFalse(
                run.failures().stream().anyMatch(LinkageError.class::isInstance),
                () -> fault.number() + ": no mistake of meaning: " + run.failures());
    }

    private static Run run(Sentence sentence, FaultyClasses classes) throws ReflectiveOperationException {
        Class<?> test = classes.loadClass(sentence.testClass());
        Method method = MeaningTest.method(test, sentence.testMethod());
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectMethod(test, method))
                .configurationParameter("jqwik.reporting.usejunitplatform", "true")
                .configurationParameter("jqwik.shrinking.default", "OFF")
                .configurationParameter("jqwik.database", "target/jqwik-database-of-faults")
                .build();
        Listener listener = new Listener();
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(classes);
        try {
            LauncherFactory.create(NOTHING_MORE).execute(request, listener);
        } finally {
            thread.setContextClassLoader(before);
        }
        return new Run(new TreeSet<>(listener.tests).size(), listener.failures);
    }

    /** Counts tests and keeps why any of them, or their class, failed. */
    private static final class Listener implements TestExecutionListener {
        private final List<String> tests = new ArrayList<>();
        private final List<Throwable> failures = new ArrayList<>();

        @Override
        public void executionFinished(TestIdentifier identifier, TestExecutionResult result) {
            if (identifier.isTest()) {
                tests.add(identifier.getUniqueId());
            }
            if (result.getStatus() == TestExecutionResult.Status.FAILED) {
                failures.add(result.getThrowable().orElseGet(AssertionError::new));
            }
        }
    }
}
