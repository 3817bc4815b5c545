package io.github.massagecare.recommend;

/**
 * Which rulebook gave an answer.
 *
 * @param id its id
 * @param version its version
 * @param sha256 the hash of its canonical form
 */
public record RulebookStamp(String id, String version, String sha256) {}
