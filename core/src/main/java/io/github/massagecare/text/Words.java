package io.github.massagecare.text;

import io.github.massagecare.finding.Answer;
import io.github.massagecare.finding.Labelled;
import io.github.massagecare.finding.Measure;
import io.github.massagecare.internal.json.Forms;
import io.github.massagecare.plan.Fact;
import io.github.massagecare.recommend.Inquiry;
import io.github.massagecare.rulebook.Question;
import io.github.massagecare.rulebook.Rulebook;
import io.github.massagecare.rulebook.Source;
import io.github.massagecare.technique.Range;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** The words of a rulebook for the ids of an answer. */
final class Words {
  private final Rulebook rulebook;

  Words(Rulebook rulebook) {
    this.rulebook = rulebook;
  }

  /** The label of whatever has this id, or the id itself. */
  String label(String id) {
    return rulebook.entry(id, Labelled.class).map(Labelled::label).orElse(id);
  }

  /** The labels, as a list within a sentence: they begin in lower case unless they are abbreviations. */
  String labels(Collection<String> ids, String last) {
    List<String> labels = ids.stream().map(this::label).map(Words::inSentence).toList();
    if (labels.size() < 2) {
      return String.join("", labels);
    }
    return String.join(", ", labels.subList(0, labels.size() - 1)) + " " + last + " " + labels.get(labels.size() - 1);
  }

  static String inSentence(String label) {
    boolean abbreviation = label.length() > 1 && Character.isUpperCase(label.charAt(1));
    return abbreviation || label.isEmpty() ? label : Character.toLowerCase(label.charAt(0)) + label.substring(1);
  }

  static String capital(String words) {
    return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  /** A word of the documents, with spaces. */
  static String word(Enum<?> constant) {
    return Forms.word(constant).replace('-', ' ');
  }

  static String range(Range range) {
    return range.min() == range.max() ? String.valueOf(range.min()) : range.min() + " to " + range.max();
  }

  /** What is different about a technique, as a clause; empty when nothing is. */
  String changes(OptionalInt maxPressure, List<String> omit, List<String> positions, List<String> notAt) {
    List<String> changes = new ArrayList<>();
    maxPressure.ifPresent(max -> changes.add("pressure at most " + max + " of 5"));
    if (!omit.isEmpty()) {
      changes.add("without " + labels(omit, "or"));
    }
    if (!positions.isEmpty()) {
      changes.add("only " + labels(positions, "or"));
    }
    if (!notAt.isEmpty()) {
      changes.add("not at " + labels(notAt, "or"));
    }
    return String.join("; ", changes);
  }

  /** A fact as a clause. */
  String fact(Fact fact) {
    if (fact instanceof Fact.OfMeasure measure) {
      String unit = rulebook.entry(measure.measure(), Measure.class).map(Measure::unit).orElse("");
      return inSentence(label(measure.measure())) + " " + measure.value().toPlainString() + " (" + unit
          + measure.atLeast().map(bound -> "; at least " + bound.toPlainString()).orElse("")
          + measure.below().map(bound -> "; below " + bound.toPlainString()).orElse("") + ")";
    }
    Fact.OfFinding finding = (Fact.OfFinding) fact;
    String place = finding.at().isEmpty() ? "" : " at " + labels(finding.at(), "and");
    String via =
        finding.via().map(by -> by.equals(Fact.OfFinding.OTHERS_ABSENT) ? " (all else said to be absent)" : " (by " + by + ")").orElse("");
    return inSentence(label(finding.finding())) + ": " + (finding.is() == Answer.PRESENT ? "yes" : "no") + place + via;
  }

  String facts(List<Fact> facts) {
    return facts.stream().map(this::fact).collect(Collectors.joining("; "));
  }

  /** What to ask, in the words of the question where there is one. */
  String ask(Inquiry inquiry) {
    String settled = labels(inquiry.settles().stream().map(id -> id.equals("regions") ? "the place to be treated" : id).toList(), "or");
    return inquiry
        .question()
        .flatMap(id -> rulebook.entry(id, Question.class))
        .map(question -> question.ask() + " [" + question.id() + "] " + capital(settled) + ".")
        .orElseGet(() -> inquiry.finding().map(id -> capital(inSentence(label(id))) + ".").orElse(capital(settled) + "?"));
  }

  /** How a source is cited, with a mark when nobody opened it. */
  String source(String id) {
    Optional<Source> source = rulebook.entry(id, Source.class);
    return source
        .map(
            s ->
                s.title() + (s.year().isPresent() ? " (" + s.year().getAsInt() + ")" : "") + seen(s.seen()))
        .orElse(id);
  }

  private static String seen(Source.Seen seen) {
    return switch (seen) {
      case FULL -> " [seen in full]";
      case ABSTRACT -> " [abstract seen]";
      case TITLE -> " [title seen]";
      case RELAYED -> " [relayed]";
      case UNVERIFIED_FROM_MEMORY -> "";
    };
  }

  /** Whether a source stands for something that nobody opened. */
  boolean unverified(String id) {
    return rulebook.entry(id, Source.class).map(s -> s.seen() == Source.Seen.UNVERIFIED_FROM_MEMORY).orElse(false);
  }
}
