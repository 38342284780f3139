package nl.regiodeals.examples.web;

import nl.regiodeals.core.exchange.UnreadableException;
import nl.regiodeals.core.text.Language;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Explains in words that the portfolio cannot be read, instead of a stack trace. */
final class NotStarted extends AbstractFailureAnalyzer<UnreadableException> {
  @Override
  protected FailureAnalysis analyze(Throwable root, UnreadableException cause) {
    String place = cause.notice().place().map(where -> where + ": ").orElse("");
    return new FailureAnalysis(
        place + cause.notice().message(Language.DUTCH), cause.notice().hint(Language.DUTCH), cause);
  }
}
