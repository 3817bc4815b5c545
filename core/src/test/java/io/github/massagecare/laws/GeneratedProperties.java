package io.github.massagecare.laws;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

import io.github.massagecare.finding.SymptomProfile;
import io.github.massagecare.finding.Truth;
import io.github.massagecare.plan.CarePlan;
import io.github.massagecare.plan.Disposition;
import io.github.massagecare.plan.Standing;
import io.github.massagecare.plan.Step;
import io.github.massagecare.plan.Verdict;
import io.github.massagecare.recommend.ClearanceNeeded;
import io.github.massagecare.recommend.Inquiry;
import io.github.massagecare.recommend.Recommendation;
import io.github.massagecare.recommend.Referral;
import io.github.massagecare.recommend.TechniqueAdvice;
import io.github.massagecare.rulebook.Contraindication;
import io.github.massagecare.rulebook.Criterion;
import io.github.massagecare.rulebook.RedFlag;
import io.github.massagecare.rulebook.Rule;
import io.github.massagecare.rulebook.Rulebook;
import io.github.massagecare.testing.Criteria;
import io.github.massagecare.testing.Family;
import io.github.massagecare.testing.ProfileArbitraries;
import io.github.massagecare.testing.ProfileArbitraries.Cases;
import io.github.massagecare.testing.Reached;
import io.github.massagecare.testing.Subject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.StatisticsReport;
import net.jqwik.api.statistics.StatisticsReport.StatisticsReportMode;

/**
 * What the laws are tried on: generated rulebooks and clients reach everything that an answer can come to, and often
 * enough. The least shares asked for here are a third of what is usual, or less.
 */
class GeneratedProperties {
    @Provide
    Arbitrary<Cases> cases() {
        return ProfileArbitraries.cases(10);
    }

    @Property(tries = 500)
    @StatisticsReport(StatisticsReportMode.OFF)
    void answersOfAllKindsAreReached(@ForAll("cases") Cases cases) {
        Subject subject = Subject.of(cases.rulebook());
        for (SymptomProfile profile : cases.profiles()) {
            assertDoesNotThrow(() -> cases.rulebook().check(profile));
            Recommendation answer = subject.recommend(profile);
            Reached.count("disposition", answer.disposition());
            Reached.count("known", answer.known());
            Reached.count("at worst", answer.atWorst());
            Reached.count("settled", answer.settled());
            Reached.count(
                    "standing",
                    answer.plan().map(plan -> plan.standing().name()).orElse("NONE"));
            Reached.count("held together", together(subject, profile, answer));
            Reached.count("overridden", !answer.assumed().overridden().isEmpty());
            for (TechniqueAdvice advice : answer.techniques()) {
                Reached.count("verdict", advice.verdict());
                Reached.count("verdict at worst", advice.atWorst());
            }
            for (Inquiry.Why why : Inquiry.Why.values()) {
                Reached.count(why.name(), answer.questions().stream().anyMatch(inquiry -> inquiry.why() == why));
            }
            steps(answer);
        }
        for (Disposition disposition : Disposition.values()) {
            Reached.atLeast(disposition == Disposition.POSTPONE ? 1 : 2, "disposition", disposition);
            Reached.atLeast(disposition == Disposition.ASK_FIRST ? 0 : 1, "known", disposition);
            Reached.atLeast(disposition == Disposition.ASK_FIRST ? 0 : 1.5, "at worst", disposition);
        }
        for (Verdict verdict : Verdict.values()) {
            Reached.atLeast(2, "verdict", verdict);
            Reached.atLeast(2.5, "verdict at worst", verdict);
        }
        for (Standing standing : Standing.values()) {
            Reached.atLeast(2, "standing", standing.name());
        }
        Reached.atLeast(8, "standing", "NONE");
        Reached.atLeast(20, "settled", true);
        Reached.atLeast(10, "settled", false);
        Reached.atLeast(4, "overridden", true);
        Reached.atLeast(0.02, "held together", true);
        List.of(Inquiry.Why.values()).forEach(why -> Reached.atLeast(3, why.name(), true));
    }

    /** Whether rules that hold all work at some of the places leave none. */
    private static boolean together(Subject subject, SymptomProfile profile, Recommendation answer) {
        return !answer.postponements().isEmpty()
                && answer.postponements().stream()
                        .map(postponement -> subject.rulebook()
                                .entry(postponement.rule(), Contraindication.class)
                                .orElseThrow())
                        .noneMatch(rule -> Reach.atWorst(subject, profile, rule).everywhere());
    }

    /** Sessions in which something is left out. */
    private static void steps(Recommendation answer) {
        List<Step> steps =
                answer.plan().flatMap(CarePlan::session).map(session -> session.steps()).orElse(List.of()).stream()
                        .filter(step -> step.technique().isPresent())
                        .toList();
        Reached.count("session", !steps.isEmpty());
        for (Step step : steps) {
            Reached.count("pressure", step.maxPressure().isPresent());
            Reached.count("omit", !step.omit().isEmpty());
            Reached.count("positions", !step.positions().isEmpty());
            Reached.count("not at", !step.notAt().isEmpty());
        }
        Reached.atLeast(8, "session", true);
        List.of("pressure", "omit", "positions", "not at").forEach(change -> Reached.atLeast(0.5, change, true));
    }

