package io.github.massagecare.finding;

import io.github.massagecare.internal.json.DocumentForm;
import io.github.massagecare.internal.json.Form;
import io.github.massagecare.internal.json.Forms;
import io.github.massagecare.internal.json.Mention;
import io.github.massagecare.internal.json.ProfileDocument;
import java.util.List;
import java.util.Map;

/** From documents to profiles and back. Of no use outside this library, which alone can name how documents are read. */
public final class ProfileForm {
    /** A profile, alone or within another document. */
    public static final Form<SymptomProfile> PROFILE =
            Forms.as(ProfileDocument.SHAPE, ProfileForm::profile, ProfileForm::document);

    /** A clinician's word. */
    public static final Form<Cleared> CLEARED = Forms.as(ProfileDocument.WORD, ProfileForm::cleared, ProfileForm::word);

    /** What it was given for. */
    public static final Form<ClearedFor> GIVEN =
            Forms.as(Mention.FINDINGS_AND_TIMES, ProfileForm::given, ProfileForm::mentions);

    static final DocumentForm<SymptomProfile> FORM = new DocumentForm<>("profile", PROFILE);

    private ProfileForm() {}

    /** The document of a profile. */
    public static ProfileDocument document(SymptomProfile profile) {
        return ProfileDocument.builder()
                .regions(profile.regions())
                .minutes(profile.minutes())
                .offered(profile.offered())
                .wished(profile.wished())
                .measures(profile.measures())
                .present(Mention.all(profile.presentAt(), Map.of()))
                .absent(profile.absent())
                .unsure(profile.unsure())
                .answered(profile.answered())
                .cleared(profile.cleared().stream().map(ProfileForm::word).toList())
                .othersAbsent(profile.othersAbsent())
                .build();
    }

    /** The profile of a document. */
    public static SymptomProfile profile(ProfileDocument document) {
        return builder(document).build();
    }

    static SymptomProfile.Builder builder(ProfileDocument document) {
        SymptomProfile.Builder profile = SymptomProfile.builder();
        document.regions().forEach(profile::region);
        document.minutes().ifPresent(profile::minutes);
        profile.offered(document.offered()).wished(document.wished());
        document.measures().forEach(profile::measure);
        document.present().forEach(mention -> profile.presentAt(mention.id(), mention.at()));
        profile.absent(document.absent()).unsure(document.unsure()).answered(document.answered());
        document.cleared().forEach(word -> profile.cleared(cleared(word)));
        return profile.othersAbsent(document.othersAbsent());
    }

    private static ProfileDocument.Word word(Cleared cleared) {
        return new ProfileDocument.Word(
                cleared.rule(), cleared.from(), cleared.given().map(ProfileForm::mentions));
    }

    private static Cleared cleared(ProfileDocument.Word word) {
        return new Cleared(word.rule(), word.from(), word.given().map(ProfileForm::given));
    }

    private static List<Mention> mentions(ClearedFor given) {
        return Mention.all(given.findings(), given.since());
    }

    private static ClearedFor given(List<Mention> mentions) {
        ClearedFor.Builder given = ClearedFor.builder();
        mentions.forEach(mention -> mention.when(given::findingAt, given::since));
        return given.build();
    }
}
