package io.github.massagecare.text;

import static io.github.massagecare.text.Answers.answer;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.massagecare.recommend.Recommendation;
import io.github.massagecare.rulebook.Contraindication;
import io.github.massagecare.rulebook.Criterion;
import io.github.massagecare.rulebook.Rulebook;
import io.github.massagecare.rulebook.Source;
import io.github.massagecare.testing.Fixture;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the views promise beyond single words. */
class ViewsTest {
    /**
     * Words that no view may put to a rulebook's own: a claim of effect, a claim of proof, a number that helps in one
     * country only.
     */
    private static final Pattern CLAIMS = Pattern.compile(
            "(?i)\\b(cure|heals?|toxin|adhesion|energy|posture|validated|proven|guarantee|diagnosed|suffers|911|999|112)\\b");

    @Test
    void everyViewRefusesAnAnswerOfAnotherRulebook() {
        Rulebook other =
                Rulebook.builder().from(Answers.RULEBOOK).version("1.0.1").build();
        Answers.VIEWS.values().forEach(view -> {
            String message = assertThrows(IllegalArgumentException.class, () -> view.apply(other, answer("ready")))
                    .getMessage();
            assertEquals("the recommendation comes from fixture 1.0.0, not from this fixture 1.0.1", message);
        });
        assertThrows(IllegalArgumentException.class, () -> Letters.all(other, answer("ready")));
    }

    @Test
    void noViewClaimsAnything() {
        Answers.all()
                .forEach((name, answer) -> Answers.VIEWS.forEach((view, render) -> {
                    String text = render.apply(Answers.RULEBOOK, answer);
                    assertFalse(CLAIMS.matcher(text).find(), () -> name + " " + view + ": " + text);
                }));
    }

    @Test
    void aContraindicationThatAlwaysHolds_isKnown() {
        Contraindication always =
                Fixture.modify("ci-always", Criterion.always()).maxPressure(2).build();
        Rulebook book = Fixture.with(always);
        Recommendation answer = Fixture.recommend(book, Fixture.healthy().present("muscle-tension"));
        String full = FullView.render(book, answer);
        String view = TherapistView.render(book, answer);

        assertAll(
                () -> assertFalse(full.contains("KEPT OUT"), full),
                () -> assertTrue(full.contains("- [ci-always] Because."), full),
                () -> assertTrue(view.contains("because: everybody [ci-always]"), view));
    }

    @Test
    void withoutAPlan_onlyWhatCouldMakeItMoreSeriousIsAsked() {
        Recommendation answer =
                Answers.of(Fixture.healthyBut("q-chest", "q-nuts").present("fever"));
        String full = FullView.render(Answers.RULEBOOK, answer);
        String screen = screen(answer);

        assertAll(
                () -> assertTrue(full.contains("[q-chest]"), full),
                () -> assertFalse(full.contains("[q-nuts]"), full),
                () -> assertTrue(screen.contains("ASK NOW   1 of 1"), screen));
    }

    private static String screen(Recommendation answer) {
        return TherapistView.render(Answers.RULEBOOK, answer);
    }

    private static String page(Recommendation answer) {
        return ClientSheet.render(Answers.RULEBOOK, answer);
    }

    @Test
    void notAskedNotSureAndYes_areThreeDifferentWords() {
        String notAsked = screen(Answers.of(Fixture.healthyBut("q-nuts").present("muscle-tension")));
        String notSure =
                screen(Answers.of(Fixture.healthy().present("muscle-tension").unsure("nut-allergy")));
        String present = screen(Answers.of(Fixture.healthy().present("muscle-tension", "nut-allergy")));

        assertAll(
                () -> assertTrue(
                        notAsked.contains("because: not asked: allergy to nut oil [ci-nut-allergy]"), notAsked),
                () -> assertTrue(notSure.contains("because: not sure: allergy to nut oil [ci-nut-allergy]"), notSure),
                () -> assertTrue(present.contains("because: allergy to nut oil [ci-nut-allergy]"), present));
    }

