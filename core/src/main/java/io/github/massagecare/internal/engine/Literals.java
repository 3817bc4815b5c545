package io.github.massagecare.internal.engine;

import io.github.massagecare.finding.MeasureRange;
import io.github.massagecare.rulebook.Criterion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The different leaves of all criteria, each once: a finding, a finding at a place or but for places, a threshold. */
final class Literals {
    /** Stands for the regions to be treated, where a region index stands otherwise. */
    static final int TREATMENT_AREA = -1;
    /** Stands for no region in particular, where a region index stands otherwise. */
    static final int ANYWHERE = -2;

    /** One leaf, with its ids looked up. */
    sealed interface Literal {
        record Present(int finding) implements Literal {}

        record PresentAt(int finding, int region) implements Literal {}

        /**
         * A finding but for the places of an assessment.
         *
         * @param plain the same wherever the assessment is
         * @param region {@link #ANYWHERE} if none was given
         */
        record PresentUnless(Literal plain, int finding, int region, int unless) implements Literal {}

        record Measured(Vocabulary.Threshold threshold) implements Literal {}
    }

    private final Map<String, Integer> index = new LinkedHashMap<>();
    private final List<Literal> literals = new ArrayList<>();
    private final Vocabulary vocabulary;
    private final BodyMap body;

    Literals(Vocabulary vocabulary, BodyMap body) {
        this.vocabulary = vocabulary;
        this.body = body;
    }

    int index(Criterion leaf) {
        Integer known = index.putIfAbsent(key(leaf), literals.size());
        if (known == null) {
            literals.add(literal(leaf));
            return literals.size() - 1;
        }
        return known;
    }

    Literal[] all() {
        return literals.toArray(Literal[]::new);
    }

    /** The same for leaves that say the same: no id has a space. */
    private static String key(Criterion leaf) {
        if (leaf instanceof Criterion.Present present) {
            return present.finding();
        }
        if (leaf instanceof Criterion.PresentAt present) {
            return String.join(" ", present.finding(), present.at());
        }
        if (leaf instanceof Criterion.PresentUnless present) {
            return String.join(" ", present.finding(), present.at().orElse(""), "unless", present.unless());
        }
        MeasureRange range = ((Criterion.Measured) leaf).range();
        return String.join(
                " ", range.measure(), range.atLeast().toString(), range.below().toString());
    }

    private Literal literal(Criterion leaf) {
        if (leaf instanceof Criterion.Present present) {
            return new Literal.Present(vocabulary.finding(present.finding()));
        }
        if (leaf instanceof Criterion.PresentAt present) {
            return new Literal.PresentAt(vocabulary.finding(present.finding()), region(present.at()));
        }
        if (leaf instanceof Criterion.PresentUnless present) {
            int region = present.at().isPresent() ? region(present.at().get()) : ANYWHERE;
            int unless = vocabulary.finding(present.unless());
            return new Literal.PresentUnless(
                    literal(present.withoutUnless()), vocabulary.finding(present.finding()), region, unless);
        }
        if (leaf instanceof Criterion.Measured measured) {
            return new Literal.Measured(vocabulary.threshold(measured.range()));
        }
        throw new AssertionError(leaf.getClass());
    }

    private int region(String at) {
        return at.equals(Criterion.PresentAt.TREATMENT_AREA) ? TREATMENT_AREA : body.region(at);
    }
}
