package nl.regiodeals.render.internal.template;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import nl.regiodeals.core.analysis.Dossier;
import nl.regiodeals.core.analysis.ReportingYear;
import nl.regiodeals.core.model.Deal;
import nl.regiodeals.render.Publication;
import nl.regiodeals.render.Request;

/** The deals that a publication about one deal is made for. */
public final class Recipients {
  private static final String REMINDER = "reminder-letter";

  private Recipients() {}

  /** All deals; for a reminder, those whose report is missing. */
  public static ImmutableList<Deal> of(Publication publication, Request request) {
    return publication.id().equals(REMINDER)
        ? new ReportingYear(request.dossiers(), request.year())
            .withoutReport().stream().map(Dossier::deal).collect(toImmutableList())
        : request.portfolio().deals();
  }
}
