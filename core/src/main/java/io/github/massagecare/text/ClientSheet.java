package io.github.massagecare.text;

import io.github.massagecare.finding.Finding;
import io.github.massagecare.plan.CarePlan;
import io.github.massagecare.plan.Consent;
import io.github.massagecare.plan.Fact;
import io.github.massagecare.plan.Reason;
import io.github.massagecare.plan.Session;
import io.github.massagecare.plan.Step;
import io.github.massagecare.recommend.ClearanceNeeded;
import io.github.massagecare.recommend.Inquiry;
import io.github.massagecare.recommend.Postponement;
import io.github.massagecare.recommend.Recommendation;
import io.github.massagecare.recommend.Referral;
import io.github.massagecare.rulebook.Advice;
import io.github.massagecare.rulebook.Contraindication;
import io.github.massagecare.rulebook.RedFlag;
import io.github.massagecare.rulebook.Rulebook;
import io.github.massagecare.technique.Activity;
import io.github.massagecare.technique.Technique;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * A sheet that a therapist goes through with the client and hands over: what today's answer is, whom to see, what is planned, the right
 * to stop, what to do at home, when to get help. Plain words; no ids, no grades, nothing about what it may be: that is for the
 * {@link Letters} and for whoever examines the client.
 *
 * <p>In an emergency it says what to do now, and nothing else.
 */
public final class ClientSheet {
  private static final String STAR = " *";

  private final Rulebook rulebook;
  private final Recommendation answer;
  private final Words words;
  private final ClearanceWords clearance;
  private final Today today;
  private final Page page = new Page();
  private boolean starred;

  private ClientSheet(Rulebook rulebook, Recommendation answer) {
    this.rulebook = rulebook;
    this.answer = answer;
    this.words = Words.of(rulebook, answer);
    this.clearance = new ClearanceWords(rulebook, words);
    this.today = Today.of(answer);
  }

  /**
   * The text.
   *
   * @param rulebook the rulebook that gave the answer
   * @throws IllegalArgumentException if another rulebook gave it
   */
  public static String render(Rulebook rulebook, Recommendation recommendation) {
    return new ClientSheet(rulebook, recommendation).text();
  }

  private String text() {
    if (today == Today.EMERGENCY) {
      emergency();
    } else {
      page.line("FOR YOU, FROM YOUR MASSAGE THERAPIST");
      page.line("Name: " + Page.LONG_BLANK + " Date: " + Page.BLANK);
      today();
      whomToSee();
      whyNotToday();
      whomToAsk();
      answer.plan().ifPresent(this::planned);
      help();
      prepare();
      answer.plan().ifPresent(this::later);
    }
    if (starred) {
      page.gap().line("* Commonly advised, or the authors' own advice; not checked against a published source, or only in part.");
    }
    page.gap().line(
        "This sheet goes with what your therapist tells you. It is not a diagnosis. The rules behind it are marked: " + words.review()
            + ".");
    return page.toString();
  }

  private void emergency() {
    List<Referral> now = answer.referrals().stream().filter(referral -> referral.urgency() == RedFlag.Urgency.EMERGENCY).toList();
    page.line("GET EMERGENCY HELP NOW");
    page.gap().line("Call the emergency services where you are, or ask somebody to call. Do not wait. Do not stay alone.");
    page.line("Some answers can occasionally point to something that cannot wait. Only an examination can tell. No massage today.");
    Set<String> who = new LinkedHashSet<>();
    Set<String> told = new LinkedHashSet<>();
    for (Referral referral : now) {
      who.addAll(referral.to());
      told.addAll(told(referral.reasons()));
    }
    if (!told.isEmpty()) {
      page.heading("TELL THEM");
      told.forEach(page::item);
    }
    if (!who.isEmpty()) {
      page.heading("WHO SHOULD SEE YOU");
      page.body(Words.capital(words.labels(who, "or")) + ".");
    }
  }

  private void today() {
    page.heading("TODAY");
    page.body(EnumWords.client(today));
    if (today == Today.NO_SESSION) {
      answer.plan().flatMap(CarePlan::withoutSession).ifPresent(without -> page.body(EnumWords.client(without.cause())));
    }
    if (today == Today.AFTER_ANSWERS) {
      List<String> topics = topics();
      if (!topics.isEmpty()) {
        page.body("Your therapist will ask about " + Words.list(topics, "and") + ".");
      }
    }
  }

