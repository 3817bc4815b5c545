package io.github.massagecare.rulebook;

import static io.github.massagecare.json.ProblemCode.CONTRADICTION;
import static io.github.massagecare.json.ProblemCode.DUPLICATE_ENTRY;
import static io.github.massagecare.json.ProblemCode.NOT_ALLOWED;

import io.github.massagecare.finding.Finding;
import io.github.massagecare.finding.Identified;
import io.github.massagecare.finding.Measure;
import io.github.massagecare.finding.Region;
import io.github.massagecare.internal.json.DocumentForm;
import io.github.massagecare.internal.json.Mention;
import io.github.massagecare.internal.json.Node;
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
final class ProfileCheck extends Check {
    private final ProfileDocument document;

    private ProfileCheck(Rulebook rulebook, ProfileDocument document, Reading reading) {
        super(rulebook, reading);
        this.document = document;
    }

    /** Profiles as documents, checked against a rulebook. */
    static DocumentForm<ProfileDocument> form(Rulebook rulebook) {
        return new DocumentForm<>(
                "profile",
                ProfileDocument.SHAPE,
                (document, reading) -> new ProfileCheck(rulebook, document, reading).check());
    }

    private void check() {
        entries("regions", document.regions(), Region.class);
        entries("offered", document.offered(), Technique.class);
        entries("wished", document.wished(), Technique.class);
        measures();
        Map<String, Node> present = new LinkedHashMap<>();
        for (Mention mention : document.present()) {
            Finding finding = placed(mention);
            if (finding != null) {
                present.putIfAbsent(finding.id(), reading.place(mention, "finding"));
            }
        }
        Map<String, Node> absent = entries("absent", document.absent(), Finding.class);
        Map<String, Node> unsure = entries("unsure", document.unsure(), Finding.class);
        entries("answered", document.answered(), Question.class);
        for (ProfileDocument.Word word : document.cleared()) {
            Rule rule = entry(word.rule(), reading.place(word, "rule"), Rule.class);
            entry(word.from(), reading.place(word, "from"), Target.class);
            word.given().ifPresent(given -> cleared(rule, given, reading.place(word, "for")));
        }
        notAbsent(absent, present, unsure);
        unsure.forEach((id, place) -> {
            if (present.containsKey(id)) {
                contradiction(place, id, "unsure", id, "present");
            }
        });
        exclusions(present);
    }

    /** What a clearance was given for: known findings at known places, and times since an event. */
    private void cleared(@Nullable Rule rule, List<Mention> given, Node place) {
        if (given.isEmpty()
                && place.elements().isEmpty()
                && rule != null
                && !rulebook.ruleFindings().positive(rule).isEmpty()) {
            String nothing = "nothing that \"" + rule.id() + "\" was cleared for";
            reading.problem(NOT_ALLOWED, place, nothing + "; expected the findings that the client had");
        }
        given.forEach(
                mention -> mention.when((finding, places) -> placed(mention), (time, value) -> since(mention, value)));
    }

    private void since(Mention mention, BigDecimal value) {
        Measure time = entry(mention.id(), reading.place(mention, "measure"), Measure.class);
        Node place = reading.place(mention, "atLeast");
        if (time != null && !time.elapsed()) {
            reading.problem(
                    NOT_ALLOWED, place, "\"" + time.id() + "\" is no time since an event; expected one that is");
        } else if (time != null && !reading.unread(mention, "atLeast")) {
            value(value, time, place);
        }
    }

    /** A finding, with its places if there are any; null when there is no such finding. */
    private @Nullable Finding placed(Mention mention) {
        Finding finding = entry(mention.id(), reading.place(mention, "finding"), Finding.class);
        if (finding != null && !mention.at().isEmpty()) {
            for (int i = 0; i < mention.at().size(); i++) {
                entry(mention.at().get(i), reading.place(mention, "at", i), Region.class);
            }
            if (!finding.local()) {
                String message = "\"" + finding.id() + "\" has no place; expected no \"at\"";
                reading.problem(NOT_ALLOWED, mention, "at", message);
            }
        }
        return finding;
    }

    private void measures() {
        Set<String> measured = new LinkedHashSet<>();
        document.measures().forEach((name, value) -> {
            Node place = reading.place(document, "measures", name);
            Measure measure = entry(name, place, Measure.class);
            if (measure != null && !measured.add(measure.id())) {
                String again = "a value of \"" + measure.id() + "\" a second time; expected one";
                reading.problem(DUPLICATE_ENTRY, place, again);
            }
            if (measure != null && !reading.unread(reading.place(document, "measures"), name)) {
                value(value, measure, place);
            }
        });
    }

    /** The places of what is named under a key, by the ids that count now. */
    private <E extends Identified> Map<String, Node> entries(String key, List<String> named, Class<E> type) {
        Map<String, Node> places = new LinkedHashMap<>();
        for (int i = 0; i < named.size(); i++) {
            Node place = reading.place(document, key, i);
            E entry = entry(named.get(i), place, type);
            if (entry != null) {
                places.putIfAbsent(entry.id(), place);
            }
        }
        return places;
    }

    /** What an id stands for, be it retired; null, and reported, when it is not known. */
    private <E extends Identified> @Nullable E entry(String id, Node place, Class<E> type) {
        E successor = references.successor(id, type);
        if (successor != null) {
            return successor;
        }
        return known(id, place, type) ? references.find(id, type) : null;
    }

    private void notAbsent(Map<String, Node> absent, Map<String, Node> present, Map<String, Node> unsure) {
        absent.forEach((id, place) -> {
            for (String below : references.findings.withDescendants(id)) {
                if (present.containsKey(below) || unsure.containsKey(below)) {
                    String kind = below.equals(id) ? "" : " and a kind of it";
                    String belowIs = present.containsKey(below) ? "present" : "unsure";
                    contradiction(place, id, "absent", below, belowIs + kind);
                }
            }
        });
    }

    private void exclusions(Map<String, Node> present) {
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
        reading.problem(CONTRADICTION, place, message);
    }
}
