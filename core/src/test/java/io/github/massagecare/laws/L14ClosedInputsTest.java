package io.github.massagecare.laws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.massagecare.testing.ClassFile;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * L14, closed inputs: no clock, locale, randomness, environment, file or network is read by the engine. Seen in the
 * compiled classes: all that the library uses of the world is on a list of what gives the same result anywhere; files
 * are opened by the readers of documents only, and the engine uses none of these; no static field can change. That it
 * is so in effect is for L1 to show.
 */
class L14ClosedInputsTest {
    private static final Path CLASSES = Path.of("target", "classes");
    private static final String OWN = "io/github/massagecare/";

    /** Arithmetic, text, collections, and what the compiler and the generated value types put in. */
    private static final Pattern PURE = Pattern.compile(
            "java/lang/(Object|Record|Enum|Iterable|Comparable|CharSequence|String|StringBuilder|Boolean|Byte|Character|Integer|Long|Number"
                    + "|Double|Math|Class|Throwable|\\w+Exception|\\w+Error|System\\.arraycopy)\\b.*"
                    + "|java/lang/(invoke/(LambdaMetafactory|StringConcatFactory)|runtime/ObjectMethods)\\..*"
                    + "|java/math/BigDecimal\\..*"
                    + "|java/util/(function|stream|regex)/.*"
                    + "|java/util/(Abstract|Array|Bit|Collect|Compar|Deque|Enum|Identity|Iterat|Linked|List|Map|Navigable|Objects|Optional|Queue"
                    + "|Set|Sorted|StringJoiner|Tree)\\w*(\\$\\w+)?\\..*"
                    + "|java/util/Locale\\.ROOT.*"
                    + "|java/time/LocalDate\\.of\\(.*"
                    + "|java/io/(StringWriter|UncheckedIOException|InputStream)\\..*|java/nio/(Byte|Char)Buffer\\..*|java/nio/charset/.*"
                    + "|com/google/common/(collect|base|graph|hash|primitives)/.*"
                    + "|com/fasterxml/jackson/core/.*"
                    + "|\\[L" + OWN + ".*|" + OWN + ".*");

    /**
     * Members of the above that ask for the default locale or charset, a system property, a resource, a thread or a
     * number at random.
     */
    private static final Pattern HIDDEN = Pattern.compile(
            "java/lang/String\\.(format|formatted|toLowerCase|toUpperCase|getBytes)\\((?!.*(Locale|Charset);).*"
                    + "|java/lang/String\\.<init>\\(\\[B\\).*"
                    + "|java/lang/(Integer\\.getInteger|Long\\.getLong|Boolean\\.getBoolean|Math\\.random)\\(.*"
                    + "|java/lang/Class\\.(forName|get\\w*Resource\\w*)\\(.*"
                    + "|.*\\.(parallel|parallelStream|shuffle)\\(.*|java/nio/charset/Charset\\.defaultCharset.*");

    private static final Pattern FILES = Pattern.compile("java/nio/file/(Files|Path)\\..*");

    /** The readers of documents. */
    private static final Set<String> DOORS =
            new TreeSet<>(List.of(OWN + "internal/json/DocumentForm", OWN + "rulebook/Rulebook"));

    /** What decides, from the compiled form to the plan; the last of these only reads and writes answers. */
    private static final Pattern ENGINE =
            Pattern.compile(OWN + "(internal/(compiled|client)|plan|recommend)/(?!Recommendation|PlanShapes).*");

    private static List<String> hidden(ClassFile file, boolean door) {
        List<String> hidden = new ArrayList<>();
        for (String member : file.members()) {
            boolean allowed = PURE.matcher(member).matches()
                    || (door && FILES.matcher(member).matches());
            if (!allowed || HIDDEN.matcher(member).matches()) {
                hidden.add(file.name() + " uses " + member);
            }
        }
        return hidden;
    }

    @Test
    void l14_theLibraryReadsNothingButItsArgumentsAndFilesOnlyWhereDocumentsAreRead() {
        Set<ClassFile> classes = ClassFile.under(CLASSES);
        List<String> hidden = new ArrayList<>();
        classes.forEach(file -> hidden.addAll(hidden(file, DOORS.contains(file.name()))));

        assertEquals(List.of(), hidden);
        assertTrue(classes.size() > 100);
    }

    @Test
    void l14_theEngineReadsNoDocument() {
        Pattern read = Pattern.compile(
                OWN + "(internal/json/(DocumentForm|TreeReader|Reading|Parts)\\..*|.*\\.(read\\w*|fromTree)\\(.*)");
        Set<String> engine = new TreeSet<>();
        List<String> reading = new ArrayList<>();
        for (ClassFile file : ClassFile.under(CLASSES)) {
            if (ENGINE.matcher(file.name()).matches()) {
                engine.add(file.name());
                file.members().stream()
                        .filter(member -> read.matcher(member).matches() && !member.startsWith(file.name() + "."))
                        .forEach(member -> reading.add(file.name() + " uses " + member));
            }
        }

        assertEquals(List.of(), reading);
        assertTrue(engine.containsAll(
                List.of(OWN + "internal/client/Closure", OWN + "recommend/Recommender", OWN + "recommend/Planning")));
    }

    @Test
    void l14_noStaticFieldCanChange() throws ClassNotFoundException {
        List<String> changing = new ArrayList<>();
        for (ClassFile file : ClassFile.under(CLASSES)) {
            if (!file.name().endsWith("-info")) {
                for (Field field : Class.forName(file.name().replace('/', '.')).getDeclaredFields()) {
                    if (Modifier.isStatic(field.getModifiers()) && !Modifier.isFinal(field.getModifiers())) {
                        changing.add(field.toString());
                    }
                }
            }
        }

        assertEquals(List.of(), changing);
    }

    /** Every kind of hidden input, so that the tests above are seen to find them. */
    private static final class Offender {
        static String hidden() {
            return Math.random()
                    + System.nanoTime()
                    + System.getenv("HOME")
                    + LocalDate.now()
                    + Locale.getDefault()
                    + "I".toLowerCase()
                    + Files.exists(Path.of("x"))
                    + List.of(1).parallelStream().count()
                    + Thread.currentThread()
                    + Integer.getInteger("x");
        }
    }

    @Test
    void l14_whatIsHiddenIsFound() {
        assertTrue(!Offender.hidden().isEmpty());
        String name = Offender.class.getName().replace('.', '/');
        List<String> hidden = hidden(ClassFile.of(Path.of("target", "test-classes", name + ".class")), false);

        for (String member : List.of(
                "Math.random",
                "System.nanoTime",
                "System.getenv",
                "LocalDate.now",
                "Locale.getDefault",
                "String.toLowerCase",
                "Files.exists",
                "Path.of",
                "List.parallelStream",
                "Thread.currentThread",
                "Integer.getInteger")) {
            assertTrue(hidden.stream().anyMatch(found -> found.contains("/" + member + "(")), member);
        }
        assertEquals(11, hidden.size(), hidden::toString);
    }
}
