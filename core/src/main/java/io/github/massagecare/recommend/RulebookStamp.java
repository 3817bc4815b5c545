package io.github.massagecare.recommend;

import static java.util.Objects.requireNonNull;

import io.github.massagecare.rulebook.Rulebook;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Which rulebook gave an answer. Immutable; stamps with the same id, version and hash are equal. */
public final class RulebookStamp {
    private final String id;
    private final String version;
    /** Hashing a large rulebook takes longer than an answer, and not everybody looks at it. */
    private final Supplier<String> sha256;

    private RulebookStamp(String id, String version, Supplier<String> sha256) {
        this.id = requireNonNull(id, "id");
        this.version = requireNonNull(version, "version");
        this.sha256 = sha256;
    }

    /** The stamp of a rulebook. It keeps the rulebook. */
    public static RulebookStamp of(Rulebook rulebook) {
        return new RulebookStamp(rulebook.id(), rulebook.version(), rulebook::sha256);
    }

    /** A stamp as it was written down. */
    public static RulebookStamp of(String id, String version, String sha256) {
        requireNonNull(sha256, "sha256");
        return new RulebookStamp(id, version, () -> sha256);
    }

    /** The id of the rulebook. */
    public String id() {
        return id;
    }

    /** Its version. */
    public String version() {
        return version;
    }

    /** The hash of its canonical form, worked out when it is first asked for: {@link Rulebook#sha256()}. */
    public String sha256() {
        return sha256.get();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RulebookStamp stamp
                && stamp.id.equals(id)
                && stamp.version.equals(version)
                && stamp.sha256().equals(sha256());
    }

    @Override
    public int hashCode() {
        return 31 * id.hashCode() + version.hashCode();
    }

    /** The id and version on one line. */
    @Override
    public String toString() {
        return id + " " + version;
    }
}
