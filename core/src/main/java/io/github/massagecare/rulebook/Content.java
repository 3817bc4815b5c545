package io.github.massagecare.rulebook;

import io.github.massagecare.finding.Finding;
import io.github.massagecare.finding.Identified;
import io.github.massagecare.finding.Measure;
import io.github.massagecare.finding.Region;
import io.github.massagecare.technique.Activity;
import io.github.massagecare.technique.ExcludedTechnique;
import io.github.massagecare.technique.Position;
import io.github.massagecare.technique.Technique;
import io.github.massagecare.technique.Trait;
import java.util.List;

/** The sections of a rulebook. A part of it, and what an overlay adds or replaces, have the same. */
public sealed interface Content permits Rulebook, RulebookPart {
    /** The citations. */
    List<Source> sources();

    /** Whom a client can be sent to, and who may clear. */
    List<Target> targets();

    /** The places on the body. */
    List<Region> regions();

    /** What can be barred about techniques and activities. */
    List<Trait> traits();

    /** How a client can lie or sit. */
    List<Position> positions();

    /** The yes/no facts. */
    List<Finding> findings();

    /** The numbers. */
    List<Measure> measures();

    /** The intake questions, in the order in which a form would show them. */
    List<Question> questions();

    /** What a therapist can do. */
    List<Technique> techniques();

    /** What is never recommended. */
    List<ExcludedTechnique> excluded();

    /** What a client can do. */
    List<Activity> activities();

    /** The rules that send the client to someone else. */
    List<RedFlag> redFlags();

    /** The rules that restrict. */
    List<Contraindication> contraindications();

    /** The rules that favour techniques. */
    List<Indication> indications();

    /** The rules about length and frequency; the first that is true wins. */
    List<Dosing> dosing();

    /** The rules that suggest activities. */
    List<SelfCare> selfCare();

    /** The rules that tell something. */
    List<Advice> advice();

    /** What a clinic may record when a therapist decides against an answer. */
    List<OverrideReason> overrideReasons();

    /** What every text view carries. */
    List<Notice> notices();

    /** All sections, in canonical order. */
    default List<List<? extends Identified>> sections() {
        return List.of(
                sources(),
                targets(),
                regions(),
                traits(),
                positions(),
                findings(),
                measures(),
                questions(),
                techniques(),
                excluded(),
                activities(),
                redFlags(),
                contraindications(),
                indications(),
                dosing(),
                selfCare(),
                advice(),
                overrideReasons(),
                notices());
    }
}
