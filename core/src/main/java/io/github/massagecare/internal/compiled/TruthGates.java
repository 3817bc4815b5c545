package io.github.massagecare.internal.compiled;

import io.github.massagecare.finding.Truth;
import io.github.massagecare.internal.compiled.Criteria.Kind;
import io.github.massagecare.internal.compiled.Criteria.Node;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The inner nodes of the criteria in the form in which they are worked out: gates that take two or four truths each,
 * sorted so that what a gate takes stands before it and gates of a kind stand together. No gate asks what it is, and
 * the loops over them have no branches: that is what makes a rule cost as little as an "if" in Java.
 *
 * <p>A truth is two bits, certain and possible. "All" and "any" work on each bit by itself and "not" exchanges them,
 * which is strong Kleene logic.
 */
public final class TruthGates {
    /** Neither certain nor possible. */
    public static final byte FALSE = 0;
    /** Possible, not certain. */
    public static final byte UNKNOWN = 2;
    /** Certain, hence possible. */
    public static final byte TRUE = 3;

    private static final int NARROW = 2;
    private static final int WIDE = 4;

    /**
     * A gate before it has its place.
     *
     * @param node the node that it works out; -1 if it is only a step on the way to one
     * @param in what it takes: nodes, or gates as numbers below zero
     */
    private record Gate(int node, int level, Kind kind, int least, int[] in) {
        /** How many it takes, filled up; those that count take as many as there are. */
        int width() {
            return kind == Kind.COUNT ? in.length : kind == Kind.NOT ? 1 : in.length <= NARROW ? NARROW : WIDE;
        }
    }

    /** TruthGates of a kind that stand together. */
    private record Run(Kind kind, int width, int least, int from, int to, int[] in) {}

    private final List<Run> runs = new ArrayList<>();
    private final int[] places;
    /** Holds {@link #TRUE}; the next holds {@link #FALSE}. */
    private final int constants;

    private final int room;

