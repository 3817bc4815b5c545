package io.github.massagecare.rulebook;

import io.github.massagecare.finding.Identified;
import io.github.massagecare.technique.Evidence;
import java.util.List;
import org.immutables.value.Value;

/** What all kinds of rules have in common. */
public sealed interface Rule extends Identified
        permits RedFlag, Contraindication, Indication, Dosing, SelfCare, Advice {
    /** For whom it holds. */
    Criterion when();

    /** The ids of its sources; at least one. */
    List<String> sources();

    /** How well it is supported. */
    Evidence evidence();

    /** The keys of this rule whose numbers or tiers are our own choice, not published. */
    List<String> designChoice();

    @Override
    List<String> formerly();

    /** Whether an overlay may not replace or remove it; false by default. */
    @Value.Default
    default boolean locked() {
        return false;
    }
}
