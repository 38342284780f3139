package nl.regiodeals.render.internal.template;

import com.google.common.cache.CacheBuilder;
import com.google.common.cache.CacheLoader;
import com.google.common.cache.LoadingCache;
import com.google.common.collect.ImmutableList;
import java.util.List;
import nl.regiodeals.core.analysis.Dossier;
import nl.regiodeals.core.analysis.Dossiers;
import nl.regiodeals.core.analysis.ReportingYear;
import nl.regiodeals.core.check.Checks;
import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.core.notice.Provenance;
import nl.regiodeals.core.notice.Severity;
import nl.regiodeals.core.text.Notation;
import nl.regiodeals.render.Publication;
import nl.regiodeals.render.Request;
import nl.regiodeals.render.internal.RenderNotices;

/** What stands in the way of a publication that is sent, such as the letter. */
public final class Obstacles {
  /** The errors in data, found once for all publications of the same data. */
  private static final LoadingCache<Dossiers, ImmutableList<Notice>> ERRORS =
      CacheBuilder.newBuilder().weakKeys().build(CacheLoader.from(Obstacles::errors));

  private Obstacles() {}

  private static ImmutableList<Notice> errors(Dossiers dossiers) {
    return Checks.standard().run(dossiers.portfolio(), Provenance.NONE).stream()
        .filter(notice -> notice.severity() == Severity.ERROR)
        .collect(ImmutableList.toImmutableList());
  }

  /** Whether a publication is sent: until it is final, it has a mark, which its texts give. */
  static boolean isSent(Publication publication, Request request) {
    return publication.texts().has(request.language(), mark(publication));
  }

  /** The key of the mark of a publication. */
  static String mark(Publication publication) {
    return publication.id() + ".draft";
  }

  /** Why a publication must not go out; empty if nothing stands in the way, or it is not sent. */
  public static ImmutableList<Notice> of(Publication publication, Request request) {
    if (!isSent(publication, request)) {
      return ImmutableList.of();
    }
    ImmutableList.Builder<Notice> found = ImmutableList.builder();
    ReportingYear year = new ReportingYear(request.dossiers(), request.year());
    List<Dossier> toReport = year.toReport();
    if (request.portfolio().rules().hasReports()
        && !toReport.isEmpty()
        && year.reported().isEmpty()) {
      found.add(
          RenderNotices.NO_REPORTS
              .notice()
              .with("year", Integer.toString(request.year()))
              .with("count", toReport.size()));
    }
    List<String> unnamed =
        toReport.stream()
            .map(Dossier::deal)
            .filter(deal -> deal.name().isEmpty())
            .map(deal -> deal.id())
            .toList();
    if (!unnamed.isEmpty()) {
      found.add(
          RenderNotices.UNNAMED_DEALS
              .notice()
              .with("deals", Notation.of(request.language()).list(unnamed)));
    }
    List<Notice> errors = ERRORS.getUnchecked(request.dossiers());
    if (!errors.isEmpty()) {
      found.add(
          RenderNotices.DATA_ERRORS
              .notice()
              .with("count", errors.size())
              .with("first", errors.get(0).message(request.language())));
    }
    return found.build();
  }
}
