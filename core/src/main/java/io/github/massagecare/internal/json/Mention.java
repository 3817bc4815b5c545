package io.github.massagecare.internal.json;

import static io.github.massagecare.json.ProblemCode.DUPLICATE_ENTRY;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * What a profile mentions in one entry of a list: a finding, as its id alone or as an object with places, or how long
 * ago something was.
 *
 * @param id the finding, or the measure of the time
 * @param at the places of the finding; none given: empty
 * @param since how long ago it was; null for a finding
 */
public record Mention(String id, List<String> at, @Nullable BigDecimal since) {
    private static final Form<Mention> PLACED = Records.of(
            (finding, at) -> new Mention(finding, at, null),
            Key.required("finding", Forms.ID, Mention::id),
            Key.someOf("at", Forms.ID, Mention::at));

    private static final Form<Mention> TIME = Records.of(
            (measure, since) -> new Mention(measure, List.of(), since),
            Key.required("measure", Forms.ID, Mention::id),
            Key.required("atLeast", Forms.DECIMAL, Mention::since));

    private static final Form<Mention> PLAIN =
            Forms.as(Forms.ID, finding -> new Mention(finding, List.of(), null), Mention::id);

    /** A list of findings, each once. */
    public static final Form<List<Mention>> FINDINGS = new Mentions(Forms.list(mention(false)));

    /** A list of findings and times, each once. */
    public static final Form<List<Mention>> FINDINGS_AND_TIMES = new Mentions(Forms.list(mention(true)));

    /** Hands a finding with its places to the first, a time to the second. */
    public void when(BiConsumer<String, List<String>> finding, BiConsumer<String, BigDecimal> time) {
        if (since == null) {
            finding.accept(id, at);
        } else {
            time.accept(id, since);
        }
    }

    /** Findings with their places, then times. */
    public static List<Mention> all(Map<String, ? extends Collection<String>> findings, Map<String, BigDecimal> times) {
        List<Mention> mentions = new ArrayList<>();
        findings.forEach((finding, places) -> mentions.add(new Mention(finding, List.copyOf(places), null)));
        times.forEach((measure, time) -> mentions.add(new Mention(measure, List.of(), time)));
        return mentions;
    }

    private static Form<Mention> mention(boolean times) {
        return new ChoiceForm<>(
                (node, reading) -> times && node.members().containsKey("measure")
                        ? TIME
                        : node.value() instanceof Map ? PLACED : PLAIN,
                mention -> mention.since != null ? TIME : mention.at.isEmpty() ? PLAIN : PLACED);
    }

    /** A list of them. */
    private record Mentions(Form<List<Mention>> list) implements Form<List<Mention>> {
        @Override
        public @Nullable List<Mention> read(Node node, Reading reading) {
            List<Mention> mentions = list.read(node, reading);
            Set<String> seen = new LinkedHashSet<>();
            for (Mention mention : mentions == null ? List.<Mention>of() : mentions) {
                if (!seen.add(mention.id)) {
                    reading.problem(DUPLICATE_ENTRY, reading.place(mention), "\"" + mention.id + "\" a second time");
                }
            }
            return mentions;
        }

        @Override
        public Object write(List<Mention> mentions) {
            return list.write(mentions);
        }

        @Override
        public boolean fits(List<Mention> mentions, int depth) {
            return list.fits(mentions, depth)
                    && mentions.stream().map(Mention::id).distinct().count() == mentions.size();
        }
    }
}
