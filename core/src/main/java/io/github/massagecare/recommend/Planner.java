package io.github.massagecare.recommend;

import io.github.massagecare.finding.SymptomProfile;
import io.github.massagecare.finding.Truth;
import io.github.massagecare.internal.engine.Judgement;
import io.github.massagecare.internal.engine.Reading;
import io.github.massagecare.internal.engine.TechniqueLimits;
import io.github.massagecare.plan.CarePlan;
import io.github.massagecare.plan.Consent;
import io.github.massagecare.plan.Dose;
import io.github.massagecare.plan.PlannedActivity;
import io.github.massagecare.plan.Reason;
import io.github.massagecare.plan.ReviewPoint;
import io.github.massagecare.plan.Session;
import io.github.massagecare.plan.Standing;
import io.github.massagecare.plan.Step;
import io.github.massagecare.plan.Verdict;
import io.github.massagecare.plan.WithoutSession;
import io.github.massagecare.rulebook.Advice;
import io.github.massagecare.rulebook.Dosing;
import io.github.massagecare.rulebook.RedFlag;
import io.github.massagecare.rulebook.Rule;
import io.github.massagecare.rulebook.Rulebook;
import io.github.massagecare.rulebook.SelfCare;
import io.github.massagecare.technique.Technique;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes the plan: what is left at worst, ranked, fitted into a session, with everything around it. */
final class Planner {
  private final Rulebook rulebook;
  private final Judgement judgement;
  private final SymptomProfile profile;
  private final List<TechniqueAdvice> advice;
  private final List<Rule> rules;

  Planner(Rulebook rulebook, Judgement judgement, SymptomProfile profile, List<TechniqueAdvice> advice) {
    this.rulebook = rulebook;
    this.judgement = judgement;
    this.profile = profile;
    this.advice = advice;
    this.rules = rulebook.rules();
  }

  CarePlan plan(Standing standing) {
    Reading reading = standing == Standing.AFTER_CLEARANCE ? Reading.ONCE_CLEARED : Reading.AT_WORST;
    Optional<Integer> dosing = dosing();
    CarePlan.Builder plan =
        CarePlan.builder()
            .standing(standing)
            .dosing(dosing.map(this::dose))
            .selfCare(selfCare(reading))
            .measures(rulebook.measures().stream().flatMap(measure -> measure.changeOf().stream()).distinct().toList());
    plan.advice(advice(false));
    List<Integer> precautions = new ArrayList<>(judgement.releasedFlags());
    precautions.addAll(judgement.restrictions().touching(Reading.KNOWN));
    precautions.addAll(judgement.restrictions().barring(judgement.suggested(false), reading));
    if (standing == Standing.AFTER_ANSWERS) {
      plan.withoutSession(
          new WithoutSession(WithoutSession.Cause.OPEN_QUESTIONS, judgement.unasked().stream().map(judgement::reason).toList()));
    } else {
      session(plan, reading, dosing, precautions);
      plan.review(review(dosing));
    }
    return plan.precautions(precautions.stream().distinct().sorted().map(judgement::reason).toList()).build();
  }

  private void session(CarePlan.Builder plan, Reading reading, Optional<Integer> dosing, List<Integer> precautions) {
    List<TechniqueLimits> limits = judgement.restrictions().techniqueLimits(reading);
    SessionPlanner planner =
        new SessionPlanner(
            dosing.map(index -> (Dosing) rules.get(index)),
            profile.minutes(),
            judgement.restrictions().maxMinutes(reading),
            dosing.map(judgement::reason),
            judgement.restrictions().shortening(reading).stream().map(judgement::reason).toList());
    List<TechniqueLimits> ranked = ranked(limits, judgement.restrictions().techniqueLimits(reading.known()));
    Optional<Session> session = planner.session(ranked, fallbacks(limits));
    if (session.isEmpty()) {
      plan.withoutSession(withoutSession(planner.dropped()));
      return;
    }
    plan.session(session).aftercare(advice(true));
    Set<String> planned =
        session.get().steps().stream()
            .flatMap(step -> step.technique().stream())
            .collect(Collectors.toCollection(LinkedHashSet::new));
    BitSet concerned = new BitSet();
    for (int t = 0; t < advice.size(); t++) {
      concerned.set(t, planned.contains(advice.get(t).technique()) || indicated(t));
    }
    for (int rule : judgement.restrictions().touching(reading)) {
      if (judgement.restrictions().touches(rule, concerned)
          || judgement.restrictions().shortening(reading).contains(rule)) {
        precautions.add(rule);
      }
    }
    for (Step step : session.get().steps()) {
      step.technique().ifPresent(technique -> plan.addConsent(new Consent(technique, alternatives(technique, ranked))));
    }
  }

