package io.github.massagecare.laws;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonFactory;
import com.google.common.collect.ImmutableList;
import io.github.massagecare.finding.SymptomProfile;
import io.github.massagecare.recommend.Recommender;
import io.github.massagecare.rulebook.Rulebook;
import io.github.massagecare.testing.ProfileArbitraries.Cases;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Answers given by a JVM of its own: a rulebook on each line that begins with a star, clients of it on the lines that
 * follow; an answer a line. It runs on the class path, so that an answer is also seen not to hang on the module path.
 */
final class OtherJvm {
    private static final String RULEBOOK = "*";

    private OtherJvm() {}

    /** Answers what comes in. */
    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Recommender recommender = null;
        for (String line : new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))
                .lines()
                .toList()) {
            if (line.startsWith(RULEBOOK)) {
                recommender = Recommender.of(Rulebook.read(line.substring(RULEBOOK.length())));
            } else {
                out.println(recommender.recommend(SymptomProfile.read(line)).toJson());
            }
        }
    }

    /** The answers of a JVM that is started with these options. */
    static List<String> answers(List<Cases> all, List<String> options) {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(options);
        command.addAll(List.of("-cp", classPath(), OtherJvm.class.getName()));
        try {
            Path in = Files.createTempFile("clients", ".txt");
            try {
                Files.write(in, lines(all), StandardCharsets.UTF_8);
                Process process = new ProcessBuilder(command)
                        .redirectInput(in.toFile())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
                try (BufferedReader answers = process.inputReader(StandardCharsets.UTF_8)) {
                    return answers.lines().toList();
                }
            } finally {
                Files.delete(in);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(List<Cases> all) {
        List<String> lines = new ArrayList<>();
        for (Cases cases : all) {
            lines.add(RULEBOOK + cases.rulebook().toJson());
            cases.profiles().forEach(profile -> lines.add(profile.toJson()));
        }
        return lines;
    }

    private static String classPath() {
        Stream<Path> classes = Stream.of(Path.of("target", "classes"), Path.of("target", "test-classes"));
        Stream<Path> libraries = Stream.of(JsonFactory.class, JsonValue.class, ImmutableList.class)
                .map(OtherJvm::library);
        return Stream.concat(classes, libraries).map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    private static Path library(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
