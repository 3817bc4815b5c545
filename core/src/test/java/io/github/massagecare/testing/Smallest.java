package io.github.massagecare.testing;

import io.github.massagecare.finding.SymptomProfile;
import io.github.massagecare.json.InvalidDocumentException;
import io.github.massagecare.rulebook.Rulebook;
import io.github.massagecare.testing.ProfileArbitraries.Cases;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Something that must hold of a rulebook and clients. If it does not, everything that can be left out of the documents
 * without changing that is left out, and the failure shows what remains: far less than shrinking the generator's
 * decisions would leave.
 */
public final class Smallest {
    /** What must hold: an assertion that fails where it does not. */
    @FunctionalInterface
    public interface Law {
        void check(Subject subject, List<SymptomProfile> profiles);
    }

    private final Law law;
    private Map<String, Object> rulebook;
    private List<Map<String, Object>> profiles;

    private Smallest(Law law, Rulebook rulebook, List<SymptomProfile> profiles) {
        this.law = law;
        this.rulebook = rulebook.toTree();
        this.profiles = profiles.stream().map(SymptomProfile::toTree).toList();
    }

    /**
     * Checks a law for each of many clients.
     *
     * @throws AssertionError with the smallest documents for which it fails
     */
    public static void forEach(Cases cases, Law law) {
        Subject subject = Subject.of(cases.rulebook());
        cases.profiles().forEach(profile -> check(subject, List.of(profile), law));
    }

    /**
     * Checks a law for some clients together.
     *
     * @throws AssertionError with the smallest documents for which it fails
     */
    public static void check(Subject subject, List<SymptomProfile> profiles, Law law) {
        Throwable failure = failure(law, subject, profiles);
        if (failure != null) {
            Smallest smallest = new Smallest(law, subject.rulebook(), profiles);
            smallest.reduce();
            throw smallest.failure(failure);
        }
    }

    private static Throwable failure(Law law, Subject subject, List<SymptomProfile> profiles) {
        try {
            law.check(subject, profiles);
            return null;
        } catch (RuntimeException | AssertionError failure) {
            return failure;
        }
    }

    private AssertionError failure(Throwable first) {
        Throwable last = failure(
                law,
                Subject.of(Rulebook.fromTree(rulebook)),
                profiles.stream().map(SymptomProfile::fromTree).toList());
        StringBuilder text = new StringBuilder((last == null ? first : last).toString());
        text.append("\nrulebook: ").append(Json.text(rulebook));
        profiles.forEach(profile -> text.append("\nprofile: ").append(Json.text(profile)));
        return new AssertionError(text.toString(), last == null ? first : last);
    }

    private void reduce() {
        boolean smaller = true;
        while (smaller) {
            smaller = together();
            for (int i = 0; i < profiles.size(); i++) {
                int index = i;
                smaller |= reduce(profiles.get(i), tree -> {
                    List<Map<String, Object>> all = new ArrayList<>(profiles);
                    all.set(index, tree);
                    return accept(rulebook, all);
                });
            }
            smaller |= reduce(rulebook, tree -> accept(tree, profiles));
        }
    }

    /** Leaves out of all profiles at once what they share, which a law may require to be equal. */
    private boolean together() {
        boolean any = false;
        for (String key : List.copyOf(profiles.get(0).keySet())) {
            Object whole = profiles.get(0).get(key);
            any |= accept(
                    rulebook,
                    profiles.stream()
                            .map(profile -> without(profile, key, whole))
                            .toList());
            for (Object element : whole instanceof List<?> list ? list : List.of()) {
                any |= accept(
                        rulebook,
                        profiles.stream()
                                .map(profile -> without(profile, key, element))
                                .toList());
            }
        }
        return any;
    }

    private static Map<String, Object> without(Map<String, Object> profile, String key, Object element) {
        Map<String, Object> copy = new LinkedHashMap<>(profile);
        if (element.equals(copy.get(key))) {
            copy.remove(key);
        } else if (copy.get(key) instanceof List<?> list) {
            copy.put(key, list.stream().filter(other -> !other.equals(element)).toList());
        }
        return copy;
    }

    private interface Acceptance {
        boolean accept(Map<String, Object> tree);
    }

    /** Tries every way of leaving one thing out, the large ones first, until none is accepted. */
    private static boolean reduce(Map<String, Object> from, Acceptance acceptance) {
        Map<String, Object> tree = from;
        boolean any = false;
        for (int depth = 1; depth < 12; depth++) {
            int skip = 0;
            Map<String, Object> next = smaller(tree, depth, skip);
            while (next != null) {
                if (acceptance.accept(next)) {
                    tree = next;
                    any = true;
                } else {
                    skip++;
                }
                next = smaller(tree, depth, skip);
            }
        }
        return any;
    }

    /** The tree without the thing of that number at that depth; null when there are fewer. */
    @SuppressWarnings("unchecked")
    private static Map<String, Object> smaller(Map<String, Object> tree, int depth, int number) {
        int[] left = {number};
        Object smaller = smaller(tree, depth, left);
        return left[0] < 0 ? (Map<String, Object>) smaller : null;
    }

    private static Object smaller(Object node, int depth, int[] left) {
        if (node instanceof Map<?, ?> map) {
            Map<Object, Object> copy = new LinkedHashMap<>();
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                Object value = entry.getValue();
                if (left[0] >= 0 && depth == 1) {
                    if (left[0]-- == 0) {
                        continue;
                    }
                    for (Object part : left[0] >= 0 ? parts(value) : List.of()) {
                        if (left[0] >= 0 && left[0]-- == 0) {
                            value = part;
                        }
                    }
                } else if (left[0] >= 0) {
                    value = smaller(value, depth - 1, left);
                }
                copy.put(entry.getKey(), value);
            }
            return copy;
        }
        if (node instanceof List<?> list) {
            List<Object> copy = new ArrayList<>();
            for (Object element : list) {
                Object value = element;
                if (left[0] >= 0 && depth == 1) {
                    if (left[0]-- == 0) {
                        continue;
                    }
                    for (Object part : left[0] >= 0 ? parts(value) : List.of()) {
                        if (left[0] >= 0 && left[0]-- == 0) {
                            value = part;
                        }
                    }
                } else if (left[0] >= 0) {
                    value = smaller(value, depth - 1, left);
                }
                copy.add(value);
            }
            return copy;
        }
        return node;
    }

    /** What may stand instead of a criterion: its parts. */
    private static List<?> parts(Object criterion) {
        if (!(criterion instanceof Map<?, ?> map)) {
            return List.of();
        }
        for (String key : List.of("all", "any", "of")) {
            if (map.get(key) instanceof List<?> parts) {
                return parts;
            }
        }
        Object negated = map.get("not");
        return negated == null ? List.of() : List.of(negated);
    }

    private boolean accept(Map<String, Object> book, List<Map<String, Object>> clients) {
        Rulebook valid;
        List<SymptomProfile> read;
        try {
            valid = Rulebook.fromTree(book);
            read = clients.stream().map(SymptomProfile::fromTree).toList();
            read.forEach(valid::check);
        } catch (InvalidDocumentException invalid) {
            return false;
        }
        boolean same = book.equals(rulebook) && clients.equals(profiles);
        if (same || failure(law, Subject.of(valid), read) == null) {
            return false;
        }
        rulebook = book;
        profiles = List.copyOf(clients);
        return true;
    }
}
