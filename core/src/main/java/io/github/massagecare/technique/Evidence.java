package io.github.massagecare.technique;

/** How well a statement is supported. It grades the support, not the danger. */
public enum Evidence {
    /** Guideline, regulator document or systematic review. */
    E1,
    /** Primary study, trial exclusion list or case report. */
    E2,
    /** Professional textbook, curriculum reference or professional-association magazine. */
    E3,
    /** Trade, clinic or commercial page. */
    E4,
    /** Tradition or expert opinion only, or not opened by us. */
    E5
}
