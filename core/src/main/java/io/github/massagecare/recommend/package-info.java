/**
 * The pure function from a rulebook and a profile to an answer.
 *
 * <p>A {@link io.github.massagecare.recommend.Recommender} is made once for a rulebook and used for any number of
 * profiles from any number of threads. It reads nothing but its arguments: no clock, locale, randomness, environment,
 * file or network. Equal arguments give equal answers, byte for byte:
 *
 * <pre>{@code
 * Recommender recommender = Recommender.of(rulebook);
 * Recommendation recommendation = recommender.recommend(profile);
 * if (recommendation.disposition().compareTo(Disposition.ASK_FIRST) >= 0) {
 *   recommendation.questions().forEach(System.out::println);
 * }
 * }</pre>
 *
 * <p>Every statement is made in two readings: what is <em>known</em>, and what may be so <em>at worst</em> given all
 * that is not known. Where the two differ, the questions say what to ask, worst possibility first. All lists are
 * unmodifiable, in rulebook order unless they say otherwise.
 *
 * <p>Whoever needs no reasons, questions and plan asks for the {@link io.github.massagecare.recommend.Decision} alone:
 * {@code recommender.decide(profile)}.
 */
@NullMarked
package io.github.massagecare.recommend;

import org.jspecify.annotations.NullMarked;
