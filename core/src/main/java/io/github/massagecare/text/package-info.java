/**
 * Answers in words, for people.
 *
 * <p>A recommendation carries ids only; the words are in the rulebook. A view joins the two, and owns nothing but
 * headings and connecting words. Each is for one reader:
 *
 * <table>
 * <caption>The views</caption>
 * <tr><th>view</th><th>reader</th><th>what for</th></tr>
 * <tr><td>{@link io.github.massagecare.text.TherapistView}</td><td>the therapist</td><td>one screen</td></tr>
 * <tr><td>{@link io.github.massagecare.text.FullView}</td><td>the therapist</td><td>everything, with reasons and sources</td></tr>
 * <tr><td>{@link io.github.massagecare.text.ConsentView}</td><td>the therapist</td><td>what to say before the client agrees</td></tr>
 * <tr><td>{@link io.github.massagecare.text.QuestionsView}</td><td>the therapist</td><td>what to find out, most severe first</td></tr>
 * <tr><td>{@link io.github.massagecare.text.ChartNote}</td><td>the record</td><td>the facts, the plan, blanks to complete</td></tr>
 * <tr><td>{@link io.github.massagecare.text.ClientSheet}</td><td>the client</td><td>what it comes to, one page and a second</td></tr>
 * <tr><td>{@link io.github.massagecare.text.Letters}</td><td>other clinicians</td><td>what was reported and what is asked</td></tr>
 * </table>
 *
 * <pre>{@code
 * Recommendation answer = recommender.recommend(profile);
 * Rulebook rulebook = recommender.rulebook();
 * System.out.print(TherapistView.render(rulebook, answer));
 * chart.paste(ChartNote.render(rulebook, answer));
 * printer.print(ClientSheet.render(rulebook, answer));
 * Letters.all(rulebook, answer).forEach(printer::print);
 * }</pre>
 *
 * <p>{@link io.github.massagecare.text.Handbook} is about no client and needs no answer: it is the whole rulebook as a
 * Markdown document, for whoever wants to read what the rules say. Its lines are as long as their paragraphs.
 *
 * <p>The same arguments give the same text: no clock, no locale. Dates, names and signatures are blanks. Lines end in a
 * line feed and, but for the handbook, are at most 100 characters long, a longer word excepted. A view takes an answer
 * only with the rulebook that gave it, by its hash: in another one the same ids may mean something else.
 *
 * <p>Wording: what a client said is reported, not found; what it may mean is said as the rulebook says it, and never to
 * the client in writing; nothing promises an effect. Whatever is one of a few has its words in one place that does not
 * compile when one is forgotten.
 */
@NullMarked
package io.github.massagecare.text;

import org.jspecify.annotations.NullMarked;
