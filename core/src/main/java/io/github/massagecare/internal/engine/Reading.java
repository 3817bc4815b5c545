package io.github.massagecare.internal.engine;

/** The ways in which restrictions are counted. */
public enum Reading {
  /** Those that are known to hold. */
  KNOWN,
  /** Those that hold or may hold. */
  AT_WORST,
  /** Those that hold or may hold, once every outstanding clearance were given and what only UNSURE answers hold were confirmed. */
  ONCE_CLEARED
}
