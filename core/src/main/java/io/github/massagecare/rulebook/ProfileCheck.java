package io.github.massagecare.rulebook;

import static io.github.massagecare.json.ProblemCode.CONTRADICTION;
import static io.github.massagecare.json.ProblemCode.DUPLICATE_ENTRY;
import static io.github.massagecare.json.ProblemCode.NOT_ALLOWED;
import static io.github.massagecare.json.ProblemCode.OUT_OF_RANGE;

import io.github.massagecare.finding.Finding;
import io.github.massagecare.finding.Identified;
import io.github.massagecare.finding.Measure;
import io.github.massagecare.finding.Region;
import io.github.massagecare.internal.json.DocumentForm;
import io.github.massagecare.internal.json.Mention;
import io.github.massagecare.internal.json.Node;
import io.github.massagecare.internal.json.Problems;
import io.github.massagecare.internal.json.ProfileDocument;
import io.github.massagecare.internal.json.Reading;
import io.github.massagecare.technique.Technique;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether a profile document speaks the language of a rulebook and does not contradict itself. */
final class ProfileCheck {
    private final Rulebook rulebook;
    private final ProfileDocument document;
    private final Reading reading;
    private final Problems problems;
    private final References references;
    private final KnownIds ids;
    private final Map<String, Node> present = new LinkedHashMap<>();
    private final Map<String, Node> absent = new LinkedHashMap<>();
    private final Map<String, Node> unsure = new LinkedHashMap<>();
    private final Set<String> measured = new LinkedHashSet<>();

    private ProfileCheck(Rulebook rulebook, ProfileDocument document, Reading reading) {
        this.rulebook = rulebook;
        this.document = document;
        this.reading = reading;
        this.problems = reading.problems();
        this.references = rulebook.references();
        this.ids = new KnownIds(references, reading);
    }

    /** Profiles as documents, checked against a rulebook. */
    static DocumentForm<ProfileDocument> form(Rulebook rulebook) {
        return new DocumentForm<>(
                "profile",
                ProfileDocument.SHAPE,
                (document, reading) -> new ProfileCheck(rulebook, document, reading).check());
    }

    private void check() {
        each("regions", document.regions(), "region", Region.class);
        each("offered", document.offered(), "technique", Technique.class);
        each("wished", document.wished(), "technique", Technique.class);
        document.measures().forEach(this::measure);
        for (Mention mention : document.present()) {
            Finding finding = placed(mention);
            if (finding != null) {
                present.putIfAbsent(finding.id(), reading.place(mention, "finding"));
            }
        }
        findings("absent", document.absent(), absent);
        findings("unsure", document.unsure(), unsure);
        each("answered", document.answered(), "question", Question.class);
        for (ProfileDocument.Word word : document.cleared()) {
            Rule rule = known(word.rule(), reading.place(word, "rule"), "rule", Rule.class);
            known(word.from(), reading.place(word, "from"), "target", Target.class);
            word.given().ifPresent(given -> cleared(rule, given, reading.place(word, "for")));
        }
        contradictions();
    }

    /** What a clearance was given for: known findings at known places, and times since an event. */
    private void cleared(@Nullable Rule rule, List<Mention> given, Node place) {
        if (given.isEmpty()
                && place.elements().isEmpty()
                && rule != null
                && !rulebook.ruleFindings().positive(rule).isEmpty()) {
            String message =
                    "nothing that \"" + rule.id() + "\" was cleared for; expected the findings that the client had";
            problems.add(NOT_ALLOWED, place, message);
        }
        given.forEach(
                mention -> mention.when((finding, places) -> placed(mention), (time, value) -> since(mention, value)));
    }

    private void since(Mention mention, BigDecimal value) {
        Measure time = known(mention.id(), reading.place(mention, "measure"), "measure", Measure.class);
        if (time == null) {
            return;
        }
        Node place = reading.place(mention, "atLeast");
        if (!time.elapsed()) {
            problems.add(NOT_ALLOWED, place, "\"" + time.id() + "\" is no time since an event; expected one that is");
        } else if (!time.allows(value) && !reading.unread(mention, "atLeast")) {
            problems.add(OUT_OF_RANGE, place, RulebookCheck.expected(time));
        }
    }

