package io.github.massagecare.recommend;

import static io.github.massagecare.testing.Fixture.favouring;
import static io.github.massagecare.testing.Fixture.general;
import static io.github.massagecare.testing.Fixture.only;
import static io.github.massagecare.testing.Fixture.recommend;
import static io.github.massagecare.testing.Fixture.session;
import static io.github.massagecare.testing.Fixture.treated;

import io.github.massagecare.finding.Identified;
import io.github.massagecare.rulebook.Rulebook;
import java.util.stream.Stream;

/** Sessions of so many minutes, with enough to fill them. */
final class Booked {
    private Booked() {}

    /** General strokes that fill any session, and whatever else. */
    static Rulebook filled(Identified... entries) {
        Stream<Identified> filling = Stream.of(general("long", 5, 200).build(), favouring("long"));
        return only(Stream.concat(filling, Stream.of(entries)).toArray(Identified[]::new));
    }

    static Recommendation booked(Rulebook rulebook, int minutes) {
        return recommend(rulebook, treated("upper-back").minutes(minutes));
    }

    static int minutes(Rulebook rulebook, int booked) {
        return session(booked(rulebook, booked)).minutes();
    }

    static int minutes(Rulebook rulebook) {
        return session(recommend(rulebook, treated("upper-back"))).minutes();
    }
}
