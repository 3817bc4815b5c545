package io.github.massagecare.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.massagecare.finding.Finding;
import io.github.massagecare.finding.SymptomProfile;
import io.github.massagecare.finding.Truth;
import io.github.massagecare.json.InvalidDocumentException;
import io.github.massagecare.plan.CarePlan;
import io.github.massagecare.plan.Step;
import io.github.massagecare.plan.Verdict;
import io.github.massagecare.recommend.Recommendation;
import io.github.massagecare.recommend.Recommender;
import io.github.massagecare.rulebook.Clearance;
import io.github.massagecare.rulebook.Contraindication;
import io.github.massagecare.rulebook.Question;
import io.github.massagecare.rulebook.Rule;
import io.github.massagecare.rulebook.RuleExamples.Example;
import io.github.massagecare.rulebook.Rulebook;
import io.github.massagecare.technique.Technique;
import io.github.massagecare.technique.Trait;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Nothing in the rulebook is idle: every rule holds for somebody, every technique is planned for one client and kept
 * from another, every question changes somebody's answer. The clients are those of the worked examples, otherwise
 * healthy, and those who ask for a technique.
 */
class WitnessTest {
    private static final Rulebook RULEBOOK = ShippedRulebooks.upperBack();
    private static final Recommender RECOMMENDER = Recommender.of(RULEBOOK);
    private static final List<Example> HOLDING = ShippedRulebooks.upperBackExamples().examples().stream()
            .filter(example -> example.is() == Truth.TRUE)
            .toList();
    private static final List<Recommendation> ANSWERS = allAnswers();

    /** The client of an example, asked everything and with nothing to report beyond it. */
    private static SymptomProfile otherwiseHealthy(SymptomProfile profile) {
        SymptomProfile.Builder all = profile.toBuilder()
                .answered(RULEBOOK.questions().stream().map(Question::id).toList());
        if (profile.regions().isEmpty()) {
            all.region("upper-back");
        }
        put(all, profile, "age", 35);
        put(all, profile, "pain", 4);
        put(all, profile, "pain-worst", 5);
        put(all, profile, "duration-days", 30);
        put(all, profile, "sessions-completed", 0);
        profile.absent().stream().filter(id -> profile.present().contains(id)).forEach(all::absent);
        return all.build();
    }

    private static void put(SymptomProfile.Builder all, SymptomProfile profile, String measure, int value) {
        if (!profile.measures().containsKey(measure)) {
            all.measure(measure, value);
        }
    }

    @Test
    void everyRuleHoldsForSomeClient() {
        Set<String> held = new TreeSet<>();
        HOLDING.forEach(example -> held.add(example.rule()));
        List<String> idle = RULEBOOK.rules().stream()
                .map(Rule::id)
                .filter(id -> !held.contains(id))
                .toList();

        assertEquals(List.of(), idle.stream().filter(id -> !always(id)).toList());
    }

    private static boolean always(String rule) {
        return RECOMMENDER.explain(SymptomProfile.builder().build(), rule).truth() == Truth.TRUE;
    }

    @Test
    void everyDoseIsGivenToSomeClient() {
        Set<String> given = new TreeSet<>();
        ANSWERS.forEach(answer -> answer.plan().flatMap(CarePlan::dosing).ifPresent(dose -> given.add(dose.rule())));

        assertEquals(
                List.of(),
                RULEBOOK.dosing().stream()
                        .map(Rule::id)
                        .filter(id -> !given.contains(id))
                        .toList());
    }

    @Test
    void everyTechniqueIsPlannedForOneClientAndKeptFromAnother() {
        Set<String> planned = new TreeSet<>();
        Set<String> kept = new TreeSet<>();
        for (Recommendation answer : ANSWERS) {
            answer.plan()
                    .flatMap(CarePlan::session)
                    .ifPresent(session -> session.steps().stream()
                            .map(Step::technique)
                            .flatMap(Optional::stream)
                            .forEach(planned::add));
            answer.techniques().stream()
                    .filter(advice -> advice.verdict() == Verdict.BARRED)
                    .forEach(advice -> kept.add(advice.technique()));
        }

        List<String> all = RULEBOOK.techniques().stream()
                .filter(WitnessTest::mayBePlanned)
                .map(Technique::id)
                .toList();
        assertEquals(List.of(), all.stream().filter(id -> !planned.contains(id)).toList(), "never planned");
        assertEquals(List.of(), all.stream().filter(id -> !kept.contains(id)).toList(), "never kept out");
    }

    /** What is only talked about stands in when nothing by hand is left, which no rule brings about today. */
    private static boolean mayBePlanned(Technique technique) {
        return technique.part().isPresent() || technique.alone();
    }

    @Test
    void everyTraitIsCarriedBySomethingAndBarredBySomeRule() {
        Set<String> carried = new TreeSet<>();
        RULEBOOK.techniques().forEach(technique -> carried.addAll(technique.traits()));
        RULEBOOK.techniques().forEach(technique -> carried.addAll(technique.optionalTraits()));
        RULEBOOK.activities().forEach(activity -> carried.addAll(activity.traits()));
        Set<String> barred = new TreeSet<>();
        for (Contraindication rule : RULEBOOK.contraindications()) {
            barred.addAll(rule.bars());
            rule.clearance().flatMap(Clearance::then).ifPresent(then -> barred.addAll(then.bars()));
        }

        List<String> all = RULEBOOK.traits().stream().map(Trait::id).toList();
        assertEquals(List.of(), all.stream().filter(id -> !carried.contains(id)).toList(), "carried by nothing");
        assertEquals(List.of(), all.stream().filter(id -> !barred.contains(id)).toList(), "barred by no rule");
    }

