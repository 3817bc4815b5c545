package io.github.massagecare.plan;

import static java.util.Objects.requireNonNull;

import io.github.massagecare.finding.Answer;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Something known about the client that decided a rule. */
public sealed interface Fact {

  /**
   * A finding that is present or absent.
   *
   * @param finding the id: what the client named, not only what the rule asks about
   * @param is present or absent
   * @param at the places given for it
   * @param via what said so when it was not said outright: the id of a question, or {@link #OTHERS_ABSENT}
   */
  record OfFinding(String finding, Answer is, List<String> at, Optional<String> via) implements Fact {
    /** Said by the attestation that all other findings are absent. */
    public static final String OTHERS_ABSENT = "others-absent";

    /** Copies the list. */
    public OfFinding {
      requireNonNull(finding, "finding");
      requireNonNull(is, "is");
      at = List.copyOf(at);
      requireNonNull(via, "via");
    }
  }

  /**
   * A measure and the bounds that its value keeps.
   *
   * @param measure the id
   * @param value the value
   * @param atLeast a bound that it reaches
   * @param below a bound that it stays under
   */
  record OfMeasure(String measure, BigDecimal value, Optional<BigDecimal> atLeast, Optional<BigDecimal> below) implements Fact {
    /** Checks that nothing is null. */
    public OfMeasure {
      requireNonNull(measure, "measure");
      requireNonNull(value, "value");
      requireNonNull(atLeast, "atLeast");
      requireNonNull(below, "below");
    }
  }
}
