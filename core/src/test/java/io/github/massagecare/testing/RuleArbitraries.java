package io.github.massagecare.testing;

import io.github.massagecare.finding.Measure;
import io.github.massagecare.rulebook.Advice;
import io.github.massagecare.rulebook.Clearance;
import io.github.massagecare.rulebook.Contraindication;
import io.github.massagecare.rulebook.Contraindication.Level;
import io.github.massagecare.rulebook.Dosing;
import io.github.massagecare.rulebook.Indication;
import io.github.massagecare.rulebook.Question;
import io.github.massagecare.rulebook.RedFlag;
import io.github.massagecare.rulebook.Restriction;
import io.github.massagecare.rulebook.SelfCare;
import io.github.massagecare.technique.Activity;
import io.github.massagecare.technique.Technique;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The rules of a generated rulebook, and the questions that go with its red flags. */
final class RuleArbitraries {
    private final RulebookArbitraries in;
    private final Choices choices;
    private final CriterionArbitraries criteria;
    /** Whether most contraindications hold all work at some places, so that several together may leave none. */
    private final boolean placeByPlace;

    RuleArbitraries(RulebookArbitraries in) {
        this.in = in;
        this.choices = in.choices;
        this.criteria = new CriterionArbitraries(in);
        this.placeByPlace = choices.percent(30);
    }

    void generate() {
        for (int i = choices.below(4); i > 0; i--) {
            redFlag("rf-" + i);
        }
        for (int i = placeByPlace ? choices.between(4, 8) : choices.below(7); i > 0; i--) {
            contraindication("ci-" + i);
        }
        for (int i = in.techniques.isEmpty() ? 0 : choices.below(5); i > 0; i--) {
            String technique = choices.one(in.techniques).id();
            Indication.Builder rule = Indication.builder()
                    .id("in-" + i)
                    .when(criteria.named("in-" + i))
                    .technique(technique);
            rule.strength(choices.one(Indication.Strength.values()))
                    .leads(choices.percent(20))
                    .because(in.text());
            in.book.addIndications(rule.sources(in.someSources())
                    .evidence(in.evidence())
                    .locked(choices.percent(10))
                    .build());
        }
        for (int i = choices.below(3); i > 0; i--) {
            Dosing.Builder rule = Dosing.builder()
                    .id("do-" + i)
                    .when(criteria.named("do-" + i))
                    .minutes(in.range(10, 60, 90));
            rule.everyDays(in.range(1, 7, 14)).sessions(in.range(1, 4, 8)).reviewAfter(choices.between(1, 6));
            if (choices.percent(40)) {
                rule.maxPressure(choices.between(0, 5)).addDesignChoice("maxPressure");
            }
            in.book.addDosing(
                    rule.sources(in.someSources()).evidence(in.evidence()).build());
        }
        boolean many = in.activities.size() > 2;
        for (int i = in.activities.isEmpty() ? 0 : many ? in.activities.size() : choices.below(3); i > 0; i--) {
            Activity activity = many ? in.activities.get(i - 1) : choices.one(in.activities);
            SelfCare.Builder rule = SelfCare.builder().id("sc-" + i).activity(activity.id());
            rule.when(many ? criteria.mostlyTrue("sc-" + i) : criteria.named("sc-" + i));
            in.book.addSelfCare(
                    rule.sources(in.someSources()).evidence(in.evidence()).build());
        }
        for (int i = choices.below(3); i > 0; i--) {
            Advice.Builder rule = Advice.builder()
                    .id("ad-" + i)
                    .when(criteria.named("ad-" + i))
                    .topic(choices.one(Advice.Topic.values()));
            rule.audience(choices.one(Advice.Audience.values())).text(in.text());
            rule.about(choices.percent(40) ? choices.some(concerning(), 2) : List.of());
            in.book.addAdvice(
                    rule.sources(in.someSources()).evidence(in.evidence()).build());
        }
        questions();
    }

    private void redFlag(String id) {
        RedFlag.Builder rule = RedFlag.builder()
                .id(id)
                .when(criteria.flag(id))
                .to(choices.oneOrMore(in.targets, 2))
                .may(in.text());
        RedFlag.Urgency urgency = choices.one(RedFlag.Urgency.values());
        if (urgency == RedFlag.Urgency.ROUTINE && choices.percent(30)) {
            rule.reviewAfter(choices.between(1, 5));
        }
        if (choices.percent(15)) {
            rule.addFormerly("old-" + id);
        }
        in.book.addRedFlags(rule.urgency(urgency)
                .sources(in.someSources())
                .evidence(in.evidence())
                .locked(choices.percent(50))
                .build());
    }

