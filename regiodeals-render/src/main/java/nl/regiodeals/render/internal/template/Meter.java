package nl.regiodeals.render.internal.template;

import freemarker.core.Environment;
import freemarker.core.TemplateXMLOutputModel;
import freemarker.core.XMLOutputFormat;
import freemarker.template.SimpleHash;
import freemarker.template.SimpleScalar;
import freemarker.template.SimpleSequence;
import freemarker.template.TemplateHashModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateModelIterator;
import freemarker.template.TemplateScalarModel;
import freemarker.template.TemplateSequenceModel;
import nl.regiodeals.core.work.Interruption;
import nl.regiodeals.render.internal.RenderNotices;
import org.jspecify.annotations.Nullable;

/**
 * The limits of one run of a template: the length of texts, the number of items in lists, and the
 * total. Values of the model do not count, because they already exist. It also enforces the time
 * limit within an expression. Not safe to share between threads.
 */
final class Meter {
  /** The attribute of a run that holds its meter. */
  static final String ATTRIBUTE = "meter";

  /** The maximum length, in characters, of a text that a template makes. */
  static final int LONGEST_TEXT = 4 << 20;

  /** The maximum number of items in a list that a template makes. */
  static final int MOST_ITEMS = 1_000_000;

  /** The maximum total weight of all texts and lists that a template makes, roughly in bytes. */
  private static final long MOST = 64L << 20;

  /** The weight of one item in a list. */
  private static final int ITEM = 16;

  /** The weight of any value. */
  private static final int VALUE = 32;

  private long used;

  /** A meter with nothing used yet. */
  Meter() {}

  /** The meter of the current run in this thread; a new one if there is none. */
  static Meter running() {
    Environment run = Environment.getCurrentEnvironment();
    return run != null && run.getCustomAttribute(ATTRIBUTE) instanceof Meter meter
        ? meter
        : new Meter();
  }

  /** Stops a run that has exceeded its time limit. */
  static void checkTime() {
    if (Thread.currentThread().isInterrupted()) {
      throw new Stopped(Interruption.stopped().notice());
    }
  }

  /** Adds the weight of a value. */
  void take(long weight) {
    used += weight;
    if (used > MOST) {
      throw new Stopped(RenderNotices.TEMPLATE_TOO_MUCH.notice().with("most", MOST >> 20));
    }
    checkTime();
  }

  /** Adds a value that a template made, if it is not too large. */
  void take(@Nullable TemplateModel value) throws TemplateModelException {
    take(VALUE + weight(value));
  }

  private static long weight(@Nullable TemplateModel value) throws TemplateModelException {
    if (value == null || !isMade(value)) {
      return 0;
    } else if (value instanceof SimpleScalar || value instanceof TemplateXMLOutputModel) {
      return length(value);
    } else if (value instanceof TemplateSequenceModel sequence) {
      return (long) ITEM * size(sequence, MOST_ITEMS);
    } else if (value instanceof TemplateHashModelEx hash
        && !(value instanceof TemplateScalarModel)) {
      return (long) ITEM * hash.size();
    }
    return 0;
  }

  /** Whether a template made it; lists, hashes and beans of the model already exist. */
  private static boolean isMade(TemplateModel value) {
    return value instanceof SimpleScalar
        || value instanceof SimpleSequence
        || value instanceof SimpleHash
        || value.getClass().getPackageName().equals("freemarker.core");
  }

  /** The length of a text or of markup, if it is not too long. */
  private static int length(TemplateModel text) throws TemplateModelException {
    String words =
        text instanceof TemplateXMLOutputModel markup
            ? XMLOutputFormat.INSTANCE.getMarkupString(markup)
            : ((TemplateScalarModel) text).getAsString();
    checkLength(words == null ? 0 : words.length(), LONGEST_TEXT);
    return words == null ? 0 : words.length();
  }

  /** Rejects a text that is too long. */
  static void checkLength(long length, int most) {
    if (length > most) {
      throw new Stopped(RenderNotices.TEMPLATE_TEXT_TOO_LONG.notice().with("most", most));
    }
  }

  /** The number of items in a list, if it is not too large. */
  static int size(TemplateSequenceModel sequence, int most) throws TemplateModelException {
    int size = sequence.size();
    if (size > most) {
      throw new Stopped(RenderNotices.TEMPLATE_LIST_TOO_LONG.notice().with("most", most));
    }
    return size;
  }

  /**
   * Rejects a list or hash that a template made from others: the same one could be in it many
   * times, doubling at each depth.
   */
  static void checkFlat(@Nullable TemplateModel value) throws TemplateModelException {
    if (value == null || !isMade(value)) {
      return;
    }
    if (value instanceof TemplateSequenceModel sequence) {
      int size = size(sequence, MOST_ITEMS);
      for (int i = 0; i < size; i++) {
        checkNoList(sequence.get(i));
      }
    } else if (value instanceof TemplateHashModelEx hash) {
      for (TemplateModelIterator all = hash.values().iterator(); all.hasNext(); ) {
        checkNoList(all.next());
      }
    }
  }

  private static void checkNoList(@Nullable TemplateModel value) {
    if (value != null
        && isMade(value)
        && (value instanceof TemplateSequenceModel
            || (value instanceof TemplateHashModelEx && !(value instanceof TemplateScalarModel)))) {
      throw new Stopped(RenderNotices.TEMPLATE_NESTED);
    }
  }

  /**
   * Rejects a list whose texts are together too long for operations that read each text repeatedly.
   */
  static void checkTexts(@Nullable TemplateModel value, int mostItems)
      throws TemplateModelException {
    if (value instanceof TemplateSequenceModel sequence) {
      int size = size(sequence, mostItems);
      long length = 0;
      for (int i = 0; i < size; i++) {
        TemplateModel item = sequence.get(i);
        if (item instanceof SimpleScalar || item instanceof TemplateXMLOutputModel) {
          length += length(item);
          checkLength(length, LONGEST_TEXT);
        }
      }
    }
  }
}
