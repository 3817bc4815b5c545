package io.github.massagecare.rulebook;

import static io.github.massagecare.json.ProblemCode.CYCLE;
import static io.github.massagecare.json.ProblemCode.NOT_ALLOWED;
import static io.github.massagecare.json.ProblemCode.NO_EFFECT;
import static io.github.massagecare.json.ProblemCode.OUT_OF_RANGE;
import static io.github.massagecare.json.ProblemCode.TOO_LARGE;

import io.github.massagecare.finding.Finding;
import io.github.massagecare.finding.Identified;
import io.github.massagecare.finding.Region;
import io.github.massagecare.internal.json.Node;
import io.github.massagecare.internal.json.Problems;
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

/** What must hold of the rules of a rulebook. */
final class RuleCheck {
    private static final String BARRABLE = "trait, position, technique or activity";
    private static final List<Class<? extends Identified>> BARRABLE_TYPES =
            List.of(Trait.class, Position.class, Technique.class, Activity.class);

    private final Rulebook rulebook;
    private final Reading reading;
    private final Problems problems;
    private final References references;
    private final KnownIds ids;
    private final RuleFindings findings;

    RuleCheck(Rulebook rulebook, Reading reading) {
        this.rulebook = rulebook;
        this.reading = reading;
        this.problems = reading.problems();
        this.references = rulebook.references();
        this.ids = new KnownIds(references, reading);
        this.findings = rulebook.ruleFindings();
    }

    void check() {
        for (Rule rule : rulebook.rules()) {
            criterion(rule.when(), false);
            ids.each(rule, "sources", rule.sources(), "source", Source.class);
        }
        for (Rule rule : rulebook.rules()) {
            if (findings.inCircle(rule)) {
                reading.problem(CYCLE, rule, "when", "\"" + rule.id() + "\" leads back to itself through \"rule\"");
            }
        }
        for (Rule rule : rulebook.rules()) {
            if (findings.tooLarge(rule)) {
                String message = "more than " + Limits.CRITERION_PARTS
                        + " parts once the rules that it refers to are written out";
                reading.problem(TOO_LARGE, rule, "when", message);
            }
        }
        rulebook.redFlags().forEach(this::redFlag);
        rulebook.contraindications().forEach(this::contraindication);
        for (Indication rule : rulebook.indications()) {
            ids.known(rule.technique(), reading.place(rule, "technique"), "technique", Technique.class);
            ids.keys(rule, rule.designChoice(), RuleShapes.INDICATION);
        }
        rulebook.dosing().forEach(this::dosing);
        for (SelfCare rule : rulebook.selfCare()) {
            ids.known(rule.activity(), reading.place(rule, "activity"), "activity", Activity.class);
            ids.keys(rule, rule.designChoice(), RuleShapes.SELF_CARE);
        }
        for (Advice rule : rulebook.advice()) {
            ids.each(
                    rule,
                    "about",
                    rule.about(),
                    "trait, technique or activity",
                    List.of(Trait.class, Technique.class, Activity.class));
            ids.keys(rule, rule.designChoice(), RuleShapes.ADVICE);
        }
    }

    private void criterion(Criterion criterion, boolean negated) {
        Node place = reading.place(criterion);
        if (criterion instanceof Criterion.Present present) {
            finding(present.finding(), place, negated);
        } else if (criterion instanceof Criterion.PresentAt present) {
            local(present.finding(), place.at("finding"), negated);
            region(present.at(), place.at("at"));
        } else if (criterion instanceof Criterion.PresentUnless present) {
            local(present.finding(), place.at("finding"), negated);
            present.at().ifPresent(at -> region(at, place.at("at")));
            unless(present.unless(), place.at("unless"), negated);
        } else if (criterion instanceof Criterion.Measured measured) {
            RulebookCheck.range(measured.range(), place, ids, reading);
        } else if (criterion instanceof Criterion.RuleHolds other) {
            if (ids.known(other.rule(), place.at("rule"), "rule", Rule.class) && negated) {
                turned(other, place.at("rule"));
            }
        }
        boolean within = criterion instanceof Criterion.Not ? !negated : negated;
        criterion.parts().forEach(part -> criterion(part, within));
    }

    private void local(String id, Node place, boolean negated) {
        if (finding(id, place, negated)) {
            local(id, place);
        }
    }

    private void local(String id, Node place) {
        Finding finding = references.finding(id);
        if (!finding.local() && !reading.unread(finding, "local")) {
            problems.add(NOT_ALLOWED, place, "\"" + id + "\" has no place; expected a local finding");
        }
    }

    private void region(String id, Node place) {
        if (!id.equals(Criterion.PresentAt.TREATMENT_AREA)) {
            ids.known(id, place, "region", Region.class);
        }
    }

