package io.github.massagecare.rulebook;

import io.github.massagecare.internal.ValueStyle;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;

/**
 * For whom it holds, something is restricted: traits, positions, techniques or activities are barred, or all work; at a
 * place or everywhere; pressure or minutes are capped. Restrictions of several rules combine by the more cautious.
 */
@Value.Immutable
@ValueStyle
public abstract non-sealed class Contraindication implements Rule {
    /** What can lift it, least to most cautious. */
    public enum Level {
        /** Nothing needs to: care goes on, changed as it says. */
        MODIFY,
        /** One of the named clinicians may. */
        CLEARANCE,
        /** Nobody, while it holds. */
        ABSOLUTE
    }

    Contraindication() {}

    /** What can lift it. */
    public abstract Level level();

    /** Whether it bars all hands-on work; only with absolute or clearance. False by default. */
    @Value.Default
    public boolean barsAllWork() {
        return false;
    }

    /** The traits, positions, techniques and activities it bars; empty when it bars nothing or all work. */
    public abstract List<String> bars();

    /** Whether it holds at the places of the local findings that made it true; false by default. */
    @Value.Default
    public boolean atItsPlace() {
        return false;
    }

    /** The regions at which it holds; empty: everywhere, unless {@link #atItsPlace()}. */
    public abstract List<String> at();

    /** The most pressure that is left, 0 to 5 on the Walton scale. */
    public abstract OptionalInt maxPressure();

    /** The longest session that is left, in minutes. */
    public abstract OptionalInt maxMinutes();

    /**
     * The positions that suit best while it holds, best first. It orders the positions that are left, and takes none
     * away.
     */
    public abstract List<String> prefer();

    /** Who may clear it and what holds even then; there exactly when the level is clearance. */
    public abstract Optional<Clearance> clearance();

    /**
     * Whether it is a wish of the client: it restricts like any other but never moves the disposition. Only with
     * modify. What holds for everybody ({@link Criterion#always()}) does not move it either, unless it holds all work.
     */
    @Value.Default
    public boolean preference() {
        return false;
    }

    /** Until when, in words. */
    public abstract Optional<String> until();

    /** Why, in words for a therapist. */
    public abstract String rationale();

    /** All work, or some; at its place, or at these: a document can write only one of the two. */
    @Value.Check
    void either() {
        if (barsAllWork() && !bars().isEmpty()) {
            throw new IllegalArgumentException("\"bars\" is all work or a list of ids, not both");
        }
        if (atItsPlace() && !at().isEmpty()) {
            throw new IllegalArgumentException("\"at\" is its place or a list of regions, not both");
        }
    }

    /**
     * A builder; {@code id}, {@code when}, {@code level}, {@code rationale}, {@code sources} and {@code evidence} must
     * be given.
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds contraindications. */
    public static final class Builder extends ImmutableContraindication.Builder implements RuleBuilder {
        Builder() {}
    }
}
