package nl.regiodeals.render.internal.template;

import freemarker.core.Environment;
import freemarker.ext.beans.ClassMemberAccessPolicy;
import freemarker.ext.beans.GenericObjectModel;
import freemarker.ext.beans.MemberAccessPolicy;
import freemarker.ext.beans.NumberModel;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.DefaultObjectWrapperBuilder;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.utility.DeepUnwrap;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import nl.regiodeals.core.text.XmlText;
import org.jspecify.annotations.Nullable;

/**
 * Exposes the model to templates: the methods of the model and the analysis, and nothing else. An
 * {@link Optional} becomes its value, or nothing. Characters that XML does not allow are replaced.
 */
final class ModelWrapper extends DefaultObjectWrapper {
  /** The attribute of a run that holds its {@link Trace}. */
  static final String TRACE = "trace";

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

  /** Calls a method; while a template runs, its result keeps track of where it comes from. */
  @Override
  protected TemplateModel invokeMethod(Object owner, Method method, Object[] arguments)
      throws InvocationTargetException, IllegalAccessException, TemplateModelException {
    TemplateModel result = super.invokeMethod(owner, method, arguments);
    if (!canBeFigure(method.getReturnType())) {
      return result;
    }
    Environment running = Environment.getCurrentEnvironment();
    if (running == null || !(running.getCustomAttribute(TRACE) instanceof Trace trace)) {
      return result;
    }
    Object value = result == null ? null : DeepUnwrap.permissiveUnwrap(result);
    Optional<Trace.Origin> origin = trace.origin(owner, method, value);
    if (origin.isEmpty() || value == null) {
      return result;
    }
    return value instanceof Number number
        ? new TracedNumber(number, this, origin.get())
        : new TracedValue(value, this, origin.get());
  }

  private static boolean canBeFigure(Class<?> type) {
    return type == int.class
        || type == Optional.class
        || type == BigDecimal.class
        || Record.class.isAssignableFrom(type)
        || type == Object.class;
  }

  /** A value that keeps track of where it comes from. */
  interface Traced {
    /** Where it comes from. */
    Trace.Origin origin();
  }

  private static final class TracedNumber extends NumberModel implements Traced {
    private final Trace.Origin origin;

    TracedNumber(Number number, ModelWrapper wrapper, Trace.Origin origin) {
      super(number, wrapper);
      this.origin = origin;
    }

    @Override
    public Trace.Origin origin() {
      return origin;
    }
  }

  private static final class TracedValue extends GenericObjectModel implements Traced {
    private final Trace.Origin origin;

    TracedValue(Object value, ModelWrapper wrapper, Trace.Origin origin) {
      super(value, wrapper);
      this.origin = origin;
    }

    @Override
    public Trace.Origin origin() {
      return origin;
    }
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
