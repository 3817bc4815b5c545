package io.github.massagecare.rules;

import io.github.massagecare.rulebook.RuleExamples;
import io.github.massagecare.rulebook.Rulebook;
import java.io.InputStream;
import java.util.Objects;

/** Loads the rulebooks of this artifact. Each call reads the files again; keep what you get. */
public final class ShippedRulebooks {
    private static final String UPPER_BACK = "upper-back/";

    private ShippedRulebooks() {}

    /** The rulebook for upper-back care. Not clinically reviewed; {@link Rulebook#review()} says so too. */
    public static Rulebook upperBack() {
        return Rulebook.read(name -> ShippedRulebooks.class.getResourceAsStream(UPPER_BACK + name), "rulebook.json");
    }

    /** The worked examples of its rules: for this client, this rule is true, false or unknown. */
    public static RuleExamples upperBackExamples() {
        InputStream examples = ShippedRulebooks.class.getResourceAsStream(UPPER_BACK + "examples.json");
        return RuleExamples.read(Objects.requireNonNull(examples));
    }
}
