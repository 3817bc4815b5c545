package io.github.massagecare.text;

import io.github.massagecare.plan.CarePlan;
import io.github.massagecare.plan.Disposition;
import io.github.massagecare.plan.Reason;
import io.github.massagecare.plan.Session;
import io.github.massagecare.plan.Standing;
import io.github.massagecare.plan.Step;
import io.github.massagecare.plan.Verdict;
import io.github.massagecare.plan.WithoutSession;
import io.github.massagecare.recommend.ClearanceNeeded;
import io.github.massagecare.recommend.Inquiry;
import io.github.massagecare.recommend.Postponement;
import io.github.massagecare.recommend.Recommendation;
import io.github.massagecare.recommend.Referral;
import io.github.massagecare.recommend.TechniqueAdvice;
import io.github.massagecare.rulebook.Advice;
import io.github.massagecare.rulebook.Clearance;
import io.github.massagecare.rulebook.Contraindication;
import io.github.massagecare.rulebook.RedFlag;
import io.github.massagecare.rulebook.Rule;
import io.github.massagecare.rulebook.Rulebook;
import io.github.massagecare.technique.Activity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a therapist wants to read at the table: the disposition; what must happen before hands-on work; the session with minutes; what to
 * leave out and why; what the client can do; the review; every reason with its sources; the notices.
 */
public final class TherapistView {
  private final Rulebook rulebook;
  private final Recommendation answer;
  private final Words words;
  private final Page page = new Page();
  private final Map<String, Reason> reasons = new LinkedHashMap<>();

  private TherapistView(Rulebook rulebook, Recommendation answer) {
    this.rulebook = rulebook;
    this.answer = answer;
    this.words = new Words(rulebook);
  }

  /**
   * The text.
   *
   * @param rulebook the rulebook that gave the answer
   * @throws IllegalArgumentException if another rulebook gave it
   */
  public static String render(Rulebook rulebook, Recommendation recommendation) {
    if (!rulebook.sha256().equals(recommendation.rulebook().sha256())) {
      throw new IllegalArgumentException(
          "the recommendation comes from " + recommendation.rulebook().id() + " " + recommendation.rulebook().version()
              + ", not from this " + rulebook.id() + " " + rulebook.version());
    }
    return new TherapistView(rulebook, recommendation).text();
  }

  private String text() {
    headline();
    referrals();
    before();
    answer.plan().ifPresent(this::session);
    leftOut();
    answer.plan().ifPresent(this::around);
    reasons();
    page.heading("NOTICE");
    rulebook.notices().forEach(notice -> page.hanging("  - ", notice.text()));
    return page.toString();
  }

  private void headline() {
    page.line(headline(answer.disposition()));
    if (!answer.settled()) {
      page.line("Known so far: " + Words.word(answer.known()) + ". At worst: " + Words.word(answer.atWorst()) + ".");
    }
    answer
        .plan()
        .filter(plan -> plan.standing() == Standing.AFTER_CLEARANCE)
        .ifPresent(plan -> page.line("The plan below is what would hold once every clearance is given. Do not start before."));
    if (answer.assumed().othersAbsent()) {
      page.line("It was attested that everything not mentioned is absent.");
    }
    if (!answer.assumed().overridden().isEmpty()) {
      page.line("A reading counts against what was answered: " + words.labels(answer.assumed().overridden(), "and") + ".");
    }
    page.line(
        "Rulebook " + rulebook.id() + " " + rulebook.version() + ", " + rulebook.review().status().replace('-', ' ') + " ("
            + rulebook.review().on() + ").");
  }

