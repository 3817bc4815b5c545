package io.github.massagecare.rules;

import io.github.massagecare.rulebook.RuleExamples;
import io.github.massagecare.rulebook.Rulebook;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Loads the rulebooks of this artifact. Each call reads the files again; keep what you get. */
public final class ShippedRulebooks {
    private static final String UPPER_BACK = "upper-back/";
    private static final String ROOT = "rulebook.json";

    private ShippedRulebooks() {}

    /** The rulebook for upper-back care. Not clinically reviewed; {@link Rulebook#review()} says so too. */
    public static Rulebook upperBack() {
        return Rulebook.read(ShippedRulebooks::upperBackFile, ROOT);
    }

    /**
     * The worked examples of its rules, in the order of the rules: for this client, this rule is true, false or
     * unknown.
     */
    public static RuleExamples upperBackExamples() {
        // What reading the rulebook asks for are its parts; so nothing but the rulebook lists them.
        List<String> parts = new ArrayList<>();
        Rulebook.read(
                name -> {
                    parts.add(name);
                    return upperBackFile(name);
                },
                ROOT);
        RuleExamples.Builder all = RuleExamples.builder();
        for (String part : parts) {
            InputStream examples = upperBackFile(part.replace(".json", ".examples.json"));
            if (examples != null) {
                all.addAllExamples(RuleExamples.read(examples).examples());
            }
        }
        return all.build();
    }

    private static @Nullable InputStream upperBackFile(String name) {
        return ShippedRulebooks.class.getResourceAsStream(UPPER_BACK + name);
    }
}
