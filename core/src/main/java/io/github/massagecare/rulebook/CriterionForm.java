package io.github.massagecare.rulebook;

import io.github.massagecare.finding.MeasureRange;
import io.github.massagecare.internal.json.Form;
import io.github.massagecare.internal.json.Forms;
import io.github.massagecare.internal.json.Node;
import io.github.massagecare.internal.json.Parts;
import io.github.massagecare.internal.json.Reading;
import io.github.massagecare.internal.json.Shape;
import io.github.massagecare.json.ProblemCode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How criteria are written: a finding as its id, everything else as an object that its first key names. */
final class CriterionForm implements Form<Criterion> {
    static final CriterionForm CRITERION = new CriterionForm();

    static final Shape<MeasureRange, Parts> RANGE = Parts.shape(
                    p -> new MeasureRange(p.get("measure"), p.optional("atLeast"), p.optional("below")))
            .required("measure", Forms.ID, MeasureRange::measure, Parts.to("measure"))
            .optional("atLeast", Forms.DECIMAL, MeasureRange::atLeast, Parts.to("atLeast"))
            .optional("below", Forms.DECIMAL, MeasureRange::below, Parts.to("below"));

    /** A finding at a place, or but for places, or both. */
    private static final Shape<Criterion, Parts> SOMEWHERE = Parts.shape(CriterionForm::somewhere)
            .required("finding", Forms.ID, CriterionForm::finding, Parts.to("finding"))
            .optional("at", Forms.ID, CriterionForm::at, Parts.to("at"))
            .optional("unless", Forms.ID, CriterionForm::unless, Parts.to("unless"));

    private static final Form<List<Criterion>> LIST = Forms.sequence(CRITERION);

    /** The first key that an object has of these says which kind of criterion it is. */
    private static final Map<String, Form<? extends Criterion>> KINDS = new LinkedHashMap<>();

    static {
        KINDS.put(
                "not",
                Parts.shape(p -> new Criterion.Not(p.get("not")))
                        .required("not", CRITERION, Criterion.Not::of, Parts.to("not")));
        KINDS.put(
                "all",
                Parts.shape(p -> new Criterion.All(p.get("all")))
                        .required("all", LIST, Criterion.All::of, Parts.to("all")));
        KINDS.put(
                "any",
                Parts.shape(p -> new Criterion.Any(p.get("any")))
                        .required("any", LIST, Criterion.Any::of, Parts.to("any")));
        KINDS.put(
                "countAtLeast",
                Parts.shape(p -> new Criterion.CountAtLeast(p.get("countAtLeast"), p.get("of")))
                        .required(
                                "countAtLeast",
                                Forms.integer(1, 100),
                                Criterion.CountAtLeast::count,
                                Parts.to("countAtLeast"))
                        .required("of", LIST, Criterion.CountAtLeast::of, Parts.to("of")));
        KINDS.put("measure", new Form<Criterion.Measured>() {
            @Override
            public Criterion.@Nullable Measured read(Node node, Reading reading) {
                MeasureRange range = RANGE.read(node, reading);
                return range == null ? null : new Criterion.Measured(range);
            }

            @Override
            public Object write(Criterion.Measured value) {
                return RANGE.write(value.range());
            }
        });
        KINDS.put("finding", new Form<Criterion>() {
            @Override
            public @Nullable Criterion read(Node node, Reading reading) {
                if (node.members().size() == 1) {
                    reading.problems()
                            .add(
                                    ProblemCode.MISSING_KEY,
                                    node,
                                    "expected the key \"at\" or \"unless\"; a plain finding is written as its id, without an object");
                }
                return SOMEWHERE.read(node, reading);
            }

            @Override
            public Object write(Criterion value) {
                return SOMEWHERE.write(value);
            }
        });
        KINDS.put(
                "rule",
                Parts.shape(p -> new Criterion.RuleHolds(p.get("rule")))
                        .required("rule", Forms.ID, Criterion.RuleHolds::rule, Parts.to("rule")));
    }

    private CriterionForm() {}

    @Override
    public @Nullable Criterion read(Node node, Reading reading) {
        if (node.value() instanceof String) {
            String finding = Forms.ID.read(node, reading);
            return finding == null ? null : reading.placed(new Criterion.Present(finding), node);
        }
        if (!(node.value() instanceof Map)) {
            reading.problems()
                    .add(ProblemCode.WRONG_TYPE, node, "expected a criterion: the id of a finding, or an object");
            return null;
        }
        for (Map.Entry<String, Form<? extends Criterion>> kind : KINDS.entrySet()) {
            if (node.members().containsKey(kind.getKey())) {
                Criterion criterion = kind.getValue().read(node, reading);
                return criterion == null ? null : reading.placed(criterion, node);
            }
        }
        String first = node.members().keySet().stream().findFirst().orElse("");
        reading.problems()
                .add(
                        ProblemCode.UNKNOWN_KEY,
                        node.at(first),
                        "not a criterion; expected one of the keys " + String.join(", ", KINDS.keySet()),
                        first,
                        KINDS.keySet());
        return null;
    }

    @Override
    public Object write(Criterion value) {
        if (value instanceof Criterion.Present present) {
            return present.finding();
        }
        if (value instanceof Criterion.Not not) {
            return write("not", not);
        }
        if (value instanceof Criterion.All all) {
            return write("all", all);
        }
        if (value instanceof Criterion.Any any) {
            return write("any", any);
        }
        if (value instanceof Criterion.CountAtLeast count) {
            return write("countAtLeast", count);
        }
        if (value instanceof Criterion.Measured measured) {
            return write("measure", measured);
        }
        if (value instanceof Criterion.PresentAt || value instanceof Criterion.PresentUnless) {
            return write("finding", value);
        }
        return write("rule", (Criterion.RuleHolds) value);
    }

    @Override
    public Criterion placeholder() {
        return new Criterion.All(List.of());
    }

    /** Where neither "at" nor "unless" could be read, which was reported, the plain finding stands in. */
    private static Criterion somewhere(Parts parts) {
        String finding = parts.get("finding");
        Optional<String> at = parts.optional("at");
        Optional<String> unless = parts.optional("unless");
        if (unless.isPresent()) {
            return new Criterion.PresentUnless(finding, at, unless.get());
        }
        return at.isPresent() ? new Criterion.PresentAt(finding, at.get()) : new Criterion.Present(finding);
    }

    private static String finding(Criterion somewhere) {
        return somewhere instanceof Criterion.PresentAt present
                ? present.finding()
                : ((Criterion.PresentUnless) somewhere).finding();
    }

    private static Optional<String> at(Criterion somewhere) {
        return somewhere instanceof Criterion.PresentAt present
                ? Optional.of(present.at())
                : ((Criterion.PresentUnless) somewhere).at();
    }

    private static Optional<String> unless(Criterion somewhere) {
        return somewhere instanceof Criterion.PresentUnless present ? Optional.of(present.unless()) : Optional.empty();
    }

    @SuppressWarnings("unchecked")
    private static <C extends Criterion> Object write(String kind, C value) {
        return ((Form<C>) Objects.requireNonNull(KINDS.get(kind))).write(value);
    }
}
