package io.github.massagecare.technique;

import io.github.massagecare.finding.Labelled;
import io.github.massagecare.internal.ValueStyle;
import java.util.List;
import org.immutables.value.Value;

/**
 * Something the client does between visits: a stretch, a strengthening exercise, a change at the desk, a comfort
 * measure.
 */
@Value.Immutable
@ValueStyle
public abstract class Activity implements Labelled {
    Activity() {}

    /** Its name for people, as it stands inside a sentence. */
    @Override
    public abstract String label();

    /** What a contraindication may bar about it; barring one bars the activity. */
    public abstract List<String> traits();

    /**
     * Whether it makes stronger: of what a plan suggests for home, one such belongs to it where one may be done; false
     * by default.
     */
    @Value.Default
    public boolean strengthening() {
        return false;
    }

    /** How much and how often, in words. */
    public abstract String dose();

    /** The sources of what is said here; at least one. */
    public abstract List<String> sources();

    /** How well it is supported. */
    public abstract Evidence evidence();

    /** The keys whose numbers are our own choice or practice convention, not published. */
    public abstract List<String> designChoice();

    /** A builder; all but {@code traits}, {@code strengthening} and {@code designChoice} must be given. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds activities. */
    public static final class Builder extends ImmutableActivity.Builder {
        Builder() {}
    }
}
