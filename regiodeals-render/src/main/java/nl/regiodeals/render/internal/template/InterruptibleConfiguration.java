package nl.regiodeals.render.internal.template;

import freemarker.core._CoreAPI;
import freemarker.template.Configuration;
import freemarker.template.Template;
import java.io.IOException;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A configuration whose templates, and those that they include, stop when their thread is
 * interrupted. FreeMarker has this for its own services, behind a class meant for its own use.
 */
final class InterruptibleConfiguration extends Configuration {
  private final Set<Template> interruptible = Collections.newSetFromMap(new WeakHashMap<>());

  InterruptibleConfiguration() {
    super(VERSION_2_3_34);
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
      synchronized (interruptible) {
        if (interruptible.add(template)) {
          _CoreAPI.addThreadInterruptedChecks(template);
        }
      }
    }
    return template;
  }
}
