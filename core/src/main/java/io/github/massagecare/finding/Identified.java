package io.github.massagecare.finding;

/** Anything in a rulebook that has an id: findings, techniques, rules, sources and all the rest. Ids are unique across a rulebook. */
public interface Identified {
  /** The id: lower-case letters and digits in groups joined by hyphens, at most 64 characters. */
  String id();
}
