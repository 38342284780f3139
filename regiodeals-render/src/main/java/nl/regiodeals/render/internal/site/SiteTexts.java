package nl.regiodeals.render.internal.site;

import java.io.InputStream;
import java.io.SequenceInputStream;
import nl.regiodeals.core.text.Messages;
import nl.regiodeals.render.Publication;
import nl.regiodeals.render.internal.template.CorePublications;
import org.jspecify.annotations.Nullable;

/** The texts and templates of the site; what publications say, pages say in the same words. */
final class SiteTexts {
  private static final String OWN = "site_";
  private static final String SHARED = "publications_";

  static final Messages TEXTS = Messages.load("site", SiteTexts::texts);

  private SiteTexts() {}

  /** A template of the site. */
  static Publication template(String file) {
    return new Publication("site", false, file, TEXTS, SiteTexts.class::getResourceAsStream);
  }

  /** Both bundles as one, in which those of the site go before. */
  private static @Nullable InputStream texts(String name) {
    InputStream own = SiteTexts.class.getResourceAsStream(name);
    InputStream shared = CorePublications.class.getResourceAsStream(name.replace(OWN, SHARED));
    return own == null || shared == null ? null : new SequenceInputStream(shared, own);
  }
}
