package nl.regiodeals.render.internal.template;

import freemarker.core.Environment;
import freemarker.template.SimpleHash;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateHashModelEx;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateModelIterator;
import freemarker.template.TemplateNumberModel;
import freemarker.template.TemplateScalarModel;
import freemarker.template.TemplateSequenceModel;
import java.util.LinkedHashMap;
import java.util.List;
import nl.regiodeals.core.notice.Place;
import nl.regiodeals.render.internal.RenderNotices;
import org.jspecify.annotations.Nullable;

/**
 * Looks at a value between two parts of an expression, and lets it pass if it is not too large.
 * Immutable.
 *
 * @param rule what is looked at
 * @param weight what the value weighs as it is written
 * @param place where it stands
 */
record Guard(Rule rule, int weight, Place place) implements TemplateMethodModelEx {
  /** The things in a list that are put together, and the spaces that a text is filled up with. */
  private static final int MOST_JOINED = 100_000;

  private static final int MOST_FILLED = 10_000;

  /** The chars of a text that is looked for in another, or put in its place. */
  private static final int LONGEST_WORD = 200;

  private static final int LONGEST_CHANGED = 100_000;
  private static final int LONGEST_CUT = 2 << 20;

  /** What is looked at. */
  enum Rule {
    /** What an operator or built-in made. */
    MADE,
    /** What a plus made of two values; what hangs together in a chain is laid out flat. */
    SUM,
    /** What is added to a variable. */
    ADDED,
    /** A list or hash that stands in the template. */
    WRITTEN,
    /** What is made of each thing in a list. */
    EACH,
    /** A row of numbers. */
    RANGE,
    /** A list whose texts are compared with each other. */
    COMPARED,
    /** A list whose texts are put together. */
    JOINED,
    /** A text in which words are replaced by others. */
    CHANGED,
    /** A text that is cut into words or lines. */
    CUT,
    /** A word that is looked for in a text, or a number of spaces. */
    WORD,
    /** The letters that say how words are looked for. */
    FLAGS,
  }

  @Override
  @SuppressWarnings("rawtypes") // as FreeMarker has it
  public @Nullable Object exec(List arguments) throws TemplateModelException {
    TemplateModel value = (TemplateModel) arguments.get(0);
    try {
      return passed(value);
    } catch (Stopped stopped) {
      throw stopped.notice().place().isPresent()
          ? stopped
          : new Stopped(stopped.notice().at(place));
    }
  }

  private @Nullable TemplateModel passed(@Nullable TemplateModel value)
      throws TemplateModelException {
    switch (rule) {
      case MADE, EACH -> Meter.running().take(value);
      case SUM -> {
        return sum(value);
      }
      case ADDED -> {
        if (isHash(value)) {
          throw new Stopped(RenderNotices.TEMPLATE_HASH_ADDED);
        }
        Meter.running().take(value);
      }
      case WRITTEN -> Meter.running().take(weight);
      case RANGE -> {
        if (value instanceof TemplateSequenceModel range) {
          Meter.size(range, Meter.MOST_ITEMS);
        }
      }
      case COMPARED -> Meter.checkTexts(value, Meter.MOST_ITEMS);
      case JOINED -> Meter.checkTexts(value, MOST_JOINED);
      case CHANGED -> checkWord(value, LONGEST_CHANGED);
      case CUT -> checkWord(value, LONGEST_CUT);
      case WORD -> checkWord(value, LONGEST_WORD);
      case FLAGS -> {
        if (value instanceof TemplateScalarModel flags && flags.getAsString().indexOf('r') >= 0) {
          throw new Stopped(RenderNotices.TEMPLATE_PATTERN);
        }
      }
    }
    return value;
  }

  /** A chain of hashes would be asked for a name twice as often with each link. */
  private static @Nullable TemplateModel sum(@Nullable TemplateModel value)
      throws TemplateModelException {
    if (!isHash(value)) {
      Meter.running().take(value instanceof TemplateSequenceModel ? null : value);
      if (value instanceof TemplateSequenceModel sequence) {
        Meter.size(sequence, Meter.MOST_ITEMS);
      }
      return value;
    }
    if (!(value instanceof TemplateHashModelEx hash)) {
      throw new Stopped(RenderNotices.TEMPLATE_HASH_ADDED);
    }
    Meter.running().take(hash);
    SimpleHash flat =
        new SimpleHash(
            new LinkedHashMap<>(), Environment.getCurrentEnvironment().getObjectWrapper());
    for (TemplateModelIterator keys = hash.keys().iterator(); keys.hasNext(); ) {
      String key = ((TemplateScalarModel) keys.next()).getAsString();
      flat.put(key, hash.get(key));
    }
    return flat;
  }

  private static boolean isHash(@Nullable TemplateModel value) {
    return value instanceof TemplateHashModel
        && !(value instanceof TemplateScalarModel)
        && !(value instanceof TemplateNumberModel)
        && !(value instanceof TemplateSequenceModel);
  }

  private static void checkWord(@Nullable TemplateModel value, int longest)
      throws TemplateModelException {
    if (value instanceof SimpleScalar text) {
      Meter.checkLength(text.getAsString().length(), longest);
    } else if (value instanceof TemplateNumberModel number
        && Math.abs(number.getAsNumber().doubleValue()) > MOST_FILLED) {
      throw new Stopped(RenderNotices.TEMPLATE_TEXT_TOO_LONG.notice().with("most", MOST_FILLED));
    }
  }
}
