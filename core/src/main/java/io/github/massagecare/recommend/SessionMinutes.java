package io.github.massagecare.recommend;

import io.github.massagecare.plan.NotPlanned.Cause;
import io.github.massagecare.plan.Session;
import io.github.massagecare.plan.Session.Shortfall;
import io.github.massagecare.plan.Step;
import io.github.massagecare.rulebook.Dosing;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How long a session is, and how its minutes are shared.
 *
 * <p>The slot is the least of what is booked, every cap and the dosing's most; without a booking it is the middle of
 * the dosing's range up to the next five, and without a dosing the most of all planned and ten minutes. Check-in and
 * closing take five minutes of a slot of up to thirty and ten from thirty-five on; the rest is care. What does not fit
 * is given up, last chosen first, and the general strokes never. Each gets its least; general strokes beside a lead
 * grow to a quarter of the care; then the lead to its most, then the general strokes, then the others. What remains
 * shortens the session.
 */
final class SessionMinutes {
    private static final int SHORT = 30;
    private static final int FRAME = 5;

    private final Ranking ranking;
    private final Optional<Dosing> dosing;
    private final OptionalInt booked;
    private final int cap;
    private final SessionOrder steps;
    private final Map<Candidate, Cause> causes = new LinkedHashMap<>();
    /** The least care that anything tried would have taken; none tried: none. */
    private OptionalInt leastCare = OptionalInt.empty();

    SessionMinutes(
            Ranking ranking, Optional<Dosing> dosing, OptionalInt booked, int cap, List<String> preferredPositions) {
        this.ranking = ranking;
        this.dosing = dosing;
        this.booked = booked;
        this.cap = cap;
        this.steps = new SessionOrder(dosing, preferredPositions);
    }

    /** The session; none when nothing may lead or nothing fits. */
    Optional<Session> session() {
        for (Candidate lead : ranking.leads()) {
            SessionContent content = SessionContent.of(lead, ranking);
            Optional<Session> session = fitted(content);
            if (session.isPresent()) {
                return session;
            }
            if (content.general().isPresent()) {
                return Optional.empty();
            }
            if (lead.technique().alone() && ranking.general().isPresent()) {
                return fitted(SessionContent.of(ranking.general().get(), ranking));
            }
        }
        return Optional.empty();
    }

    /** The session with as much of a content as fits. */
    private Optional<Session> fitted(SessionContent content) {
        int slot = slot(content);
        int care = slot - frame(slot);
        List<Candidate> planned = content.chosen();
        while (!planned.isEmpty() && least(planned, content) > care) {
            planned.remove(planned.size() - 1);
        }
        if (planned.isEmpty()) {
            int least = least(content.chosen().subList(0, 1), content);
            leastCare = OptionalInt.of(Math.min(leastCare.orElse(least), least));
            causes.put(content.lead(), Cause.NO_TIME);
            return Optional.empty();
        }
        content.chosen().stream()
                .filter(candidate -> !planned.contains(candidate))
                .forEach(dropped -> causes.put(dropped, Cause.NO_TIME));
        content.leftOut().forEach(causes::putIfAbsent);
        Candidate lead = planned.contains(content.lead()) ? content.lead() : planned.get(0);
        Map<Candidate, Integer> minutes = shared(planned, lead, content, care);
        int total = frame(slot)
                + minutes.values().stream().mapToInt(Integer::intValue).sum();
        Session.Builder session = Session.builder().minutes(total).shortOf(shortfall(total, slot));
        session.addSteps(Step.builder()
                .frame(Step.Frame.CHECK_IN)
                .minutes((frame(slot) + 1) / 2)
                .build());
        session.addAllSteps(steps.of(minutes, content));
        return Optional.of(session.addSteps(Step.builder()
                        .frame(Step.Frame.CLOSING)
                        .minutes(frame(slot) / 2)
                        .build())
                .build());
    }