    private void contraindication(String id) {
        Contraindication.Builder rule = Contraindication.builder().id(id).rationale(in.text());
        Level level = placeByPlace && choices.percent(90)
                ? choices.one(Level.CLEARANCE, Level.ABSOLUTE)
                : choices.one(Level.values());
        rule.level(level);
        boolean allWork = level != Level.MODIFY && choices.percent(placeByPlace ? 95 : 40);
        List<String> bars = allWork ? List.of() : choices.some(barrable(), 3);
        rule.barsAllWork(allWork).bars(bars);
        boolean capped = (!allWork && bars.isEmpty()) || choices.percent(25);
        if (capped) {
            rule.maxPressure(choices.between(0, 5)).addDesignChoice("maxPressure");
        }
        if (choices.percent(20)) {
            rule.maxMinutes(choices.between(10, 60)).until(in.text());
        }
        if (level == Level.CLEARANCE) {
            Clearance.Builder clearance = Clearance.builder().acceptedFrom(choices.oneOrMore(in.targets, 2));
            if (choices.percent(50)) {
                clearance.then(Restriction.builder()
                        .bars(choices.some(barrable(), 2))
                        .maxPressure(choices.between(0, 5))
                        .build());
            }
            rule.clearance(clearance.build());
        }
        if (choices.percent(20)) {
            rule.prefer(choices.some(in.positions, 2));
        }
        boolean itsPlace = !in.findings.local.isEmpty() && choices.percent(placeByPlace ? 20 : 30);
        boolean mostly = placeByPlace && choices.percent(70);
        rule.when(itsPlace ? criteria.local(id) : mostly ? criteria.mostlyTrue(id) : criteria.named(id))
                .atItsPlace(itsPlace);
        if (!itsPlace && !in.regions.isEmpty() && choices.percent(placeByPlace ? 90 : 50)) {
            rule.at(choices.oneOrMore(in.ids(in.regions), 2));
        }
        rule.preference(level == Level.MODIFY && choices.percent(20));
        in.book.addContraindications(rule.sources(in.someSources())
                .evidence(in.evidence())
                .locked(choices.percent(20))
                .build());
    }

    private List<String> barrable() {
        List<String> all = new ArrayList<>(in.positions);
        all.addAll(concerning());
        return all;
    }

    /** What advice can be about. */
    private List<String> concerning() {
        List<String> all = new ArrayList<>(in.traits);
        in.techniques.stream().map(Technique::id).forEach(all::add);
        in.activities.stream().map(Activity::id).forEach(all::add);
        return all;
    }

    /**
     * Each settles some findings with whatever lies below them and a red flag uses, by name or by a question of its own
     * about the kinds; and perhaps a measure or the regions.
     */
    private void questions() {
        for (int i = choices.below(6); i > 0; i--) {
            Set<String> settles = new LinkedHashSet<>(choices.some(in.findings.all(), 3));
            Set<String> kinds = new LinkedHashSet<>();
            for (String id : settles) {
                in.findings.withDescendants(id).stream()
                        .filter(criteria.flagged()::contains)
                        .filter(below -> !settles.contains(below))
                        .forEach(kinds::add);
            }
            if (!kinds.isEmpty() && kinds.size() <= Question.MOST_LABELS && choices.percent(50)) {
                in.book.addQuestions(Question.builder()
                        .id("q-" + i + "-kinds")
                        .ask(in.text())
                        .settles(kinds)
                        .everyVisit(choices.percent(40))
                        .build());
            } else {
                settles.addAll(kinds);
            }
            choices.some(in.measures.stream().map(Measure::id).toList(), 1).forEach(settles::add);
            if (settles.stream().filter(in.findings.all()::contains).count() > Question.MOST_LABELS) {
                continue;
            }
            if (settles.isEmpty()) {
                settles.addAll(choices.some(in.ids(in.regions), 2));
            }
            if (settles.isEmpty()) {
                continue;
            }
            Question.Builder question = Question.builder()
                    .id("q-" + i)
                    .ask(in.text())
                    .settles(settles)
                    .everyVisit(choices.percent(40));
            if (choices.percent(15)) {
                question.addFormerly("old-q-" + i);
            }
            in.book.addQuestions(question.build());
        }
    }
}
