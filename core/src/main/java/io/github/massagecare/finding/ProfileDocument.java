package io.github.massagecare.finding;

import io.github.massagecare.internal.json.DocumentForm;
import io.github.massagecare.internal.json.Form;
import io.github.massagecare.internal.json.Forms;
import io.github.massagecare.internal.json.Mention;
import io.github.massagecare.internal.json.Parts;
import io.github.massagecare.internal.json.Shape;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The profile document: its keys, and the "present" entries that are an id or an object with places. */
final class ProfileDocument {
    static final int MAX_MINUTES = 480;

    private static final Form<ClearedFor> GIVEN = Forms.as(
            Mention.FINDINGS_AND_TIMES, ProfileDocument::given, given -> Mention.all(given.findings(), given.since()));

    private static final Shape<Cleared, Parts> CLEARED = Parts.shape(
                    p -> new Cleared(p.get("rule"), p.get("from"), p.optional("for")))
            .required("rule", Forms.ID, Cleared::rule, Parts.to("rule"))
            .required("from", Forms.ID, Cleared::from, Parts.to("from"))
            .optional("for", GIVEN, Cleared::given, Parts.to("for"));

    private static final Shape<SymptomProfile, SymptomProfile.Builder> SHAPE = Shape.of(
                    SymptomProfile.Builder::new, SymptomProfile.Builder::build)
            .format()
            .list("regions", Forms.ID, SymptomProfile::regions, (b, regions) -> regions.forEach(b::region))
            .optionalInt(
                    "minutes", Forms.integer(1, MAX_MINUTES), SymptomProfile::minutes, SymptomProfile.Builder::minutes)
            .someIfAny("offered", Forms.ID, SymptomProfile::offered, (b, ids) -> b.offered((Collection<String>) ids))
            .list("wished", Forms.ID, SymptomProfile::wished, (b, ids) -> b.wished((Collection<String>) ids))
            .defaulted(
                    "measures",
                    Forms.map(Forms.ID, Forms.DECIMAL),
                    Map.of(),
                    SymptomProfile::measures,
                    (b, measures) -> measures.forEach(b::measure))
            .optional(
                    "present",
                    Mention.FINDINGS,
                    ProfileDocument::present,
                    (b, findings) -> findings.forEach(f -> b.presentAt(f.id(), f.at())))
            .list("absent", Forms.ID, SymptomProfile::absent, (b, ids) -> b.absent((Collection<String>) ids))
            .list("unsure", Forms.ID, SymptomProfile::unsure, (b, ids) -> b.unsure((Collection<String>) ids))
            .list("answered", Forms.ID, SymptomProfile::answered, (b, ids) -> b.answered((Collection<String>) ids))
            .list("cleared", CLEARED, SymptomProfile::cleared, (b, all) -> all.forEach(b::cleared))
            .defaulted(
                    "othersAbsent",
                    Forms.FLAG,
                    false,
                    SymptomProfile::othersAbsent,
                    SymptomProfile.Builder::othersAbsent);

    static final DocumentForm<SymptomProfile> FORM = new DocumentForm<>("profile", SHAPE, (profile, reading) -> {});

    private ProfileDocument() {}

    private static Optional<List<Mention>> present(SymptomProfile profile) {
        List<Mention> findings = Mention.all(profile.presentAt(), Map.of());
        return findings.isEmpty() ? Optional.empty() : Optional.of(findings);
    }

    private static ClearedFor given(List<Mention> mentions) {
        ClearedFor.Builder given = ClearedFor.builder();
        mentions.forEach(mention -> mention.when(given::findingAt, given::since));
        return given.build();
    }
}
