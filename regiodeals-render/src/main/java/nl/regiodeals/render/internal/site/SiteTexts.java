package nl.regiodeals.render.internal.site;

import java.io.InputStream;
import nl.regiodeals.core.model.Deal;
import nl.regiodeals.core.text.Language;
import nl.regiodeals.core.text.Messages;
import nl.regiodeals.render.Publication;
import nl.regiodeals.render.internal.TrancheOf;
import nl.regiodeals.render.internal.template.CorePublications;
import nl.regiodeals.render.internal.template.TextFiles;
import org.jspecify.annotations.Nullable;

/** The texts and templates of the site; pages share the texts of the publications. */
public final class SiteTexts {
  private static final String OWN = "site_";
  private static final String SHARED = "publications_";

  public static final Messages TEXTS = Messages.load("site", SiteTexts::texts);

  private SiteTexts() {}

  /**
   * The address of a page, in the words of its language, because external links will lead to it.
   */
  static String address(Language language, String kind) {
    return TEXTS.text(language, "site.address." + kind);
  }

  /** What people call a deal: its name, or that it has none, with its tranche. */
  static String name(Deal deal, Language language) {
    return deal.name().orElseGet(() -> TEXTS.text(language, "unnamed", TrancheOf.deal(deal)));
  }

  /** A template of the site. */
  static Publication template(String file) {
    return new Publication("site", false, file, TEXTS, SiteTexts.class::getResourceAsStream);
  }

  /** Both bundles as one, in which the texts of the site take precedence. */
  private static @Nullable InputStream texts(String name) {
    return TextFiles.both(
        SiteTexts.class.getResourceAsStream(name),
        CorePublications.class.getResourceAsStream(name.replace(OWN, SHARED)));
  }
}
