package io.github.massagecare.benchmarks;

import io.github.massagecare.finding.Finding;
import io.github.massagecare.finding.Measure;
import io.github.massagecare.finding.SymptomProfile;
import io.github.massagecare.json.InvalidDocumentException;
import io.github.massagecare.recommend.Inquiry;
import io.github.massagecare.recommend.Recommender;
import io.github.massagecare.rulebook.Rulebook;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Clients of the shipped rulebook, the same ones at every run: those of the examples, and ordinary ones that are drawn.
 */
final class ShippedProfiles {
    private static final int DRAWN = 48;
    private static final long SEED = 9_001;
    private static final List<String> EXAMPLES = List.of(
            "chest-pain",
            "desk-worker",
            "fever",
            "follow-up-worse",
            "half-empty",
            "herniated-disc",
            "long-standing-knots",
            "low-pain-threshold",
            "new-numbness",
            "referred-pain",
            "repetitive-strain-athlete",
            "stress-first-massage");
    private static final List<String> COMPLAINTS = List.of(
            "muscle-stiffness",
            "long-standing-knot",
            "desk-posture",
            "tech-neck",
            "stress-tension",
            "referred-pain",
            "movement-restriction",
            "tension-headache",
            "mild-tension",
            "repetitive-strain",
            "low-pain-threshold",
            "poor-sleep");
    private static final List<String> PLACES =
            List.of("left-upper-back", "right-shoulder-blade", "back-of-neck", "thoracic-spine", "left-forearm");
    private static final List<Integer> SLOTS = List.of(15, 30, 45, 60, 90);
    private static final List<Integer> DURATIONS = List.of(2, 10, 30, 60, 120, 400, 2_000);
    /** The least and the most of what is asked; any other number is a time, from a day to some years. */
    private static final Map<String, List<Integer>> USUAL = Map.of(
            "pain-worst", List.of(3, 9),
            "stress-level", List.of(2, 9),
            "sessions-completed", List.of(0, 10),
            "weeks-pregnant", List.of(5, 40),
            "systolic", List.of(105, 165),
            "diastolic", List.of(65, 100),
            "temperature", List.of(36, 37),
            "platelet-count", List.of(40, 300),
            "weeks-in-course", List.of(1, 10));

    private static final List<Integer> TIMES = List.of(0, 1, 3, 8, 20, 60, 300);

    private final Rulebook rulebook;
    private final Recommender recommender;
    private final SplittableRandom random = new SplittableRandom(SEED);

    ShippedProfiles(Rulebook rulebook) {
        this.rulebook = rulebook;
        this.recommender = Recommender.of(rulebook);
    }

    /** Those of one kind, by its name in a benchmark. */
    List<SymptomProfile> named(String kind) {
        return switch (kind) {
            case "complete" -> complete();
            case "half-empty" -> halfEmpty();
            case "nothing-known" -> List.of(SymptomProfile.builder().build());
            case "chest-pain" -> List.of(example("chest-pain"));
            default -> throw new IllegalArgumentException(kind);
        };
    }

    /**
     * Clients of whom everything is known that matters: all else is attested absent, and what was still asked was
     * answered.
     */
    List<SymptomProfile> complete() {
        List<SymptomProfile> profiles = new ArrayList<>();
        for (String example : EXAMPLES) {
            SymptomProfile said = example(example);
            SymptomProfile.Builder profile = SymptomProfile.builder().othersAbsent(true);
            said.regions().forEach(profile::region);
            said.minutes().ifPresent(profile::minutes);
            profile.wished(said.wished());
            said.measures().forEach(profile::measure);
            said.present().forEach(finding -> profile.presentAt(finding, said.places(finding)));
            profiles.add(answered(withoutKinds(profile.build())));
        }
        while (profiles.size() < EXAMPLES.size() + DRAWN) {
            SymptomProfile profile = withoutKinds(drawn());
            if (allowed(profile)) {
                profiles.add(answered(profile));
            }
        }
        return profiles;
    }

