package nl.regiodeals.render.internal.template;

import com.google.common.base.CaseFormat;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;
import freemarker.core.Expression;
import freemarker.core.TemplateElement;
import freemarker.core.TemplateObject;
import freemarker.template.Template;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.regiodeals.core.notice.NoticeType;
import nl.regiodeals.core.notice.Place;
import nl.regiodeals.render.internal.RenderNotices;

/**
 * Restricts templates to features whose time and memory are limited: only the features of
 * FreeMarker listed here can be used, and a {@link Guard} checks each value that can grow. Safe to
 * share between threads.
 */
@SuppressWarnings("deprecation") // the expression classes are internal to FreeMarker
final class Fence {
  /** Built-ins whose result is hardly larger than their input. */
  private static final ImmutableSet<String> PLAIN =
      words(
          """
          abs boolean byte c ceiling cn counter date datetime date_if_unknown
          datetime_if_unknown default double exists first float floor has_content has_next
          if_exists index int is_boolean is_collection is_collection_ex is_date
          is_date_like is_date_only is_datetime is_directive is_enumerable is_even_item
          is_first is_hash is_hash_ex is_indexable is_infinite is_last is_macro
          is_markup_output is_method is_nan is_number is_odd_item is_sequence is_string
          is_time is_unknown_date_like item_cycle item_parity item_parity_cap iso
          iso_local iso_utc last length long lower_abc max min number number_to_date
          number_to_datetime number_to_time round short size switch then time
          time_if_unknown upper_abc with_args with_args_last
          """);

  /** Built-ins that make a text or a list; their result is checked. */
  private static final ImmutableSet<String> MAKERS =
      words(
          """
          blank_to_null cap_first capitalize chop_linebreak drop_while empty_to_null esc
          filter html j_string js_string json_string keys lower_case map markup_string
          no_esc reverse rtf string take_while trim trim_to_null uncap_first upper_case
          url url_path values word_list xhtml xml
          """);

  /** Built-ins that look for a short word in a text, or pad a text. */
  private static final ImmutableSet<String> WORDS =
      words(
          """
          chunk contains ends_with ensure_ends_with ensure_starts_with index_of keep_after
          keep_after_last keep_before keep_before_last last_index_of left_pad
          remove_beginning remove_ending replace right_pad split starts_with substring
          truncate truncate_c truncate_w
          """);

  /** Built-ins that compare the texts of a list with each other or with another text. */
  private static final ImmutableSet<String> COMPARE =
      words(
          """
          seq_contains seq_index_of seq_last_index_of sort sort_by
          """);

  /** The index of the argument with the search flags. */
  private static final Map<String, Integer> FLAGS =
      Map.of(
          "replace",
          2,
          "split",
          1,
          "keep_after",
          1,
          "keep_after_last",
          1,
          "keep_before",
          1,
          "keep_before_last",
          1);

  private static final ImmutableSet<String> ELEMENTS =
      words(
          """
          Assignment AssignmentInstruction AutoEscBlock BlockAssignment BodyInstruction
          BreakInstruction Case Comment CompressedBlock ConditionalBlock
          ContinueInstruction DollarVariable ElseOfList EscapeBlock FallbackInstruction
          FlushInstruction IfBlock Include Items IteratorBlock LibraryLoad
          ListElseContainer Macro MixedContent NoAutoEscBlock NoEscapeBlock On
          OutputFormatBlock PropertySetting ReturnInstruction Sep StopInstruction
          SwitchBlock TextBlock TrimInstruction UnifiedCall
          """);

  private static final ImmutableSet<String> EXPRESSIONS =
      words(
          """
          AddConcatExpression AndExpression ArithmeticExpression BooleanLiteral
          BuiltinVariable ComparisonExpression DefaultToExpression Dot DotBeforeMethodCall
          DynamicKeyName DynamicKeyNameBeforeMethodCall ExistsExpression
          ExpressionWithFixedResult HashLiteral Identifier ListLiteral
          LocalLambdaExpression MethodCall NotExpression NumberLiteral OrExpression
          ParentheticalExpression Range StringLiteral UnaryPlusMinusExpression
          """);

  /** Elements that repeat or call; a captured text cannot contain any. */
  private static final ImmutableSet<String> REPEATS =
      words(
          """
          IteratorBlock UnifiedCall Include BodyInstruction
          """);

  /** A list or hash literal with at most this many values is not checked. */
  private static final int FEW = 10;

  /** The weight of a literal value. */
  private static final int WRITTEN = 64;

  /** The kind of assignment that sets a variable without adding to it. */
  private static final int SETS = 0x10000;

  private static final Class<?> BUILT_IN = type("freemarker.core.BuiltIn");
  private static final Class<?> STREAM =
      type("freemarker.core.IntermediateStreamOperationLikeBuiltIn");

  private final ParseTree tree = new ParseTree();

  Fence() {}