    /** A finding, with its places if there are any; null when there is no such finding. */
    private @Nullable Finding placed(Mention mention) {
        Finding finding = known(mention.id(), reading.place(mention, "finding"), "finding", Finding.class);
        if (finding != null && !mention.at().isEmpty()) {
            for (int i = 0; i < mention.at().size(); i++) {
                known(mention.at().get(i), reading.place(mention, "at", i), "region", Region.class);
            }
            if (!finding.local()) {
                reading.problem(
                        NOT_ALLOWED, mention, "at", "\"" + finding.id() + "\" has no place; expected no \"at\"");
            }
        }
        return finding;
    }

    private void each(String key, List<String> named, String what, Class<? extends Identified> type) {
        for (int i = 0; i < named.size(); i++) {
            known(named.get(i), reading.place(document, key, i), what, type);
        }
    }

    private void findings(String key, List<String> named, Map<String, Node> into) {
        for (int i = 0; i < named.size(); i++) {
            Node place = reading.place(document, key, i);
            Finding finding = known(named.get(i), place, "finding", Finding.class);
            if (finding != null) {
                into.putIfAbsent(finding.id(), place);
            }
        }
    }

    private void measure(String name, BigDecimal value) {
        Node place = reading.place(document, "measures", name);
        Measure measure = known(name, place, "measure", Measure.class);
        if (measure == null) {
            return;
        }
        if (!measured.add(measure.id())) {
            problems.add(DUPLICATE_ENTRY, place, "a value of \"" + measure.id() + "\" a second time; expected one");
        }
        if (!measure.allows(value) && !reading.unread(reading.place(document, "measures"), name)) {
            problems.add(OUT_OF_RANGE, place, RulebookCheck.expected(measure));
        }
    }

    private <E extends Identified> @Nullable E known(String id, Node place, String what, Class<E> type) {
        E successor = references.successor(id, type);
        if (successor != null) {
            return successor;
        }
        return ids.known(id, place, what, type) ? references.find(id, type) : null;
    }

    private void contradictions() {
        absent.forEach((id, place) -> {
            for (String below : references.findings.withDescendants(id)) {
                if (present.containsKey(below) || unsure.containsKey(below)) {
                    String kind = below.equals(id) ? "" : " and a kind of it";
                    String belowIs = present.containsKey(below) ? "present" : "unsure";
                    contradiction(place, id, "absent", below, belowIs + kind);
                }
            }
        });
        unsure.forEach((id, place) -> {
            if (present.containsKey(id)) {
                contradiction(place, id, "unsure", id, "present");
            }
        });
        List<String> said = List.copyOf(present.keySet());
        List<List<String>> excluded = said.stream().map(this::excluded).toList();
        for (int i = 0; i < said.size(); i++) {
            for (int j = i + 1; j < said.size(); j++) {
                String one = said.get(i);
                String other = said.get(j);
                if (anyOf(other, excluded.get(i)) || anyOf(one, excluded.get(j))) {
                    contradiction(present.get(other), one, "present", other, "present, which it excludes");
                }
            }
        }
    }

    /** What a finding excludes, or something that it is a kind of. */
    private List<String> excluded(String finding) {
        return references.findings.withAncestors(finding).stream()
                .flatMap(above -> references.finding(above).excludes().stream())
                .toList();
    }

    private boolean anyOf(String finding, List<String> general) {
        return general.stream().anyMatch(one -> references.findings.isWithin(finding, one));
    }

    private void contradiction(Node place, String one, String oneIs, String other, String otherIs) {
        String message = "\"" + one + "\" is said to be " + oneIs + ", and \"" + other + "\" " + otherIs
                + "; expected one of the two";
        problems.add(CONTRADICTION, place, message);
    }
}
