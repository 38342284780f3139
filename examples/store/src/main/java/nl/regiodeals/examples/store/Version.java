package nl.regiodeals.examples.store;

import java.time.Instant;

/**
 * A version of a portfolio, without its content. Versions are never changed or removed.
 *
 * @param portfolio the name of the portfolio
 * @param number from 1; each version follows the one before
 * @param savedAt when it was saved
 * @param author who saved it
 * @param reason why
 * @param sha256 of its canonical JSON in UTF-8, in hexadecimal
 */
public record Version(
    String portfolio, int number, Instant savedAt, String author, String reason, String sha256) {}
