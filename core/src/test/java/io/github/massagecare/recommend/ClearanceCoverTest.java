package io.github.massagecare.recommend;

import static io.github.massagecare.recommend.BonesAndWounds.RECOMMENDER;
import static io.github.massagecare.recommend.BonesAndWounds.answer;
import static io.github.massagecare.recommend.BonesAndWounds.asked;
import static io.github.massagecare.recommend.BonesAndWounds.assertLifted;
import static io.github.massagecare.recommend.BonesAndWounds.assertOpen;
import static io.github.massagecare.recommend.BonesAndWounds.given;
import static io.github.massagecare.recommend.BonesAndWounds.rulebook;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.massagecare.finding.Cleared;
import io.github.massagecare.finding.SymptomProfile;
import io.github.massagecare.plan.Disposition;
import io.github.massagecare.rulebook.Criterion;
import io.github.massagecare.rulebook.Rulebook;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What words cover, one or several, and for which rules (MEANING C). */
class ClearanceCoverTest {
    @Test
    void withoutForAllThatIsNamedIsCoveredAndTheAnswerSaysSo() {
        SymptomProfile.Builder client = asked().present("thin-bone", "fracture").cleared("ci-bone", "physician");
        assertLifted(client);
        assertEquals(
                List.of(new Cleared("ci-bone", "physician", Optional.of(given("thin-bone", "fracture")))),
                answer(client).assumed().cleared());
    }

    @Test
    void withoutForWhatIsUnsureMayBeNew() {
        assertOpen(
                asked().present("thin-bone").unsure("fracture").cleared("ci-bone", "physician"),
                Disposition.CLEARANCE_FIRST,
                "fracture");
    }

    @Test
    void severalWordsCoverTogetherWhatEachOfThemCovers() {
        assertLifted(asked().present("thin-bone", "fracture")
                .cleared("ci-bone", "physician", given("thin-bone"))
                .cleared("ci-bone", "physician", given("fracture")));
    }

    @Test
    void aReleasedFlagRefersAgainOnceSomethingIsNew() {
        SymptomProfile.Builder client = asked().present("tumour").cleared("rf-tumour", "physician", given("tumour"));
        assertEquals(List.of(), answer(client).referrals());
        Referral again = answer(client.present("second-tumour")).referrals().get(0);
        assertEquals(Optional.of(new EarlierClearance(given("tumour"), List.of("second-tumour"))), again.earlier());
    }

    @Test
    void aRuleThatANewVersionWidensIsNotLiftedForWhatItReadsNow() {
        Rulebook wider = rulebook(Criterion.any(
                Criterion.present("weak-bone"), Criterion.present("wound"), Criterion.present("muscle-tension")));
        SymptomProfile profile = asked().present("thin-bone", "muscle-tension")
                .cleared("ci-bone", "physician", given("thin-bone"))
                .build();
        assertEquals(List.of(), RECOMMENDER.recommend(profile).clearances());
        assertEquals(1, Recommender.of(wider).recommend(profile).clearances().size());
    }
}
