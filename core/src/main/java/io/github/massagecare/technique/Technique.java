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
  /** The part a technique can play in a session. */
  public enum Role {
    /** It can carry a session. */
    PRIMARY,
    /** It goes with another technique and never leads. */
    ADJUNCT,
    /** It can carry a session, and is gentle enough to stand in when nothing else is left. */
    FALLBACK
  }

  Technique() {}

  @Override
  public abstract String id();

  /** Its name for people. */
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

  /** The part it can play; primary by default. */
  @Value.Default
  public Role role() {
    return Role.PRIMARY;
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

  /** A builder; {@code id}, {@code label}, {@code minutes}, the three texts, {@code sources} and {@code evidence} must be given. */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds techniques. */
  public static final class Builder extends ImmutableTechnique.Builder {
    Builder() {}
  }
}
