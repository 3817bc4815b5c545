package io.github.massagecare.recommend;

import io.github.massagecare.internal.engine.TechniqueLimits;
import io.github.massagecare.plan.Reason;
import io.github.massagecare.plan.Session;
import io.github.massagecare.plan.Step;
import io.github.massagecare.rulebook.Dosing;
import io.github.massagecare.technique.Pressure;
import io.github.massagecare.technique.Range;
import io.github.massagecare.technique.Technique;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * Fits techniques into a session of whole minutes.
 *
 * <p>The length is the booked time, or the middle of the dosing's range up to the next five; kept within the dosing's range and under every
 * cap. With neither booked time nor dosing it is the most of the lead, and ten minutes. Check-in and closing take five minutes each in a
 * session of half an hour or more, else a tenth of it each. The lead and at most two others follow in ranking order, those that share a
 * position with what is already chosen; others only while time would stay empty. One whose least time no longer fits, or would leave the
 * lead less time than another has, is dropped. Each gets its least time; what remains goes to the lead up to its most, then to the next.
 * What still remains shortens the session, but not under the dosing's least; the rest is closing time.
 */
final class SessionPlanner {
  private static final int MOST_TECHNIQUES = 3;
  private static final int FRAME = 5;
  private static final int LONG = 30;

  private final Optional<Dosing> dosing;
  private final OptionalInt booked;
  private final int cap;
  private final Optional<Reason> dosingReason;
  private final List<Reason> capReasons;

  private final List<TechniqueLimits> chosen = new ArrayList<>();
  private final List<Session.Dropped> dropped = new ArrayList<>();
  private List<String> shared = List.of();
  private int least;

  SessionPlanner(
      Optional<Dosing> dosing, OptionalInt booked, int cap, Optional<Reason> dosingReason, List<Reason> capReasons) {
    this.dosing = dosing;
    this.booked = booked;
    this.cap = cap;
    this.dosingReason = dosingReason;
    this.capReasons = capReasons;
  }

  /** What was eligible and could not be taken, also when there is no session. */
  List<Session.Dropped> dropped() {
    return dropped;
  }

  /** The session; none when nothing fits. */
  Optional<Session> session(List<TechniqueLimits> ranked, List<TechniqueLimits> fallbacks) {
    int length = length(ranked, fallbacks);
    int frame = length >= LONG ? FRAME : Math.max(1, length / 10);
    int hands = length - 2 * frame;
    for (TechniqueLimits limits : ranked) {
      if (chosen.isEmpty() && canLead(limits)) {
        take(limits, hands);
      }
    }
    for (TechniqueLimits limits : fallbacks) {
      if (chosen.isEmpty() && !isDropped(limits)) {
        take(limits, hands);
      }
    }
    if (chosen.isEmpty()) {
      return Optional.empty();
    }
    others(ranked, hands, true);
    others(ranked, hands, false);
    return Optional.of(timed(length, frame));
  }

  private static boolean canLead(TechniqueLimits limits) {
    return limits.technique().role() != Technique.Role.ADJUNCT;
  }

  private void others(List<TechniqueLimits> ranked, int hands, boolean sharing) {
    for (TechniqueLimits limits : ranked) {
      if (chosen.size() < MOST_TECHNIQUES
          && !chosen.contains(limits)
          && !isDropped(limits)
          && (sharing ? shares(limits) : emptyTime(hands))) {
        take(limits, hands);
      }
    }
  }

  private boolean shares(TechniqueLimits limits) {
    return !sharedWith(limits).isEmpty() || limits.technique().positions().isEmpty() || shared.isEmpty();
  }

  private boolean emptyTime(int hands) {
    return chosen.stream().mapToInt(limits -> limits.technique().minutes().max()).sum() < hands;
  }

  /** Whether there is time for it, and the lead, as far as it can use the time, still has as much as every other. */
  private boolean fits(TechniqueLimits limits, int hands) {
    int needed = least + limits.technique().minutes().min();
    if (chosen.isEmpty() || needed > hands) {
      return needed <= hands;
    }
    Range lead = chosen.get(0).technique().minutes();
    int leads = Math.min(lead.max(), lead.min() + hands - needed);
    return Stream.concat(chosen.stream().skip(1), Stream.of(limits))
        .allMatch(other -> leads >= Math.min(lead.max(), other.technique().minutes().min()));
  }

  private boolean isDropped(TechniqueLimits limits) {
    return dropped.stream().anyMatch(drop -> drop.technique().equals(limits.technique().id()));
  }

