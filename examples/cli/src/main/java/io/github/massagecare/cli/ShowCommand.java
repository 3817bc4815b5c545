package io.github.massagecare.cli;

import io.github.massagecare.finding.Identified;
import io.github.massagecare.rulebook.Rulebook;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints one entry of a rulebook, and what refers to it. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = "Prints whatever has an id: a rule, finding, technique, source.")
final class ShowCommand implements Runnable {
    private static final int MOST_SUGGESTIONS = 8;
    private static final int SAME_LETTERS = 4;

    @Parameters(paramLabel = "ID", description = "The id.")
    private String id;

    @Mixin
    private RulebookOption option;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        Map<String, Object> tree = option.rulebook().toTree();
        PrintWriter out = spec.commandLine().getOut();
        boolean found = false;
        for (Map.Entry<String, Object> section : tree.entrySet()) {
            if (section.getValue() instanceof List<?> entries) {
                for (Object entry : entries) {
                    if (entry instanceof Map<?, ?> map && id.equals(map.get("id"))) {
                        out.println(section.getKey() + ":");
                        print(map, "  ", out);
                        found = true;
                    }
                }
            }
        }
        if (!found) {
            throw new ParameterException(spec.commandLine(), "Nothing has the id \"" + id + "\"." + suggestions());
        }
        String users = users(tree);
        if (!users.isEmpty()) {
            out.println("used by:");
            out.println("  " + users);
        }
    }

    private String suggestions() {
        Rulebook rulebook = option.rulebook();
        String near = rulebook.sections().stream()
                .flatMap(List::stream)
                .map(Identified::id)
                .filter(other -> shares(other, id))
                .limit(MOST_SUGGESTIONS)
                .collect(Collectors.joining(", "));
        return near.isEmpty() ? "" : " Near it: " + near + ".";
    }

    /** Whether some word of the two ids begins with the same letters. */
    private static boolean shares(String one, String other) {
        for (String part : other.split("-")) {
            String start = part.substring(0, Math.min(SAME_LETTERS, part.length()));
            if (start.length() == SAME_LETTERS
                    && List.of(one.split("-")).stream().anyMatch(word -> word.startsWith(start))) {
                return true;
            }
        }
        return false;
    }

    private String users(Map<String, Object> tree) {
        StringBuilder users = new StringBuilder();
        for (Object section : tree.values()) {
            if (section instanceof List<?> entries) {
                for (Object entry : entries) {
                    if (entry instanceof Map<?, ?> map && !id.equals(map.get("id")) && names(map)) {
                        users.append(users.length() == 0 ? "" : ", ").append(map.get("id"));
                    }
                }
            }
        }
        return users.toString();
    }

    private boolean names(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.values().stream().anyMatch(this::names);
        }
        return value instanceof List<?> list ? list.stream().anyMatch(this::names) : id.equals(value);
    }

    private static void print(Map<?, ?> map, String indent, PrintWriter out) {
        map.forEach((key, value) -> out.println(indent + key + ": " + text(value)));
    }

    private static String text(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(e -> e.getKey() + " " + text(e.getValue()))
                    .collect(Collectors.joining(", ", "(", ")"));
        }
        if (value instanceof List<?> list) {
            return list.stream().map(ShowCommand::text).collect(Collectors.joining(", ", "[", "]"));
        }
        return String.valueOf(value);
    }
}
