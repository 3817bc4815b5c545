package io.github.massagecare.rulebook;

import static io.github.massagecare.json.ProblemCode.CONTRADICTION;
import static io.github.massagecare.json.ProblemCode.CYCLE;
import static io.github.massagecare.json.ProblemCode.DUPLICATE_ID;
import static io.github.massagecare.json.ProblemCode.NOT_ALLOWED;
import static io.github.massagecare.json.ProblemCode.OUT_OF_RANGE;
import static io.github.massagecare.json.ProblemCode.TOO_LARGE;
import static io.github.massagecare.json.ProblemCode.UNNAMED_DESCENDANT;

import com.google.common.collect.Iterables;
import com.google.common.collect.Sets;
import io.github.massagecare.finding.Finding;
import io.github.massagecare.finding.Identified;
import io.github.massagecare.finding.Measure;
import io.github.massagecare.finding.Region;
import io.github.massagecare.internal.Hierarchy;
import io.github.massagecare.internal.json.Node;
import io.github.massagecare.internal.json.Reading;
import io.github.massagecare.json.Limits;
import io.github.massagecare.technique.Activity;
import io.github.massagecare.technique.Position;
import io.github.massagecare.technique.Technique;
import io.github.massagecare.technique.Trait;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What must hold across the keys of a rulebook. Everything is reported; nothing is thrown. */
final class RulebookCheck extends Check {
    /** The kinds of findings that a reading can show. */
    private static final Set<Finding.Kind> SHOWN =
            EnumSet.of(Finding.Kind.STATE, Finding.Kind.SIGN, Finding.Kind.SYMPTOM);

    private RulebookCheck(Rulebook rulebook, Reading reading) {
        super(rulebook, reading);
    }

    static void check(Rulebook rulebook, Reading reading) {
        RulebookCheck check = new RulebookCheck(rulebook, reading);
        check.ids();
        check.regions();
        check.findings();
        check.measures();
        check.techniques();
        new RuleCheck(rulebook, reading).check();
        check.questions();
    }

    private void ids() {
        Set<String> seen = new LinkedHashSet<>();
        for (List<? extends Identified> section : rulebook.sections()) {
            for (Identified entry : section) {
                id(entry.id(), entry, seen, "id");
                for (int i = 0; i < entry.formerly().size(); i++) {
                    id(entry.formerly().get(i), entry, seen, "formerly", i);
                }
            }
        }
    }

    private void id(String id, Identified entry, Set<String> seen, Object... path) {
        if (!id.isEmpty() && !seen.add(id)) {
            String message = "the id \"" + id + "\" stands for two things; expected one";
            reading.problem(DUPLICATE_ID, reading.place(entry, path), message);
        }
    }

    private void regions() {
        rulebook.regions().forEach(region -> each(region, "within", region.within(), Region.class));
        hierarchy(references.regions, Region.class, "within");
    }

    private void findings() {
        List<Finding> excluding = rulebook.findings().stream()
                .filter(finding -> !finding.excludes().isEmpty())
                .toList();
        for (Finding finding : rulebook.findings()) {
            each(finding, "isA", finding.isA(), Finding.class);
            each(finding, "excludes", finding.excludes(), Finding.class);
            for (String other : Iterables.filter(finding.excludes(), other -> related(finding.id(), other))) {
                String excludes = "\"" + finding.id() + "\" excludes \"" + other + "\"";
                String message = excludes + ", which is a kind of it or the other way round";
                reading.problem(CONTRADICTION, finding, "excludes", message);
            }
            for (String parent : finding.isA()) {
                Finding general = references.finding(parent);
                if (general != null && general.local() && !finding.local() && !reading.unread(finding, "local")) {
                    String message = "\"" + parent + "\" is local, so \"" + finding.id() + "\" must be local too";
                    reading.problem(NOT_ALLOWED, finding, "isA", message);
                }
            }
            impossible(finding, excluding);
            if (!finding.shownBy().isEmpty() && !SHOWN.contains(finding.kind())) {
                String state = "a reading shows a state of the day";
                reading.problem(
                        NOT_ALLOWED, finding, "shownBy", state + "; expected a finding of kind state, sign or symptom");
            }
            finding.shownBy().forEach(range -> range(range, reading.place(range)));
        }
        hierarchy(references.findings, Finding.class, "isA");
    }

    /** A kind of two findings that exclude each other could never be present. */
    private void impossible(Finding finding, List<Finding> excluding) {
        Hierarchy hierarchy = references.findings;
        if (excluding.stream().noneMatch(general -> hierarchy.isWithin(finding.id(), general.id()))) {
            return;
        }
        for (String one : Iterables.skip(hierarchy.withAncestors(finding.id()), 1)) {
            for (String other : references.finding(one).excludes()) {
                if (hierarchy.isWithin(finding.id(), other) && !related(one, other)) {
                    String both = "\"" + finding.id() + "\" is a kind of \"" + one + "\" and of \"" + other + "\"";
                    reading.problem(CONTRADICTION, finding, "isA", both + ", which exclude each other");
                }
            }
        }
    }

    /** Whether one is a kind of the other. */
    private boolean related(String one, String other) {
        return references.findings.isWithin(one, other) || references.findings.isWithin(other, one);
    }

