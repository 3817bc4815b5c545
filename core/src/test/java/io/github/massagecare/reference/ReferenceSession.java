package io.github.massagecare.reference;

import static io.github.massagecare.reference.ReferenceRanking.isDeep;
import static io.github.massagecare.reference.ReferenceRanking.isPart;

import io.github.massagecare.plan.NotPlanned.Cause;
import io.github.massagecare.plan.Session;
import io.github.massagecare.plan.Session.Shortfall;
import io.github.massagecare.plan.Step;
import io.github.massagecare.rulebook.Dosing;
import io.github.massagecare.technique.Range;
import io.github.massagecare.technique.Technique;
import io.github.massagecare.technique.Technique.Part;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** One session in whole minutes: MEANING 10. */
final class ReferenceSession {
    /**
     * What would be in a session if there were time for all of it.
     *
     * @param lead the lead
     * @param strokes the general strokes, which may be the lead
     * @param others the rest, in the order in which it was chosen
     */
    private record Content(Technique lead, Optional<Technique> strokes, List<Technique> others) {
        /** What is given up last stands first. */
        List<Technique> all() {
            Set<Technique> all = new LinkedHashSet<>();
            strokes.ifPresent(all::add);
            all.add(lead);
            all.addAll(others);
            return List.copyOf(all);
        }
    }

    private final ReferenceRanking ranking;
    private final ReferenceReading reading;
    private final Optional<Dosing> dosing;
    private final OptionalInt booked;
    /** What was tried and did not fit. */
    private final List<Content> tooLong = new ArrayList<>();

    private final Optional<Content> content;
    /** What of it fits, and for how long. */
    private final Map<Technique, Integer> minutes = new LinkedHashMap<>();

    ReferenceSession(ReferenceRanking ranking, ReferenceReading reading, Optional<Dosing> dosing, OptionalInt booked) {
        this.ranking = ranking;
        this.reading = reading;
        this.dosing = dosing;
        this.booked = booked;
        this.content = choose();
        content.ifPresent(this::share);
    }

    // --- what is in it ---

