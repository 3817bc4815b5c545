package io.github.massagecare.rules;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.massagecare.finding.Finding;
import io.github.massagecare.finding.Identified;
import io.github.massagecare.rulebook.Contraindication;
import io.github.massagecare.rulebook.Contraindication.Level;
import io.github.massagecare.rulebook.Question;
import io.github.massagecare.rulebook.RedFlag;
import io.github.massagecare.rulebook.Rule;
import io.github.massagecare.rulebook.Rulebook;
import io.github.massagecare.rulebook.Source;
import io.github.massagecare.rules.TraceabilityPage.Row;
import io.github.massagecare.technique.Technique;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * TRACEABILITY.md, the rows of the dossier: each is carried by the rulebook with the weight it has there, and nothing
 * came from elsewhere.
 */
class DossierTest {
    private static final Rulebook RULEBOOK = ShippedRulebooks.upperBack();
    private static final String UNVERIFIED = "unverified-from-memory";
    private static final String MARK = "<!-- From here on written from the rulebook by DossierTest. -->\n";
    private static final Map<String, Map<?, ?>> ENTRIES = entries();

    private static Map<String, Map<?, ?>> entries() {
        Map<String, Map<?, ?>> entries = new TreeMap<>();
        RULEBOOK.toTree().values().stream()
                .filter(List.class::isInstance)
                .flatMap(section -> ((List<?>) section).stream())
                .filter(Map.class::isInstance)
                .forEach(entry -> entries.put(String.valueOf(((Map<?, ?>) entry).get("id")), (Map<?, ?>) entry));
        return entries;
    }

    @Test
    void printsWhatThereIs() throws IOException {
        System.out.println(String.format(
                Locale.ROOT,
                "upper-back: %d techniques, %d never recommended, %d contraindication rows in %d contraindications, %d red-flag rows in %d red"
                        + " flags, %d questions, %d findings, %d indications, %d dosing, %d activities, %d self-care, %d advice, %d sources, %d examples",
                RULEBOOK.techniques().size(),
                RULEBOOK.excluded().size(),
                TraceabilityPage.rows("Contraindications").size(),
                RULEBOOK.contraindications().size(),
                TraceabilityPage.rows("Red flags").size(),
                RULEBOOK.redFlags().size(),
                RULEBOOK.questions().size(),
                RULEBOOK.findings().size(),
                RULEBOOK.indications().size(),
                RULEBOOK.dosing().size(),
                RULEBOOK.activities().size(),
                RULEBOOK.selfCare().size(),
                RULEBOOK.advice().size(),
                RULEBOOK.sources().size(),
                ShippedRulebooks.upperBackExamples().examples().size()));
        assertAll(
                () -> assertTrue(RULEBOOK.techniques().size() >= 34),
                () -> assertEquals(
                        155, TraceabilityPage.rows("Contraindications").size()),
                () -> assertEquals(48, TraceabilityPage.rows("Red flags").size()),
                () -> assertEquals(65, TraceabilityPage.rows("Questions").size()),
                () -> assertTrue(RULEBOOK.questions().size() >= 65));
    }

    @Test
    void everyRowIsCarriedByWhatExists() throws IOException {
        List<String> gone = new ArrayList<>();
        for (String heading : List.of(
                "Techniques",
                "Contraindications",
                "Red flags",
                "Dosing and measures",
                "Exercises and care at home",
                "Questions",
                "Consent, scope and notices",
                "Where sources disagree")) {
            for (Row row : TraceabilityPage.rows(heading)) {
                List<String> carriers = row.ids(carriersOf(heading));
                if (carriers.isEmpty()) {
                    gone.add(row.id() + " has no carrier");
                }
                carriers.stream().filter(id -> !known(id)).forEach(id -> gone.add(row.id() + " " + id));
            }
        }

        assertEquals(List.of(), gone);
    }

    private static int carriersOf(String heading) {
        return heading.equals("Contraindications") || heading.equals("Red flags") ? 2 : 0;
    }

    private static boolean known(String id) {
        return RULEBOOK.entry(id, Identified.class).isPresent();
    }

