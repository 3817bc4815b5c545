package io.github.massagecare.benchmarks;

import io.github.massagecare.finding.Finding;
import io.github.massagecare.finding.SymptomProfile;
import io.github.massagecare.rulebook.Rulebook;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Clients of a generated rulebook, the same ones at every run. */
final class GeneratedProfiles {
    private static final long SEED = 7_001;

    private final Rulebook rulebook;
    private final double density;
    private final Map<String, List<Finding>> kinds = new LinkedHashMap<>();
    private final List<Finding> top = new ArrayList<>();

    GeneratedProfiles(Rulebook rulebook, double density) {
        this.rulebook = rulebook;
        this.density = density;
        for (Finding finding : rulebook.findings()) {
            if (finding.isA().isEmpty()) {
                top.add(finding);
            }
            finding.isA()
                    .forEach(parent -> kinds.computeIfAbsent(parent, p -> new ArrayList<>())
                            .add(finding));
        }
    }

    /**
     * Clients of whom everything is known: what is present is named as the kind that it is, all else is attested
     * absent.
     */
    List<SymptomProfile> complete(int count) {
        SplittableRandom random = new SplittableRandom(SEED);
        List<SymptomProfile> profiles = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            SymptomProfile.Builder profile = SymptomProfile.builder().othersAbsent(true);
            for (Finding finding : rulebook.findings()) {
                if (!kinds.containsKey(finding.id()) && random.nextDouble() < density) {
                    profile.present(finding.id());
                }
            }
            measures(profile, 0, random);
            profiles.add(profile.build());
        }
        return profiles;
    }

    /**
     * Clients of whom half is known: half of what has no kinds is not mentioned, nor is a third of the measures. Now
     * and then a whole family is denied, or named without saying which kind it is.
     */
    List<SymptomProfile> halfEmpty(int count) {
        SplittableRandom random = new SplittableRandom(SEED + 1);
        List<SymptomProfile> profiles = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            SymptomProfile.Builder profile = SymptomProfile.builder();
            top.forEach(finding -> half(finding, profile, random));
            measures(profile, 1.0 / 3, random);
            profiles.add(profile.build());
        }
        return profiles;
    }

    private void half(Finding finding, SymptomProfile.Builder profile, SplittableRandom random) {
        double drawn = random.nextDouble();
        if (!kinds.containsKey(finding.id())) {
            if (drawn < density) {
                profile.present(finding.id());
            } else if (drawn < 0.5) {
                profile.absent(finding.id());
            }
        } else if (drawn < 0.05) {
            profile.present(finding.id());
        } else if (drawn < 0.2) {
            profile.absent(finding.id());
        } else {
            kinds.get(finding.id()).forEach(kind -> half(kind, profile, random));
        }
    }

    private void measures(SymptomProfile.Builder profile, double missing, SplittableRandom random) {
        rulebook.measures().forEach(measure -> {
            int value = random.nextInt(GeneratedCriteria.HIGHEST + 1);
            if (random.nextDouble() >= missing) {
                profile.measure(measure.id(), value);
            }
        });
    }
}