  private static String headline(Disposition disposition) {
    return switch (disposition) {
      case TREAT -> "TREAT. Massage care is reasonable as planned.";
      case TREAT_WITH_MODIFICATION -> "TREAT WITH MODIFICATION. Massage care is reasonable with the changes below.";
      case ASK_FIRST -> "ASK FIRST. No hands-on work before the questions below are answered.";
      case CLEARANCE_FIRST -> "CLEARANCE FIRST. No hands-on work before a clinician has cleared or confirmed what is below.";
      case POSTPONE -> "POSTPONE. No hands-on work today.";
      case REFER -> "REFER. The client should see somebody else about this, besides any massage care.";
      case REFER_URGENTLY -> "REFER URGENTLY. No hands-on work; the client should be seen today or tomorrow.";
      case EMERGENCY -> "EMERGENCY. No hands-on work. Get emergency help now.";
    };
  }

  private void referrals() {
    if (!answer.referrals().isEmpty()) {
      page.heading("WHO ELSE MUST SEE THE CLIENT");
      for (Referral referral : answer.referrals()) {
        noteAll(referral.reasons());
        String may = rulebook.rule(referral.flag()).map(rule -> ((RedFlag) rule).may()).orElse("");
        page.hanging(
            "  - ",
            Words.capital(Words.word(referral.urgency())) + ": " + words.labels(referral.to(), "or") + ". " + may + " ["
                + referral.flag() + "]");
      }
    }
  }

  private void before() {
    List<Inquiry> open = answer.questions().stream().filter(inquiry -> inquiry.why() != Inquiry.Why.REFINE).toList();
    boolean nothing = answer.postponements().isEmpty() && answer.clearances().isEmpty() && open.isEmpty();
    page.heading("BEFORE HANDS-ON WORK");
    if (nothing) {
      page.line(answer.plan().isPresent() ? "  Nothing is outstanding. Ask for consent." : "  No hands-on work.");
    }
    for (Postponement postponement : answer.postponements()) {
      noteAll(postponement.reasons());
      Optional<Contraindication> rule = contraindication(postponement.rule());
      page.hanging(
          "  - ",
          "Not today: " + rule.map(Contraindication::rationale).orElse("")
              + rule.flatMap(Contraindication::until).map(until -> " Until: " + until).orElse("") + " [" + postponement.rule() + "]");
    }
    for (ClearanceNeeded clearance : answer.clearances()) {
      noteAll(clearance.reasons());
      page.hanging(
          "  - ",
          "Clearance from " + words.labels(clearance.from(), "or") + ": "
              + contraindication(clearance.rule()).map(Contraindication::rationale).orElse("") + " [" + clearance.rule() + "]");
    }
    for (int i = 0; i < open.size(); i++) {
      Inquiry inquiry = open.get(i);
      String how = inquiry.why() == Inquiry.Why.ASK ? "Ask: " : "Confirm with a clinician: ";
      page.hanging(String.format(Locale.ROOT, " %2d. ", i + 1), how + words.ask(inquiry) + couldBecome(inquiry));
    }
  }

  private static String couldBecome(Inquiry inquiry) {
    return inquiry.couldBecome().map(become -> " Could become: " + Words.word(become) + ".").orElse("");
  }

  private void session(CarePlan plan) {
    page.heading(plan.session().map(session -> "SESSION, " + session.minutes() + " MINUTES").orElse("SESSION"));
    plan.withoutSession().ifPresent(without -> page.line("  " + withoutSession(without)));
    plan.session().ifPresent(this::steps);
    plan.dosing()
        .filter(dose -> plan.session().isPresent())
        .ifPresent(
            dose ->
                page.hanging(
                    "  ",
                    "Every " + Words.range(dose.everyDays()) + " days, " + Words.range(dose.sessions()) + " sessions. [" + dose.rule()
                        + "]"));
  }

  private String withoutSession(WithoutSession without) {
    if (without.cause() != WithoutSession.Cause.OPEN_QUESTIONS) {
      noteAll(without.reasons());
    }
    return switch (without.cause()) {
      case OPEN_QUESTIONS -> "None before the questions are answered.";
      case NOTHING_INDICATED -> "None: nothing is indicated.";
      case EVERYTHING_BARRED -> "None: everything that could be done is left out, or may have to be.";
      case NO_TIME -> "None: the time is too short for any technique.";
    };
  }

