package io.github.massagecare.internal.json;

import static io.github.massagecare.internal.json.Key.optional;
import static io.github.massagecare.internal.json.Key.required;

import io.github.massagecare.internal.ValueStyle;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;

/**
 * What a profile document says, in its own order. A profile sorts what it says and says nothing twice; here each
 * statement is where it was read, for the check against a rulebook.
 */
@Value.Immutable
@ValueStyle
public abstract class ProfileDocument {
    /**
     * A clinician's word.
     *
     * @param rule the rule it lifts
     * @param from whose word it is
     * @param given what it was given for
     */
    public record Word(String rule, String from, Optional<List<Mention>> given) {}

    /** The longest slot that can be booked, in minutes. */
    public static final int MAX_MINUTES = 480;

    /** The keys of a clinician's word. */
    public static final Form<Word> WORD = Records.of(
            Word::new,
            required("rule", Forms.ID, Word::rule),
            required("from", Forms.ID, Word::from),
            optional("for", Mention.FINDINGS_AND_TIMES, Word::given));

    private static final Form<Map<String, BigDecimal>> MEASURES = Forms.map(Forms.ID, Forms.DECIMAL);

    /** The keys of a profile. */
    public static final Form<ProfileDocument> SHAPE = Shape.of(Builder::new, Builder::build)
            .format()
            .list("regions", Forms.ID, ProfileDocument::regions, Builder::regions)
            .optionalInt("minutes", Forms.integer(1, MAX_MINUTES), ProfileDocument::minutes, Builder::minutes)
            .defaulted("offered", Forms.some(Forms.ID), List.of(), ProfileDocument::offered, Builder::offered)
            .list("wished", Forms.ID, ProfileDocument::wished, Builder::wished)
            .defaulted("measures", MEASURES, Map.of(), ProfileDocument::measures, Builder::measures)
            .defaulted("present", Mention.FINDINGS, List.of(), ProfileDocument::present, Builder::present)
            .list("absent", Forms.ID, ProfileDocument::absent, Builder::absent)
            .list("unsure", Forms.ID, ProfileDocument::unsure, Builder::unsure)
            .list("answered", Forms.ID, ProfileDocument::answered, Builder::answered)
            .list("cleared", WORD, ProfileDocument::cleared, Builder::cleared)
            .defaulted("othersAbsent", Forms.FLAG, false, ProfileDocument::othersAbsent, Builder::othersAbsent);

    ProfileDocument() {}

    /** The regions to be treated. */
    public abstract List<String> regions();

    /** The booked time. */
    public abstract OptionalInt minutes();

    /** The techniques on offer. */
    public abstract List<String> offered();

    /** The techniques asked for. */
    public abstract List<String> wished();

    /** The values of measures. */
    public abstract Map<String, BigDecimal> measures();

    /** The findings that are present, with their places. */
    public abstract List<Mention> present();

    /** The findings that are absent. */
    public abstract List<String> absent();

    /** The findings that the client does not know. */
    public abstract List<String> unsure();

    /** The questions that were put. */
    public abstract List<String> answered();

    /** What clinicians have lifted. */
    public abstract List<Word> cleared();

    /** Whether all else was attested absent. */
    @Value.Default
    public boolean othersAbsent() {
        return false;
    }

    /** A builder; nothing need be given. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds documents. */
    public static final class Builder extends ImmutableProfileDocument.Builder {
        Builder() {}
    }
}
