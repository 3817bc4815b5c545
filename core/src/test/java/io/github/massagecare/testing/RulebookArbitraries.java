package io.github.massagecare.testing;

import io.github.massagecare.finding.Code;
import io.github.massagecare.finding.Measure;
import io.github.massagecare.finding.MeasureRange;
import io.github.massagecare.finding.Region;
import io.github.massagecare.rulebook.Notice;
import io.github.massagecare.rulebook.OverrideReason;
import io.github.massagecare.rulebook.Review;
import io.github.massagecare.rulebook.Rulebook;
import io.github.massagecare.rulebook.Source;
import io.github.massagecare.rulebook.Target;
import io.github.massagecare.technique.Activity;
import io.github.massagecare.technique.Evidence;
import io.github.massagecare.technique.ExcludedTechnique;
import io.github.massagecare.technique.Position;
import io.github.massagecare.technique.Pressure;
import io.github.massagecare.technique.Range;
import io.github.massagecare.technique.Technique;
import io.github.massagecare.technique.Trait;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;

/**
 * Valid, varied rulebooks: findings with several parents, exclusions, places and readings; measures with decimals;
 * overlapping regions; techniques; all six kinds of rules over all kinds of criteria; questions; now and then nothing
 * of one of these. Small, so that the corners are met often.
 */
public final class RulebookArbitraries {
    private static final int DECISIONS = 1000;
    /** More than a plan suggests. */
    private static final int MANY_ACTIVITIES = 7;

    private static final List<String> TEXTS = List.of(
            "Words",
            "Two words",
            "\"Quoted\" and \\ escaped",
            "Tab\tand\nline",
            "Épaule, cou et dos",
            "肩こり",
            "\uD83D\uDC86 massage",
            "a/b~c",
            " spaces ",
            "</script>",
            "\u2028\u0001\u007f");

    final Choices choices;
    final Rulebook.Builder book = Rulebook.builder();
    final List<String> sources = new ArrayList<>();
    final List<String> targets = new ArrayList<>();
    final List<Region> regions = new ArrayList<>();
    final List<String> traits = new ArrayList<>();
    final List<String> positions = new ArrayList<>();
    final List<Measure> measures = new ArrayList<>();
    final List<Technique> techniques = new ArrayList<>();
    final List<Activity> activities = new ArrayList<>();
    final FindingArbitraries findings;

    private RulebookArbitraries(Choices choices) {
        this.choices = choices;
        this.findings = new FindingArbitraries(this);
    }

    /** Valid rulebooks. */
    public static Arbitrary<Rulebook> rulebooks() {
        return Choices.of(DECISIONS).map(RulebookArbitraries::rulebook);
    }

    static Rulebook rulebook(Choices choices) {
        return new RulebookArbitraries(choices).rulebook();
    }

    private Rulebook rulebook() {
        book.id(choices.one("small", "small-book-2"))
                .version("1.0." + choices.below(3))
                .language(choices.one("en-CA", "fr-CA"))
                .title(text());
        book.review(new Review("not-clinically-reviewed", "2026-11-23"));
        if (choices.percent(50)) {
            book.jurisdiction(text());
        }
        things();
        regions();
        measures();
        findings.generate();
        techniques();
        new RuleArbitraries(this).generate();
        return book.build();
    }

    /** A number of entries: now and then none. */
    int someOrNone(int least, int most) {
        return choices.percent(3) ? 0 : choices.between(least, most);
    }

    /** A text that is not blank. */
    String text() {
        return choices.one(TEXTS);
    }

    List<String> someSources() {
        return choices.oneOrMore(sources, 2);
    }

    Evidence evidence() {
        return choices.one(Evidence.values());
    }

    List<String> ids(List<Region> of) {
        return of.stream().map(Region::id).toList();
    }

    private void things() {
        for (int i = choices.between(1, 3); i > 0; i--) {
            String id = "source-" + i;
            sources.add(id);
            Source.Builder source = Source.builder().id(id).title(text()).seen(choices.one(Source.Seen.values()));
            if (choices.percent(50)) {
                source.publisher(text()).year(choices.between(1990, 2026)).url("https://example.org/" + i);
            }
            book.addSources(source.build());
        }
        for (int i = choices.between(1, 3); i > 0; i--) {
            targets.add("target-" + i);
            book.addTargets(new Target("target-" + i, text()));
        }
        for (int i = choices.between(1, 4); i > 0; i--) {
            traits.add("trait-" + i);
            book.addTraits(new Trait("trait-" + i, text()));
        }
        for (int i = choices.between(1, 3); i > 0; i--) {
            positions.add("position-" + i);
            book.addPositions(new Position("position-" + i, text()));
        }
        if (choices.percent(30)) {
            book.addOverrideReasons(new OverrideReason("override-1", text()))
                    .addNotices(new Notice("notice-1", text()));
            book.putAttributes("developer", text()).putAttributes("a key", text());
        }
        if (choices.percent(30)) {
            book.addExcluded(ExcludedTechnique.builder()
                    .id("excluded-1")
                    .label(text())
                    .because(text())
                    .sources(someSources())
                    .build());
        }
    }

