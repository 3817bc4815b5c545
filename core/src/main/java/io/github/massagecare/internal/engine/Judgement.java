package io.github.massagecare.internal.engine;

import io.github.massagecare.finding.Cleared;
import io.github.massagecare.finding.SymptomProfile;
import io.github.massagecare.finding.Truth;
import io.github.massagecare.internal.engine.CompiledRulebook.Restricting;
import io.github.massagecare.plan.Disposition;
import io.github.massagecare.plan.Reason;
import io.github.massagecare.plan.Standing;
import io.github.massagecare.plan.Verdict;
import io.github.massagecare.rulebook.Clearance;
import io.github.massagecare.rulebook.Contraindication.Level;
import io.github.massagecare.rulebook.RedFlag;
import io.github.massagecare.rulebook.Rule;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the rules together say about one client: how cautious to be as a whole and with each technique, and what is still open. */
public final class Judgement {
  /**
   * A rule that may hold but is not known to, in so far as it would restrict or refer.
   *
   * @param rule its index
   * @param becomes the disposition it would lead to
   * @param open what is not known
   */
  public record OpenRule(int rule, Disposition becomes, Set<OpenFact> open) {
    /** Whether only the client's not knowing keeps it open. */
    public boolean onlyUnsure() {
      return open.stream().allMatch(OpenFact::unsure);
    }
  }

  private final CompiledRulebook compiled;
  private final Facts facts;
  private final Evaluation evaluation;
  private final Explanation explanation;
  private final boolean[] cleared;
  private final Extent[] known;
  private final Extent[] worst;
  private final List<OpenRule> open = new ArrayList<>();
  private final Tally[] knownTallies;
  private final Tally[] worstTallies;

  /**
   * Judges a profile.
   *
   * @throws io.github.massagecare.json.InvalidDocumentException if the profile does not speak the rulebook's language
   */
  public Judgement(CompiledRulebook compiled, SymptomProfile profile) {
    this.compiled = compiled;
    this.facts = Facts.of(compiled, profile);
    this.evaluation = new Evaluation(facts);
    this.explanation = new Explanation(facts, evaluation);
    this.cleared = cleared(profile);
    int count = compiled.restricting.size();
    this.known = new Extent[count];
    this.worst = new Extent[count];
    for (int c = 0; c < count; c++) {
      extents(c);
    }
    openRules();
    this.knownTallies = tallies(Reading.KNOWN);
    this.worstTallies = tallies(Reading.AT_WORST);
  }

  private boolean[] cleared(SymptomProfile profile) {
    boolean[] lifted = new boolean[compiled.rules.size()];
    for (Cleared word : profile.cleared()) {
      int index = compiled.rule(word.rule());
      Rule rule = compiled.rules.get(index);
      if (rule instanceof RedFlag flag) {
        lifted[index] |= flag.urgency() != RedFlag.Urgency.EMERGENCY && flag.to().contains(word.from());
      } else if (index < compiled.redFlags.size() + compiled.restricting.size()) {
        Optional<Clearance> clearance = compiled.restricting.get(index - compiled.redFlags.size()).rule.clearance();
        lifted[index] |= clearance.isPresent() && clearance.get().acceptedFrom().contains(word.from());
      }
    }
    return lifted;
  }

  private void extents(int c) {
    Restricting rule = compiled.restricting.get(c);
    byte truth = evaluation.rule(rule.index);
    known[c] = truth == Evaluation.TRUE ? extent(rule, false) : Extent.NOWHERE;
    worst[c] = truth != Evaluation.FALSE ? extent(rule, true) : Extent.NOWHERE;
  }

