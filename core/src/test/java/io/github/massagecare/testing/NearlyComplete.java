package io.github.massagecare.testing;

import io.github.massagecare.finding.Cleared;
import io.github.massagecare.finding.Finding;
import io.github.massagecare.finding.Measure;
import io.github.massagecare.finding.Region;
import io.github.massagecare.finding.SymptomProfile;
import io.github.massagecare.rulebook.Clearance;
import io.github.massagecare.rulebook.Contraindication;
import io.github.massagecare.rulebook.Criterion;
import io.github.massagecare.rulebook.Question;
import io.github.massagecare.rulebook.RedFlag;
import io.github.massagecare.rulebook.Rule;
import io.github.massagecare.rulebook.Rulebook;
import io.github.massagecare.rulebook.Target;
import java.math.BigDecimal;
import java.util.List;

/** Somebody who answered everything with "no" and gave every number, and then one or two things that are otherwise. */
final class NearlyComplete {
    private static final int MOST_CHANGES = 4;

    private final Rulebook rulebook;
    private final Choices choices;
    private final Family family;
    private final TellingValues telling;
    private final Draft draft;
    private final List<String> regions;
    private final List<String> findings;

    private NearlyComplete(Rulebook rulebook, Family family, TellingValues telling, Choices choices) {
        this.rulebook = rulebook;
        this.choices = choices;
        this.family = family;
        this.telling = telling;
        this.draft = Draft.empty(family);
        this.regions = rulebook.regions().stream().map(Region::id).toList();
        this.findings = List.copyOf(family.all());
    }

    static SymptomProfile profile(Rulebook rulebook, Family family, TellingValues telling, Choices choices) {
        return new NearlyComplete(rulebook, family, telling, choices).profile();
    }

    private SymptomProfile profile() {
        complete();
        for (int i = choices.below(MOST_CHANGES + 1); i > 0; i--) {
            change();
        }
        draft.offered(ProfileArbitraries.offered(rulebook, choices))
                .wished(ProfileArbitraries.wished(rulebook, choices));
        return draft.build();
    }

    private void complete() {
        if (!regions.isEmpty()) {
            draft.regions(choices.oneOrMore(regions, 3));
        }
        for (Measure measure : rulebook.measures()) {
            List<BigDecimal> silent = telling.showingNothing(measure);
            boolean well = !silent.isEmpty() && choices.percent(80);
            draft.measure(
                    measure.id(), well ? choices.one(silent) : ProfileArbitraries.value(choices, measure, telling));
        }
        if (choices.percent(30)) {
            draft.minutes(choices.one(30, 45, 60, 90, 20, 33, 1, 480));
        }
        int manner = choices.below(10);
        if (manner < 2) {
            draft.othersAbsent(true);
            return;
        }
        findings.forEach(draft::absent);
        if (manner < 5) {
            rulebook.questions().forEach(this::answer);
        }
    }

    /** A question answered with "none of these", instead of one "no" after another. */
    private void answer(Question question) {
        draft.answered(question.id()).undenied(question.settles());
    }

    private void change() {
        int kind = choices.below(14);
        if (kind >= 12) {
            assessed();
        } else if (kind >= 10) {
            measureOrRegions();
        } else if (kind >= 8) {
            lift();
        } else if (!findings.isEmpty()) {
            Finding finding = finding();
            switch (kind) {
                case 0, 1, 2, 3 -> draft.present(finding.id(), places(finding));
                case 4 -> draft.unsure(finding.id());
                case 5, 6 -> draft.open(finding.id());
                default -> implied(finding);
            }
        }
    }

    /** Any, or as often one that has a place. */
    private Finding finding() {
        List<Finding> local =
                rulebook.findings().stream().filter(Finding::local).toList();
        return local.isEmpty() || choices.percent(50) ? choices.one(rulebook.findings()) : choices.one(local);
    }

    private List<String> places(Finding finding) {
        return finding.local() && !regions.isEmpty() && choices.percent(70) ? choices.oneOrMore(regions, 2) : List.of();
    }

    /** A finding is somewhere, and was assessed: there, elsewhere, nobody knows where or whether. */
    private void assessed() {
        List<Contraindication> there = rulebook.contraindications().stream()
                .filter(Contraindication::atItsPlace)
                .toList();
        List<Criterion.PresentUnless> all = Criteria.unless(choices.percent(50) ? there : rulebook.rules());
        if (all.isEmpty() || regions.isEmpty()) {
            return;
        }
        Criterion.PresentUnless unless = choices.one(all);
        String finding = choices.one(List.copyOf(family.below(unless.finding())));
        List<String> places = choices.oneOrMore(regions, 2);
        if (choices.percent(85)) {
            draft.present(finding, places);
        }
        switch (choices.below(6)) {
            case 0 -> draft.open(unless.unless());
            case 1 -> draft.unsure(unless.unless());
            case 2 -> draft.present(unless.unless(), choices.oneOrMore(regions, 2));
            default -> draft.present(unless.unless(), choices.percent(15) ? List.of() : choices.oneOrMore(places, 2));
        }
    }

    /** What was denied by name follows from an answered question, or no longer from one. */
    private void implied(Finding finding) {
        for (Question question : rulebook.questions()) {
            if (question.settles().contains(finding.id())) {
                if (choices.percent(70)) {
                    answer(question);
                } else {
                    draft.unanswered(question.id());
                }
            }
        }
    }

    private void measureOrRegions() {
        if (rulebook.measures().isEmpty() || choices.percent(20)) {
            draft.regions(List.of());
        } else if (choices.percent(50)) {
            draft.unmeasured(choices.one(rulebook.measures()).id());
        } else {
            Measure measure = choices.one(rulebook.measures());
            draft.measure(measure.id(), choices.one(telling.of(measure)));
        }
    }

    /** Somebody's word, mostly one that the rule accepts. */
    private void lift() {
        List<Rule> liftable = choices.percent(85)
                ? rulebook.rules().stream()
                        .filter(rule -> !accepted(rule).isEmpty())
                        .toList()
                : rulebook.rules().stream()
                        .filter(rule -> rule instanceof RedFlag || rule instanceof Contraindication)
                        .toList();
        if (liftable.isEmpty() || rulebook.targets().isEmpty()) {
            return;
        }
        Rule rule = choices.one(liftable);
        List<String> accepted = accepted(rule);
        boolean word = !accepted.isEmpty() && choices.percent(80);
        String from = word
                ? choices.one(accepted)
                : choices.one(rulebook.targets().stream().map(Target::id).toList());
        draft.cleared(
                new Cleared(rule.id(), from, new ClearanceChoices(rulebook, telling, choices).given(draft.build())));
    }

    /** Whose word counts for a rule. */
    private static List<String> accepted(Rule rule) {
        if (rule instanceof RedFlag flag) {
            return flag.urgency() == RedFlag.Urgency.EMERGENCY ? List.of() : flag.to();
        }
        return rule instanceof Contraindication contraindication
                ? contraindication.clearance().map(Clearance::acceptedFrom).orElse(List.of())
                : List.of();
    }
}
