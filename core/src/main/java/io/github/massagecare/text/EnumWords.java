package io.github.massagecare.text;

import io.github.massagecare.finding.Answer;
import io.github.massagecare.finding.Finding;
import io.github.massagecare.internal.json.Forms;
import io.github.massagecare.plan.Disposition;
import io.github.massagecare.plan.NotPlanned;
import io.github.massagecare.plan.Session;
import io.github.massagecare.plan.Step;
import io.github.massagecare.plan.Verdict;
import io.github.massagecare.plan.WithoutSession;
import io.github.massagecare.recommend.Inquiry;
import io.github.massagecare.rulebook.Advice;
import io.github.massagecare.rulebook.Contraindication;
import io.github.massagecare.rulebook.Indication;
import io.github.massagecare.rulebook.RedFlag;
import io.github.massagecare.rulebook.Source;
import io.github.massagecare.technique.Evidence;
import io.github.massagecare.technique.Technique;

/**
 * Words for everything in an answer that is one of a few. The switches have no default, so that a new constant does not
 * compile before it has its words.
 */
final class EnumWords {
    private EnumWords() {}

    /** The word of the documents, with spaces. */
    static String word(Enum<?> constant) {
        return Forms.word(constant).replace('-', ' ');
    }

    static String headline(Disposition disposition) {
        return switch (disposition) {
            case TREAT -> "TREAT. Massage care is reasonable as planned.";
            case TREAT_WITH_MODIFICATION ->
                "TREAT WITH MODIFICATION. Massage care is reasonable with the changes below.";
            case ASK_FIRST -> "ASK FIRST. No hands-on work before the questions below are answered.";
            case CLEARANCE_FIRST ->
                "CLEARANCE FIRST. No hands-on work before what is below has been cleared or confirmed.";
            case POSTPONE -> "POSTPONE. No hands-on work today.";
            case REFER -> "REFER. The client should see somebody else as well.";
            case REFER_URGENTLY -> "REFER URGENTLY. No hands-on work; the client should be seen today or tomorrow.";
            case EMERGENCY -> "EMERGENCY. No hands-on work. Get emergency help now.";
        };
    }

    /**
     * The verdict in as few words as a therapist would say it in; of a referral, {@link #therapist(Today)} says the
     * rest.
     */
    static String verdict(Disposition disposition) {
        return switch (disposition) {
            case TREAT -> "TREAT as planned.";
            case TREAT_WITH_MODIFICATION -> "TREAT WITH CHANGES.";
            case ASK_FIRST -> "ASK FIRST. No hands-on work yet.";
            case CLEARANCE_FIRST -> "CLEARANCE FIRST. No hands-on work yet.";
            case POSTPONE -> "POSTPONE. No hands-on work today.";
            case REFER -> "REFER.";
            case REFER_URGENTLY -> "REFER URGENTLY. No hands-on work; to be seen today or tomorrow.";
            case EMERGENCY -> "EMERGENCY. No massage. Call the emergency services now.";
        };
    }

    /** For a therapist, what a referral means for hands-on work. */
    static String therapist(Today today) {
        return switch (today) {
            case EMERGENCY, SEEN_FIRST, NOT_TODAY -> "No hands-on work today.";
            case AFTER_CLEARANCE -> "Hands-on work waits for what is below to be cleared or confirmed.";
            case AFTER_ANSWERS -> "Hands-on work waits for answers.";
            case NO_SESSION -> "No hands-on work is planned.";
            case CHANGED -> "Massage care may go on meanwhile, with the changes below.";
            case AS_PLANNED -> "Massage care may go on meanwhile.";
        };
    }

    /** For a client, what the answer is today. */
    static String client(Today today) {
        return switch (today) {
            case EMERGENCY -> "No massage today. Get emergency help now.";
            case SEEN_FIRST -> "No massage today. Please have this looked at first, today or tomorrow.";
            case NOT_TODAY -> "No massage today. The reason is below.";
            case AFTER_CLEARANCE ->
                "No massage yet. Somebody should say first whether it fits you. Whom to ask is below.";
            case AFTER_ANSWERS ->
                "Not decided yet. Your therapist has some questions first. Your answers show whether massage fits"
                        + " today.";
            case NO_SESSION ->
                "No hands-on massage is planned today. You and your therapist can talk about what else may help.";
            case CHANGED ->
                "Massage can go ahead if you agree. Some things are left out or done more gently, to suit you.";
            case AS_PLANNED -> "Massage can go ahead if you agree.";
        };
    }

    /** For whoever gets a letter, what happens with massage until they have answered. */
    static String letter(Today today) {
        return switch (today) {
            case EMERGENCY, SEEN_FIRST -> "No massage is given until the client has been seen.";
            case NOT_TODAY -> "No massage is given today.";
            case AFTER_CLEARANCE -> "No massage is given while a clearance or confirmation is outstanding.";
            case AFTER_ANSWERS -> "No massage is given until some further questions have been answered.";
            case NO_SESSION -> "No massage is planned at present.";
            case CHANGED -> "Massage may go on meanwhile, changed to suit what was reported.";
            case AS_PLANNED -> "Massage may go on meanwhile.";
        };
    }