  private void steps(Session session) {
    for (Step step : session.steps()) {
      String changes = words.changes(step.maxPressure(), step.omit(), step.positions(), step.notAt());
      String name = step.technique().map(words::label).orElseGet(() -> step.frame().map(f -> Words.capital(Words.word(f))).orElse(""));
      page.hanging(
          String.format(Locale.ROOT, "  %3d min  ", step.minutes()),
          name + (changes.isEmpty() ? "" : ": " + changes));
    }
    for (Session.Dropped dropped : session.dropped()) {
      noteAll(dropped.reasons());
      page.hanging(
          "           ",
          "(" + words.label(dropped.technique()) + ": "
              + (dropped.cause() == Session.DropCause.NO_TIME ? "no time left for it" : "begins above the starting pressure") + ")");
    }
  }

  /** Techniques that are changed or left out by what is known, each with its rules; then what may yet be. */
  private void leftOut() {
    List<TechniqueAdvice> changed = answer.techniques().stream().filter(advice -> advice.verdict() != Verdict.SUITABLE).toList();
    if (!changed.isEmpty() && answer.postponements().isEmpty()) {
      page.heading("LEAVE OUT OR CHANGE");
      Map<String, List<String>> byChange = new LinkedHashMap<>();
      for (TechniqueAdvice advice : changed) {
        List<Reason> known = advice.reasons().stream().filter(reason -> !reason.facts().isEmpty()).toList();
        noteAll(known);
        String why = known.stream().map(reason -> rationale(reason.rule())).collect(Collectors.joining(" "));
        byChange.computeIfAbsent(change(advice) + " " + why, key -> new ArrayList<>()).add(advice.technique());
      }
      byChange.forEach((change, techniques) -> page.hanging("  - ", Words.capital(words.labels(techniques, "and")) + ": " + change));
    }
    List<String> open =
        answer.techniques().stream().filter(a -> a.atWorst() != a.verdict()).map(TechniqueAdvice::technique).toList();
    if (!open.isEmpty()) {
      page.heading("NOT YET SETTLED");
      page.hanging("  ", Words.capital(words.labels(open, "and")) + ": the questions above decide.");
    }
  }

  private String change(TechniqueAdvice advice) {
    if (advice.verdict() == Verdict.BARRED) {
      return "leave out.";
    }
    if (advice.verdict() == Verdict.CLEARANCE) {
      return "only after clearance.";
    }
    return words.changes(advice.maxPressure(), advice.omit(), advice.positions(), advice.notAt()) + ".";
  }

  private String rationale(String rule) {
    return contraindication(rule).map(Contraindication::rationale).orElse("") + " [" + rule + "]";
  }

  private void around(CarePlan plan) {
    noteAll(plan.precautions());
    List<Reason> open = plan.precautions().stream().filter(reason -> reason.facts().isEmpty()).toList();
    if (!open.isEmpty()) {
      page.heading("KEPT OUT BECAUSE IT WAS NOT SETTLED");
      open.forEach(reason -> page.hanging("  - ", Words.capital(words.labels(reason.open(), "and")) + ": " + rationale(reason.rule())));
    }
    List<String> released =
        plan.precautions().stream().map(Reason::rule).filter(id -> rulebook.rule(id).map(r -> r instanceof RedFlag).orElse(false)).toList();
    if (!released.isEmpty()) {
      page.heading("WATCH");
      released.forEach(id -> page.hanging("  - ", "Seen and released by a clinician: " + may(id) + " [" + id + "]"));
    }
    if (!plan.selfCare().isEmpty()) {
      page.heading("AT HOME");
      plan.selfCare()
          .forEach(
              care ->
                  page.hanging(
                      "  - ",
                      words.label(care.activity()) + ": "
                          + rulebook.entry(care.activity(), Activity.class).map(Activity::dose).orElse("") + " [" + care.rule() + "]"));
    }
    advice("AFTERCARE", plan.aftercare());
    plan.review()
        .ifPresent(
            review -> {
              noteAll(review.reasons());
              page.heading("REVIEW");
              page.hanging(
                  "  ",
                  "After " + review.afterSessions() + (review.afterSessions() == 1 ? " session" : " sessions") + " at the latest"
                      + (plan.measures().isEmpty() ? "." : "; measure again: " + words.labels(plan.measures(), "and") + "."));
            });
    if (!plan.consent().isEmpty()) {
      page.heading("BEFORE THE CLIENT AGREES");
      plan.consent().forEach(consent -> consent(consent.technique(), consent.alternatives()));
    }
    advice("FOR THE THERAPIST", plan.advice().stream().filter(id -> is(id, Advice.Audience.THERAPIST)).toList());
    advice("FOR THE CLIENT", plan.advice().stream().filter(id -> is(id, Advice.Audience.CLIENT)).toList());
  }

