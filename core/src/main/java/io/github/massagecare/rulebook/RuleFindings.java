package io.github.massagecare.rulebook;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Iterables;
import com.google.common.graph.Traverser;
import io.github.massagecare.json.Limits;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * Which findings the criteria of rules name, through the rules they refer to, and how many parts each criterion has
 * once those are written out, as the engine does. A few rules that each refer twice to the one before would make
 * billions; counted here without writing anything out.
 */
final class RuleFindings {
    private static final int TOO_MANY = Limits.CRITERION_PARTS + 1;
    private static final Traverser<Criterion> PARTS = Traverser.forTree(Criterion::parts);

    private final References references;
    /** The rules of the rulebook that each rule refers to, each as often as it does. */
    private final ImmutableListMultimap<String, String> refers;

    private final Traverser<String> referred;
    /** The parts of each rule that does not lead into a circle; no more than too many. */
    private final Map<String, Integer> sizes = new LinkedHashMap<>();

    RuleFindings(Rulebook rulebook) {
        this.references = rulebook.references();
        Set<String> rules = references.all(Rule.class).keySet();
        ImmutableListMultimap.Builder<String, String> builder = ImmutableListMultimap.builder();
        for (String id : rules) {
            for (Criterion part : PARTS.depthFirstPreOrder(references.rule(id).when())) {
                if (part instanceof Criterion.RuleHolds other && rules.contains(other.rule())) {
                    builder.put(id, other.rule());
                }
            }
        }
        this.refers = builder.build();
        this.referred = Traverser.forGraph(refers::get);
        for (String id : referred.depthFirstPostOrder(rules)) {
            if (sizes.keySet().containsAll(refers.get(id))) {
                long size = Iterables.size(
                        PARTS.depthFirstPreOrder(references.rule(id).when()));
                for (String other : refers.get(id)) {
                    size += sizes.get(other);
                }
                sizes.put(id, (int) Math.min(size, TOO_MANY));
            }
        }
    }

    /** Whether a rule leads back to itself. */
    boolean inCircle(Rule rule) {
        return !sizes.containsKey(rule.id())
                && Iterables.contains(referred.breadthFirst(refers.get(rule.id())), rule.id());
    }

    /** Whether a rule has more parts than a criterion may have; then it is not visited. */
    boolean tooLarge(Rule rule) {
        return sizes.getOrDefault(rule.id(), 0) == TOO_MANY;
    }

    /** Whether a rule exists, leads nowhere into a circle and is not too large. */
    private boolean sound(String rule) {
        return sizes.getOrDefault(rule, TOO_MANY) < TOO_MANY;
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
            return !sound(other.rule()) || needsOne(references.rule(other.rule()));
        }
        return FindingNamed.in(criterion).isPresent()
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
        FindingNamed.in(criterion).ifPresent(named -> {
            found.accept(named.finding(), nots);
            named.unless().ifPresent(unless -> found.accept(unless, nots + 1));
        });
        if (criterion instanceof Criterion.RuleHolds other && sound(other.rule())) {
            visit(references.rule(other.rule()).when(), nots, found);
        }
        int within = criterion instanceof Criterion.Not ? nots + 1 : nots;
        criterion.parts().forEach(part -> visit(part, within, found));
    }
}
