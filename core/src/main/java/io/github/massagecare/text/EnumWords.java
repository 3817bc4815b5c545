package io.github.massagecare.text;

import io.github.massagecare.finding.Answer;
import io.github.massagecare.finding.Finding;
import io.github.massagecare.internal.json.Forms;
import io.github.massagecare.plan.Disposition;
import io.github.massagecare.plan.Session;
import io.github.massagecare.plan.Step;
import io.github.massagecare.plan.Verdict;
import io.github.massagecare.plan.WithoutSession;
import io.github.massagecare.recommend.Inquiry;
import io.github.massagecare.rulebook.Contraindication;
import io.github.massagecare.rulebook.Indication;
import io.github.massagecare.rulebook.RedFlag;
import io.github.massagecare.rulebook.Source;
import io.github.massagecare.technique.Evidence;
import io.github.massagecare.technique.Technique;

/**
 * Words for everything in an answer that is one of a few. The switches have no default, so that a new constant does not compile before it
 * has its words.
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
      case TREAT_WITH_MODIFICATION -> "TREAT WITH MODIFICATION. Massage care is reasonable with the changes below.";
      case ASK_FIRST -> "ASK FIRST. No hands-on work before the questions below are answered.";
      case CLEARANCE_FIRST -> "CLEARANCE FIRST. No hands-on work before what is below has been cleared or confirmed.";
      case POSTPONE -> "POSTPONE. No hands-on work today.";
      case REFER -> "REFER. The client should see somebody else as well.";
      case REFER_URGENTLY -> "REFER URGENTLY. No hands-on work; the client should be seen today or tomorrow.";
      case EMERGENCY -> "EMERGENCY. No hands-on work. Get emergency help now.";
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
      case AFTER_CLEARANCE -> "No massage yet. Somebody should say first whether it fits you. Whom to ask is below.";
      case AFTER_ANSWERS -> "Not decided yet. Your therapist has some questions first. Your answers show whether massage fits today.";
      case NO_SESSION -> "No hands-on massage is planned today. You and your therapist can talk about what else may help.";
      case CHANGED -> "Massage can go ahead if you agree. Some things are left out or done more gently, to suit you.";
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
      case NO_TIME -> "None: the time is too short for any technique.";
    };
  }

  static String client(WithoutSession.Cause cause) {
    return switch (cause) {
      case OPEN_QUESTIONS -> "What is planned depends on your answers.";
      case NOTHING_INDICATED -> "Nothing you told us speaks for hands-on massage at present.";
      case EVERYTHING_BARRED -> "What we could do would not suit you at present, or it is not yet certain that it would.";
      case NO_TIME -> "The time booked is too short for it.";
    };
  }

  static String dropped(Session.DropCause cause) {
    return switch (cause) {
      case NO_TIME -> "No time left for";
      case STARTING_PRESSURE -> "Begins above the starting pressure:";
    };
  }

  static String therapist(Step.Frame frame) {
    return switch (frame) {
      case CHECK_IN -> "Check-in";
      case CLOSING -> "Closing";
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
      case ASK -> "Ask";
      case CONFIRM -> "Confirm with a clinician";
      case REFINE -> "Would refine the plan";
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
      case CLEARANCE -> "What the rule bars waits until one of the people it names agrees. Some of it may stay barred even then.";
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
      case FALLBACK -> "can carry a session, and stands in when nothing else is left";
    };
  }

  static String answer(Answer answer) {
    return switch (answer) {
      case PRESENT -> "yes";
      case ABSENT -> "no";
      case UNSURE -> "not sure";
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
