package io.github.massagecare.rules;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.massagecare.finding.Labelled;
import io.github.massagecare.plan.CarePlan;
import io.github.massagecare.plan.NotPlanned;
import io.github.massagecare.plan.Step;
import io.github.massagecare.plan.Verdict;
import io.github.massagecare.recommend.Recommendation;
import io.github.massagecare.recommend.TechniqueAdvice;
import io.github.massagecare.technique.Activity;
import io.github.massagecare.text.ClientSheet;
import io.github.massagecare.text.ConsentView;
import io.github.massagecare.text.TherapistView;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** No text contradicts the plan that it tells: what is left out is not in it, what is excluded is no choice. */
class NeverAgainstItselfTest {
    private static final Map<String, Recommendation> ANSWERS = Texts.ANSWERS;
    /**
     * Less pressure than usual in a word, without a number in the same sentence; what is said of oils and postures is
     * not meant.
     */
    private static final Pattern SPARING = Pattern.compile(
            "(?i)(?<!-)\\b(spare|sparing|sparingly)\\b[^.0-9]*\\b(pressure|work|strokes)\\b[^.0-9]*\\.");

    private static final Map<Recommendation, String> SCREENS = new IdentityHashMap<>();

    private static String screen(Recommendation answer) {
        return SCREENS.computeIfAbsent(answer, some -> TherapistView.render(Texts.RULEBOOK, some));
    }

    private static String label(String id) {
        return Texts.RULEBOOK.entry(id, Labelled.class).map(Labelled::label).orElse(id);
    }

    private static Set<String> inSession(Recommendation answer) {
        Set<String> held = new LinkedHashSet<>();
        for (Step step : Texts.steps(answer)) {
            step.technique().flatMap(Texts.RULEBOOK::technique).ifPresent(technique -> {
                held.add(technique.id());
                held.addAll(technique.traits());
                technique.optionalTraits().stream()
                        .filter(trait -> !step.omit().contains(trait))
                        .forEach(held::add);
            });
        }
        return held;
    }

    private static Set<String> atHome(Recommendation answer) {
        Set<String> held = new LinkedHashSet<>();
        answer.plan().map(CarePlan::selfCare).orElse(List.of()).forEach(care -> {
            held.add(care.activity());
            Texts.RULEBOOK.entry(care.activity(), Activity.class).ifPresent(activity -> held.addAll(activity.traits()));
        });
        return held;
    }

    @Test
    void whatIsLeftOutEverywhere_isNotInTheSessionNorAtHome() {
        ANSWERS.forEach((who, answer) -> {
            String screen = screen(answer);
            List<String> everywhere = new ArrayList<>();
            List<String> home = new ArrayList<>();
            for (String row : Texts.rows(screen, "LEAVE OUT")) {
                if (row.startsWith("! at home: ")) {
                    home.add(row.substring("! at home: ".length()));
                } else if (row.startsWith("! ") && !row.startsWith("! at ")) {
                    everywhere.add(row.substring(2));
                }
            }
            everywhere.addAll(Texts.sentences(ClientSheet.render(Texts.RULEBOOK, answer), "We leave out: ").stream()
                    .map(s -> s.substring(14))
                    .toList());
            String text = who + "\n" + screen;
            inSession(answer).forEach(id -> everywhere.forEach(out -> assertNotNamed(id, out, text)));
            atHome(answer).forEach(id -> home.forEach(out -> assertNotNamed(id, out, text)));
        });
    }

    private static void assertNotNamed(String id, String list, String text) {
        assertFalse(Texts.names(list, label(id)), () -> id + " in: " + list + "\n" + text);
    }

    private static boolean namesOne(Collection<? extends Labelled> some, String list) {
        return some.stream().anyMatch(each -> Texts.names(list, each.label()));
    }

