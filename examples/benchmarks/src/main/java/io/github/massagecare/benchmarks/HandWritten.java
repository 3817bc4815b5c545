package io.github.massagecare.benchmarks;

import io.github.massagecare.plan.Disposition;
import io.github.massagecare.rulebook.Rule;
import io.github.massagecare.rulebook.Rulebook;
import io.github.massagecare.technique.Technique;
import java.util.List;

/**
 * Writes a rulebook out as straight-line Java, as a person would who wants nothing but speed, and compiles it: the
 * limit that figures of the library stand beside.
 */
final class HandWritten {
    private static final String PACKAGE = "handwritten";
    private static final String TYPES = "io.github.massagecare.benchmarks.";

    /** Bytes of bytecode for what a rule leads to in one reading: a bit, a disposition and up to six masks. */
    private static final int MOST_EFFECT_BYTES = 9 + 14 + 6 * 9;
    /** What a reading keeps of techniques and positions. */
    private static final List<String> MASKS =
            List.of("Bars", "BarsUntilCleared", "Changes", "Positions", "PositionsUntilCleared");

    private HandWritten() {}

    // --- truths of all rules ---

    /** The truths of all rules, on two values. */
    static HandWrittenTruths truths(Rulebook rulebook) {
        CriterionSource criteria = new CriterionSource(rulebook);
        List<Rule> rules = rulebook.rules();
        SourceParts parts = new SourceParts(
                "truths",
                "boolean[] present, long[] measures, long[] truths",
                "long bits = 0;\n",
                "truths[#] |= bits;\n");
        for (int rule = 0; rule < rules.size(); rule++) {
            String when = criteria.of(rules.get(rule).when(), CriterionSource.Reading.TWO_VALUED);
            int bytes = criteria.bytes(rules.get(rule).when()) + 12;
            parts.add("if (" + when + ") bits |= " + bit(rule) + ";", bytes, rule >> 6);
        }
        String source = "package " + PACKAGE + ";\npublic final class Truths implements " + TYPES
                + "HandWrittenTruths {\n"
                + "public long[] truths(boolean[] present, long[] measures) {\n"
                + "long[] truths = new long[" + ((rules.size() + 63) >> 6) + "];\n"
                + parts.calls("present, measures, truths") + "return truths;\n}\n" + parts.methods() + "}\n";
        return CompiledSource.instance(PACKAGE + ".Truths", source, HandWrittenTruths.class);
    }

    private static String bit(int rule) {
        return hex(1L << rule);
    }

    private static String hex(long mask) {
        return "0x" + Long.toHexString(mask) + "L";
    }

    // --- from what was said to a decision ---

    /** What is decided, in both readings. */
    static HandWrittenDecision decision(Rulebook rulebook) {
        CriterionSource criteria = new CriterionSource(rulebook);
        ClosureSource closure = new ClosureSource(rulebook, criteria);
        List<Rule> rules = rulebook.rules();
        SourceParts parts = new SourceParts(
                "rules",
                "boolean[] present, boolean[] maybe, long[] lowest, long[] highest, " + TYPES
                        + "HandWrittenOutcome outcome",
                "long certain = 0;\nlong possible = 0;\n" + load("known") + load("worst"),
                "outcome.certain[#] |= certain;\noutcome.possible[#] |= possible;\n" + store("known") + store("worst"));
        for (int rule = 0; rule < rules.size(); rule++) {
            Rule of = rules.get(rule);
            RuleEffect effect = RuleEffect.of(of, rulebook);
            String statement = "if (" + criteria.of(of.when(), CriterionSource.Reading.POSSIBLE) + ") {\npossible |= "
                    + bit(rule) + ";\n" + effect(effect, "worst") + "if ("
                    + criteria.of(of.when(), CriterionSource.Reading.CERTAIN) + ") {\ncertain |= " + bit(rule) + ";\n"
                    + effect(effect, "known") + "}\n}";
            parts.add(statement, 2 * (criteria.bytes(of.when()) + MOST_EFFECT_BYTES), rule >> 6);
        }
        String source = "package " + PACKAGE + ";\npublic final class Decision implements " + TYPES
                + "HandWrittenDecision {\n"
                + "public " + TYPES + "HandWrittenOutcome decide(" + TYPES + "HandWrittenInput client) {\n"
                + TYPES + "HandWrittenOutcome outcome = new " + TYPES + "HandWrittenOutcome(client.said, "
                + rules.size() + ", " + rulebook.techniques().size() + ");\n"
                + "boolean[] present = outcome.present;\nboolean[] maybe = outcome.maybe;\n"
                + closure.calls()
                + parts.calls("present, maybe, client.lowest, client.highest, outcome")
                + "verdicts(outcome.known, outcome.knownVerdicts);\n"
                + "verdicts(outcome.worst, outcome.worstVerdicts);\n"
                + "return outcome;\n}\n" + closure.methods() + parts.methods() + verdicts(rulebook) + "}\n";
        return CompiledSource.instance(PACKAGE + ".Decision", source, HandWrittenDecision.class);
    }

