package io.github.massagecare.internal.client;

import io.github.massagecare.internal.client.OpenFact.Kind;
import io.github.massagecare.internal.compiled.Vocabulary;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes the open facts of a rule as they are found. */
abstract class OpenFactTaker {
    /** Takes one. */
    abstract void take(Kind kind, int index, boolean unsure);

    /** Whether no more are wanted. */
    boolean enough() {
        return false;
    }

    /** Keeps all of them, each once. */
    static final class All extends OpenFactTaker {
        private static final int KINDS = Kind.values().length;

        private final Vocabulary vocabulary;
        private final BitSet taken = new BitSet();
        private final List<OpenFact> facts = new ArrayList<>();
        private final @Nullable OpenFact[] findings;

        All(Vocabulary vocabulary) {
            this.vocabulary = vocabulary;
            this.findings = new OpenFact[vocabulary.findings.size()];
        }

        @Override
        void take(Kind kind, int index, boolean unsure) {
            int key = 2 * (KINDS * index + kind.ordinal()) + (unsure ? 1 : 0);
            if (!taken.get(key)) {
                taken.set(key);
                facts.add(
                        kind == Kind.FINDING
                                ? finding(index, unsure)
                                : new OpenFact(kind, index, id(kind, index), unsure));
            }
        }

        /** Most facts are whether a finding is present, and are open in many rules. */
        private OpenFact finding(int index, boolean unsure) {
            OpenFact fact = findings[index];
            if (fact == null || fact.unsure() != unsure) {
                fact = new OpenFact(Kind.FINDING, index, id(Kind.FINDING, index), unsure);
                findings[index] = fact;
            }
            return fact;
        }

        private String id(Kind kind, int index) {
            return switch (kind) {
                case FINDING, PLACE -> vocabulary.findings.get(index).id();
                case MEASURE -> vocabulary.measures.get(index).id();
                case REGIONS -> "regions";
            };
        }

        /** What was taken since the last time, in that order. */
        List<OpenFact> give() {
            if (facts.isEmpty()) {
                return List.of();
            }
            List<OpenFact> given = List.copyOf(facts);
            facts.clear();
            taken.clear();
            return given;
        }
    }

    /** Only finds out whether nobody asked about one of them. */
    static final class AnyUnasked extends OpenFactTaker {
        private boolean found;

        void forget() {
            found = false;
        }

        @Override
        void take(Kind kind, int index, boolean unsure) {
            found |= !unsure;
        }

        @Override
        boolean enough() {
            return found;
        }
    }
}
