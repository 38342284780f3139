package nl.regiodeals.examples.plugin;

import com.google.common.collect.ImmutableList;
import nl.regiodeals.core.text.Messages;
import nl.regiodeals.render.Publication;
import nl.regiodeals.render.PublicationProvider;

/** Provides a press release, with its template and texts beside this class. */
public final class PluginPublications implements PublicationProvider {
  /** The provider; it has no settings. */
  public PluginPublications() {}

  @Override
  public ImmutableList<Publication> publications() {
    return ImmutableList.of(
        new Publication(
            "press-release",
            false,
            "press-release.ftlx",
            Messages.load("plugin", PluginPublications.class::getResourceAsStream),
            PluginPublications.class::getResourceAsStream));
  }
}
