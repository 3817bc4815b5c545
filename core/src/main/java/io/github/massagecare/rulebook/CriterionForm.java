package io.github.massagecare.rulebook;

import static io.github.massagecare.internal.json.Key.optional;
import static io.github.massagecare.internal.json.Key.required;

import com.google.common.collect.ImmutableMap;
import io.github.massagecare.finding.MeasureRange;
import io.github.massagecare.internal.json.ChoiceForm;
import io.github.massagecare.internal.json.Form;
import io.github.massagecare.internal.json.Forms;
import io.github.massagecare.internal.json.Node;
import io.github.massagecare.internal.json.Reading;
import io.github.massagecare.internal.json.Records;
import io.github.massagecare.json.ProblemCode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How criteria are written: a finding as its id, everything else as an object that its first key names. */
final class CriterionForm {
    static final Form<MeasureRange> RANGE = Records.of(
            MeasureRange::new,
            required("measure", Forms.ID, MeasureRange::measure),
            optional("atLeast", Forms.DECIMAL, MeasureRange::atLeast),
            optional("below", Forms.DECIMAL, MeasureRange::below));

    static final Form<Criterion> CRITERION =
            Forms.standIn(new ChoiceForm<>(CriterionForm::written, CriterionForm::form), Criterion.always());

    private static final Form<List<Criterion>> LIST = Forms.sequence(CRITERION);

    private static final Form<Criterion.Present> PRESENT =
            Forms.as(Forms.ID, Criterion.Present::new, Criterion.Present::finding);

    /** Where neither "at" nor "unless" could be read, which was reported, the plain finding stands in. */
    private static final Form<Criterion> SOMEWHERE = Forms.as(
            Records.of(
                    FindingNamed::new,
                    required("finding", Forms.ID, FindingNamed::finding),
                    optional("at", Forms.ID, FindingNamed::at),
                    optional("unless", Forms.ID, FindingNamed::unless)),
            FindingNamed::criterion,
            criterion -> FindingNamed.in(criterion).orElseThrow());

    private static final Form<Criterion.CountAtLeast> COUNT = Records.of(
            Criterion.CountAtLeast::new,
            required("countAtLeast", Forms.integer(1, 100), Criterion.CountAtLeast::count),
            required("of", LIST, Criterion.CountAtLeast::of));

    /** The first key that an object has of these says which kind of criterion it is. */
    private static final ImmutableMap<String, Form<? extends Criterion>> KINDS =
            ImmutableMap.<String, Form<? extends Criterion>>builder()
                    .put("not", Records.of(Criterion.Not::new, required("not", CRITERION, Criterion.Not::of)))
                    .put("all", Records.of(Criterion.All::new, required("all", LIST, Criterion.All::of)))
                    .put("any", Records.of(Criterion.Any::new, required("any", LIST, Criterion.Any::of)))
                    .put("countAtLeast", COUNT)
                    .put("measure", Forms.as(RANGE, Criterion.Measured::new, Criterion.Measured::range))
                    .put("finding", SOMEWHERE)
                    .put(
                            "rule",
                            Records.of(Criterion.RuleHolds::new, required("rule", Forms.ID, Criterion.RuleHolds::rule)))
                    .buildOrThrow();

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

    private CriterionForm() {}

    private static @Nullable Form<? extends Criterion> written(Node node, Reading reading) {
        if (node.value() instanceof String) {
            return PRESENT;
        }
        if (!(node.value() instanceof Map)) {
            reading.problem(ProblemCode.WRONG_TYPE, node, "expected a criterion: the id of a finding, or an object");
            return null;
        }
        Map<String, Node> members = node.members();
        if (members.size() == 1 && members.containsKey("finding")) {
            String plain = "a plain finding is written as its id, without an object";
            reading.problem(ProblemCode.MISSING_KEY, node, "expected the key \"at\" or \"unless\"; " + plain);
        }
        for (Map.Entry<String, Form<? extends Criterion>> kind : KINDS.entrySet()) {
            if (members.containsKey(kind.getKey())) {
                return kind.getValue();
            }
        }
        String first = members.keySet().stream().findFirst().orElse("");
        String message = "not a criterion; expected one of the keys " + String.join(", ", KINDS.keySet());
        reading.problem(ProblemCode.UNKNOWN_KEY, node.at(first), message, first, KINDS.keySet());
        return null;
    }

    /** The form of this very kind, which {@link #KEYS} and {@link #KINDS} lead to. */
    @SuppressWarnings("unchecked")
    private static Form<Criterion> form(Criterion value) {
        String key = KEYS.get(value.getClass());
        return (Form<Criterion>) Objects.requireNonNull(key == null ? PRESENT : KINDS.get(key));
    }
}