    private void measures() {
        for (Measure measure : rulebook.measures()) {
            if (measure.min().compareTo(measure.max()) >= 0) {
                reading.problem(OUT_OF_RANGE, measure, "min", "expected min under max");
            }
            for (String key : List.of("min", "max")) {
                BigDecimal bound = key.equals("min") ? measure.min() : measure.max();
                if (bound.stripTrailingZeros().scale() > measure.decimals() && !reading.unread(measure, "decimals")) {
                    reading.problem(OUT_OF_RANGE, measure, key, "expected " + precision(measure));
                }
            }
            measure.changeOf().ifPresent(of -> change(measure, of));
        }
    }

    /** A change is of a measure that is none itself, and is counted at least as finely. */
    private void change(Measure change, String of) {
        Node place = reading.place(change, "changeOf");
        if (!known(of, place, Measure.class)) {
            return;
        }
        Measure measure = references.measure(of);
        if (change.elapsed()) {
            reading.problem(NOT_ALLOWED, place, "\"" + change.id() + "\" is a time since an event; expected no change");
        }
        if (measure.changeOf().isPresent()) {
            reading.problem(NOT_ALLOWED, place, "\"" + of + "\" is itself a change; expected a measure that is none");
        } else if (measure.decimals() > change.decimals() && !reading.unread(change, "decimals")) {
            String message = "\"" + of + "\" has " + decimals(measure) + "; expected as many for its change";
            reading.problem(NOT_ALLOWED, place, message);
        }
    }

    private void notTooMany(Technique technique, String key, List<String> ids) {
        if (ids.size() > Limits.TECHNIQUE_CHOICES) {
            String message = "more than " + Limits.TECHNIQUE_CHOICES + " entries of \"" + key + "\"";
            reading.problem(TOO_LARGE, technique, key, message);
        }
    }

    private void techniques() {
        for (Technique technique : rulebook.techniques()) {
            each(technique, "traits", technique.traits(), Trait.class);
            each(technique, "optionalTraits", technique.optionalTraits(), Trait.class);
            each(technique, "positions", technique.positions(), Position.class);
            notTooMany(technique, "optionalTraits", technique.optionalTraits());
            notTooMany(technique, "positions", technique.positions());
            each(technique, "sources", technique.sources(), Source.class);
            keys(technique, technique.designChoice(), VocabularyShapes.TECHNIQUE);
            for (String trait : Iterables.filter(technique.optionalTraits(), technique.traits()::contains)) {
                int at = technique.optionalTraits().indexOf(trait);
                String both = "\"" + trait + "\" is both essential and optional; expected one";
                reading.problem(CONTRADICTION, reading.place(technique, "optionalTraits", at), both);
            }
            if (technique.alone() && technique.role() == Technique.Role.ADJUNCT && !reading.unread(technique, "role")) {
                String message = "an adjunct is never planned alone; expected the role primary";
                reading.problem(NOT_ALLOWED, technique, "alone", message);
            }
            if (technique.minutes().min() < 1) {
                reading.problem(OUT_OF_RANGE, reading.place(technique, "minutes", "min"), "expected at least 1 minute");
            }
        }
        rulebook.excluded().forEach(excluded -> each(excluded, "sources", excluded.sources(), Source.class));
        for (Activity activity : rulebook.activities()) {
            each(activity, "traits", activity.traits(), Trait.class);
            each(activity, "sources", activity.sources(), Source.class);
            keys(activity, activity.designChoice(), VocabularyShapes.ACTIVITY);
        }
    }

    /** A "none of these" must not close what a red flag uses without any question that names it. */
    private void questions() {
        Set<String> unnamed = new LinkedHashSet<>();
        rulebook.redFlags()
                .forEach(flag -> unnamed.addAll(rulebook.ruleFindings().of(flag)));
        rulebook.questions().forEach(question -> unnamed.removeAll(question.settles()));
        for (Question question : rulebook.questions()) {
            each(question, "settles", question.settles(), Finding.class, Measure.class, Region.class);
            List<String> labels = new ArrayList<>(question.settles());
            labels.retainAll(references.all(Finding.class).keySet());
            if (labels.size() > Question.MOST_LABELS) {
                String message = "expected at most " + Question.MOST_LABELS + " findings in one question";
                reading.problem(OUT_OF_RANGE, question, "settles", message);
            }
            for (int i = 0; i < question.settles().size(); i++) {
                Node place = reading.place(question, "settles", i);
                String settled = question.settles().get(i);
                for (String below : Sets.intersection(references.findings.withDescendants(settled), unnamed)) {
                    String closed =
                            "\"none\" would close \"" + below + "\", which a red flag uses; expected a question";
                    reading.problem(UNNAMED_DESCENDANT, place, closed + " that settles it by name");
                }
            }
        }
    }

    private void hierarchy(Hierarchy hierarchy, Class<?> type, String key) {
        for (String id : hierarchy.cycle()) {
            String message = "\"" + id + "\" leads back to itself through \"" + key + "\"";
            reading.problem(CYCLE, reading.place(references.all(type).get(id), key), message);
        }
        // What lies below one that is too deep is too deep because of it.
        references.all(type).forEach((id, entry) -> {
            if (hierarchy.levels(id) == Limits.HIERARCHY_LEVELS + 1) {
                String message = "more than " + Limits.HIERARCHY_LEVELS + " levels through \"" + key + "\"";
                reading.problem(TOO_LARGE, entry, key, message);
            }
        });
    }
}
