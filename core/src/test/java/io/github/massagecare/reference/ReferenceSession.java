package io.github.massagecare.reference;

import io.github.massagecare.plan.Session;
import io.github.massagecare.plan.Session.DropCause;
import io.github.massagecare.plan.Session.Dropped;
import io.github.massagecare.plan.Step;
import io.github.massagecare.plan.WithoutSession;
import io.github.massagecare.plan.WithoutSession.Cause;
import io.github.massagecare.rulebook.Dosing;
import io.github.massagecare.rulebook.Rule;
import io.github.massagecare.technique.Pressure;
import io.github.massagecare.technique.Range;
import io.github.massagecare.technique.Technique;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** One session in whole minutes: sections 4.9 and 4.10 of the design, and decisions 14 and 18. */
final class ReferenceSession {
  private static final int FRAME = 5;
  private static final int SHORT = 30;
  private static final int MOST_TECHNIQUES = 3;

  private final Reference reference;
  private final ReferenceReading reading;
  private final Optional<Dosing> dosing;
  private final List<ReferenceLimits> ranked;
  private final List<ReferenceLimits> fallbacks;
  private final int length;
  private final List<ReferenceLimits> chosen = new ArrayList<>();
  private final List<Dropped> dropped = new ArrayList<>();
  /** The rules for which something was dropped. */
  private final Set<Rule> decisive = new LinkedHashSet<>();

  ReferenceSession(
      Reference reference, ReferenceReading reading, Optional<Dosing> dosing, List<ReferenceLimits> ranked,
      List<ReferenceLimits> fallbacks) {
    this.reference = reference;
    this.reading = reading;
    this.dosing = dosing;
    this.ranked = ranked;
    this.fallbacks = fallbacks;
    this.length = Math.min(wanted(), reading.maxMinutes().orElse(Integer.MAX_VALUE));
    choose();
  }

  /** The booked time or the midpoint of the dosing to the next five, within the dosing; without either what the lead takes at most. */
  private int wanted() {
    OptionalInt booked = reference.rules.facts.profile.minutes();
    if (dosing.isEmpty()) {
      int most = leads().stream().findFirst().map(limits -> limits.technique().minutes().max()).orElse(0);
      return booked.orElse(most + 2 * FRAME);
    }
    Range range = dosing.get().minutes();
    int wanted = booked.orElse((int) (Math.ceil((range.min() + range.max()) / 2.0 / 5) * 5));
    return Math.max(range.min(), Math.min(range.max(), wanted));
  }

  /** What can lead, best first: what is indicated and no adjunct, then what can stand in. */
  private Set<ReferenceLimits> leads() {
    Set<ReferenceLimits> leads = new LinkedHashSet<>();
    ranked.stream().filter(limits -> limits.technique().role() != Technique.Role.ADJUNCT).forEach(leads::add);
    leads.addAll(fallbacks);
    return leads;
  }

  private int frame() {
    return length >= SHORT ? FRAME : Math.max(1, length / 10);
  }

  private int room() {
    return length - 2 * frame() - chosen.stream().mapToInt(limits -> limits.technique().minutes().min()).sum();
  }

  private void choose() {
    for (ReferenceLimits lead : leads()) {
      if (chosen.isEmpty()) {
        take(lead);
      }
    }
    if (chosen.isEmpty()) {
      return;
    }
    for (boolean sharing : new boolean[] {true, false}) {
      for (ReferenceLimits next : ranked) {
        boolean tried = chosen.contains(next) || dropped.stream().anyMatch(drop -> drop.technique().equals(next.technique().id()));
        if (!tried && chosen.size() < MOST_TECHNIQUES && (sharing ? shares(next) : isTimeLeft())) {
          take(next);
        }
      }
    }
  }

  private void take(ReferenceLimits limits) {
    Optional<Pressure> pressure = limits.technique().pressure();
    if (pressure.isPresent() && pressure.get().min() > dosing.map(Dosing::maxPressure).orElse(OptionalInt.empty()).orElse(5)) {
      drop(limits, DropCause.STARTING_PRESSURE, Set.of(dosing.orElseThrow()));
    } else if (limits.technique().minutes().min() > room() || isLongerThanTheLead(limits)) {
      drop(limits, DropCause.NO_TIME, timing());
    } else {
      chosen.add(limits);
    }
  }

  /** Whether time would stay empty even if all that is chosen took its most. */
  private boolean isTimeLeft() {
    return chosen.stream().mapToInt(limits -> limits.technique().minutes().max()).sum() < length - 2 * frame();
  }

