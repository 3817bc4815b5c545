package io.github.massagecare.text;

import io.github.massagecare.finding.Finding;
import io.github.massagecare.rulebook.Advice;
import io.github.massagecare.rulebook.Criterion;
import io.github.massagecare.rulebook.RedFlag;
import io.github.massagecare.rulebook.Restriction;
import io.github.massagecare.rulebook.Rulebook;
import io.github.massagecare.rulebook.Source;
import io.github.massagecare.technique.Evidence;
import io.github.massagecare.technique.ExcludedTechnique;
import io.github.massagecare.technique.Pressure;
import io.github.massagecare.technique.Range;
import io.github.massagecare.technique.Technique;
import io.github.massagecare.testing.Fixture;

/**
 * The rulebook of the golden files, given what only a handbook shows: sources of every sort, own choices, restrictions
 * of every sort.
 */
final class Handbooks {
    static final Rulebook RULEBOOK = rulebook();

    private Handbooks() {}

    private static Rulebook rulebook() {
        Criterion two = Criterion.countAtLeast(
                2, Criterion.present("stress"), Criterion.present("fever"), Criterion.present("injury"));
        return Rulebook.builder()
                .from(Answers.RULEBOOK)
                .jurisdiction("Nowhere")
                .putAttributes("funding", "none")
                .addSources(
                        Source.builder()
                                .id("memory")
                                .title("What is taught")
                                .seen(Source.Seen.UNVERIFIED_FROM_MEMORY)
                                .build(),
                        Source.builder()
                                .id("page")
                                .title("A page | of two")
                                .publisher("A clinic")
                                .year(2020)
                                .url("https://example.org/a_b")
                                .seen(Source.Seen.RELAYED)
                                .build(),
                        Source.builder()
                                .id("book")
                                .title("A book")
                                .url("on the shelf")
                                .seen(Source.Seen.TITLE)
                                .build(),
                        Source.builder()
                                .id("law")
                                .title("A law")
                                .seen(Source.Seen.FULL)
                                .build())
                .addFindings(Finding.builder()
                        .id("left-numbness")
                        .kind(Finding.Kind.SIGN)
                        .label("numbness on the left")
                        .addIsA("numbness")
                        .local(true)
                        .addFormerly("numb-left")
                        .build())
                .addTechniques(
                        Technique.builder()
                                .id("tape")
                                .label("tape")
                                .minutes(new Range(5, 10))
                                .nature("Strips.")
                                .benefits("May remind.")
                                .risks("Itching")
                                .addSources("memory")
                                .evidence(Evidence.E5)
                                .addDesignChoice("minutes")
                                .build(),
                        Technique.builder()
                                .id("knuckles")
                                .label("knuckles")
                                .pressure(new Pressure(3, 5))
                                .minutes(new Range(5, 10))
                                .addTraits("heat")
                                .addOptionalTraits("oil")
                                .addPositions("prone", "seated")
                                .nature("Rolling.")
                                .benefits("May ease.")
                                .risks("Bruises.")
                                .addSources("law")
                                .evidence(Evidence.E4)
                                .build())
                .addExcluded(ExcludedTechnique.builder()
                        .id("thrust")
                        .label("thrust")
                        .because("It is a controlled act")
                        .addSources("memory", "law")
                        .build())
                .addRedFlags(Fixture.flag("rf-deep", "weight-loss", RedFlag.Urgency.ROUTINE)
                        .when(Criterion.any(
                                Criterion.present("chest-pain"), Criterion.all(Criterion.present("weight-loss"), two)))
                        .reviewAfter(2)
                        .addDesignChoice("when", "reviewAfter")
                        .build())
                .addContraindications(
                        Fixture.absolute("ci-named", Criterion.present("injury"))
                                .addBars("knuckles")
                                .locked(true)
                                .addFormerly("ci-old")
                                .build(),
                        Fixture.modify("ci-gentle", Criterion.present("stress"))
                                .maxPressure(2)
                                .addDesignChoice("maxPressure")
                                .build(),
                        Fixture.modify("ci-upright", Criterion.present("pregnancy"))
                                .addBars("prone", "seated", "oil")
                                .build(),
                        Fixture.clearance(
                                        "ci-then",
                                        Criterion.present("warfarin"),
                                        Restriction.builder().addBars("oil").maxMinutes(20))
                                .addBars("heat", "spinal-extension")
                                .build(),
                        Fixture.clearance(
                                        "ci-still",
                                        Criterion.present("arm-weakness"),
                                        Restriction.builder().addBars("heat"))
                                .maxPressure(4)
                                .build(),
                        Fixture.clearance(
                                        "ci-both",
                                        Criterion.present("stiffness"),
                                        Restriction.builder().addBars("seated").maxMinutes(30))
                                .addBars("prone")
                                .maxMinutes(45)
                                .build(),
                        Fixture.modify("ci-back", Criterion.present("stiffness"))
                                .addAt("back")
                                .addBars("heat", "spinal-extension")
                                .build(),
                        Fixture.clearance("ci-neck", Criterion.present("disc-lesion"))
                                .barsAllWork(true)
                                .addAt("neck")
                                .until("Seen.")
                                .build())
                .addAdvice(Advice.builder()
                        .id("ad-hash")
                        .when(Criterion.not(Criterion.rule("rf-deep")))
                        .topic(Advice.Topic.STOP_RULE)
                        .audience(Advice.Audience.CLIENT)
                        .text("# Not *a* heading")
                        .addSources("memory")
                        .evidence(Evidence.E5)
                        .addDesignChoice("text")
                        .build())
                .build();
    }
}
