package io.github.massagecare.rulebook;

import io.github.massagecare.finding.SymptomProfile;
import io.github.massagecare.finding.Truth;
import io.github.massagecare.internal.json.DocumentForm;
import io.github.massagecare.internal.json.Form;
import io.github.massagecare.internal.json.Forms;
import io.github.massagecare.internal.json.Node;
import io.github.massagecare.internal.json.Parts;
import io.github.massagecare.internal.json.Reading;
import io.github.massagecare.internal.json.Shape;
import io.github.massagecare.json.InvalidDocumentException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The documents that stand beside a rulebook: overlays, examples, translations. */
final class SideDocuments {
    private static final Shape<Overlay.Base, Parts> BASE = Parts.shape(
                    p -> new Overlay.Base(p.get("id"), p.get("version")))
            .required("id", Forms.ID, Overlay.Base::id, Parts.to("id"))
            .required("version", Forms.VERSION, Overlay.Base::version, Parts.to("version"));

    private static final Shape<Overlay.Loosening, Parts> LOOSENING = Parts.shape(
                    p -> new Overlay.Loosening(p.get("rule"), p.get("because"), p.get("by"), p.get("on")))
            .required("rule", Forms.ID, Overlay.Loosening::rule, Parts.to("rule"))
            .required("because", Forms.TEXT, Overlay.Loosening::because, Parts.to("because"))
            .required("by", Forms.TEXT, Overlay.Loosening::by, Parts.to("by"))
            .required("on", Forms.DATE, Overlay.Loosening::on, Parts.to("on"));

    static final DocumentForm<Overlay> OVERLAY = new DocumentForm<>(
            "overlay",
            Shape.<Overlay, Overlay.Builder>of(Overlay::builder, Overlay.Builder::unchecked)
                    .format()
                    .required("overlay", Forms.ID, Overlay::id, Overlay.Builder::id)
                    .required("version", Forms.VERSION, Overlay::version, Overlay.Builder::version)
                    .required(
                            "over", Forms.standIn(BASE, new Overlay.Base("", "")), Overlay::over, Overlay.Builder::over)
                    .optional("add", RulebookDocument.PART, overlay -> unlessEmpty(overlay.add()), Overlay.Builder::add)
                    .optional(
                            "replace",
                            RulebookDocument.PART,
                            overlay -> unlessEmpty(overlay.replace()),
                            Overlay.Builder::replace)
                    .list("remove", Forms.ID, Overlay::remove, Overlay.Builder::remove)
                    .list("loosens", LOOSENING, Overlay::loosens, Overlay.Builder::loosens),
            (overlay, reading) -> {});

    /** A profile within a document. */
    private static final Form<SymptomProfile> PROFILE = new Form<>() {
        @Override
        @SuppressWarnings("unchecked")
        public @Nullable SymptomProfile read(Node node, Reading reading) {
            if (!(node.value() instanceof Map)) {
                reading.wrongType(node, "a profile");
                return null;
            }
            try {
                return SymptomProfile.fromTree((Map<String, Object>) node.plain());
            } catch (InvalidDocumentException e) {
                reading.problems().addWithin(node, e.problems());
                return null;
            }
        }

        @Override
        public Object write(SymptomProfile value) {
            return value.toTree();
        }

        @Override
        public SymptomProfile placeholder() {
            return SymptomProfile.builder().build();
        }
    };

    private static final Shape<RuleExamples.Example, Parts> EXAMPLE = Parts.shape(
                    p -> new RuleExamples.Example(p.get("rule"), p.get("profile"), p.get("is"), p.get("because")))
            .required("rule", Forms.ID, RuleExamples.Example::rule, Parts.to("rule"))
            .required("profile", PROFILE, RuleExamples.Example::profile, Parts.to("profile"))
            .required("is", Forms.word(Truth.class), RuleExamples.Example::is, Parts.to("is"))
            .required("because", Forms.TEXT, RuleExamples.Example::because, Parts.to("because"));

    static final DocumentForm<RuleExamples> EXAMPLES = new DocumentForm<>(
            "examples document",
            Shape.<RuleExamples, RuleExamples.Builder>of(RuleExamples::builder, RuleExamples.Builder::unchecked)
                    .format()
                    .required("examples", Forms.list(EXAMPLE), RuleExamples::examples, RuleExamples.Builder::examples),
            (examples, reading) -> {});

    static final DocumentForm<Translation> TRANSLATION = new DocumentForm<>(
            "translation",
            Shape.<Translation, Translation.Builder>of(Translation::builder, Translation.Builder::unchecked)
                    .format()
                    .required("language", Forms.LANGUAGE, Translation::language, Translation.Builder::language)
                    .required("of", Forms.ID, Translation::of, Translation.Builder::of)
                    .required(
                            "texts",
                            Forms.map(Forms.ID, Forms.map(KeyForm.KEY, Forms.TEXT)),
                            Translation::texts,
                            (builder, texts) -> builder.texts(texts))
                    .defaulted(
                            "needsReview",
                            Forms.FLAG,
                            false,
                            Translation::needsReview,
                            Translation.Builder::needsReview),
            (translation, reading) -> {});

    private SideDocuments() {}

    private static Optional<RulebookPart> unlessEmpty(RulebookPart part) {
        return part.sections().stream().allMatch(section -> section.isEmpty()) ? Optional.empty() : Optional.of(part);
    }
}
