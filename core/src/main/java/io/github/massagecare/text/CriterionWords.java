package io.github.massagecare.text;

import io.github.massagecare.finding.MeasureRange;
import io.github.massagecare.rulebook.Advice;
import io.github.massagecare.rulebook.Contraindication;
import io.github.massagecare.rulebook.Criterion;
import io.github.massagecare.rulebook.Dosing;
import io.github.massagecare.rulebook.Indication;
import io.github.massagecare.rulebook.RedFlag;
import io.github.massagecare.rulebook.Rule;
import io.github.massagecare.rulebook.Rulebook;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/** Criteria in plain words, with the labels of the findings, measures and places that they name, as Markdown. */
record CriterionWords(Rulebook rulebook, Words words) {
    /** For whom it holds: "all of: pregnancy; weeks of pregnancy 28 or more". */
    Outline outline(Criterion criterion) {
        if (criterion instanceof Criterion.Present present) {
            return Outline.plain(label(present.finding()));
        }
        if (criterion instanceof Criterion.PresentAt present) {
            boolean treated = present.at().equals(Criterion.PresentAt.TREATMENT_AREA);
            return Outline.plain(
                    label(present.finding()) + ", at " + (treated ? "the place to be treated" : label(present.at())));
        }
        if (criterion instanceof Criterion.PresentUnless present) {
            return Outline.plain(line(present.withoutUnless()) + ", except where: " + label(present.unless()));
        }
        if (criterion instanceof Criterion.Measured measured) {
            return Outline.plain(range(measured.range()));
        }
        if (criterion instanceof Criterion.RuleHolds other) {
            return Outline.plain(rulebook.rule(other.rule()).map(this::rule).orElse(other.rule()));
        }
        if (criterion instanceof Criterion.Not not) {
            return not(not.of());
        }
        if (criterion instanceof Criterion.CountAtLeast count) {
            return parts("at least " + count.count() + " of", count.of());
        }
        if (criterion instanceof Criterion.All all) {
            return joined("always", "all of", all.of());
        }
        return joined("never", "any of", ((Criterion.Any) criterion).of());
    }

    /** For whom it holds, on one line. */
    String line(Criterion criterion) {
        return outline(criterion).line();
    }

    /** "temperature 38 °C or more", "age 16 or more and below 18 years"; a scale goes without its unit. */
    String range(MeasureRange range) {
        String measure = range.measure();
        String least = range.atLeast().map(bound -> amount(bound, measure)).orElse("");
        String most = range.below().map(bound -> amount(bound, measure)).orElse("");
        return label(measure) + " "
                + Phrases.joined(" and ", Phrases.around("", least, " or more"), Phrases.around("below ", most, ""));
    }

    /** With its unit, unless the label says it. */
    private String amount(BigDecimal number, String measure) {
        String unit = words.unitOf(measure);
        boolean said = words.label(measure).toLowerCase(Locale.ROOT).contains(unit.toLowerCase(Locale.ROOT));
        return number.toPlainString()
                + (said || Words.isScale(unit) ? "" : " " + Markdown.text(Words.unit(unit, number)));
    }

    private Outline not(Criterion of) {
        Outline outline = outline(of);
        if (outline.parts().isEmpty()) {
            return Outline.plain("not: " + outline.words());
        }
        return switch (outline.words()) {
            case "any of" -> new Outline("none of", outline.parts());
            case "all of" -> new Outline("not all of", outline.parts());
            default -> new Outline("not", List.of(outline));
        };
    }

    private Outline joined(String ofNone, String ofSome, List<Criterion> of) {
        return switch (of.size()) {
            case 0 -> Outline.plain(ofNone);
            case 1 -> outline(of.get(0));
            default -> parts(ofSome, of);
        };
    }

    private Outline parts(String join, List<Criterion> of) {
        return new Outline(join, of.stream().map(this::outline).toList());
    }

    /** A rule that another refers to: what it is, where it stands, and in short what it says if that is short. */
    private String rule(Rule rule) {
        String holds = kind(rule) + " " + Markdown.link(rule.id());
        return refers(rule.when()) || !outline(rule.when()).simple() ? holds : holds + " (" + line(rule.when()) + ")";
    }

    private static boolean refers(Criterion criterion) {
        return criterion instanceof Criterion.RuleHolds
                || criterion.parts().stream().anyMatch(CriterionWords::refers);
    }

    private static String kind(Rule rule) {
        if (rule instanceof RedFlag flag) {
            return "the " + EnumWords.word(flag.urgency()) + " red flag";
        }
        if (rule instanceof Contraindication) {
            return "the contraindication";
        }
        if (rule instanceof Indication) {
            return "the indication";
        }
        if (rule instanceof Dosing) {
            return "the dosing rule";
        }
        return rule instanceof Advice ? "the advice" : "the self-care rule";
    }

    private String label(String id) {
        return Markdown.text(words.label(id));
    }
}
