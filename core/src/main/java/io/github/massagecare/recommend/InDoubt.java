package io.github.massagecare.recommend;

import io.github.massagecare.internal.client.Client;
import io.github.massagecare.internal.compiled.CompiledRule;
import io.github.massagecare.internal.compiled.RestrictingRule;
import io.github.massagecare.rulebook.RedFlag;
import java.util.ArrayList;
import java.util.List;

/**
 * The rules that would hold all work or refer, and of which it is not known whether they do: because nobody asked, or
 * only because the client does not know. Red flags, then contraindications, in rulebook order.
 */
final class InDoubt {
    private final List<CompiledRule<?>> unasked = new ArrayList<>(0);
    private final List<CompiledRule<?>> unsure = new ArrayList<>(0);

    InDoubt(Client client, RedFlags redFlags, AllWork allWork) {
        for (CompiledRule<RedFlag> flag : client.redFlags()) {
            if (redFlags.isOpen(flag)) {
                add(flag, client);
            }
        }
        for (RestrictingRule rule : client.openContraindications()) {
            if (Dispositions.holds(allWork.wouldBecome(rule))) {
                add(rule, client);
            }
        }
    }

    private void add(CompiledRule<?> rule, Client client) {
        (client.openOnlyForUnsure(rule) ? unsure : unasked).add(rule);
    }

    /** Those that hang on something that was not asked. */
    List<CompiledRule<?>> unasked() {
        return unasked;
    }

    /** Those that only the client's not knowing keeps open: a clinician's word would settle them. */
    List<CompiledRule<?>> unsure() {
        return unsure;
    }
}