    /** The first lead with which something fits; if its general strokes do not, nothing does. */
    private Optional<Content> choose() {
        for (Technique lead : ranking.leads()) {
            List<Content> tries = new ArrayList<>(List.of(with(lead)));
            if (lead.alone()) {
                ranking.strokes().ifPresent(strokes -> tries.add(with(strokes)));
            }
            for (Content one : tries) {
                if (!fitting(one).isEmpty()) {
                    return Optional.of(one);
                }
                tooLong.add(one);
                if (one.strokes().isPresent()) {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }

    private Content with(Technique lead) {
        Optional<Technique> strokes =
                lead.alone() ? Optional.empty() : isPart(lead, Part.GENERAL) ? Optional.of(lead) : ranking.strokes();
        List<Technique> others = new ArrayList<>();
        for (Technique next : inOrderFor(lead)) {
            Content sofar = new Content(lead, strokes, others);
            if (mayBePlanned(next)
                    && !sofar.all().contains(next)
                    && ReferenceRanking.isWarmed(next, strokes)
                    && isRoomFor(next, sofar)) {
                others.add(next);
            }
        }
        return new Content(lead, strokes, others);
    }

    private boolean mayBePlanned(Technique technique) {
        return ranking.isEligible(technique) && ranking.isEquipmentFine(technique);
    }

    /** The order of MEANING 9; of equals, those that share a position with the lead come first. */
    private List<Technique> inOrderFor(Technique lead) {
        return ranking.inOrder().stream()
                .sorted(ranking.preference().thenComparing(technique -> !sharePosition(technique, lead)))
                .toList();
    }

    private boolean sharePosition(Technique one, Technique other) {
        List<String> some = ranking.limits(one).positionsLeft();
        List<String> others = ranking.limits(other).positionsLeft();
        return some.isEmpty() || others.isEmpty() || some.stream().anyMatch(others::contains);
    }

    private static boolean isRoomFor(Technique next, Content sofar) {
        if (sofar.lead().alone()) {
            return isPart(next, Part.PREPARE) && !hasPart(sofar, Part.PREPARE)
                    || isPart(next, Part.SETTLE) && !hasPart(sofar, Part.SETTLE);
        }
        if (isPart(next, Part.SPECIFIC)) {
            int most = isPart(sofar.lead(), Part.GENERAL) ? 2 : 1;
            return sofar.others().stream()
                                    .filter(other -> isPart(other, Part.SPECIFIC))
                                    .count()
                            < most
                    && !isSameWork(next, sofar);
        }
        if (isPart(next, Part.LENGTHEN)) {
            return !hasPart(sofar, Part.LENGTHEN);
        }
        return (isPart(next, Part.PREPARE) || isPart(next, Part.SETTLE))
                && !hasPart(sofar, Part.PREPARE)
                && !hasPart(sofar, Part.SETTLE);
    }

    private static boolean hasPart(Content content, Part part) {
        return content.all().stream().anyMatch(technique -> isPart(technique, part));
    }

    /** Whether both are specific and have the same essential traits as something that is in it. */
    private static boolean isSameWork(Technique technique, Content content) {
        return isPart(technique, Part.SPECIFIC)
                && content.all().stream()
                        .filter(other -> isPart(other, Part.SPECIFIC))
                        .anyMatch(other -> Set.copyOf(other.traits()).equals(Set.copyOf(technique.traits())));
    }

    // --- how long ---

    private int cap() {
        return reading.maxMinutes().orElse(Integer.MAX_VALUE);
    }

    private int most() {
        return Math.min(cap(), dosing.map(rule -> rule.minutes().max()).orElse(Integer.MAX_VALUE));
    }

    private int slot(Content content) {
        if (booked.isPresent()) {
            return Math.min(booked.getAsInt(), most());
        }
        int all = content.all().stream()
                .mapToInt(technique -> technique.minutes().max())
                .sum();
        return Math.min(
                dosing.map(Dosing::minutes).map(ReferenceSession::midpoint).orElse(all + 10), most());
    }

    /** To the next five. */
    private static int midpoint(Range range) {
        int minutes = range.min();
        while (minutes % 5 != 0 || 2 * minutes < range.min() + range.max()) {
            minutes++;
        }
        return minutes;
    }

    /** What check-in and closing take. */
    private static int frame(int slot) {
        return slot <= 30 ? 5 : slot >= 35 ? 10 : slot - 25;
    }

    private int care() {
        return slot(content.orElseThrow()) - frame(slot(content.orElseThrow()));
    }

    /** All of it, or without what was chosen last, or without the two last: as much as fits. */
    private List<Technique> fitting(Content content) {
        int care = slot(content) - frame(slot(content));
        for (int count = content.all().size(); count > 0; count--) {
            List<Technique> some = content.all().subList(0, count);
            if (some.stream()
                            .mapToInt(technique -> least(technique, content, some))
                            .sum()
                    <= care) {
                return some;
            }
        }
        return List.of();
    }

    private static int least(Technique technique, Content content, List<Technique> planned) {
        boolean warms = content.strokes().equals(Optional.of(technique))
                && planned.stream().anyMatch(ReferenceRanking::isDeep);
        return Math.max(technique.minutes().min(), warms ? ReferenceRanking.WARMING : 0);
    }

    /** Who leads what is planned: the general strokes if there was no time for anything else. */
    private Technique lead() {
        return minutes.containsKey(content.orElseThrow().lead())
                ? content.get().lead()
                : content.get().strokes().orElseThrow();
    }

    private void share(Content content) {
        List<Technique> planned = fitting(content);
        planned.forEach(technique -> minutes.put(technique, least(technique, content, planned)));
        List<Technique> turns = new ArrayList<>(List.of(lead()));
        Optional<Technique> beside = content.strokes().filter(strokes -> !strokes.equals(lead()));
        if (beside.isPresent()) {
            int quarter = 0;
            while (4 * quarter < care()) {
                quarter += 5;
            }
            grow(beside.get(), quarter);
            turns.add(beside.get());
        }
        turns.addAll(planned);
        turns.forEach(technique -> grow(technique, technique.minutes().max()));
    }

    /** Minute by minute, while there are any. */
    private void grow(Technique technique, int upTo) {
        while (sum() < care()
                && minutes.get(technique) < Math.min(upTo, technique.minutes().max())) {
            minutes.put(technique, minutes.get(technique) + 1);
        }
    }

    private int sum() {
        return minutes.values().stream().mapToInt(Integer::intValue).sum();
    }

    // --- the session ---

    Optional<Session> session() {
        if (content.isEmpty()) {
            return Optional.empty();
        }
        int slot = slot(content.get());
        List<Step> steps = new ArrayList<>();
        int closing = frame(slot) / 2;
        steps.add(Step.builder()
                .frame(Step.Frame.CHECK_IN)
                .minutes(frame(slot) - closing)
                .build());
        steps.addAll(new ReferenceSteps(
                        ranking,
                        reading,
                        dosing,
                        content.get().lead(),
                        content.get().strokes(),
                        minutes)
                .inOrder());
        steps.add(Step.builder().frame(Step.Frame.CLOSING).minutes(closing).build());
        int whole = frame(slot) + sum();
        return Optional.of(Session.builder()
                .minutes(whole)
                .steps(steps)
                .shortOf(shortOf(whole, slot))
                .build());
    }

    private Optional<Shortfall> shortOf(int whole, int slot) {
        int least = dosing.map(rule -> rule.minutes().min()).orElse(0);
        Shortfall.By by = Shortfall.By.DOSING;
        if (whole < slot) {
            by = Shortfall.By.CONTENT;
        } else if (slot == cap()) {
            by = Shortfall.By.CAP;
        } else if (booked.isPresent() && slot == booked.getAsInt()) {
            by = Shortfall.By.BOOKING;
        }
        if (booked.isPresent() && whole < booked.getAsInt()) {
            return Optional.of(new Shortfall(booked.getAsInt(), Shortfall.Of.BOOKING, by));
        }
        return whole < least ? Optional.of(new Shortfall(least, Shortfall.Of.DOSING, by)) : Optional.empty();
    }

    // --- what is not in it ---

    /** Why a technique that nothing is against is not in the session. */
    Cause cause(Technique technique) {
        if (!ranking.isEquipmentFine(technique)) {
            return Cause.EQUIPMENT;
        }
        Optional<Technique> strokes = content.flatMap(Content::strokes).or(ranking::strokes);
        if (!ReferenceRanking.isWarmed(technique, strokes)) {
            return Cause.NOT_WARMED;
        }
        if (content.isEmpty()) {
            return tooLong.isEmpty() ? Cause.NO_LEAD : Cause.NO_TIME;
        }
        boolean tried = content.get().all().contains(technique)
                || tooLong.stream().anyMatch(one -> one.lead().equals(technique));
        if (tried) {
            return Cause.NO_TIME;
        }
        boolean isFrame = (isPart(technique, Part.PREPARE) || isPart(technique, Part.SETTLE)) && !isDeep(technique);
        if (technique.alone() || content.get().lead().alone() && !isFrame) {
            return Cause.ALONE;
        }
        return isSameWork(technique, content.get()) ? Cause.SAME_WORK : Cause.ENOUGH;
    }

    boolean isTooShort() {
        return !tooLong.isEmpty();
    }

    /** The shortest booking with which there would be a session. */
    OptionalInt leastToBook() {
        OptionalInt care = tooLong.stream()
                .mapToInt(one -> one.all().get(0).minutes().min())
                .min();
        if (care.isEmpty() || booked.isEmpty()) {
            return OptionalInt.empty();
        }
        int least = care.getAsInt() <= 25 ? care.getAsInt() + 5 : care.getAsInt() + 10;
        return least <= most() ? OptionalInt.of(least) : OptionalInt.empty();
    }
}
