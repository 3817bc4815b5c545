package io.github.massagecare.cli;

import static io.github.massagecare.cli.Ran.run;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.massagecare.plan.Disposition;
import io.github.massagecare.recommend.Recommendation;
import io.github.massagecare.rules.ShippedRulebooks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {
    @TempDir
    private Path folder;

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    @Test
    void recommend_json_isTheRecommendationDocument() {
        Ran ran = run("recommend", "../profiles/new-numbness.json", "--format", "json");

        assertEquals(0, ran.code());
        assertEquals(Disposition.REFER, Recommendation.read(ran.out()).disposition());
    }

    @Test
    void recommend_withARulebookOfOnesOwn_usesIt() throws IOException {
        String own = file(
                "own.json",
                ShippedRulebooks.upperBack()
                        .toJson()
                        .replace("\"id\":\"upper-back\",\"version\"", "\"id\":\"own\",\"version\""));

        Ran ran = run("recommend", "../profiles/desk-worker.json", "--rulebook", own);

        assertAll(
                () -> assertEquals(0, ran.code(), ran.err()),
                () -> assertTrue(ran.out().contains("  own 0.")));
    }

    @Test
    void aBadProfile_isOneWithAllItsProblemsOnStandardError() throws IOException {
        String bad = file("bad.json", "{\"format\": 1,\n \"present\": [\"tech-nek\"],\n \"absnt\": []}");

        Ran ran = run("recommend", bad);

        assertAll(
                () -> assertEquals(1, ran.code()),
                () -> assertEquals("", ran.out()),
                () -> assertTrue(
                        ran.err().contains("bad.json:2:14 /present/0: unknown finding \"tech-nek\""), ran.err()),
                () -> assertTrue(ran.err().contains("did you mean \"absent\"?"), ran.err()));
    }

    @Test
    void aMissingFileOrAFolder_isABadDocument() {
        assertAll(
                () -> assertEquals(1, run("recommend", "nowhere.json").code()),
                () -> assertTrue(run("recommend", folder.toString()).err().contains("[missing-file]")));
    }

    @Test
    void wrongUsage_isTwo() throws IOException {
        String part = file("part.json", "{\"findings\": []}");

        assertAll(
                () -> assertEquals(2, run().code()),
                () -> assertEquals(2, run("recommend").code()),
                () -> assertEquals(2, run("recommend", "x", "--format", "xml").code()),
                () -> assertEquals(2, run("frobnicate").code()),
                () -> assertEquals(2, run("show", "ci-fevr").code()),
                () -> assertEquals(2, run("check", part).code()));
    }

    @Test
    void show_printsTheEntryAndItsUsers() {
        Ran ran = run("show", "fever");

        assertAll(
                () -> assertEquals(0, ran.code()),
                () -> assertTrue(ran.out().startsWith("findings:"), ran.out()),
                () -> assertTrue(ran.out().contains("used by:") && ran.out().contains("ci-fever"), ran.out()));
    }

    @Test
    void show_withATypo_namesWhatIsNear() {
        assertTrue(run("show", "numbnes").err().contains("numbness"));
    }

    @Test
    void check_tellsTheKindsApart() throws IOException {
        String overlay = file(
                "o.json",
                "{\"format\":1,\"overlay\":\"mine\",\"version\":\"1.0.0\",\"over\":{\"id\":\"upper-back\",\"version\":\"0.1.0\"}}");
        String translation = file(
                "t.json",
                "{\"format\":1,\"language\":\"fr-CA\",\"of\":\"upper-back\",\"texts\":{\"fever\":{\"label\":\"f\"}}}");
        String examples = file("e.json", ShippedRulebooks.upperBackExamples().toJson());
        String rulebook = file("r.json", ShippedRulebooks.upperBack().toJson());
        String answer = file(
                "a.json",
                run("recommend", "../profiles/half-empty.json", "--format", "json")
                        .out());

        assertAll(
                () -> assertEquals(
                        "OK: overlay mine 1.0.0 over upper-back\n",
                        run("check", overlay).out()),
                () -> assertEquals(
                        "OK: translation of upper-back into fr-CA\n",
                        run("check", translation).out()),
                () -> assertTrue(run("check", examples).out().startsWith("OK: RuleExamples")),
                () -> assertTrue(run("check", rulebook).out().startsWith("OK: Rulebook{upper-back")),
                () -> assertTrue(run("check", answer).out().startsWith("OK: ask-first")),
                () -> assertTrue(
                        run("check", "../profiles/desk-worker.json").out().startsWith("OK: SymptomProfile")));
    }

    @Test
    void check_ofABrokenDocument_isOne() throws IOException {
        Ran ran = run("check", file("b.json", "{\"format\": 1, \"version\": \"1\", \"id\": \"x\", "));

        assertAll(() -> assertEquals(1, ran.code()), () -> assertTrue(ran.err().contains("[syntax]"), ran.err()));
    }

    @Test
    void questions_listsWhatToAskMostSevereFirst() {
        Ran ran = run("questions", "../profiles/half-empty.json");

        assertAll(
                () -> assertEquals(0, ran.code()),
                () -> assertTrue(ran.out().indexOf("emergency") < ran.out().indexOf("postpone")));
    }

    @Test
    void help_saysWhatItDoes() {
        Ran ran = run("--help");

        assertAll(() -> assertEquals(0, ran.code()), () -> assertFalse(ran.out().isBlank()));
    }
}
