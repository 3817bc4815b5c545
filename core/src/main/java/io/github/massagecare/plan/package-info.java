/**
 * The values of a care plan, and of the reasons behind everything in an answer.
 *
 * <p>A {@link io.github.massagecare.plan.CarePlan} says first how it stands: ready, or only after answers or a
 * clearance. Then come the session in minutes, how often, what the client can do, what to be careful about, and when to
 * look again. Each part names the rules that decided it as {@link io.github.massagecare.plan.Reason}s, with the facts
 * that made them true:
 *
 * <pre>{@code
 * recommendation.plan().ifPresent(plan -> {
 *   System.out.println(plan.standing());
 *   plan.session().ifPresent(session -> session.steps().forEach(System.out::println));
 * });
 * }</pre>
 *
 * <p>Decisions carry ids only; the words are in the rulebook and are joined on by the text views.
 */
@NullMarked
package io.github.massagecare.plan;

import org.jspecify.annotations.NullMarked;
