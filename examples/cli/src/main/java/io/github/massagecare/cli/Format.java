package io.github.massagecare.cli;

/** How an answer is printed. */
enum Format {
  /** For a therapist. */
  TEXT,
  /** The recommendation document, on one line. */
  JSON
}