    /**
     * The answers to the clients of the examples, alone, and to those in whom two reasons for a technique, a dose or a
     * wish come together.
     */
    private static List<Recommendation> allAnswers() {
        List<SymptomProfile> clients = new ArrayList<>(
                HOLDING.stream().map(Example::profile).distinct().toList());
        List<SymptomProfile> reasons = HOLDING.stream()
                .filter(WitnessTest::shapesThePlan)
                .map(Example::profile)
                .distinct()
                .toList();
        for (SymptomProfile one : reasons) {
            reasons.stream().filter(other -> other != one).forEach(other -> clients.add(both(one, other)));
        }
        SymptomProfile anybody =
                SymptomProfile.builder().region("upper-back").minutes(60).build();
        RULEBOOK.techniques()
                .forEach(technique ->
                        clients.add(anybody.toBuilder().wished(technique.id()).build()));
        List<Recommendation> answers = new ArrayList<>();
        for (SymptomProfile client : clients) {
            answers.addAll(answer(client));
        }
        return answers;
    }

    private static boolean shapesThePlan(Example example) {
        return Stream.of("in-", "do-", "ci-wish-", "ci-cannot-").anyMatch(example.rule()::startsWith);
    }

    private static SymptomProfile both(SymptomProfile one, SymptomProfile other) {
        SymptomProfile.Builder both = one.toBuilder();
        other.present().stream()
                .filter(id -> !one.present().contains(id))
                .forEach(id -> both.presentAt(id, other.places(id)));
        other.measures().forEach((id, value) -> put(both, one, id, value.intValue()));
        return both.build();
    }

    /**
     * With the usual measures, and without those that the client does not name; none for clients who contradict
     * themselves.
     */
    private static List<Recommendation> answer(SymptomProfile client) {
        SymptomProfile healthy = otherwiseHealthy(client);
        SymptomProfile.Builder unmeasured = SymptomProfile.builder().answered(healthy.answered());
        client.measures().forEach(unmeasured::measure);
        healthy.regions().forEach(unmeasured::region);
        healthy.present().forEach(id -> unmeasured.presentAt(id, healthy.places(id)));
        List<Recommendation> answers = new ArrayList<>();
        for (SymptomProfile profile : List.of(healthy, unmeasured.build())) {
            try {
                answers.add(RECOMMENDER.recommend(profile));
            } catch (InvalidDocumentException contradiction) {
                // Two examples may exclude each other.
            }
        }
        return answers;
    }

    /** A question is useful if taking its answer away from some client changes what that client is told. */
    @Test
    void everyQuestionChangesTheAnswerOfSomeClient() {
        List<String> idle = RULEBOOK.questions().stream()
                .filter(question -> !useful(question))
                .map(Question::id)
                .toList();

        assertEquals(List.of(), idle);
    }

    private static boolean useful(Question question) {
        return Stream.concat(
                        Stream.of(SymptomProfile.builder().region("upper-back").build()),
                        HOLDING.stream().map(Example::profile))
                .filter(profile -> question.settles().stream().anyMatch(id -> tells(profile, id)))
                .map(WitnessTest::otherwiseHealthy)
                .anyMatch(profile -> !told(RECOMMENDER.recommend(profile))
                        .equals(told(RECOMMENDER.recommend(without(profile, question)))));
    }

    private static boolean tells(SymptomProfile profile, String id) {
        return profile.present().contains(id)
                || profile.measures().containsKey(id)
                || profile.regions().contains(id);
    }

    /** What the client is told, whoever said what. */
    private static List<Object> told(Recommendation answer) {
        List<Object> told = new ArrayList<>(List.of(answer.disposition(), answer.atWorst()));
        answer.techniques().forEach(advice -> told.add(List.of(advice.verdict(), advice.atWorst(), advice.score())));
        answer.plan()
                .ifPresent(plan -> told.add(
                        List.of(plan.session(), plan.dosing(), plan.selfCare(), plan.advice(), plan.aftercare())));
        return told;
    }

    /** The same client, to whom the question was never put. */
    private static SymptomProfile without(SymptomProfile profile, Question question) {
        Set<String> unsaid = new LinkedHashSet<>(question.settles());
        RULEBOOK.findings().stream()
                .filter(finding -> below(finding, question))
                .map(Finding::id)
                .forEach(unsaid::add);
        SymptomProfile.Builder rest = SymptomProfile.builder();
        profile.minutes().ifPresent(rest::minutes);
        profile.regions().stream().filter(id -> !unsaid.contains(id)).forEach(rest::region);
        profile.measures().forEach((id, value) -> {
            if (!unsaid.contains(id)) {
                rest.measure(id, value);
            }
        });
        profile.present().stream()
                .filter(id -> !unsaid.contains(id))
                .forEach(id -> rest.presentAt(id, profile.places(id)));
        profile.absent().stream().filter(id -> !unsaid.contains(id)).forEach(rest::absent);
        profile.unsure().stream().filter(id -> !unsaid.contains(id)).forEach(rest::unsure);
        profile.cleared().forEach(cleared -> rest.cleared(cleared.rule(), cleared.from()));
        profile.answered().stream().filter(id -> !id.equals(question.id())).forEach(rest::answered);
        return rest.build();
    }

    /** Whether a finding is a kind of one that the question names, and no other question names it itself. */
    private static boolean below(Finding finding, Question question) {
        return finding.isA().stream().anyMatch(question.settles()::contains);
    }
}
