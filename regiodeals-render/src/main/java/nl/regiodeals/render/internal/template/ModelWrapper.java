package nl.regiodeals.render.internal.template;

import freemarker.ext.beans.ClassMemberAccessPolicy;
import freemarker.ext.beans.MemberAccessPolicy;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.DefaultObjectWrapperBuilder;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Shows the model to templates: the methods of the model and the analysis, and nothing else. An
 * {@link Optional} is its value, or nothing. Text has no characters that XML does not know.
 */
final class ModelWrapper extends DefaultObjectWrapper {
  ModelWrapper() {
    super(settings(), false);
  }

  private static DefaultObjectWrapperBuilder settings() {
    DefaultObjectWrapperBuilder settings =
        new DefaultObjectWrapperBuilder(Configuration.VERSION_2_3_34);
    settings.setMemberAccessPolicy(new ModelOnly());
    settings.setExposeFields(false);
    return settings;
  }

  @Override
  public @Nullable TemplateModel wrap(@Nullable Object value) throws TemplateModelException {
    if (value instanceof Optional<?> optional) {
      return wrap(optional.orElse(null));
    }
    if (value instanceof String text) {
      return new SimpleScalar(XmlText.allowed(text));
    }
    return super.wrap(value);
  }

  /** The packages whose public methods templates may call. */
  private static final class ModelOnly implements MemberAccessPolicy, ClassMemberAccessPolicy {
    private static final Set<String> OPEN =
        Set.of(
            "nl.regiodeals.core.model",
            "nl.regiodeals.core.analysis",
            "nl.regiodeals.core.geography",
            "nl.regiodeals.core.notice");

    @Override
    public ClassMemberAccessPolicy forClass(Class<?> type) {
      return this;
    }

    @Override
    public boolean isToStringAlwaysExposed() {
      return false;
    }

    @Override
    public boolean isMethodExposed(Method method) {
      return OPEN.contains(method.getDeclaringClass().getPackageName())
          || (method.getDeclaringClass() == Enum.class && method.getName().equals("name"));
    }

    @Override
    public boolean isConstructorExposed(Constructor<?> constructor) {
      return false;
    }

    @Override
    public boolean isFieldExposed(Field field) {
      return false;
    }
  }
}
