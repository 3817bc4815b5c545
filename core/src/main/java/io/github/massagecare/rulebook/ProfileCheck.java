package io.github.massagecare.rulebook;

import io.github.massagecare.finding.Cleared;
import io.github.massagecare.finding.Finding;
import io.github.massagecare.finding.Identified;
import io.github.massagecare.finding.Measure;
import io.github.massagecare.finding.Region;
import io.github.massagecare.finding.SymptomProfile;
import io.github.massagecare.internal.json.DocumentForm;
import io.github.massagecare.internal.json.Forms;
import io.github.massagecare.internal.json.Node;
import io.github.massagecare.internal.json.Problems;
import io.github.massagecare.internal.json.Reading;
import io.github.massagecare.json.DocumentSource;
import io.github.massagecare.json.InvalidDocumentException;
import io.github.massagecare.json.ProblemCode;
import io.github.massagecare.technique.Technique;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether a profile document speaks the language of a rulebook and does not contradict itself. */
final class ProfileCheck {
    private final Rulebook rulebook;
    private final Problems problems;
    /**
     * The numbers that were given in code, whole; in the tree zero stands for a number with more digits than a document
     * may have.
     */
    private final Map<String, BigDecimal> numbers;

    private final Map<String, Identified> formerly = new LinkedHashMap<>();
    private final References references;
    private final Map<String, Node> present = new LinkedHashMap<>();
    private final Map<String, Node> absent = new LinkedHashMap<>();
    private final Map<String, Node> unsure = new LinkedHashMap<>();
    private final Set<String> measured = new LinkedHashSet<>();

    private ProfileCheck(Rulebook rulebook, Problems problems, Map<String, BigDecimal> numbers) {
        this.rulebook = rulebook;
        this.problems = problems;
        this.numbers = numbers;
        this.references = new References(rulebook, problems);
        rulebook.sections().forEach(s -> s.forEach(entry -> entry.formerly().forEach(id -> formerly.put(id, entry))));
    }

    static SymptomProfile read(Rulebook rulebook, DocumentSource source, String name) {
        Problems problems = new Problems();
        return read(rulebook, DocumentForm.open(source, name, problems), problems);
    }

    static SymptomProfile read(Rulebook rulebook, String json) {
        Problems problems = new Problems();
        return read(rulebook, DocumentForm.parse(json, problems), problems);
    }

    private static SymptomProfile read(Rulebook rulebook, @Nullable Node root, Problems problems) {
        SymptomProfile profile = null;
        if (root != null) {
            profile = read(root, problems);
            new ProfileCheck(rulebook, problems, Map.of()).check(root);
        }
        problems.throwIfAny("profile");
        return Objects.requireNonNull(profile);
    }

    static void check(Rulebook rulebook, SymptomProfile profile) {
        Problems problems = new Problems();
        Node root = DocumentForm.plain(profile.toTree());
        read(root, problems);
        new ProfileCheck(rulebook, problems, numbers(profile)).check(root);
        problems.throwIfAny("profile");
    }

    /** All numbers of a profile: by measure, and by the place of a clearance in the list and a measure. */
    private static Map<String, BigDecimal> numbers(SymptomProfile profile) {
        Map<String, BigDecimal> numbers = new LinkedHashMap<>(profile.measures());
        int word = 0;
        for (Cleared cleared : profile.cleared()) {
            String place = word++ + "/";
            cleared.given()
                    .ifPresent(given -> given.since().forEach((measure, value) -> numbers.put(place + measure, value)));
        }
        return numbers;
    }

    /** What the document says by itself, whatever the rulebook; null when it has problems, which are then reported. */
    @SuppressWarnings("unchecked")
    private static @Nullable SymptomProfile read(Node root, Problems problems) {
        if (!(root.value() instanceof Map)) {
            new Reading(problems).wrongType(root, "an object");
            return null;
        }
        try {
            return SymptomProfile.fromTree((Map<String, Object>) Objects.requireNonNull(root.plain()));
        } catch (InvalidDocumentException e) {
            problems.addWithin(root, e.problems());
            return null;
        }
    }

    private void check(Node root) {
        elements(root, "regions").forEach(region -> known(region, "region", Region.class));
        elements(root, "offered").forEach(technique -> known(technique, "technique", Technique.class));
        elements(root, "wished").forEach(technique -> known(technique, "technique", Technique.class));
        if (root.members().containsKey("measures")) {
            root.at("measures").members().forEach(this::measure);
        }
        for (Node entry : elements(root, "present")) {
            Identified finding = placed(entry);
            if (finding != null) {
                present.putIfAbsent(finding.id(), entry.members().isEmpty() ? entry : entry.at("finding"));
            }
        }
        findings(root, "absent", absent);
        findings(root, "unsure", unsure);
        elements(root, "answered").forEach(question -> known(question, "question", Question.class));
        int word = 0;
        for (Node cleared : elements(root, "cleared")) {
            Identified rule = known(cleared.at("rule"), "rule", Rule.class);
            known(cleared.at("from"), "target", Target.class);
            if (cleared.members().containsKey("for")) {
                cleared(rule, cleared.at("for"), word);
            }
            word++;
        }
        contradictions();
    }

