package io.github.massagecare.benchmarks;

import io.github.massagecare.finding.Finding;
import io.github.massagecare.finding.Measure;
import io.github.massagecare.json.Limits;
import io.github.massagecare.rulebook.Clearance;
import io.github.massagecare.rulebook.Contraindication;
import io.github.massagecare.rulebook.Question;
import io.github.massagecare.rulebook.RedFlag;
import io.github.massagecare.rulebook.Restriction;
import io.github.massagecare.rulebook.Review;
import io.github.massagecare.rulebook.Rulebook;
import io.github.massagecare.rulebook.Source;
import io.github.massagecare.rulebook.Target;
import io.github.massagecare.technique.Evidence;
import io.github.massagecare.technique.Pressure;
import io.github.massagecare.technique.Range;
import io.github.massagecare.technique.Technique;
import io.github.massagecare.technique.Trait;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Rulebooks as large as wanted, the same ones at every run. What is likely to hold is mild, and what is severe seldom
 * holds, as in a real rulebook; else every client would end at the emergency department and every technique would be
 * barred.
 */
final class GeneratedRules {
    private static final long SEED = 20_261_201;
    private static final int MEASURES = 16;
    private static final int TECHNIQUES = 12;
    private static final int TRAITS = 10;
    /** The traits from here on are those without which some technique cannot be done. */
    private static final int ESSENTIAL = 6;

    private static final String SOURCE = "nobody";
    private static final String TARGET = "physician";

    private final RuleCase wanted;
    private final SplittableRandom random;
    private final List<RedFlag> flags = new ArrayList<>();
    private final List<Contraindication> contraindications = new ArrayList<>();

    private GeneratedRules(RuleCase wanted) {
        this.wanted = wanted;
        this.random = new SplittableRandom(
                SEED + wanted.rules() * 4L + wanted.shape().ordinal() * 2L + (wanted.families() ? 1 : 0));
    }

    static Rulebook rulebook(RuleCase wanted) {
        return new GeneratedRules(wanted).rulebook();
    }

    private Rulebook rulebook() {
        GeneratedFindings findings = new GeneratedFindings(wanted.findings(), wanted.families(), random);
        GeneratedCriteria criteria =
                new GeneratedCriteria(wanted.shape(), MEASURES, findings.chances(wanted.density()), random);
        for (int rule = 0; rule < wanted.rules(); rule++) {
            add(rule, criteria.draw());
        }
        List<Finding> all = findings.all();
        return Rulebook.builder()
                .id("generated")
                .version("1.0.0")
                .language("en")
                .title("Generated")
                .review(new Review("none", "2026-12-01"))
                .addSources(Source.builder()
                        .id(SOURCE)
                        .title("Nobody")
                        .seen(Source.Seen.FULL)
                        .build())
                .addTargets(new Target(TARGET, "Physician"))
                .traits(traits())
                .findings(all)
                .measures(measures())
                .questions(questions(all, findings))
                .techniques(techniques())
                .redFlags(flags)
                .contraindications(contraindications)
                .build();
    }

    // --- rules ---

    private void add(int rule, GeneratedCriteria.Drawn drawn) {
        boolean severe = drawn.chance() * wanted.rules() < 4;
        boolean flag = contraindications.size() == Limits.ENTRIES
                || (flags.size() < Limits.ENTRIES && random.nextInt(10) < (severe ? 5 : 1));
        if (flag) {
            flags.add(RedFlag.builder()
                    .id("flag-" + rule)
                    .when(drawn.criterion())
                    .urgency(severe ? RedFlag.Urgency.values()[random.nextInt(3)] : RedFlag.Urgency.ROUTINE)
                    .addTo(TARGET)
                    .may("This may be something.")
                    .addSources(SOURCE)
                    .evidence(Evidence.E5)
                    .build());
        } else {
            contraindications.add(contraindication(rule, drawn, severe));
        }
    }