    static String howSoon(RedFlag.Urgency urgency) {
        return switch (urgency) {
            case EMERGENCY -> "now";
            case URGENT -> "today or tomorrow";
            case ROUTINE -> "in the coming days or weeks";
        };
    }

    static String verdict(Verdict verdict) {
        return switch (verdict) {
            case SUITABLE -> "as usual";
            case ADAPT -> "changed";
            case CLEARANCE -> "only after clearance";
            case BARRED -> "leave out";
        };
    }

    static String therapist(WithoutSession.Cause cause) {
        return switch (cause) {
            case OPEN_QUESTIONS -> "None before the questions are answered.";
            case NOTHING_INDICATED -> "None: nothing is indicated.";
            case EVERYTHING_BARRED -> "None: everything that could be done is left out, or may have to be.";
            case NOT_OFFERED -> "None: what could be done is not on offer today.";
            case NO_TIME -> "None: the time is too short for any technique.";
        };
    }

    static String client(WithoutSession.Cause cause) {
        return switch (cause) {
            case OPEN_QUESTIONS -> "What is planned depends on your answers.";
            case NOTHING_INDICATED -> "Nothing you told us speaks for hands-on massage at present.";
            case EVERYTHING_BARRED ->
                "What we could do would not suit you at present, or it is not yet certain that it would.";
            case NOT_OFFERED -> "What would suit you is not on offer today.";
            case NO_TIME -> "The time is too short for it.";
        };
    }

    static String therapist(NotPlanned.Cause cause) {
        return switch (cause) {
            case BARRED -> "left out, or may have to be";
            case CLEARANCE -> "waits for clearance";
            case CAP -> "begins above the pressure with which this course starts";
            case PLACE -> "not possible at all of what is treated";
            case NOT_OFFERED -> "not on offer today";
            case NOT_WARMED -> "needs ten minutes of general strokes first";
            case NO_LEAD -> "goes only beside other work";
            case EQUIPMENT -> "if asked for";
            case ALONE -> "as a session of its own";
            case SAME_WORK -> "instead of similar work";
            case ENOUGH -> "instead of something planned";
            case NO_TIME -> "with more time";
        };
    }

    static String client(NotPlanned.Cause cause) {
        return switch (cause) {
            case BARRED -> "It would not suit you at present, or it is not yet certain that it would.";
            case CLEARANCE -> "It waits for the word of a clinician who knows your health.";
            case CAP -> "It is firmer than how we begin.";
            case PLACE -> "It does not suit all of what we treat today.";
            case NOT_OFFERED -> "It is not on offer today.";
            case NOT_WARMED -> "It goes deep, and the time to warm up first is missing.";
            case NO_LEAD -> "It goes together with other work, and none is planned today.";
            case EQUIPMENT, SAME_WORK, ENOUGH ->
                "There is enough planned for today. We can plan it instead, or another time.";
            case ALONE -> "It is a session of its own. We can plan it another time.";
            case NO_TIME -> "There is no time for it today.";
        };
    }

    /** What a session is shorter than, as a clause. */
    static String shorterThan(Session.Shortfall.Of of) {
        return switch (of) {
            case BOOKING -> "shorter than booked";
            case DOSING -> "shorter than usual in such a course";
        };
    }

    static String therapist(Session.Shortfall.By by) {
        return switch (by) {
            case BOOKING -> "no more was booked";
            case CAP -> "a restriction allows no more while it holds";
            case DOSING -> "a session of this course takes no more";
            case CONTENT -> "all that is planned has its most time, and more would be empty";
        };
    }

    /** For a client, why a visit is shorter. */
    static String client(Session.Shortfall.By by) {
        return switch (by) {
            case BOOKING -> "no more time was booked.";
            case CAP -> "a shorter visit suits you better at present.";
            case DOSING -> "a visit of this kind takes no longer.";
            case CONTENT -> "what is planned takes no longer.";
        };
    }

    /** Why a technique is part of a session. */
    static String therapist(Step.Why why) {
        return switch (why) {
            case INDICATION -> "favoured";
            case WISH -> "asked for";
            case SHAPE -> "as in every session";
            case FALLBACK -> "stands in for what is favoured";
        };
    }

    static String therapist(Step.Frame frame) {
        return switch (frame) {
            case CHECK_IN -> "check-in";
            case CLOSING -> "closing";
        };
    }

    static String client(Step.Frame frame) {
        return switch (frame) {
            case CHECK_IN -> "We talk first: how you are, what has changed, what is planned and whether you agree.";
            case CLOSING -> "You get up slowly. We look at how you feel and talk about what to do at home.";
        };
    }

    static String ask(Inquiry.Why why) {
        return switch (why) {
            case ASK -> "ask";
            case CONFIRM -> "confirm with a clinician";
            case REFINE -> "would refine the plan";
        };
    }