  private Extent extent(Restricting rule, boolean atWorst) {
    if (rule.everywhere()) {
      return Extent.EVERYWHERE;
    }
    if (facts.treated.length == 0) {
      return atWorst ? Extent.EVERYWHERE : Extent.NOWHERE;
    }
    if (!rule.rule.atItsPlace()) {
      return Extent.of(rule.at, facts.treated, compiled.body);
    }
    List<Integer> places = new ArrayList<>();
    for (int finding : rule.placed) {
      boolean unplaced = facts.state[finding] == Facts.PRESENT && facts.asserted(finding) && !facts.placed(finding);
      if (atWorst && (facts.state[finding] == Facts.UNKNOWN || unplaced)) {
        return Extent.EVERYWHERE;
      }
      if (facts.placed(finding)) {
        for (int place : facts.places[finding]) {
          places.add(place);
        }
      }
    }
    return Extent.of(places.stream().mapToInt(Integer::intValue).toArray(), facts.treated, compiled.body);
  }

  // --- what is open ---

  private void openRules() {
    for (int f = 0; f < compiled.redFlags.size(); f++) {
      if (evaluation.rule(f) == Evaluation.UNKNOWN && !cleared[f]) {
        open.add(new OpenRule(f, disposition(compiled.redFlags.get(f)), explanation.open(f)));
      }
    }
    Disposition together = together(worst);
    for (int c = 0; c < worst.length; c++) {
      if (!known[c].same(worst[c])) {
        Restricting rule = compiled.restricting.get(c);
        open.add(new OpenRule(rule.index, becomes(c, together), explanation.open(rule)));
      }
    }
  }

  /** What an open contraindication would lead to; together with others if its place is only a part. */
  private Disposition becomes(int c, Disposition together) {
    Restricting rule = compiled.restricting.get(c);
    if (rule.rule.preference()) {
      return Disposition.TREAT;
    }
    if (!rule.main.allWork || (rule.clearable() && cleared[rule.index])) {
      return Disposition.TREAT_WITH_MODIFICATION;
    }
    Disposition alone = rule.clearable() ? Disposition.CLEARANCE_FIRST : Disposition.POSTPONE;
    if (worst[c].everywhere()) {
      return alone;
    }
    boolean counts = !worst[c].covered().isEmpty() && together.compareTo(Disposition.CLEARANCE_FIRST) >= 0;
    return counts ? min(alone, together) : Disposition.TREAT_WITH_MODIFICATION;
  }

  /** The rules that may hold but are not known to: red flags, then contraindications, in rulebook order. */
  public List<OpenRule> open() {
    return open;
  }

  // --- disposition ---

  private static Disposition disposition(RedFlag flag) {
    return switch (flag.urgency()) {
      case ROUTINE -> Disposition.REFER;
      case URGENT -> Disposition.REFER_URGENTLY;
      case EMERGENCY -> Disposition.EMERGENCY;
    };
  }

  /** What the rules that hold all work lead to: postpone, clearance first, or treat when they leave some place. */
  private Disposition allWork(Extent[] extents) {
    Disposition disposition = together(extents);
    for (int c = 0; c < extents.length; c++) {
      if (extents[c].everywhere() && holdsAllWork(c)) {
        boolean clearable = compiled.restricting.get(c).clearable();
        disposition = max(disposition, clearable ? Disposition.CLEARANCE_FIRST : Disposition.POSTPONE);
      }
    }
    return disposition;
  }

  /** What those at a part of what is treated lead to together. */
  private Disposition together(Extent[] extents) {
    BitSet absolute = new BitSet();
    BitSet any = new BitSet();
    for (int c = 0; c < extents.length; c++) {
      if (holdsAllWork(c)) {
        any.or(extents[c].covered());
        if (!compiled.restricting.get(c).clearable()) {
          absolute.or(extents[c].covered());
        }
      }
    }
    int treated = facts.treated.length;
    if (treated > 0 && absolute.cardinality() == treated) {
      return Disposition.POSTPONE;
    }
    return treated > 0 && any.cardinality() == treated ? Disposition.CLEARANCE_FIRST : Disposition.TREAT;
  }

