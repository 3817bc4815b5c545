package io.github.massagecare.house;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;

/** The arrows between packages are those that DESIGN.md draws, and no others. */
class PackageArrowsTest {
    private static final String ROOT = "io.github.massagecare.";
    private static final Pattern ARROW = Pattern.compile("^\\s+(\\S+)\\s+->\\s+(\\S+)\\s.*$");

    /** From lower to higher: each may use what stands before it. */
    private static final List<String> ORDER = List.of(
            "json",
            "internal",
            "internal.json",
            "finding",
            "technique",
            "rulebook",
            "plan",
            "internal.compiled",
            "internal.client",
            "recommend",
            "text");

    @Test
    void packagesUseOnlyWhatLiesBelowThem() {
        for (Map.Entry<String, Set<String>> arrow : arrows().entrySet()) {
            int at = ORDER.indexOf(arrow.getKey());
            for (String used : arrow.getValue()) {
                assertEquals(true, ORDER.indexOf(used) < at, arrow.getKey() + " -> " + used);
            }
        }
    }

    @Test
    void everyPackageHasItsPlace() {
        assertEquals(new TreeSet<>(ORDER.subList(1, ORDER.size())), new TreeSet<>(without("json", arrows().keySet())));
    }

    private static Set<String> without(String leaf, Set<String> packages) {
        Set<String> rest = new TreeSet<>(packages);
        rest.remove(leaf);
        rest.add("internal");
        return rest;
    }

    private static Map<String, Set<String>> arrows() {
        StringWriter out = new StringWriter();
        ToolProvider jdeps = ToolProvider.findFirst("jdeps").orElseThrow();
        String classes = Path.of("target", "classes", "io").toString();
        jdeps.run(
                new PrintWriter(out),
                new PrintWriter(out),
                "-verbose:package",
                "--multi-release",
                "base",
                "-filter:none",
                classes);
        Map<String, Set<String>> arrows = new TreeMap<>();
        String from = "";
        for (String line : out.toString().split("\\R")) {
            Matcher matcher = ARROW.matcher(line);
            if (matcher.matches()) {
                note(arrows, matcher.group(1), matcher.group(2));
            } else if (line.matches("^\\s{3}" + Pattern.quote(ROOT) + "\\S+.*")) {
                from = line.trim().split("\\s+")[0];
            } else if (line.trim().startsWith("-> ")) {
                note(arrows, from, line.trim().split("\\s+")[1]);
            }
        }
        return arrows;
    }

    private static void note(Map<String, Set<String>> arrows, String from, String to) {
        if (from.startsWith(ROOT) && to.startsWith(ROOT) && !from.equals(to)) {
            arrows.computeIfAbsent(from.substring(ROOT.length()), key -> new TreeSet<>())
                    .add(to.substring(ROOT.length()));
        }
    }
}
