package io.github.massagecare.testing;

import io.github.massagecare.finding.Finding;
import io.github.massagecare.finding.Identified;
import io.github.massagecare.finding.Region;
import io.github.massagecare.finding.SymptomProfile;
import io.github.massagecare.finding.Truth;
import io.github.massagecare.plan.CarePlan;
import io.github.massagecare.plan.NotPlanned;
import io.github.massagecare.plan.Reason;
import io.github.massagecare.plan.Session;
import io.github.massagecare.plan.Step;
import io.github.massagecare.plan.WithoutSession;
import io.github.massagecare.recommend.Inquiry;
import io.github.massagecare.recommend.Recommendation;
import io.github.massagecare.recommend.Recommender;
import io.github.massagecare.recommend.TechniqueAdvice;
import io.github.massagecare.rulebook.Advice;
import io.github.massagecare.rulebook.Clearance;
import io.github.massagecare.rulebook.Contraindication;
import io.github.massagecare.rulebook.Criterion;
import io.github.massagecare.rulebook.Dosing;
import io.github.massagecare.rulebook.Indication;
import io.github.massagecare.rulebook.Question;
import io.github.massagecare.rulebook.RedFlag;
import io.github.massagecare.rulebook.Restriction;
import io.github.massagecare.rulebook.Rulebook;
import io.github.massagecare.rulebook.SelfCare;
import io.github.massagecare.technique.Activity;
import io.github.massagecare.technique.Evidence;
import io.github.massagecare.technique.Pressure;
import io.github.massagecare.technique.Range;
import io.github.massagecare.technique.Technique;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A small rulebook (fixture/rulebook.json), tiny variations of it, and short ways to ask it. */
public final class Fixture {
    private static final Rulebook RULEBOOK = read();
    private static final Rulebook BARE = bare(RULEBOOK);
    private static final Recommender RECOMMENDER = Recommender.of(RULEBOOK);

    private Fixture() {}

    private static Rulebook read() {
        InputStream json = Fixture.class.getResourceAsStream("/fixture/rulebook.json");
        return Rulebook.read(Objects.requireNonNull(json));
    }

    private static Rulebook bare(Rulebook of) {
        return Rulebook.builder()
                .from(of)
                .redFlags(List.of())
                .contraindications(List.of())
                .indications(List.of())
                .dosing(List.of())
                .selfCare(List.of())
                .advice(List.of())
                .build();
    }

    // --- rulebooks ---

    /** The fixture. */
    public static Rulebook rulebook() {
        return RULEBOOK;
    }

    /** The fixture with these findings, questions, regions, techniques, activities and rules after its own. */
    public static Rulebook with(Identified... entries) {
        return added(RULEBOOK, entries);
    }

    /** The vocabulary, questions and techniques of the fixture with these rules, and no others. */
    public static Rulebook only(Identified... entries) {
        return added(BARE, entries);
    }

    private static Rulebook added(Rulebook base, Identified... entries) {
        Rulebook.Builder builder = Rulebook.builder().from(base);
        for (Identified entry : entries) {
            if (entry instanceof Finding finding) {
                builder.addFindings(finding);
            } else if (entry instanceof Question question) {
                builder.addQuestions(question);
            } else if (entry instanceof Region region) {
                builder.addRegions(region);
            } else if (entry instanceof Technique technique) {
                builder.addTechniques(technique);
            } else if (entry instanceof Activity activity) {
                builder.addActivities(activity);
            } else if (entry instanceof RedFlag rule) {
                builder.addRedFlags(rule);
            } else if (entry instanceof Contraindication rule) {
                builder.addContraindications(rule);
            } else if (entry instanceof Indication rule) {
                builder.addIndications(rule);
            } else if (entry instanceof Dosing rule) {
                builder.addDosing(rule);
            } else if (entry instanceof SelfCare rule) {
                builder.addSelfCare(rule);
            } else {
                builder.addAdvice((Advice) entry);
            }
        }
        return builder.build();
    }

    // --- rules ---

    public static RedFlag.Builder flag(String id, String finding, RedFlag.Urgency urgency) {
        return RedFlag.builder()
                .id(id)
                .when(Criterion.present(finding))
                .urgency(urgency)
                .addTo("physician")
                .may("Something.")
                .addSources("src")
                .evidence(Evidence.E3);
    }

