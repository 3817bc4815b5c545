package io.github.massagecare.rulebook;

import static io.github.massagecare.finding.ProfileForm.PROFILE;
import static io.github.massagecare.internal.json.Key.required;
import static io.github.massagecare.rulebook.RulebookDocument.PART;

import io.github.massagecare.finding.SymptomProfile;
import io.github.massagecare.finding.Truth;
import io.github.massagecare.internal.json.DocumentForm;
import io.github.massagecare.internal.json.Form;
import io.github.massagecare.internal.json.Forms;
import io.github.massagecare.internal.json.Records;
import io.github.massagecare.internal.json.Shape;
import java.util.Map;
import java.util.Optional;

/** The documents that stand beside a rulebook: overlays, examples, translations. */
final class SideDocuments {
    private static final Form<Overlay.Base> BASE = Forms.standIn(
            Records.of(
                    Overlay.Base::new,
                    required("id", Forms.ID, Overlay.Base::id),
                    required("version", Forms.VERSION, Overlay.Base::version)),
            new Overlay.Base("", ""));

    private static final Form<Overlay.Loosening> LOOSENING = Records.of(
            Overlay.Loosening::new,
            required("rule", Forms.ID, Overlay.Loosening::rule),
            required("because", Forms.TEXT, Overlay.Loosening::because),
            required("by", Forms.TEXT, Overlay.Loosening::by),
            required("on", Forms.DATE, Overlay.Loosening::on));

    static final DocumentForm<Overlay> OVERLAY = new DocumentForm<>(
            "overlay",
            Shape.<Overlay, Overlay.Builder>of(Overlay::builder, Overlay.Builder::unchecked)
                    .format()
                    .required("overlay", Forms.ID, Overlay::id, Overlay.Builder::id)
                    .required("version", Forms.VERSION, Overlay::version, Overlay.Builder::version)
                    .required("over", BASE, Overlay::over, Overlay.Builder::over)
                    .optional("add", PART, overlay -> unlessEmpty(overlay.add()), Overlay.Builder::add)
                    .optional("replace", PART, overlay -> unlessEmpty(overlay.replace()), Overlay.Builder::replace)
                    .list("remove", Forms.ID, Overlay::remove, Overlay.Builder::remove)
                    .list("loosens", LOOSENING, Overlay::loosens, Overlay.Builder::loosens));

    private static final Form<RuleExamples.Example> EXAMPLE = Records.of(
            RuleExamples.Example::new,
            required("rule", Forms.ID, RuleExamples.Example::rule),
            required(
                    "profile", Forms.standIn(PROFILE, SymptomProfile.builder().build()), RuleExamples.Example::profile),
            required("is", Forms.word(Truth.class), RuleExamples.Example::is),
            required("because", Forms.TEXT, RuleExamples.Example::because));

    static final DocumentForm<RuleExamples> EXAMPLES = new DocumentForm<>(
            "examples document",
            Shape.<RuleExamples, RuleExamples.Builder>of(RuleExamples::builder, RuleExamples.Builder::unchecked)
                    .format()
                    .required("examples", Forms.list(EXAMPLE), RuleExamples::examples, RuleExamples.Builder::examples));

    private static final Form<Map<String, Map<String, String>>> TEXTS =
            Forms.map(Forms.ID, Forms.map(Forms.TEXT, Forms.TEXT));

    static final DocumentForm<Translation> TRANSLATION = new DocumentForm<>(
            "translation",
            Shape.<Translation, Translation.Builder>of(Translation::builder, Translation.Builder::unchecked)
                    .format()
                    .required("language", Forms.LANGUAGE, Translation::language, Translation.Builder::language)
                    .required("of", Forms.ID, Translation::of, Translation.Builder::of)
                    .required("texts", TEXTS, Translation::texts, (b, texts) -> b.texts(texts))
                    .defaulted(
                            "needsReview",
                            Forms.FLAG,
                            false,
                            Translation::needsReview,
                            (b, needs) -> b.needsReview(needs)));

    private SideDocuments() {}

    private static Optional<RulebookPart> unlessEmpty(RulebookPart part) {
        return part.sections().stream().allMatch(section -> section.isEmpty()) ? Optional.empty() : Optional.of(part);
    }
}
