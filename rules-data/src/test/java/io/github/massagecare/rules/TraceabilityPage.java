package io.github.massagecare.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The tables of TRACEABILITY.md. */
final class TraceabilityPage {
    static final Path PAGE = Path.of("TRACEABILITY.md");

    /** One line of a table: what is traced, and the cells behind it. */
    record Row(String id, List<String> cells) {
        /** The ids in a cell, each in code quotes, with commas between. */
        List<String> ids(int cell) {
            return parts(cells.get(cell), "`");
        }

        String cell(int index) {
            return cells.get(index);
        }
    }

    private TraceabilityPage() {}

    /** The rows under a heading of TRACEABILITY.md, in their order. */
    static List<Row> rows(String heading) throws IOException {
        return rows(PAGE, heading);
    }

    /** The rows under a heading of a page, in their order. */
    static List<Row> rows(Path page, String heading) throws IOException {
        List<Row> rows = new ArrayList<>();
        boolean within = false;
        boolean table = false;
        for (String line : Files.readAllLines(page)) {
            if (line.startsWith("#")) {
                within = line.equals("## " + heading);
                table = false;
            } else if (line.startsWith("|---")) {
                table = within;
            } else if (table && line.startsWith("|")) {
                List<String> cells = Arrays.stream(
                                line.substring(1, line.length() - 1).split("\\|", -1))
                        .map(String::strip)
                        .toList();
                rows.add(new Row(cells.get(0).replace("`", ""), cells.subList(1, cells.size())));
            }
        }
        assertTrue(!rows.isEmpty(), "no rows under " + heading);
        assertEquals(
                rows.stream().map(Row::id).distinct().toList(),
                rows.stream().map(Row::id).toList(),
                heading);
        return rows;
    }

    /** The parts of a cell, each in quotes, with commas between. */
    static List<String> parts(String cell, String quote) {
        return Arrays.stream(cell.split(","))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .peek(part -> assertTrue(part.startsWith(quote) && part.endsWith(quote), cell))
                .map(part -> part.substring(1, part.length() - 1))
                .toList();
    }
}
