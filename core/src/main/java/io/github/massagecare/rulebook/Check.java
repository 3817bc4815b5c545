package io.github.massagecare.rulebook;

import static io.github.massagecare.json.ProblemCode.OUT_OF_RANGE;
import static io.github.massagecare.json.ProblemCode.UNKNOWN_ID;
import static io.github.massagecare.json.ProblemCode.UNKNOWN_VALUE;

import io.github.massagecare.finding.Identified;
import io.github.massagecare.finding.Measure;
import io.github.massagecare.finding.MeasureRange;
import io.github.massagecare.internal.json.Node;
import io.github.massagecare.internal.json.Reading;
import io.github.massagecare.internal.json.Shape;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What all checks by a rulebook have in common: whether ids are known, and values those of their measure. */
abstract class Check {
    final Rulebook rulebook;
    final Reading reading;
    final References references;

    Check(Rulebook rulebook, Reading reading) {
        this.rulebook = rulebook;
        this.reading = reading;
        this.references = rulebook.references();
    }

    /** Whether an id is of one of these types; reports one that is not. */
    final boolean known(String id, Node place, Class<?>... types) {
        boolean known = isKnown(id, types);
        if (!known) {
            unknown(id, place, types);
        }
        return known;
    }

    /** Reports each id of a list under a key that is of none of these types. */
    final void each(Object holder, String key, List<String> ids, Class<?>... types) {
        for (int i = 0; i < ids.size(); i++) {
            if (!isKnown(ids.get(i), types)) {
                unknown(ids.get(i), reading.place(holder, key, i), types);
            }
        }
    }

    private boolean isKnown(String id, Class<?>[] types) {
        for (Class<?> type : types) {
            if (!id.isEmpty() && references.all(type).containsKey(id)) {
                return true;
            }
        }
        return false;
    }

    /** An empty id stands for one that could not be read and was reported then. */
    private void unknown(String id, Node place, Class<?>[] types) {
        if (!id.isEmpty()) {
            List<String> legal = new ArrayList<>();
            List<String> names = new ArrayList<>();
            for (Class<?> type : types) {
                legal.addAll(references.all(type).keySet());
                names.add(type.getSimpleName().toLowerCase(Locale.ROOT));
            }
            String what = String.join(", ", names).replaceFirst(", (\\w+)$", " or $1");
            reading.problem(UNKNOWN_ID, place, "unknown " + what + " \"" + id + "\"", id, legal);
        }
    }

    /** Reports what an entry names as its own choice and is no key of its shape. */
    final void keys(Identified entry, List<String> keys, Shape<?, ?> shape) {
        for (int i = 0; i < keys.size(); i++) {
            if (!keys.get(i).isEmpty() && !shape.keys().contains(keys.get(i))) {
                Node place = reading.place(entry, "designChoice", i);
                String message = "expected the name of a key of this object";
                reading.problem(UNKNOWN_VALUE, place, message, keys.get(i), shape.keys());
            }
        }
    }

    /** Reports a range of no measure, and its bounds that are no values of its measure. */
    final void range(MeasureRange range, Node place) {
        if (known(range.measure(), place.at("measure"), Measure.class)) {
            Measure found = references.measure(range.measure());
            Measure measure = reading.unread(found, "decimals")
                    ? Measure.builder()
                            .from(found)
                            .decimals(Measure.MOST_DECIMALS)
                            .build()
                    : found;
            range.atLeast().ifPresent(bound -> value(bound, measure, place.at("atLeast")));
            range.below().ifPresent(bound -> value(bound, measure, place.at("below")));
        }
    }

    /** Reports what is no value of a measure. The unit tells who gave it in another one what went wrong. */
    final void value(BigDecimal value, Measure measure, Node place) {
        if (!measure.allows(value)) {
            String unit = measure.unit().isEmpty() ? "" : " in " + measure.unit();
            String from = "from " + measure.min().toPlainString();
            String range = from + " to " + measure.max().toPlainString();
            String precise =
                    measure.decimals() == 0 ? precision(measure) + " " + range : range + " with " + precision(measure);
            reading.problem(
                    OUT_OF_RANGE, place, "expected a value of \"" + measure.id() + "\"" + unit + ", " + precise);
        }
    }

    static String precision(Measure measure) {
        return measure.decimals() == 0 ? "a whole number" : "at most " + decimals(measure);
    }

    static String decimals(Measure measure) {
        return measure.decimals() + (measure.decimals() == 1 ? " decimal" : " decimals");
    }
}
