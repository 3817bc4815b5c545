package io.github.massagecare.text;

import io.github.massagecare.finding.ClearedFor;
import io.github.massagecare.finding.SymptomProfile;
import io.github.massagecare.recommend.Recommendation;
import io.github.massagecare.recommend.Recommender;
import io.github.massagecare.rulebook.Advice;
import io.github.massagecare.rulebook.Criterion;
import io.github.massagecare.rulebook.Notice;
import io.github.massagecare.rulebook.OverrideReason;
import io.github.massagecare.rulebook.Rulebook;
import io.github.massagecare.technique.Evidence;
import io.github.massagecare.testing.Fixture;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * One answer of each sort over the fixture, which is given what the views also show: notices, reasons to differ, advice
 * of every topic.
 */
final class Answers {
    static final Rulebook RULEBOOK = rulebook();

    /** The views by the name of their golden files. */
    static final Map<String, BiFunction<Rulebook, Recommendation, String>> VIEWS = views();

    private Answers() {}

    private static Map<String, BiFunction<Rulebook, Recommendation, String>> views() {
        Map<String, BiFunction<Rulebook, Recommendation, String>> views = new LinkedHashMap<>();
        views.put("therapist", TherapistView::render);
        views.put("full", FullView::render);
        views.put("consent", ConsentView::render);
        views.put("questions", QuestionsView::render);
        views.put("chart", ChartNote::render);
        views.put("client", ClientSheet::render);
        views.put("client-2", ClientSheet::secondPage);
        views.put("letter", Letters::render);
        return views;
    }

    private static Rulebook rulebook() {
        Rulebook.Builder book = Rulebook.builder()
                .from(Fixture.rulebook())
                .addNotices(
                        new Notice("notice-support", "Supports a therapist."),
                        new Notice("notice-review", "Not reviewed by a clinician."))
                .addOverrideReasons(new OverrideReason("on-file", "a written clearance is on file"));
        for (Advice.Topic topic : Advice.Topic.values()) {
            book.addAdvice(advice(topic, Advice.Audience.CLIENT, "To a client about " + EnumWords.word(topic) + "."));
            book.addAdvice(
                    advice(topic, Advice.Audience.THERAPIST, "To a therapist about " + EnumWords.word(topic) + "."));
        }
        return book.build();
    }

    private static Advice advice(Advice.Topic topic, Advice.Audience audience, String text) {
        String id = "ad-" + EnumWords.word(topic).replace(' ', '-') + "-" + EnumWords.word(audience);
        return Advice.builder()
                .id(id)
                .when(Criterion.always())
                .topic(topic)
                .audience(audience)
                .text(text)
                .addSources("src")
                .evidence(Evidence.E5)
                .build();
    }

    static Recommendation of(SymptomProfile.Builder profile) {
        return Recommender.of(RULEBOOK).recommend(profile.build());
    }

    static Recommendation answer(String name) {
        return all().get(name);
    }

    /** The answers by the name of their golden files. */
    static Map<String, Recommendation> all() {
        Map<String, Recommendation> all = new LinkedHashMap<>();
        all.put(
                "ready",
                of(Fixture.healthy().present("muscle-tension", "tech-neck").minutes(60)));
        all.put(
                "changed",
                of(Fixture.healthy()
                        .present(
                                "muscle-tension",
                                "stiffness",
                                "tech-neck",
                                "nut-allergy",
                                "osteoporosis",
                                "heat-dislike")));
        all.put("routine", of(Fixture.healthy().present("muscle-tension", "weight-loss")));
        all.put("urgent", of(Fixture.healthy().presentAt("numbness", "left-forearm")));
        all.put("emergency", of(Fixture.healthy().present("chest-pain", "weight-loss", "tech-neck")));
        all.put("postponed", of(Fixture.healthy().present("muscle-tension").measure("temperature", 38.5)));
        all.put("clearance", of(Fixture.healthy().present("muscle-tension", "disc-lesion")));
        all.put("part-clearance", of(Fixture.healthy().present("muscle-tension", "stress", "warfarin")));
        all.put("not-sure", of(Fixture.healthy().present("muscle-tension").unsure("disc-lesion")));
        all.put("ask-first", of(Fixture.treated("upper-back").present("stress", "tech-neck")));
        all.put(
                "attested",
                of(Fixture.treated("upper-back")
                        .measure("age", 40)
                        .measure("pain", 8)
                        .present("stress")
                        .othersAbsent(true)));
        ClearedFor bleeding = ClearedFor.builder().finding("bleeding-risk").build();
        all.put(
                "new-since",
                of(Fixture.healthy()
                        .present("muscle-tension", "warfarin")
                        .cleared("ci-bleeding-risk", "physician", bleeding)));
        all.put(
                "cleared",
                of(Fixture.healthy().present("muscle-tension", "warfarin").cleared("ci-bleeding-risk", "physician")));
        return all;
    }
}