    public static Contraindication.Builder modify(String id, Criterion when) {
        return contraindication(id, when).level(Contraindication.Level.MODIFY);
    }

    /** Bars everything that hands do in the fixture. */
    public static Contraindication.Builder noHands() {
        return modify("ci-hands", Criterion.always())
                .addBars("swedish", "light-stroking", "still-hands", "deep-tissue", "hot-stone");
    }

    public static Contraindication.Builder absolute(String id, Criterion when) {
        return contraindication(id, when).level(Contraindication.Level.ABSOLUTE);
    }

    /** With the word of a physician. */
    public static Contraindication.Builder clearance(String id, Criterion when) {
        return contraindication(id, when)
                .level(Contraindication.Level.CLEARANCE)
                .clearance(Clearance.builder().addAcceptedFrom("physician").build());
    }

    /** With the word of a physician, and what holds even then. */
    public static Contraindication.Builder clearance(String id, Criterion when, Restriction.Builder then) {
        return contraindication(id, when)
                .level(Contraindication.Level.CLEARANCE)
                .clearance(Clearance.builder()
                        .addAcceptedFrom("physician")
                        .then(then.build())
                        .build());
    }

    private static Contraindication.Builder contraindication(String id, Criterion when) {
        return Contraindication.builder()
                .id(id)
                .when(when)
                .rationale("Because.")
                .addSources("src")
                .evidence(Evidence.E3);
    }

    public static Indication indication(String id, Criterion when, String technique, Indication.Strength strength) {
        return Indication.builder()
                .id(id)
                .when(when)
                .technique(technique)
                .strength(strength)
                .because("It helps.")
                .addSources("src")
                .evidence(Evidence.E3)
                .build();
    }

    /** One that holds always and puts its technique before others with a higher score. */
    public static Indication leading(String technique) {
        Indication weak = indication("in-lead-" + technique, Criterion.always(), technique, Indication.Strength.WEAK);
        return Indication.builder().from(weak).leads(true).build();
    }

    /** One that holds always and favours it moderately. */
    public static Indication favouring(String technique) {
        return indication("in-" + technique, Criterion.always(), technique, Indication.Strength.MODERATE);
    }

    public static Dosing.Builder dosing(String id, Criterion when, int least, int most) {
        return Dosing.builder()
                .id(id)
                .when(when)
                .minutes(new Range(least, most))
                .everyDays(new Range(7, 7))
                .sessions(new Range(3, 4))
                .reviewAfter(3)
                .addSources("src")
                .evidence(Evidence.E4);
    }

    public static SelfCare selfCare(String id, Criterion when, String activity) {
        return SelfCare.builder()
                .id(id)
                .when(when)
                .activity(activity)
                .addSources("src")
                .evidence(Evidence.E4)
                .build();
    }

    /** Specific work. */
    public static Technique.Builder technique(String id, int gentlest, int firmest, int least, int most) {
        return Technique.builder()
                .id(id)
                .label(id)
                .pressure(new Pressure(gentlest, firmest))
                .minutes(new Range(least, most))
                .part(Technique.Part.SPECIFIC)
                .nature("Touch.")
                .benefits("Ease.")
                .risks("Few.")
                .addSources("src")
                .evidence(Evidence.E4);
    }

    /** General strokes. */
    public static Technique.Builder general(String id, int least, int most) {
        return technique(id, 1, 2, least, most).part(Technique.Part.GENERAL);
    }

    public static Finding.Builder finding(String id) {
        return Finding.builder().id(id).kind(Finding.Kind.SYMPTOM).label(id);
    }

    public static Question question(String id, String... settles) {
        return Question.builder().id(id).ask("Well?").addSettles(settles).build();
    }

    // --- profiles ---

    /** Somebody who answered every question with "none of these", of middle age, with little pain in the upper back. */
    public static SymptomProfile.Builder healthy() {
        return healthyBut();
    }

    /** The same, but these questions were not put. */
    public static SymptomProfile.Builder healthyBut(String... notAsked) {
        Set<String> asked =
                new TreeSet<>(RULEBOOK.questions().stream().map(Question::id).toList());
        asked.removeAll(List.of(notAsked));
        return treated("upper-back").measure("age", 40).measure("pain", 3).answered(asked);
    }

