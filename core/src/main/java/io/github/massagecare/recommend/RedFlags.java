package io.github.massagecare.recommend;

import io.github.massagecare.internal.client.Client;
import io.github.massagecare.internal.compiled.CompiledRule;
import io.github.massagecare.plan.Disposition;
import io.github.massagecare.rulebook.RedFlag;
import java.util.ArrayList;
import java.util.List;

/** Which red flags refer: those that hold, or may hold, and were not seen and released. */
record RedFlags(Client client) {
    /** Whether a red flag that is not false refers, as far as is known or at worst. */
    boolean refers(CompiledRule<RedFlag> flag, boolean atWorst) {
        return (atWorst || client.holds(flag)) && !client.lifted(flag, atWorst);
    }

    /** Whether it may refer and is not known to. */
    boolean isOpen(CompiledRule<RedFlag> flag) {
        return refers(flag, true) && !refers(flag, false);
    }

    /** What a red flag leads to. */
    static Disposition leadsTo(CompiledRule<RedFlag> flag) {
        return switch (flag.rule().urgency()) {
            case ROUTINE -> Disposition.REFER;
            case URGENT -> Disposition.REFER_URGENTLY;
            case EMERGENCY -> Disposition.EMERGENCY;
        };
    }

    /** The red flags that are true and not released, in rulebook order. */
    List<CompiledRule<RedFlag>> referring() {
        List<CompiledRule<RedFlag>> referring = new ArrayList<>();
        for (CompiledRule<RedFlag> flag : client.redFlags()) {
            if (refers(flag, false)) {
                referring.add(flag);
            }
        }
        return referring;
    }

    /** The red flags that hold or may hold and were seen and released. */
    List<CompiledRule<RedFlag>> released() {
        List<CompiledRule<RedFlag>> released = new ArrayList<>();
        for (CompiledRule<RedFlag> flag : client.redFlags()) {
            if (client.lifted(flag, false)) {
                released.add(flag);
            }
        }
        return released;
    }
}
