package io.github.massagecare.internal.compiled;

import com.google.common.graph.Traverser;
import com.google.common.primitives.ImmutableIntArray;
import io.github.massagecare.internal.compiled.Vocabulary.Threshold;
import io.github.massagecare.rulebook.Criterion;
import io.github.massagecare.rulebook.Rule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The criteria of all rules as one graph: each different part is one node, parts stand before what they are parts of,
 * and a rule to which another refers is the same node in both. Leaves come first, and of these a leaf for each finding
 * of the rulebook, in its order.
 */
public final class Criteria {
    /** What a node is. */
    enum Kind {
        LEAF,
        NOT,
        ALL,
        ANY,
        COUNT
    }

    /**
     * A node.
     *
     * @param least how many parts must hold
     */
    record Node(Kind kind, int least, ImmutableIntArray parts) {}

    private static final Node A_LEAF = new Node(Kind.LEAF, 0, ImmutableIntArray.of());

    private final Vocabulary vocabulary;
    private final BodyMap body;
    private final List<Leaf> leaves = new ArrayList<>();
    private final List<Node> nodes = new ArrayList<>();
    private final int[] roots;
    private final int[] places;
    private final TruthGates gates;
    private final Thresholds thresholds;
    private final int firstAtPlace;

    Criteria(List<Rule> rules, ToIntFunction<String> ruleIndex, Vocabulary vocabulary, BodyMap body) {
        this.vocabulary = vocabulary;
        this.body = body;
        Set<Leaf> found = new LinkedHashSet<>();
        rules.forEach(rule -> leaves(rule.when(), found));
        for (int f = 0; f < vocabulary.findings.size(); f++) {
            leaves.add(new Leaf.Present(f));
        }
        List<Threshold> ranges = found.stream()
                .filter(Leaf.Measured.class::isInstance)
                .map(leaf -> ((Leaf.Measured) leaf).threshold())
                .sorted(Comparator.comparingInt(Threshold::measure))
                .toList();
        this.thresholds = new Thresholds(ranges, leaves.size(), vocabulary.measures.size());
        ranges.forEach(range -> leaves.add(new Leaf.Measured(range)));
        this.firstAtPlace = leaves.size();
        found.stream()
                .filter(leaf -> leaf instanceof Leaf.PresentAt || leaf instanceof Leaf.PresentUnless)
                .forEach(leaves::add);
        Map<Leaf, Integer> leafNodes = new LinkedHashMap<>();
        leaves.forEach(leaf -> leafNodes.put(leaf, leafNodes.size()));
        leaves.forEach(leaf -> nodes.add(A_LEAF));
        this.roots = new int[rules.size()];
        Map<Node, Integer> inner = new LinkedHashMap<>();
        Traverser<Integer> references =
                Traverser.forGraph(rule -> references(rules.get(rule).when(), ruleIndex));
        for (int rule : references.depthFirstPostOrder(
                IntStream.range(0, roots.length).boxed().toList())) {
            roots[rule] = node(rules.get(rule).when(), ruleIndex, leafNodes, inner);
        }
        this.gates = new TruthGates(nodes);
        this.places = IntStream.of(roots).map(gates::place).toArray();
    }

    private static List<Integer> references(Criterion criterion, ToIntFunction<String> ruleIndex) {
        List<Integer> found = new ArrayList<>();
        for (Criterion part : Traverser.forTree(Criterion::parts).depthFirstPreOrder(criterion)) {
            if (part instanceof Criterion.RuleHolds other) {
                found.add(ruleIndex.applyAsInt(other.rule()));
            }
        }
        return found;
    }

    private void leaves(Criterion criterion, Set<Leaf> found) {
        for (Criterion part : Traverser.forTree(Criterion::parts).depthFirstPreOrder(criterion)) {
            Leaf leaf = leaf(part);
            if (leaf != null) {
                found.add(leaf);
            }
        }
    }

