package nl.regiodeals.core.schema;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.Function;
import java.util.stream.IntStream;
import nl.regiodeals.core.model.Key;
import nl.regiodeals.core.model.Money;
import nl.regiodeals.core.model.PartialDate;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.core.model.References;

/**
 * The shape of a record of the model. Immutable.
 *
 * <pre>{@code
 * for (Field field : RecordType.portfolio().fields()) {
 *   System.out.println(field.name()); // programme, sources, periods, ...
 * }
 * }</pre>
 */
public final class RecordType {
  private static final ImmutableMap<Class<?>, ValueType.Scalar> SCALARS =
      ImmutableMap.of(
          String.class, ValueType.Scalar.TEXT,
          Integer.class, ValueType.Scalar.INTEGER,
          int.class, ValueType.Scalar.INTEGER,
          BigDecimal.class, ValueType.Scalar.DECIMAL,
          Money.class, ValueType.Scalar.MONEY,
          LocalDate.class, ValueType.Scalar.DATE,
          PartialDate.class, ValueType.Scalar.PARTIAL_DATE,
          Boolean.class, ValueType.Scalar.TRUTH,
          boolean.class, ValueType.Scalar.TRUTH);

  private final Class<? extends Record> type;
  private final ImmutableList<Field> fields;
  private final ImmutableMap<String, Field> byName;
  private final ImmutableList<Field> keys;
  private final Constructor<? extends Record> constructor;

