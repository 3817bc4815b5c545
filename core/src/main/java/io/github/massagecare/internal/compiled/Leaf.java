package io.github.massagecare.internal.compiled;

/** A leaf of a criterion, with its ids looked up. */
public sealed interface Leaf {
    /** Stands for the regions to be treated, where a region stands otherwise. */
    int TREATMENT_AREA = -1;
    /** Stands for no region in particular, where a region stands otherwise. */
    int ANYWHERE = -2;

    /** A finding is present. */
    record Present(int finding) implements Leaf {}

    /** A finding is present at a region. */
    record PresentAt(int finding, int region) implements Leaf {}

    /**
     * A finding but for the places of an assessment.
     *
     * @param plain the same wherever the assessment is
     * @param region {@link #ANYWHERE} if none was given
     */
    record PresentUnless(Leaf plain, int finding, int region, int unless) implements Leaf {}

    /** A measure has a value in a range. */
    record Measured(Vocabulary.Threshold threshold) implements Leaf {}
}
