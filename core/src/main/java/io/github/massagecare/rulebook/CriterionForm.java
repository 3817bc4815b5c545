package io.github.massagecare.rulebook;

import static io.github.massagecare.internal.json.Key.optional;
import static io.github.massagecare.internal.json.Key.required;

import com.google.common.collect.ImmutableMap;
import io.github.massagecare.finding.MeasureRange;
import io.github.massagecare.internal.json.Form;
import io.github.massagecare.internal.json.Forms;
import io.github.massagecare.internal.json.Node;
import io.github.massagecare.internal.json.Reading;
import io.github.massagecare.internal.json.Records;
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

    static final Form<MeasureRange> RANGE = Records.of(
            MeasureRange::new,
            required("measure", Forms.ID, MeasureRange::measure),
            optional("atLeast", Forms.DECIMAL, MeasureRange::atLeast),
            optional("below", Forms.DECIMAL, MeasureRange::below));

    /** A finding at a place, or but for places, or both. */
    private record Somewhere(String finding, Optional<String> at, Optional<String> unless) {
        static final Form<Somewhere> FORM = Records.of(
                Somewhere::new,
                required("finding", Forms.ID, Somewhere::finding),
                optional("at", Forms.ID, Somewhere::at),
                optional("unless", Forms.ID, Somewhere::unless));

        static Somewhere of(Criterion written) {
            return written instanceof Criterion.PresentUnless present
                    ? new Somewhere(present.finding(), present.at(), Optional.of(present.unless()))
                    : of((Criterion.PresentAt) written);
        }

        private static Somewhere of(Criterion.PresentAt present) {
            return new Somewhere(present.finding(), Optional.of(present.at()), Optional.empty());
        }

        /** Where neither "at" nor "unless" could be read, which was reported, the plain finding stands in. */
        Criterion criterion() {
            if (unless.isPresent()) {
                return new Criterion.PresentUnless(finding, at, unless.get());
            }
            return at.isPresent() ? new Criterion.PresentAt(finding, at.get()) : new Criterion.Present(finding);
        }
    }

    private static final Form<List<Criterion>> LIST = Forms.sequence(CRITERION);

    /** The first key that an object has of these says which kind of criterion it is. */
    private static final Map<String, Form<? extends Criterion>> KINDS = new LinkedHashMap<>();

    /** The same by the kind. */
    private static final ImmutableMap<Class<?>, String> KEYS = ImmutableMap.<Class<?>, String>builder()
            .put(Criterion.Not.class, "not")
            .put(Criterion.All.class, "all")
            .put(Criterion.Any.class, "any")
            .put(Criterion.CountAtLeast.class, "countAtLeast")
            .put(Criterion.Measured.class, "measure")
            .put(Criterion.PresentAt.class, "finding")
            .put(Criterion.PresentUnless.class, "finding")
            .put(Criterion.RuleHolds.class, "rule")
            .buildOrThrow();

    static {
        KINDS.put("not", Records.of(Criterion.Not::new, required("not", CRITERION, Criterion.Not::of)));
        KINDS.put("all", Records.of(Criterion.All::new, required("all", LIST, Criterion.All::of)));
        KINDS.put("any", Records.of(Criterion.Any::new, required("any", LIST, Criterion.Any::of)));
        KINDS.put(
                "countAtLeast",
                Records.of(
                        Criterion.CountAtLeast::new,
                        required("countAtLeast", Forms.integer(1, 100), Criterion.CountAtLeast::count),
                        required("of", LIST, Criterion.CountAtLeast::of)));
        KINDS.put("measure", Forms.as(RANGE, Criterion.Measured::new, Criterion.Measured::range));
        KINDS.put("finding", Forms.as(Somewhere.FORM, Somewhere::criterion, Somewhere::of));
        KINDS.put("rule", Records.of(Criterion.RuleHolds::new, required("rule", Forms.ID, Criterion.RuleHolds::rule)));
    }

    private CriterionForm() {}

    @Override
    public @Nullable Criterion read(Node node, Reading reading) {
        if (node.value() instanceof String) {
            String finding = Forms.ID.read(node, reading);
            return finding == null ? null : reading.placed(new Criterion.Present(finding), node);
        }
        if (!(node.value() instanceof Map)) {
            reading.problem(ProblemCode.WRONG_TYPE, node, "expected a criterion: the id of a finding, or an object");
            return null;
        }
        for (Map.Entry<String, Form<? extends Criterion>> kind : KINDS.entrySet()) {
            if (node.members().containsKey(kind.getKey())) {
                if (kind.getKey().equals("finding") && node.members().size() == 1) {
                    String plain = "a plain finding is written as its id, without an object";
                    reading.problem(ProblemCode.MISSING_KEY, node, "expected the key \"at\" or \"unless\"; " + plain);
                }
                Criterion criterion = kind.getValue().read(node, reading);
                return criterion == null ? null : reading.placed(criterion, node);
            }
        }
        String first = node.members().keySet().stream().findFirst().orElse("");
        String message = "not a criterion; expected one of the keys " + String.join(", ", KINDS.keySet());
        reading.problem(ProblemCode.UNKNOWN_KEY, node.at(first), message, first, KINDS.keySet());
        return null;
    }

    @Override
    public Object write(Criterion value) {
        return value instanceof Criterion.Present present
                ? present.finding()
                : form(value).write(value);
    }

    @Override
    public boolean fits(Criterion value, int depth) {
        return value instanceof Criterion.Present present
                ? Forms.ID.fits(present.finding(), depth)
                : form(value).fits(value, depth);
    }

    @Override
    public Criterion placeholder() {
        return new Criterion.All(List.of());
    }

    /** The form of this very kind, which {@link #KEYS} and {@link #KINDS} lead to. */
    @SuppressWarnings("unchecked")
    private static Form<Criterion> form(Criterion value) {
        String key = Objects.requireNonNull(KEYS.get(value.getClass()));
        return (Form<Criterion>) Objects.requireNonNull(KINDS.get(key));
    }
}
