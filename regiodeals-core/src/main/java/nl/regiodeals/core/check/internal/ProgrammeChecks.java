package nl.regiodeals.core.check.internal;

import static nl.regiodeals.core.check.internal.Rule.whole;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.regiodeals.core.analysis.Dossier;
import nl.regiodeals.core.analysis.Dossiers;
import nl.regiodeals.core.check.Check;
import nl.regiodeals.core.model.Consultation;
import nl.regiodeals.core.model.Deal;
import nl.regiodeals.core.model.Named;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.core.model.Precondition;
import nl.regiodeals.core.model.ProgrammePart;
import nl.regiodeals.core.model.ProgrammeProfile;
import nl.regiodeals.core.model.ProgressReport;
import nl.regiodeals.core.model.SisaStatement;
import nl.regiodeals.core.model.StateLimit;
import nl.regiodeals.core.model.Tranche;
import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.core.notice.NoticeType;
import nl.regiodeals.core.notice.Severity;
import nl.regiodeals.core.notice.Subject;
import nl.regiodeals.core.schema.RecordType;

/** Checks that the data are of the kinds that the programme has. */
final class ProgrammeChecks {
  static final ImmutableList<Check> CHECKS =
      ImmutableList.of(
          whole("record-not-in-programme", Severity.WARNING, ProgrammeChecks::records),
          whole("value-not-in-programme", Severity.WARNING, ProgrammeChecks::values),
          whole("profile-unusable", Severity.ERROR, ProgrammeChecks::unusable));

  private static final int COMMON_YEAR = 2001;
  private static final int SHOWN = 60;

  private ProgrammeChecks() {}

  private static Stream<Notice> records(NoticeType type, Dossiers dossiers) {
    Portfolio portfolio = dossiers.portfolio();
    ProgrammeProfile profile = portfolio.rules();
    return Stream.of(
            records(type, profile, ProgrammePart.TRANCHES, Tranche.class, portfolio.tranches()),
            records(
                type, profile, ProgrammePart.REPORTS, ProgressReport.class, portfolio.reports()),
            records(
                type,
                profile,
                ProgrammePart.CONSULTATIONS,
                Consultation.class,
                portfolio.consultations()),
            records(
                type,
                profile,
                ProgrammePart.PRECONDITIONS,
                Precondition.class,
                portfolio.preconditions()),
            records(
                type, profile, ProgrammePart.SISA, SisaStatement.class, portfolio.sisaStatements()))
        .flatMap(Function.identity());
  }

  private static <T extends Record> Stream<Notice> records(
      NoticeType type,
      ProgrammeProfile profile,
      ProgrammePart part,
      Class<T> record,
      List<T> records) {
    return records.stream()
        .filter(each -> !profile.has(part))
        .map(
            each ->
                type.about(Subject.of(each))
                    .with("record", record)
                    .with("key", RecordType.of(record).key(each)));
  }

  private static Stream<Notice> values(NoticeType type, Dossiers dossiers) {
    ProgrammeProfile profile = dossiers.portfolio().rules();
    return Stream.concat(
        dossiers.portfolio().tranches().stream()
            .flatMap(
                tranche ->
                    unknown(tranche.instrument(), profile.instruments())
                        .map(found -> value(type, tranche, tranche.number(), "instrument", found))),
        dossiers.all().stream().flatMap(dossier -> values(type, profile, dossier)));
  }

  private static Stream<Notice> values(NoticeType type, ProgrammeProfile profile, Dossier dossier) {
    Deal deal = dossier.deal();
    String label = deal.label();
    return Stream.of(
            deal.phases().stream()
                .flatMap(start -> unknown(Optional.of(start.phase()), profile.phases()))
                .map(found -> value(type, deal, label, "phases", found)),
            unknown(deal.instrument(), profile.instruments())
                .map(found -> value(type, deal, label, "instrument", found)),
            without(deal.tranche(), ProgrammePart.TRANCHES, profile)
                .map(found -> value(type, deal, label, "tranche", found)),
            without(deal.generation(), ProgrammePart.GENERATIONS, profile)
                .map(found -> value(type, deal, label, "generation", found)),
            dossier.preconditions().stream()
                .flatMap(
                    precondition ->
                        unknown(Optional.of(precondition.kind()), profile.preconditions())
                            .map(found -> value(type, precondition, label, "kind", found))))
        .flatMap(Function.identity());
  }

  private static Notice value(
      NoticeType type, Record record, Object key, String field, Object found) {
    return type.about(Subject.of(record, field))
        .with("record", record.getClass())
        .with("key", String.valueOf(key))
        .with("field", field)
        .with("value", found);
  }

  /** The value, if the programme names some values of its list and this is none of them. */
  private static <E extends Enum<E>> Stream<E> unknown(Optional<E> value, List<Named<E>> known) {
    return value.stream()
        .filter(
            found -> !known.isEmpty() && known.stream().noneMatch(named -> named.value() == found));
  }

  private static Stream<Integer> without(
      Optional<Integer> value, ProgrammePart part, ProgrammeProfile profile) {
    return value.stream().filter(number -> !profile.has(part));
  }

  private static Stream<Notice> unusable(NoticeType type, Dossiers dossiers) {
    ProgrammeProfile profile = dossiers.portfolio().rules();
    Stream<Notice> day =
        profile.reportDue().stream()
            .filter(due -> due.in(COMMON_YEAR).isEmpty())
            .map(due -> unusable(type, profile, "reportDue", due.month() + "-" + due.day()));
    Stream<Notice> limits =
        profile.stateLimits().stream()
            .filter(limit -> !limit.isPossible())
            .map(limit -> unusable(type, profile, "stateLimits", shown(limit)));
    Stream<Notice> terms =
        profile.terms().stream()
            .filter(term -> !term.isUsable())
            .map(term -> unusable(type, profile, "terms", term.one() + ", " + term.many()));
    Stream<Notice> names =
        Stream.of(profile.phases(), profile.instruments(), profile.preconditions())
            .flatMap(List::stream)
            .filter(named -> !named.isUsable())
            .map(
                named ->
                    unusable(type, profile, "terms", named.name().orElse(named.value().name())));
    return Stream.of(day, limits, terms, names).flatMap(Function.identity());
  }

  private static Notice unusable(
      NoticeType type, ProgrammeProfile profile, String field, String value) {
    return type.about(Subject.of(profile, field))
        .with("field", field)
        .with("value", Ascii.truncate(value, SHOWN, "\u2026"));
  }

  private static String shown(StateLimit limit) {
    return Stream.of(
            limit.firstTranche(), limit.lastTranche(), limit.least(), limit.most(), limit.share())
        .flatMap(Optional::stream)
        .map(Object::toString)
        .collect(Collectors.joining(", "));
  }
}
