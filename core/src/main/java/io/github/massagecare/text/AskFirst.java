package io.github.massagecare.text;

import io.github.massagecare.finding.Finding;
import io.github.massagecare.recommend.Inquiry;
import io.github.massagecare.rulebook.Question;
import io.github.massagecare.rulebook.Rulebook;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What to ask now: the first three questions in full, then what the rest is about and how many there are. */
record AskFirst(Rulebook rulebook, Words words, Page page) {
    private static final int IN_FULL = 3;

    void print(List<Inquiry> open) {
        for (int i = 0; i < Math.min(IN_FULL, open.size()); i++) {
            Inquiry inquiry = open.get(i);
            String number = (i + 1) + (i == 0 ? " of " + open.size() : "");
            String become = inquiry.couldBecome()
                    .map(worst -> "→ " + EnumWords.word(worst))
                    .orElse("");
            Optional<Question> question = inquiry.question().flatMap(id -> rulebook.entry(id, Question.class));
            String ask = question.map(Question::ask).orElseGet(() -> words.capitalSettled(inquiry) + "?");
            page.row((i == 0 ? "ASK NOW   " : "          ") + number, ask, become);
            if (question.isPresent()) {
                String none = kinds(inquiry).findAny().isPresent() ? " · none of these" : "";
                page.row("", String.join(" · ", words.shown(inquiry)) + none);
            }
        }
        rest(open.subList(Math.min(IN_FULL, open.size()), open.size()));
    }

    /** Of the findings that it settles. */
    private Stream<Finding.Kind> kinds(Inquiry inquiry) {
        return inquiry.settles().stream()
                .flatMap(id -> rulebook.finding(id).stream())
                .map(Finding::kind);
    }

    private void rest(List<Inquiry> rest) {
        if (rest.isEmpty()) {
            return;
        }
        Map<Finding.Kind, Integer> byKind = new EnumMap<>(Finding.Kind.class);
        int numbers = 0;
        for (Inquiry inquiry : rest) {
            Optional<Finding.Kind> kind = kinds(inquiry).findFirst();
            kind.ifPresent(of -> byKind.merge(of, 1, Integer::sum));
            numbers += kind.isPresent() ? 0 : 1;
        }
        List<String> headings = new ArrayList<>();
        byKind.forEach((kind, count) -> headings.add(EnumWords.heading(kind) + " " + count));
        if (numbers > 0) {
            headings.add("numbers and places " + numbers);
        }
        page.row("          then", rest.size() + " more, about " + String.join(" · ", headings));
    }
}
