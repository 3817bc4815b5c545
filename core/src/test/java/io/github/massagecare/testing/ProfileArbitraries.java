package io.github.massagecare.testing;

import io.github.massagecare.finding.Cleared;
import io.github.massagecare.finding.Finding;
import io.github.massagecare.finding.Measure;
import io.github.massagecare.finding.Region;
import io.github.massagecare.finding.SymptomProfile;
import io.github.massagecare.rulebook.Question;
import io.github.massagecare.rulebook.Rule;
import io.github.massagecare.rulebook.Rulebook;
import io.github.massagecare.rulebook.Target;
import io.github.massagecare.technique.Technique;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Profiles that are valid for a rulebook: its ids and values only, and no two statements that contradict each other.
 */
public final class ProfileArbitraries {
    private static final int DECISIONS = 120;

    /**
     * A rulebook and a client.
     *
     * @param rulebook any valid one
     * @param profile valid for it
     */
    public record Case(Rulebook rulebook, SymptomProfile profile) {}

    /**
     * A rulebook and many clients: building the rulebook is what takes time.
     *
     * @param rulebook any valid one
     * @param profiles valid for it
     */
    public record Cases(Rulebook rulebook, List<SymptomProfile> profiles) {}

    private final Rulebook rulebook;
    private final Choices choices;
    private final Family family;
    private final TellingValues telling;
    private final Set<String> present = new LinkedHashSet<>();
    private final Set<String> absent = new LinkedHashSet<>();
    private final Set<String> unsure = new LinkedHashSet<>();

    private ProfileArbitraries(Rulebook rulebook, Family family, TellingValues telling, Choices choices) {
        this.rulebook = rulebook;
        this.choices = choices;
        this.family = family;
        this.telling = telling;
    }

    /** Valid profiles for this rulebook, of all sorts. */
    public static Arbitrary<SymptomProfile> profiles(Rulebook rulebook) {
        Family family = Family.of(rulebook);
        TellingValues telling = TellingValues.of(rulebook);
        return Choices.of(DECISIONS)
                .map(choices -> new ProfileArbitraries(rulebook, family, telling, choices).profile());
    }

    /** Valid profiles in which all but one or two things were answered with "no": where single facts decide. */
    public static Arbitrary<SymptomProfile> nearlyComplete(Rulebook rulebook) {
        Family family = Family.of(rulebook);
        TellingValues telling = TellingValues.of(rulebook);
        return Choices.of(DECISIONS).map(choices -> NearlyComplete.profile(rulebook, family, telling, choices));
    }

    /** Rulebooks, each with a profile that is valid for it: of any sort, or nearly complete. */
    public static Arbitrary<Case> cases() {
        return cases(1).map(cases -> new Case(cases.rulebook(), cases.profiles().get(0)));
    }

    /**
     * Rulebooks, each with so many profiles that are valid for it: one in three of any sort, the others nearly
     * complete.
     */
    public static Arbitrary<Cases> cases(int profiles) {
        return Combinators.combine(
                        RulebookArbitraries.rulebooks(),
                        Choices.of(DECISIONS + 1).list().ofSize(profiles))
                .as(ProfileArbitraries::cases);
    }

    /** Rulebooks, each with so many profiles made without care: not all of them are valid for it. */
    public static Arbitrary<Cases> sloppy(int profiles) {
        return Combinators.combine(
                        RulebookArbitraries.rulebooks(),
                        Choices.of(DECISIONS).list().ofSize(profiles))
                .as((rulebook, all) -> new Cases(
                        rulebook,
                        all.stream()
                                .map(choices -> Sloppy.profile(rulebook, choices))
                                .toList()));
    }

    private static Cases cases(Rulebook rulebook, List<Choices> decisions) {
        Family family = Family.of(rulebook);
        TellingValues telling = TellingValues.of(rulebook);
        List<SymptomProfile> profiles = new ArrayList<>();
        for (Choices choices : decisions) {
            profiles.add(
                    choices.below(3) == 0
                            ? new ProfileArbitraries(rulebook, family, telling, choices).profile()
                            : NearlyComplete.profile(rulebook, family, telling, choices));
        }
        return new Cases(rulebook, profiles);
    }

    private SymptomProfile profile() {
        SymptomProfile.Builder profile = SymptomProfile.builder();
        List<String> regions = rulebook.regions().stream().map(Region::id).toList();
        choices.some(regions, 3).forEach(profile::region);
        if (choices.percent(40)) {
            profile.minutes(choices.one(30, 45, 60, 90, 20, 33, 1, 480));
        }
        int talkative = choices.between(10, 100);
        for (Finding finding : rulebook.findings()) {
            if (choices.percent(talkative)) {
                say(finding, regions, profile);
            }
        }
        rulebook.measures().stream()
                .filter(measure -> choices.percent(50))
                .forEach(measure -> profile.measure(measure.id(), value(choices, measure, telling)));
        profile.answered(
                choices.some(rulebook.questions().stream().map(Question::id).toList(), 6));
        List<String> rules = rulebook.rules().stream().map(Rule::id).toList();
        ClearanceChoices words = new ClearanceChoices(rulebook, telling, choices);
        for (String rule : choices.percent(40) ? choices.some(rules, 3) : List.<String>of()) {
            String from =
                    choices.one(rulebook.targets().stream().map(Target::id).toList());
            profile.cleared(new Cleared(rule, from, words.given(profile.build())));
        }
        profile.offered(offered(rulebook, choices)).wished(wished(rulebook, choices));
        return profile.othersAbsent(choices.percent(15)).build();
    }

    /** What is on offer: mostly everything, now and then all but one or some. */
    static List<String> offered(Rulebook rulebook, Choices choices) {
        List<String> techniques =
                rulebook.techniques().stream().map(Technique::id).toList();
        return techniques.isEmpty() || !choices.percent(15) ? List.of() : choices.oneOrMore(techniques, 4);
    }

    /** What the client asked for: mostly nothing. */
    static List<String> wished(Rulebook rulebook, Choices choices) {
        return choices.percent(25)
                ? choices.some(rulebook.techniques().stream().map(Technique::id).toList(), 2)
                : List.of();
    }

    /** A legal value, as often as not one at which something may change. */
    static BigDecimal value(Choices choices, Measure measure, TellingValues telling) {
        return choices.percent(50) ? choices.one(telling.of(measure)) : RulebookArbitraries.value(choices, measure);
    }

    private void say(Finding finding, List<String> regions, SymptomProfile.Builder profile) {
        String id = finding.id();
        switch (choices.below(4)) {
            case 0, 1 -> {
                if (family.above(id).stream().noneMatch(absent::contains)
                        && family.below(id).stream()
                                .noneMatch(below -> present.contains(below) || unsure.contains(below))) {
                    absent.add(id);
                    profile.absent(id);
                }
            }
            case 2 -> {
                if (family.above(id).stream().noneMatch(absent::contains)
                        && !unsure.contains(id)
                        && present.stream().noneMatch(other -> family.exclude(id, other))) {
                    present.add(id);
                    profile.presentAt(id, finding.local() ? choices.some(regions, 2) : List.of());
                }
            }
            default -> {
                if (family.above(id).stream().noneMatch(absent::contains)) {
                    unsure.add(id);
                    profile.unsure(id);
                }
            }
        }
    }
}
