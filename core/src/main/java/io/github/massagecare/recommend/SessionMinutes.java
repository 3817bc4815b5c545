package io.github.massagecare.recommend;

import io.github.massagecare.plan.NotPlanned.Cause;
import io.github.massagecare.plan.Session;
import io.github.massagecare.plan.Session.Shortfall;
import io.github.massagecare.plan.Step;
import io.github.massagecare.rulebook.Dosing;
import java.util.ArrayList;
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
            Decision decided, Reading reading, Ranking ranking, Optional<Dosing> dosing, List<String> preferred) {
        this.ranking = ranking;
        this.dosing = dosing;
        this.booked = decided.profile.minutes();
        this.cap = decided.inForce.maxMinutes(reading);
        this.steps = new SessionOrder(dosing.map(Dosing::maxPressure).orElse(OptionalInt.empty()), preferred);
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
        List<Candidate> chosen = content.chosen();
        List<Candidate> planned = new ArrayList<>(chosen);
        while (!planned.isEmpty() && least(planned, content) > care) {
            planned.remove(planned.size() - 1);
        }
        if (planned.isEmpty()) {
            int least = least(chosen.subList(0, 1), content);
            leastCare = OptionalInt.of(Math.min(leastCare.orElse(least), least));
            causes.put(content.lead(), Cause.NO_TIME);
            return Optional.empty();
        }
        chosen.subList(planned.size(), chosen.size()).forEach(dropped -> causes.put(dropped, Cause.NO_TIME));
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
        int least = 0;
        for (Candidate candidate : planned) {
            least += least(candidate, planned, content);
        }
        return least;
    }

    private static int least(Candidate candidate, List<Candidate> planned, SessionContent content) {
        boolean warms = content.isGeneral(candidate) && planned.stream().anyMatch(Candidate::deep);
        return warms ? Math.max(candidate.least(), Candidate.WARMING) : candidate.least();
    }

    private static Map<Candidate, Integer> shared(
            List<Candidate> planned, Candidate lead, SessionContent content, int care) {
        Map<Candidate, Integer> minutes = new LinkedHashMap<>();
        int rest = care;
        for (Candidate candidate : planned) {
            int least = least(candidate, planned, content);
            minutes.put(candidate, least);
            rest -= least;
        }
        Candidate first = planned.get(0);
        if (content.isGeneral(first) && !first.equals(lead)) {
            int quarter = (care + 4 * FRAME - 1) / (4 * FRAME) * FRAME;
            rest = grow(minutes, first, Math.min(quarter, first.most()), rest);
        }
        rest = grow(minutes, lead, lead.most(), rest);
        for (Candidate candidate : planned) {
            rest = grow(minutes, candidate, candidate.most(), rest);
        }
        return minutes;
    }

    /** Gives one of what is left, up to so much. Returns what is left then. */
    private static int grow(Map<Candidate, Integer> minutes, Candidate candidate, int upTo, int rest) {
        int has = minutes.get(candidate);
        int more = Math.min(rest, Math.max(0, upTo - has));
        minutes.put(candidate, has + more);
        return rest - more;
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

    /** Why a session that was tried has no place or no time for a technique. */
    Optional<Cause> leftOut(Candidate candidate) {
        return Optional.ofNullable(causes.get(candidate));
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
