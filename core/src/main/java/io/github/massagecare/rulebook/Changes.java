package io.github.massagecare.rulebook;

import io.github.massagecare.finding.Measure;
import io.github.massagecare.finding.SymptomProfile;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;

/** The measures of change, from what was measured at two visits. */
final class Changes {
    private final Rulebook rulebook;

    private Changes(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    static SymptomProfile between(Rulebook rulebook, SymptomProfile earlier, SymptomProfile later) {
        SymptomProfile.Builder filled = later.toBuilder();
        Changes changes = new Changes(rulebook);
        for (Measure measure : rulebook.measures()) {
            changes.of(measure, earlier, later).ifPresent(change -> filled.measure(measure.id(), change));
        }
        return filled.build();
    }

    private Optional<BigDecimal> of(Measure change, SymptomProfile earlier, SymptomProfile later) {
        return change.changeOf()
                .flatMap(of -> rulebook.entry(of, Measure.class))
                .flatMap(of ->
                        value(of, earlier).flatMap(before -> value(of, later).map(now -> now.subtract(before))))
                .map(difference -> difference.max(change.min()).min(change.max()));
    }

    /** The value of a measure, be it given under an id that was retired. */
    private static Optional<BigDecimal> value(Measure measure, SymptomProfile profile) {
        return Stream.concat(Stream.of(measure.id()), measure.formerly().stream())
                .filter(profile.measures()::containsKey)
                .findFirst()
                .map(profile.measures()::get);
    }
}
