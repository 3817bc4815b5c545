package io.github.massagecare.testing;

import io.github.massagecare.finding.Identified;
import io.github.massagecare.finding.SymptomProfile;
import io.github.massagecare.rulebook.Contraindication;
import io.github.massagecare.rulebook.Criterion;
import io.github.massagecare.rulebook.Dosing;
import io.github.massagecare.rulebook.Indication;
import io.github.massagecare.rulebook.Indication.Strength;
import io.github.massagecare.rulebook.Rulebook;
import io.github.massagecare.technique.Technique;
import io.github.massagecare.technique.Technique.Part;
import io.github.massagecare.technique.Technique.Role;
import io.github.massagecare.testing.ProfileArbitraries.Cases;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;

/**
 * Clients who nearly all have a session, in rulebooks where what decides what is in it is the shape of a session:
 * parts, time, pressure, equipment, what is on offer and what was asked for.
 */
public final class SessionArbitraries {
    private static final int DECISIONS = 500;
    private static final List<String> POSITIONS = List.of("prone", "supine", "side-lying", "seated");
    private static final List<String> PLACES = List.of("back", "spine", "neck", "thoracic-spine");
    /** General strokes that can stand in are in every rulebook; now and then they are barred. */
    private static final List<String> STAND_INS = List.of("swedish", "light-stroking", "still-hands");

    private final Choices choices;
    private final List<Identified> entries = new ArrayList<>();
    private final List<String> techniques = new ArrayList<>();

    private SessionArbitraries(Choices choices) {
        this.choices = choices;
    }

    /** Rulebooks, each with so many clients. */
    public static Arbitrary<Cases> cases(int clients) {
        return Choices.of(DECISIONS).map(choices -> new SessionArbitraries(choices).rulebookAnd(clients));
    }

    private Cases rulebookAnd(int clients) {
        for (int i = choices.between(2, 8); i > 0; i--) {
            techniques.add("technique-" + i);
            technique("technique-" + i);
        }
        if (choices.percent(50)) {
            favour("swedish", criterion());
        }
        if (choices.percent(50)) {
            dosing();
        }
        for (int i = choices.below(4); i > 0; i--) {
            entries.add(restriction("ci-" + i));
        }
        if (choices.percent(25)) {
            entries.add(Fixture.modify("ci-hands", criterion())
                    .bars(choices.oneOrMore(STAND_INS, 3))
                    .build());
        }
        if (choices.percent(10)) {
            entries.add(Fixture.modify("ci-touch", criterion()).bars(handsOn()).build());
        }
        Rulebook rulebook = Fixture.only(entries.toArray(Identified[]::new));
        List<SymptomProfile> profiles = new ArrayList<>();
        for (int i = 0; i < clients; i++) {
            profiles.add(profile());
        }
        return new Cases(rulebook, profiles);
    }

    private void technique(String id) {
        boolean deep = choices.percent(25);
        int gentlest = deep ? choices.between(4, 5) : choices.between(0, 3);
        int least = choices.one(5, 10, 15, 1 + choices.below(20));
        Technique.Builder technique =
                Fixture.technique(id, gentlest, choices.between(gentlest, 5), least, least + choices.below(40));
        boolean alone = choices.percent(15);
        Role role = alone || choices.percent(75) ? Role.PRIMARY : Role.ADJUNCT;
        technique.positions(choices.some(POSITIONS, 3)).role(role).addOptionalTraits("oil");
        technique.addAllTraits(choices.some(List.of("deep-pressure", "heat", "suction"), 2));
        technique.part(choices.percent(10) ? Optional.empty() : Optional.of(part()));
        technique
                .alone(alone)
                .dry(choices.percent(20))
                .equipment(choices.percent(20))
                .fallback(choices.percent(10));
        if (!deep && choices.percent(20)) {
            technique.pressure(Optional.empty());
        }
        entries.add(technique.build());
        if (choices.percent(80)) {
            favour(id, criterion());
        }
    }

    private Part part() {
        return choices.one(
                Part.SPECIFIC, Part.SPECIFIC, Part.SPECIFIC, Part.GENERAL, Part.LENGTHEN, Part.PREPARE, Part.SETTLE);
    }

    private void favour(String technique, Criterion when) {
        Indication plain = Fixture.indication("in-" + technique, when, technique, choices.one(Strength.values()));
        entries.add(Indication.builder().from(plain).leads(choices.percent(15)).build());
    }

    private Criterion criterion() {
        return choices.percent(70) ? Criterion.always() : Criterion.present(choices.one("stress", "injury"));
    }

    private void dosing() {
        int least = choices.one(20, 30, choices.between(5, 60));
        Dosing.Builder dosing =
                Fixture.dosing("do", criterion(), least, least + choices.one(15, 30, choices.below(60)));
        if (choices.percent(25)) {
            dosing.maxPressure(choices.between(0, 5));
        }
        entries.add(dosing.build());
    }

    private List<String> handsOn() {
        List<String> handsOn = new ArrayList<>(STAND_INS);
        for (Identified entry : entries) {
            if (entry instanceof Technique technique && technique.handsOn()) {
                handsOn.add(technique.id());
            }
        }
        handsOn.addAll(List.of("deep-tissue", "hot-stone"));
        return handsOn;
    }

    private Contraindication restriction(String id) {
        Contraindication.Builder rule = Fixture.modify(id, criterion());
        rule.addAllBars(choices.some(POSITIONS, 2))
                .addAllBars(choices.some(techniques, 1))
                .prefer(choices.some(POSITIONS, 2));
        if (choices.percent(30)) {
            rule.maxMinutes(choices.between(5, 60));
        }
        if (choices.percent(30) || rule.build().bars().isEmpty()) {
            rule.maxPressure(choices.between(0, 5));
        }
        return rule.at(choices.percent(30) ? List.of() : choices.oneOrMore(PLACES, 2))
                .build();
    }

    private SymptomProfile profile() {
        SymptomProfile.Builder profile = Fixture.treated("upper-back");
        choices.some(List.of("neck", "thoracic-spine"), 2).forEach(profile::region);
        if (choices.percent(85)) {
            profile.minutes(choices.percent(50) ? choices.one(15, 20, 30, 45, 60, 90) : choices.between(1, 120));
        }
        if (choices.percent(15)) {
            profile.offered(choices.oneOrMore(techniques, 5)).offered(choices.some(STAND_INS, 3));
        }
        if (choices.percent(30)) {
            profile.wished(choices.some(techniques, 2));
        }
        for (String finding : List.of("stress", "injury")) {
            switch (choices.below(3)) {
                case 0 -> profile.absent(finding);
                case 1 -> profile.present(finding);
                default -> profile.unsure(finding);
            }
        }
        return profile.build();
    }
}
