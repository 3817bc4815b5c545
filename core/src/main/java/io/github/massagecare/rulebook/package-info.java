/**
 * All clinical content, as data.
 *
 * <p>A {@link io.github.massagecare.rulebook.Rulebook} holds a vocabulary (findings, measures, regions), what can be
 * done (techniques, activities), and rules of six kinds over them. Every {@link io.github.massagecare.rulebook.Rule}
 * has a {@link io.github.massagecare.rulebook.Criterion} that says for whom it holds, at least one source, and an
 * evidence grade:
 *
 * <ul>
 *   <li>a {@link io.github.massagecare.rulebook.RedFlag} sends the client to someone else;
 *   <li>a {@link io.github.massagecare.rulebook.Contraindication} restricts: bars traits, positions or all work, at a
 *       place or everywhere, caps pressure or minutes, until cleared or for good;
 *   <li>an {@link io.github.massagecare.rulebook.Indication} favours a technique;
 *   <li>a {@link io.github.massagecare.rulebook.Dosing} says how long and how often;
 *   <li>{@link io.github.massagecare.rulebook.SelfCare} gives the client something to do, and
 *       {@link io.github.massagecare.rulebook.Advice} something to know.
 * </ul>
 *
 * <p>A rulebook is a document, in one file or in parts, or is built in code; either way it is checked as a whole, and
 * all its problems are reported at once:
 *
 * <pre>{@code
 * Rulebook rulebook = Rulebook.read(Path.of("rules/rulebook.json"));
 * rulebook.finding("fever").map(Finding::label);
 * }</pre>
 *
 * <p>All collections are unmodifiable and keep the order of the document. The order carries priority only among dosing
 * rules (the first that holds wins) and as the last tie-break elsewhere.
 */
@NullMarked
package io.github.massagecare.rulebook;

import org.jspecify.annotations.NullMarked;