    TruthGates(List<Node> nodes) {
        List<Gate> gates = new ArrayList<>();
        int[] levels = new int[nodes.size()];
        int leaves = 0;
        for (int n = 0; n < levels.length; n++) {
            Node node = nodes.get(n);
            if (node.kind() == Kind.LEAF) {
                leaves++;
            } else {
                for (int p = 0; p < node.parts().length(); p++) {
                    levels[n] = Math.max(levels[n], levels[node.parts().get(p)]);
                }
                levels[n] = add(node, n, levels[n] + 1, gates);
            }
        }
        this.constants = leaves;
        this.places = new int[nodes.size()];
        int[] order = IntStream.range(0, gates.size())
                .boxed()
                .sorted(Comparator.comparing(gates::get, ORDER))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] placeOfGate = new int[order.length];
        for (int n = 0; n < leaves; n++) {
            places[n] = n;
        }
        for (int g = 0; g < order.length; g++) {
            placeOfGate[order[g]] = leaves + 2 + g;
            if (gates.get(order[g]).node() >= 0) {
                places[gates.get(order[g]).node()] = leaves + 2 + g;
            }
        }
        for (int from = 0, to; from < order.length; from = to) {
            to = from + 1;
            while (to < order.length && ORDER.compare(gates.get(order[from]), gates.get(order[to])) == 0) {
                to++;
            }
            runs.add(run(gates, order, from, to, placeOfGate));
        }
        this.room = leaves + 2 + order.length;
    }

    private static final Comparator<Gate> ORDER = Comparator.comparingInt(Gate::level)
            .thenComparing(Gate::kind)
            .thenComparingInt(Gate::width)
            .thenComparingInt(Gate::least);

    /**
     * Adds what works out a node: one gate, or several where there are more parts than a gate takes. Returns its level.
     */
    private static int add(Node node, int place, int level, List<Gate> gates) {
        int[] rest = node.parts().toArray();
        int at = level;
        while (node.kind() != Kind.COUNT && rest.length > WIDE) {
            int[] fewer = new int[(rest.length + WIDE - 1) / WIDE];
            for (int i = 0; i < fewer.length; i++) {
                int[] some = Arrays.copyOfRange(rest, i * WIDE, Math.min(rest.length, (i + 1) * WIDE));
                gates.add(new Gate(-1, at, node.kind(), 0, some));
                fewer[i] = -gates.size();
            }
            rest = fewer;
            at++;
        }
        gates.add(new Gate(place, at, node.kind(), node.kind() == Kind.COUNT ? node.least() : 0, rest));
        return at;
    }

    private Run run(List<Gate> gates, int[] order, int from, int to, int[] placeOfGate) {
        Gate first = gates.get(order[from]);
        int width = first.width();
        int[] in = new int[width * (to - from)];
        for (int g = from; g < to; g++) {
            int[] parts = gates.get(order[g]).in();
            for (int i = 0; i < width; i++) {
                int nothing = first.kind() == Kind.ANY ? constants + 1 : constants;
                in[width * (g - from) + i] =
                        i >= parts.length ? nothing : parts[i] < 0 ? placeOfGate[-1 - parts[i]] : places[parts[i]];
            }
        }
        return new Run(first.kind(), width, first.least(), constants + 2 + from, constants + 2 + to, in);
    }

    /** Where the truth of a node stands. */
    int place(int node) {
        return places[node];
    }

    /** How many truths there are to work out, those of the leaves included. */
    int room() {
        return room;
    }

    void run(byte[] truths) {
        truths[constants] = TRUE;
        truths[constants + 1] = FALSE;
        for (int r = 0; r < runs.size(); r++) {
            Run run = runs.get(r);
            switch (run.kind()) {
                case ALL -> {
                    if (run.width() == NARROW) {
                        both(run.in(), run.from(), run.to(), truths);
                    } else {
                        all(run.in(), run.from(), run.to(), truths);
                    }
                }
                case ANY -> {
                    if (run.width() == NARROW) {
                        either(run.in(), run.from(), run.to(), truths);
                    } else {
                        any(run.in(), run.from(), run.to(), truths);
                    }
                }
                case NOT -> not(run.in(), run.from(), run.to(), truths);
                default -> count(run, truths);
            }
        }
    }

    private static void both(int[] in, int from, int to, byte[] truths) {
        for (int g = from, i = 0; g < to; g++, i += NARROW) {
            truths[g] = (byte) (truths[in[i]] & truths[in[i + 1]]);
        }
    }

    private static void all(int[] in, int from, int to, byte[] truths) {
        for (int g = from, i = 0; g < to; g++, i += WIDE) {
            truths[g] = (byte) (truths[in[i]] & truths[in[i + 1]] & truths[in[i + 2]] & truths[in[i + 3]]);
        }
    }

    private static void either(int[] in, int from, int to, byte[] truths) {
        for (int g = from, i = 0; g < to; g++, i += NARROW) {
            truths[g] = (byte) (truths[in[i]] | truths[in[i + 1]]);
        }
    }

    private static void any(int[] in, int from, int to, byte[] truths) {
        for (int g = from, i = 0; g < to; g++, i += WIDE) {
            truths[g] = (byte) (truths[in[i]] | truths[in[i + 1]] | truths[in[i + 2]] | truths[in[i + 3]]);
        }
    }

    private static void not(int[] in, int from, int to, byte[] truths) {
        for (int g = from; g < to; g++) {
            int truth = truths[in[g - from]];
            truths[g] = (byte) (TRUE ^ ((truth & 1) << 1 | truth >> 1));
        }
    }

    private static void count(Run run, byte[] truths) {
        for (int g = run.from(), i = 0; g < run.to(); g++) {
            int certain = 0;
            int possible = 0;
            for (int last = i + run.width(); i < last; i++) {
                certain += truths[run.in()[i]] & 1;
                possible += truths[run.in()[i]] >> 1;
            }
            truths[g] = (byte) ((certain >= run.least() ? 1 : 0) | (possible >= run.least() ? 2 : 0));
        }
    }

    /** A truth in a word. */
    public static Truth word(byte truth) {
        return truth == TRUE ? Truth.TRUE : truth == FALSE ? Truth.FALSE : Truth.UNKNOWN;
    }
}