  /** Whether the rule is one that holds all work and is not cleared. */
  private boolean holdsAllWork(int c) {
    Restricting rule = compiled.restricting.get(c);
    return rule.main.allWork && !(rule.clearable() && cleared[rule.index]);
  }

  private Disposition disposition(Extent[] extents, byte leastTruth) {
    Disposition disposition = allWork(extents);
    for (int f = 0; f < compiled.redFlags.size(); f++) {
      if (evaluation.rule(f) >= leastTruth && !cleared[f]) {
        disposition = max(disposition, disposition(compiled.redFlags.get(f)));
      }
    }
    for (int c = 0; c < extents.length; c++) {
      if (extents[c].somewhere() && !compiled.restricting.get(c).rule.preference()) {
        disposition = max(disposition, Disposition.TREAT_WITH_MODIFICATION);
      }
    }
    return disposition;
  }

  private static Disposition max(Disposition one, Disposition other) {
    return one.compareTo(other) >= 0 ? one : other;
  }

  private static Disposition min(Disposition one, Disposition other) {
    return one.compareTo(other) <= 0 ? one : other;
  }

  /** The disposition by what is known. */
  public Disposition known() {
    return disposition(known, Evaluation.TRUE);
  }

  /** The disposition by what may be. */
  public Disposition atWorst() {
    return disposition(worst, Evaluation.UNKNOWN);
  }

  /** The disposition to act on. */
  public Disposition disposition() {
    Disposition certain = known();
    if (certain.compareTo(Disposition.CLEARANCE_FIRST) >= 0 || atWorst().compareTo(Disposition.CLEARANCE_FIRST) < 0) {
      return certain;
    }
    return holding().stream().anyMatch(OpenRule::onlyUnsure) ? Disposition.CLEARANCE_FIRST : Disposition.ASK_FIRST;
  }

  /** The open rules that would hold all work or refer. */
  private List<OpenRule> holding() {
    return open.stream().filter(rule -> rule.becomes().compareTo(Disposition.CLEARANCE_FIRST) >= 0).toList();
  }

  /** How a plan would stand; none when a rule that is known to hold leaves no plan. */
  public Optional<Standing> standing() {
    if (!againstPlan().isEmpty()) {
      return Optional.empty();
    }
    if (!unasked().isEmpty()) {
      return Optional.of(Standing.AFTER_ANSWERS);
    }
    boolean outstanding = allWork(known) == Disposition.CLEARANCE_FIRST;
    return Optional.of(holding().isEmpty() && !outstanding ? Standing.READY : Standing.AFTER_CLEARANCE);
  }

  /** The rules that would hold all work or refer, and hang on something that was not asked. */
  public List<Integer> unasked() {
    return holding().stream().filter(rule -> !rule.onlyUnsure()).map(OpenRule::rule).toList();
  }

  /** The rules that are known to hold and leave no plan. */
  public List<Integer> againstPlan() {
    List<Integer> rules = new ArrayList<>();
    for (int flag : trueFlags()) {
      if (compiled.redFlags.get(flag).urgency() != RedFlag.Urgency.ROUTINE) {
        rules.add(flag);
      }
    }
    rules.addAll(postponing());
    return rules;
  }

  /** The absolute rules that are known to hold all work everywhere, alone or together. */
  public List<Integer> postponing() {
    return allWork(known) == Disposition.POSTPONE ? holdingAllWork() : List.of();
  }

  private List<Integer> holdingAllWork() {
    List<Integer> rules = new ArrayList<>();
    boolean alone = false;
    for (int c = 0; c < known.length; c++) {
      Restricting rule = compiled.restricting.get(c);
      alone |= known[c].everywhere() && rule.main.allWork && !rule.clearable();
    }
    for (int c = 0; c < known.length; c++) {
      Restricting rule = compiled.restricting.get(c);
      boolean counts = alone ? known[c].everywhere() : known[c].somewhere();
      if (rule.main.allWork && !rule.clearable() && counts) {
        rules.add(rule.index);
      }
    }
    return rules;
  }