    private int slot(SessionContent content) {
        int bound = Math.min(cap, dosing.map(rule -> rule.minutes().max()).orElse(Integer.MAX_VALUE));
        int most = content.chosen().stream().mapToInt(Candidate::most).sum();
        int usual = dosing.map(rule -> (rule.minutes().min() + rule.minutes().max() + 9) / 10 * 5)
                .orElse(most + 2 * FRAME);
        return Math.min(bound, booked.orElse(usual));
    }

    /** What check-in and closing take of a slot. */
    private static int frame(int slot) {
        return Math.max(FRAME, Math.min(2 * FRAME, slot - SHORT + FRAME));
    }

    /** The least that these take; before deep work the general strokes are long enough to warm. */
    private static int least(List<Candidate> planned, SessionContent content) {
        return planned.stream()
                .mapToInt(candidate -> least(candidate, planned, content))
                .sum();
    }

    private static int least(Candidate candidate, List<Candidate> planned, SessionContent content) {
        boolean warms = content.general().filter(candidate::equals).isPresent()
                && planned.stream().anyMatch(Candidate::deep);
        return warms ? Math.max(candidate.least(), Candidate.WARMING) : candidate.least();
    }

    private static Map<Candidate, Integer> shared(
            List<Candidate> planned, Candidate lead, SessionContent content, int care) {
        Map<Candidate, Integer> minutes = new LinkedHashMap<>();
        planned.forEach(candidate -> minutes.put(candidate, least(candidate, planned, content)));
        Optional<Candidate> beside = content.general().filter(strokes -> !strokes.equals(lead));
        int quarter = (care + 4 * FRAME - 1) / (4 * FRAME) * FRAME;
        beside.ifPresent(strokes -> grow(minutes, strokes, Math.min(quarter, strokes.most()), care));
        grow(minutes, lead, lead.most(), care);
        beside.ifPresent(strokes -> grow(minutes, strokes, strokes.most(), care));
        planned.forEach(candidate -> grow(minutes, candidate, candidate.most(), care));
        return minutes;
    }

    /** Gives one of what is left, up to so much. */
    private static void grow(Map<Candidate, Integer> minutes, Candidate candidate, int upTo, int care) {
        int rest = care - minutes.values().stream().mapToInt(Integer::intValue).sum();
        minutes.computeIfPresent(candidate, (c, has) -> has + Math.min(rest, Math.max(0, upTo - has)));
    }

    private Optional<Shortfall> shortfall(int total, int slot) {
        Shortfall.By by = total < slot ? Shortfall.By.CONTENT : bound(slot);
        if (booked.isPresent() && total < booked.getAsInt()) {
            return Optional.of(new Shortfall(booked.getAsInt(), Shortfall.Of.BOOKING, by));
        }
        int least = dosing.map(rule -> rule.minutes().min()).orElse(0);
        return total < least ? Optional.of(new Shortfall(least, Shortfall.Of.DOSING, by)) : Optional.empty();
    }

    /** What makes the slot as short as it is. */
    private Shortfall.By bound(int slot) {
        if (cap <= slot) {
            return Shortfall.By.CAP;
        }
        return booked.isPresent() && booked.getAsInt() <= slot ? Shortfall.By.BOOKING : Shortfall.By.DOSING;
    }

    /** Why an eligible technique is not part of the session. */
    Cause cause(Candidate candidate) {
        return Optional.ofNullable(causes.get(candidate))
                .or(() -> ranking.unusable(candidate))
                .orElse(tooShort() ? Cause.NO_TIME : Cause.NO_LEAD);
    }

    /** Whether something was tried and did not fit. */
    boolean tooShort() {
        return leastCare.isPresent();
    }

    /** The shortest session that could be planned, where only the booked time is too short for it. */
    OptionalInt leastToBook() {
        int care = leastCare.orElse(0);
        int least = care + (care <= SHORT - FRAME ? FRAME : 2 * FRAME);
        int bound = Math.min(cap, dosing.map(rule -> rule.minutes().max()).orElse(Integer.MAX_VALUE));
        return tooShort() && booked.isPresent() && least <= bound ? OptionalInt.of(least) : OptionalInt.empty();
    }
}
