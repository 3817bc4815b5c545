package io.github.massagecare.benchmarks;

import io.github.massagecare.finding.SymptomProfile;
import io.github.massagecare.rulebook.Rulebook;
import io.github.massagecare.rules.ShippedRulebooks;
import java.util.ArrayList;
import java.util.List;

/**
 * A rulebook and the clients that a benchmark goes through. Of a generated rulebook they are several hundred, so that
 * no branch is learned by heart.
 *
 * @param rulebook the rulebook
 * @param clients the clients
 */
record Workload(Rulebook rulebook, List<SymptomProfile> clients) {
    private static final String SHIPPED = "shipped";
    private static final int CLIENTS = 300;

    /** By name: "1000-ordinary-half-empty", "shipped-complete". */
    static Workload named(String name, boolean families) {
        if (name.startsWith(SHIPPED)) {
            Rulebook rulebook = ShippedRulebooks.upperBack();
            return new Workload(rulebook, new ShippedProfiles(rulebook).named(name.substring(SHIPPED.length() + 1)));
        }
        RuleCase of = RuleCase.named(name, families);
        Rulebook rulebook = GeneratedRules.rulebook(of);
        GeneratedProfiles profiles = new GeneratedProfiles(rulebook, of.density());
        return new Workload(
                rulebook, name.endsWith("-complete") ? profiles.complete(CLIENTS) : profiles.halfEmpty(CLIENTS));
    }

    /** A rulebook alone, by name, with kinds of findings: "1000-ordinary", "shipped". */
    static Rulebook rulebook(String name) {
        return name.equals(SHIPPED)
                ? ShippedRulebooks.upperBack()
                : GeneratedRules.rulebook(RuleCase.named(name, true));
    }

    /** The clients as Java written out by hand takes them. */
    List<HandWrittenInput> byHand() {
        List<HandWrittenInput> inputs = new ArrayList<>();
        clients.forEach(client -> inputs.add(HandWrittenInput.of(rulebook, client)));
        return inputs;
    }

    /** The same once the hierarchy of findings was followed through: what truths by hand are worked out from. */
    List<HandWrittenInput> byHandFollowedThrough() {
        if (rulebook.findings().stream().allMatch(finding -> finding.isA().isEmpty())) {
            return byHand();
        }
        HandWrittenDecision decision = HandWritten.decision(rulebook);
        List<HandWrittenInput> inputs = byHand();
        for (HandWrittenInput input : inputs) {
            boolean[] present = decision.decide(input).present;
            System.arraycopy(present, 0, input.said, 0, present.length);
        }
        return inputs;
    }
}
