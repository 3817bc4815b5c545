package io.github.massagecare.reference;

import io.github.massagecare.plan.NotPlanned.Cause;
import io.github.massagecare.plan.Verdict;
import io.github.massagecare.rulebook.Dosing;
import io.github.massagecare.rulebook.Indication;
import io.github.massagecare.technique.Pressure;
import io.github.massagecare.technique.Range;
import io.github.massagecare.technique.Technique;
import io.github.massagecare.technique.Technique.Part;
import io.github.massagecare.technique.Technique.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** What may be planned, and what comes before what: MEANING 9. */
final class ReferenceRanking {
    static final int COMFORTABLE = 3;
    static final int WARMING = 10;

    private final ReferenceReading reading;
    private final Optional<Dosing> dosing;
    private final Set<String> wished;
    private final Set<String> offered;
    private final Map<Technique, ReferenceLimits> limits = new LinkedHashMap<>();
    private final Map<Technique, Integer> scores = new LinkedHashMap<>();
    private final Map<Technique, List<Indication>> favouring = new LinkedHashMap<>();
    private final Map<Technique, Optional<Cause>> against = new LinkedHashMap<>();
    private final boolean isAnyHandsOnWorkLeft;
    private final List<Technique> inOrder;

    /** What is left of each technique is judged in one reading, and its score by what is known in that case. */
    ReferenceRanking(Reference reference, ReferenceReading reading, ReferenceReading known, Optional<Dosing> dosing) {
        this.reading = reading;
        this.dosing = dosing;
        this.wished = reference.rules.facts.profile.wished();
        this.offered = reference.rules.facts.profile.offered();
        for (Technique technique : reference.rulebook.techniques()) {
            limits.put(technique, reading.limits(technique));
            scores.put(technique, reference.score(technique, known));
            favouring.put(technique, reference.favouring(technique));
            against.put(technique, why(technique));
        }
        isAnyHandsOnWorkLeft = limits.keySet().stream()
                .anyMatch(technique -> technique.handsOn() && limits(technique).isPossible());
        inOrder = limits.keySet().stream().sorted(preference()).toList();
    }

    ReferenceLimits limits(Technique technique) {
        return limits.get(technique);
    }

    boolean isWished(Technique technique) {
        return wished.contains(technique.id());
    }

    boolean isFavoured(Technique technique) {
        return !favouring.get(technique).isEmpty();
    }

    private boolean isFavouredToLead(Technique technique) {
        return favouring.get(technique).stream().anyMatch(Indication::leads);
    }

    /** Wished ones, those that are to lead, the higher score: who is equal in all of that is equal. */
    Comparator<Technique> preference() {
        return Comparator.comparingInt((Technique technique) -> isWished(technique) ? 0 : 1)
                .thenComparingInt(technique -> isFavouredToLead(technique) ? 0 : 1)
                .thenComparingInt(technique -> -scores.get(technique));
    }

    /** All techniques, best first; of equals the one that stands first in the rulebook. */
    List<Technique> inOrder() {
        return inOrder;
    }

    /** Why a technique may not be planned, whatever the session looks like. */
    Optional<Cause> against(Technique technique) {
        return against.get(technique);
    }

    private Optional<Cause> why(Technique technique) {
        if (!limits(technique).isPossible()) {
            return Optional.of(limits(technique).verdict() == Verdict.CLEARANCE ? Cause.CLEARANCE : Cause.BARRED);
        }
        if (!offered.isEmpty() && !offered.contains(technique.id())) {
            return Optional.of(Cause.NOT_OFFERED);
        }
        OptionalInt cap = dosing.map(Dosing::maxPressure).orElse(OptionalInt.empty());
        if (cap.isPresent() && leastPressure(technique) > cap.getAsInt()) {
            return Optional.of(Cause.CAP);
        }
        return reading.misses(technique) ? Optional.of(Cause.PLACE) : Optional.empty();
    }

    boolean isEligible(Technique technique) {
        return (isFavoured(technique) || isWished(technique))
                && against(technique).isEmpty();
    }

    /** Whether nothing speaks against the equipment that it takes. */
    boolean isEquipmentFine(Technique technique) {
        return !technique.equipment() || isWished(technique) || isFavouredToLead(technique) || !isAnyHandsOnWorkLeft;
    }

    static int leastPressure(Technique technique) {
        return technique.pressure().map(Pressure::min).orElse(0);
    }

    static boolean isDeep(Technique technique) {
        return leastPressure(technique) > COMFORTABLE;
    }

    /** Whether it is a part of a session, and this one. */
    static boolean isPart(Technique technique, Part part) {
        return !technique.alone() && technique.part().equals(Optional.of(part));
    }

    /** Whether it is not deep, or comes after these general strokes, which can be long enough for it. */
    static boolean isWarmed(Technique technique, Optional<Technique> strokes) {
        boolean comesAfter = isPart(technique, Part.SETTLE)
                || !technique.dry() && (isPart(technique, Part.SPECIFIC) || isPart(technique, Part.LENGTHEN));
        return !isDeep(technique)
                || comesAfter && strokes.map(Technique::minutes).map(Range::max).orElse(0) >= WARMING;
    }

    /** What can lead, best first. */
    List<Technique> leads() {
        List<Technique> leads = new ArrayList<>();
        for (Technique technique : inOrder()) {
            boolean usable = isEligible(technique) && isEquipmentFine(technique) && isWarmed(technique, strokes());
            if (usable && technique.role() == Role.PRIMARY) {
                leads.add(technique);
            }
        }
        return leads.isEmpty() ? fallbacks() : leads;
    }

    /**
     * What can stand in: by hand first, and otherwise only when nothing is left by hand; what leaves out no region
     * first. What begins above level 3 does not stand in.
     */
    List<Technique> fallbacks() {
        List<Technique> byHand = new ArrayList<>();
        List<Technique> otherwise = new ArrayList<>();
        for (Technique technique : limits.keySet()) {
            if (technique.fallback() && !isDeep(technique) && against(technique).orElse(Cause.PLACE) == Cause.PLACE) {
                (technique.handsOn() ? byHand : otherwise).add(technique);
            }
        }
        byHand.sort(Comparator.comparing(reading::misses));
        otherwise.sort(Comparator.comparing(reading::misses));
        List<Technique> fallbacks = new ArrayList<>(byHand);
        if (!isAnyHandsOnWorkLeft) {
            fallbacks.addAll(otherwise);
        }
        return fallbacks;
    }

    /** The general strokes that go with a lead that is no general technique itself. */
    Optional<Technique> strokes() {
        for (Technique technique : inOrder()) {
            if (isPart(technique, Part.GENERAL)
                    && !isDeep(technique)
                    && isEligible(technique)
                    && isEquipmentFine(technique)) {
                return Optional.of(technique);
            }
        }
        return fallbacks().stream()
                .filter(technique -> technique.handsOn() && isPart(technique, Part.GENERAL))
                .findFirst();
    }
}
