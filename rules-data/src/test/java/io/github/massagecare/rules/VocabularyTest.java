package io.github.massagecare.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.massagecare.finding.Finding;
import io.github.massagecare.finding.Labelled;
import io.github.massagecare.finding.Measure;
import io.github.massagecare.rulebook.Question;
import io.github.massagecare.rulebook.Rulebook;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The vocabulary as one whole: every word within reach of a question, and no "none" that closes what nobody named. */
class VocabularyTest {
    private static final Rulebook RULEBOOK = ShippedRulebooks.upperBack();
    private static final Path PAGE = Path.of("VOCABULARY.md");
    private static final String MARK = "<!-- From here on written from the rulebook by VocabularyTest. -->\n";
    /** What a label may begin with although it has a capital. */
    private static final Set<String> NAMES = new TreeSet<>(
            Set.of("Ehlers-Danlos", "Neck Disability Index", "Paget disease", "Parkinson disease", "Swedish massage"));
    /** A word with a capital and more letters, which inside a sentence is a name. */
    private static final Pattern WORD = Pattern.compile("\\b[A-Z][a-z]+\\b");

    private static final Pattern SECOND_PERSON = Pattern.compile("\\b(you|your|yourself)\\b", Pattern.CASE_INSENSITIVE);

    /**
     * What follows the mark is written from the rulebook; {@code mvn -B test -Dmassagecare.golden=write} writes it
     * anew.
     */
    @Test
    void thePageForCliniciansSaysWhatTheRulebookHolds() throws IOException {
        String page = Files.readString(PAGE);
        String opening = page.substring(0, page.indexOf(MARK) + MARK.length());
        String expected = opening + new VocabularyPage(RULEBOOK).markdown();
        if ("write".equals(System.getProperty("massagecare.golden"))) {
            Files.writeString(PAGE, expected);
        } else {
            assertEquals(expected, page);
        }
    }

    /**
     * "None" also denies what lies below the findings that are shown; each of these is named by the words that are
     * read.
     */
    @Test
    void noneClosesOnlyWhatIsNamed() throws IOException {
        Map<String, String> words = words();
        List<String> unnamed = new ArrayList<>();
        Set<String> used = new TreeSet<>();
        for (Question question : RULEBOOK.questions()) {
            for (String settled : question.settles()) {
                RULEBOOK.entry(settled, Finding.class)
                        .ifPresent(shown ->
                                below(question, shown.label() + " " + question.ask(), settled, words, unnamed, used));
            }
        }

        assertEquals(List.of(), unnamed);
        assertEquals(new TreeSet<>(words.keySet()), used, "words that nothing needs");
    }

    private static void below(
            Question question,
            String read,
            String above,
            Map<String, String> words,
            List<String> unnamed,
            Set<String> used) {
        for (Finding kind : RULEBOOK.findings()) {
            if (kind.isA().contains(above) && !question.settles().contains(kind.id())) {
                String word = words.get(kind.id());
                used.add(kind.id());
                if (word == null || !read.toLowerCase(Locale.ROOT).contains(word)) {
                    used.remove(kind.id());
                    unnamed.add(question.id() + " closes " + kind.id());
                }
            }
        }
    }

    private static Map<String, String> words() throws IOException {
        try (InputStream in = VocabularyTest.class.getResourceAsStream("named-by.txt")) {
            Map<String, String> words = new LinkedHashMap<>();
            new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split(": ", 2))
                    .forEach(pair -> words.put(pair[0], pair[1]));
            return words;
        }
    }

    @Test
    void noQuestionShowsMoreThanEightLabels() {
        List<String> crowded = RULEBOOK.questions().stream()
                .filter(question -> question.settles().stream()
                                .filter(id -> RULEBOOK.finding(id).isPresent())
                                .count()
                        > 8)
                .map(Question::id)
                .toList();

        assertEquals(List.of(), crowded);
    }

    /**
     * A measure of a change is filled in from two profiles; every other one, and every finding that is no family, has
     * its question.
     */
    @Test
    void everyFindingAndMeasureIsWithinReach() {
        Set<String> settled = new TreeSet<>();
        RULEBOOK.questions().forEach(question -> settled.addAll(question.settles()));
        List<String> outOfReach = new ArrayList<>();
        for (Finding finding : RULEBOOK.findings()) {
            boolean family =
                    RULEBOOK.findings().stream().anyMatch(other -> other.isA().contains(finding.id()));
            if (!settled.contains(finding.id()) && !family) {
                outOfReach.add(finding.id());
            }
        }
        for (Measure measure : RULEBOOK.measures()) {
            if (!settled.contains(measure.id())
                    && measure.changeOf().filter(settled::contains).isEmpty()) {
                outOfReach.add(measure.id());
            }
        }

        assertEquals(List.of(), outOfReach);
    }

    /** Labels are read in letters and records too, where nobody is addressed. */
    @Test
    void labelsAddressNobody() {
        assertEquals(
                List.of(),
                labels().filter(label -> SECOND_PERSON.matcher(label).find()).toList());
    }

    /** A label stands inside a sentence as it is written; where it begins a line, a text puts the capital. */
    @Test
    void labelsBeginSmallUnlessWithAName() {
        Set<String> names = new TreeSet<>();
        List<String> capital = new ArrayList<>();
        labels().filter(VocabularyTest::beginsWithACapital)
                .forEach(label -> NAMES.stream()
                        .filter(label::startsWith)
                        .findFirst()
                        .ifPresentOrElse(names::add, () -> capital.add(label)));

        assertEquals(List.of(), capital);
        assertEquals(NAMES, names, "names that no label begins with");
    }

    /**
     * Behind a colon a sentence begins small, and no text knows which words are names; labels have them in capitals.
     */
    @Test
    void whatStandsBehindAColonBeginsWithNoName() {
        Set<String> names = new TreeSet<>();
        labels().forEach(label ->
                WORD.matcher(label).results().map(MatchResult::group).forEach(names::add));
        List<String> sentences = new ArrayList<>();
        RULEBOOK.contraindications().forEach(rule -> sentences.add(rule.rationale()));
        RULEBOOK.contraindications().forEach(rule -> rule.until().ifPresent(sentences::add));
        RULEBOOK.techniques().forEach(technique -> sentences.add(technique.risks()));
        List<String> named = sentences.stream()
                .filter(VocabularyTest::beginsWithACapital)
                .filter(sentence -> names.contains(sentence.split("[^A-Za-z]", 2)[0]))
                .toList();

        assertTrue(names.contains("Parkinson"), names::toString);
        assertEquals(List.of(), named);
    }

    private static Stream<String> labels() {
        return RULEBOOK.sections().stream()
                .flatMap(List::stream)
                .filter(Labelled.class::isInstance)
                .map(entry -> ((Labelled) entry).label());
    }

    /** An abbreviation has more than one. */
    private static boolean beginsWithACapital(String text) {
        return Character.isUpperCase(text.charAt(0)) && !Character.isUpperCase(text.charAt(1));
    }

    @Test
    void everyIdIsOneOfTheFieldsOwnNouns() {
        Pattern span = Pattern.compile("(^|-)(not|no|without|recent|last|ago|hours|history-of)(-|$)");
        List<String> odd = RULEBOOK.findings().stream()
                .filter(finding -> finding.kind() != Finding.Kind.PREFERENCE && finding.kind() != Finding.Kind.CONSENT)
                .map(Finding::id)
                .filter(id -> span.matcher(id).find())
                .toList();

        assertEquals(List.of(), odd, "negations and spans of time do not belong into names");
        assertTrue(RULEBOOK.findings().size() > 300);
    }
}
