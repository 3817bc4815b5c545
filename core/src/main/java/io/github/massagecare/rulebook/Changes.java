package io.github.massagecare.rulebook;

import io.github.massagecare.finding.Measure;
import io.github.massagecare.finding.SymptomProfile;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;

/** The measures of change, from what was measured at two visits. */
final class Changes {
    private Changes() {}

    static SymptomProfile between(Rulebook rulebook, SymptomProfile earlier, SymptomProfile later) {
        SymptomProfile.Builder filled = later.toBuilder();
        for (Measure change : rulebook.measures()) {
            change.changeOf()
                    .flatMap(id -> rulebook.entry(id, Measure.class))
                    .flatMap(of -> value(of, earlier)
                            .flatMap(before -> value(of, later).map(now -> now.subtract(before))))
                    .map(difference -> difference.max(change.min()).min(change.max()))
                    .ifPresent(difference -> filled.measure(change.id(), difference));
        }
        return filled.build();
    }

    /** The value of a measure, be it given under an id that was retired. */
    private static Optional<BigDecimal> value(Measure measure, SymptomProfile profile) {
        return Stream.concat(Stream.of(measure.id()), measure.formerly().stream())
                .filter(profile.measures()::containsKey)
                .findFirst()
                .map(profile.measures()::get);
    }
}
