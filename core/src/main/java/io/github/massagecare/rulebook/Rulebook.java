package io.github.massagecare.rulebook;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Iterables;
import io.github.massagecare.finding.Finding;
import io.github.massagecare.finding.Identified;
import io.github.massagecare.finding.ProfileForm;
import io.github.massagecare.finding.SymptomProfile;
import io.github.massagecare.internal.ValueStyle;
import io.github.massagecare.internal.json.DocumentForm;
import io.github.massagecare.internal.json.ProfileDocument;
import io.github.massagecare.internal.json.TreeWriter;
import io.github.massagecare.json.DocumentSource;
import io.github.massagecare.json.InvalidDocumentException;
import io.github.massagecare.technique.Technique;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * All clinical content: vocabulary, techniques, rules, questions, sources. A value: two rulebooks with the same content
 * are equal and have the same {@link #sha256()}.
 *
 * <p>A rulebook is checked as a whole before it exists, whether it is read or built in code; there is no invalid one.
 */
@Value.Immutable
@ValueStyle
public abstract non-sealed class Rulebook implements Identified, Content {
    Rulebook() {}

    /** The id of the rulebook: "upper-back". */
    @Override
    public abstract String id();

    /**
     * Its version: major when something was loosened or removed, minor when added or stricter, patch when only words
     * changed.
     */
    public abstract String version();

    /** The language of its texts, as a BCP 47 tag: "en-CA". Decisions never depend on it. */
    public abstract String language();

    /** Its name for people. */
    public abstract String title();

    /** The place whose customs and law the texts have in mind; informative. */
    public abstract Optional<String> jurisdiction();

    /** Whether clinicians have looked at it. */
    public abstract Review review();

    /**
     * Free facts about the rulebook for other systems, such as the source attributes that certified health IT must
     * show.
     */
    public abstract Map<String, String> attributes();

    /** Everything that has an id, by id, in the order of the document. */
    @Value.Lazy
    ImmutableMap<String, Identified> entries() {
        ImmutableMap.Builder<String, Identified> byId = ImmutableMap.builder();
        sections().forEach(section -> section.forEach(entry -> byId.put(entry.id(), entry)));
        return byId.buildKeepingLast();
    }

    /** All rules: red flags, contraindications, indications, dosing, self-care, advice, each in document order. */
    @Value.Lazy
    public List<Rule> rules() {
        return ImmutableList.copyOf(
                Iterables.concat(redFlags(), contraindications(), indications(), dosing(), selfCare(), advice()));
    }

    /** What its ids stand for. */
    @Value.Lazy
    References references() {
        return new References(this);
    }

    /** What its rules ask about. */
    @Value.Lazy
    RuleFindings ruleFindings() {
        return new RuleFindings(this);
    }

    /** How profiles are read for it. */
    @Value.Lazy
    DocumentForm<ProfileDocument> profiles() {
        return ProfileCheck.form(this);
    }

    /** Whatever has this id. */
    public final Optional<Identified> entry(String id) {
        return Optional.ofNullable(entries().get(id));
    }

    /** The finding with this id. */
    public final Optional<Finding> finding(String id) {
        return entry(id, Finding.class);
    }

    /** The technique with this id. */
    public final Optional<Technique> technique(String id) {
        return entry(id, Technique.class);
    }

    /** The rule with this id, of whatever kind. */
    public final Optional<Rule> rule(String id) {
        return entry(id, Rule.class);
    }

    /** What this id stands for, if it is of this type. */
    public final <E extends Identified> Optional<E> entry(String id, Class<E> type) {
        return entry(id).filter(type::isInstance).map(type::cast);
    }

    /** SHA-256 of the canonical document, as 64 lower-case hexadecimal digits: equal exactly when the content is. */
    @Value.Lazy
    public String sha256() {
        return TreeWriter.sha256(toTree());
    }

    /**
     * Reads a rulebook in one file.
     *
     * @throws InvalidDocumentException with all its problems
     */
    public static Rulebook read(String json) {
        return RulebookDocument.read(json);
    }

    /**
     * Reads a rulebook in one file and closes the stream.
     *
     * @throws InvalidDocumentException with all its problems
     * @throws UncheckedIOException if the bytes cannot be read
     */
    public static Rulebook read(InputStream json) {
        requireNonNull(json, "json");
        return RulebookDocument.read(name -> name.isEmpty() ? json : null, "");
    }

    /**
     * Reads a rulebook from a file, or from a folder with a file {@code rulebook.json}, with its parts beside it.
     *
     * @throws InvalidDocumentException with all its problems
     * @throws UncheckedIOException if a file cannot be read
     */
    public static Rulebook read(Path fileOrFolder) {
        requireNonNull(fileOrFolder, "fileOrFolder");
        Path file = Files.isDirectory(fileOrFolder) ? fileOrFolder.resolve("rulebook.json") : fileOrFolder;
        return RulebookDocument.read(
                DocumentForm.folder(file.toAbsolutePath().getParent()), String.valueOf(file.getFileName()));
    }

    /**
     * Reads a rulebook and its parts from a class path or wherever else files come from.
     *
     * @param source opens files by name
     * @param root the name of the root file
     * @throws InvalidDocumentException with all its problems
     * @throws UncheckedIOException if a file cannot be read
     */
    public static Rulebook read(DocumentSource source, String root) {
        return RulebookDocument.read(requireNonNull(source, "source"), requireNonNull(root, "root"));
    }

    /**
     * The rulebook of a plain tree, as a JSON library reads it. Object mappers of Jackson 2 and 3 call this by
     * themselves.
     *
     * @throws InvalidDocumentException with all its problems
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Rulebook fromTree(Map<String, ?> tree) {
        return RulebookDocument.FORM.fromTree(tree);
    }

    /**
     * The document in one piece as unmodifiable maps and lists, texts, numbers and booleans, keys in canonical order.
     * Object mappers write this.
     */
    @JsonValue
    public final Map<String, Object> toTree() {
        return RulebookDocument.FORM.toTree(this);
    }

    /** The document in canonical form: one line, fixed order, defaults left out. Reading it gives an equal rulebook. */
    public final String toJson() {
        return RulebookDocument.FORM.toJson(this);
    }

    /**
     * Reads a profile and checks it against this rulebook in one go, so that all its problems are reported with line
     * and column.
     *
     * @throws InvalidDocumentException with all its problems: mistakes of the document, unknown ids, values out of
     *     range, contradictions
     */
    public final SymptomProfile readProfile(String json) {
        return ProfileForm.profile(profiles().read(json));
    }

    /**
     * Reads a profile and checks it against this rulebook in one go, so that all its problems are reported with line
     * and column.
     *
     * @throws InvalidDocumentException with all its problems: mistakes of the document, unknown ids, values out of
     *     range, contradictions
     * @throws UncheckedIOException if the file cannot be read
     */
    public final SymptomProfile readProfile(Path file) {
        return ProfileForm.profile(profiles().read(file));
    }

    /**
     * Checks that a profile uses only ids and values of this rulebook and does not contradict itself.
     *
     * @throws InvalidDocumentException with all problems, by pointer into the profile's canonical form
     */
    public final void check(SymptomProfile profile) {
        profiles().checkedWithWholeNumbers(ProfileForm.document(requireNonNull(profile, "profile")));
    }

    /**
     * The later profile with the measures of change filled in from both: the later value minus the earlier, where both
     * are known.
     */
    public final SymptomProfile withChanges(SymptomProfile earlier, SymptomProfile later) {
        return Changes.between(this, requireNonNull(earlier, "earlier"), requireNonNull(later, "later"));
    }

    /** Id, version and counts, on one line. */
    @Override
    public final String toString() {
        return "Rulebook{" + id() + " " + version() + ": " + redFlags().size() + " red flags, "
                + contraindications().size() + " contraindications, "
                + techniques().size() + " techniques, " + questions().size() + " questions, " + review().status() + "}";
    }

    /** A builder; {@code id}, {@code version}, {@code language}, {@code title} and {@code review} must be given. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds rulebooks. */
    public static final class Builder extends ImmutableRulebook.Builder {
        Builder() {}

        /**
         * The rulebook, checked as a whole.
         *
         * @throws InvalidDocumentException with all its problems, by pointer into the document it would be
         */
        @Override
        public Rulebook build() {
            return RulebookDocument.FORM.checked(unchecked());
        }

        Rulebook unchecked() {
            return super.build();
        }
    }
}
