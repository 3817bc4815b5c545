package io.github.massagecare.internal.compiled;

import io.github.massagecare.rulebook.Rule;

/**
 * A rule of a compiled rulebook.
 *
 * @param <R> its kind
 */
public class CompiledRule<R extends Rule> {
    private final R rule;
    private final int index;

    CompiledRule(R rule, int index) {
        this.rule = rule;
        this.index = index;
    }

    /** The rule. */
    public final R rule() {
        return rule;
    }

    /** Its id. */
    public final String id() {
        return rule.id();
    }

    /** Its place among all rules of the rulebook. */
    public final int index() {
        return index;
    }

    @Override
    public final String toString() {
        return rule.id();
    }
}
