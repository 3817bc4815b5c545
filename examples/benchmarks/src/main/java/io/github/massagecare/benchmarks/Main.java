package io.github.massagecare.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Measures and writes {@code RESULTS.md}; {@code quick} does so once and shortly and writes beside the jar,
 * {@code check} only compares outputs, {@code jmh} hands everything after it to JMH.
 */
public final class Main {
    static final String HEAP = "1g";

    private static final String ALL = "io\\.github\\.massagecare\\.benchmarks\\.";
    private static final int FORKS = 5;
    private static final int FORKS_OF_LARGE = 2;

    private Main() {}

    /** Runs it. */
    public static void main(String[] arguments) throws IOException, RunnerException {
        String mode = arguments.length == 0 ? "" : arguments[0];
        String temporary = ownTemporaryFolder();
        switch (mode) {
            case "" -> {
                String command = "java -jar examples/benchmarks/target/benchmarks.jar";
                Path besideTarget = jar().toAbsolutePath().getParent().resolveSibling("RESULTS.md");
                measure(command, FORKS, FORKS_OF_LARGE, false, temporary, besideTarget);
            }
            case "quick" -> {
                String command = "java -jar examples/benchmarks/target/benchmarks.jar quick";
                measure(command, 1, 1, true, temporary, jar().resolveSibling("RESULTS-quick.md"));
            }
            case "check" -> Check.run().forEach(System.out::println);
            case "jmh" ->
                org.openjdk.jmh.Main.main(
                        List.of(arguments).subList(1, arguments.length).toArray(String[]::new));
            default -> {
                System.err.println("expected nothing, quick, check or jmh");
                System.exit(2);
            }
        }
    }

    /**
     * JMH takes a lock in the folder for temporary files; in one of our own it does not wait for, or stop, anybody
     * else's.
     */
    private static String ownTemporaryFolder() throws IOException {
        Path folder = Files.createDirectories(Path.of(
                System.getProperty("java.io.tmpdir"),
                "massagecare-benchmarks-" + ProcessHandle.current().pid()));
        System.setProperty("java.io.tmpdir", folder.toString());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
        return folder.toString();
    }

    private static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
            files.sorted((one, other) -> other.compareTo(one))
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            System.err.println("left behind: " + folder);
        }
    }

    private static Path jar() {
        return Path.of(System.getProperty("java.class.path"));
    }

    private static void measure(String command, int forks, int forksOfLarge, boolean quick, String temporary, Path page)
            throws IOException, RunnerException {
        List<String> equal = Check.run();
        equal.forEach(System.out::println);
        Figures figures = new Figures();
        for (int fork = 0; fork < forks; fork++) {
            figures.add(new Runner(options(quick, temporary).include(ALL).build()).run());
            if (fork < forksOfLarge) {
                figures.add(new Runner(options(quick, temporary)
                                .include(ALL + "TruthsBenchmark")
                                .param("of", Results.LARGE + "-complete")
                                .build())
                        .run());
                figures.add(new Runner(options(quick, temporary)
                                .include(ALL + "DecisionBenchmark\\.(decide|recommend)")
                                .param("of", Results.LARGE + "-complete", Results.LARGE + "-half-empty")
                                .build())
                        .run());
            }
        }
        Files.writeString(page, Results.page(figures, command, forks, forksOfLarge, equal));
        System.out.println("Written: " + page);
    }

    /** One fork; several runs of one fork each let everything take its turn before anything is measured again. */
    private static ChainedOptionsBuilder options(boolean quick, String temporary) {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .forks(1)
                .shouldFailOnError(true)
                .addProfiler(GCProfiler.class)
                .addProfiler(ProcessorTime.class)
                .jvmArgs("-Xms" + HEAP, "-Xmx" + HEAP, "-Djava.io.tmpdir=" + temporary);
        if (quick) {
            options.warmupIterations(1)
                    .warmupTime(TimeValue.milliseconds(100))
                    .measurementIterations(3)
                    .measurementTime(TimeValue.milliseconds(200));
        }
        return options;
    }
}
