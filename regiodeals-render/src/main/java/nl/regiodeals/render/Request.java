package nl.regiodeals.render;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import nl.regiodeals.core.analysis.Dossiers;
import nl.regiodeals.core.analysis.Figures;
import nl.regiodeals.core.analysis.ProgrammeAreas;
import nl.regiodeals.core.analysis.SharedAreas;
import nl.regiodeals.core.analysis.StateOfAffairs;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.core.model.Programme;
import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.core.notice.Provenance;
import nl.regiodeals.core.text.Language;
import nl.regiodeals.core.text.Terms;
import nl.regiodeals.render.internal.RenderNotices;

/**
 * A request for a publication: its data and settings. Immutable.
 *
 * @param dossiers the data, deal by deal
 * @param year the calendar year that the publication reports on
 * @param day the day of the state of affairs
 * @param deal the id of the deal, for a publication about one deal
 * @param language the language of the publication, in the words of the programme
 * @param findings what was found in what a region delivered, for a publication that reports it
 * @param lineage where the values of the portfolio were read; if present, the publication ends with
 *     the origin of its figures
 * @param edition how the publication is made up
 * @param others the other programmes that it is put beside, in their order
 */
public record Request(
    Dossiers dossiers,
    int year,
    LocalDate day,
    Optional<String> deal,
    Language language,
    ImmutableList<Notice> findings,
    Optional<Provenance> lineage,
    Edition edition,
    ImmutableList<Beside> others) {
  /**
   * Leaves out what may name people, which no publication prints, and takes the language in the
   * words of the programme.
   */
  public Request {
    language = language.with(dossiers.portfolio());
    if (dossiers.portfolio().namesPeople()) {
      dossiers = Dossiers.of(dossiers.portfolio().published());
    }
  }

  /**
   * A publication in Dutch over the last year that had ended by the date of the data.
   *
   * @throws RenderException if the portfolio has no date of its data
   */
  public static Request of(Portfolio portfolio) {
    LocalDate day =
        portfolio
            .programme()
            .asOf()
            .orElseThrow(() -> new RenderException(RenderNotices.WHICH_YEAR.notice(), null));
    return of(portfolio, day.plusDays(1).getYear() - 1);
  }

  /** A publication in Dutch over a year, with the state of affairs at its end. */
  public static Request of(Portfolio portfolio, int year) {
    return new Request(
        Dossiers.of(portfolio),
        year,
        LocalDate.of(year, 12, 31),
        Optional.empty(),
        Language.DUTCH,
        ImmutableList.of(),
        Optional.empty(),
        Edition.DRAFT,
        ImmutableList.of());
  }

  /** The data. */
  public Portfolio portfolio() {
    return dossiers.portfolio();
  }

  /** The state of affairs on the day. */
  public StateOfAffairs state() {
    return new StateOfAffairs(dossiers, day);
  }

  /**
   * The catalogue of everything that publications of this request can show, by name; computed on
   * demand.
   */
  public Figures figures() {
    return dossiers.figures(day, year);
  }

  /**
   * The areas of this programme and the others side by side, and the municipalities that are in
   * more than one; computed on demand.
   */
  public SharedAreas shared() {
    return SharedAreas.of(
        Stream.concat(Stream.of(dossiers), others.stream().map(Beside::dossiers)).toList(), day);
  }

  /** The language of this request, in the words of one of the programmes side by side. */
  public Language spokenBy(ProgrammeAreas programme) {
    return programme.number() == 1
        ? language
        : language.with(Terms.REGIO_DEALS).with(others.get(programme.number() - 2).portfolio());
  }

  /**
   * Where the values of all programmes side by side were read, with the name of their programme for
   * those of the others; empty if the publication does not end with the origin of its figures.
   */
  public Optional<Provenance> origins() {
    return lineage.map(
        own -> {
          Provenance all = own;
          for (Beside other : others) {
            all = all.and(other.provenance().within(other.portfolio().programme().name()));
          }
          return all;
        });
  }

  /** This request, over what a public site may show of the data. */
  public Request open() {
    return portfolio().isOpen() && others.stream().allMatch(each -> each.portfolio().isOpen())
        ? this
        : new Request(
            Dossiers.of(portfolio().open()),
            year,
            day,
            deal,
            language,
            findings,
            lineage,
            edition,
            others.stream().map(Beside::open).collect(toImmutableList()));
  }

  /** This request, with the state of affairs on another day. */
  public Request on(LocalDate newDay) {
    return new Request(dossiers, year, newDay, deal, language, findings, lineage, edition, others);
  }

  /** This request, about a deal. */
  public Request about(String dealId) {
    return new Request(
        dossiers, year, day, Optional.of(dealId), language, findings, lineage, edition, others);
  }

  /** This request, in another language. */
  public Request in(Language newLanguage) {
    return new Request(dossiers, year, day, deal, newLanguage, findings, lineage, edition, others);
  }

  /** This request, reporting these findings. */
  public Request with(Iterable<Notice> newFindings) {
    return new Request(
        dossiers,
        year,
        day,
        deal,
        language,
        ImmutableList.copyOf(newFindings),
        lineage,
        edition,
        others);
  }

  /** This request, with the publication ending with the origin of its figures. */
  public Request tracing(Provenance provenance) {
    return new Request(
        dossiers, year, day, deal, language, findings, Optional.of(provenance), edition, others);
  }

  /** This request, for another edition of the publication. */
  public Request as(Edition newEdition) {
    return new Request(dossiers, year, day, deal, language, findings, lineage, newEdition, others);
  }

  /**
   * This request, with one more programme beside it.
   *
   * @throws RenderException if that programme is there already
   */
  public Request beside(Beside other) {
    Programme added = other.portfolio().programme();
    Stream.concat(Stream.of(portfolio()), others.stream().map(Beside::portfolio))
        .map(Portfolio::programme)
        .filter(known -> SharedAreas.isSame(known, added))
        .forEach(
            known -> {
              throw new RenderException(
                  RenderNotices.PROGRAMME_TWICE.notice().with("programme", known.name()), null);
            });
    return new Request(
        dossiers,
        year,
        day,
        deal,
        language,
        findings,
        lineage,
        edition,
        ImmutableList.<Beside>builder().addAll(others).add(other).build());
  }
}
