package io.github.massagecare.example.jackson2;

import io.github.massagecare.recommend.Recommender;
import io.github.massagecare.rulebook.Rulebook;

/** What stands behind the address of a web service, whatever framework calls it. */
public final class CareService {
    private final Recommender recommender;

    /** A service for one rulebook. */
    public CareService(Rulebook rulebook) {
        recommender = Recommender.of(rulebook);
    }

    /** Answers one request. */
    public CareResponse answer(CareRequest request) {
        return new CareResponse(request.visit(), recommender.recommend(request.profile()));
    }
}