    static String grade(Evidence evidence) {
        return switch (evidence) {
            case E1 -> "guideline, regulator or systematic review";
            case E2 -> "primary study or case report";
            case E3 -> "professional textbook or association";
            case E4 -> "trade or clinic page";
            case E5 -> "tradition or expert opinion, or not opened";
        };
    }

    static String seen(Source.Seen seen) {
        return switch (seen) {
            case FULL -> "seen in full";
            case ABSTRACT -> "abstract seen";
            case TITLE -> "title seen";
            case RELAYED -> "relayed";
            case UNVERIFIED_FROM_MEMORY -> "not verified";
            case OWN_CHOICE -> "no publication";
        };
    }

    /** How much of a source was seen, in a sentence of its own. */
    static String howMuchSeen(Source.Seen seen) {
        return switch (seen) {
            case FULL -> "seen in full";
            case ABSTRACT -> "only the abstract or the opening was seen";
            case TITLE -> "only the title was seen";
            case RELAYED -> "relayed by another page";
            case UNVERIFIED_FROM_MEMORY -> "nobody opened it";
            case OWN_CHOICE -> "no publication: decided by the authors";
        };
    }

    /** What a level means for hands-on work. */
    static String meaning(Contraindication.Level level) {
        return switch (level) {
            case MODIFY -> "Care goes on, changed as the rule says.";
            case CLEARANCE ->
                "What the rule bars waits until one of the people it names agrees. Some of it may stay barred even"
                        + " then.";
            case ABSOLUTE -> "What the rule bars is left out for as long as the rule holds. Nobody can clear it.";
        };
    }

    /** What an urgency means for the client and for hands-on work. */
    static String meaning(RedFlag.Urgency urgency) {
        return switch (urgency) {
            case EMERGENCY -> "Emergency help now. No hands-on work, and nobody can clear it.";
            case URGENT -> "Seen the same day or the next. No hands-on work before that.";
            case ROUTINE -> "Booked within days or weeks. Care may go on meanwhile, with an early review.";
        };
    }

    /** How much an indication counts. */
    static String meaning(Indication.Strength strength) {
        return switch (strength) {
            case WEAK -> "weak (1 point)";
            case MODERATE -> "moderate (2 points)";
            case STRONG -> "strong (3 points)";
        };
    }

    /** What part a technique can play in a session. */
    static String meaning(Technique.Role role) {
        return switch (role) {
            case PRIMARY -> "can carry a session";
            case ADJUNCT -> "goes with another technique and never leads";
        };
    }

    static String meaning(Technique.Part part) {
        return switch (part) {
            case PREPARE -> "prepares, before hands-on work";
            case GENERAL -> "general strokes, before and after specific work";
            case SPECIFIC -> "specific work";
            case LENGTHEN -> "lengthens, once the tissue is warm";
            case SETTLE -> "settles, at the end";
        };
    }

    static String answer(Answer answer) {
        return switch (answer) {
            case PRESENT -> "yes";
            case ABSENT -> "no";
            case UNSURE -> "not sure";
        };
    }

    /** For a therapist, what questions about findings of this kind are about. */
    static String heading(Finding.Kind kind) {
        return switch (kind) {
            case SYMPTOM -> "symptoms";
            case SIGN -> "signs";
            case DISEASE -> "illnesses";
            case MEDICATION -> "medicines";
            case EVENT -> "events";
            case CAUSE -> "the usual day";
            case PREFERENCE -> "wishes";
            case CONSENT -> "agreement";
            case ASSESSMENT -> "earlier examinations";
            case STATE -> "the state today";
        };
    }

    /** For a client, what questions about findings of this kind are about. */
    static String topic(Finding.Kind kind) {
        return switch (kind) {
            case SYMPTOM -> "what you feel";
            case SIGN -> "changes you have noticed";
            case DISEASE -> "your health";
            case MEDICATION -> "your medicines";
            case EVENT -> "past injuries";
            case CAUSE -> "your usual day";
            case PREFERENCE -> "your wishes";
            case CONSENT -> "your agreement";
            case ASSESSMENT -> "earlier check-ups";
            case STATE -> "how you are today";
        };
    }

    /** For a client, what advice on a topic stands under. */
    static String heading(Advice.Topic topic) {
        return switch (topic) {
            case AFTERCARE -> "AFTER THE MASSAGE";
            case PREPARATION -> "BEFORE A VISIT";
            case ERGONOMICS -> "AT WORK";
            case INSURANCE -> "COSTS";
            case COMBINED_CARE -> "AT HOME AND WITH OTHER CARE";
            case EXPECTATION -> "WHAT TO EXPECT";
            case CONSENT -> "YOUR CHOICE";
            case STOP_RULE -> "WHEN TO STOP";
        };
    }

    /** For a client, the levels of the Walton scale from 0 to 5. */
    static String pressure(int level) {
        return switch (level) {
            case 0 -> "only resting hands";
            case 1 -> "very light pressure";
            case 2 -> "light pressure at most";
            case 3 -> "medium pressure at most";
            case 4 -> "firm pressure at most";
            default -> "strong pressure at most";
        };
    }
}
