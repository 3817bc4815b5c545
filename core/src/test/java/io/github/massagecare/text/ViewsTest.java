package io.github.massagecare.text;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.massagecare.finding.Finding;
import io.github.massagecare.recommend.Recommendation;
import io.github.massagecare.rulebook.Contraindication;
import io.github.massagecare.rulebook.Criterion;
import io.github.massagecare.rulebook.Rule;
import io.github.massagecare.rulebook.Rulebook;
import io.github.massagecare.rulebook.Source;
import io.github.massagecare.testing.Fixture;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the views promise beyond single words. */
class ViewsTest {
  /** Words that no view may put to a rulebook's own: a claim of effect, a claim of proof, a number that helps in one country only. */
  private static final Pattern CLAIMS =
      Pattern.compile("(?i)\\b(cure|heals?|toxin|adhesion|energy|posture|validated|proven|guarantee|diagnosed|suffers|911|999|112)\\b");

  private static Recommendation answer(String name) {
    return Answers.all().get(name);
  }

  private static String client(String name) {
    return ClientSheet.render(Answers.RULEBOOK, answer(name));
  }

  @Test
  void everyViewRefusesAnAnswerOfAnotherRulebook() {
    Rulebook other = Rulebook.builder().from(Answers.RULEBOOK).version("1.0.1").build();
    Answers.VIEWS
        .values()
        .forEach(
            view -> {
              String message = assertThrows(IllegalArgumentException.class, () -> view.apply(other, answer("ready"))).getMessage();
              assertEquals("the recommendation comes from fixture 1.0.0, not from this fixture 1.0.1", message);
            });
    assertThrows(IllegalArgumentException.class, () -> Letters.all(other, answer("ready")));
  }

  @Test
  void noViewClaimsAnything() {
    Answers.all()
        .forEach(
            (name, answer) ->
                Answers.VIEWS.forEach(
                    (view, render) -> {
                      String text = render.apply(Answers.RULEBOOK, answer);
                      assertFalse(CLAIMS.matcher(text).find(), () -> name + " " + view + ": " + text);
                    }));
  }

  @Test
  void theClientSheet_namesNoRuleNoQuestionNoGradeAndNothingItMayBe() {
    for (String name : Answers.all().keySet()) {
      String sheet = client(name);
      Answers.RULEBOOK.rules().stream().map(Rule::id).forEach(id -> assertFalse(sheet.contains(id), name + " names " + id));
      Answers.RULEBOOK.questions().forEach(question -> assertFalse(sheet.contains(question.id()), name + " names " + question.id()));
      Answers.RULEBOOK.redFlags().forEach(flag -> assertFalse(sheet.contains(flag.may()), name + " says " + flag.may()));
      assertFalse(Pattern.compile("\\bE[1-5]\\b").matcher(sheet).find(), name);
    }
  }

  @Test
  void theClientSheetOfAnEmergency_saysWhatToDoFirstAndNothingElse() {
    String sheet = client("emergency");

    assertAll(
        () -> assertTrue(sheet.startsWith("GET EMERGENCY HELP NOW\n"), sheet),
        () -> assertTrue(sheet.contains("- Chest pain\n"), sheet),
        () -> assertFalse(sheet.contains("AT HOME"), sheet),
        () -> assertFalse(sheet.contains("To a client"), sheet),
        () -> assertTrue(sheet.lines().count() < 20, sheet));
  }

  @Test
  void theClientSheet_offersNothingToDoAtHomeWhenThereIsNoPlan() {
    assertAll(
        () -> assertFalse(client("urgent").contains("AT HOME")), () -> assertFalse(client("postponed").contains("AT HOME")));
  }

  @Test
  void everyClientSheet_saysHowToGetHelp() {
    Answers.all().keySet().forEach(name -> assertTrue(client(name).contains("all the emergency services where you are"), name));
  }

  @Test
  void theClientSheet_doesNotReadAMissingAgreementBack() {
    Rulebook book =
        Fixture.with(
            Fixture.finding("no-agreement").kind(Finding.Kind.CONSENT).label("Does not agree").build(),
            Fixture.question("q-agreement", "no-agreement"),
            Fixture.absolute("ci-agreement", Criterion.present("no-agreement")).barsAllWork(true).build());
    String sheet = ClientSheet.render(book, Fixture.recommend(book, Fixture.healthy().present("no-agreement")));

    assertAll(() -> assertFalse(sheet.contains("oes not agree")), () -> assertTrue(sheet.contains("Treatment needs agreement"), sheet));
  }

  @Test
  void aContraindicationThatAlwaysHolds_isKnown() {
    Contraindication always = Fixture.modify("ci-always", Criterion.always()).maxPressure(2).build();
    Rulebook book = Fixture.with(always);
    String view = TherapistView.render(book, Fixture.recommend(book, Fixture.healthy().present("muscle-tension")));

    assertAll(
        () -> assertFalse(view.contains("KEPT OUT"), view), () -> assertTrue(view.contains("- [ci-always] Because."), view));
  }

  @Test
  void withoutAPlan_onlyWhatCouldMakeItMoreSeriousIsAsked() {
    String view = TherapistView.render(Answers.RULEBOOK, Answers.of(Fixture.healthyBut("q-chest", "q-nuts").present("fever")));

    assertAll(() -> assertTrue(view.contains("[q-chest]"), view), () -> assertFalse(view.contains("[q-nuts]"), view));
  }

  @Test
  void aListOfLists_isSeparatedBySemicolons() {
    assertAll(
        () -> assertEquals("", Words.list(List.of(), "or")),
        () -> assertEquals("a", Words.list(List.of("a"), "or")),
        () -> assertEquals("a (b, c), d and e", Words.list(List.of("a (b, c)", "d", "e"), "and")),
        () -> assertEquals("a or b; c; or d", Words.list(List.of("a or b", "c", "d"), "or")));
  }