  /** What the open questions are about, roughly: the questions themselves are put by the therapist, in person. */
  private List<String> topics() {
    Set<Finding.Kind> kinds = new TreeSet<>();
    List<String> other = new ArrayList<>();
    for (Inquiry inquiry : answer.questions()) {
      if (inquiry.why() == Inquiry.Why.ASK) {
        for (String id : inquiry.settles()) {
          String otherwise = id.equals("regions") ? "the place to be treated" : "a few numbers";
          rulebook.finding(id).ifPresentOrElse(finding -> kinds.add(finding.kind()), () -> other.add(otherwise));
        }
      }
    }
    List<String> topics = new ArrayList<>(kinds.stream().map(EnumWords::topic).toList());
    other.stream().distinct().forEach(topics::add);
    return topics;
  }

  private void whomToSee() {
    if (answer.referrals().isEmpty()) {
      return;
    }
    page.heading("WHOM TO SEE");
    for (List<Referral> together : Words.together(answer.referrals())) {
      Referral first = together.get(0);
      List<Reason> reasons = together.stream().flatMap(referral -> referral.reasons().stream()).toList();
      page.item(
          Words.capital(words.labels(first.to(), "or")) + ", " + EnumWords.howSoon(first.urgency()) + ". " + about(reasons)
              + "It can occasionally point to something that needs a look "
              + (first.urgency() == RedFlag.Urgency.ROUTINE ? "by somebody else." : "before massage."));
    }
    page.body("Your therapist can write a letter for you to take along. If it gets worse, do not wait for that visit.");
  }

  private void whyNotToday() {
    if (answer.postponements().isEmpty() || today == Today.SEEN_FIRST) {
      return;
    }
    page.heading("WHY NOT TODAY");
    for (Postponement postponement : answer.postponements()) {
      String until =
          words
              .contraindication(postponement.rule())
              .flatMap(Contraindication::until)
              .map(text -> "Massage waits until: " + Words.inSentence(text))
              .orElse("With this, massage waits.");
      page.item(
          aboutConsent(postponement.reasons())
              ? "Treatment needs agreement, and there is none today. That is all right: nothing is done without it."
              : about(postponement.reasons()) + until);
    }
  }

  /** Who agrees to treatment is nothing to be read back to a client like a symptom. */
  private boolean aboutConsent(List<Reason> reasons) {
    return reasons.stream()
        .flatMap(reason -> reason.facts().stream())
        .anyMatch(
            fact ->
                fact instanceof Fact.OfFinding said
                    && rulebook.finding(said.finding()).map(finding -> finding.kind() == Finding.Kind.CONSENT).orElse(false));
  }

  private void whomToAsk() {
    List<String> unsure = unsure();
    if ((answer.clearances().isEmpty() && unsure.isEmpty()) || today == Today.SEEN_FIRST || today == Today.NOT_TODAY) {
      return;
    }
    page.heading("WHOM TO ASK");
    for (ClearanceNeeded needed : answer.clearances()) {
      page.item(
          Words.capital(words.labels(needed.from(), "or")) + "." + clearance.earlier(needed.earlier()) + " " + about(needed.reasons())
              + (today == Today.AFTER_CLEARANCE
                  ? "They should say first whether massage fits, and how."
                  : "Until they say that more is possible, some things are left out."));
    }
    if (!unsure.isEmpty()) {
      page.item("You were not sure about: " + Words.list(unsure, "or") + ". Please find out from a clinician who knows your health.");
    }
    page.body("Please bring their answer, best in writing.");
  }

  private List<String> unsure() {
    return answer.questions().stream()
        .filter(inquiry -> inquiry.why() == Inquiry.Why.CONFIRM)
        .flatMap(inquiry -> inquiry.finding().stream())
        .map(id -> Words.inSentence(words.label(id)))
        .distinct()
        .toList();
  }

  private void planned(CarePlan plan) {
    plan.session().ifPresent(session -> session(plan, session));
    page.heading("YOUR CHOICE");
    List<String> choice = advice(plan, Advice.Topic.CONSENT);
    if (choice.isEmpty()) {
      page.item("You may ask, refuse, change your mind or stop at any time, without giving a reason.");
    }
    choice.forEach(page::item);
    if (!plan.selfCare().isEmpty()) {
      page.heading("AT HOME");
      page.body("For between visits, once your therapist has gone through it with you. Stop anything that makes the pain worse.");
      plan.selfCare()
          .forEach(
              care ->
                  page.item(
                      words.label(care.activity()) + ". "
                          + rulebook.entry(care.activity(), Activity.class).map(a -> a.dose() + mark(a.sources())).orElse("")));
    }
    section("AFTER THE MASSAGE", plan.aftercare().stream().flatMap(id -> rulebook.entry(id, Advice.class).stream()).toList());
  }

