package io.github.massagecare.testing;

import io.github.massagecare.finding.Answer;
import io.github.massagecare.finding.Cleared;
import io.github.massagecare.finding.SymptomProfile;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/** A profile in the making. Whatever is said takes back what would contradict it, so that the profile stays valid. */
public final class Draft {
    private final Family family;
    private final Map<String, Set<String>> present = new LinkedHashMap<>();
    private final Set<String> absent = new LinkedHashSet<>();
    private final Set<String> unsure = new LinkedHashSet<>();
    private final Map<String, BigDecimal> measures = new LinkedHashMap<>();
    private final Set<String> regions = new LinkedHashSet<>();
    private final Set<String> answered = new LinkedHashSet<>();
    private final Set<Cleared> cleared = new TreeSet<>();
    private final Set<String> offered = new LinkedHashSet<>();
    private final Set<String> wished = new LinkedHashSet<>();
    private OptionalInt minutes = OptionalInt.empty();
    private boolean othersAbsent;

    private Draft(Family family) {
        this.family = family;
    }

    /** Nothing said. */
    public static Draft empty(Family family) {
        return new Draft(family);
    }

    /** All that a profile says, under current ids. */
    public static Draft of(Family family, SymptomProfile profile) {
        Draft draft = new Draft(family);
        profile.present().forEach(id -> draft.present.put(id, new LinkedHashSet<>(profile.places(id))));
        draft.absent.addAll(profile.absent());
        draft.unsure.addAll(profile.unsure());
        draft.measures.putAll(profile.measures());
        draft.regions.addAll(profile.regions());
        draft.answered.addAll(profile.answered());
        draft.cleared.addAll(profile.cleared());
        draft.offered.addAll(profile.offered());
        draft.wished.addAll(profile.wished());
        draft.minutes = profile.minutes();
        draft.othersAbsent = profile.othersAbsent();
        return draft;
    }

    /** Says that a finding is present, at these places and nowhere else. */
    public Draft present(String id, Collection<String> places) {
        forget(id);
        absent.removeAll(family.above(id));
        present.keySet().removeIf(other -> family.exclude(other, id));
        present.put(id, new LinkedHashSet<>(places));
        return this;
    }

    /** Says that a finding is absent, and so nothing about what is a kind of it. */
    public Draft absent(String id) {
        present.keySet().removeAll(family.below(id));
        unsure.removeAll(family.below(id));
        absent.add(id);
        return this;
    }

    /** Says that the client does not know. */
    public Draft unsure(String id) {
        forget(id);
        absent.removeAll(family.above(id));
        unsure.add(id);
        return this;
    }

    /**
     * Says this of a finding by its own name and leaves all else as it is, even what contradicts it; places only for
     * what is present.
     */
    public Draft named(String id, Answer answer, Collection<String> places) {
        forget(id);
        switch (answer) {
            case PRESENT -> present.put(id, new LinkedHashSet<>(places));
            case ABSENT -> absent.add(id);
            case UNSURE -> unsure.add(id);
        }
        return this;
    }

    /** Says nothing about a finding by its own name. */
    public Draft forget(String id) {
        present.remove(id);
        absent.remove(id);
        unsure.remove(id);
        return this;
    }

    /** Says nothing from which the absence of a finding would follow by name or by the attestation. */
    public Draft open(String id) {
        forget(id);
        absent.removeAll(family.above(id));
        if (othersAbsent) {
            othersAbsent = false;
            family.all().stream()
                    .filter(other -> !family.above(id).contains(other) && !mentions(other))
                    .forEach(this::denyAlone);
        }
        return this;
    }

    private void denyAlone(String id) {
        if (family.below(id).stream().noneMatch(below -> present.containsKey(below) || unsure.contains(below))) {
            absent.add(id);
        }
    }

    /** Whether anything is said about a finding by its own name. */
    public boolean mentions(String id) {
        return present.containsKey(id) || absent.contains(id) || unsure.contains(id);
    }

    /** Gives a value. */
    public Draft measure(String id, BigDecimal value) {
        measures.put(id, value);
        return this;
    }

    /** Gives no value. */
    public Draft unmeasured(String id) {
        measures.remove(id);
        return this;
    }

    /** Says what is to be treated; nothing: that is unknown. */
    public Draft regions(Collection<String> treated) {
        regions.clear();
        regions.addAll(treated);
        return this;
    }

    /** Says that a question was answered. */
    public Draft answered(String question) {
        answered.add(question);
        return this;
    }

    /** Says no longer that it was answered. */
    public Draft unanswered(String question) {
        answered.remove(question);
        return this;
    }

    /** Takes back an explicit "no" about one finding, in favour of what implies it. */
    public Draft undenied(Collection<String> ids) {
        absent.removeAll(ids);
        return this;
    }

    /** Says that a rule was lifted. */
    public Draft cleared(Cleared word) {
        cleared.add(word);
        return this;
    }

    /** Says only this about what was lifted. */
    public Draft cleared(Collection<Cleared> lifted) {
        cleared.clear();
        cleared.addAll(lifted);
        return this;
    }

    /** Sets the booked time. */
    public Draft minutes(int booked) {
        minutes = OptionalInt.of(booked);
        return this;
    }

    /** Says that only these are on offer; none: all are. */
    public Draft offered(Collection<String> techniques) {
        offered.clear();
        offered.addAll(techniques);
        return this;
    }

    /** Says that the client asked for these and no others. */
    public Draft wished(Collection<String> techniques) {
        wished.clear();
        wished.addAll(techniques);
        return this;
    }

    /** Attests that all else is absent, instead of saying so one by one; or says no such thing. */
    public Draft othersAbsent(boolean attested) {
        othersAbsent = attested;
        return this;
    }

    /** The profile. */
    public SymptomProfile build() {
        SymptomProfile.Builder profile = SymptomProfile.builder()
                .absent(absent)
                .unsure(unsure)
                .answered(answered)
                .othersAbsent(othersAbsent);
        regions.forEach(profile::region);
        minutes.ifPresent(profile::minutes);
        profile.offered(offered).wished(wished);
        measures.forEach(profile::measure);
        present.forEach(profile::presentAt);
        cleared.forEach(profile::cleared);
        return profile.build();
    }
}
