package io.github.massagecare.laws;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

import io.github.massagecare.finding.SymptomProfile;
import io.github.massagecare.plan.CarePlan;
import io.github.massagecare.plan.Disposition;
import io.github.massagecare.plan.Standing;
import io.github.massagecare.plan.Step;
import io.github.massagecare.plan.Verdict;
import io.github.massagecare.recommend.Inquiry;
import io.github.massagecare.recommend.Recommendation;
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
import io.github.massagecare.testing.Subject;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import net.jqwik.api.statistics.StatisticsReport.StatisticsReportMode;

/**
 * What the laws are tried on: generated rulebooks and clients reach everything that an answer can come to, and often enough. The least
 * shares asked for here are a third of what is usual, or less.
 */
class GeneratedProperties {
  @Provide
  Arbitrary<Cases> cases() {
    return ProfileArbitraries.cases(10);
  }

  private static void atLeast(String label, Object value, double percent) {
    Statistics.label(label).coverage(coverage -> coverage.check(value).percentage(share -> share >= percent));
  }

  @Property(tries = 500)
  @StatisticsReport(StatisticsReportMode.OFF)
  void answersOfAllKindsAreReached(@ForAll("cases") Cases cases) {
    Subject subject = Subject.of(cases.rulebook());
    for (SymptomProfile profile : cases.profiles()) {
      assertDoesNotThrow(() -> cases.rulebook().check(profile));
      Recommendation answer = subject.recommend(profile);
      Statistics.label("disposition").collect(answer.disposition());
      Statistics.label("known").collect(answer.known());
      Statistics.label("at worst").collect(answer.atWorst());
      Statistics.label("settled").collect(answer.settled());
      Statistics.label("standing").collect(answer.plan().map(plan -> plan.standing().name()).orElse("NONE"));
      Statistics.label("held together").collect(together(subject, profile, answer));
      Statistics.label("overridden").collect(!answer.assumed().overridden().isEmpty());
      for (TechniqueAdvice advice : answer.techniques()) {
        Statistics.label("verdict").collect(advice.verdict());
        Statistics.label("verdict at worst").collect(advice.atWorst());
      }
      for (Inquiry.Why why : Inquiry.Why.values()) {
        Statistics.label(why.name()).collect(answer.questions().stream().anyMatch(inquiry -> inquiry.why() == why));
      }
      steps(answer);
    }
    for (Disposition disposition : Disposition.values()) {
      atLeast("disposition", disposition, disposition == Disposition.POSTPONE ? 1 : 2);
      atLeast("known", disposition, disposition == Disposition.ASK_FIRST ? 0 : 1);
      atLeast("at worst", disposition, disposition == Disposition.ASK_FIRST ? 0 : 1.5);
    }
    for (Verdict verdict : Verdict.values()) {
      atLeast("verdict", verdict, 2);
      atLeast("verdict at worst", verdict, 2.5);
    }
    for (Standing standing : Standing.values()) {
      atLeast("standing", standing.name(), 2);
    }
    atLeast("standing", "NONE", 8);
    atLeast("settled", true, 20);
    atLeast("settled", false, 10);
    atLeast("overridden", true, 4);
    atLeast("held together", true, 0.02);
    List.of(Inquiry.Why.values()).forEach(why -> atLeast(why.name(), true, 3));
  }

  /** Whether rules that hold all work at some of the places leave none. */
  private static boolean together(Subject subject, SymptomProfile profile, Recommendation answer) {
    return !answer.postponements().isEmpty()
        && answer.postponements().stream()
            .map(postponement -> subject.rulebook().entry(postponement.rule(), Contraindication.class).orElseThrow())
            .noneMatch(rule -> Reach.atWorst(subject, profile, rule).everywhere());
  }

  /** Sessions in which something is left out. */
  private static void steps(Recommendation answer) {
    List<Step> steps =
        answer.plan().flatMap(CarePlan::session).map(session -> session.steps()).orElse(List.of()).stream()
            .filter(step -> step.technique().isPresent())
            .toList();
    Statistics.label("session").collect(!steps.isEmpty());
    for (Step step : steps) {
      Statistics.label("pressure").collect(step.maxPressure().isPresent());
      Statistics.label("omit").collect(!step.omit().isEmpty());
      Statistics.label("positions").collect(!step.positions().isEmpty());
      Statistics.label("not at").collect(!step.notAt().isEmpty());
    }
    atLeast("session", true, 8);
    List.of("pressure", "omit", "positions", "not at").forEach(change -> atLeast(change, true, 0.5));
  }

