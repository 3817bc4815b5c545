package io.github.massagecare.rulebook;

import io.github.massagecare.technique.Evidence;

/** What the builders of all kinds of rules have in common, for the reading of what all rules have in common. */
interface RuleBuilder {
    RuleBuilder id(String id);

    RuleBuilder when(Criterion when);

    RuleBuilder sources(Iterable<String> sources);

    RuleBuilder evidence(Evidence evidence);

    RuleBuilder designChoice(Iterable<String> keys);

    RuleBuilder formerly(Iterable<String> ids);

    RuleBuilder locked(boolean locked);
}
