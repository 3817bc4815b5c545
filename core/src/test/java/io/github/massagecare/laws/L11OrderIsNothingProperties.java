package io.github.massagecare.laws;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.massagecare.finding.SymptomProfile;
import io.github.massagecare.plan.CarePlan;
import io.github.massagecare.recommend.ClearanceNeeded;
import io.github.massagecare.recommend.Inquiry;
import io.github.massagecare.recommend.Postponement;
import io.github.massagecare.recommend.Recommendation;
import io.github.massagecare.recommend.Referral;
import io.github.massagecare.recommend.TechniqueAdvice;
import io.github.massagecare.rulebook.Rule;
import io.github.massagecare.testing.ProfileArbitraries;
import io.github.massagecare.testing.ProfileArbitraries.Cases;
import io.github.massagecare.testing.Shuffled;
import io.github.massagecare.testing.Smallest;
import io.github.massagecare.testing.Subject;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/**
 * L11, order is nothing where it carries no priority: permuting rules, findings, answers, and every other list of a
 * rulebook, changes no truth, verdict or disposition, nor how the plan stands. Priority stays what it is: ranking, the
 * first dosing, the order of questions.
 */
class L11OrderIsNothingProperties {
    @Provide
    Arbitrary<Cases> cases() {
        return ProfileArbitraries.cases(12);
    }

    @Property(tries = 800, shrinking = ShrinkingMode.OFF)
    void l11_permutingEverythingChangesNoVerdict(@ForAll("cases") Cases cases, @ForAll long seed) {
        Subject subject = Subject.of(cases.rulebook());
        Subject permuted = Subject.of(Shuffled.rulebook(cases.rulebook(), new Random(seed)));
        for (SymptomProfile profile : cases.profiles()) {
            SymptomProfile said = Shuffled.profile(profile, new Random(seed));
            Map<String, Object> decided = decided(subject, profile);
            if (!decided.equals(decided(permuted, said))) {
                Smallest.check(subject, List.of(profile), (s, p) -> same(s, p.get(0), seed));
                same(subject, profile, seed);
            }
        }
    }

    /** One permutation more than the one that was drawn, since it is another one once something was left out. */
    private static void same(Subject subject, SymptomProfile profile, long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 10; i++) {
            long next = i == 0 ? seed : random.nextLong();
            Subject permuted = Subject.of(Shuffled.rulebook(subject.rulebook(), new Random(next)));
            assertEquals(decided(subject, profile), decided(permuted, Shuffled.profile(profile, new Random(next))));
        }
    }

    /** All that carries no priority. */
    private static Map<String, Object> decided(Subject subject, SymptomProfile profile) {
        Recommendation answer = subject.recommend(profile);
        Map<String, Object> decided = new TreeMap<>();
        decided.put("disposition", answer.disposition());
        decided.put("known", answer.known());
        decided.put("at worst", answer.atWorst());
        decided.put("settled", answer.settled());
        decided.put("standing", answer.plan().map(CarePlan::standing));
        decided.put("overridden", new TreeSet<>(answer.assumed().overridden()));
        decided.put(
                "referrals",
                new TreeSet<>(answer.referrals().stream().map(Referral::flag).toList()));
        decided.put(
                "clearances",
                new TreeSet<>(
                        answer.clearances().stream().map(ClearanceNeeded::rule).toList()));
        decided.put(
                "postponements",
                new TreeSet<>(
                        answer.postponements().stream().map(Postponement::rule).toList()));
        decided.put("no plan", Explained.rules(answer.noPlan()));
        decided.put("to settle", open(answer));
        for (TechniqueAdvice advice : answer.techniques()) {
            decided.put(
                    advice.technique(),
                    List.of(
                            advice.verdict(),
                            advice.atWorst(),
                            advice.score(),
                            advice.maxPressure(),
                            new TreeSet<>(advice.omit()),
                            new TreeSet<>(advice.positions()),
                            new TreeSet<>(advice.notAt()),
                            Explained.rules(advice.reasons()),
                            Explained.rules(advice.favouredBy())));
        }
        for (Rule rule : subject.rulebook().rules()) {
            decided.put(
                    rule.id(), subject.recommender().explain(profile, rule.id()).truth());
        }
        return decided;
    }

    /** What there is to find out for safety, whatever question it is put into. */
    private static Set<String> open(Recommendation answer) {
        Set<String> open = new TreeSet<>();
        for (Inquiry inquiry : answer.questions()) {
            if (inquiry.why() != Inquiry.Why.REFINE) {
                inquiry.settles().forEach(id -> open.add("ask " + id));
                inquiry.finding().ifPresent(id -> open.add("confirm " + id));
            }
        }
        return open;
    }
}
