package io.github.massagecare.reference;

import io.github.massagecare.finding.Truth;
import io.github.massagecare.plan.CarePlan;
import io.github.massagecare.plan.Consent;
import io.github.massagecare.plan.Disposition;
import io.github.massagecare.plan.Dose;
import io.github.massagecare.plan.NotPlanned;
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
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** The plan and how it stands: MEANING 6, 7, 9 and 11, and decisions 9, 19, 20, 21 and 23. */
final class ReferencePlan {
    private static final Set<NotPlanned.Cause> CHOICES = EnumSet.of(
            NotPlanned.Cause.EQUIPMENT,
            NotPlanned.Cause.NO_TIME,
            NotPlanned.Cause.ALONE,
            NotPlanned.Cause.SAME_WORK,
            NotPlanned.Cause.ENOUGH);

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
    private final ReferenceRanking techniques;
    private final ReferenceSession planner;

    ReferencePlan(Reference reference) {
        this.reference = reference;
        this.rules = reference.rules;
        this.rulebook = reference.rulebook;
        reference.known.flags().stream()
                .filter(flag -> flag.urgency() != Urgency.ROUTINE)
                .forEach(against::add);
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
        techniques = new ReferenceRanking(reference, reading, ranking, dosing);
        planner = new ReferenceSession(techniques, reading, dosing, rules.facts.profile.minutes());
    }

    /** Whether all work waits for a clearance. */
    private boolean isClearanceOutstanding() {
        return rulebook.contraindications().stream()
                .anyMatch(rule -> reference.known.holding(rule) == Disposition.CLEARANCE_FIRST);
    }

