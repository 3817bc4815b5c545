package io.github.massagecare.testing;

import io.github.massagecare.finding.Finding;
import io.github.massagecare.finding.Identified;
import io.github.massagecare.finding.Measure;
import io.github.massagecare.finding.SymptomProfile;
import io.github.massagecare.rulebook.Rulebook;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Profiles made without care: some are valid for the rulebook, others contradict themselves or name what it does not
 * have.
 */
final class Sloppy {
    private static final List<String> STRANGE = List.of("nobody-knows", "finding-99", "a");

    private Sloppy() {}

    static SymptomProfile profile(Rulebook rulebook, Choices choices) {
        SymptomProfile.Builder profile = SymptomProfile.builder().othersAbsent(choices.percent(20));
        List<String> findings = ids(rulebook.findings(), choices);
        List<String> regions = ids(rulebook.regions(), choices);
        for (int i = choices.below(5); i > 0 && !findings.isEmpty(); i--) {
            String finding = choices.one(findings);
            switch (choices.below(4)) {
                case 0 -> profile.absent(finding);
                case 1 -> profile.unsure(finding);
                case 2 -> profile.present(finding);
                default ->
                    profile.presentAt(finding, choices.some(regions, local(rulebook, finding) ? 2 : choices.below(2)));
            }
        }
        choices.some(regions, 2).forEach(profile::region);
        for (Measure measure : rulebook.measures()) {
            if (choices.percent(50)) {
                BigDecimal illegal = choices.one(measure.max().add(BigDecimal.ONE), new BigDecimal("0.0001"));
                profile.measure(
                        measure.id(), choices.percent(10) ? illegal : RulebookArbitraries.value(choices, measure));
            }
        }
        profile.answered(choices.some(ids(rulebook.questions(), choices), 3));
        List<String> rules = ids(rulebook.rules(), choices);
        List<String> targets = ids(rulebook.targets(), choices);
        if (!rules.isEmpty() && !targets.isEmpty() && choices.percent(30)) {
            profile.cleared(choices.one(rules), choices.one(targets));
        }
        List<String> techniques = ids(rulebook.techniques(), choices);
        if (!techniques.isEmpty() && choices.percent(30)) {
            profile.offered(choices.some(techniques, 2)).wished(choices.some(techniques, 1));
        }
        return profile.build();
    }

    private static boolean local(Rulebook rulebook, String finding) {
        return rulebook.finding(finding).map(Finding::local).orElse(false);
    }

    /** All ids, former ones too, and now and then one that does not exist. */
    private static List<String> ids(List<? extends Identified> entries, Choices choices) {
        List<String> ids = new ArrayList<>();
        entries.forEach(entry -> ids.add(entry.id()));
        entries.forEach(entry -> ids.addAll(entry.formerly()));
        if (choices.percent(5)) {
            ids.addAll(STRANGE);
        }
        return ids;
    }
}