    @Property(tries = 500)
    @StatisticsReport(StatisticsReportMode.OFF)
    void rulebooksOfAllKindsAreReached(@ForAll("cases") Cases cases) {
        Rulebook rulebook = cases.rulebook();
        for (Contraindication rule : rulebook.contraindications()) {
            Reached.count("level", rule.level());
            Reached.count("reach", rule.atItsPlace() ? "its place" : rule.at().isEmpty() ? "everywhere" : "regions");
            Reached.count(
                    "then",
                    rule.clearance().flatMap(clearance -> clearance.then()).isPresent());
            Reached.count("preference", rule.preference());
        }
        rulebook.redFlags().forEach(flag -> Reached.count("urgency", flag.urgency()));
        for (Rule rule : rulebook.rules()) {
            Reached.count("deep", depth(rule.when()) > 3);
            Reached.count("wide", Criteria.parts(rule.when()).size() > 4);
            Reached.count("counts", rule.when() instanceof Criterion.CountAtLeast);
        }
        Reached.count("unless", !Criteria.unless(rulebook.rules()).isEmpty());
        Family family = Family.of(rulebook);
        Reached.count(
                "chain", family.all().stream().anyMatch(id -> family.above(id).size() > 4));
        Reached.count(
                "shown",
                rulebook.findings().stream()
                        .anyMatch(finding -> !finding.shownBy().isEmpty()));
        Reached.count(
                "several parents",
                rulebook.findings().stream().anyMatch(finding -> finding.isA().size() > 1));
        Reached.count(
                "excludes",
                rulebook.findings().stream()
                        .anyMatch(finding -> !finding.excludes().isEmpty()));
        Reached.count(
                "empty section",
                rulebook.findings().isEmpty()
                        || rulebook.regions().isEmpty()
                        || rulebook.techniques().isEmpty());
        for (Contraindication.Level level : Contraindication.Level.values()) {
            Reached.atLeast(15, "level", level);
        }
        for (RedFlag.Urgency urgency : RedFlag.Urgency.values()) {
            Reached.atLeast(15, "urgency", urgency);
        }
        List.of("its place", "everywhere", "regions").forEach(reach -> Reached.atLeast(10, "reach", reach));
        List.of("deep", "then", "preference", "wide", "counts", "empty section")
                .forEach(kind -> Reached.atLeast(1, kind, true));
        List.of("chain", "shown", "several parents", "excludes", "unless")
                .forEach(kind -> Reached.atLeast(5, kind, true));
    }

    private static int depth(Criterion criterion) {
        return Criteria.parts(criterion).stream()
                .mapToInt(part -> 1 + depth(part))
                .max()
                .orElse(0);
    }

    @Property(tries = 500)
    @StatisticsReport(StatisticsReportMode.OFF)
    void clientsOfAllKindsAreReached(@ForAll("cases") Cases cases) {
        Subject subject = Subject.of(cases.rulebook());
        for (SymptomProfile profile : cases.profiles()) {
            Reached.count("others absent", profile.othersAbsent());
            Reached.count("answered", !profile.answered().isEmpty());
            Reached.count("unsure", !profile.unsure().isEmpty());
            Reached.count("cleared", !profile.cleared().isEmpty());
            Reached.count(
                    "cleared for",
                    profile.cleared().stream().anyMatch(word -> word.given().isPresent()));
            Recommendation answer = subject.recommend(profile);
            Reached.count("taken to cover", !answer.assumed().cleared().isEmpty());
            Reached.count(
                    "new since",
                    Stream.concat(
                                    answer.clearances().stream().map(ClearanceNeeded::earlier),
                                    answer.referrals().stream().map(Referral::earlier))
                            .anyMatch(Optional::isPresent));
            Reached.count("a time since", timed(profile));
            assessed(subject, profile);
            Reached.count("no regions", profile.regions().isEmpty());
            Reached.count(
                    "placed",
                    profile.present().stream()
                            .anyMatch(finding -> !profile.places(finding).isEmpty()));
            Reached.count(
                    "unplaced",
                    cases.rulebook().findings().stream()
                            .anyMatch(finding -> subject.settled().unplaced(profile, finding.id())));
            Reached.count(
                    "complete",
                    profile.measures().size() == cases.rulebook().measures().size()
                            && subject.settled().complete(profile));
        }
        List<String> kinds =
                List.of("others absent", "answered", "unsure", "cleared", "no regions", "placed", "unplaced");
        kinds.forEach(kind -> Reached.atLeast(4, kind, true));
        List.of("cleared for", "a time since").forEach(kind -> Reached.atLeast(4, kind, true));
        List.of("taken to cover", "new since").forEach(kind -> Reached.atLeast(0.2, kind, true));
        for (Truth truth : Truth.values()) {
            List.of("with a place", "without a place", "absent", "open")
                    .forEach(assessment -> Reached.atLeast(0.1, assessment, truth));
        }
        Reached.atLeast(15, "complete", true);
        Reached.atLeast(15, "complete", false);
    }

    /** What findings are but for the places of assessments, by what is known of the assessment. */
    private static void assessed(Subject subject, SymptomProfile profile) {
        List<Criterion.PresentUnless> all = Criteria.unless(subject.rulebook().rules());
        Map<String, Truth> truths = all.isEmpty() ? Map.of() : subject.settled().findings(profile);
        for (Criterion.PresentUnless unless : all) {
            Truth made = truths.get(unless.unless());
            String places = profile.places(unless.unless()).isEmpty() ? "without a place" : "with a place";
            String assessment = made == Truth.TRUE ? places : made == Truth.FALSE ? "absent" : "open";
            Reached.count(assessment, truths.get(unless.finding()));
        }
    }

    /** Whether some clearance was given for a time since an event. */
    private static boolean timed(SymptomProfile profile) {
        return profile.cleared().stream()
                .anyMatch(word ->
                        word.given().filter(given -> !given.since().isEmpty()).isPresent());
    }
}