    /**
     * Every listed clearance given, and what would still hold all work then and is only unsure taken as confirmed:
     * cleared if a clearance can lift it, else not so. Where this is not so, what holds counts at worst or as it is
     * known.
     */
    private ReferenceReading onceCleared(boolean atWorst) {
        Set<Rule> cleared = new LinkedHashSet<>();
        Set<Rule> notSo = new LinkedHashSet<>();
        rulebook.contraindications().stream().filter(rules::isLiftedForGood).forEach(cleared::add);
        ReferenceReading then = ReferenceReading.given(rules, rule -> true, List.copyOf(cleared)::contains);
        for (Contraindication rule : rulebook.contraindications()) {
            if (rules.isOpen(rule)
                    && rules.isUnsure(rule)
                    && then.holding(rule).compareTo(Disposition.CLEARANCE_FIRST) >= 0) {
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
        Optional<Session> session = waits ? Optional.empty() : planner.session();
        Set<String> concerned = concerned(session);
        CarePlan.Builder plan = CarePlan.builder();
        plan.standing(standing)
                .session(session)
                .dosing(dosing.map(ReferencePlan::dose))
                .selfCare(selfCare())
                .precautions(rules.reasons(precautions(session)))
                .advice(advice(false, concerned))
                .measures(rulebook.measures().stream()
                        .flatMap(measure -> measure.changeOf().stream())
                        .distinct()
                        .toList());
        if (waits) {
            List<Rule> unasked =
                    open.stream().filter(rule -> !rules.isUnsure(rule)).toList();
            plan.withoutSession(new WithoutSession(Cause.OPEN_QUESTIONS, rules.reasons(unasked), OptionalInt.empty()));
        } else {
            plan.aftercare(session.isPresent() ? advice(true, concerned) : List.of())
                    .consent(consent(session))
                    .review(review());
            plan.notPlanned(notPlanned(session));
            plan.withoutSession(session.isPresent() ? Optional.empty() : Optional.of(without()));
        }
        return Optional.of(plan.build());
    }

    private static Dose dose(Dosing rule) {
        return new Dose(rule.id(), rule.everyDays(), rule.sessions(), rule.maxPressure(), rule.reviewAfter());
    }

    /** What is eligible or wished for and not in the session, best first. */
    private List<NotPlanned> notPlanned(Optional<Session> session) {
        List<NotPlanned> notPlanned = new ArrayList<>();
        for (Technique technique : techniques.inOrder()) {
            boolean isWished = techniques.isWished(technique);
            if (!planned(session).contains(technique.id()) && (techniques.isEligible(technique) || isWished)) {
                NotPlanned.Cause cause = techniques.against(technique).orElseGet(() -> planner.cause(technique));
                notPlanned.add(
                        new NotPlanned(technique.id(), cause, isWished, rules.reasons(deciding(technique, cause))));
            }
        }
        return notPlanned;
    }

    private Set<Rule> deciding(Technique technique, NotPlanned.Cause cause) {
        return switch (cause) {
            case BARRED, CLEARANCE, PLACE -> reference.restricting(technique);
            case CAP -> Set.of(dosing.orElseThrow());
            case NO_TIME -> timing();
            default -> Set.of();
        };
    }

    /** The rules that decide how long a session is. */
    private Set<Rule> timing() {
        Set<Rule> timing = new LinkedHashSet<>(reading.capping());
        dosing.ifPresent(timing::add);
        return timing;
    }

    /** Why there is no session: the time, or what is against everything that could lead. */
    private WithoutSession without() {
        if (planner.isTooShort()) {
            return new WithoutSession(Cause.NO_TIME, rules.reasons(timing()), planner.leastToBook());
        }
        Cause cause = Cause.NOTHING_INDICATED;
        Set<Rule> deciding = new LinkedHashSet<>();
        for (Technique technique : rulebook.techniques()) {
            boolean isAskedFor = techniques.isFavoured(technique) || techniques.isWished(technique);
            if (technique.fallback() || isAskedFor && technique.role() == Technique.Role.PRIMARY) {
                Optional<NotPlanned.Cause> against = techniques.against(technique);
                deciding.addAll(reference.restricting(technique));
                against.filter(NotPlanned.Cause.CAP::equals).ifPresent(capped -> deciding.add(dosing.orElseThrow()));
                if (against.equals(Optional.of(NotPlanned.Cause.NOT_OFFERED))) {
                    cause = Cause.NOT_OFFERED;
                } else if (against.isPresent() && cause != Cause.NOT_OFFERED) {
                    cause = Cause.EVERYTHING_BARRED;
                }
            }
        }
        return new WithoutSession(cause, rules.reasons(deciding), OptionalInt.empty());
    }

    private Activity activity(SelfCare rule) {
        return rulebook.entry(rule.activity(), Activity.class).orElseThrow();
    }

    /**
     * Each activity once, by the first rule that suggests it; four of them, the fourth one that makes stronger if no
     * other does.
     */
    private List<PlannedActivity> selfCare() {
        Map<String, PlannedActivity> planned = new LinkedHashMap<>();
        for (SelfCare rule : rulebook.selfCare()) {
            if (rules.isTrue(rule) && reading.barring(activity(rule)).isEmpty()) {
                planned.putIfAbsent(rule.activity(), new PlannedActivity(rule.id(), rule.activity()));
            }
        }
        List<PlannedActivity> all = List.copyOf(planned.values());
        List<PlannedActivity> some = new ArrayList<>(all.stream().limit(3).toList());
        List<PlannedActivity> rest = all.stream().skip(3).toList();
        Optional<PlannedActivity> stronger =
                rest.stream().filter(this::makesStronger).findFirst();
        boolean has = some.stream().anyMatch(this::makesStronger);
        (has ? Optional.<PlannedActivity>empty() : stronger)
                .or(() -> rest.stream().findFirst())
                .ifPresent(some::add);
        return some;
    }

    private boolean makesStronger(PlannedActivity planned) {
        return rulebook.entry(planned.activity(), Activity.class).orElseThrow().strengthening();
    }

    /**
     * Flags that hold or may and were released, what is known to touch what is treated, what keeps a suggested activity
     * out, and what may hold and shaped the session.
     */
    private Set<Rule> precautions(Optional<Session> session) {
        Set<Rule> precautions = new LinkedHashSet<>(releasedFlags());
        rulebook.selfCare().stream()
                .filter(rules::isTrue)
                .forEach(rule -> precautions.addAll(reading.barring(activity(rule))));
        for (Contraindication rule : rulebook.contraindications()) {
            if (rules.isTrue(rule) && rules.knownExtent(rule).touches()
                    || session.isPresent() && rules.isOpen(rule) && shapes(rule, session)) {
                precautions.add(rule);
            }
        }
        return precautions;
    }

    private boolean shapes(Contraindication rule, Optional<Session> session) {
        List<String> positions = session.stream()
                .flatMap(s -> s.steps().stream())
                .flatMap(step -> step.positions().stream())
                .distinct()
                .toList();
        return reading.capping().contains(rule)
                || reading.prefers(rule, positions)
                || rulebook.techniques().stream()
                        .filter(technique -> isConcerned(technique, session))
                        .anyMatch(technique -> reference.restricts(rule, technique));
    }

    private boolean isConcerned(Technique technique, Optional<Session> session) {
        return planned(session).contains(technique.id())
                || techniques.isFavoured(technique)
                || techniques.isWished(technique);
    }

    private List<RedFlag> releasedFlags() {
        return rulebook.redFlags().stream()
                .filter(flag -> rules.truth(flag) != Truth.FALSE && rules.clearances.isLifted(flag, false))
                .toList();
    }

    /** Each technique once, in the order of the steps. */
    private static List<String> planned(Optional<Session> session) {
        return session.stream()
                .flatMap(s -> s.steps().stream())
                .map(Step::technique)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    /** What is planned, and what it has: traits, but for those that are left out. */
    private Set<String> concerned(Optional<Session> session) {
        Set<String> concerned = new LinkedHashSet<>(planned(session));
        for (Step step : session.map(Session::steps).orElse(List.of())) {
            for (Technique technique :
                    step.technique().flatMap(rulebook::technique).stream().toList()) {
                concerned.addAll(technique.traits());
                technique.optionalTraits().stream()
                        .filter(trait -> !step.omit().contains(trait))
                        .forEach(concerned::add);
            }
        }
        for (PlannedActivity planned : selfCare()) {
            concerned.add(planned.activity());
            concerned.addAll(rulebook.entry(planned.activity(), Activity.class)
                    .orElseThrow()
                    .traits());
        }
        return concerned;
    }

    private List<String> advice(boolean aftercare, Set<String> concerned) {
        return rulebook.advice().stream()
                .filter(rule -> rules.isTrue(rule) && (rule.topic() == Advice.Topic.AFTERCARE) == aftercare)
                .filter(rule -> rule.about().isEmpty() || rule.about().stream().anyMatch(concerned::contains))
                .map(Advice::id)
                .toList();
    }

    /** With each technique, the other eligible ones that are planned or could have been chosen. */
    private List<Consent> consent(Optional<Session> session) {
        List<String> choices = new ArrayList<>();
        for (Technique technique : techniques.inOrder()) {
            boolean isPlanned = planned(session).contains(technique.id());
            if (techniques.isEligible(technique) && (isPlanned || CHOICES.contains(planner.cause(technique)))) {
                choices.add(technique.id());
            }
        }
        return planned(session).stream()
                .map(technique -> new Consent(
                        technique,
                        choices.stream()
                                .filter(other -> !other.equals(technique))
                                .toList()))
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
