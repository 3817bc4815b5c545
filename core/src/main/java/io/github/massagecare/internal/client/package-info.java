/**
 * One client, as a compiled rulebook sees them: what was said, followed through; which rules are true, false or
 * unknown, and why; where they reach; what is open. Nothing is decided here, and nothing is recorded that can be found
 * again when it is asked for. Not exported.
 *
 * <p>{@link io.github.massagecare.internal.client.Client} is what the deciding package asks, in words. Behind it:
 * {@code Statements} is what was said, {@code Closure} what follows from it ({@code Attestation} what is left open),
 * {@code Places} and {@code Exemptions} where things are and count, {@code Truths} the truth of every rule,
 * {@code Reach} how far contraindications reach, {@code Clearances} and {@code ClearanceCover} what words lift,
 * {@code OpenFacts} and {@code WhatSettles} what is not known and what would settle it, {@code Witness} the facts that
 * made a rule what it is, {@code Overridden} which answers a reading overrides.
 */
@NullMarked
package io.github.massagecare.internal.client;

import org.jspecify.annotations.NullMarked;
