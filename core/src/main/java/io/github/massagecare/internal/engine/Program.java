package io.github.massagecare.internal.engine;

import io.github.massagecare.rulebook.Criterion;
import java.util.ArrayList;
import java.util.List;

/**
 * A criterion as a flat run of numbers: a literal is {@code LITERAL, index}; a "not" is {@code NOT} and its part; the
 * others are an operator, how many must hold, how many parts there are, how many numbers the parts take, and the parts.
 * References to other rules are written out.
 */
final class Program {
    static final int LITERAL = 0;
    static final int NOT = 1;
    static final int COUNT = 2;
    /** How many numbers stand before the parts of a COUNT. */
    static final int COUNT_HEAD = 4;

    private final List<Integer> code = new ArrayList<>();
    private final Literals literals;
    private final RuleLookup rules;

    /** Finds the criterion of another rule. */
    interface RuleLookup {
        Criterion criterion(String rule);
    }

    private Program(Literals literals, RuleLookup rules) {
        this.literals = literals;
        this.rules = rules;
    }

    static int[] compile(Criterion criterion, Literals literals, RuleLookup rules) {
        Program program = new Program(literals, rules);
        program.add(criterion);
        return program.code.stream().mapToInt(Integer::intValue).toArray();
    }

    private void add(Criterion criterion) {
        if (criterion instanceof Criterion.Not not) {
            code.add(NOT);
            add(not.of());
        } else if (criterion instanceof Criterion.All all) {
            count(all.of().size(), all.of());
        } else if (criterion instanceof Criterion.Any any) {
            count(1, any.of());
        } else if (criterion instanceof Criterion.CountAtLeast count) {
            count(count.count(), count.of());
        } else if (criterion instanceof Criterion.RuleHolds other) {
            add(rules.criterion(other.rule()));
        } else {
            code.add(LITERAL);
            code.add(literals.index(criterion));
        }
    }

    private void count(int least, List<Criterion> parts) {
        code.add(COUNT);
        code.add(least);
        code.add(parts.size());
        int size = code.size();
        code.add(0);
        parts.forEach(this::add);
        code.set(size, code.size() - size - 1);
    }

    /** Where the node after the one at this position begins. */
    static int next(int[] code, int at) {
        return switch (code[at]) {
            case LITERAL -> at + 2;
            case NOT -> next(code, at + 1);
            default -> at + COUNT_HEAD + code[at + 3];
        };
    }
}
