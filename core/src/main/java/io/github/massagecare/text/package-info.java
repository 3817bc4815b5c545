/**
 * Answers in words, for people.
 *
 * <p>A recommendation carries ids only; the words are in the rulebook. A view joins the two, and owns nothing but headings and connecting
 * words:
 *
 * <pre>{@code
 * System.out.print(TherapistView.render(rulebook, recommendation));
 * }</pre>
 *
 * <p>Lines end in a line feed and are at most 100 characters long, whatever the machine. The same arguments give the same text.
 */
@NullMarked
package io.github.massagecare.text;

import org.jspecify.annotations.NullMarked;