    private static String load(String reading) {
        StringBuilder source = new StringBuilder();
        source.append("int ")
                .append(reading)
                .append(" = outcome.")
                .append(reading)
                .append(".disposition;\n");
        MASKS.forEach(
                mask -> source.append("long ").append(reading).append(mask).append(" = 0;\n"));
        return source.toString();
    }

    private static String store(String reading) {
        StringBuilder source = new StringBuilder();
        source.append("outcome.")
                .append(reading)
                .append(".disposition = ")
                .append(reading)
                .append(";\n");
        for (String mask : MASKS) {
            String field = Character.toLowerCase(mask.charAt(0)) + mask.substring(1);
            source.append("outcome.").append(reading).append('.').append(field);
            source.append(" |= ").append(reading).append(mask).append(";\n");
        }
        return source.toString();
    }

    private static String effect(RuleEffect effect, String reading) {
        StringBuilder source = new StringBuilder();
        if (effect.disposition() != Disposition.TREAT) {
            int disposition = effect.disposition().ordinal();
            source.append("if (")
                    .append(reading)
                    .append(" < ")
                    .append(disposition)
                    .append(") ");
            source.append(reading).append(" = ").append(disposition).append(";\n");
        }
        RuleEffect.Limit main = effect.main();
        RuleEffect.Limit then = effect.then();
        boolean lifted = effect.untilCleared();
        mask(source, reading + "Bars", then.bars() | (lifted ? 0 : main.bars()));
        mask(source, reading + "BarsUntilCleared", lifted ? main.bars() : 0);
        mask(source, reading + "Changes", main.changes() | then.changes());
        mask(source, reading + "Positions", then.positions() | (lifted ? 0 : main.positions()));
        mask(source, reading + "PositionsUntilCleared", lifted ? main.positions() : 0);
        return source.toString();
    }

    private static void mask(StringBuilder source, String variable, long mask) {
        if (mask != 0) {
            source.append(variable).append(" |= ").append(hex(mask)).append(";\n");
        }
    }

    private static String verdicts(Rulebook rulebook) {
        SourceParts parts = new SourceParts(
                "verdicts",
                TYPES + "HandWrittenOutcome.Reading of, byte[] verdicts",
                "long bars = of.bars;\nlong untilCleared = of.barsUntilCleared;\nlong changes = of.changes;\n"
                        + "long positions = of.positions;\nlong all = positions | of.positionsUntilCleared;\n",
                "");
        for (int t = 0; t < rulebook.techniques().size(); t++) {
            Technique technique = rulebook.techniques().get(t);
            String bit = hex(1L << t);
            long positions = RuleEffect.positions(rulebook, technique.positions());
            String none = positions == 0 ? "" : " || (positions & " + hex(positions) + ") == " + hex(positions);
            String noneUntilCleared = positions == 0 ? "" : " || (all & " + hex(positions) + ") == " + hex(positions);
            String statement = "verdicts[" + t + "] = (byte) ((bars & " + bit + ") != 0" + none
                    + " ? 3 : (untilCleared & " + bit + ") != 0" + noneUntilCleared
                    + " ? 2 : (changes & " + bit + ") != 0 ? 1 : 0);";
            parts.add(statement, 100, 0);
        }
        return parts.methods()
                + "private static void verdicts(" + TYPES + "HandWrittenOutcome.Reading of, byte[] verdicts) {\n"
                + parts.calls("of, verdicts") + "}\n";
    }
}
