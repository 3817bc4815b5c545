package io.github.massagecare.recommend;

import io.github.massagecare.finding.SymptomProfile;
import io.github.massagecare.finding.Truth;
import io.github.massagecare.internal.engine.Judgement;
import io.github.massagecare.internal.engine.Reading;
import io.github.massagecare.internal.engine.Restrictions;
import io.github.massagecare.plan.CarePlan;
import io.github.massagecare.plan.Consent;
import io.github.massagecare.plan.Dose;
import io.github.massagecare.plan.NotPlanned;
import io.github.massagecare.plan.PlannedActivity;
import io.github.massagecare.plan.Reason;
import io.github.massagecare.plan.ReviewPoint;
import io.github.massagecare.plan.Session;
import io.github.massagecare.plan.Standing;
import io.github.massagecare.plan.Step;
import io.github.massagecare.plan.WithoutSession;
import io.github.massagecare.rulebook.Advice;
import io.github.massagecare.rulebook.Contraindication;
import io.github.massagecare.rulebook.Dosing;
import io.github.massagecare.rulebook.Indication;
import io.github.massagecare.rulebook.RedFlag;
import io.github.massagecare.rulebook.Rule;
import io.github.massagecare.rulebook.Rulebook;
import io.github.massagecare.technique.Activity;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
        List<PlannedActivity> selfCare = HomeCare.of(rulebook, judgement, reading);
        CarePlan.Builder plan = CarePlan.builder()
                .standing(standing)
                .dosing(dosing.map(this::dose))
                .selfCare(selfCare)
                .measures(rulebook.measures().stream()
                        .flatMap(measure -> measure.changeOf().stream())
                        .distinct()
                        .toList());
        List<Integer> precautions = new ArrayList<>(judgement.releasedFlags());
        precautions.addAll(judgement.restrictions().touching(Reading.KNOWN));
        precautions.addAll(judgement.restrictions().barring(judgement.suggested(false), reading));
        if (standing == Standing.AFTER_ANSWERS) {
            List<Reason> unasked =
                    judgement.unasked().stream().map(judgement::reason).toList();
            plan.withoutSession(new WithoutSession(WithoutSession.Cause.OPEN_QUESTIONS, unasked, OptionalInt.empty()));
            plan.advice(advice(false, concerned(Optional.empty(), selfCare)));
        } else {
            Optional<Session> session = session(plan, reading, dosing, precautions);
            Set<String> concerned = concerned(session, selfCare);
            plan.advice(advice(false, concerned))
                    .aftercare(session.isEmpty() ? List.of() : advice(true, concerned))
                    .review(review(dosing));
        }
        return plan.precautions(precautions.stream()
                        .distinct()
                        .sorted()
                        .map(judgement::reason)
                        .toList())
                .build();
    }

    private Optional<Session> session(
            CarePlan.Builder plan, Reading reading, Optional<Integer> dosing, List<Integer> precautions) {
        Restrictions restrictions = judgement.restrictions();
        Optional<Dosing> dose = dosing.map(index -> (Dosing) rules.get(index));
        Ranking ranking = Ranking.of(
                advice,
                restrictions.techniqueLimits(reading),
                restrictions.techniqueLimits(reading.known()),
                leading(),
                profile.wished(),
                profile.offered(),
                dose);
        List<String> preferred = restrictions.preferring(reading).stream()
                .flatMap(rule -> preferred(rule).stream())
                .distinct()
                .toList();
        SessionPlanner planner =
                new SessionPlanner(ranking, dose, profile.minutes(), restrictions.maxMinutes(reading), preferred);
        Optional<Session> session = planner.session();
        Set<String> planned = planned(session);
        List<NotPlanned> notPlanned = new ArrayList<>();
        for (Candidate candidate : ranking.all()) {
            if (!planned.contains(candidate.id()) && (candidate.eligible() || candidate.wished())) {
                NotPlanned.Cause cause = candidate.against().orElseGet(() -> planner.cause(candidate));
                notPlanned.add(new NotPlanned(
                        candidate.id(), cause, candidate.wished(), reasons(candidate, cause, reading, dosing)));
            }
        }
        plan.notPlanned(notPlanned);
        if (session.isEmpty()) {
            plan.withoutSession(new WithoutSession(
                    cause(ranking, planner), without(ranking, planner, reading, dosing), planner.leastToBook()));
            return session;
        }
        plan.session(session);
        BitSet concerned = new BitSet();
        for (Candidate candidate : ranking.all()) {
            concerned.set(
                    candidate.index(), planned.contains(candidate.id()) || candidate.indicated() || candidate.wished());
        }
        for (int rule : restrictions.touching(reading)) {
            if (restrictions.touches(rule, concerned)
                    || restrictions.shortening(reading).contains(rule)) {
                precautions.add(rule);
            }
        }
        for (int rule : restrictions.preferring(reading)) {
            if (session.get().steps().stream()
                    .flatMap(step -> step.positions().stream())
                    .anyMatch(preferred(rule)::contains)) {
                precautions.add(rule);
            }
        }
        List<String> choices = ranking.all().stream()
                .filter(Candidate::eligible)
                .map(Candidate::id)
                .filter(id -> planned.contains(id)
                        || notPlanned.stream()
                                .anyMatch(not -> not.technique().equals(id)
                                        && not.cause().isChoice()))
                .toList();
        for (String technique : planned) {
            plan.addConsent(new Consent(
                    technique,
                    choices.stream().filter(id -> !id.equals(technique)).toList()));
        }
        return session;
    }

    /** The positions that a contraindication prefers. */
    private List<String> preferred(int rule) {
        return ((Contraindication) rules.get(rule)).prefer();
    }

    /** The techniques of a session, each once, in the order of its steps. */
    private static Set<String> planned(Optional<Session> session) {
        return session.stream()
                .flatMap(some -> some.steps().stream())
                .flatMap(step -> step.technique().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The techniques that a true indication puts before others. */
    private Set<String> leading() {
        Set<String> techniques = new LinkedHashSet<>();
        for (int r = 0; r < rules.size(); r++) {
            if (rules.get(r) instanceof Indication indication
                    && indication.leads()
                    && judgement.truth(r) == Truth.TRUE) {
                techniques.add(indication.technique());
            }
        }
        return techniques;
    }

    private List<Reason> reasons(
            Candidate candidate, NotPlanned.Cause cause, Reading reading, Optional<Integer> dosing) {
        return switch (cause) {
            case BARRED, CLEARANCE, PLACE -> restricting(List.of(candidate), reading);
            case CAP -> dosing.stream().map(judgement::reason).toList();
            case NO_TIME -> timing(reading, dosing);
            default -> List.of();
        };
    }

    /** The rules that restrict some of these techniques in a reading. */
    private List<Reason> restricting(List<Candidate> candidates, Reading reading) {
        BitSet techniques = new BitSet();
        candidates.forEach(candidate -> techniques.set(candidate.index()));
        return judgement.restrictions().touching(reading).stream()
                .filter(rule -> judgement.restrictions().touches(rule, techniques))
                .map(judgement::reason)
                .toList();
    }

    /** The rules that decide how long the session is. */
    private List<Reason> timing(Reading reading, Optional<Integer> dosing) {
        return Stream.concat(judgement.restrictions().shortening(reading).stream(), dosing.stream())
                .map(judgement::reason)
                .toList();
    }

    private static WithoutSession.Cause cause(Ranking ranking, SessionPlanner planner) {
        if (planner.tooShort()) {
            return WithoutSession.Cause.NO_TIME;
        }
        List<NotPlanned.Cause> against = ranking.couldLead().stream()
                .flatMap(lead -> lead.against().stream())
                .toList();
        return against.isEmpty()
                ? WithoutSession.Cause.NOTHING_INDICATED
                : against.contains(NotPlanned.Cause.NOT_OFFERED)
                        ? WithoutSession.Cause.NOT_OFFERED
                        : WithoutSession.Cause.EVERYTHING_BARRED;
    }

    /** The rules for want of which there would be a session. */
    private List<Reason> without(Ranking ranking, SessionPlanner planner, Reading reading, Optional<Integer> dosing) {
        if (planner.tooShort()) {
            return timing(reading, dosing);
        }
        List<Candidate> leads = ranking.couldLead();
        boolean capped = leads.stream()
                .anyMatch(lead -> lead.against()
                        .filter(cause -> cause == NotPlanned.Cause.CAP)
                        .isPresent());
        return Stream.concat(
                        restricting(leads, reading).stream(),
                        dosing.filter(rule -> capped).map(judgement::reason).stream())
                .toList();
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

    /** All that is planned, with the traits that it has and that are not left out: what advice can be about. */
    private Set<String> concerned(Optional<Session> session, List<PlannedActivity> selfCare) {
        Set<String> ids = new LinkedHashSet<>(planned(session));
        for (Step step : session.map(Session::steps).orElse(List.of())) {
            step.technique().flatMap(rulebook::technique).ifPresent(technique -> {
                ids.addAll(technique.traits());
                technique.optionalTraits().stream()
                        .filter(trait -> !step.omit().contains(trait))
                        .forEach(ids::add);
            });
        }
        for (PlannedActivity planned : selfCare) {
            ids.add(planned.activity());
            rulebook.entry(planned.activity(), Activity.class).ifPresent(activity -> ids.addAll(activity.traits()));
        }
        return ids;
    }

    /** The advice that holds, if it is about nothing in particular or about something planned. */
    private List<String> advice(boolean aftercare, Set<String> concerned) {
        List<String> ids = new ArrayList<>();
        for (int r = 0; r < rules.size(); r++) {
            if (rules.get(r) instanceof Advice said
                    && judgement.truth(r) == Truth.TRUE
                    && (said.topic() == Advice.Topic.AFTERCARE) == aftercare
                    && (said.about().isEmpty() || said.about().stream().anyMatch(concerned::contains))) {
                ids.add(said.id());
            }
        }
        return ids;
    }

    private ReviewPoint review(Optional<Integer> dosing) {
        int after =
                dosing.map(index -> ((Dosing) rules.get(index)).reviewAfter()).orElse(1);
        List<Integer> flags = new ArrayList<>(judgement.trueFlags());
        flags.addAll(judgement.releasedFlags());
        for (int flag : flags) {
            after = Math.min(after, ((RedFlag) rules.get(flag)).reviewAfter().orElse(1));
        }
        List<Integer> deciding = new ArrayList<>(flags);
        dosing.ifPresent(deciding::add);
        return new ReviewPoint(
                after, deciding.stream().sorted().map(judgement::reason).toList());
    }
}
