package io.github.massagecare.rulebook;

import static io.github.massagecare.json.ProblemCode.CYCLE;
import static io.github.massagecare.json.ProblemCode.NOT_ALLOWED;
import static io.github.massagecare.json.ProblemCode.NO_EFFECT;
import static io.github.massagecare.json.ProblemCode.OUT_OF_RANGE;
import static io.github.massagecare.json.ProblemCode.TOO_LARGE;

import io.github.massagecare.finding.Finding;
import io.github.massagecare.finding.Region;
import io.github.massagecare.internal.json.Node;
import io.github.massagecare.internal.json.Reading;
import io.github.massagecare.json.Limits;
import io.github.massagecare.rulebook.Contraindication.Level;
import io.github.massagecare.technique.Activity;
import io.github.massagecare.technique.Position;
import io.github.massagecare.technique.Range;
import io.github.massagecare.technique.Technique;
import io.github.massagecare.technique.Trait;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/** What must hold of the rules of a rulebook. */
final class RuleCheck extends Check {
    private final RuleFindings findings;

    RuleCheck(Rulebook rulebook, Reading reading) {
        super(rulebook, reading);
        this.findings = rulebook.ruleFindings();
    }

    void check() {
        for (Rule rule : rulebook.rules()) {
            criterion(rule.when(), false);
            each(rule, "sources", rule.sources(), Source.class);
        }
        for (Rule rule : rulebook.rules()) {
            if (findings.inCircle(rule)) {
                reading.problem(CYCLE, rule, "when", "\"" + rule.id() + "\" leads back to itself through \"rule\"");
            }
        }
        for (Rule rule : rulebook.rules()) {
            if (findings.tooLarge(rule)) {
                String parts = "more than " + Limits.CRITERION_PARTS + " parts";
                reading.problem(TOO_LARGE, rule, "when", parts + " once the rules that it refers to are written out");
            }
        }
        rulebook.redFlags().forEach(this::redFlag);
        rulebook.contraindications().forEach(this::contraindication);
        for (Indication rule : rulebook.indications()) {
            known(rule.technique(), reading.place(rule, "technique"), Technique.class);
            keys(rule, rule.designChoice(), RuleShapes.INDICATION);
        }
        rulebook.dosing().forEach(this::dosing);
        for (SelfCare rule : rulebook.selfCare()) {
            known(rule.activity(), reading.place(rule, "activity"), Activity.class);
            keys(rule, rule.designChoice(), RuleShapes.SELF_CARE);
        }
        for (Advice rule : rulebook.advice()) {
            each(rule, "about", rule.about(), Trait.class, Technique.class, Activity.class);
            keys(rule, rule.designChoice(), RuleShapes.ADVICE);
        }
    }

    private void criterion(Criterion criterion, boolean negated) {
        Node place = reading.place(criterion);
        FindingNamed.in(criterion).ifPresent(named -> finding(named, place, negated));
        if (criterion instanceof Criterion.Measured measured) {
            range(measured.range(), place);
        } else if (criterion instanceof Criterion.RuleHolds other
                && known(other.rule(), place.at("rule"), Rule.class)
                && negated) {
            turned(references.rule(other.rule()), place.at("rule"));
        }
        boolean within = criterion instanceof Criterion.Not ? !negated : negated;
        criterion.parts().forEach(part -> criterion(part, within));
    }

    private void finding(FindingNamed named, Node place, boolean negated) {
        String id = named.finding();
        Node there = named.anywhere() ? place : place.at("finding");
        if (known(id, there, Finding.class)) {
            if (!negated && assessment(id)) {
                misplaced(id, there, "may only make a rule hold less; expected it under \"not\"");
            }
            if (!named.anywhere()) {
                local(id, there);
            }
        }
        named.at()
                .filter(at -> !at.equals(Criterion.PresentAt.TREATMENT_AREA))
                .ifPresent(at -> known(at, place.at("at"), Region.class));
        named.unless().ifPresent(unless -> unless(unless, place.at("unless"), negated));
    }

    private void local(String id, Node place) {
        Finding finding = references.finding(id);
        if (!finding.local() && !reading.unread(finding, "local")) {
            reading.problem(NOT_ALLOWED, place, "\"" + id + "\" has no place; expected a local finding");
        }
    }

    /**
     * What takes places from a finding: an assessment, local since it counts at its own places alone, and without
     * kinds, which would have places of their own. No reading shows it, as none shows any assessment.
     */
    private void unless(String id, Node place, boolean negated) {
        if (!known(id, place, Finding.class)) {
            return;
        }
        if (!assessment(id)) {
            if (!reading.unread(references.finding(id), "kind")) {
                reading.problem(NOT_ALLOWED, place, "\"" + id + "\" is no assessment; expected one");
            }
            return;
        }
        local(id, place);
        if (references.findings.withDescendants(id).size() > 1) {
            reading.problem(
                    NOT_ALLOWED, place, "there are kinds of \"" + id + "\"; expected an assessment without any");
        }
        if (negated) {
            misplaced(id, place, "\"unless\" under \"not\" would let make a rule hold more");
        }
    }

