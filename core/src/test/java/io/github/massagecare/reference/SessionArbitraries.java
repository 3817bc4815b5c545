package io.github.massagecare.reference;

import io.github.massagecare.finding.Identified;
import io.github.massagecare.finding.SymptomProfile;
import io.github.massagecare.rulebook.Contraindication;
import io.github.massagecare.rulebook.Criterion;
import io.github.massagecare.rulebook.Dosing;
import io.github.massagecare.rulebook.Indication.Strength;
import io.github.massagecare.technique.Technique;
import io.github.massagecare.testing.Choices;
import io.github.massagecare.testing.Fixture;
import io.github.massagecare.testing.ProfileArbitraries.Cases;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;

/** Clients who all have a session, in rulebooks where little but time, pressure and positions decides what is in it. */
final class SessionArbitraries {
  private static final int DECISIONS = 300;
  private static final List<String> POSITIONS = List.of("prone", "supine", "side-lying", "seated");

  private final Choices choices;
  private final List<Identified> entries = new ArrayList<>();

  private SessionArbitraries(Choices choices) {
    this.choices = choices;
  }

  /** Rulebooks, each with so many clients. */
  static Arbitrary<Cases> cases(int clients) {
    return Choices.of(DECISIONS).map(choices -> new SessionArbitraries(choices).rulebookAnd(clients));
  }

  private Cases rulebookAnd(int clients) {
    int techniques = choices.between(2, 5);
    for (int i = 0; i < techniques; i++) {
      technique("technique-" + i);
    }
    if (choices.percent(60)) {
      dosing();
    }
    for (int i = choices.below(4); i > 0; i--) {
      entries.add(restriction("ci-" + i));
    }
    List<SymptomProfile> profiles = new ArrayList<>();
    for (int i = 0; i < clients; i++) {
      profiles.add(profile());
    }
    return new Cases(Fixture.only(entries.toArray(Identified[]::new)), profiles);
  }

  private void technique(String id) {
    int gentlest = choices.between(0, 4);
    int least = choices.between(1, 20);
    Technique.Builder technique = Fixture.technique(id, gentlest, choices.between(gentlest, 5), least, choices.between(least, 40));
    technique.positions(choices.some(POSITIONS, 3)).role(choices.one(Technique.Role.values())).addOptionalTraits("oil");
    if (choices.percent(20)) {
      technique.pressure(Optional.empty());
    }
    entries.add(technique.build());
    if (choices.percent(80)) {
      entries.add(Fixture.indication("in-" + id, criterion(), id, choices.one(Strength.values())));
    }
  }

  private Criterion criterion() {
    return choices.percent(70) ? Criterion.always() : Criterion.present(choices.one("stress", "injury"));
  }

  private void dosing() {
    int least = choices.between(5, 60);
    Dosing.Builder dosing = Fixture.dosing("do", criterion(), least, choices.between(least, 90));
    if (choices.percent(40)) {
      dosing.maxPressure(choices.between(0, 5));
    }
    entries.add(dosing.build());
  }

  private Contraindication restriction(String id) {
    Contraindication.Builder rule = Fixture.modify(id, criterion()).bars(choices.some(POSITIONS, 2));
    if (choices.percent(50)) {
      rule.maxMinutes(choices.between(5, 60));
    }
    if (choices.percent(40) || rule.build().bars().isEmpty()) {
      rule.maxPressure(choices.between(0, 5));
    }
    return rule.at(choices.some(List.of("back", "spine", "neck", "thoracic-spine"), 2)).build();
  }

  private SymptomProfile profile() {
    SymptomProfile.Builder profile = Fixture.treated(choices.one("upper-back", "neck", "thoracic-spine"));
    if (choices.percent(80)) {
      profile.minutes(choices.between(1, 120));
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
