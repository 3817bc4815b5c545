package io.github.massagecare.internal.compiled;

import io.github.massagecare.rulebook.Indication;

/** An indication with the technique that it favours looked up. */
public final class FavouringRule extends CompiledRule<Indication> {
    /** The place of the technique in the rulebook. */
    public final int technique;

    FavouringRule(Indication rule, int index, int technique) {
        super(rule, index);
        this.technique = technique;
    }
}
