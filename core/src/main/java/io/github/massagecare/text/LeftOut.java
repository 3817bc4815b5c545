package io.github.massagecare.text;

import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import com.google.common.collect.Multimaps;
import com.google.common.collect.SetMultimap;
import com.google.common.collect.Streams;
import io.github.massagecare.internal.compiled.EffectsByRule;
import io.github.massagecare.plan.Fact;
import io.github.massagecare.plan.Reason;
import io.github.massagecare.plan.Standing;
import io.github.massagecare.recommend.Recommendation;
import io.github.massagecare.rulebook.Contraindication;
import io.github.massagecare.rulebook.Restriction;
import io.github.massagecare.rulebook.Rulebook;
import io.github.massagecare.technique.Activity;
import io.github.massagecare.technique.Position;
import io.github.massagecare.technique.Technique;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is left out for a client, by what it is and where, with the rules behind each. A restriction of the whole body
 * says the same at every place; of several limits the lowest counts. What a clearance has lifted, or would have lifted
 * in the plan that is shown, is not in it.
 */
final class LeftOut {
    /** What is left out, in the order in which it is said. */
    enum Kind {
        WORK,
        PRESSURE,
        MINUTES,
        POSITION,
        TRAIT,
        TECHNIQUE,
        HOME
    }

    /**
     * One thing that is left out.
     *
     * @param kind what it is
     * @param id its id; nothing for work, pressure and minutes
     * @param place where, in words; empty: everywhere
     */
    record Item(Kind kind, String id, String place) {}

    private static final int ALPHABET = 26;
    private static final Comparator<Item> ORDER = Comparator.comparing(
                    (Item item) -> !item.place().isEmpty())
            .thenComparing(Item::place)
            .thenComparing(Item::kind);

    private final Rulebook rulebook;
    private final Words words;
    private final Effective effective;
    private final CauseWords causeWords;
    /** The places from which something is kept away. */
    private final Set<String> avoided = new LinkedHashSet<>();

    private final Map<String, Reason> reasons;
    private final SetMultimap<Item, String> items = LinkedHashMultimap.create();
    private final Map<Item, Integer> limits = new LinkedHashMap<>();

    LeftOut(Rulebook rulebook, Recommendation answer, Words words) {
        this.rulebook = rulebook;
        this.words = words;
        this.effective = new Effective(rulebook, answer);
        this.causeWords = new CauseWords(rulebook, words, answer);
        answer.techniques().forEach(advice -> avoided.addAll(advice.notAt()));
        View.steps(answer).forEach(step -> avoided.addAll(step.notAt()));
        boolean asksFirst = Today.stands(answer, Standing.AFTER_ANSWERS);
        this.reasons = Grounds.eachOnce(Streams.concat(
                answer.clearances().stream().flatMap(needed -> needed.reasons().stream()),
                answer.plan().stream()
                        .flatMap(plan -> plan.precautions().stream())
                        .filter(reason -> !asksFirst || known(reason)),
                answer.techniques().stream()
                        .flatMap(advice -> advice.reasons().stream())
                        .filter(LeftOut::known)));
        rulebook.contraindications().stream()
                .filter(rule -> reasons.containsKey(rule.id()))
                .forEach(this::collect);
        merge();
    }

    /** Whether it is known to hold, at whatever places. */
    static boolean known(Reason reason) {
        return !reason.facts().isEmpty() || reason.open().isEmpty();
    }

    private void collect(Contraindication rule) {
        if (effective.main(rule)) {
            // All work at all places waits for the clearance or confirmation that the plan supposes to be given.
            if (rule.barsAllWork() && !(effective.onceCleared() && place(rule).isEmpty())) {
                items.put(new Item(Kind.WORK, "", place(rule)), rule.id());
            }
            collect(rule, EffectsByRule.untilCleared(rule));
        }
        EffectsByRule.evenCleared(rule).ifPresent(then -> collect(rule, then));
    }

    private void collect(Contraindication rule, Restriction some) {
        String place = place(rule);
        some.maxPressure().ifPresent(most -> limit(new Item(Kind.PRESSURE, "", place), most, rule));
        // A cap on the session and what is barred at home hold for the whole body.
        some.maxMinutes().ifPresent(most -> limit(new Item(Kind.MINUTES, "", ""), most, rule));
        for (String id : some.bars()) {
            if (rulebook.entry(id, Position.class).isPresent()) {
                items.put(new Item(Kind.POSITION, id, place), rule.id());
            } else if (rulebook.entry(id, Technique.class).isPresent()) {
                items.put(new Item(Kind.TECHNIQUE, id, place), rule.id());
            } else if (rulebook.entry(id, Activity.class).isPresent()) {
                items.put(new Item(Kind.HOME, id, ""), rule.id());
            } else {
                trait(id, place, rule);
            }
        }
    }

    private void trait(String id, String place, Contraindication rule) {
        boolean atHome = rulebook.activities().stream()
                .anyMatch(activity -> activity.traits().contains(id));
        boolean hands = rulebook.techniques().stream()
                .anyMatch(technique -> technique.traits().contains(id)
                        || technique.optionalTraits().contains(id));
        if (hands || !atHome) {
            items.put(new Item(Kind.TRAIT, id, place), rule.id());
        }
        if (atHome && !(hands && place.isEmpty())) {
            items.put(new Item(Kind.HOME, id, ""), rule.id());
        }
    }