    @Test
    void aWishThatIsNotPlanned_isAnsweredToBoth() {
        Recommendation held = Answers.of(
                Fixture.healthy().present("muscle-tension", "warfarin").wished("deep-tissue"));

        assertAll(
                () -> assertTrue(
                        screen(held).contains("asked for       deep tissue: waits for clearance [ci-bleeding-risk]"),
                        screen(held)),
                () -> assertTrue(
                        page(held).contains("You asked for deep tissue. It waits for the word of a clinician"),
                        page(held)),
                () -> assertFalse(page(held).contains("You could also choose: deep tissue"), page(held)),
                () -> assertTrue(
                        ChartNote.render(Answers.RULEBOOK, held)
                                .contains("Asked for and not planned: deep tissue: waits"),
                        "chart"),
                () -> assertTrue(
                        FullView.render(Answers.RULEBOOK, held).contains("Asked for: deep tissue: waits"), "full"));
    }

    @Test
    void aSessionShorterThanBooked_saysWhyInEveryText() {
        Recommendation attested = Answers.of(Fixture.treated("upper-back")
                .measure("age", 40)
                .measure("pain", 8)
                .present("stress")
                .othersAbsent(true)
                .minutes(60));

        assertAll(
                () -> assertTrue(screen(attested).contains("SESSION           30 of 60 min: "), screen(attested)),
                () -> assertTrue(
                        screen(attested).contains("booked (60 minutes): a session of this course takes no more."),
                        screen(attested)),
                () -> assertTrue(
                        page(attested).contains("booked (60 minutes): a visit of this kind takes no longer."),
                        page(attested)),
                () -> assertTrue(
                        ChartNote.render(Answers.RULEBOOK, attested).contains("Shorter than booked (60 minutes)"),
                        "chart"),
                () -> assertTrue(
                        FullView.render(Answers.RULEBOOK, attested).contains("Shorter than booked (60 minutes)"),
                        "full"));
    }

    @Test
    void whereTheBookingIsTooShort_theLeastToBookIsSaid() {
        Recommendation tooShort =
                Answers.of(Fixture.healthy().present("muscle-tension").minutes(8));
        int least = tooShort.plan()
                .orElseThrow()
                .withoutSession()
                .orElseThrow()
                .leastToBook()
                .orElseThrow();

        assertAll(
                () -> assertTrue(
                        screen(tooShort).contains("The least to book is " + least + " minutes."), screen(tooShort)),
                () -> assertTrue(page(tooShort).contains(least + " minutes would be enough."), page(tooShort)));
    }

    @Test
    void ofAClearance_thePlanSaysThatItDoesWithoutWhatIsHeld() {
        String screen = screen(answer("part-clearance"));

        assertAll(
                () -> assertTrue(screen.contains("The plan does without what is held."), screen),
                () -> assertTrue(screen.contains("because: warfarin, until cleared [ci-bleeding-risk]"), screen));
    }

    @Test
    void severalCauses_haveLettersAndOneHasNone() {
        String changed = screen(answer("changed"));
        String attested = screen(answer("attested"));

        assertAll(
                () -> assertTrue(changed.contains("! no oil (a); no heat (b)"), changed),
                () -> assertTrue(changed.contains("(a) allergy to nut oil [ci-nut-allergy]"), changed),
                () -> assertTrue(attested.contains("because: pain 8 of 10 [ci-strong-pain]"), attested));
    }

    @Test
    void aValueIsSaidWithItsUnit() {
        Rulebook book = Fixture.with(
                Fixture.modify("ci-worse", Criterion.present("worsening"))
                        .maxPressure(2)
                        .build(),
                Fixture.modify("ci-young", Criterion.below("age", 2))
                        .maxPressure(2)
                        .build());
        String note = ChartNote.render(
                book,
                Fixture.recommend(
                        book,
                        Fixture.healthy()
                                .measure("pain", 9)
                                .measure("pain-change", 3)
                                .measure("age", 1)));

        assertTrue(
                note.contains("pain (9 on a scale of 0-10)")
                        && note.contains("(+3 points)")
                        && note.contains("age (1 year)"),
                note);
    }

