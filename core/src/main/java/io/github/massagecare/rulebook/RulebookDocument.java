package io.github.massagecare.rulebook;

import static io.github.massagecare.json.ProblemCode.NOT_ALLOWED;
import static io.github.massagecare.json.ProblemCode.UNKNOWN_KEY;
import static io.github.massagecare.json.ProblemCode.WRONG_TYPE;
import static io.github.massagecare.rulebook.RuleShapes.CONTRAINDICATION;
import static io.github.massagecare.rulebook.VocabularyShapes.OVERRIDE_REASON;

import io.github.massagecare.finding.Identified;
import io.github.massagecare.internal.json.DocumentForm;
import io.github.massagecare.internal.json.Form;
import io.github.massagecare.internal.json.Forms;
import io.github.massagecare.internal.json.Node;
import io.github.massagecare.internal.json.Reading;
import io.github.massagecare.internal.json.Shape;
import io.github.massagecare.json.DocumentSource;
import io.github.massagecare.rulebook.RulebookPart.Builder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The rulebook document, in one file or in parts. */
final class RulebookDocument {
    /** What a rulebook is read into: its head and its sections. */
    private static final class Draft {
        final Rulebook.Builder head = Rulebook.builder();
        final Builder sections = RulebookPart.builder();

        Rulebook build() {
            return head.from((Content) sections.build()).unchecked();
        }
    }

    static final Shape<RulebookPart, Builder> PART =
            withSections(Shape.<RulebookPart, Builder>of(RulebookPart::builder, Builder::build), Function.identity());

    private static final Form<Review> REVIEW =
            Forms.standIn(VocabularyShapes.REVIEW, new Review("not-clinically-reviewed", "0000-00-00"));
    private static final Form<Map<String, String>> ATTRIBUTES = Forms.map(Forms.TEXT, Forms.TEXT);

    private static final Shape<Rulebook, Draft> HEAD = Shape.<Rulebook, Draft>of(Draft::new, Draft::build)
            .format()
            .required("id", Forms.ID, Rulebook::id, (d, id) -> d.head.id(id))
            .required("version", Forms.VERSION, Rulebook::version, (d, version) -> d.head.version(version))
            .required("language", Forms.LANGUAGE, Rulebook::language, (d, language) -> d.head.language(language))
            .required("title", Forms.TEXT, Rulebook::title, (d, title) -> d.head.title(title))
            .optional("jurisdiction", Forms.TEXT, Rulebook::jurisdiction, (d, place) -> d.head.jurisdiction(place))
            .required("review", REVIEW, Rulebook::review, (d, review) -> d.head.review(review));

    private static final Shape<Rulebook, Draft> SHAPE = withSections(HEAD, d -> d.sections)
            .defaulted("attributes", ATTRIBUTES, Map.of(), Rulebook::attributes, (d, all) -> d.head.attributes(all));

    static final DocumentForm<Rulebook> FORM = new DocumentForm<>("rulebook", SHAPE, RulebookCheck::check);

    private RulebookDocument() {}

    static Rulebook read(String json) {
        return FORM.read(reading -> joined(DocumentForm.parse(json, reading), name -> null, reading));
    }

    static Rulebook read(DocumentSource source, String rootName) {
        return FORM.read(reading -> joined(DocumentForm.open(source, rootName, reading), source, reading));
    }