  private void session(CarePlan plan, Session session) {
    page.heading(
        "WHAT IS PLANNED" + (today == Today.AFTER_CLEARANCE ? " ONCE THAT IS CLEAR" : "") + ", " + session.minutes() + " MINUTES");
    for (Step step : session.steps()) {
      String what =
          step.technique()
              .flatMap(rulebook::technique)
              .map(technique -> technique(technique, step))
              .orElseGet(() -> step.frame().map(EnumWords::client).orElse(""));
      page.hanging(String.format(Locale.ROOT, "  %3d min  ", step.minutes()), what);
    }
    Set<String> others = new LinkedHashSet<>();
    plan.consent().stream().map(Consent::alternatives).forEach(others::addAll);
    session.steps().forEach(step -> step.technique().ifPresent(others::remove));
    if (!others.isEmpty()) {
      page.body("You could also choose " + words.labels(others, "or") + ".");
    }
    plan.dosing()
        .ifPresent(
            dose ->
                page.body(
                    "A visit every " + Words.range(dose.everyDays()) + " days, about " + Words.range(dose.sessions())
                        + " visits, if it helps."));
  }

  private String technique(Technique technique, Step step) {
    List<String> parts = new ArrayList<>(List.of(technique.label() + ".", technique.nature()));
    step.maxPressure().ifPresent(max -> parts.add("For you: " + EnumWords.pressure(max) + "."));
    if (!step.omit().isEmpty()) {
      parts.add("Left out for you: " + words.labels(step.omit(), "and") + ".");
    }
    if (!step.positions().isEmpty()) {
      parts.add("How you lie or sit: " + words.labels(step.positions(), "or") + ".");
    }
    if (!step.notAt().isEmpty()) {
      parts.add("Not at: " + words.labels(step.notAt(), "or") + ".");
    }
    parts.add(technique.benefits());
    parts.add("Possible side effects: " + Words.inSentence(technique.risks()) + mark(technique.sources()));
    return String.join(" ", parts);
  }

  private void help() {
    page.heading("WHEN TO GET HELP");
    page.item("If you feel suddenly or severely unwell, call the emergency services where you are.");
    answer.plan().ifPresent(plan -> advice(plan, Advice.Topic.STOP_RULE).forEach(page::item));
  }

  private void prepare() {
    page.heading("NEXT TIME");
    answer.plan().ifPresent(plan -> advice(plan, Advice.Topic.PREPARATION).forEach(page::item));
    page.item("Tell your therapist about anything new: an illness, a medicine, an injury, an operation, a pregnancy.");
    answer
        .plan()
        .flatMap(CarePlan::review)
        .ifPresent(
            review ->
                page.item(
                    "After " + (review.afterSessions() == 1 ? "the next visit" : Words.count(review.afterSessions(), "visit"))
                        + " at the latest, you look together at whether this helps."));
  }

  private void later(CarePlan plan) {
    List<Advice> rest = new ArrayList<>();
    for (String id : plan.advice()) {
      rulebook.entry(id, Advice.class).filter(advice -> goodToKnow(advice.topic())).ifPresent(rest::add);
    }
    section("GOOD TO KNOW", rest);
  }

  /** While care is held, only what concerns others who look after the client. */
  private boolean goodToKnow(Advice.Topic topic) {
    return switch (topic) {
      case ERGONOMICS, EXPECTATION, INSURANCE -> today.compareTo(Today.AFTER_ANSWERS) > 0;
      case COMBINED_CARE -> true;
      case CONSENT, STOP_RULE, PREPARATION, AFTERCARE -> false;
    };
  }

  private void section(String heading, List<Advice> all) {
    List<String> texts = all.stream().filter(advice -> advice.audience() == Advice.Audience.CLIENT).map(this::marked).toList();
    if (!texts.isEmpty()) {
      page.heading(heading);
      texts.forEach(page::item);
    }
  }

  private List<String> advice(CarePlan plan, Advice.Topic topic) {
    return plan.advice().stream()
        .flatMap(id -> rulebook.entry(id, Advice.class).stream())
        .filter(advice -> advice.audience() == Advice.Audience.CLIENT && advice.topic() == topic)
        .map(this::marked)
        .toList();
  }

  private String marked(Advice advice) {
    return advice.text() + mark(advice.sources());
  }

  /** A star where the ground was not checked; what it means is said at the end of the sheet. */
  private String mark(List<String> sources) {
    boolean unchecked = !words.mark(sources).isEmpty();
    starred |= unchecked;
    return unchecked ? STAR : "";
  }

  private String about(List<Reason> reasons) {
    List<String> told = told(reasons).stream().map(Words::inSentence).toList();
    return told.isEmpty() ? "" : "This is about: " + String.join("; ", told) + ". ";
  }

  private List<String> told(List<Reason> reasons) {
    return reasons.stream().flatMap(reason -> reason.facts().stream()).flatMap(fact -> words.told(fact).stream()).distinct().toList();
  }
}
