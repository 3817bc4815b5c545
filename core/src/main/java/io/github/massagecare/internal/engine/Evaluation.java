package io.github.massagecare.internal.engine;

import io.github.massagecare.finding.Truth;

/**
 * The truth of every rule for one client. A truth is two bits, certain and possible; "at least k of n" counts each bit
 * by itself, and "not" exchanges them. That is strong Kleene logic, as one monotone formula on both bits.
 */
final class Evaluation {
    static final byte FALSE = 0;
    /** Possible, not certain. */
    static final byte UNKNOWN = 2;
    /** Certain, hence possible. */
    static final byte TRUE = 3;

    private final byte[] leaves;
    private final byte[] rules;

    Evaluation(Facts facts) {
        CompiledRulebook compiled = facts.compiled;
        this.leaves = new byte[compiled.literals.length];
        for (int i = 0; i < leaves.length; i++) {
            leaves[i] = facts.truth(compiled.literals[i]);
        }
        this.rules = new byte[compiled.programs.length];
        for (int r = 0; r < rules.length; r++) {
            rules[r] = truth(compiled.programs[r], 0);
        }
    }

    /** The truth of a rule's criterion. */
    byte rule(int rule) {
        return rules[rule];
    }

    /** The same as a word. */
    Truth truth(int rule) {
        return rules[rule] == TRUE ? Truth.TRUE : rules[rule] == FALSE ? Truth.FALSE : Truth.UNKNOWN;
    }

    /** The truth of the part of a program that begins at a position. */
    byte truth(int[] code, int at) {
        return switch (code[at]) {
            case Program.LITERAL -> leaves[code[at + 1]];
            case Program.NOT -> {
                byte part = truth(code, at + 1);
                yield (byte) (3 ^ ((part & 1) << 1 | part >> 1));
            }
            default -> {
                int certain = 0;
                int possible = 0;
                int part = at + Program.COUNT_HEAD;
                for (int i = 0; i < code[at + 2]; i++, part = Program.next(code, part)) {
                    byte truth = truth(code, part);
                    certain += truth & 1;
                    possible += truth >> 1;
                }
                yield (byte) ((certain >= code[at + 1] ? 1 : 0) | (possible >= code[at + 1] ? 2 : 0));
            }
        };
    }
}