  /** The uncleared clearance rules that are known to reach into what is treated. */
  public List<Integer> uncleared() {
    return touching(Reading.KNOWN).stream().filter(rule -> restricting(rule).clearable() && !cleared[rule]).toList();
  }

  /** The red flags that are true and not released. */
  public List<Integer> trueFlags() {
    List<Integer> flags = new ArrayList<>();
    for (int f = 0; f < compiled.redFlags.size(); f++) {
      if (evaluation.rule(f) == Evaluation.TRUE && !cleared[f]) {
        flags.add(f);
      }
    }
    return flags;
  }

  /** The red flags that hold or may hold and were seen and released. */
  public List<Integer> releasedFlags() {
    List<Integer> flags = new ArrayList<>();
    for (int f = 0; f < compiled.redFlags.size(); f++) {
      if (evaluation.rule(f) != Evaluation.FALSE && cleared[f]) {
        flags.add(f);
      }
    }
    return flags;
  }

  // --- restrictions ---

  /** The limits that count in a reading, one by one; what a clearance would lift is marked. */
  private void limits(Reading reading, LimitUse use) {
    for (int c = 0; c < known.length; c++) {
      Restricting rule = compiled.restricting.get(c);
      boolean denied = reading == Reading.ONCE_CLEARED && !rule.clearable() && confirmable(c);
      Extent extent = reading == Reading.KNOWN || denied ? known[c] : worst[c];
      if (!extent.somewhere()) {
        continue;
      }
      if (!lifted(c, reading)) {
        use.limit(c, rule.main, extent, rule.clearable());
      }
      if (rule.then != null) {
        use.limit(c, rule.then, extent, false);
      }
    }
  }

  /** Whether what the rule names falls away in a reading, but for its "then". */
  private boolean lifted(int c, Reading reading) {
    Restricting rule = compiled.restricting.get(c);
    boolean given = reading == Reading.ONCE_CLEARED && (evaluation.rule(rule.index) == Evaluation.TRUE || confirmable(c));
    return rule.clearable() && (cleared[rule.index] || given);
  }

  /** Whether it would hold all work, and only the client's not knowing keeps it open: a clinician's word would settle it. */
  private boolean confirmable(int c) {
    int rule = compiled.restricting.get(c).index;
    return holding().stream().anyMatch(o -> o.rule() == rule && o.onlyUnsure());
  }

  private interface LimitUse {
    void limit(int c, Limit limit, Extent extent, boolean liftable);
  }

  private Tally[] tallies(Reading reading) {
    Tally[] tallies = new Tally[compiled.techniques.size()];
    for (int t = 0; t < tallies.length; t++) {
      tallies[t] = new Tally(compiled.techniques.get(t), facts.treated.length);
    }
    limits(
        reading,
        (c, limit, extent, liftable) ->
            limit.effects.forEach(effect -> tallies[effect.technique()].add(effect, extent, liftable)));
    return tallies;
  }

  /** What is left of each technique in a reading, in rulebook order. */
  public List<TechniqueLimits> techniqueLimits(Reading reading) {
    Tally[] tallies =
        reading == Reading.KNOWN ? knownTallies : reading == Reading.AT_WORST ? worstTallies : tallies(Reading.ONCE_CLEARED);
    List<TechniqueLimits> limits = new ArrayList<>();
    for (int t = 0; t < tallies.length; t++) {
      limits.add(TechniqueLimits.of(compiled.techniques.get(t), tallies[t], compiled.body));
    }
    return limits;
  }

  /** The verdict on a technique by what is known. */
  public Verdict known(int technique) {
    return knownTallies[technique].verdict();
  }

