package io.github.massagecare.rules;

import io.github.massagecare.finding.Finding;
import io.github.massagecare.finding.SymptomProfile;
import io.github.massagecare.rulebook.Rule;
import io.github.massagecare.rulebook.Rulebook;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Clients who were asked everything and of whom nothing is so but what is said here: findings by id, a place after "@"
 * and several places joined by "+", and measures as "age=62". What is to be treated, what is booked, asked for and on
 * offer are said in the same way: "regions=upper-back+neck", "minutes=60", "wished=cupping-dry",
 * "offered=swedish+shiatsu".
 */
final class OtherwiseHealthy {
    static final Rulebook RULEBOOK = ShippedRulebooks.upperBack();
    /** A place within what is treated, for a local finding that is given none. */
    static final String HERE = "left-upper-back";

    private static final Map<String, Integer> USUAL = Map.of("age", 40, "pain", 5, "duration-days", 30);

    private OtherwiseHealthy() {}

    /** Of 40 years with pain 5 in the upper back for 30 days, unless said otherwise; all else is attested absent. */
    static SymptomProfile client(String said) {
        return builder(said).othersAbsent(true).build();
    }

    /** The same, of whom the kinds of what was named are denied as well unless they were named, too. */
    static SymptomProfile clientWithoutKinds(String said) {
        SymptomProfile.Builder builder = builder(said).othersAbsent(true);
        SymptomProfile named = builder.build();
        Set<String> kinds = new TreeSet<>();
        named.present().forEach(family -> kinds.addAll(kinds(family)));
        kinds.removeAll(named.present());
        named.present().forEach(kind -> kinds.removeAll(families(kind)));
        kinds.forEach(builder::absent);
        return builder.build();
    }

    /** What is said, and nothing about anything else. */
    static SymptomProfile.Builder builder(String said) {
        SymptomProfile.Builder builder = SymptomProfile.builder();
        boolean regions = false;
        Map<String, Integer> measures = new TreeMap<>(USUAL);
        for (String word : said.isBlank() ? new String[0] : said.strip().split("[\\s,]+")) {
            String key = word.contains("=") ? word.substring(0, word.indexOf('=')) : "";
            String value = word.substring(word.indexOf('=') + 1);
            switch (key) {
                case "" -> present(builder, word);
                case "regions" ->
                    regions |=
                            !parts(value).stream().map(builder::region).toList().isEmpty();
                case "minutes" -> builder.minutes(Integer.parseInt(value));
                case "wished" -> builder.wished(parts(value));
                case "offered" -> builder.offered(parts(value));
                default -> measures.put(key, Integer.valueOf(value));
            }
        }
        if (!regions) {
            builder.region("upper-back");
        }
        measures.forEach(builder::measure);
        return builder;
    }

    private static List<String> parts(String value) {
        return List.of(value.split("\\+"));
    }

    private static void present(SymptomProfile.Builder builder, String word) {
        String[] parts = word.split("@");
        Finding finding = RULEBOOK.finding(parts[0]).orElseThrow(() -> new IllegalArgumentException(word));
        builder.presentAt(
                parts[0],
                parts.length > 1 ? List.of(parts[1].split("\\+")) : finding.local() ? List.of(HERE) : List.of());
    }

    /** The red flags, then the contraindications. */
    static List<Rule> restricting() {
        return Stream.<Rule>concat(RULEBOOK.redFlags().stream(), RULEBOOK.contraindications().stream())
                .toList();
    }

    /** All that are kinds of it, and kinds of these. */
    static Set<String> kinds(String family) {
        Set<String> kinds = new TreeSet<>();
        for (Finding finding : RULEBOOK.findings()) {
            if (finding.isA().contains(family)) {
                kinds.add(finding.id());
                kinds.addAll(kinds(finding.id()));
            }
        }
        return kinds;
    }

    /** All that it is a kind of. */
    static Set<String> families(String kind) {
        Set<String> families = new TreeSet<>();
        for (String family : RULEBOOK.finding(kind).orElseThrow().isA()) {
            families.add(family);
            families.addAll(families(family));
        }
        return families;
    }
}
