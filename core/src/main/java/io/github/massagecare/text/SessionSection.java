package io.github.massagecare.text;

import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.MultimapBuilder;
import com.google.common.collect.SetMultimap;
import io.github.massagecare.plan.CarePlan;
import io.github.massagecare.plan.Dose;
import io.github.massagecare.plan.NotPlanned;
import io.github.massagecare.plan.Session;
import io.github.massagecare.plan.Standing;
import io.github.massagecare.plan.Step;
import io.github.massagecare.rulebook.Rulebook;
import io.github.massagecare.technique.Pressure;
import io.github.massagecare.technique.Technique;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The session on a few lines: its parts with minutes, how the client lies, how deep, what could be done as well; then
 * the course.
 */
final class SessionSection {
    private final Rulebook rulebook;
    private final Words words;
    private final SessionWords sessionWords;
    private final Page page;
    private final Collection<String> saidAlready;

    /** A section that does not repeat these traits, which are left out everywhere and said to be. */
    SessionSection(Rulebook rulebook, Words words, Page page, Collection<String> saidAlready) {
        this.saidAlready = saidAlready;
        this.rulebook = rulebook;
        this.words = words;
        this.sessionWords = new SessionWords(words);
        this.page = page;
    }

    void print(CarePlan plan) {
        String name = plan.standing() == Standing.AFTER_CLEARANCE ? "SESSION THEN" : "SESSION";
        plan.withoutSession()
                .ifPresent(
                        without -> page.row(name, SessionWords.none(without) + SessionWords.rules(without.reasons())));
        plan.session().ifPresent(session -> session(name, plan, session));
        plan.notPlanned().stream()
                .filter(NotPlanned::wished)
                .forEach(not -> page.row("  asked for", sessionWords.wished(not)));
    }

    private void session(String name, CarePlan plan, Session session) {
        Optional<Session.Shortfall> booked =
                session.shortOf().filter(shortfall -> shortfall.of() == Session.Shortfall.Of.BOOKING);
        String of = booked.map(shortfall -> " of " + shortfall.minutes()).orElse("");
        page.row(
                name,
                session.minutes() + of + " min: "
                        + session.steps().stream().map(this::step).collect(Collectors.joining(" · ")));
        session.shortOf().ifPresent(shortfall -> page.row("", sessionWords.shortOf(plan, shortfall)));
        page.rows("  position", positions(session));
        page.rows("  pressure", pressures(session));
        page.rows("  without", each(session, this::omit));
        page.rows("  not at", each(session, Step::notAt));
        List<String> others = plan.notPlanned().stream()
                .filter(not -> not.cause().isChoice() && !not.wished())
                .map(sessionWords::choice)
                .toList();
        if (!others.isEmpty()) {
            page.row("  could also be", String.join(" · ", others));
        }
    }

    private String step(Step step) {
        List<String> marks = new ArrayList<>();
        step.technique().flatMap(rulebook::technique).filter(Technique::dry).ifPresent(technique -> marks.add("dry"));
        step.why()
                .filter(why -> why == Step.Why.WISH || why == Step.Why.FALLBACK)
                .map(EnumWords::therapist)
                .ifPresent(marks::add);
        return words.name(step) + " " + step.minutes() + (marks.isEmpty() ? "" : " (" + String.join(", ", marks) + ")");
    }

    /** What differs for each part; without their names where it is the same for all. */
    private List<String> each(Session session, Function<Step, List<String>> what) {
        SetMultimap<List<String>, String> parts = LinkedHashMultimap.create();
        session.steps().stream()
                .filter(step -> step.technique().isPresent())
                .forEach(step -> parts.put(what.apply(step), words.name(step)));
        boolean alike = parts.keySet().size() == 1;
        parts.removeAll(List.of());
        List<String> rows = new ArrayList<>();
        parts.asMap()
                .forEach((ids, names) ->
                        rows.add((alike ? "" : String.join(", ", names) + ": ") + words.labels(ids, "or")));
        return rows;
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
        List<String> each = new ArrayList<>();
        byTechnique.forEach((name, positions) -> each.add(name + ": " + words.labels(positions, "or")));
        return each;
    }

    /** What is only talked about, and packs, go with any position and have no depth. */
    private Optional<Technique> handsOn(Step step) {
        return step.technique()
                .flatMap(rulebook::technique)
                .filter(technique -> technique.handsOn() || technique.equipment());
    }

    private List<String> positions(Step step) {
        Optional<Technique> technique = step.technique().flatMap(rulebook::technique);
        return step.positions().isEmpty() ? technique.map(Technique::positions).orElse(List.of()) : step.positions();
    }

    // --- pressure ---

    /** The parts by their deepest level, the deepest last. */
    private List<String> pressures(Session session) {
        SetMultimap<Integer, String> byLevel =
                MultimapBuilder.treeKeys().linkedHashSetValues().build();
        Set<String> begins = new LinkedHashSet<>();
        for (Step step : session.steps()) {
            Optional<Pressure> usual = handsOn(step).flatMap(Technique::pressure);
            usual.ifPresent(own -> byLevel.put(step.maxPressure().orElse(own.max()), words.name(step)));
            step.startAt()
                    .ifPresent(level -> begins.add(words.name(step) + ": begin at " + level + "; deeper only where "
                            + level + " is comfortable"));
        }
        List<String> levels = new ArrayList<>();
        boolean alike = byLevel.keySet().size() == 1;
        byLevel.asMap()
                .forEach((level, names) ->
                        levels.add("up to level " + level + " of 5" + (alike ? "" : ": " + String.join(", ", names))));
        List<String> lines = new ArrayList<>(levels.isEmpty() ? List.of() : List.of(String.join(" · ", levels)));
        lines.addAll(begins);
        return lines;
    }

    // --- course ---

    /** How often, how many, and when to look again at what. */
    void course(CarePlan plan) {
        List<String> parts = new ArrayList<>();
        plan.dosing().filter(dose -> plan.session().isPresent()).ifPresent(dose -> parts.add(course(dose)));
        plan.review()
                .ifPresent(review -> parts.add("review after " + review.afterSessions()
                        + (plan.measures().isEmpty() ? "" : " (" + words.labels(plan.measures(), "and") + ")")));
        if (!parts.isEmpty()) {
            page.row("COURSE", String.join("; ", parts));
        }
    }

    private static String course(Dose dose) {
        return "every " + Phrases.span(dose.everyDays()) + " days, " + Phrases.span(dose.sessions()) + " sessions ["
                + dose.rule() + "]";
    }
}