    private void limit(Item item, int most, Contraindication rule) {
        items.put(item, rule.id());
        limits.merge(item, most, Math::min);
    }

    /**
     * Where a rule holds, in words: of the places it names those that are treated, as far as the answer tells; or the
     * places that were given for what made it true.
     */
    private String place(Contraindication rule) {
        if (!rule.atItsPlace()) {
            List<String> treated = rule.at().stream().filter(avoided::contains).toList();
            return words.labels(treated.isEmpty() ? rule.at() : treated, "and");
        }
        Set<String> places = new LinkedHashSet<>();
        for (Fact fact : reasons.get(rule.id()).facts()) {
            places.addAll(fact instanceof Fact.OfFinding finding ? finding.at() : List.of());
        }
        return places.isEmpty() ? "the place that is affected" : words.labels(places, "and");
    }

    /** What holds everywhere takes with it what holds the same at a place. */
    private void merge() {
        for (Item item : List.copyOf(items.keySet())) {
            Item everywhere = new Item(item.kind(), item.id(), "");
            boolean looser =
                    limits.containsKey(item) && limits.getOrDefault(everywhere, Integer.MAX_VALUE) > limits.get(item);
            if (!item.place().isEmpty() && items.containsKey(everywhere) && !looser) {
                items.putAll(everywhere, items.removeAll(item));
            }
        }
    }

    /** What is left out everywhere of one kind, by id. */
    List<String> everywhere(Kind kind) {
        return items.keySet().stream()
                .filter(item -> item.kind() == kind && item.place().isEmpty())
                .map(Item::id)
                .toList();
    }

    /** The rules that leave something out. */
    Set<String> rules() {
        return new LinkedHashSet<>(items.values());
    }

    /**
     * First what is left out, then because of what, with the rules. Where there are several causes each has a letter,
     * which stands behind what is left out for it.
     */
    List<String> paragraphs() {
        List<Item> order = items.keySet().stream().sorted(ORDER).toList();
        SetMultimap<String, String> causes = LinkedHashMultimap.create();
        order.forEach(item -> items.get(item).forEach(rule -> causes.put(cause(rule), rule)));
        List<String> letters = causes.keySet().size() == 1 ? List.of() : List.copyOf(causes.keySet());
        List<String> paragraphs = new ArrayList<>();
        Multimaps.index(order, LeftOut::place)
                .asMap()
                .forEach((place, some) ->
                        paragraphs.add("! " + Phrases.around("", place, ": ") + phrases(some, letters)));
        causes.asMap().forEach((cause, rules) -> paragraphs.add(because(cause, rules, letters)));
        return paragraphs;
    }

    private String cause(String rule) {
        return causeWords.of(reasons.get(rule)) + (effective.untilCleared(rule) ? ", until cleared" : "");
    }

    private String because(String cause, Collection<String> rules, List<String> letters) {
        String mark = letters.isEmpty() ? "because: " : "(" + letter(letters.indexOf(cause)) + ") ";
        return mark + cause + Phrases.bracketed(rules.stream().map(this::marked).toList());
    }

    private static String letter(int index) {
        String last = String.valueOf((char) ('a' + index % ALPHABET));
        return index < ALPHABET ? last : letter(index / ALPHABET - 1) + last;
    }

    /** The letters behind something, in brackets with a space before them; nothing where there are none. */
    private String letters(Item item, List<String> letters) {
        Stream<Integer> marks =
                items.get(item).stream().filter(rule -> !letters.isEmpty()).map(rule -> letters.indexOf(cause(rule)));
        return Phrases.around(
                " (", marks.distinct().sorted().map(LeftOut::letter).collect(Collectors.joining(", ")), ")");
    }

    /** A rule that rests on nothing but what its authors chose, or what nobody opened, says so. */
    private String marked(String rule) {
        String mark = words.mark(rule);
        return mark.isEmpty() || mark.endsWith(" in part)") ? rule : rule + ": " + mark.substring(2, mark.length() - 1);
    }

    private static String place(Item item) {
        return item.kind() == Kind.HOME ? "at home" : Phrases.around("at ", item.place(), "");
    }

    /**
     * What is left out at one place: "nothing deeper than level 2 of 5, not lying face down, no heat, suction cups".
     */
    private String phrases(Collection<Item> all, List<String> letters) {
        List<String> phrases = new ArrayList<>();
        ListMultimap<String, String> none =
                MultimapBuilder.treeKeys().arrayListValues().build();
        for (Item item : all) {
            String label = words.label(item.id());
            String mark = letters(item, letters);
            switch (item.kind()) {
                case WORK -> phrases.add("no hands-on work" + mark);
                case PRESSURE -> phrases.add("nothing deeper than level " + limits.get(item) + " of 5" + mark);
                case MINUTES -> phrases.add("at most " + limits.get(item) + " minutes" + mark);
                case POSITION -> phrases.add("not " + label + mark);
                case TRAIT, TECHNIQUE, HOME -> none.put(mark, label);
            }
        }
        none.asMap().forEach((mark, labels) -> phrases.add("no " + String.join(", ", labels) + mark));
        return String.join("; ", phrases);
    }
}