    /**
     * What takes places from a finding: an assessment, local since it counts at its own places alone, and without
     * kinds, which would have places of their own. No reading shows it, as none shows any assessment.
     */
    private void unless(String id, Node place, boolean negated) {
        if (!ids.known(id, place, "finding", Finding.class)) {
            return;
        }
        if (!assessment(id)) {
            if (!reading.unread(references.finding(id), "kind")) {
                problems.add(NOT_ALLOWED, place, "\"" + id + "\" is no assessment; expected one");
            }
            return;
        }
        local(id, place);
        if (references.findings.withDescendants(id).size() > 1) {
            problems.add(NOT_ALLOWED, place, "there are kinds of \"" + id + "\"; expected an assessment without any");
        }
        if (negated) {
            misplaced(id, place, "\"unless\" under \"not\" would let make a rule hold more");
        }
    }

    private boolean finding(String id, Node place, boolean negated) {
        if (!ids.known(id, place, "finding", Finding.class)) {
            return false;
        }
        if (!negated && assessment(id)) {
            misplaced(id, place, "may only make a rule hold less; expected it under \"not\"");
        }
        return true;
    }

    /** A rule under "not" turns its own "not" round, and an assessment in it with it. */
    private void turned(Criterion.RuleHolds other, Node place) {
        Rule rule = references.find(other.rule(), Rule.class);
        if (rule != null) {
            findings.visit(rule, (id, nots) -> {
                if (nots % 2 == 1 && assessment(id)) {
                    misplaced(id, place, "this \"not\" would let make a rule hold more");
                }
            });
        }
    }

    private void misplaced(String id, Node place, String why) {
        problems.add(NOT_ALLOWED, place, "\"" + id + "\" is an assessment, which " + why);
    }

    private boolean assessment(String id) {
        Finding finding = references.finding(id);
        return finding != null && finding.kind() == Finding.Kind.ASSESSMENT;
    }

    private void redFlag(RedFlag rule) {
        ids.each(rule, "to", rule.to(), "target", Target.class);
        ids.keys(rule, rule.designChoice(), RuleShapes.RED_FLAG);
        if (rule.reviewAfter().isPresent() && rule.urgency() != RedFlag.Urgency.ROUTINE) {
            reading.problem(NOT_ALLOWED, rule, "reviewAfter", "only a routine flag leaves sessions to review");
        }
    }

    private void contraindication(Contraindication rule) {
        ids.each(rule, "bars", rule.bars(), BARRABLE, BARRABLE_TYPES);
        ids.each(rule, "at", rule.at(), "region", Region.class);
        ids.each(rule, "prefer", rule.prefer(), "position", Position.class);
        ids.keys(rule, rule.designChoice(), RuleShapes.CONTRAINDICATION);
        boolean restricts = rule.barsAllWork() || restricts(rule.bars(), rule.maxPressure(), rule.maxMinutes());
        boolean restrictsThen = rule.clearance()
                .flatMap(Clearance::then)
                .filter(RuleCheck::restricts)
                .isPresent();
        boolean levelRead = !reading.unread(rule, "level");
        if (!restricts && !restrictsThen && !reading.unread(rule, "bars", "maxPressure", "maxMinutes", "clearance")) {
            String message = "restricts nothing; expected bars, maxPressure, maxMinutes or a clearance with then";
            problems.add(NO_EFFECT, reading.place(rule), message);
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
        ids.each(clearance, "from", clearance.acceptedFrom(), "target", Target.class);
        clearance.then().ifPresent(then -> {
            ids.each(then, "bars", then.bars(), BARRABLE, BARRABLE_TYPES);
            if (!restricts(then) && !reading.unread(then, "bars", "maxPressure", "maxMinutes")) {
                problems.add(NO_EFFECT, reading.place(rule, "clearance", "then"), "restricts nothing; leave it out");
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
        boolean some = false;
        for (String id : findings.positive(rule)) {
            Finding finding = references.finding(id);
            some = true;
            if (finding != null && !finding.local() && !reading.unread(finding, "local")) {
                String message = "\"its-place\" needs local findings only, and \"" + id + "\" has no place";
                reading.problem(NOT_ALLOWED, rule, "at", message);
            }
        }
        if (!some) {
            reading.problem(NOT_ALLOWED, rule, "at", "\"its-place\" needs a local finding outside \"not\"");
        } else if (!findings.needsOne(rule)) {
            String message =
                    "\"its-place\" needs a criterion that holds only while a local finding is present; else it would"
                            + " hold nowhere";
            reading.problem(NOT_ALLOWED, rule, "at", message);
        }
    }

    private void dosing(Dosing rule) {
        ids.keys(rule, rule.designChoice(), RuleShapes.DOSING);
        atLeastOne(rule, "minutes", rule.minutes());
        atLeastOne(rule, "everyDays", rule.everyDays());
        atLeastOne(rule, "sessions", rule.sessions());
    }

    private void atLeastOne(Dosing rule, String key, Range range) {
        if (range.min() < 1) {
            problems.add(OUT_OF_RANGE, reading.place(rule, key, "min"), "expected at least 1");
        }
    }
}
