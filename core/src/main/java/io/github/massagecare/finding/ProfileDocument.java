package io.github.massagecare.finding;

import io.github.massagecare.internal.json.DocumentForm;
import io.github.massagecare.internal.json.Form;
import io.github.massagecare.internal.json.Forms;
import io.github.massagecare.internal.json.Node;
import io.github.massagecare.internal.json.Parts;
import io.github.massagecare.internal.json.Reading;
import io.github.massagecare.internal.json.Shape;
import io.github.massagecare.json.ProblemCode;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The profile document: its keys, and the "present" entries that are an id or an object with places. */
final class ProfileDocument {
  static final int MAX_MINUTES = 480;

  /** One entry of "present". */
  private record Present(String finding, List<String> at) {}

  private static final Shape<Present, Parts> PLACED =
      Parts.shape(p -> new Present(p.get("finding"), p.get("at")))
          .required("finding", Forms.ID, Present::finding, Parts.to("finding"))
          .someOf("at", Forms.ID, Present::at, Parts.to("at"));

  private static final Form<Present> PRESENT =
      new Form<>() {
        @Override
        public @Nullable Present read(Node node, Reading reading) {
          if (node.value() instanceof Map) {
            return PLACED.read(node, reading);
          }
          String finding = Forms.ID.read(node, reading);
          return finding == null ? null : reading.placed(new Present(finding, List.of()), node);
        }

        @Override
        public Object write(Present value) {
          return value.at().isEmpty() ? value.finding() : PLACED.write(value);
        }
      };

  private static final Form<List<Present>> PRESENTS =
      new Form<>() {
        private final Form<List<Present>> list = Forms.list(PRESENT);

        @Override
        public @Nullable List<Present> read(Node node, Reading reading) {
          List<Present> entries = list.read(node, reading);
          if (entries != null) {
            Map<String, Present> seen = new LinkedHashMap<>();
            for (Present entry : entries) {
              if (seen.putIfAbsent(entry.finding(), entry) != null) {
                reading.problems().add(ProblemCode.DUPLICATE_ENTRY, reading.place(entry), "\"" + entry.finding() + "\" a second time");
              }
            }
          }
          return entries;
        }

        @Override
        public Object write(List<Present> values) {
          return list.write(values);
        }
      };

  private static final Shape<Cleared, Parts> CLEARED =
      Parts.shape(p -> new Cleared(p.get("rule"), p.get("from")))
          .required("rule", Forms.ID, Cleared::rule, Parts.to("rule"))
          .required("from", Forms.ID, Cleared::from, Parts.to("from"));

  private static final Shape<SymptomProfile, SymptomProfile.Builder> SHAPE =
      Shape.of(SymptomProfile.Builder::new, SymptomProfile.Builder::build)
          .format()
          .list("regions", Forms.ID, SymptomProfile::regions, (b, regions) -> regions.forEach(b::region))
          .optionalInt("minutes", Forms.integer(1, MAX_MINUTES), SymptomProfile::minutes, SymptomProfile.Builder::minutes)
          .defaulted(
              "measures",
              Forms.map(Forms.ID, Forms.DECIMAL),
              Map.of(),
              SymptomProfile::measures,
              (b, measures) -> measures.forEach(b::measure))
          .optional("present", PRESENTS, ProfileDocument::presents, (b, entries) -> entries.forEach(e -> b.presentAt(e.finding(), e.at())))
          .list("absent", Forms.ID, SymptomProfile::absent, (b, ids) -> b.absent((Collection<String>) ids))
          .list("unsure", Forms.ID, SymptomProfile::unsure, (b, ids) -> b.unsure((Collection<String>) ids))
          .list("answered", Forms.ID, SymptomProfile::answered, (b, ids) -> b.answered((Collection<String>) ids))
          .list("cleared", CLEARED, SymptomProfile::cleared, (b, all) -> all.forEach(c -> b.cleared(c.rule(), c.from())))
          .defaulted("othersAbsent", Forms.FLAG, false, SymptomProfile::othersAbsent, SymptomProfile.Builder::othersAbsent);

  static final DocumentForm<SymptomProfile> FORM = new DocumentForm<>("profile", SHAPE, (profile, reading) -> {});

  private ProfileDocument() {}

  private static Optional<List<Present>> presents(SymptomProfile profile) {
    List<Present> entries =
        profile.presentAt().entrySet().stream().map(e -> new Present(e.getKey(), List.copyOf(e.getValue()))).toList();
    return entries.isEmpty() ? Optional.empty() : Optional.of(entries);
  }
}
