package io.github.massagecare.rules;

import io.github.massagecare.finding.Finding;
import io.github.massagecare.finding.Identified;
import io.github.massagecare.finding.Labelled;
import io.github.massagecare.finding.Measure;
import io.github.massagecare.finding.MeasureRange;
import io.github.massagecare.finding.Region;
import io.github.massagecare.rulebook.Question;
import io.github.massagecare.rulebook.Rulebook;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The vocabulary of a rulebook as a page for clinicians: by question, what each answer means and what "none" closes.
 */
final class VocabularyPage {
    private final Rulebook rulebook;
    private final Map<String, Finding> findings;
    private final StringBuilder page = new StringBuilder();

    VocabularyPage(Rulebook rulebook) {
        this.rulebook = rulebook;
        this.findings = rulebook.findings().stream().collect(Collectors.toMap(Finding::id, finding -> finding));
    }

    String markdown() {
        heading("Questions and what they settle");
        rulebook.questions().forEach(this::question);
        heading("Families that no question names");
        line("Present when one of their kinds is, absent when all of them are.");
        line("");
        Set<String> asked = new TreeSet<>();
        rulebook.questions().forEach(question -> asked.addAll(question.settles()));
        rulebook.findings().stream()
                .filter(finding -> !asked.contains(finding.id()))
                .forEach(finding -> finding(finding, 0, List.of()));
        heading("Numbers");
        line("| number | unit | from | to | id |");
        line("|---|---|---|---|---|");
        rulebook.measures().forEach(this::measure);
        heading("Places on the body");
        line("Each within the place above it; some lie within a second one, named behind.");
        line("");
        rulebook.regions().stream()
                .filter(region -> region.within().isEmpty())
                .forEach(region -> region(region, 0, ""));
        heading("What techniques and exercises involve");
        labels(rulebook.traits());
        heading("Positions");
        labels(rulebook.positions());
        heading("Who may be asked");
        labels(rulebook.targets());
        return page.toString();
    }

    private void heading(String text) {
        line("");
        line("## " + text);
        line("");
    }

    private void line(String text) {
        page.append(text).append('\n');
    }

    private void question(Question question) {
        line("### `" + question.id() + "` " + question.ask());
        line("");
        if (question.everyVisit()) {
            line("Asked at every visit.");
            line("");
        }
        for (String id : question.settles()) {
            Finding finding = findings.get(id);
            if (finding != null) {
                finding(finding, 0, question.settles());
            } else {
                rulebook.entry(id, Measure.class)
                        .ifPresent(measure -> line("- " + capital(measure) + ", " + measure.unit() + " `" + id + "`"));
                rulebook.entry(id, Region.class).ifPresent(region -> line("- " + capital(region) + " `" + id + "`"));
            }
        }
        line("");
    }

    /** The finding and its kinds; those that the same question names stand there by themselves. */
    private void finding(Finding finding, int depth, List<String> named) {
        StringBuilder text = new StringBuilder("  ".repeat(depth)).append("- ").append(capital(finding));
        text.append(" `")
                .append(finding.id())
                .append("` *")
                .append(finding.kind().name().toLowerCase(Locale.ROOT))
                .append('*');
        if (finding.local()) {
            text.append(", **place**");
        }
        for (int i = 0; i < finding.shownBy().size(); i++) {
            text.append(i == 0 ? "; shown by " : " or ")
                    .append(range(finding.shownBy().get(i)));
        }
        if (!finding.excludes().isEmpty()) {
            text.append("; not together with ")
                    .append(finding.excludes().stream()
                            .map(id -> "`" + id + "`")
                            .collect(Collectors.joining(", ")));
        }
        line(text.toString());
        rulebook.findings().stream()
                .filter(kind -> kind.isA().contains(finding.id()) && !named.contains(kind.id()))
                .forEach(kind -> finding(kind, depth + 1, named));
    }

    private String range(MeasureRange range) {
        String label =
                rulebook.entry(range.measure(), Measure.class).orElseThrow().label();
        String from =
                range.atLeast().map(bound -> " from " + bound.toPlainString()).orElse("");
        String below =
                range.below().map(bound -> " below " + bound.toPlainString()).orElse("");
        return label + from + below;
    }

    private void measure(Measure measure) {
        line("| " + capital(measure) + " | " + measure.unit() + " | " + plain(measure.min()) + " | "
                + plain(measure.max()) + " | `" + measure.id() + "` |");
    }

    private static String plain(BigDecimal number) {
        return number.toPlainString();
    }

    /** A label as it begins a line. */
    private static String capital(Labelled entry) {
        return Character.toUpperCase(entry.label().charAt(0)) + entry.label().substring(1);
    }

    private void region(Region region, int depth, String parent) {
        String others = region.within().stream()
                .filter(id -> !id.equals(parent))
                .map(id -> "`" + id + "`")
                .collect(Collectors.joining(", "));
        line("  ".repeat(depth) + "- " + capital(region) + " `" + region.id() + "`"
                + (others.isEmpty() ? "" : ", also within " + others));
        for (Region part : rulebook.regions()) {
            if (!part.within().isEmpty() && part.within().get(0).equals(region.id())) {
                region(part, depth + 1, region.id());
            }
        }
    }

    private <T extends Identified & Labelled> void labels(List<T> entries) {
        entries.forEach(entry -> line("- " + capital(entry) + " `" + entry.id() + "`"));
    }
}
