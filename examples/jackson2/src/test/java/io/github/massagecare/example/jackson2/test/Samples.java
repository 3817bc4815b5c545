package io.github.massagecare.example.jackson2.test;

import io.github.massagecare.finding.SymptomProfile;
import io.github.massagecare.recommend.Recommendation;
import io.github.massagecare.recommend.Recommender;
import io.github.massagecare.rulebook.Rulebook;

final class Samples {
    static final Rulebook RULEBOOK = Rulebook.read(Samples.class.getResourceAsStream("/rulebook.json"));

    static final SymptomProfile PROFILE = SymptomProfile.builder()
            .region("upper-back")
            .minutes(60)
            .measure("pain", 6)
            .measure("temperature", 36.8)
            .present("tech-neck")
            .presentAt("open-wound", "upper-back")
            .unsure("anticoagulant")
            .answered("q-today")
            .cleared("ci-anticoagulant", "physician")
            .build();

    static final SymptomProfile FEVERISH = SymptomProfile.builder()
            .measure("temperature", 39.5)
            .present("fever")
            .build();

    static final Recommendation PLANNED = Recommender.of(RULEBOOK).recommend(PROFILE);
    static final Recommendation REFERRED = Recommender.of(RULEBOOK).recommend(FEVERISH);

    private Samples() {}
}