  @Property(tries = 500)
  @StatisticsReport(StatisticsReportMode.OFF)
  void rulebooksOfAllKindsAreReached(@ForAll("cases") Cases cases) {
    Rulebook rulebook = cases.rulebook();
    for (Contraindication rule : rulebook.contraindications()) {
      Statistics.label("level").collect(rule.level());
      Statistics.label("reach").collect(rule.atItsPlace() ? "its place" : rule.at().isEmpty() ? "everywhere" : "regions");
      Statistics.label("then").collect(rule.clearance().flatMap(clearance -> clearance.then()).isPresent());
      Statistics.label("preference").collect(rule.preference());
    }
    rulebook.redFlags().forEach(flag -> Statistics.label("urgency").collect(flag.urgency()));
    for (Rule rule : rulebook.rules()) {
      Statistics.label("deep").collect(depth(rule.when()) > 3);
      Statistics.label("wide").collect(Criteria.parts(rule.when()).size() > 4);
      Statistics.label("counts").collect(rule.when() instanceof Criterion.CountAtLeast);
    }
    Family family = Family.of(rulebook);
    Statistics.label("chain").collect(family.all().stream().anyMatch(id -> family.above(id).size() > 4));
    Statistics.label("shown").collect(rulebook.findings().stream().anyMatch(finding -> !finding.shownBy().isEmpty()));
    Statistics.label("several parents").collect(rulebook.findings().stream().anyMatch(finding -> finding.isA().size() > 1));
    Statistics.label("excludes").collect(rulebook.findings().stream().anyMatch(finding -> !finding.excludes().isEmpty()));
    Statistics.label("empty section").collect(
        rulebook.findings().isEmpty() || rulebook.regions().isEmpty() || rulebook.techniques().isEmpty());
    for (Contraindication.Level level : Contraindication.Level.values()) {
      atLeast("level", level, 15);
    }
    for (RedFlag.Urgency urgency : RedFlag.Urgency.values()) {
      atLeast("urgency", urgency, 15);
    }
    List.of("its place", "everywhere", "regions").forEach(reach -> atLeast("reach", reach, 10));
    List.of("deep", "then", "preference", "wide", "counts", "empty section").forEach(kind -> atLeast(kind, true, 1));
    List.of("chain", "shown", "several parents", "excludes").forEach(kind -> atLeast(kind, true, 5));
  }

  private static int depth(Criterion criterion) {
    return Criteria.parts(criterion).stream().mapToInt(part -> 1 + depth(part)).max().orElse(0);
  }

  @Property(tries = 500)
  @StatisticsReport(StatisticsReportMode.OFF)
  void clientsOfAllKindsAreReached(@ForAll("cases") Cases cases) {
    Subject subject = Subject.of(cases.rulebook());
    for (SymptomProfile profile : cases.profiles()) {
      Statistics.label("others absent").collect(profile.othersAbsent());
      Statistics.label("answered").collect(!profile.answered().isEmpty());
      Statistics.label("unsure").collect(!profile.unsure().isEmpty());
      Statistics.label("cleared").collect(!profile.cleared().isEmpty());
      Statistics.label("no regions").collect(profile.regions().isEmpty());
      Statistics.label("placed").collect(profile.present().stream().anyMatch(finding -> !profile.places(finding).isEmpty()));
      Statistics.label("unplaced").collect(
          cases.rulebook().findings().stream().anyMatch(finding -> subject.settled().unplaced(profile, finding.id())));
      Statistics.label("complete").collect(
          profile.measures().size() == cases.rulebook().measures().size() && subject.settled().complete(profile));
    }
    List.of("others absent", "answered", "unsure", "cleared", "no regions", "placed", "unplaced").forEach(kind -> atLeast(kind, true, 4));
    atLeast("complete", true, 15);
    atLeast("complete", false, 15);
  }
}
