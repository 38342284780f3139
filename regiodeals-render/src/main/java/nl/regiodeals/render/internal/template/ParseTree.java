package nl.regiodeals.render.internal.template;

import freemarker.core.Expression;
import freemarker.core.TemplateElement;
import freemarker.core.TemplateObject;
import freemarker.template.TemplateMethodModelEx;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Access to the parsed templates of FreeMarker, which has no public API for the expressions in
 * them. Safe to share between threads.
 */
@SuppressWarnings("deprecation") // the expression classes are internal to FreeMarker
final class ParseTree {
  /** The name of the check on a value, for messages of FreeMarker that quote an expression. */
  private static final String LOOK = "checked";

  private final Map<Class<?>, List<Field>> fields = new ConcurrentHashMap<>();
  private final Constructor<?> call;
  private final Constructor<?> identifier;
  private final Constructor<?> group;
  private final Field constant;
  private final Method copyLocation;

  ParseTree() {
    try {
      call =
          Class.forName("freemarker.core.MethodCall")
              .getDeclaredConstructor(Expression.class, ArrayList.class);
      identifier = Class.forName("freemarker.core.Identifier").getDeclaredConstructor(String.class);
      constant = Expression.class.getDeclaredField("constantValue");
      copyLocation =
          TemplateObject.class.getDeclaredMethod("copyLocationFrom", TemplateObject.class);
      group =
          Class.forName("freemarker.core.ParentheticalExpression")
              .getDeclaredConstructor(Expression.class);
      group.setAccessible(true);
      call.setAccessible(true);
      identifier.setAccessible(true);
      constant.setAccessible(true);
      copyLocation.setAccessible(true);
    } catch (ReflectiveOperationException e) {
      throw another(e);
    }
  }

  private static IllegalStateException another(ReflectiveOperationException e) {
    return new IllegalStateException(
        "this is not the FreeMarker version in the pom of Regiodeals", e);
  }

  /** A place in a node that holds another node. */
  interface Slot {
    /** The name of the field. */
    String field();

    /** The node in it. */
    TemplateObject get();

    /** Whether it accepts any expression. */
    boolean takesAny();

    /** Replaces the node. */
    void set(Expression other);
  }

  /** The slots of the direct children of a node. */
  List<Slot> slots(TemplateObject node) {
    List<Slot> slots = new ArrayList<>();
    for (Field field : fields.computeIfAbsent(node.getClass(), ParseTree::fields)) {
      Object value = get(field, node);
      if (value instanceof TemplateObject child) {
        slots.add(new InField(this, node, field, child));
      } else if (value instanceof Object[] many) {
        for (Object child : many) {
          if (child instanceof TemplateObject other) {
            slots.add(new Fixed(field.getName(), other));
          }
        }
      } else if (value instanceof List<?> many) {
        for (int i = 0; i < many.size(); i++) {
          if (many.get(i) instanceof TemplateObject child) {
            slots.add(new InList(field.getName(), many, i, child));
          }
        }
      } else if (value instanceof Map<?, ?> many) {
        for (Map.Entry<?, ?> entry : many.entrySet()) {
          if (entry.getValue() instanceof TemplateObject child) {
            slots.add(new InMap(field.getName(), entry, child));
          }
        }
      }
    }
    return slots;
  }

  private static List<Field> fields(Class<?> type) {
    List<Field> fields = new ArrayList<>();
    for (Class<?> c = type; c != TemplateObject.class && c != Object.class; c = c.getSuperclass()) {
      for (Field field : c.getDeclaredFields()) {
        boolean isParent = c == TemplateElement.class && field.getName().equals("parent");
        boolean isPattern = field.getName().equals("prevICIObj");
        boolean holds =
            TemplateObject.class.isAssignableFrom(field.getType())
                || TemplateObject[].class.isAssignableFrom(field.getType())
                || List.class.isAssignableFrom(field.getType())
                || Map.class.isAssignableFrom(field.getType());
        if (holds && !isParent && !isPattern && !Modifier.isStatic(field.getModifiers())) {
          field.setAccessible(true);
          fields.add(field);
        }
      }
    }
    return fields;
  }

  /** The value of a field of a node. */
  @Nullable Object value(TemplateObject node, String name) {
    for (Class<?> c = node.getClass(); c != Object.class; c = c.getSuperclass()) {
      try {
        Field field = c.getDeclaredField(name);
        field.setAccessible(true);
        return field.get(node);
      } catch (NoSuchFieldException e) {
        // the field is declared in a superclass
      } catch (IllegalAccessException e) {
        throw another(e);
      }
    }
    throw another(new NoSuchFieldException(node.getClass() + "." + name));
  }

  /** Sets a field of a node. */
  void set(TemplateObject node, Class<?> type, String name, @Nullable Object value) {
    try {
      Field field = type.getDeclaredField(name);
      field.setAccessible(true);
      field.set(node, value);
    } catch (ReflectiveOperationException e) {
      throw another(e);
    }
  }

  /** An expression whose value is checked before it is used. */
  Expression looked(Expression expression, TemplateMethodModelEx look) {
    try {
      Expression name = (Expression) identifier.newInstance(LOOK);
      constant.set(name, look);
      ArrayList<Expression> arguments = new ArrayList<>(1);
      arguments.add(expression);
      Expression looked = (Expression) call.newInstance(name, arguments);
      copyLocation.invoke(name, expression);
      copyLocation.invoke(looked, expression);
      return looked;
    } catch (ReflectiveOperationException e) {
      throw another(e);
    }
  }

  /** An expression in parentheses. */
  Expression grouped(Expression expression) {
    try {
      Expression grouped = (Expression) group.newInstance(expression);
      copyLocation.invoke(grouped, expression);
      return grouped;
    } catch (ReflectiveOperationException e) {
      throw another(e);
    }
  }

  private static @Nullable Object get(Field field, Object owner) {
    try {
      return field.get(owner);
    } catch (IllegalAccessException e) {
      throw another(e);
    }
  }

  private record InField(ParseTree tree, TemplateObject owner, Field in, TemplateObject get)
      implements Slot {
    @Override
    public String field() {
      return in.getName();
    }

    @Override
    public boolean takesAny() {
      return in.getType() == Expression.class;
    }

    @Override
    public void set(Expression other) {
      try {
        in.set(owner, other);
      } catch (IllegalAccessException e) {
        throw another(e);
      }
    }
  }

  private record InList(String field, List<?> list, int index, TemplateObject get) implements Slot {
    @Override
    public boolean takesAny() {
      return get instanceof Expression;
    }

    @Override
    @SuppressWarnings("unchecked") // it holds expressions
    public void set(Expression other) {
      ((List<Object>) list).set(index, other);
    }
  }

  private record InMap(String field, Map.Entry<?, ?> entry, TemplateObject get) implements Slot {
    @Override
    public boolean takesAny() {
      return get instanceof Expression;
    }

    @Override
    @SuppressWarnings("unchecked") // it holds expressions
    public void set(Expression other) {
      ((Map.Entry<Object, Object>) entry).setValue(other);
    }
  }

  /** A slot with an element, which is checked but not replaced. */
  private record Fixed(String field, TemplateObject get) implements Slot {
    @Override
    public boolean takesAny() {
      return false;
    }

    @Override
    public void set(Expression other) {
      throw new UnsupportedOperationException();
    }
  }
}
