package nl.regiodeals.render.internal.publish;

import com.google.common.collect.ImmutableSet;

/**
 * The names of the styles that say what a paragraph is, as Word, Writer and this library have them;
 * a document that went from one to the other has those of both. Names are in lower case.
 */
public final class StyleNames {
  private static final ImmutableSet<String> CAPTIONS =
      ImmutableSet.of("caption", "table", "illustration", "drawing");

  private static final ImmutableSet<String> REMARKS =
      ImmutableSet.of("intense quote", "quotations");

  private StyleNames() {}

  /** Whether it is a caption. */
  public static boolean isCaption(String name) {
    return CAPTIONS.contains(name) || name.endsWith(" caption");
  }

  /** Whether it is an important remark. */
  public static boolean isRemark(String name) {
    return REMARKS.contains(name);
  }

  /** Whether it is a term with its description. */
  public static boolean isFact(String name) {
    return name.equals("fact") || name.equals("fact kept");
  }

  /** Whether it names a row or column of a table. */
  public static boolean isTableHeading(String name) {
    return name.startsWith("table heading");
  }

  /** Whether it is part of a list of contents. */
  public static boolean isContents(String name) {
    return name.startsWith("toc ") || name.startsWith("contents ");
  }
}