    /** The rulebook of the answers with one source, of which this much was seen. */
    private static Rulebook citing(Source.Seen seen) {
        return Rulebook.builder()
                .from(Answers.RULEBOOK)
                .sources(List.of(
                        Source.builder().id("src").title("None").seen(seen).build()))
                .build();
    }

    @Test
    void whatNobodyOpened_isMarkedWhereverItIsShown() {
        Rulebook book = citing(Source.Seen.UNVERIFIED_FROM_MEMORY);
        Recommendation ready = Fixture.recommend(
                book, Fixture.healthy().present("muscle-tension", "tech-neck").minutes(60));
        Recommendation urgent = Fixture.recommend(book, Fixture.healthy().presentAt("numbness", "left-forearm"));
        Recommendation held = Fixture.recommend(book, Fixture.healthy().present("muscle-tension", "disc-lesion"));
        String therapist = FullView.render(book, ready);
        String client = ClientSheet.render(book, ready);

        assertAll(
                () -> assertTrue(therapist.contains("To a therapist about stop rule. (not verified)"), therapist),
                () -> assertTrue(therapist.contains("To a client about aftercare. (not verified)"), therapist),
                () -> assertTrue(therapist.contains("(not verified)"), therapist),
                () -> assertTrue(
                        Pattern.compile("AT HOME\\R(.|\\R)*?\\(not verified\\) \\[sc-")
                                .matcher(therapist)
                                .find(),
                        therapist),
                () -> assertTrue(client.contains("To a client about aftercare. *\n"), client),
                () -> assertTrue(client.contains("\n* Commonly advised"), client),
                () -> assertTrue(
                        ChartNote.render(book, ready).contains("E4 (not verified)"), ChartNote.render(book, ready)),
                () -> assertTrue(Letters.render(book, urgent).contains("(not verified)"), Letters.render(book, urgent)),
                () -> assertTrue(
                        Letters.render(book, held).contains("Why: The disc. (not verified)"),
                        Letters.render(book, held)));
        Rulebook own = citing(Source.Seen.OWN_CHOICE);
        Recommendation chosen = Fixture.recommend(
                own, Fixture.healthy().present("muscle-tension", "tech-neck").minutes(60));
        assertTrue(FullView.render(own, chosen).contains("To a client about aftercare. (our own choice)"));
        assertTrue(ClientSheet.render(own, chosen).contains("To a client about aftercare. *\n"));
        Answers.all()
                .forEach((name, answer) -> Answers.VIEWS.forEach((view, render) -> {
                    String text = render.apply(Answers.RULEBOOK, answer);
                    assertFalse(
                            text.contains("not verified") || text.contains("* Commonly"),
                            () -> name + " " + view + ": " + text);
                }));
    }

    /** A screening question settles all that lies below what it shows; the views print what it shows. */
    @Test
    void ofAQuestionTheViewsPrintTheWordsThatItShows() {
        Rulebook book = Fixture.with(
                Fixture.finding("heart-trouble").label("any heart trouble").build(),
                Fixture.finding("heart-attack")
                        .label("heart attack")
                        .addIsA("heart-trouble")
                        .build(),
                Fixture.finding("heart-failure")
                        .label("heart failure")
                        .addIsA("heart-trouble")
                        .build(),
                Fixture.question("q-heart", "heart-trouble"),
                Fixture.question("q-heart-more", "heart-attack", "heart-failure"),
                Fixture.absolute("ci-attack", Criterion.present("heart-attack"))
                        .barsAllWork(true)
                        .build(),
                Fixture.absolute("ci-failure", Criterion.present("heart-failure"))
                        .barsAllWork(true)
                        .build());
        Recommendation first = Fixture.recommend(book, Fixture.healthy());
        Recommendation second = Fixture.recommend(book, Fixture.healthy().present("heart-trouble"));

        assertAll(
                () -> assertTrue(
                        QuestionsView.render(book, first).contains("[q-heart] Any heart trouble."),
                        QuestionsView.render(book, first)),
                () -> assertTrue(
                        QuestionsView.render(book, second).contains("[q-heart-more] Heart attack or heart failure."),
                        QuestionsView.render(book, second)));
    }
}