    /** The same clients, of whom half of the questions and of the measures is not asked yet. */
    List<SymptomProfile> halfEmpty() {
        List<SymptomProfile> profiles = new ArrayList<>();
        for (SymptomProfile complete : complete()) {
            SymptomProfile.Builder profile = SymptomProfile.builder();
            complete.regions().forEach(profile::region);
            complete.minutes().ifPresent(profile::minutes);
            profile.wished(complete.wished());
            complete.present().forEach(finding -> profile.presentAt(finding, complete.places(finding)));
            complete.measures().forEach((measure, value) -> {
                if (random.nextBoolean()) {
                    profile.measure(measure, value);
                }
            });
            rulebook.questions().forEach(question -> {
                if (random.nextBoolean()) {
                    profile.answered(question.id());
                }
            });
            profiles.add(profile.build());
        }
        return profiles;
    }

    private static SymptomProfile example(String name) {
        try (InputStream json = ShippedProfiles.class.getResourceAsStream("/profiles/" + name + ".json")) {
            return SymptomProfile.read(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean allowed(SymptomProfile profile) {
        try {
            rulebook.check(profile);
            return true;
        } catch (InvalidDocumentException contradiction) {
            return false;
        }
    }

    private SymptomProfile drawn() {
        SymptomProfile.Builder profile =
                SymptomProfile.builder().othersAbsent(true).region("upper-back");
        if (random.nextInt(3) == 0) {
            profile.region(one(List.of("neck", "shoulder", "mid-back")));
        }
        profile.measure("age", 18 + random.nextInt(70));
        profile.measure("pain", random.nextInt(10));
        profile.measure("duration-days", one(DURATIONS));
        profile.minutes(one(SLOTS));
        for (int i = 0; i <= random.nextInt(3); i++) {
            present(profile, one(COMPLAINTS));
        }
        int others = random.nextInt(3);
        for (int i = 0; i < others; i++) {
            present(profile, one(rulebook.findings()).id());
        }
        if (random.nextInt(6) == 0) {
            profile.wished(one(rulebook.techniques()).id());
        }
        return profile.build();
    }

    private void present(SymptomProfile.Builder profile, String finding) {
        boolean local = rulebook.finding(finding).map(Finding::local).orElse(false);
        profile.presentAt(finding, local ? List.of(one(PLACES)) : List.of());
    }

    private <T> T one(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    /** With all kinds of what is named denied, but for those that are named, too: an attestation leaves them open. */
    private SymptomProfile withoutKinds(SymptomProfile profile) {
        Set<String> kinds = new LinkedHashSet<>();
        profile.present().forEach(family -> kinds(family, kinds));
        Set<String> named = new LinkedHashSet<>();
        profile.present().forEach(kind -> families(kind, named));
        kinds.removeAll(named);
        return profile.toBuilder().absent(kinds).build();
    }

    private void kinds(String family, Set<String> kinds) {
        for (Finding finding : rulebook.findings()) {
            if (finding.isA().contains(family) && kinds.add(finding.id())) {
                kinds(finding.id(), kinds);
            }
        }
    }

    private void families(String kind, Set<String> families) {
        if (families.add(kind)) {
            rulebook.finding(kind).orElseThrow().isA().forEach(family -> families(family, families));
        }
    }

    /** With a number for whatever measure is still asked about. */
    private SymptomProfile answered(SymptomProfile profile) {
        SymptomProfile said = profile;
        boolean more = true;
        while (more) {
            more = false;
            SymptomProfile.Builder next = said.toBuilder();
            for (Inquiry inquiry : recommender.recommend(said).questions()) {
                for (String id : inquiry.settles()) {
                    if (!said.measures().containsKey(id)
                            && rulebook.entry(id, Measure.class).isPresent()) {
                        next.measure(id, value(rulebook.entry(id, Measure.class).orElseThrow()));
                        more = true;
                    }
                }
            }
            said = next.build();
        }
        return said;
    }

    private int value(Measure measure) {
        List<Integer> usual = USUAL.get(measure.id());
        int value = usual == null ? one(TIMES) : usual.get(0) + random.nextInt(usual.get(1) - usual.get(0) + 1);
        return Math.max(measure.min().intValue(), Math.min(measure.max().intValue(), value));
    }
}