  private RecordType(Class<? extends Record> type, Map<TypeVariable<?>, Type> bindings) {
    this.type = type;
    RecordComponent[] components = type.getRecordComponents();
    this.fields =
        Arrays.stream(components)
            .map(component -> field(component, bindings))
            .collect(toImmutableList());
    this.byName =
        fields.stream().collect(ImmutableMap.toImmutableMap(Field::name, Function.identity()));
    this.keys = fields.stream().filter(Field::key).collect(toImmutableList());
    try {
      this.constructor =
          type.getDeclaredConstructor(
              Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException("a record without its canonical constructor: " + type, e);
    }
    // otherwise access is checked for each record that is made or read; it also works where this is
    // not allowed
    constructor.trySetAccessible();
  }

  /** The shape of a record without type parameters. */
  public static RecordType of(Class<? extends Record> type) {
    return Cache.TYPES.get(type);
  }

  /** The shape of {@link Portfolio}: the programme, and the lists of everything in it. */
  public static RecordType portfolio() {
    return of(Portfolio.class);
  }

  /**
   * Whether a class is a record that portfolios consist of: in one of the lists, or nested in such
   * a record.
   */
  public static boolean isOfPortfolio(Class<?> type) {
    return Parts.ALL.contains(type);
  }

  /** The record. */
  public Class<? extends Record> type() {
    return type;
  }

  /** The name of the record, such as {@code Deal}. */
  public String name() {
    return type.getSimpleName();
  }

  /** The components, in their order. */
  public ImmutableList<Field> fields() {
    return fields;
  }

  /** The component with this name; empty if there is none. */
  public Optional<Field> field(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** The components that form the key; empty for a record that only occurs within others. */
  public ImmutableList<Field> keys() {
    return keys;
  }

  /** The key of a record as one text, such as {@code twente} or {@code twente/2024}. */
  public String key(Record owner) {
    StringJoiner key = new StringJoiner("/");
    for (Field field : keys) {
      key.add(field.values(owner).get(0).toString());
    }
    return key.toString();
  }

  /**
   * Makes a record.
   *
   * @param values the values per field, in order: exactly one for a required field, at most one for
   *     an optional one
   * @throws IllegalArgumentException if the record rejects them, with its reason
   */
  public Record create(List<List<Object>> values) {
    Object[] arguments = new Object[fields.size()];
    for (int i = 0; i < arguments.length; i++) {
      arguments[i] = argument(fields.get(i), values.get(i));
    }
    return createOf(arguments);
  }

  /**
   * Makes a record from its components, as its constructor takes them.
   *
   * @param components the components in order: an {@link Optional} where a value may be unknown, an
   *     {@link ImmutableList} where there are many
   * @throws IllegalArgumentException if the record rejects them, with its reason
   */
  public Record createOf(Object... components) {
    try {
      return constructor.newInstance(components);
    } catch (InvocationTargetException e) {
      throw new IllegalArgumentException(String.valueOf(e.getTargetException().getMessage()), e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot make a " + type, e);
    }
  }

  private static Object argument(Field field, List<Object> values) {
    return switch (field.presence()) {
      case REQUIRED -> values.get(0);
      case OPTIONAL -> values.isEmpty() ? Optional.empty() : Optional.of(values.get(0));
      case MANY -> ImmutableList.copyOf(values);
    };
  }

  private static Field field(RecordComponent component, Map<TypeVariable<?>, Type> bindings) {
    Type declared = component.getGenericType();
    Field.Presence presence = presence(component.getType());
    Type value =
        presence == Field.Presence.REQUIRED
            ? declared
            : ((ParameterizedType) declared).getActualTypeArguments()[0];
    Method accessor = component.getAccessor();
    accessor.trySetAccessible();
    return new Field(
        component.getName(),
        valueType(value, bindings),
        presence,
        component.isAnnotationPresent(Key.class),
        Optional.ofNullable(component.getAnnotation(References.class)).map(References::value),
        accessor);
  }

  private static Field.Presence presence(Class<?> type) {
    if (type == Optional.class) {
      return Field.Presence.OPTIONAL;
    }
    return type == ImmutableList.class ? Field.Presence.MANY : Field.Presence.REQUIRED;
  }

  private static ValueType valueType(Type declared, Map<TypeVariable<?>, Type> bindings) {
    Type type =
        declared instanceof TypeVariable<?> variable
            ? bindings.getOrDefault(variable, declared)
            : declared;
    Class<?> raw = raw(type);
    ValueType.Scalar scalar = SCALARS.get(raw);
    if (scalar != null) {
      return scalar;
    }
    if (raw.isEnum()) {
      @SuppressWarnings("unchecked") // the class of an enum is a Class<? extends Enum<?>>
      Class<? extends Enum<?>> choice = (Class<? extends Enum<?>>) raw;
      return new ValueType.Choice(choice);
    }
    if (raw.isRecord()) {
      return new ValueType.Nested(nested(type, raw.asSubclass(Record.class), bindings));
    }
    throw new IllegalStateException("the model does not support " + type);
  }

  private static RecordType nested(
      Type type, Class<? extends Record> raw, Map<TypeVariable<?>, Type> outer) {
    if (!(type instanceof ParameterizedType parameterized)) {
      return of(raw);
    }
    TypeVariable<?>[] variables = raw.getTypeParameters();
    Type[] arguments = parameterized.getActualTypeArguments();
    return new RecordType(
        raw,
        IntStream.range(0, variables.length)
            .boxed()
            .collect(
                ImmutableMap.toImmutableMap(
                    i -> variables[i],
                    i ->
                        arguments[i] instanceof TypeVariable<?> variable
                            ? outer.getOrDefault(variable, variable)
                            : arguments[i])));
  }

  private static Class<?> raw(Type type) {
    if (type instanceof ParameterizedType parameterized) {
      return (Class<?>) parameterized.getRawType();
    }
    if (type instanceof Class<?> plain) {
      return plain;
    }
    throw new IllegalStateException("the model does not support " + type);
  }

  @Override
  public String toString() {
    return name();
  }

  /** Caches the shapes, which are needed for every record. */
  private static final class Cache {
    static final ClassValue<RecordType> TYPES =
        new ClassValue<>() {
          @Override
          protected RecordType computeValue(Class<?> type) {
            return new RecordType(type.asSubclass(Record.class), ImmutableMap.of());
          }
        };
  }

  /** The record types that portfolios consist of. */
  private static final class Parts {
    static final ImmutableSet<Class<?>> ALL = all();

    private static ImmutableSet<Class<?>> all() {
      Set<Class<?>> found = new LinkedHashSet<>();
      add(portfolio(), found);
      return ImmutableSet.copyOf(found);
    }

    private static void add(RecordType type, Set<Class<?>> found) {
      if (found.add(type.type())) {
        for (Field field : type.fields()) {
          if (field.type() instanceof ValueType.Nested nested) {
            add(nested.type(), found);
          }
        }
      }
    }
  }
}
