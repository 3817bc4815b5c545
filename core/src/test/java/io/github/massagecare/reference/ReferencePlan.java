package io.github.massagecare.reference;

import io.github.massagecare.finding.Truth;
import io.github.massagecare.plan.CarePlan;
import io.github.massagecare.plan.Consent;
import io.github.massagecare.plan.Disposition;
import io.github.massagecare.plan.Dose;
import io.github.massagecare.plan.PlannedActivity;
import io.github.massagecare.plan.Reason;
import io.github.massagecare.plan.ReviewPoint;
import io.github.massagecare.plan.Session;
import io.github.massagecare.plan.Standing;
import io.github.massagecare.plan.Step;
import io.github.massagecare.plan.WithoutSession;
import io.github.massagecare.plan.WithoutSession.Cause;
import io.github.massagecare.rulebook.Advice;
import io.github.massagecare.rulebook.Contraindication;
import io.github.massagecare.rulebook.Contraindication.Level;
import io.github.massagecare.rulebook.Dosing;
import io.github.massagecare.rulebook.RedFlag;
import io.github.massagecare.rulebook.RedFlag.Urgency;
import io.github.massagecare.rulebook.Rule;
import io.github.massagecare.rulebook.Rulebook;
import io.github.massagecare.rulebook.SelfCare;
import io.github.massagecare.technique.Activity;
import io.github.massagecare.technique.Technique;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The plan and how it stands: sections 4.6, 4.7, 4.9, 4.11 of the design, and decisions 9, 19, 20, 21 and 23. */
final class ReferencePlan {
  private final Reference reference;
  private final ReferenceRules rules;
  private final Rulebook rulebook;
  private final Set<Rule> against = new LinkedHashSet<>();
  /** The red flags, postponements and all-work clearances that are open. */
  private final Set<Rule> open = new LinkedHashSet<>();
  private final Standing standing;
  private final ReferenceReading reading;
  /** What is known in that case: it decides the ranking. */
  private final ReferenceReading ranking;
  private final Optional<Dosing> dosing;

  ReferencePlan(Reference reference) {
    this.reference = reference;
    this.rules = reference.rules;
    this.rulebook = reference.rulebook;
    reference.known.flags().stream().filter(flag -> flag.urgency() != Urgency.ROUTINE).forEach(against::add);
    against.addAll(reference.known.postponing());
    open.addAll(reference.openHolding());
    if (!open.stream().allMatch(rules::isUnsure)) {
      standing = Standing.AFTER_ANSWERS;
    } else if (!open.isEmpty() || isClearanceOutstanding()) {
      standing = Standing.AFTER_CLEARANCE;
    } else {
      standing = Standing.READY;
    }
    reading = standing == Standing.AFTER_CLEARANCE ? onceCleared(true) : reference.worst;
    ranking = standing == Standing.AFTER_CLEARANCE ? onceCleared(false) : reference.known;
    dosing = rulebook.dosing().stream().filter(rules::isTrue).findFirst();
  }

  /** Whether all work waits for a clearance. */
  private boolean isClearanceOutstanding() {
    return rulebook.contraindications().stream().anyMatch(rule -> reference.known.holding(rule) == Disposition.CLEARANCE_FIRST);
  }

  /**
   * Every listed clearance given, and what would still hold all work then and is only unsure taken as confirmed: cleared if a clearance can
   * lift it, else not so. Where this is not so, what holds counts at worst or as it is known.
   */
  private ReferenceReading onceCleared(boolean atWorst) {
    Set<Rule> cleared = new LinkedHashSet<>();
    Set<Rule> notSo = new LinkedHashSet<>();
    rulebook.contraindications().stream().filter(rules::isLiftedForGood).forEach(cleared::add);
    ReferenceReading then = ReferenceReading.given(rules, rule -> true, List.copyOf(cleared)::contains);
    for (Contraindication rule : rulebook.contraindications()) {
      if (rules.isOpen(rule) && rules.isUnsure(rule) && then.holding(rule).compareTo(Disposition.CLEARANCE_FIRST) >= 0) {
        (rule.level() == Level.CLEARANCE ? cleared : notSo).add(rule);
      }
    }
    if (!atWorst) {
      rulebook.contraindications().stream().filter(reference::isNeeded).forEach(cleared::add);
    }
    return ReferenceReading.given(rules, rule -> atWorst && !notSo.contains(rule), cleared::contains);
  }

  boolean isPossible() {
    return against.isEmpty();
  }

  List<Reason> noPlan() {
    return rules.reasons(against);
  }