  private void consent(String id, List<String> alternatives) {
    rulebook
        .technique(id)
        .ifPresent(
            technique ->
                page.hanging(
                    "  - ",
                    technique.label() + ". " + technique.nature() + " Benefits: " + technique.benefits() + " Risks: " + technique.risks()
                        + (alternatives.isEmpty() ? "" : " Alternatives: " + words.labels(alternatives, "or") + ".")));
  }

  private boolean is(String id, Advice.Audience audience) {
    return rulebook.entry(id, Advice.class).map(advice -> advice.audience() == audience).orElse(false);
  }

  private void advice(String heading, List<String> ids) {
    if (!ids.isEmpty()) {
      page.heading(heading);
      ids.forEach(id -> rulebook.entry(id, Advice.class).ifPresent(advice -> page.hanging("  - ", advice.text())));
    }
  }

  private String may(String flag) {
    return rulebook.entry(flag, RedFlag.class).map(RedFlag::may).orElse("");
  }

  private Optional<Contraindication> contraindication(String id) {
    return rulebook.entry(id, Contraindication.class);
  }

  private void noteAll(List<Reason> some) {
    some.forEach(reason -> reasons.putIfAbsent(reason.rule(), reason));
  }

  private void reasons() {
    answer.noPlan().forEach(reason -> reasons.putIfAbsent(reason.rule(), reason));
    answer.techniques().forEach(advice -> noteAll(advice.favouredBy()));
    if (reasons.isEmpty()) {
      return;
    }
    page.heading("REASONS AND SOURCES");
    for (Reason reason : reasons.values()) {
      Optional<Rule> rule = rulebook.rule(reason.rule());
      List<String> parts = new ArrayList<>();
      if (!reason.facts().isEmpty()) {
        parts.add(Words.capital(words.facts(reason.facts())) + ".");
      }
      if (!reason.open().isEmpty()) {
        parts.add("Open: " + words.labels(reason.open(), "and") + ".");
      }
      parts.add("Evidence " + Words.word(reason.evidence()).toUpperCase(Locale.ROOT) + ":");
      parts.add(reason.sources().stream().map(words::source).collect(Collectors.joining("; ")) + ".");
      if (reason.sources().stream().anyMatch(words::unverified)) {
        parts.add("Not verified: part of this is widely taught or our own choice, not opened in a source.");
      }
      rule.map(Rule::designChoice)
          .filter(keys -> !keys.isEmpty())
          .ifPresent(keys -> parts.add("Our own design choice: " + String.join(", ", keys) + "."));
      rule.filter(Contraindication.class::isInstance)
          .flatMap(r -> ((Contraindication) r).clearance())
          .flatMap(Clearance::then)
          .ifPresent(then -> parts.add("Even after clearance some of it holds."));
      page.hanging("  - ", "[" + reason.rule() + "] " + String.join(" ", parts));
    }
  }
}
