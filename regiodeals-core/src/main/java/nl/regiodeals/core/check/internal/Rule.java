package nl.regiodeals.core.check.internal;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.regiodeals.core.analysis.Dossier;
import nl.regiodeals.core.analysis.Dossiers;
import nl.regiodeals.core.check.Check;
import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.core.notice.NoticeType;
import nl.regiodeals.core.notice.Severity;
import nl.regiodeals.core.text.Messages;

/** A check whose texts are in the bundle {@code checks}. */
record Rule(NoticeType notice, BiFunction<NoticeType, Dossiers, Stream<Notice>> examination)
    implements Check {
  private static final Messages TEXTS = Messages.load("checks", Rule.class::getResourceAsStream);

  @Override
  public Stream<Notice> examine(Dossiers dossiers) {
    return examination.apply(notice, dossiers);
  }

  /** A check that needs the whole portfolio. */
  static Check whole(
      String code,
      Severity severity,
      BiFunction<NoticeType, Dossiers, Stream<Notice>> examination) {
    return new Rule(new NoticeType(code, severity, TEXTS), examination);
  }

  /** A check that looks at one deal at a time. */
  static Check perDeal(
      String code, Severity severity, BiFunction<NoticeType, Dossier, Stream<Notice>> examination) {
    return whole(
        code,
        severity,
        (type, dossiers) ->
            dossiers.all().stream().flatMap(dossier -> examination.apply(type, dossier)));
  }

  /** The notice type of the check with this code. */
  static NoticeType type(List<Check> checks, String code) {
    return checks.stream()
        .map(Check::notice)
        .filter(type -> type.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  /** One notice if the condition holds, otherwise none. */
  static Stream<Notice> when(boolean found, Supplier<Notice> notice) {
    return found ? Stream.of(notice.get()) : Stream.empty();
  }
}
