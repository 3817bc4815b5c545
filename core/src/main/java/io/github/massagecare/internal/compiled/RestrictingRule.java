package io.github.massagecare.internal.compiled;

import io.github.massagecare.rulebook.Contraindication;

/** A contraindication with what it does worked out. */
public final class RestrictingRule extends CompiledRule<Contraindication> {
    /** What it does until it is cleared. */
    public final RestrictionEffects main;

    /** What it does in any case, before and after it is cleared; nothing unless it says so. */
    public final RestrictionEffects then;

    /** The regions at which it holds; none: everywhere, or at its place. */
    public final int[] at;

    private final FindingsRead read;
    private final boolean forEverybody;
    private final Subset techniques;
    private final Subset activities;

    RestrictingRule(
            Contraindication rule,
            int index,
            RestrictionEffects main,
            RestrictionEffects then,
            int[] at,
            FindingsRead read,
            boolean forEverybody) {
        super(rule, index);
        this.main = main;
        this.then = then;
        this.at = at;
        this.read = read;
        this.forEverybody = forEverybody;
        this.techniques = main.techniques.copy().with(then.techniques).complete();
        this.activities = main.activities.copy().with(then.activities);
    }

    /** The techniques that it bars or has adapted; once it is lifted, those that it does in any case. */
    public Subset techniques(boolean lifted) {
        return lifted ? then.techniques : techniques;
    }

    /** The activities that it bars; once it is lifted, those that it does in any case. */
    public Subset activities(boolean lifted) {
        return lifted ? then.activities : activities;
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

    /** What it reads outside any "not", if it holds at the place of that. */
    public FindingsRead placed() {
        return rule().atItsPlace() ? read : FindingsRead.NOTHING;
    }

    /** What it reads outside any "not", if it can be cleared or holds at the place of that. */
    FindingsRead findingsRead() {
        return read;
    }
}
