package nl.regiodeals.examples.web;

import nl.regiodeals.examples.store.StoreException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Explains in words that the versions cannot be opened, instead of a stack trace. */
final class StoreNotOpened extends AbstractFailureAnalyzer<StoreException> {
  @Override
  protected FailureAnalysis analyze(Throwable root, StoreException cause) {
    return new FailureAnalysis(
        String.valueOf(cause.getMessage()), WebNotices.text("store.hint"), cause);
  }
}
