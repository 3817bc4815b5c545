package io.github.massagecare.testing;

import io.github.massagecare.finding.Finding;
import io.github.massagecare.finding.Measure;
import io.github.massagecare.finding.Region;
import io.github.massagecare.finding.SymptomProfile;
import io.github.massagecare.finding.Truth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;

/**
 * Profiles that say more, or less, than another; whether they keep what it settles is for {@link Settled} to find out.
 */
public final class Knowing {
    private final Subject subject;
    private final List<String> regions;

    private Knowing(Subject subject) {
        this.subject = subject;
        this.regions = subject.rulebook().regions().stream().map(Region::id).toList();
    }

    /** For clients of this rulebook. */
    public static Knowing under(Subject subject) {
        return new Knowing(subject);
    }

    /** Some of what is open answered, at random. */
    public SymptomProfile more(SymptomProfile profile, Random random) {
        int chance = 1 + random.nextInt(100);
        Draft draft = Draft.of(subject.family(), profile);
        Map<String, Truth> known = subject.settled().findings(profile);
        List<Finding> findings = new ArrayList<>(subject.rulebook().findings());
        Collections.shuffle(findings, random);
        for (Finding finding : findings) {
            if (random.nextInt(100) < chance) {
                boolean unplaced = subject.settled().unplaced(profile, finding.id());
                if (known.get(finding.id()) == Truth.UNKNOWN) {
                    answer(draft, finding, random);
                } else if (unplaced || (known.get(finding.id()) == Truth.TRUE && random.nextInt(5) == 0)) {
                    draft.present(finding.id(), places(finding, random));
                }
            }
        }
        for (Measure measure : subject.rulebook().measures()) {
            if (!profile.measures().containsKey(measure.id()) && random.nextInt(100) < chance) {
                draft.measure(measure.id(), one(subject.telling().of(measure), random));
            }
        }
        subject.rulebook().questions().stream()
                .filter(question -> random.nextInt(200) < chance)
                .forEach(question -> draft.answered(question.id()));
        return draft.build();
    }

    private void answer(Draft draft, Finding finding, Random random) {
        switch (random.nextInt(6)) {
            case 0, 1, 2 -> draft.absent(finding.id());
            case 3 -> draft.present(finding.id(), List.of());
            case 4 -> draft.unsure(finding.id());
            default -> draft.present(finding.id(), places(finding, random));
        }
    }

    /** Some of what was said left out, at random. */
    public SymptomProfile less(SymptomProfile profile, Random random) {
        int chance = 1 + random.nextInt(100);
        Draft draft = Draft.of(subject.family(), profile);
        for (Finding finding : subject.rulebook().findings()) {
            if (random.nextInt(100) < chance) {
                if (profile.present().contains(finding.id()) && random.nextBoolean()) {
                    draft.present(finding.id(), List.of());
                } else if (random.nextInt(5) == 0) {
                    draft.unsure(finding.id());
                } else {
                    draft.forget(finding.id());
                }
            }
        }
        profile.measures().keySet().stream()
                .filter(measure -> random.nextInt(100) < chance)
                .forEach(draft::unmeasured);
        profile.answered().stream()
                .filter(question -> random.nextInt(100) < chance)
                .forEach(draft::unanswered);
        return draft.othersAbsent(profile.othersAbsent() && random.nextInt(100) >= chance)
                .build();
    }

    /**
     * Ways of answering everything that is open: all of them, or, when there are more than so many, so many at random.
     * Some may contradict what is settled.
     */
    public List<SymptomProfile> completions(SymptomProfile profile, int most, Random random) {
        List<Open> open = open(profile);
        long ways = 1;
        for (Open one : open) {
            ways = Math.min(most + 1L, ways * one.options().size());
        }
        List<SymptomProfile> completions = new ArrayList<>();
        for (int way = 0; way < Math.min(ways, most); way++) {
            Draft draft = Draft.of(subject.family(), profile);
            int rest = way;
            for (Open one : open) {
                List<Consumer<Draft>> options = one.options();
                int option = ways > most ? random.nextInt(options.size()) : rest % options.size();
                rest /= options.size();
                options.get(option).accept(draft);
            }
            completions.add(draft.build());
        }
        return completions;
    }

    /**
     * Two ways of answering everything that is open which differ in one answer.
     *
     * @param about the finding or measure, or "regions"
     */
    public record Pair(String about, SymptomProfile one, SymptomProfile other) {}

    /** For each thing that is open, two ways of answering everything that differ in it; all else at random. */
    public List<Pair> pairs(SymptomProfile profile, Random random) {
        List<Open> all = open(profile);
        List<Pair> pairs = new ArrayList<>();
        for (Open changed : all) {
            List<Consumer<Draft>> same =
                    all.stream().map(open -> one(open.options(), random)).toList();
            Draft one = Draft.of(subject.family(), profile);
            Draft other = Draft.of(subject.family(), profile);
            for (int i = 0; i < all.size(); i++) {
                same.get(i).accept(one);
                same.get(i).accept(other);
            }
            one(changed.options(), random).accept(other);
            pairs.add(new Pair(changed.about(), one.build(), other.build()));
        }
        return pairs;
    }

    private record Open(String about, List<Consumer<Draft>> options) {}

    private List<Open> open(SymptomProfile profile) {
        Map<String, Truth> known = subject.settled().findings(profile);
        List<Open> open = new ArrayList<>();
        for (Finding finding : subject.rulebook().findings()) {
            boolean unplaced = subject.settled().unplaced(profile, finding.id());
            List<Consumer<Draft>> options = new ArrayList<>();
            if (known.get(finding.id()) == Truth.UNKNOWN) {
                options.add(draft -> draft.absent(finding.id()));
            }
            if (known.get(finding.id()) == Truth.UNKNOWN || unplaced) {
                if (!finding.local() || regions.isEmpty()) {
                    options.add(draft -> draft.present(finding.id(), List.of()));
                } else {
                    regions.forEach(region -> options.add(draft -> draft.present(finding.id(), List.of(region))));
                    options.add(draft -> draft.present(finding.id(), regions));
                }
                open.add(new Open(finding.id(), options));
            }
        }
        for (Measure measure : subject.rulebook().measures()) {
            if (!profile.measures().containsKey(measure.id())) {
                List<Consumer<Draft>> options = new ArrayList<>();
                subject.telling()
                        .of(measure)
                        .forEach(value -> options.add(draft -> draft.measure(measure.id(), value)));
                open.add(new Open(measure.id(), options));
            }
        }
        if (profile.regions().isEmpty() && !regions.isEmpty()) {
            List<Consumer<Draft>> options = new ArrayList<>();
            regions.forEach(region -> options.add(draft -> draft.regions(List.of(region))));
            options.add(draft -> draft.regions(regions));
            open.add(new Open("regions", options));
        }
        return open;
    }

    private List<String> places(Finding finding, Random random) {
        if (!finding.local() || regions.isEmpty()) {
            return List.of();
        }
        List<String> places = new ArrayList<>(List.of(one(regions, random)));
        if (random.nextInt(3) == 0) {
            places.add(one(regions, random));
        }
        return places.stream().distinct().toList();
    }

    private static <T> T one(List<T> options, Random random) {
        return options.get(random.nextInt(options.size()));
    }
}
