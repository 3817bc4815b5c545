/**
 * What can be known about a client, and what is known about this one.
 *
 * <p>A {@link io.github.massagecare.finding.Finding} is a yes/no fact that a rulebook knows of; a
 * {@link io.github.massagecare.finding.Measure} is a number; a {@link io.github.massagecare.finding.Region} is a place
 * on the body. A {@link io.github.massagecare.finding.SymptomProfile} says what was asked of one client and what was
 * answered:
 *
 * <pre>{@code
 * SymptomProfile profile = SymptomProfile.builder()
 *     .region("upper-back")
 *     .measure("pain", 6)
 *     .present("tech-neck")
 *     .absent("numbness")
 *     .unsure("anticoagulant")
 *     .build();
 * }</pre>
 *
 * <p>PRESENT is always the noteworthy answer. What is not mentioned was not asked, and not asked is never "no": a
 * safety rule whose facts are unknown stays open and asks for them. All collections are unmodifiable.
 */
@NullMarked
package io.github.massagecare.finding;

import org.jspecify.annotations.NullMarked;