  /** The longest session that is left in a reading, in minutes; {@code Integer.MAX_VALUE} when nothing limits it. */
  public int maxMinutes(Reading reading) {
    int[] minutes = {Limit.NO_CAP};
    limits(reading, (c, limit, extent, liftable) -> minutes[0] = Math.min(minutes[0], limit.maxMinutes));
    return minutes[0];
  }

  /** The rules that shorten the session in a reading. */
  public List<Integer> shortening(Reading reading) {
    Set<Integer> rules = new java.util.LinkedHashSet<>();
    limits(
        reading,
        (c, limit, extent, liftable) -> {
          if (limit.maxMinutes != Limit.NO_CAP) {
            rules.add(compiled.restricting.get(c).index);
          }
        });
    return List.copyOf(rules);
  }

  /** The activities that are barred, as indexes; wherever on the body the rules hold, since an activity uses the whole body. */
  public BitSet barredActivities(Reading reading) {
    BitSet barred = new BitSet();
    for (int c = 0; c < known.length; c++) {
      barred.or(barredActivities(c, reading));
    }
    return barred;
  }

  /** The rules that bar one of these activities in a reading. */
  public List<Integer> barring(BitSet activities, Reading reading) {
    List<Integer> rules = new ArrayList<>();
    for (int c = 0; c < known.length; c++) {
      if (barredActivities(c, reading).intersects(activities)) {
        rules.add(compiled.restricting.get(c).index);
      }
    }
    return rules;
  }

  private BitSet barredActivities(int c, Reading reading) {
    Restricting rule = compiled.restricting.get(c);
    byte truth = evaluation.rule(rule.index);
    BitSet barred = new BitSet();
    if (truth == Evaluation.TRUE || (truth == Evaluation.UNKNOWN && reading != Reading.KNOWN)) {
      if (!lifted(c, reading)) {
        barred.or(rule.main.activities);
      }
      if (rule.then != null) {
        barred.or(rule.then.activities);
      }
    }
    return barred;
  }

  /** Whether a contraindication still touches a technique: one of those given. */
  public boolean touches(int rule, java.util.function.IntPredicate techniques) {
    Restricting restricting = restricting(rule);
    boolean lifted = restricting.clearable() && cleared[rule];
    boolean main = !lifted && restricting.main.effects.stream().anyMatch(effect -> techniques.test(effect.technique()));
    return main || (restricting.then != null && restricting.then.effects.stream().anyMatch(effect -> techniques.test(effect.technique())));
  }

  /** The contraindications that reach into what is treated in a reading, by rule index. */
  public List<Integer> touching(Reading reading) {
    List<Integer> rules = new ArrayList<>();
    for (int c = 0; c < known.length; c++) {
      if ((reading == Reading.KNOWN ? known[c] : worst[c]).somewhere()) {
        rules.add(compiled.restricting.get(c).index);
      }
    }
    return rules;
  }

  private Restricting restricting(int rule) {
    return compiled.restricting.get(rule - compiled.redFlags.size());
  }

  // --- any rule ---

  /** The truth of a rule. */
  public Truth truth(int rule) {
    return evaluation.truth(rule);
  }

  /** Why a rule counts: its facts, or what is open. */
  public Reason reason(int rule) {
    int c = rule - compiled.redFlags.size();
    boolean differs = c >= 0 && c < known.length && !known[c].same(worst[c]);
    Set<OpenFact> openFacts = differs ? explanation.open(compiled.restricting.get(c)) : openFacts(rule);
    return explanation.reason(rule, openFacts);
  }

  /** The open facts of a rule whose truth is unknown; none when it is known. */
  public Set<OpenFact> openFacts(int rule) {
    return explanation.open(rule);
  }

  /** What the questions still have to settle, for those who choose among them. */
  public OpenQuestions questions() {
    return new OpenQuestions(compiled.vocabulary, facts, explanation);
  }

  /** The findings whose answers a reading overrides, by id. */
  public List<String> overridden() {
    return Overridden.by(facts);
  }
}
