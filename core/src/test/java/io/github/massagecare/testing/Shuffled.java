package io.github.massagecare.testing;

import io.github.massagecare.finding.SymptomProfile;
import io.github.massagecare.rulebook.Rulebook;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * The same rulebook, or the same profile, with everything that has an order in another one: sections, rules, parts of
 * criteria, lists.
 */
public final class Shuffled {
    private Shuffled() {}

    /** The rulebook with every list in another order. */
    public static Rulebook rulebook(Rulebook rulebook, Random random) {
        return Rulebook.fromTree(tree(rulebook.toTree(), random));
    }

    /** The profile, said in another order. */
    public static SymptomProfile profile(SymptomProfile profile, Random random) {
        List<Runnable> statements = new ArrayList<>();
        SymptomProfile.Builder said = SymptomProfile.builder();
        profile.regions().forEach(region -> statements.add(() -> said.region(region)));
        profile.measures().forEach((measure, value) -> statements.add(() -> said.measure(measure, value)));
        profile.present().forEach(finding -> statements.add(() -> said.present(finding)));
        profile.present()
                .forEach(finding ->
                        profile.places(finding).forEach(place -> statements.add(() -> said.presentAt(finding, place))));
        profile.absent().forEach(finding -> statements.add(() -> said.absent(finding)));
        profile.unsure().forEach(finding -> statements.add(() -> said.unsure(finding)));
        profile.answered().forEach(question -> statements.add(() -> said.answered(question)));
        profile.cleared().forEach(lifted -> statements.add(() -> said.cleared(lifted)));
        profile.minutes().ifPresent(minutes -> statements.add(() -> said.minutes(minutes)));
        profile.offered().forEach(technique -> statements.add(() -> said.offered(technique)));
        profile.wished().forEach(technique -> statements.add(() -> said.wished(technique)));
        statements.add(() -> said.othersAbsent(profile.othersAbsent()));
        Collections.shuffle(statements, random);
        statements.forEach(Runnable::run);
        return said.build();
    }

    private static Map<String, Object> tree(Map<String, Object> tree, Random random) {
        Map<String, Object> shuffled = new LinkedHashMap<>();
        tree.forEach((key, value) -> shuffled.put(key, node(value, random)));
        return shuffled;
    }

    private static Object node(Object node, Random random) {
        if (node instanceof Map<?, ?> map) {
            Map<Object, Object> shuffled = new LinkedHashMap<>();
            map.forEach((key, value) -> shuffled.put(key, node(value, random)));
            return shuffled;
        }
        if (node instanceof List<?> list) {
            List<Object> shuffled = new ArrayList<>();
            list.forEach(element -> shuffled.add(node(element, random)));
            Collections.shuffle(shuffled, random);
            return shuffled;
        }
        return node;
    }
}