    /** Somebody who was asked nothing but what is to be treated. */
    public static SymptomProfile.Builder treated(String... regions) {
        SymptomProfile.Builder profile = SymptomProfile.builder();
        List.of(regions).forEach(profile::region);
        return profile;
    }

    /** Somebody of whom nothing is said but that the upper back is to be treated. */
    public static SymptomProfile.Builder nothing() {
        return treated("upper-back");
    }

    // --- answers ---

    public static Recommendation recommend(SymptomProfile.Builder profile) {
        return RECOMMENDER.recommend(profile.build());
    }

    public static Recommendation recommend(Rulebook rulebook, SymptomProfile.Builder profile) {
        return Recommender.of(rulebook).recommend(profile.build());
    }

    /** The truth of a criterion for a client. */
    public static Truth truth(Criterion criterion, SymptomProfile.Builder profile) {
        return truth(RULEBOOK, criterion, profile);
    }

    /** The truth of a criterion for a client, over the vocabulary of a rulebook. */
    public static Truth truth(Rulebook rulebook, Criterion criterion, SymptomProfile.Builder profile) {
        Advice probe = Advice.builder()
                .id("probe")
                .when(criterion)
                .topic(Advice.Topic.EXPECTATION)
                .audience(Advice.Audience.CLIENT)
                .text("Probe.")
                .addSources("src")
                .evidence(Evidence.E5)
                .build();
        return Recommender.of(added(rulebook, probe))
                .explain(profile.build(), "probe")
                .truth();
    }

    /** The truth of a finding for a client. */
    public static Truth truth(String finding, SymptomProfile.Builder profile) {
        return truth(Criterion.present(finding), profile);
    }

    public static TechniqueAdvice advice(Recommendation answer, String technique) {
        return answer.techniques().stream()
                .filter(t -> t.technique().equals(technique))
                .findFirst()
                .orElseThrow();
    }

    public static CarePlan plan(Recommendation answer) {
        return answer.plan().orElseThrow();
    }

    public static Session session(Recommendation answer) {
        return answer.plan().flatMap(CarePlan::session).orElseThrow();
    }

    /** Why there is no session. */
    public static WithoutSession withoutSession(Recommendation answer) {
        return answer.plan().orElseThrow().withoutSession().orElseThrow();
    }

    /** The parts of the session with their minutes, in order; empty without a session. */
    public static String outline(Recommendation answer) {
        return answer.plan().flatMap(CarePlan::session).stream()
                .flatMap(session -> session.steps().stream())
                .map(step -> step.technique()
                                .orElseGet(() -> step.frame()
                                        .map(frame -> frame.name().toLowerCase(Locale.ROOT))
                                        .orElse(""))
                        + " " + step.minutes())
                .collect(Collectors.joining(", "));
    }

    /** Why a technique is not planned. */
    public static NotPlanned notPlanned(Recommendation answer, String technique) {
        return answer.plan().orElseThrow().notPlanned().stream()
                .filter(not -> not.technique().equals(technique))
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        technique + " among " + answer.plan().orElseThrow().notPlanned()));
    }

    /** The techniques of the session, in order; empty without a session. */
    public static List<String> planned(Recommendation answer) {
        return answer.plan().flatMap(CarePlan::session).stream()
                .flatMap(s -> s.steps().stream())
                .flatMap(s -> s.technique().stream())
                .toList();
    }

    public static Step step(Recommendation answer, String technique) {
        return session(answer).steps().stream()
                .filter(s -> s.technique().equals(Optional.of(technique)))
                .findFirst()
                .orElseThrow();
    }

    public static List<String> rules(List<Reason> reasons) {
        return reasons.stream().map(Reason::rule).toList();
    }

    /** What is to be asked with this question. */
    public static Inquiry asked(Recommendation answer, String question) {
        return answer.questions().stream()
                .filter(inquiry -> inquiry.question().equals(Optional.of(question)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("not asked: " + question + " among " + answer.questions()));
    }

    /** The questions that are to be asked, in order. */
    public static List<String> questions(Recommendation answer) {
        return answer.questions().stream()
                .flatMap(inquiry -> inquiry.question().stream())
                .toList();
    }

    /** Whether anything is to be asked with this question. */
    public static boolean isAsked(Recommendation answer, String question) {
        return answer.questions().stream()
                .anyMatch(inquiry -> inquiry.question().equals(Optional.of(question)));
    }
}
