package io.github.massagecare.reference;

import io.github.massagecare.finding.Finding;
import io.github.massagecare.finding.MeasureRange;
import io.github.massagecare.finding.SymptomProfile;
import java.math.BigDecimal;
import java.util.List;

/** The answers that a reading overrides: MEANING 1. */
final class ReferenceOverridden {
    private final ReferenceFacts facts;

    ReferenceOverridden(ReferenceFacts facts) {
        this.facts = facts;
    }

    /** The findings whose answers a reading overrides, in rulebook order. */
    List<String> findings() {
        return facts.rulebook.findings().stream()
                .map(Finding::id)
                .filter(this::isOverridden)
                .toList();
    }

    private boolean isOverridden(String id) {
        if (facts.profile.present().contains(id)) {
            return excludesShown(id);
        }
        boolean isShown = facts.findings.below(id).stream().anyMatch(facts::isShownOnly);
        boolean isOpenToIt = facts.findings.below(id).stream().noneMatch(facts.profile.present()::contains)
                && !facts.isNearUnsure(id);
        boolean attested = facts.isShownOnly(id)
                && facts.profile.othersAbsent()
                && unread(id).isAttested(id);
        return isShown
                && (facts.profile.absent().contains(id)
                        || facts.answeredBy(id).isPresent() && isOpenToIt
                        || attested
                        || isDeniedAsGroup(id));
    }

    /** Whether a reading shows a group all of whose kinds were denied. */
    private boolean isDeniedAsGroup(String id) {
        return facts.isShownOnly(id)
                && facts.isUnansweredGroup(id)
                && facts.absent.containsAll(facts.findings.children(id));
    }

    /** What would be known had nothing been measured that shows a finding. */
    private ReferenceFacts unread(String finding) {
        SymptomProfile.Builder unread = SymptomProfile.builder().othersAbsent(facts.profile.othersAbsent());
        facts.profile.present().forEach(unread::present);
        facts.profile.measures().forEach((measure, value) -> {
            if (facts.finding(finding).shownBy().stream().noneMatch(range -> shows(range, measure, value))) {
                unread.measure(measure, value);
            }
        });
        return new ReferenceFacts(
                facts.rulebook,
                unread.absent(facts.profile.absent())
                        .unsure(facts.profile.unsure())
                        .answered(facts.profile.answered())
                        .build());
    }

    private static boolean shows(MeasureRange range, String measure, BigDecimal value) {
        return range.measure().equals(measure) && range.contains(value);
    }

    private boolean excludesShown(String said) {
        return facts.shown.stream()
                .filter(facts::isShownOnly)
                .anyMatch(id -> facts.findings.above(id).stream().anyMatch(general -> excludes(said, general)));
    }

    private boolean excludes(String said, String other) {
        return facts.findings.above(said).stream()
                .anyMatch(general -> facts.finding(general).excludes().contains(other)
                        || facts.finding(other).excludes().contains(general));
    }
}