    @Test
    void everyContraindicationRow_hasARuleOfEachOfItsClasses_andOneOfItsName() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Row row : TraceabilityPage.rows("Contraindications")) {
            List<Contraindication> rules = row.ids(2).stream()
                    .flatMap(id -> RULEBOOK.entry(id, Contraindication.class).stream())
                    .toList();
            if (!row.ids(2).contains(row.id())) {
                wrong.add(row.id() + " has no rule of its name");
            }
            for (String name : row.cell(1).split(", ")) {
                if (rules.stream().noneMatch(rule -> isOf(name, rule))) {
                    wrong.add(row.id() + " has no rule of class " + name);
                }
            }
        }

        assertEquals(List.of(), wrong);
    }

    private static boolean isOf(String name, Contraindication rule) {
        return switch (name) {
            case "ABS" -> rule.level() == Level.ABSOLUTE;
            case "LOC" -> rule.atItsPlace() || !rule.at().isEmpty();
            case "REL-C" -> rule.level() == Level.CLEARANCE;
            case "REL-M" -> rule.level() == Level.MODIFY || rule.atItsPlace();
            default -> throw new IllegalArgumentException(name);
        };
    }

    @Test
    void everyRedFlagRow_hasAFlagOfEachOfItsTiers_andOneOfItsName() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Row row : TraceabilityPage.rows("Red flags")) {
            List<RedFlag> flags = row.ids(2).stream()
                    .flatMap(id -> RULEBOOK.entry(id, RedFlag.class).stream())
                    .toList();
            if (!row.ids(2).contains(row.id())) {
                wrong.add(row.id() + " has no flag of its name");
            }
            for (String tier : row.cell(1).split(", ")) {
                if (flags.stream().noneMatch(flag -> flag.urgency().name().equals(tier))) {
                    wrong.add(row.id() + " has no flag of tier " + tier);
                }
            }
        }

        assertEquals(List.of(), wrong);
    }

    @Test
    void whatTheDossierHasFromMemory_carriesTheMark() throws IOException {
        List<String> unmarked = Stream.concat(
                        TraceabilityPage.rows("Contraindications").stream(),
                        TraceabilityPage.rows("Red flags").stream())
                .filter(row -> row.cell(3).equals("unverified"))
                .filter(row -> row.ids(2).stream()
                        .noneMatch(
                                id -> RULEBOOK.rule(id).orElseThrow().sources().contains(UNVERIFIED)))
                .map(Row::id)
                .toList();

        assertEquals(List.of(), unmarked);
    }

    @Test
    void everyTechniqueRuleAndActivityIsTraced() throws IOException {
        Set<String> traced = new TreeSet<>();
        for (String heading : List.of(
                "Techniques",
                "Contraindications",
                "Red flags",
                "Dosing and measures",
                "Exercises and care at home",
                "Questions",
                "Consent, scope and notices",
                "Where sources disagree",
                "Rules beyond the rows")) {
            for (Row row : TraceabilityPage.rows(heading)) {
                traced.addAll(
                        heading.equals("Rules beyond the rows") ? List.of(row.id()) : row.ids(carriersOf(heading)));
            }
        }
        for (Row row : TraceabilityPage.rows("Statements of the founding article")) {
            traced.addAll(row.ids(2));
        }
        List<String> untraced = Stream.of(
                        RULEBOOK.rules(),
                        RULEBOOK.techniques(),
                        RULEBOOK.excluded(),
                        RULEBOOK.activities(),
                        RULEBOOK.questions(),
                        RULEBOOK.notices(),
                        RULEBOOK.overrideReasons())
                .<Identified>flatMap(List::stream)
                .map(Identified::id)
                .filter(id -> !traced.contains(id))
                .toList();

        assertEquals(List.of(), untraced);
    }

    /** What a question of the dossier feeds is decided by what our questions for it settle. */
    @Test
    void everyQuestionOfTheDossierReachesTheRulesThatItFeeds() throws IOException {
        Map<String, List<String>> carriers = new TreeMap<>();
        for (String heading : List.of("Contraindications", "Red flags")) {
            TraceabilityPage.rows(heading).forEach(row -> carriers.put(row.id(), row.ids(2)));
        }
        List<String> unfed = new ArrayList<>();
        for (Row row : TraceabilityPage.rows("Questions")) {
            Set<String> settled = settled(row.ids(0));
            for (String fed : row.ids(1)) {
                boolean reached = carriers.get(fed).stream()
                        .anyMatch(id -> decides(RULEBOOK.rule(id).orElseThrow()).stream()
                                .anyMatch(settled::contains));
                if (!reached) {
                    unfed.add(row.id() + " does not feed " + fed);
                }
            }
        }

        assertEquals(List.of(), unfed);
    }

    /** What questions settle: what they name, what lies below it and what lies above. */
    private static Set<String> settled(List<String> questions) {
        Set<String> settled = new LinkedHashSet<>();
        questions.forEach(id ->
                settled.addAll(RULEBOOK.entry(id, Question.class).orElseThrow().settles()));
        int size;
        do {
            size = settled.size();
            for (Finding finding : RULEBOOK.findings()) {
                if (finding.isA().stream().anyMatch(settled::contains)
                        || finding.shownBy().stream().anyMatch(by -> settled.contains(by.measure()))) {
                    settled.add(finding.id());
                }
            }
        } while (settled.size() > size);
        for (String id : List.copyOf(settled)) {
            RULEBOOK.finding(id).ifPresent(finding -> settled.addAll(finding.isA()));
        }
        return settled;
    }

    /** The findings, measures and places that a rule names, through the rules that it refers to. */
    private static Set<String> decides(Rule rule) {
        Set<String> names = new LinkedHashSet<>();
        collect(ENTRIES.get(rule.id()).get("when"), names);
        if (ENTRIES.get(rule.id()).get("at") instanceof List<?> places) {
            places.forEach(place -> names.add(String.valueOf(place)));
            names.addAll(within(names));
        }
        return names;
    }

    private static Set<String> within(Set<String> places) {
        return RULEBOOK.regions().stream()
                .filter(region -> places.contains(region.id()))
                .flatMap(region -> region.within().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static void collect(Object when, Set<String> names) {
        if (when instanceof String id) {
            names.add(id);
        } else if (when instanceof List<?> parts) {
            parts.forEach(part -> collect(part, names));
        } else if (when instanceof Map<?, ?> map) {
            if (map.get("rule") instanceof String other) {
                collect(ENTRIES.get(other).get("when"), names);
            } else {
                map.forEach((key, value) -> collect(value, names));
            }
        }
    }

    /**
     * What follows the mark is written from the rulebook; {@code mvn -B test -Dmassagecare.golden=write} writes it
     * anew.
     */
    @Test
    void thePageSaysWhereEachSourceIsUsed() throws IOException {
        String page = Files.readString(TraceabilityPage.PAGE);
        StringBuilder expected = new StringBuilder(page.substring(0, page.indexOf(MARK) + MARK.length()));
        expected.append("\n## Sources\n\n| what | seen | used by |\n|---|---|---|\n");
        for (Source source : RULEBOOK.sources()) {
            List<String> users = ENTRIES.values().stream()
                    .filter(entry -> entry.get("sources") instanceof List<?> cited && cited.contains(source.id()))
                    .map(entry -> "`" + entry.get("id") + "`")
                    .toList();
            assertTrue(!users.isEmpty(), source.id() + " is used nowhere");
            String seen = source.seen().name().toLowerCase(Locale.ROOT).replace('_', ' ');
            expected.append("| `")
                    .append(source.id())
                    .append("` | ")
                    .append(seen)
                    .append(" | ")
                    .append(String.join(", ", users))
                    .append(" |\n");
        }
        if ("write".equals(System.getProperty("massagecare.golden"))) {
            Files.writeString(TraceabilityPage.PAGE, expected);
        } else {
            assertEquals(expected.toString(), page);
        }
    }

    /**
     * The dossier lists 232 sources; each is cited, or PROVENANCE.md says why not. Three more entries are no
     * publications.
     */
    @Test
    void everySourceOfTheDossierIsUsedOrSaidNotToBe() throws IOException {
        List<String> unused =
                TraceabilityPage.rows(Path.of("PROVENANCE.md"), "Sources of the dossier that nothing cites").stream()
                        .map(Row::id)
                        .toList();

        assertEquals(
                List.of(),
                unused.stream()
                        .filter(id -> RULEBOOK.entry(id, Source.class).isPresent())
                        .toList());
        assertEquals(232 + 3, RULEBOOK.sources().size() + unused.size());
    }

    @Test
    void nothingIsWithoutSourceAndGrade() {
        for (Rule rule : RULEBOOK.rules()) {
            assertTrue(!rule.sources().isEmpty(), rule.id());
        }
        for (Technique technique : RULEBOOK.techniques()) {
            assertTrue(!technique.sources().isEmpty(), technique.id());
        }
    }
}
