package io.github.massagecare.text;

import io.github.massagecare.finding.Finding;
import io.github.massagecare.recommend.Inquiry;
import io.github.massagecare.rulebook.Question;
import io.github.massagecare.rulebook.Rulebook;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What to ask now: the first three questions in full, then what the rest is about and how many there are. */
record AskFirst(Rulebook rulebook, Words words, Page page) {
    private static final int IN_FULL = 3;

    void print(List<Inquiry> open) {
        for (int i = 0; i < Math.min(IN_FULL, open.size()); i++) {
            Inquiry inquiry = open.get(i);
            String number = (i + 1) + (i == 0 ? " of " + open.size() : "");
            Optional<Question> question = words.question(inquiry);
            String ask = question.map(Question::ask).orElseGet(() -> Phrases.capital(words.named(inquiry)) + "?");
            String become = Phrases.around("→ ", Words.couldBecome(inquiry), "");
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
        List<Finding.Kind> firsts = rest.stream()
                .flatMap(inquiry -> kinds(inquiry).limit(1))
                .sorted()
                .toList();
        Stream<String> headings = firsts.stream()
                .distinct()
                .map(kind -> EnumWords.heading(kind) + " " + Collections.frequency(firsts, kind));
        int others = rest.size() - firsts.size();
        String about = Phrases.joined(
                " · ", headings.collect(Collectors.joining(" · ")), others > 0 ? "numbers and places " + others : "");
        page.row("          then", Phrases.around(rest.size() + " more, about ", about, ""));
    }
}