  @Test
  void withinASentence_namesAndAbbreviationsKeepTheirCapital() {
    assertAll(
        () -> assertEquals("hot stone massage", Words.inSentence("Hot stone massage")),
        () -> assertEquals("Swedish massage", Words.inSentence("Swedish massage")),
        () -> assertEquals("Parkinson's disease", Words.inSentence("Parkinson's disease")),
        () -> assertEquals("Neck Disability Index", Words.inSentence("Neck Disability Index")),
        () -> assertEquals("belly", Words.inSentence("Belly")),
        () -> assertEquals("COPD", Words.inSentence("COPD")));
  }

  @Test
  void aValueIsSaidWithItsUnit() {
    Rulebook book =
        Fixture.with(
            Fixture.modify("ci-worse", Criterion.present("worsening")).maxPressure(2).build(),
            Fixture.modify("ci-young", Criterion.below("age", 2)).maxPressure(2).build());
    String note =
        ChartNote.render(book, Fixture.recommend(book, Fixture.healthy().measure("pain", 9).measure("pain-change", 3).measure("age", 1)));

    assertTrue(note.contains("pain (9 on a scale of 0-10)") && note.contains("(+3 points)") && note.contains("age (1 year)"), note);
  }

  /** The rulebook of the answers with one source, of which this much was seen. */
  private static Rulebook citing(Source.Seen seen) {
    return Rulebook.builder()
        .from(Answers.RULEBOOK)
        .sources(List.of(Source.builder().id("src").title("None").seen(seen).build()))
        .build();
  }

  @Test
  void whatNobodyOpened_isMarkedWhereverItIsShown() {
    Rulebook book = citing(Source.Seen.UNVERIFIED_FROM_MEMORY);
    Recommendation ready = Fixture.recommend(book, Fixture.healthy().present("muscle-tension", "tech-neck").minutes(60));
    Recommendation urgent = Fixture.recommend(book, Fixture.healthy().presentAt("numbness", "left-forearm"));
    Recommendation held = Fixture.recommend(book, Fixture.healthy().present("muscle-tension", "disc-lesion"));
    String therapist = TherapistView.render(book, ready);
    String client = ClientSheet.render(book, ready);

    assertAll(
        () -> assertTrue(therapist.contains("To a therapist about stop rule. (not verified)"), therapist),
        () -> assertTrue(therapist.contains("To a client about aftercare. (not verified)"), therapist),
        () -> assertTrue(therapist.contains("(not verified)"), therapist),
        () -> assertTrue(Pattern.compile("AT HOME\\R(.|\\R)*?\\(not verified\\) \\[sc-").matcher(therapist).find(), therapist),
        () -> assertTrue(client.contains("To a client about aftercare. *\n"), client),
        () -> assertTrue(client.contains("\n* Commonly advised"), client),
        () -> assertTrue(ChartNote.render(book, ready).contains("E4 (not verified)"), ChartNote.render(book, ready)),
        () -> assertTrue(Letters.render(book, urgent).contains("(not verified)"), Letters.render(book, urgent)),
        () -> assertTrue(Letters.render(book, held).contains("Why: The disc. (not verified)"), Letters.render(book, held)));
    Rulebook own = citing(Source.Seen.OWN_CHOICE);
    Recommendation chosen = Fixture.recommend(own, Fixture.healthy().present("muscle-tension", "tech-neck").minutes(60));
    assertTrue(TherapistView.render(own, chosen).contains("To a client about aftercare. (our own choice)"));
    assertTrue(ClientSheet.render(own, chosen).contains("To a client about aftercare. *\n"));
    Answers.all()
        .forEach(
            (name, answer) ->
                Answers.VIEWS.forEach(
                    (view, render) -> {
                      String text = render.apply(Answers.RULEBOOK, answer);
                      assertFalse(text.contains("not verified") || text.contains("* Commonly"), () -> name + " " + view + ": " + text);
                    }));
  }

  /** A screening question settles all that lies below what it shows; the views print what it shows. */
  @Test
  void ofAQuestionTheViewsPrintTheWordsThatItShows() {
    Rulebook book =
        Fixture.with(
            Fixture.finding("heart-trouble").label("Any heart trouble").build(),
            Fixture.finding("heart-attack").label("Heart attack").addIsA("heart-trouble").build(),
            Fixture.finding("heart-failure").label("Heart failure").addIsA("heart-trouble").build(),
            Fixture.question("q-heart", "heart-trouble"),
            Fixture.question("q-heart-more", "heart-attack", "heart-failure"),
            Fixture.absolute("ci-attack", Criterion.present("heart-attack")).barsAllWork(true).build(),
            Fixture.absolute("ci-failure", Criterion.present("heart-failure")).barsAllWork(true).build());
    Recommendation first = Fixture.recommend(book, Fixture.healthy());
    Recommendation second = Fixture.recommend(book, Fixture.healthy().present("heart-trouble"));

    assertAll(
        () -> assertTrue(QuestionsView.render(book, first).contains("[q-heart] Any heart trouble."), QuestionsView.render(book, first)),
        () ->
            assertTrue(
                QuestionsView.render(book, second).contains("[q-heart-more] Heart attack or heart failure."),
                QuestionsView.render(book, second)));
  }

  @Test
  void boxesStayWhole() {
    String page = new Page().body("word ".repeat(19) + "a " + Page.BOX + "yes").toString();

    assertTrue(page.contains("\n  [ ] yes\n"), page);
  }
}
