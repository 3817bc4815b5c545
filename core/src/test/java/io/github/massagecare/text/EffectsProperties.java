package io.github.massagecare.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.massagecare.finding.SymptomProfile;
import io.github.massagecare.internal.compiled.EffectsByRule;
import io.github.massagecare.internal.compiled.RestrictionEffects;
import io.github.massagecare.plan.Verdict;
import io.github.massagecare.recommend.Recommender;
import io.github.massagecare.recommend.TechniqueAdvice;
import io.github.massagecare.rulebook.Contraindication;
import io.github.massagecare.rulebook.Criterion;
import io.github.massagecare.rulebook.Rulebook;
import io.github.massagecare.technique.Technique;
import io.github.massagecare.testing.Reached;
import io.github.massagecare.testing.RulebookArbitraries;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.statistics.StatisticsReport;
import net.jqwik.api.statistics.StatisticsReport.StatisticsReportMode;

/**
 * What the handbook says a contraindication does to a technique is what it does to a client for whom it alone holds.
 */
class EffectsProperties {
    @Provide
    Arbitrary<Rulebook> rulebooks() {
        return RulebookArbitraries.rulebooks();
    }

    @Property(tries = 3000, shrinking = ShrinkingMode.OFF)
    @StatisticsReport(StatisticsReportMode.OFF)
    void eachRuleAlone_doesToEachTechniqueWhatTheHandbookSays(@ForAll("rulebooks") Rulebook rulebook) {
        EffectsByRule effects = new EffectsByRule(rulebook);
        for (Contraindication rule : rulebook.contraindications()) {
            if (rule.at().isEmpty() && !rule.atItsPlace()) {
                Contraindication always = Contraindication.builder()
                        .from(rule)
                        .when(Criterion.always())
                        .build();
                Rulebook alone = Rulebook.builder()
                        .from(bare(rulebook))
                        .addContraindications(always)
                        .build();
                List<TechniqueAdvice> techniques = Recommender.of(alone)
                        .recommend(SymptomProfile.builder().build())
                        .techniques();
                techniques.forEach(advice -> same(advice, verdict(effects, rule, technique(rulebook, advice)), rule));
            }
        }
        List.of(Verdict.values()).forEach(verdict -> Reached.atLeast(5, "verdict", verdict));
    }

    private static void same(TechniqueAdvice advice, Verdict verdict, Contraindication rule) {
        assertEquals(advice.verdict(), verdict, rule::toString);
        Reached.count("verdict", verdict);
    }

    private static Rulebook bare(Rulebook of) {
        return Rulebook.builder()
                .from(of)
                .redFlags(List.of())
                .contraindications(List.of())
                .indications(List.of())
                .dosing(List.of())
                .selfCare(List.of())
                .advice(List.of())
                .build();
    }

    private static Technique technique(Rulebook rulebook, TechniqueAdvice advice) {
        return rulebook.technique(advice.technique()).orElseThrow();
    }

    private static Verdict verdict(EffectsByRule effects, Contraindication rule, Technique technique) {
        Optional<RestrictionEffects.OnTechnique> now = effects.untilCleared(rule, technique);
        Optional<RestrictionEffects.OnTechnique> even = effects.evenCleared(rule, technique);
        boolean clearable = rule.level() == Contraindication.Level.CLEARANCE;
        if (even.filter(RestrictionEffects.OnTechnique::bars).isPresent()) {
            return Verdict.BARRED;
        }
        if (now.filter(RestrictionEffects.OnTechnique::bars).isPresent()) {
            return clearable ? Verdict.CLEARANCE : Verdict.BARRED;
        }
        return now.isPresent() ? Verdict.ADAPT : Verdict.SUITABLE;
    }
}