  /**
   * Restricts a template to features with limits.
   *
   * @throws Stopped if it uses a feature that cannot be limited
   */
  void close(Template template) {
    TemplateElement root = template.getRootTreeNode();
    if (root != null) {
      Walk walk = new Walk(template.getSourceName());
      walk.check(root, false);
      walk.guard(root, false);
    }
  }

  /** One template. */
  private final class Walk {
    private final String name;
    private final Set<Object> checked = Collections.newSetFromMap(new IdentityHashMap<>());
    private final IdentityHashMap<TemplateObject, Expression> guarded = new IdentityHashMap<>();
    private final Set<Object> changed = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Object> walked = Collections.newSetFromMap(new IdentityHashMap<>());

    Walk(String name) {
      this.name = name;
    }

    private Place place(TemplateObject node) {
      return new Place.InText(name, Math.max(1, node.getBeginLine()), node.getBeginColumn(), "");
    }

    private Stopped refused(NoticeType type, TemplateObject node, String what) {
      return new Stopped(type.notice().at(place(node)).with("what", what));
    }

    /** Rejects features that are not listed. */
    void check(TemplateObject node, boolean isKept) {
      if (!checked.add(node)) {
        return;
      }
      String kind = node.getClass().getSimpleName();
      if (isBuiltIn(node)) {
        String builtIn = builtIn(node);
        if (!PLAIN.contains(builtIn)
            && !MAKERS.contains(builtIn)
            && !WORDS.contains(builtIn)
            && !COMPARE.contains(builtIn)
            && !builtIn.equals("join")) {
          throw refused(RenderNotices.TEMPLATE_BUILT_IN, node, builtIn);
        }
      } else if (!(node instanceof Expression ? EXPRESSIONS : ELEMENTS).contains(kind)) {
        throw refused(RenderNotices.TEMPLATE_DIRECTIVE, node, word(node));
      } else if (isKept && REPEATS.contains(kind)) {
        throw refused(RenderNotices.TEMPLATE_KEPT, node, word(node));
      }
      if (is(node, "MethodCall")
          && tree.value(node, "target") instanceof TemplateObject target
          && isBuiltIn(target)
          && builtIn(target).equals("ensure_starts_with")
          && tree.slots(node).size() > 1
          && tree.slots(tree.slots(node).get(1).get()).size() > 1) {
        // with two arguments, the first is a pattern
        throw refused(RenderNotices.TEMPLATE_PATTERN, node, "ensure_starts_with");
      }
      boolean keeps = isKept || kind.equals("BlockAssignment");
      for (ParseTree.Slot slot : tree.slots(node)) {
        check(slot.get(), keeps);
      }
    }

    /** The start of an element in the template, such as {@code #attempt}. */
    private static String word(TemplateObject node) {
      String written = node.getCanonicalForm();
      int end = 0;
      while (end < written.length() && !Character.isWhitespace(written.charAt(end)) && end < 20) {
        end++;
      }
      return written.substring(0, end).replaceAll("[<>\\[\\]]", "");
    }

    /**
     * Inserts guards where values can grow.
     *
     * @return whether the node now contains a guard, so that its value is not a constant
     */
    boolean guard(TemplateObject node, boolean isKept) {
      if (!walked.add(node)) {
        return changed.contains(node);
      }
      boolean isChanged = false;
      boolean keeps = isKept || is(node, "BlockAssignment") || is(node, "StringLiteral");
      for (ParseTree.Slot slot : tree.slots(node)) {
        TemplateObject child = slot.get();
        isChanged |= guard(child, keeps);
        if (child instanceof Expression expression && slot.takesAny()) {
          Expression instead = instead(node, slot, expression, keeps);
          if (instead != child) {
            slot.set(instead);
            isChanged = true;
          }
        }
      }
      if (isBuiltIn(node)) {
        arguments(node, builtIn(node));
      } else if (is(node, "MethodCall")
          && tree.value(node, "target") instanceof TemplateObject target
          && isBuiltIn(target)) {
        callArguments(node, builtIn(target));
      }
      if (isChanged) {
        changed.add(node);
        if (node instanceof Expression) {
          tree.set(node, Expression.class, "constantValue", null);
        }
      }
      return isChanged;
    }

    private Expression instead(
        TemplateObject node, ParseTree.Slot slot, Expression child, boolean isKept) {
      Expression known = guarded.get(child);
      if (known == null) {
        known = made(node, slot.field(), child);
        guarded.put(child, known);
      }
      if (is(node, "LocalLambdaExpression")) {
        return looked(known, child, Guard.Rule.EACH);
      } else if (is(node, "Assignment") && slot.field().equals("valueExp")) {
        boolean sets = Integer.valueOf(SETS).equals(tree.value(node, "operatorType"));
        return looked(known, child, sets ? Guard.Rule.MADE : Guard.Rule.ADDED);
      } else if (is(node, "DollarVariable") && isKept && known == child) {
        return looked(known, child, Guard.Rule.MADE);
      }
      return known;
    }

