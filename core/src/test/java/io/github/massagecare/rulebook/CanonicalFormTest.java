package io.github.massagecare.rulebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.massagecare.finding.Finding;
import io.github.massagecare.finding.Measure;
import io.github.massagecare.finding.SymptomProfile;
import io.github.massagecare.json.InvalidDocumentException;
import io.github.massagecare.json.Problem;
import io.github.massagecare.technique.Evidence;
import io.github.massagecare.technique.Pressure;
import io.github.massagecare.technique.Range;
import io.github.massagecare.technique.Technique;
import io.github.massagecare.technique.Trait;
import io.github.massagecare.testing.Fixtures;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The canonical form, word for word, and rulebooks built in code. */
class CanonicalFormTest {
    private static final String WRITTEN = """
      {"format": 1, "id": "tiny", "version": "1.0.0", "language": "en-CA", "title": "Tiny",
       "review": {"status": "not-clinically-reviewed", "on": "2026-11-23"},
       "sources": [{"id": "book", "title": "A book", "seen": "title"}],
       "targets": [{"id": "physician", "label": "Physician"}],
       "traits": [{"id": "deep-pressure", "label": "Deep pressure"}],
       "findings": [{"id": "warfarin", "kind": "medication", "label": "Warfarin", "local": false, "isA": []}],
       "measures": [{"id": "pain", "label": "Pain", "unit": "0-10", "min": 0.0, "max": 1e1, "decimals": 0}],
       "techniques": [{"id": "deep-tissue", "label": "Deep tissue", "pressure": {"min": 4, "max": 5}, "minutes": {"min": 15, "max": 45},
         "traits": ["deep-pressure"], "role": "primary", "nature": "N", "benefits": "B", "risks": "R", "sources": ["book"],
         "evidence": "e3"}],
       "contraindications": [{"id": "ci-warfarin", "when": {"all": ["warfarin", {"measure": "pain", "atLeast": 7.00}]},
         "level": "clearance", "bars": ["deep-pressure"], "clearance": {"from": ["physician"], "then": {"maxPressure": 3.0}},
         "preference": false, "rationale": "Bruises.", "sources": ["book"], "evidence": "e3", "locked": false}],
       "attributes": {}}""";

    @Test
    void aRulebookBuiltInCodeEqualsTheOneRead() {
        Rulebook built = built().build();
        Rulebook read = Rulebook.read(WRITTEN);
        assertEquals(read, built);
        assertEquals(read.toJson(), built.toJson());
        assertEquals(read.sha256(), built.sha256());
    }

    @Test
    void theCanonicalFormIsOneLineInFixedOrderWithoutDefaults() {
        assertEquals(
                "{\"format\":1,\"id\":\"tiny\",\"version\":\"1.0.0\",\"language\":\"en-CA\",\"title\":\"Tiny\","
                        + "\"review\":{\"status\":\"not-clinically-reviewed\",\"on\":\"2026-11-23\"},"
                        + "\"sources\":[{\"id\":\"book\",\"title\":\"A book\",\"seen\":\"title\"}],"
                        + "\"targets\":[{\"id\":\"physician\",\"label\":\"Physician\"}],"
                        + "\"traits\":[{\"id\":\"deep-pressure\",\"label\":\"Deep pressure\"}],"
                        + "\"findings\":[{\"id\":\"warfarin\",\"kind\":\"medication\",\"label\":\"Warfarin\"}],"
                        + "\"measures\":[{\"id\":\"pain\",\"label\":\"Pain\",\"unit\":\"0-10\",\"min\":0,\"max\":10}],"
                        + "\"techniques\":[{\"id\":\"deep-tissue\",\"label\":\"Deep tissue\",\"pressure\":{\"min\":4,\"max\":5},"
                        + "\"minutes\":{\"min\":15,\"max\":45},\"traits\":[\"deep-pressure\"],\"nature\":\"N\",\"benefits\":\"B\","
                        + "\"risks\":\"R\",\"sources\":[\"book\"],\"evidence\":\"e3\"}],"
                        + "\"contraindications\":[{\"id\":\"ci-warfarin\",\"when\":{\"all\":[\"warfarin\",{\"measure\":\"pain\","
                        + "\"atLeast\":7}]},\"level\":\"clearance\",\"bars\":[\"deep-pressure\"],"
                        + "\"clearance\":{\"from\":[\"physician\"],\"then\":{\"maxPressure\":3}},\"rationale\":\"Bruises.\","
                        + "\"sources\":[\"book\"],\"evidence\":\"e3\"}]}",
                Rulebook.read(WRITTEN).toJson());
    }

