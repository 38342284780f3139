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
 * Checks a value between two parts of an expression, and lets it pass if it is not too large.
 * Immutable.
 *
 * @param rule what to check
 * @param weight the weight of the value as written
 * @param place its place in the template
 */
record Guard(Rule rule, int weight, Place place) implements TemplateMethodModelEx {
  /** The maximum number of items that are joined, and of spaces that a text is padded with. */
  private static final int MOST_JOINED = 100_000;

  private static final int MOST_FILLED = 10_000;

  /** The maximum length, in characters, of a search string or its replacement. */
  private static final int LONGEST_WORD = 200;

  private static final int LONGEST_CHANGED = 100_000;
  private static final int LONGEST_CUT = 2 << 20;

  /** What to check. */
  enum Rule {
    /** The result of an operator or built-in. */
    MADE,
    /** The result of adding two values; chains are flattened. */
    SUM,
    /** A value that is added to a variable. */
    ADDED,
    /** A list or hash literal in the template. */
    WRITTEN,
    /** The result for each item of a list. */
    EACH,
    /** A range of numbers. */
    RANGE,
    /** A list whose texts are compared with each other. */
    COMPARED,
    /** A list whose texts are joined. */
    JOINED,
    /** A text in which words are replaced. */
    CHANGED,
    /** A text that is split into words or lines. */
    CUT,
    /** A search string, or a number of spaces. */
    WORD,
    /** The search flags. */
    FLAGS,
  }

  @Override
  @SuppressWarnings("rawtypes") // as in FreeMarker
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

  /** Flattens a chain of hashes, in which each link would double the number of look-ups. */
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
