package io.github.massagecare.technique;

import io.github.massagecare.finding.Labelled;
import io.github.massagecare.internal.ValueStyle;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** Something a therapist does. */
@Value.Immutable
@ValueStyle
public abstract class Technique implements Labelled {
    /** Whether a technique can carry a session. */
    public enum Role {
        /** It can carry a session. */
        PRIMARY,
        /** It goes with another technique and never leads. */
        ADJUNCT
    }

    /** Where a technique has its place in a session: from general to specific work and back. */
    public enum Part {
        /** Before hands-on work: warm packs, quiet breathing. */
        PREPARE,
        /**
         * Broad strokes over all that is treated. They warm the tissue, come before and after specific work, and belong
         * to every session.
         */
        GENERAL,
        /** Work on one structure or spot: held points, deep strokes, fascial work, cups, tools. */
        SPECIFIC,
        /** Stretches, resisted work and joint play: once the tissue is warm. */
        LENGTHEN,
        /** At the end: still touch, cold, tape. */
        SETTLE
    }

    Technique() {}

    /** Its name for people, as it stands inside a sentence. */
    @Override
    public abstract String label();

    /** Its usual pressure; none for cups, tape and packs. */
    public abstract Optional<Pressure> pressure();

    /** The time spent on it within a session, in minutes. */
    public abstract Range minutes();

    /** The traits without which it cannot be done: barring one bars the technique. */
    public abstract List<String> traits();

    /** The traits that can be left out: barring one adapts the technique. */
    public abstract List<String> optionalTraits();

    /** The positions it can be done in; empty when the position does not matter. */
    public abstract List<String> positions();

    /** Whether it can carry a session; primary by default. */
    @Value.Default
    public Role role() {
        return Role.PRIMARY;
    }

    /**
     * Where it has its place in a session; none for what is only talked about, and for what is a session of its own.
     */
    public abstract Optional<Part> part();

    /**
     * Whether it is a session of its own and never a part of another, such as shiatsu or seated chair massage; false by
     * default.
     */
    @Value.Default
    public boolean alone() {
        return false;
    }

    /** Whether it is done on dry skin and so comes before anything with oil, such as fascial work; false by default. */
    @Value.Default
    public boolean dry() {
        return false;
    }

    /**
     * Whether it is an offer of equipment, such as stones, cups or tape: planned when it is asked for or for a reason
     * of its own, not because it is there; false by default.
     */
    @Value.Default
    public boolean equipment() {
        return false;
    }

    /** Whether it can stand in when nothing that is favoured may be done; false by default. */
    @Value.Default
    public boolean fallback() {
        return false;
    }

    /**
     * Whether the therapist's hands do it: what can carry a session, broad, specific or lengthening work, and settling
     * touch; not packs, talk or equipment.
     */
    public final boolean handsOn() {
        boolean touch = switch (part().orElse(Part.PREPARE)) {
            case PREPARE -> false;
            case SETTLE -> pressure().isPresent();
            case GENERAL, SPECIFIC, LENGTHEN -> true;
        };
        boolean carries = role() == Role.PRIMARY
                && !part().filter(part -> part == Part.PREPARE).isPresent();
        return !equipment() && (carries || touch);
    }

    /** What is done, for consent. */
    public abstract String nature();

    /** What may be expected of it, for consent; no more than its evidence bears. */
    public abstract String benefits();

    /** Its risks and side effects, for consent. */
    public abstract String risks();

    /** The sources of what is said here; at least one. */
    public abstract List<String> sources();

    /** How well it is supported for the neck and upper back. */
    public abstract Evidence evidence();

    /** The keys whose numbers are our own choice or practice convention, not published thresholds. */
    public abstract List<String> designChoice();

    /**
     * A builder; {@code id}, {@code label}, {@code minutes}, the three texts, {@code sources} and {@code evidence} must
     * be given.
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds techniques. */
    public static final class Builder extends ImmutableTechnique.Builder {
        Builder() {}
    }
}