  Optional<CarePlan> plan() {
    if (!isPossible()) {
      return Optional.empty();
    }
    boolean waits = standing == Standing.AFTER_ANSWERS;
    ReferenceSession planner = new ReferenceSession(reference, reading, dosing, ranked(), fallbacks());
    Optional<Session> session = waits ? Optional.empty() : planner.session();
    CarePlan.Builder plan = CarePlan.builder();
    plan.standing(standing)
        .session(session)
        .dosing(dosing.map(ReferencePlan::dose))
        .selfCare(selfCare())
        .precautions(rules.reasons(precautions(session)))
        .advice(advice(false))
        .measures(rulebook.measures().stream().flatMap(measure -> measure.changeOf().stream()).distinct().toList());
    if (waits) {
      List<Rule> unasked = open.stream().filter(rule -> !rules.isUnsure(rule)).toList();
      plan.withoutSession(new WithoutSession(Cause.OPEN_QUESTIONS, rules.reasons(unasked)));
    } else {
      plan.aftercare(session.isPresent() ? advice(true) : List.of()).consent(consent(session)).review(review());
      plan.withoutSession(session.isPresent() ? Optional.empty() : Optional.of(planner.without()));
    }
    return Optional.of(plan.build());
  }

  private static Dose dose(Dosing rule) {
    return new Dose(rule.id(), rule.everyDays(), rule.sessions(), rule.maxPressure(), rule.reviewAfter());
  }

  /** What is indicated and may be done at worst, best first. */
  private List<ReferenceLimits> ranked() {
    return rulebook.techniques().stream()
        .filter(technique -> !reference.favouring(technique).isEmpty())
        .map(reading::limits)
        .filter(ReferenceLimits::isPossible)
        .sorted(Comparator.comparing(limits -> -reference.score(limits.technique(), ranking)))
        .toList();
  }

  /** What can stand in, the gentlest first. */
  private List<ReferenceLimits> fallbacks() {
    return rulebook.techniques().stream()
        .filter(technique -> technique.role() == Technique.Role.FALLBACK)
        .map(reading::limits)
        .filter(ReferenceLimits::isPossible)
        .sorted(Comparator.comparing(limits -> limits.technique().pressure().map(pressure -> pressure.max()).orElse(0)))
        .toList();
  }

  private Activity activity(SelfCare rule) {
    return rulebook.entry(rule.activity(), Activity.class).orElseThrow();
  }

  /** Each activity once, by the first rule that suggests it. */
  private List<PlannedActivity> selfCare() {
    Map<String, PlannedActivity> planned = new LinkedHashMap<>();
    for (SelfCare rule : rulebook.selfCare()) {
      if (rules.isTrue(rule) && reading.barring(activity(rule)).isEmpty()) {
        planned.putIfAbsent(rule.activity(), new PlannedActivity(rule.id(), rule.activity()));
      }
    }
    return List.copyOf(planned.values());
  }

  /**
   * Flags that hold or may and were released, what is known to touch what is treated, what keeps a suggested activity out, and what may
   * hold and shaped the session.
   */
  private Set<Rule> precautions(Optional<Session> session) {
    Set<Rule> precautions = new LinkedHashSet<>(releasedFlags());
    rulebook.selfCare().stream().filter(rules::isTrue).forEach(rule -> precautions.addAll(reading.barring(activity(rule))));
    for (Contraindication rule : rulebook.contraindications()) {
      if (rules.isTrue(rule) && rules.knownExtent(rule).touches() || session.isPresent() && rules.isOpen(rule) && shapes(rule, session)) {
        precautions.add(rule);
      }
    }
    return precautions;
  }

  private boolean shapes(Contraindication rule, Optional<Session> session) {
    return reading.capping().contains(rule)
        || rulebook.techniques().stream()
            .filter(technique -> planned(session).contains(technique.id()) || !reference.favouring(technique).isEmpty())
            .anyMatch(technique -> reference.restricts(rule, technique));
  }

  private List<RedFlag> releasedFlags() {
    return rulebook.redFlags().stream().filter(flag -> rules.truth(flag) != Truth.FALSE && rules.clearances.isLifted(flag, false)).toList();
  }

  private static List<String> planned(Optional<Session> session) {
    return session.stream().flatMap(s -> s.steps().stream()).map(Step::technique).flatMap(Optional::stream).toList();
  }

  private List<String> advice(boolean aftercare) {
    return rulebook.advice().stream()
        .filter(rule -> rules.isTrue(rule) && (rule.topic() == Advice.Topic.AFTERCARE) == aftercare)
        .map(Advice::id)
        .toList();
  }

  private List<Consent> consent(Optional<Session> session) {
    List<String> eligible = ranked().stream().map(limits -> limits.technique().id()).toList();
    return planned(session).stream()
        .map(technique -> new Consent(technique, eligible.stream().filter(other -> !other.equals(technique)).toList()))
        .toList();
  }

  /** As the dosing says, else after the next session; early after a referral or a flag that was released. */
  private Optional<ReviewPoint> review() {
    int after = dosing.map(Dosing::reviewAfter).orElse(1);
    List<RedFlag> flags = new ArrayList<>(reference.known.flags());
    flags.addAll(releasedFlags());
    for (RedFlag flag : flags) {
      after = Math.min(after, flag.reviewAfter().orElse(1));
    }
    List<Rule> reasons = new ArrayList<>(flags);
    dosing.ifPresent(reasons::add);
    return Optional.of(new ReviewPoint(after, rules.reasons(reasons)));
  }
}
