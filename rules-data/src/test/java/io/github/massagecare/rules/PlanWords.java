package io.github.massagecare.rules;

import io.github.massagecare.plan.CarePlan;
import io.github.massagecare.plan.Dose;
import io.github.massagecare.plan.Session;
import io.github.massagecare.plan.Step;
import io.github.massagecare.recommend.Recommendation;
import io.github.massagecare.technique.Pressure;
import io.github.massagecare.technique.Technique;
import io.github.massagecare.technique.Technique.Part;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What may be said of a plan in a table: a technique that is planned; "general" when general strokes are; "first:" a
 * position that stands first wherever it can be taken; "position:" one that some step may take; "around:" a place that
 * all work by hand leaves out; "choice:" a technique named as a choice; "home:" an activity; "told:" a piece of advice;
 * "pressure<=", "minutes<=", "visits<=" and "days>="; "returns" when general strokes come again after specific work;
 * "whole" when no place is left out; "no-session".
 */
final class PlanWords {
    private PlanWords() {}

    static boolean holds(Recommendation answer, String word) {
        List<Step> steps =
                answer.plan().flatMap(CarePlan::session).map(Session::steps).orElse(List.of());
        String value = word.replaceAll(".*(:|<=|>=)", "");
        return switch (word.replaceAll("(:|<=|>=).*", "")) {
            case "no-session" -> steps.isEmpty();
            case "general" -> steps.stream().anyMatch(PlanWords::isGeneral);
            case "returns" -> steps.stream().filter(PlanWords::isGeneral).count() == 2;
            case "whole" -> steps.stream().allMatch(step -> step.notAt().isEmpty());
            case "first" ->
                steps.stream()
                        .map(PlanWords::positions)
                        .filter(all -> all.contains(value))
                        .allMatch(all -> all.get(0).equals(value));
            case "position" -> steps.stream().anyMatch(step -> positions(step).contains(value));
            case "around" ->
                steps.stream()
                        .filter(step -> is(step, Technique::handsOn))
                        .allMatch(step -> step.notAt().contains(value));
            case "pressure" -> steps.stream().allMatch(step -> pressure(step) <= Integer.parseInt(value));
            case "minutes" -> steps.stream().mapToInt(Step::minutes).sum() <= Integer.parseInt(value);
            case "days" -> dose(answer).everyDays().min() >= Integer.parseInt(value);
            case "visits" -> dose(answer).sessions().max() <= Integer.parseInt(value);
            case "home" ->
                plan(answer).selfCare().stream()
                        .anyMatch(care -> care.activity().equals(value));
            case "told" ->
                Stream.concat(plan(answer).advice().stream(), plan(answer).aftercare().stream())
                        .anyMatch(value::equals);
            case "choice" ->
                plan(answer).notPlanned().stream()
                        .anyMatch(
                                not -> not.cause().isChoice() && not.technique().equals(value));
            default ->
                steps.stream()
                        .anyMatch(step -> step.technique().filter(word::equals).isPresent());
        };
    }

    private static CarePlan plan(Recommendation answer) {
        return answer.plan().orElseThrow();
    }

    private static Dose dose(Recommendation answer) {
        return plan(answer).dosing().orElseThrow();
    }

    private static Optional<Technique> technique(Step step) {
        return step.technique().flatMap(OtherwiseHealthy.RULEBOOK::technique);
    }

    private static boolean is(Step step, Predicate<Technique> what) {
        return technique(step).filter(what).isPresent();
    }

    private static boolean isGeneral(Step step) {
        return is(
                step, technique -> technique.part().filter(Part.GENERAL::equals).isPresent());
    }

    private static List<String> positions(Step step) {
        return step.positions().isEmpty()
                ? technique(step).map(Technique::positions).orElse(List.of())
                : step.positions();
    }

    private static int pressure(Step step) {
        return step.maxPressure()
                .orElse(technique(step)
                        .flatMap(Technique::pressure)
                        .map(Pressure::max)
                        .orElse(0));
    }
}