  private void take(TechniqueLimits limits, int hands) {
    Technique technique = limits.technique();
    OptionalInt start = dosing.map(Dosing::maxPressure).orElse(OptionalInt.empty());
    if (technique.pressure().isPresent() && start.isPresent() && start.getAsInt() < technique.pressure().get().min()) {
      dropped.add(new Session.Dropped(technique.id(), Session.DropCause.STARTING_PRESSURE, dosingReason.stream().toList()));
    } else if (!fits(limits, hands)) {
      dropped.add(new Session.Dropped(technique.id(), Session.DropCause.NO_TIME, timeReasons()));
    } else {
      List<String> common = sharedWith(limits);
      shared = chosen.isEmpty() || shared.isEmpty() ? positions(limits) : common.isEmpty() ? shared : common;
      chosen.add(limits);
      least += technique.minutes().min();
    }
  }

  private List<Reason> timeReasons() {
    List<Reason> reasons = new ArrayList<>(capReasons);
    dosingReason.ifPresent(reasons::add);
    return reasons;
  }

  private List<String> sharedWith(TechniqueLimits limits) {
    List<String> own = positions(limits);
    return shared.stream().filter(own::contains).toList();
  }

  private static List<String> positions(TechniqueLimits limits) {
    return limits.positions().isEmpty() ? limits.technique().positions() : limits.positions();
  }

  private int length(List<TechniqueLimits> ranked, List<TechniqueLimits> fallbacks) {
    int length;
    if (dosing.isPresent()) {
      int min = dosing.get().minutes().min();
      int max = dosing.get().minutes().max();
      int middle = Math.min(max, (min + max + 9) / 10 * 5);
      length = Math.max(min, Math.min(max, booked.orElse(middle)));
    } else {
      int lead =
          Stream.concat(ranked.stream().filter(SessionPlanner::canLead), fallbacks.stream())
              .findFirst()
              .map(limits -> limits.technique().minutes().max())
              .orElse(0);
      length = booked.orElse(lead + 2 * FRAME);
    }
    return Math.min(length, cap);
  }

  private Session timed(int length, int frame) {
    int[] minutes = chosen.stream().mapToInt(limits -> limits.technique().minutes().min()).toArray();
    int rest = length - 2 * frame - least;
    for (int i = 0; i < minutes.length; i++) {
      int more = Math.min(rest, chosen.get(i).technique().minutes().max() - minutes[i]);
      minutes[i] += more;
      rest -= more;
    }
    int shortest = Math.min(length, dosing.map(rule -> rule.minutes().min()).orElse(0));
    int total = Math.max(shortest, length - rest);
    int closing = frame + rest - (length - total);
    Session.Builder session = Session.builder().minutes(total).dropped(dropped);
    session.addSteps(Step.builder().frame(Step.Frame.CHECK_IN).minutes(frame).build());
    for (TechniqueLimits limits : inOrder()) {
      session.addSteps(step(limits, minutes[chosen.indexOf(limits)]));
    }
    return session.addSteps(Step.builder().frame(Step.Frame.CLOSING).minutes(closing).build()).build();
  }

  /** Warm-up, main work, settle: the gentlest first, the firmest next, then the one between; what has no pressure, such as cups, last. */
  private List<TechniqueLimits> inOrder() {
    List<TechniqueLimits> byPressure =
        chosen.stream()
            .filter(limits -> limits.technique().pressure().isPresent())
            .sorted(Comparator.comparing(SessionPlanner::firmness))
            .toList();
    List<TechniqueLimits> order = new ArrayList<>(byPressure);
    if (order.size() == MOST_TECHNIQUES) {
      order.add(1, order.remove(2));
    }
    chosen.stream().filter(limits -> limits.technique().pressure().isEmpty()).forEach(order::add);
    return order;
  }

  private static int firmness(TechniqueLimits limits) {
    int usual = limits.technique().pressure().map(Pressure::max).orElse(0);
    return Math.min(usual, limits.maxPressure().orElse(usual));
  }

  private Step step(TechniqueLimits limits, int minutes) {
    Technique technique = limits.technique();
    int usual = technique.pressure().map(Pressure::max).orElse(0);
    int start = dosing.map(Dosing::maxPressure).orElse(OptionalInt.empty()).orElse(usual);
    int most = Math.min(Math.min(usual, start), limits.maxPressure().orElse(usual));
    return Step.builder()
        .technique(technique.id())
        .minutes(minutes)
        .maxPressure(most < usual ? OptionalInt.of(most) : OptionalInt.empty())
        .omit(limits.omit())
        .positions(limits.positions())
        .notAt(limits.notAt())
        .build();
  }
}