  /** By score as it is in the reading of the plan: what a clearance would lift costs nothing once it were given, its "then" does. */
  private List<TechniqueLimits> ranked(List<TechniqueLimits> limits, List<TechniqueLimits> known) {
    List<Integer> order = new ArrayList<>();
    for (int t = 0; t < limits.size(); t++) {
      if (possible(limits.get(t)) && indicated(t)) {
        order.add(t);
      }
    }
    order.sort(Comparator.comparing((Integer t) -> cost(known.get(t).verdict()) - points(t)).thenComparing(t -> t));
    return order.stream().map(limits::get).toList();
  }

  private static int cost(Verdict verdict) {
    return verdict == Verdict.ADAPT ? 1 : 0;
  }

  private int points(int technique) {
    return advice.get(technique).score() + cost(advice.get(technique).verdict());
  }

  private boolean indicated(int technique) {
    return !advice.get(technique).favouredBy().isEmpty();
  }

  /** What can stand in when nothing indicated is left, the gentlest first. */
  private static List<TechniqueLimits> fallbacks(List<TechniqueLimits> limits) {
    return limits.stream()
        .filter(limit -> limit.technique().role() == Technique.Role.FALLBACK && possible(limit))
        .sorted(Comparator.comparing(limit -> limit.technique().pressure().map(p -> p.max()).orElse(0)))
        .toList();
  }

  private static boolean possible(TechniqueLimits limits) {
    return limits.verdict() == Verdict.SUITABLE || limits.verdict() == Verdict.ADAPT;
  }

  private static List<String> alternatives(String technique, List<TechniqueLimits> ranked) {
    return ranked.stream().map(limit -> limit.technique().id()).filter(id -> !id.equals(technique)).toList();
  }

  private WithoutSession withoutSession(List<Session.Dropped> dropped) {
    boolean forTime = dropped.stream().anyMatch(drop -> drop.cause() == Session.DropCause.NO_TIME);
    Map<String, Reason> reasons = new LinkedHashMap<>();
    dropped.forEach(drop -> drop.reasons().forEach(reason -> reasons.putIfAbsent(reason.rule(), reason)));
    boolean candidates = false;
    for (int t = 0; t < advice.size(); t++) {
      Technique.Role role = rulebook.techniques().get(t).role();
      if (role == Technique.Role.FALLBACK || (indicated(t) && role != Technique.Role.ADJUNCT)) {
        candidates = true;
        advice.get(t).reasons().forEach(reason -> reasons.putIfAbsent(reason.rule(), reason));
      }
    }
    WithoutSession.Cause cause =
        forTime
            ? WithoutSession.Cause.NO_TIME
            : candidates ? WithoutSession.Cause.EVERYTHING_BARRED : WithoutSession.Cause.NOTHING_INDICATED;
    return new WithoutSession(cause, rules.stream().map(rule -> reasons.get(rule.id())).filter(Objects::nonNull).toList());
  }

  private Optional<Integer> dosing() {
    for (int r = 0; r < rules.size(); r++) {
      if (rules.get(r) instanceof Dosing && judgement.truth(r) == Truth.TRUE) {
        return Optional.of(r);
      }
    }
    return Optional.empty();
  }

  private Dose dose(int rule) {
    Dosing dosing = (Dosing) rules.get(rule);
    return new Dose(dosing.id(), dosing.everyDays(), dosing.sessions(), dosing.maxPressure(), dosing.reviewAfter());
  }

  private List<PlannedActivity> selfCare(Reading reading) {
    BitSet left = judgement.suggested(false);
    left.andNot(judgement.restrictions().barredActivities(reading));
    List<PlannedActivity> planned = new ArrayList<>();
    for (int r = 0; r < rules.size(); r++) {
      if (rules.get(r) instanceof SelfCare care && judgement.truth(r) == Truth.TRUE && left.get(judgement.activity(care))) {
        left.clear(judgement.activity(care));
        planned.add(new PlannedActivity(care.id(), care.activity()));
      }
    }
    return planned;
  }

  private List<String> advice(boolean aftercare) {
    List<String> ids = new ArrayList<>();
    for (int r = 0; r < rules.size(); r++) {
      if (rules.get(r) instanceof Advice said
          && judgement.truth(r) == Truth.TRUE
          && (said.topic() == Advice.Topic.AFTERCARE) == aftercare) {
        ids.add(said.id());
      }
    }
    return ids;
  }

  private ReviewPoint review(Optional<Integer> dosing) {
    int after = dosing.map(index -> ((Dosing) rules.get(index)).reviewAfter()).orElse(1);
    List<Integer> flags = new ArrayList<>(judgement.trueFlags());
    flags.addAll(judgement.releasedFlags());
    for (int flag : flags) {
      after = Math.min(after, ((RedFlag) rules.get(flag)).reviewAfter().orElse(1));
    }
    List<Integer> deciding = new ArrayList<>(flags);
    dosing.ifPresent(deciding::add);
    return new ReviewPoint(after, deciding.stream().sorted().map(judgement::reason).toList());
  }
}