  /** Whether with it the lead, though it could use more time, would have less than another has at least. */
  private boolean isLongerThanTheLead(ReferenceLimits next) {
    if (chosen.isEmpty()) {
      return false;
    }
    Range lead = chosen.get(0).technique().minutes();
    int rest = room() - next.technique().minutes().min();
    int leads = Math.min(lead.max(), lead.min() + rest);
    List<ReferenceLimits> others = new ArrayList<>(chosen.subList(1, chosen.size()));
    others.add(next);
    return leads < lead.max() && others.stream().anyMatch(other -> other.technique().minutes().min() > leads);
  }

  private void drop(ReferenceLimits limits, DropCause cause, Set<? extends Rule> rules) {
    dropped.add(new Dropped(limits.technique().id(), cause, reference.rules.reasons(rules)));
    decisive.addAll(rules);
  }

  /** The rules that decide the length of the session. */
  private Set<Rule> timing() {
    Set<Rule> rules = new LinkedHashSet<>(reading.capping());
    dosing.ifPresent(rules::add);
    return rules;
  }

  /** Whether all that is chosen and this can be done in one position. */
  private boolean shares(ReferenceLimits next) {
    Set<String> shared = null;
    List<ReferenceLimits> all = new ArrayList<>(chosen);
    all.add(next);
    for (ReferenceLimits limits : all) {
      if (!limits.positionsLeft().isEmpty()) {
        if (shared == null) {
          shared = new LinkedHashSet<>(limits.positionsLeft());
        } else {
          shared.retainAll(limits.positionsLeft());
        }
      }
    }
    return shared == null || !shared.isEmpty();
  }

  Optional<Session> session() {
    if (chosen.isEmpty()) {
      return Optional.empty();
    }
    int left = room();
    Map<ReferenceLimits, Integer> minutes = new LinkedHashMap<>();
    for (ReferenceLimits limits : chosen) {
      Range range = limits.technique().minutes();
      int more = Math.min(left, range.max() - range.min());
      minutes.put(limits, range.min() + more);
      left -= more;
    }
    int least = Math.min(length, dosing.map(rule -> rule.minutes().min()).orElse(0));
    int whole = Math.max(least, length - left);
    List<Step> steps = new ArrayList<>();
    steps.add(Step.builder().frame(Step.Frame.CHECK_IN).minutes(frame()).build());
    inOrder().forEach(limits -> steps.add(step(limits, minutes.get(limits))));
    int used = steps.stream().mapToInt(Step::minutes).sum();
    steps.add(Step.builder().frame(Step.Frame.CLOSING).minutes(whole - used).build());
    return Optional.of(Session.builder().minutes(whole).steps(steps).dropped(dropped).build());
  }

  private Step step(ReferenceLimits limits, int minutes) {
    int own = limits.technique().pressure().map(Pressure::max).orElse(0);
    int most = Math.min(limits.maxPressure().orElse(own), dosing.map(Dosing::maxPressure).orElse(OptionalInt.empty()).orElse(own));
    return Step.builder()
        .technique(limits.technique().id())
        .minutes(minutes)
        .maxPressure(most < own ? OptionalInt.of(most) : OptionalInt.empty())
        .omit(limits.omit())
        .positions(limits.positions())
        .notAt(limits.notAt())
        .build();
  }

  /** The gentlest, the firmest, the one between; what has no pressure last. */
  private List<ReferenceLimits> inOrder() {
    List<ReferenceLimits> order =
        new ArrayList<>(
            chosen.stream()
                .filter(limits -> limits.technique().pressure().isPresent())
                .sorted(Comparator.comparing(ReferenceSession::firmness))
                .toList());
    if (order.size() == MOST_TECHNIQUES) {
      order.add(order.remove(1));
    }
    chosen.stream().filter(limits -> limits.technique().pressure().isEmpty()).forEach(order::add);
    return order;
  }

  private static int firmness(ReferenceLimits limits) {
    return limits.maxPressure().orElse(limits.technique().pressure().map(Pressure::max).orElse(0));
  }

  /** Why there is no session. */
  WithoutSession without() {
    Set<Rule> rules = new LinkedHashSet<>(decisive);
    Cause cause = Cause.NOTHING_INDICATED;
    for (Technique technique : reference.rulebook.techniques()) {
      boolean indicated = !reference.favouring(technique).isEmpty() && technique.role() != Technique.Role.ADJUNCT;
      if (indicated || technique.role() == Technique.Role.FALLBACK) {
        rules.addAll(reference.restricting(technique));
        cause = Cause.EVERYTHING_BARRED;
      }
    }
    if (dropped.stream().anyMatch(drop -> drop.cause() == DropCause.NO_TIME)) {
      cause = Cause.NO_TIME;
    }
    return new WithoutSession(cause, reference.rules.reasons(rules));
  }
}