    /** Each within none, one or two of those before it: overlapping places. */
    private void regions() {
        int count = someOrNone(2, 6);
        for (int i = 0; i < count; i++) {
            Region.Builder region =
                    Region.builder().id("region-" + i).label(text()).within(choices.some(ids(regions), 2));
            if (choices.percent(10)) {
                region.addFormerly("old-region-" + i);
            }
            regions.add(region.build());
        }
        book.regions(regions);
    }

    private void measures() {
        int count = choices.between(1, 3);
        for (int i = 0; i < count; i++) {
            int decimals = choices.one(0, 0, 1, 2);
            Measure.Builder measure = Measure.builder()
                    .id("measure-" + i)
                    .label(text())
                    .unit("unit")
                    .decimals(decimals)
                    .elapsed(choices.percent(40));
            measure.min(BigDecimal.valueOf(choices.one(0, 0, -5, 10), decimals))
                    .max(BigDecimal.valueOf(choices.between(20, 60), decimals));
            if (choices.percent(10)) {
                measure.addFormerly("old-measure-" + i);
            }
            measures.add(measure.build());
        }
        if (choices.percent(30)) {
            Measure of = measures.get(0);
            BigDecimal span = of.max().subtract(of.min());
            Measure.Builder change = Measure.builder()
                    .id("measure-change")
                    .label("change")
                    .unit("unit")
                    .changeOf(of.id());
            measures.add(
                    change.decimals(of.decimals()).min(span.negate()).max(span).build());
        }
        book.measures(measures);
    }

    /** A range of a measure whose bounds are legal values. */
    MeasureRange range() {
        Measure measure = choices.one(measures);
        BigDecimal low = value(measure);
        BigDecimal high = value(measure);
        int compared = low.compareTo(high);
        if (compared == 0 || choices.percent(60)) {
            boolean atLeast = choices.percent(50);
            return new MeasureRange(
                    measure.id(),
                    Optional.of(low).filter(v -> atLeast),
                    Optional.of(low).filter(v -> !atLeast));
        }
        return new MeasureRange(
                measure.id(), Optional.of(compared < 0 ? low : high), Optional.of(compared < 0 ? high : low));
    }

    private BigDecimal value(Measure measure) {
        return value(choices, measure);
    }

    /** A legal value of a measure. */
    static BigDecimal value(Choices choices, Measure measure) {
        int steps = measure.max()
                .subtract(measure.min())
                .movePointRight(measure.decimals())
                .intValueExact();
        return measure.min().add(BigDecimal.valueOf(choices.below(steps + 1), measure.decimals()));
    }

    private void techniques() {
        int count = someOrNone(1, 4);
        for (int i = 0; i < count; i++) {
            Technique.Builder technique = Technique.builder()
                    .id("technique-" + i)
                    .label(text())
                    .minutes(range(1, 10, 50))
                    .nature(text())
                    .benefits(text())
                    .risks(text());
            if (choices.percent(80)) {
                technique.pressure(pressure());
                if (choices.percent(20)) {
                    technique.addDesignChoice("pressure", "minutes");
                }
            }
            List<String> essential = choices.some(traits, 2);
            technique
                    .traits(essential)
                    .optionalTraits(choices.some(
                            traits.stream().filter(t -> !essential.contains(t)).toList(), 2));
            Technique.Role role = choices.one(Technique.Role.values());
            technique.positions(choices.some(positions, 3)).role(role);
            if (choices.percent(80)) {
                technique.part(choices.one(Technique.Part.values()));
            }
            technique
                    .alone(role == Technique.Role.PRIMARY && choices.percent(20))
                    .dry(choices.percent(20))
                    .equipment(choices.percent(20))
                    .fallback(choices.percent(40));
            techniques.add(technique.sources(someSources()).evidence(evidence()).build());
        }
        book.techniques(techniques);
        for (int i = choices.percent(10) ? MANY_ACTIVITIES : choices.below(3); i > 0; i--) {
            Activity.Builder activity = Activity.builder()
                    .id("activity-" + i)
                    .label(text())
                    .traits(choices.some(traits, 1))
                    .dose(text());
            activity.strengthening(choices.percent(30));
            activities.add(activity.sources(someSources()).evidence(evidence()).build());
        }
        book.activities(activities);
    }

    private Pressure pressure() {
        int min = choices.between(0, Pressure.DEEPEST);
        return new Pressure(min, choices.between(min, Pressure.DEEPEST));
    }

    /** A range whose ends lie between these; the upper end in the upper part more often. */
    Range range(int least, int middle, int most) {
        int min = choices.between(least, middle);
        return new Range(min, choices.between(min, most));
    }

    Code code(int i) {
        return new Code(choices.one("icd-10", "snomed-ct"), "R2" + i + ".2");
    }
}