    /** What a clearance was given for: known findings at known places, and times since an event. */
    private void cleared(@Nullable Identified rule, Node given, int word) {
        if (given.elements().isEmpty()
                && rule instanceof Rule reads
                && !new RuleFindings(rulebook).positive(reads).isEmpty()) {
            problems.add(
                    ProblemCode.NOT_ALLOWED,
                    given,
                    "nothing that \"" + rule.id() + "\" was cleared for; expected the findings that the client had");
        }
        for (Node entry : given.elements()) {
            Node measure = entry.members().get("measure");
            if (measure == null) {
                placed(entry);
            } else if (known(measure, "measure", Measure.class) instanceof Measure time) {
                since(time, entry.at("atLeast"), word + "/" + measure.value());
            }
        }
    }

    private void since(Measure time, Node value, String name) {
        if (!time.elapsed()) {
            problems.add(
                    ProblemCode.NOT_ALLOWED,
                    value,
                    "\"" + time.id() + "\" is no time since an event; expected one that is");
        } else if (value.value() instanceof BigDecimal number && !time.allows(numbers.getOrDefault(name, number))) {
            problems.add(ProblemCode.OUT_OF_RANGE, value, RulebookCheck.expected(time));
        }
    }

    /** A finding, as its id or with places; null when there is no such finding. */
    private @Nullable Identified placed(Node entry) {
        Identified finding = known(entry.members().isEmpty() ? entry : entry.at("finding"), "finding", Finding.class);
        if (finding != null) {
            List<Node> places = elements(entry, "at");
            places.forEach(place -> known(place, "region", Region.class));
            if (!places.isEmpty() && !((Finding) finding).local()) {
                problems.add(
                        ProblemCode.NOT_ALLOWED,
                        entry.at("at"),
                        "\"" + finding.id() + "\" has no place; expected no \"at\"");
            }
        }
        return finding;
    }

    private static List<Node> elements(Node object, String key) {
        Node member = object.members().get(key);
        return member == null ? List.of() : member.elements();
    }

    private void findings(Node root, String key, Map<String, Node> into) {
        for (Node id : elements(root, key)) {
            Identified finding = known(id, "finding", Finding.class);
            if (finding != null) {
                into.putIfAbsent(finding.id(), id);
            }
        }
    }

    private void measure(String name, Node value) {
        Identified found = known(value.with(name), "measure", Measure.class);
        if (found != null && !measured.add(found.id())) {
            problems.add(
                    ProblemCode.DUPLICATE_ENTRY,
                    value,
                    "a value of \"" + found.id() + "\" a second time; expected one");
        }
        if (found instanceof Measure measure
                && value.value() instanceof BigDecimal number
                && !measure.allows(numbers.getOrDefault(name, number))) {
            problems.add(ProblemCode.OUT_OF_RANGE, value, RulebookCheck.expected(measure));
        }
    }

    private @Nullable Identified known(Node node, String what, Class<? extends Identified> type) {
        if (!(node.value() instanceof String id) || !Forms.isId(id)) {
            return null;
        }
        Identified successor = formerly.get(id);
        if (successor != null && (type.isInstance(successor))) {
            return successor;
        }
        return references.known(id, node, what, type) ? references.find(id, type) : null;
    }

    private void contradictions() {
        absent.forEach((id, place) -> {
            if (present.containsKey(id) || unsure.containsKey(id)) {
                contradiction(place, id, "absent", id, present.containsKey(id) ? "present" : "unsure");
            }
            for (String below : references.findings.withDescendants(id)) {
                if (!below.equals(id) && (present.containsKey(below) || unsure.containsKey(below))) {
                    contradiction(
                            place,
                            id,
                            "absent",
                            below,
                            (present.containsKey(below) ? "present" : "unsure") + " and a kind of it");
                }
            }
        });
        unsure.forEach((id, place) -> {
            if (present.containsKey(id)) {
                contradiction(place, id, "unsure", id, "present");
            }
        });
        List<String> said = List.copyOf(present.keySet());
        for (int i = 0; i < said.size(); i++) {
            for (int j = i + 1; j < said.size(); j++) {
                if (exclude(said.get(i), said.get(j))) {
                    contradiction(
                            present.get(said.get(j)),
                            said.get(i),
                            "present",
                            said.get(j),
                            "present, which it excludes");
                }
            }
        }
    }

    private boolean exclude(String one, String other) {
        Set<String> aboveOther = references.findings.withAncestors(other);
        Set<String> aboveOne = references.findings.withAncestors(one);
        return aboveOne.stream().anyMatch(id -> excludesAny(id, aboveOther))
                || aboveOther.stream().anyMatch(id -> excludesAny(id, aboveOne));
    }

    private boolean excludesAny(String id, Set<String> others) {
        Finding finding = references.finding(id);
        return finding != null && finding.excludes().stream().anyMatch(others::contains);
    }

    private void contradiction(Node place, String one, String oneIs, String other, String otherIs) {
        problems.add(
                ProblemCode.CONTRADICTION,
                place,
                "\"" + one + "\" is said to be " + oneIs + ", and \"" + other + "\" " + otherIs
                        + "; expected one of the two");
    }
}
