package io.github.massagecare.internal.compiled;

import io.github.massagecare.rulebook.Contraindication;
import java.util.Optional;

/** A contraindication with what it does worked out. */
public final class RestrictingRule extends CompiledRule<Contraindication> {
    private final Effects main;
    private final Optional<Effects> then;
    private final int[] at;
    private final FindingsRead read;
    private final boolean forEverybody;

    RestrictingRule(
            Contraindication rule,
            int index,
            Effects main,
            Optional<Effects> then,
            int[] at,
            FindingsRead read,
            boolean forEverybody) {
        super(rule, index);
        this.main = main;
        this.then = then;
        this.at = at;
        this.read = read;
        this.forEverybody = forEverybody;
    }

    /** What it does until it is cleared. */
    public Effects main() {
        return main;
    }

    /** What it does in any case, before and after it is cleared. */
    public Optional<Effects> then() {
        return then;
    }

    /** Whether a clinician can lift it. */
    public boolean clearable() {
        return rule().level() == Contraindication.Level.CLEARANCE;
    }

    /** Whether it says something of this client: no wish, and not what holds for everybody. */
    public boolean modifiesCare() {
        return !rule().preference() && !forEverybody;
    }

    /** Whether it holds everywhere, whatever is treated. */
    public boolean everywhere() {
        return at.length == 0 && !rule().atItsPlace();
    }

    /** The regions at which it holds; none: everywhere, or at its place. */
    public int[] at() {
        return at;
    }

    /** What it reads outside any "not", if it holds at the place of that. */
    public FindingsRead placed() {
        return rule().atItsPlace() ? read : FindingsRead.NOTHING;
    }

    /** What it reads outside any "not", if it can be cleared or holds at the place of that. */
    FindingsRead findingsRead() {
        return read;
    }
}
