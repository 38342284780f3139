package nl.regiodeals.render.fill;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import nl.regiodeals.core.Sample;
import nl.regiodeals.core.exchange.Input;
import nl.regiodeals.core.model.Deal;
import nl.regiodeals.core.model.Money;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.core.model.Sourced;
import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.core.text.Language;
import nl.regiodeals.render.Refreshed;
import nl.regiodeals.render.Revision;

/** A document that was refreshed, and what became of its figures. */
final class RefreshDocument {
  /** The small portfolio, in which Twente got 1.5 million euros more and Veluwe has gone. */
  static final Portfolio NEW = newPortfolio();

  /** The small portfolio, in which Twente got 1.5 million euros more. */
  static final Portfolio MORE =
      Sample.portfolio().toBuilder()
          .deals(Sample.portfolio().deals().stream().map(RefreshDocument::changed).toList())
          .build();

  private final byte[] file;
  private final Refreshed told;

  private RefreshDocument(byte[] file, Refreshed told) {
    this.file = file;
    this.told = told;
  }

  private static Portfolio newPortfolio() {
    Portfolio before = Sample.portfolio();
    return before.toBuilder()
        .deals(
            before.deals().stream()
                .filter(deal -> !deal.id().equals("veluwe"))
                .map(RefreshDocument::changed)
                .toList())
        .build();
  }

  private static Deal changed(Deal deal) {
    return deal.id().equals("twente")
        ? deal.toBuilder().stateContribution(Sourced.of(Money.ofEuros(26_500_000), "news")).build()
        : deal;
  }

  static RefreshDocument of(String name, byte[] filled, Portfolio portfolio) {
    return of(name, filled, portfolio, Optional.empty());
  }

  static RefreshDocument of(
      String name, byte[] filled, Portfolio portfolio, Optional<Revision> tracking) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Input input = Input.of(name, filled);
    try {
      Refreshed told =
          tracking.isPresent()
              ? Filled.RENDERER.refresh(input, portfolio, tracking.get(), out)
              : Filled.RENDERER.refresh(input, portfolio, out);
      return new RefreshDocument(out.toByteArray(), told);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  byte[] file() {
    return file;
  }

  WordFile parts() {
    return WordFile.read(file);
  }

  List<String> changed() {
    return messages(told.changed());
  }

  List<String> left() {
    return messages(told.left());
  }

  private static List<String> messages(List<Notice> notices) {
    return notices.stream()
        .map(notice -> notice.message(Language.DUTCH).replace('\u00a0', ' '))
        .toList();
  }
}