    private Contraindication contraindication(int rule, GeneratedCriteria.Drawn drawn, boolean severe) {
        Contraindication.Builder builder = Contraindication.builder()
                .id("rule-" + rule)
                .when(drawn.criterion())
                .rationale("Because.")
                .addSources(SOURCE)
                .evidence(Evidence.E5);
        int kind = random.nextInt(severe ? 6 : 12);
        if (kind < 2) {
            builder.level(Contraindication.Level.CLEARANCE)
                    .clearance(Clearance.builder()
                            .addAcceptedFrom(TARGET)
                            .then(Restriction.builder()
                                    .addBars(trait(random.nextInt(ESSENTIAL)))
                                    .build())
                            .build());
        } else {
            builder.level(kind == 2 ? Contraindication.Level.ABSOLUTE : Contraindication.Level.MODIFY);
        }
        if (severe && kind <= 2 && random.nextBoolean()) {
            return builder.barsAllWork(true).build();
        }
        if (random.nextInt(3) == 0) {
            builder.maxPressure(severe ? 1 + random.nextInt(4) : 3 + random.nextInt(2));
        } else {
            // What a clearance would lift may be essential; else, once many rules hold, nothing would be left to
            // decide.
            boolean any = severe || kind < 2;
            builder.addBars(trait(random.nextInt(any ? TRAITS : ESSENTIAL)));
        }
        return builder.build();
    }

    // --- vocabulary ---

    private static String trait(int trait) {
        return "trait-" + trait;
    }

    private static List<Trait> traits() {
        List<Trait> traits = new ArrayList<>();
        for (int trait = 0; trait < TRAITS; trait++) {
            traits.add(new Trait(trait(trait), trait(trait)));
        }
        return traits;
    }

    private static List<Measure> measures() {
        List<Measure> measures = new ArrayList<>();
        for (int measure = 0; measure < MEASURES; measure++) {
            measures.add(Measure.builder()
                    .id(GeneratedCriteria.measure(measure))
                    .label(GeneratedCriteria.measure(measure))
                    .unit("points")
                    .min(BigDecimal.ZERO)
                    .max(BigDecimal.valueOf(GeneratedCriteria.HIGHEST))
                    .build());
        }
        return measures;
    }

    /** Questions about everything that has no kinds; what has kinds is a group of them. */
    private static List<Question> questions(List<Finding> all, GeneratedFindings findings) {
        List<String> asked = new ArrayList<>();
        for (int finding = 0; finding < all.size(); finding++) {
            if (!findings.hasKinds(finding)) {
                asked.add(all.get(finding).id());
            }
        }
        List<Question> questions = new ArrayList<>();
        for (int first = 0; first < asked.size(); first += Question.MOST_LABELS) {
            questions.add(question(
                    questions.size(), asked.subList(first, Math.min(first + Question.MOST_LABELS, asked.size()))));
        }
        for (int measure = 0; measure < MEASURES; measure++) {
            questions.add(question(questions.size(), List.of(GeneratedCriteria.measure(measure))));
        }
        return questions;
    }

    private static Question question(int number, List<String> settles) {
        return Question.builder()
                .id("question-" + number)
                .ask("Which of these?")
                .settles(settles)
                .build();
    }

    private List<Technique> techniques() {
        List<Technique> techniques = new ArrayList<>();
        for (int technique = 0; technique < TECHNIQUES; technique++) {
            int gentlest = random.nextInt(4);
            Technique.Builder builder = Technique.builder()
                    .id("technique-" + technique)
                    .label("Technique " + technique)
                    .pressure(new Pressure(gentlest, gentlest + 1 + random.nextInt(2)))
                    .minutes(new Range(5, 20))
                    .part(technique == 0 ? Technique.Part.GENERAL : Technique.Part.SPECIFIC)
                    .fallback(technique < 2)
                    .addOptionalTraits(trait(random.nextInt(3)), trait(3 + random.nextInt(3)))
                    .nature("Something.")
                    .benefits("None known.")
                    .risks("None known.")
                    .addSources(SOURCE)
                    .evidence(Evidence.E5);
            // The first one has no essential trait, so that something is left even where much is barred.
            if (technique > 0) {
                builder.addTraits(trait(ESSENTIAL + random.nextInt(TRAITS - ESSENTIAL)));
            }
            techniques.add(builder.build());
        }
        return techniques;
    }
}
