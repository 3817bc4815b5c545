package io.github.massagecare.rulebook;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.BiConsumer;

/** Which findings the criteria of rules name, through the rules they refer to. */
final class RuleFindings {
    private final References references;
    private final WrittenOut writtenOut;

    RuleFindings(Rulebook rulebook) {
        this.references = rulebook.references();
        this.writtenOut = new WrittenOut(rulebook.rules());
    }

    /** Whether a rule leads back to itself. */
    boolean inCircle(Rule rule) {
        return writtenOut.circle().contains(rule.id());
    }

    /** Whether a rule has more parts than a criterion may have; then it is not visited. */
    boolean tooLarge(Rule rule) {
        return writtenOut.tooLarge(rule.id());
    }

    /** All findings that decide a rule. */
    Set<String> of(Rule rule) {
        Set<String> findings = new LinkedHashSet<>();
        visit(rule, (finding, nots) -> findings.add(finding));
        return findings;
    }

    /** The findings that decide a rule from outside any "not". */
    Set<String> positive(Rule rule) {
        Set<String> findings = new LinkedHashSet<>();
        visit(rule, (finding, nots) -> {
            if (nots == 0) {
                findings.add(finding);
            }
        });
        return findings;
    }

    /** Whether a rule can hold only while one of its findings outside any "not" is present. */
    boolean needsOne(Rule rule) {
        return needsOne(rule.when());
    }

    private boolean needsOne(Criterion criterion) {
        if (criterion instanceof Criterion.Any) {
            return criterion.parts().stream().allMatch(this::needsOne);
        }
        if (criterion instanceof Criterion.CountAtLeast count) {
            return count.parts().stream().filter(part -> !needsOne(part)).count() < count.count();
        }
        if (criterion instanceof Criterion.RuleHolds other) {
            // A rule that does not exist, leads back to itself or is too large is a problem of its own.
            return !writtenOut.sound(other.rule())
                    || needsOne(references.rule(other.rule()).when());
        }
        return criterion instanceof Criterion.Present
                || criterion instanceof Criterion.PresentAt
                || criterion instanceof Criterion.PresentUnless
                || (criterion instanceof Criterion.All
                        && criterion.parts().stream().anyMatch(this::needsOne));
    }

    /**
     * Calls back for each finding with under how many "not" it stands, one within the other; an "unless" is one more.
     */
    void visit(Rule rule, BiConsumer<String, Integer> found) {
        if (!tooLarge(rule)) {
            visit(rule.when(), 0, found);
        }
    }

    private void visit(Criterion criterion, int nots, BiConsumer<String, Integer> found) {
        if (criterion instanceof Criterion.Present present) {
            found.accept(present.finding(), nots);
        } else if (criterion instanceof Criterion.PresentAt present) {
            found.accept(present.finding(), nots);
        } else if (criterion instanceof Criterion.PresentUnless present) {
            found.accept(present.finding(), nots);
            found.accept(present.unless(), nots + 1);
        } else if (criterion instanceof Criterion.RuleHolds other && writtenOut.sound(other.rule())) {
            visit(references.rule(other.rule()).when(), nots, found);
        }
        int within = criterion instanceof Criterion.Not ? nots + 1 : nots;
        criterion.parts().forEach(part -> visit(part, within, found));
    }
}