    /** What is read from the texts is what is left out: else nothing above could fail. */
    @Test
    void whatIsLeftOutIsFoundInTheTexts() {
        long screens = ANSWERS.values().stream()
                .filter(answer -> Texts.rows(screen(answer), "LEAVE OUT").stream()
                        .anyMatch(row -> row.startsWith("! ") && namesOne(Texts.RULEBOOK.traits(), row)))
                .count();
        long pages = ANSWERS.values().stream()
                .filter(answer -> Texts.sentences(ClientSheet.render(Texts.RULEBOOK, answer), "We leave out: ").stream()
                        .anyMatch(row -> namesOne(Texts.RULEBOOK.traits(), row)))
                .count();
        long choices = ANSWERS.values().stream()
                .filter(answer ->
                        Texts.sentences(ClientSheet.render(Texts.RULEBOOK, answer), "You could also choose: ").stream()
                                .anyMatch(row -> namesOne(Texts.RULEBOOK.techniques(), row)))
                .count();
        assertTrue(
                screens > 50 && pages > 50 && choices > 50,
                screens + " screens, " + pages + " pages, " + choices + " choices");
        assertTrue(Texts.names("no heat, suction cups (a, b); no firm pressure", "Suction cups"));
        assertFalse(Texts.names("no hot stone massage, suction cups of glass", "Suction cups"));
    }

    @Test
    void aPlaceThatIsLeftAlone_isNamedWithTheWorkThatGoesOn() {
        ANSWERS.forEach((who, answer) -> {
            String screen = screen(answer).replaceAll("\\s+", " ");
            Texts.steps(answer)
                    .forEach(step -> step.notAt()
                            .forEach(place -> assertTrue(
                                    screen.contains(label(place).substring(1)),
                                    () -> who + ": " + place + "\n" + screen)));
        });
    }

    @Test
    void lessPressureIsSaidWithItsNumber() {
        ANSWERS.forEach((who, answer) -> {
            Texts.VIEWS.forEach((view, render) -> {
                if (!view.startsWith("client")) {
                    String text = render.apply(Texts.RULEBOOK, answer);
                    assertFalse(SPARING.matcher(text).find(), () -> who + " " + view + ": " + text);
                }
            });
            String screen = screen(answer).replaceAll("\\s+", " ");
            Texts.steps(answer)
                    .forEach(step -> step.maxPressure()
                            .ifPresent(most -> assertTrue(
                                    screen.contains("level " + most + " of 5"),
                                    () -> who + ": " + most + "\n" + screen)));
        });
    }

    @Test
    void positionsStandBestFirst() {
        ANSWERS.forEach((who, answer) -> {
            String screen = screen(answer);
            Set<List<String>> orders = new LinkedHashSet<>();
            Texts.steps(answer).stream()
                    .map(Step::positions)
                    .filter(positions -> !positions.isEmpty())
                    .forEach(orders::add);
            List<String> rows = Texts.rows(screen, "position");
            if (orders.size() == 1 && rows.size() == 1 && !rows.get(0).contains(": ")) {
                List<String> best = orders.iterator().next().stream()
                        .map(NeverAgainstItselfTest::label)
                        .map(String::toLowerCase)
                        .toList();
                List<Integer> at = best.stream()
                        .map(rows.get(0).toLowerCase()::indexOf)
                        .filter(i -> i >= 0)
                        .toList();
                assertTrue(at.stream().sorted().toList().equals(at), () -> who + ": " + best + "\n" + screen);
            }
        });
    }

    @Test
    void whatACapABarOrAPlaceExcludes_isNoChoice() {
        ANSWERS.forEach((who, answer) -> {
            Set<String> excluded = new LinkedHashSet<>();
            answer.plan().map(CarePlan::notPlanned).orElse(List.of()).stream()
                    .filter(not -> !not.cause().isChoice())
                    .map(NotPlanned::technique)
                    .forEach(excluded::add);
            answer.techniques().stream()
                    .filter(advice -> advice.verdict() == Verdict.BARRED)
                    .map(TechniqueAdvice::technique)
                    .forEach(excluded::add);
            List<String> choices = new ArrayList<>(Texts.rows(screen(answer), "could also be"));
            choices.addAll(Texts.sentences(ClientSheet.render(Texts.RULEBOOK, answer), "You could also choose: "));
            choices.addAll(Texts.rows(ConsentView.render(Texts.RULEBOOK, answer), "instead"));
            excluded.forEach(id -> choices.forEach(choice -> assertNotNamed(id, choice, who)));
        });
    }
}