    /** The replacement for an expression that makes a value. */
    private Expression made(TemplateObject node, String field, Expression child) {
      boolean isCalled = is(node, "MethodCall") && field.equals("target");
      boolean isSlice = node.getClass().getSimpleName().startsWith("DynamicKeyName");
      if (is(child, "Range")) {
        return isSlice && field.equals("keyExpression")
            ? child
            : looked(child, child, Guard.Rule.RANGE);
      } else if (is(child, "AddConcatExpression")) {
        return looked(child, child, Guard.Rule.SUM);
      } else if (is(child, "StringLiteral")) {
        return tree.value(child, "dynamicValue") == null
            ? child
            : looked(child, child, Guard.Rule.MADE);
      } else if (isBuiltIn(child)) {
        return isCalled || !makes(builtIn(child)) ? child : looked(child, child, Guard.Rule.MADE);
      } else if (is(child, "MethodCall")) {
        return tree.value(child, "target") instanceof TemplateObject target
                && isBuiltIn(target)
                && makes(builtIn(target))
            ? looked(child, child, Guard.Rule.MADE)
            : child;
      } else if (child.getClass().getSimpleName().startsWith("DynamicKeyName")) {
        return tree.value(child, "keyExpression") instanceof TemplateObject key && is(key, "Range")
            ? looked(child, child, Guard.Rule.MADE)
            : child;
      } else if (is(child, "ListLiteral") || is(child, "HashLiteral")) {
        int size = size(child);
        return size <= FEW
            ? child
            : tree.looked(child, new Guard(Guard.Rule.WRITTEN, size * WRITTEN, place(child)));
      }
      return child;
    }

    private int size(TemplateObject node) {
      int size = 1;
      for (ParseTree.Slot slot : tree.slots(node)) {
        size += size(slot.get());
      }
      return size;
    }

    private Expression looked(Expression value, TemplateObject at, Guard.Rule rule) {
      return tree.looked(value, new Guard(rule, 0, place(at)));
    }

    /** Guards the arguments of a built-in. */
    private void arguments(TemplateObject builtIn, String word) {
      Guard.Rule rule =
          COMPARE.contains(word)
              ? Guard.Rule.COMPARED
              : switch (word) {
                case "join" -> Guard.Rule.JOINED;
                case "replace" -> Guard.Rule.CHANGED;
                case "split", "word_list" -> Guard.Rule.CUT;
                default -> null;
              };
      if (rule != null && tree.value(builtIn, "target") instanceof Expression target) {
        atOnce(target);
        tree.set(builtIn, BUILT_IN, "target", looked(target, target, rule));
      }
    }

    /** Turns off lazy evaluation of a list that is checked beforehand. */
    private void atOnce(TemplateObject target) {
      List<TemplateObject> inner = new ArrayList<>(List.of(target));
      while (!inner.isEmpty()) {
        TemplateObject node = inner.remove(inner.size() - 1);
        if (STREAM.isInstance(node)) {
          tree.set(node, STREAM, "lazilyGeneratedResultEnabled", false);
        } else if (is(node, "ParentheticalExpression") || is(node, "MethodCall")) {
          tree.slots(node).forEach(slot -> inner.add(slot.get()));
        } else if (is(node, "ListLiteral")) {
          tree.slots(node).forEach(slot -> inner.add(slot.get()));
        }
      }
    }

    private void callArguments(TemplateObject call, String word) {
      if (!WORDS.contains(word) && !word.equals("join")) {
        return;
      }
      if (!(tree.value(call, "arguments") instanceof TemplateObject arguments)) {
        return;
      }
      int flags = FLAGS.getOrDefault(word, Integer.MAX_VALUE);
      int index = 0;
      for (ParseTree.Slot slot : tree.slots(arguments)) {
        Expression argument = (Expression) slot.get();
        Expression checkedWord = looked(argument, argument, Guard.Rule.WORD);
        slot.set(index >= flags ? looked(checkedWord, argument, Guard.Rule.FLAGS) : checkedWord);
        index++;
      }
    }
  }

  private static ImmutableSet<String> words(String words) {
    return ImmutableSet.copyOf(Splitter.onPattern("\\s+").omitEmptyStrings().split(words));
  }

  private static Class<?> type(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean is(TemplateObject node, String kind) {
    return node.getClass().getSimpleName().equals(kind);
  }

  private static boolean isBuiltIn(TemplateObject node) {
    return BUILT_IN.isInstance(node);
  }

  private static boolean makes(String builtIn) {
    return !PLAIN.contains(builtIn);
  }

  /** The name of a built-in, which can be written in two ways. */
  private String builtIn(TemplateObject node) {
    String key = String.valueOf(tree.value(node, "key"));
    return key.indexOf('_') < 0 ? CaseFormat.LOWER_CAMEL.to(CaseFormat.LOWER_UNDERSCORE, key) : key;
  }
}
