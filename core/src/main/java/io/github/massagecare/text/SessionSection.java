package io.github.massagecare.text;

import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.MultimapBuilder;
import com.google.common.collect.SetMultimap;
import io.github.massagecare.plan.CarePlan;
import io.github.massagecare.plan.Session;
import io.github.massagecare.plan.Standing;
import io.github.massagecare.plan.Step;
import io.github.massagecare.technique.Technique;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The session on a few lines: its parts with minutes, how the client lies, how deep, what could be done as well; then
 * the course.
 */
record SessionSection(Words words, Page page, Collection<String> saidAlready) {
    void print(CarePlan plan) {
        SessionWords sessionWords = new SessionWords(words);
        String name = plan.standing() == Standing.AFTER_CLEARANCE ? "SESSION THEN" : "SESSION";
        plan.withoutSession()
                .ifPresent(
                        without -> page.row(name, SessionWords.none(without) + SessionWords.rules(without.reasons())));
        plan.session().ifPresent(session -> {
            page.row(name, parts(session));
            session.shortOf().ifPresent(shortfall -> page.row("", sessionWords.shortOf(plan, shortfall)));
            page.rows("  position", positions(session));
            page.rows("  pressure", pressures(session));
            page.rows("  without", each(session, this::omit));
            page.rows("  not at", each(session, Step::notAt));
            page.row("  could also be", sessionWords.choicesAndHow(plan).collect(Collectors.joining(" · ")));
        });
        sessionWords.wished(plan).forEach(wished -> page.row("  asked for", wished));
    }

    private String parts(Session session) {
        String of = session.shortOf()
                .filter(shortfall -> shortfall.of() == Session.Shortfall.Of.BOOKING)
                .map(shortfall -> " of " + shortfall.minutes())
                .orElse("");
        return session.minutes() + of + " min: "
                + session.steps().stream().map(this::part).collect(Collectors.joining(" · "));
    }

    private String part(Step step) {
        String dry = words.technique(step)
                .filter(Technique::dry)
                .map(technique -> "dry")
                .orElse("");
        String why = step.why()
                .filter(reason -> reason == Step.Why.WISH || reason == Step.Why.FALLBACK)
                .map(EnumWords::therapist)
                .orElse("");
        return words.name(step) + " " + step.minutes() + Phrases.around(" (", Phrases.joined(", ", dry, why), ")");
    }

    /** What differs for each part; without their names where it is the same for all. */
    private List<String> each(Session session, Function<Step, List<String>> what) {
        SetMultimap<List<String>, String> parts = LinkedHashMultimap.create();
        session.steps().stream()
                .filter(step -> step.technique().isPresent())
                .forEach(step -> parts.put(what.apply(step), words.name(step)));
        boolean alike = parts.keySet().size() == 1;
        parts.removeAll(List.of());
        return parts.asMap().entrySet().stream()
                .map(part ->
                        (alike ? "" : String.join(", ", part.getValue()) + ": ") + words.labels(part.getKey(), "or"))
                .toList();
    }

    /** What is left out of a part, but for what is said already. */
    List<String> omit(Step step) {
        return step.omit().stream()
                .filter(trait -> !saidAlready.contains(trait))
                .toList();
    }

    // --- positions ---

    /** Those that suit all parts, the best first; where none does, those of each part. */
    List<String> positions(Session session) {
        Map<String, List<String>> byTechnique = new LinkedHashMap<>();
        for (Step step : session.steps()) {
            List<String> left = handsOn(step).isPresent() ? positions(step) : List.of();
            if (!left.isEmpty()) {
                byTechnique.putIfAbsent(words.name(step), left);
            }
        }
        if (byTechnique.isEmpty()) {
            return List.of();
        }
        // The order of whichever names the best first: a part for which some position is better, or not left, lists
        // those it has in order.
        Set<String> shared = new LinkedHashSet<>(session.steps().stream()
                .map(Step::positions)
                .filter(positions -> !positions.isEmpty())
                .findFirst()
                .orElse(byTechnique.values().iterator().next()));
        byTechnique.values().forEach(shared::retainAll);
        if (!shared.isEmpty()) {
            return List.of(words.labels(shared, "or"));
        }
        return byTechnique.entrySet().stream()
                .map(each -> each.getKey() + ": " + words.labels(each.getValue(), "or"))
                .toList();
    }

    /** What is only talked about, and packs, go with any position and have no depth. */
    private Optional<Technique> handsOn(Step step) {
        return words.technique(step).filter(technique -> technique.handsOn() || technique.equipment());
    }

    private List<String> positions(Step step) {
        return step.positions().isEmpty()
                ? words.technique(step).map(Technique::positions).orElse(List.of())
                : step.positions();
    }

    // --- pressure ---

    /** The parts by their deepest level, the deepest last. */
    private List<String> pressures(Session session) {
        SetMultimap<Integer, String> byLevel =
                MultimapBuilder.treeKeys().linkedHashSetValues().build();
        for (Step step : session.steps()) {
            handsOn(step)
                    .flatMap(Technique::pressure)
                    .ifPresent(own -> byLevel.put(step.maxPressure().orElse(own.max()), words.name(step)));
        }
        boolean alike = byLevel.keySet().size() == 1;
        String levels = byLevel.asMap().entrySet().stream()
                .map(level -> "up to level " + level.getKey() + " of 5"
                        + (alike ? "" : ": " + String.join(", ", level.getValue())))
                .collect(Collectors.joining(" · "));
        Stream<String> begins = session.steps().stream().map(this::begins);
        return Stream.concat(Stream.of(levels), begins)
                .filter(row -> !row.isEmpty())
                .distinct()
                .toList();
    }

    private String begins(Step step) {
        String level = Phrases.around("", step.startAt(), "");
        return Phrases.around(
                words.name(step) + ": begin at " + level + "; deeper only where ", level, " is comfortable");
    }

    // --- course ---

    /** How often, how many, and when to look again at what. */
    void course(CarePlan plan) {
        String often = plan.session()
                .flatMap(session -> plan.dosing())
                .map(dose -> SessionWords.course(dose.everyDays(), dose.sessions()) + " [" + dose.rule() + "]")
                .orElse("");
        String review = plan.review()
                .map(point -> "review after " + point.afterSessions()
                        + Phrases.around(" (", words.labels(plan.measures(), "and"), ")"))
                .orElse("");
        page.row("COURSE", Phrases.joined("; ", often, review));
    }
}