    private int node(
            Criterion criterion,
            ToIntFunction<String> ruleIndex,
            Map<Leaf, Integer> leafNodes,
            Map<Node, Integer> inner) {
        if (criterion instanceof Criterion.RuleHolds other) {
            return roots[ruleIndex.applyAsInt(other.rule())];
        }
        Leaf leaf = leaf(criterion);
        if (leaf != null) {
            return leafNodes.get(leaf);
        }
        ImmutableIntArray.Builder parts = ImmutableIntArray.builder();
        for (Criterion part : criterion.parts()) {
            parts.add(node(part, ruleIndex, leafNodes, inner));
        }
        Node node = node(criterion, parts.build());
        return inner.computeIfAbsent(node, added -> {
            nodes.add(added);
            return nodes.size() - 1;
        });
    }

    private static Node node(Criterion criterion, ImmutableIntArray parts) {
        if (criterion instanceof Criterion.Not) {
            return new Node(Kind.NOT, 1, parts);
        }
        if (criterion instanceof Criterion.Any) {
            return new Node(Kind.ANY, 1, parts);
        }
        int least = criterion instanceof Criterion.CountAtLeast count ? count.count() : parts.length();
        Kind kind = least == parts.length() ? Kind.ALL : least == 1 ? Kind.ANY : Kind.COUNT;
        return new Node(kind, least, parts);
    }

    private @Nullable Leaf leaf(Criterion criterion) {
        if (criterion instanceof Criterion.Present present) {
            return new Leaf.Present(vocabulary.finding(present.finding()));
        }
        if (criterion instanceof Criterion.PresentAt present) {
            return new Leaf.PresentAt(vocabulary.finding(present.finding()), region(present.at()));
        }
        if (criterion instanceof Criterion.PresentUnless present) {
            int region = present.at().isPresent() ? region(present.at().get()) : Leaf.ANYWHERE;
            Leaf plain = region == Leaf.ANYWHERE
                    ? new Leaf.Present(vocabulary.finding(present.finding()))
                    : new Leaf.PresentAt(vocabulary.finding(present.finding()), region);
            return new Leaf.PresentUnless(
                    plain, vocabulary.finding(present.finding()), region, vocabulary.finding(present.unless()));
        }
        return criterion instanceof Criterion.Measured measured
                ? new Leaf.Measured(vocabulary.threshold(measured.range()))
                : null;
    }

    private int region(String at) {
        return at.equals(Criterion.PresentAt.TREATMENT_AREA) ? Leaf.TREATMENT_AREA : body.region(at);
    }

    /** A leaf, by the place of its truth. */
    public Leaf leaf(int node) {
        return leaves.get(node);
    }

    /** The ranges with which measures are compared. */
    public Thresholds thresholds() {
        return thresholds;
    }

    /** The first of the leaves that hang on a place, which are the last of all leaves. */
    public int firstAtPlace() {
        return firstAtPlace;
    }

    /** How many leaves there are; their truths stand first. */
    public int leaves() {
        return leaves.size();
    }

    /** The node of a rule, by its index. */
    int root(int rule) {
        return roots[rule];
    }

    Node node(int node) {
        return nodes.get(node);
    }

    /** The truth of a node among all truths. */
    byte truth(int node, byte[] truths) {
        return truths[gates.place(node)];
    }

    /** Where the truth of a rule stands among all truths, by its index. */
    public int place(int rule) {
        return places[rule];
    }

    /** Room for the truths of all nodes and of what is worked out on the way to them. */
    public byte[] room() {
        return new byte[gates.room()];
    }

    /** Works out the truths of all nodes from those of the leaves. */
    public void evaluate(byte[] truths) {
        gates.run(truths);
    }

    /** One node a line: what it is, and of which nodes; then the node of each rule. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (int n = 0; n < nodes.size(); n++) {
            Node node = nodes.get(n);
            Object what = node.kind() == Kind.LEAF
                    ? leaves.get(n)
                    : node.kind() + (node.kind() == Kind.COUNT ? " " + node.least() : "") + " " + node.parts();
            text.append(n).append(' ').append(what).append('\n');
        }
        for (int rule = 0; rule < roots.length; rule++) {
            text.append("rule ").append(rule).append(" is ").append(roots[rule]).append('\n');
        }
        return text.toString();
    }
}
