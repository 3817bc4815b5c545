package io.github.massagecare.rules;

import io.github.massagecare.finding.Identified;
import io.github.massagecare.rulebook.Overlay;
import io.github.massagecare.rulebook.Rule;
import io.github.massagecare.rulebook.RuleExamples;
import io.github.massagecare.rulebook.Rulebook;
import io.github.massagecare.rulebook.RulebookPart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The files of the shipped rulebook as they stand in the sources, and what core would write for each. */
final class RuleFiles {
    private static final Path FOLDER = Path.of("src/main/resources/io/github/massagecare/rules/upper-back");
    private static final String ROOT = "rulebook.json";
    private static final String EXAMPLES = ".examples.json";
    /** An overlay on one line, so that a problem of the part that it adds is reported with the line of the part. */
    private static final String ADDING = "{\"format\": 1, \"overlay\": \"part\", \"version\": \"1.0.0\","
            + " \"over\": {\"id\": \"any\", \"version\": \"1.0.0\"}, \"add\": ";

    private RuleFiles() {}

    static List<Path> all() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList();
        }
    }

    static List<Path> examples() throws IOException {
        return all().stream()
                .filter(file -> file.getFileName().toString().endsWith(EXAMPLES))
                .toList();
    }

    /** The ids of the rules that an examples file stands beside. */
    static List<String> rulesBeside(Path examples) throws IOException {
        String name = examples.getFileName().toString().replace(EXAMPLES, ".json");
        return part(Files.readString(examples.resolveSibling(name))).sections().stream()
                .flatMap(List::stream)
                .filter(Rule.class::isInstance)
                .map(Identified::id)
                .toList();
    }

    /** The sections of a part. */
    static RulebookPart part(String text) {
        return Overlay.read(ADDING + text + "}").add();
    }

    /** The file as a tree in canonical form: keys in the order of the shapes, nothing written that is so by default. */
    static Map<?, ?> canonical(Path file) throws IOException {
        String text = Files.readString(file);
        String name = file.getFileName().toString();
        if (name.equals(ROOT)) {
            return root(text);
        }
        return name.endsWith(EXAMPLES)
                ? RuleExamples.read(text).toTree()
                : (Map<?, ?>) Overlay.read(ADDING + text + "}").toTree().get("add");
    }

    /** What the file itself holds, and behind the head the names of its parts, as they are asked for in reading it. */
    private static Map<String, Object> root(String text) {
        List<String> parts = new ArrayList<>();
        Rulebook alone = Rulebook.read(
                name -> {
                    if (!name.equals(ROOT)) {
                        parts.add(name);
                    }
                    return bytes(name.equals(ROOT) ? text : "{}");
                },
                ROOT);
        Map<String, Object> tree = new LinkedHashMap<>();
        alone.toTree().forEach((key, value) -> {
            tree.put(key, value);
            if (key.equals("review")) {
                tree.put("parts", parts);
            }
        });
        return tree;
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