    /** The root with the sections of its parts, if it has any, in order, behind its own. */
    private static @Nullable Node joined(@Nullable Node root, DocumentSource source, Reading reading) {
        if (root == null || !root.members().containsKey("parts")) {
            return root;
        }
        Map<String, Node> members = new LinkedHashMap<>(root.members());
        members.remove("parts");
        List<String> names = Forms.list(Forms.TEXT).read(root.at("parts"), reading);
        List<String> sections = PART.keys();
        for (int i = 0; names != null && i < names.size(); i++) {
            String name = names.get(i);
            if (name.isEmpty()) {
                continue;
            }
            if (name.startsWith("/")
                    || name.contains("..")
                    || name.chars().anyMatch(c -> c < ' ' || c == '\\' || c == ':')) {
                reading.problem(
                        NOT_ALLOWED, root.at("parts", i), "expected the name of a file beside or below this one");
                continue;
            }
            Node part = DocumentForm.open(source, name, root.at("parts", i), reading);
            if (part == null) {
                continue;
            }
            if (!(part.value() instanceof Map)) {
                reading.problem(WRONG_TYPE, part, "expected an object with sections of the rulebook");
            }
            part.members().forEach((key, section) -> {
                if (!sections.contains(key)) {
                    reading.problem(
                            UNKNOWN_KEY, section, "expected one of " + String.join(", ", sections), key, sections);
                } else {
                    members.merge(key, section, RulebookDocument::concatenated);
                }
            });
        }
        return root.with(members);
    }

    private static Node concatenated(Node first, Node second) {
        if (!(first.value() instanceof List) || !(second.value() instanceof List)) {
            return first.value() instanceof List ? second : first;
        }
        List<Node> all = new ArrayList<>(first.elements());
        all.addAll(second.elements());
        return first.with(all);
    }

    /** The sections in canonical order, for whatever holds them. */
    private static <T extends Content, B> Shape<T, B> withSections(Shape<T, B> shape, Function<B, Builder> to) {
        section(shape, "sources", VocabularyShapes.SOURCE, Content::sources, to, Builder::sources);
        section(shape, "targets", VocabularyShapes.TARGET, Content::targets, to, Builder::targets);
        section(shape, "regions", VocabularyShapes.REGION, Content::regions, to, Builder::regions);
        section(shape, "traits", VocabularyShapes.TRAIT, Content::traits, to, Builder::traits);
        section(shape, "positions", VocabularyShapes.POSITION, Content::positions, to, Builder::positions);
        section(shape, "findings", VocabularyShapes.FINDING, Content::findings, to, Builder::findings);
        section(shape, "measures", VocabularyShapes.MEASURE, Content::measures, to, Builder::measures);
        section(shape, "questions", VocabularyShapes.QUESTION, Content::questions, to, Builder::questions);
        section(shape, "techniques", VocabularyShapes.TECHNIQUE, Content::techniques, to, Builder::techniques);
        section(shape, "excluded", VocabularyShapes.EXCLUDED, Content::excluded, to, Builder::excluded);
        section(shape, "activities", VocabularyShapes.ACTIVITY, Content::activities, to, Builder::activities);
        section(shape, "redFlags", RuleShapes.RED_FLAG, Content::redFlags, to, Builder::redFlags);
        section(
                shape,
                "contraindications",
                CONTRAINDICATION,
                Content::contraindications,
                to,
                Builder::contraindications);
        section(shape, "indications", RuleShapes.INDICATION, Content::indications, to, Builder::indications);
        section(shape, "dosing", RuleShapes.DOSING, Content::dosing, to, Builder::dosing);
        section(shape, "selfCare", RuleShapes.SELF_CARE, Content::selfCare, to, Builder::selfCare);
        section(shape, "advice", RuleShapes.ADVICE, Content::advice, to, Builder::advice);
        section(shape, "overrideReasons", OVERRIDE_REASON, Content::overrideReasons, to, Builder::overrideReasons);
        section(shape, "notices", VocabularyShapes.NOTICE, Content::notices, to, Builder::notices);
        return shape;
    }

    private static <T extends Content, B, E extends Identified> void section(
            Shape<T, B> shape,
            String key,
            Form<E> entry,
            Function<? super T, List<E>> get,
            Function<B, Builder> to,
            BiConsumer<Builder, List<E>> set) {
        // What occurs twice is found by its id.
        shape.<List<E>>defaulted(
                key,
                Forms.sequence(entry),
                List.of(),
                get::apply,
                (builder, entries) -> set.accept(to.apply(builder), entries));
    }
}
