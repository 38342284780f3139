package nl.regiodeals.render.internal.template;

import freemarker.core._CoreAPI;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateModel;
import java.io.IOException;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A configuration whose templates, and those that they include, are restricted by a {@link Fence}
 * and stop when their thread is interrupted. FreeMarker implements the latter in a class meant for
 * its own use.
 */
final class FencedConfiguration extends Configuration {
  private final Set<Template> fenced = Collections.newSetFromMap(new WeakHashMap<>());
  private final Fence fence;

  FencedConfiguration(Fence fence) {
    super(VERSION_2_3_34);
    this.fence = fence;
  }

  /** None: the shared variables that FreeMarker adds itself would accept texts of any length. */
  @Override
  public @Nullable TemplateModel getSharedVariable(String name) {
    return null;
  }

  @Override
  public @Nullable Template getTemplate(
      String name,
      @Nullable Locale locale,
      @Nullable Object customLookupCondition,
      @Nullable String encoding,
      boolean parseAsFtl,
      boolean ignoreMissing)
      throws IOException {
    Template template =
        super.getTemplate(name, locale, customLookupCondition, encoding, parseAsFtl, ignoreMissing);
    if (template != null) {
      synchronized (fenced) {
        if (!fenced.contains(template)) {
          fence.close(template);
          _CoreAPI.addThreadInterruptedChecks(template);
          fenced.add(template);
        }
      }
    }
    return template;
  }
}