    @Test
    void theHashIsThatOfTheCanonicalBytes() throws Exception {
        Rulebook rulebook = Rulebook.read(WRITTEN);
        byte[] hash = java.security.MessageDigest.getInstance("SHA-256")
                .digest(rulebook.toJson().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertEquals(java.util.HexFormat.of().formatHex(hash), rulebook.sha256());
        assertNotEquals(
                rulebook.sha256(),
                Rulebook.read(WRITTEN.replace("Bruises.", "Bruises")).sha256());
    }

    @ParameterizedTest
    @CsvSource({"6.0, 6", "6, 6", "60e-1, 6", "0.50, 0.5", "-0, 0", "1e2, 100", "0.000, 0", "-7.10, -7.1", "1E-3, 0.001"
    })
    void numbersAreWrittenWithoutTrailingZerosAndWithoutExponent(String given, String written) {
        SymptomProfile profile = SymptomProfile.read("{\"format\": 1, \"measures\": {\"m\": " + given + "}}");
        assertEquals("{\"format\":1,\"measures\":{\"m\":" + written + "}}", profile.toJson());
        assertEquals(
                SymptomProfile.builder().measure("m", new BigDecimal(given)).build(), profile);
    }

    @Test
    void theBuilderReportsAllProblemsByPointer() {
        Rulebook.Builder wrong =
                built().addTraits(new Trait("Deep", "Deep"), new Trait("heat", " "), new Trait("warfarin", "Twice"));
        List<Problem> problems =
                assertThrows(InvalidDocumentException.class, wrong::build).problems();
        assertEquals(
                List.of("malformed-id /traits/1/id", "out-of-range /traits/2/label", "duplicate-id /findings/0/id"),
                problems.stream().map(p -> p.code().word() + " " + p.pointer()).toList());
        assertTrue(problems.stream()
                .allMatch(p -> p.line() == 0 && p.column() == 0 && p.document().isEmpty()));
    }

    @Test
    void anAssessmentUnderTwoNotsIsRefusedAsItIsOutsideNot() {
        for (String when : List.of(
                "\"seen\"",
                "{\"not\": {\"not\": \"seen\"}}",
                "{\"all\": [{\"not\": {\"any\": [{\"not\": \"seen\"}]}}]}")) {
            String text = assessed(when);
            assertEquals(
                    "not-allowed",
                    Fixtures.problem(() -> Rulebook.read(text)).code().word());
        }
        assertEquals(1, Rulebook.read(assessed("{\"not\": \"seen\"}")).advice().size());
        assertEquals(
                1,
                Rulebook.read(assessed("{\"not\": {\"not\": {\"not\": \"seen\"}}}"))
                        .advice()
                        .size());
    }

    @Test
    void aKindOfTwoFindingsThatExcludeEachOtherIsAContradiction() {
        String findings =
                "\"findings\": [{\"id\": \"one\", \"kind\": \"sign\", \"label\": \"1\", \"excludes\": [\"other\"]},"
                        + "{\"id\": \"other\", \"kind\": \"sign\", \"label\": \"2\"},"
                        + "{\"id\": \"both\", \"kind\": \"sign\", \"label\": \"3\", \"isA\": [\"one\", \"other\"]}]";
        Problem problem = Fixtures.problem(() -> Rulebook.read(Fixtures.tiny(findings)));
        assertEquals("contradiction /findings/2/isA", problem.code().word() + " " + problem.pointer());
    }

    private static String assessed(String when) {
        return Fixtures.tiny(
                "\"findings\": [{\"id\": \"seen\", \"kind\": \"assessment\", \"label\": \"Seen\"}]",
                "\"advice\": [{\"id\": \"ad-a\", \"when\": " + when
                        + ", \"topic\": \"aftercare\", \"for\": \"client\", \"text\": \"Rest.\", \"sources\": [\"book\"], \"evidence\": \"e5\"}]");
    }

    private static Rulebook.Builder built() {
        return Rulebook.builder()
                .id("tiny")
                .version("1.0.0")
                .language("en-CA")
                .title("Tiny")
                .review(new Review("not-clinically-reviewed", "2026-11-23"))
                .addSources(Source.builder()
                        .id("book")
                        .title("A book")
                        .seen(Source.Seen.TITLE)
                        .build())
                .addTargets(new Target("physician", "Physician"))
                .addTraits(new Trait("deep-pressure", "Deep pressure"))
                .addFindings(Finding.builder()
                        .id("warfarin")
                        .kind(Finding.Kind.MEDICATION)
                        .label("Warfarin")
                        .build())
                .addMeasures(Measure.builder()
                        .id("pain")
                        .label("Pain")
                        .unit("0-10")
                        .min(BigDecimal.ZERO)
                        .max(new BigDecimal("10.0"))
                        .build())
                .addTechniques(Technique.builder()
                        .id("deep-tissue")
                        .label("Deep tissue")
                        .pressure(new Pressure(4, 5))
                        .minutes(new Range(15, 45))
                        .addTraits("deep-pressure")
                        .nature("N")
                        .benefits("B")
                        .risks("R")
                        .addSources("book")
                        .evidence(Evidence.E3)
                        .build())
                .addContraindications(Contraindication.builder()
                        .id("ci-warfarin")
                        .when(Criterion.all(Criterion.present("warfarin"), Criterion.atLeast("pain", 7)))
                        .level(Contraindication.Level.CLEARANCE)
                        .addBars("deep-pressure")
                        .clearance(Clearance.builder()
                                .addAcceptedFrom("physician")
                                .then(Restriction.builder().maxPressure(3).build())
                                .build())
                        .rationale("Bruises.")
                        .addSources("book")
                        .evidence(Evidence.E3)
                        .build());
    }
}