    /** A rule under "not" turns its own "not" round, and an assessment in it with it. */
    private void turned(Rule other, Node place) {
        findings.visit(other, (id, nots) -> {
            if (nots % 2 == 1 && assessment(id)) {
                misplaced(id, place, "this \"not\" would let make a rule hold more");
            }
        });
    }

    private void misplaced(String id, Node place, String why) {
        reading.problem(NOT_ALLOWED, place, "\"" + id + "\" is an assessment, which " + why);
    }

    private boolean assessment(String id) {
        Finding finding = references.finding(id);
        return finding != null && finding.kind() == Finding.Kind.ASSESSMENT;
    }

    private void redFlag(RedFlag rule) {
        each(rule, "to", rule.to(), Target.class);
        keys(rule, rule.designChoice(), RuleShapes.RED_FLAG);
        if (rule.reviewAfter().isPresent() && rule.urgency() != RedFlag.Urgency.ROUTINE) {
            reading.problem(NOT_ALLOWED, rule, "reviewAfter", "only a routine flag leaves sessions to review");
        }
    }

    private void contraindication(Contraindication rule) {
        each(rule, "bars", rule.bars(), Trait.class, Position.class, Technique.class, Activity.class);
        each(rule, "at", rule.at(), Region.class);
        each(rule, "prefer", rule.prefer(), Position.class);
        keys(rule, rule.designChoice(), RuleShapes.CONTRAINDICATION);
        boolean restricts = rule.barsAllWork() || restricts(rule.bars(), rule.maxPressure(), rule.maxMinutes());
        boolean restrictsThen = rule.clearance()
                .flatMap(Clearance::then)
                .filter(RuleCheck::restricts)
                .isPresent();
        boolean levelRead = !reading.unread(rule, "level");
        if (!restricts && !restrictsThen && !reading.unread(rule, "bars", "maxPressure", "maxMinutes", "clearance")) {
            String message = "restricts nothing; expected bars, maxPressure, maxMinutes or a clearance with then";
            reading.problem(NO_EFFECT, reading.place(rule), message);
        }
        if (rule.barsAllWork() && rule.level() == Level.MODIFY && levelRead) {
            reading.problem(NOT_ALLOWED, rule, "bars", "\"all-work\" goes only with the levels absolute and clearance");
        }
        if (rule.preference() && rule.level() != Level.MODIFY && levelRead) {
            reading.problem(NOT_ALLOWED, rule, "preference", "a preference goes only with the level modify");
        }
        if (rule.clearance().isPresent() != (rule.level() == Level.CLEARANCE)
                && levelRead
                && !reading.unread(rule, "clearance")) {
            String both = "\"clearance\" goes only with the level clearance";
            String wanting = "the level clearance needs \"clearance\"";
            reading.problem(NOT_ALLOWED, rule, "clearance", rule.clearance().isPresent() ? both : wanting);
        }
        rule.clearance().ifPresent(clearance -> clearance(rule, clearance));
        if (rule.atItsPlace() && !reading.unread(rule, "when") && !findings.tooLarge(rule)) {
            itsPlace(rule);
        }
    }

    private void clearance(Contraindication rule, Clearance clearance) {
        each(clearance, "from", clearance.acceptedFrom(), Target.class);
        clearance.then().ifPresent(then -> {
            each(then, "bars", then.bars(), Trait.class, Position.class, Technique.class, Activity.class);
            if (!restricts(then) && !reading.unread(then, "bars", "maxPressure", "maxMinutes")) {
                reading.problem(NO_EFFECT, reading.place(rule, "clearance", "then"), "restricts nothing; leave it out");
            }
        });
    }

    private static boolean restricts(Restriction then) {
        return restricts(then.bars(), then.maxPressure(), then.maxMinutes());
    }

    private static boolean restricts(List<String> bars, OptionalInt maxPressure, OptionalInt maxMinutes) {
        return !bars.isEmpty() || maxPressure.isPresent() || maxMinutes.isPresent();
    }

    private void itsPlace(Contraindication rule) {
        Set<String> positive = findings.positive(rule);
        for (String id : positive) {
            Finding finding = references.finding(id);
            if (finding != null && !finding.local() && !reading.unread(finding, "local")) {
                String message = "\"its-place\" needs local findings only, and \"" + id + "\" has no place";
                reading.problem(NOT_ALLOWED, rule, "at", message);
            }
        }
        if (positive.isEmpty()) {
            reading.problem(NOT_ALLOWED, rule, "at", "\"its-place\" needs a local finding outside \"not\"");
        } else if (!findings.needsOne(rule)) {
            String only = "\"its-place\" needs a criterion that holds only while a local finding is present";
            reading.problem(NOT_ALLOWED, rule, "at", only + "; else it would hold nowhere");
        }
    }

    private void dosing(Dosing rule) {
        keys(rule, rule.designChoice(), RuleShapes.DOSING);
        atLeastOne(rule, "minutes", rule.minutes());
        atLeastOne(rule, "everyDays", rule.everyDays());
        atLeastOne(rule, "sessions", rule.sessions());
    }

    private void atLeastOne(Dosing rule, String key, Range range) {
        if (range.min() < 1) {
            reading.problem(OUT_OF_RANGE, reading.place(rule, key, "min"), "expected at least 1");
        }
    }
}
