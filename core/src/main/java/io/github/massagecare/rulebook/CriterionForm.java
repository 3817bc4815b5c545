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
import org.jspecify.annotations.Nullable;

/** How criteria are written: a finding as its id, everything else as an object that its first key names. */
final class CriterionForm implements Form<Criterion> {
  static final CriterionForm CRITERION = new CriterionForm();

  static final Shape<MeasureRange, Parts> RANGE =
      Parts.shape(p -> new MeasureRange(p.get("measure"), p.optional("atLeast"), p.optional("below")))
          .required("measure", Forms.ID, MeasureRange::measure, Parts.to("measure"))
          .optional("atLeast", Forms.DECIMAL, MeasureRange::atLeast, Parts.to("atLeast"))
          .optional("below", Forms.DECIMAL, MeasureRange::below, Parts.to("below"));

  private static final Form<List<Criterion>> LIST = Forms.sequence(CRITERION);

  /** The first key that an object has of these says which kind of criterion it is. */
  private static final Map<String, Form<? extends Criterion>> KINDS = new LinkedHashMap<>();

  static {
    KINDS.put(
        "not",
        Parts.shape(p -> new Criterion.Not(p.get("not"))).required("not", CRITERION, Criterion.Not::of, Parts.to("not")));
    KINDS.put("all", Parts.shape(p -> new Criterion.All(p.get("all"))).required("all", LIST, Criterion.All::of, Parts.to("all")));
    KINDS.put("any", Parts.shape(p -> new Criterion.Any(p.get("any"))).required("any", LIST, Criterion.Any::of, Parts.to("any")));
    KINDS.put(
        "countAtLeast",
        Parts.shape(p -> new Criterion.CountAtLeast(p.get("countAtLeast"), p.get("of")))
            .required("countAtLeast", Forms.integer(1, 100), Criterion.CountAtLeast::count, Parts.to("countAtLeast"))
            .required("of", LIST, Criterion.CountAtLeast::of, Parts.to("of")));
    KINDS.put(
        "measure",
        new Form<Criterion.Measured>() {
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
    KINDS.put(
        "finding",
        Parts.shape(p -> new Criterion.PresentAt(p.get("finding"), p.get("at")))
            .required("finding", Forms.ID, Criterion.PresentAt::finding, Parts.to("finding"))
            .required("at", Forms.ID, Criterion.PresentAt::at, Parts.to("at")));
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
      reading.problems().add(ProblemCode.WRONG_TYPE, node, "expected a criterion: the id of a finding, or an object");
      return null;
    }
    for (Map.Entry<String, Form<? extends Criterion>> kind : KINDS.entrySet()) {
      if (node.members().containsKey(kind.getKey())) {
        Criterion criterion = kind.getValue().read(node, reading);
        return criterion == null ? null : reading.placed(criterion, node);
      }
    }
    String first = node.members().keySet().stream().findFirst().orElse("");
    reading
        .problems()
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
    if (value instanceof Criterion.PresentAt at) {
      return write("finding", at);
    }
    return write("rule", (Criterion.RuleHolds) value);
  }

  @Override
  public Criterion placeholder() {
    return new Criterion.All(List.of());
  }

  @SuppressWarnings("unchecked")
  private static <C extends Criterion> Object write(String kind, C value) {
    return ((Form<C>) Objects.requireNonNull(KINDS.get(kind))).write(value);
  }
}
