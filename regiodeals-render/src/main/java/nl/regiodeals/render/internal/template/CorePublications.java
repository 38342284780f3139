package nl.regiodeals.render.internal.template;

import com.google.common.collect.ImmutableList;
import nl.regiodeals.core.text.Messages;
import nl.regiodeals.render.Publication;
import nl.regiodeals.render.PublicationProvider;

/** The publications that come with the library. */
public final class CorePublications implements PublicationProvider {
  private static final Messages TEXTS =
      Messages.load("publications", CorePublications.class::getResourceAsStream);

  /** The provider; it has no settings. */
  public CorePublications() {}

  @Override
  public ImmutableList<Publication> publications() {
    return ImmutableList.of(
        publication("letter", false),
        publication("annex", false),
        publication("annex-tables", false),
        publication("factsheet", true),
        publication("overview", false),
        publication("programmes", false),
        publication("feedback", true),
        publication("consultation", true),
        publication("council-letter", true),
        publication("sisa", false),
        publication("reminder", false),
        publication("reminder-letter", true));
  }

  /** A publication of this library, or a template that publications share. */
  static Publication publication(String id, boolean perDeal) {
    return new Publication(
        id, perDeal, id + ".ftlx", TEXTS, CorePublications.class::getResourceAsStream);
  }
}
