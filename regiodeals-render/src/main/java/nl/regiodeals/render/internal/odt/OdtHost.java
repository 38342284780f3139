package nl.regiodeals.render.internal.odt;

import nl.regiodeals.core.text.Language;
import nl.regiodeals.render.document.Drawing;

/**
 * The package that the text of a document is written into: its styles and pictures. Not safe to
 * share between threads.
 */
interface OdtHost {
  /** The name of the style of paragraphs, or of words, that takes the place of ours. */
  String style(String ours);

  /** The name of the style of a paragraph of the text itself, of which the first begins a page. */
  String paragraph(String ours);

  /** The name of the style of a heading. */
  String heading(int level);

  /** The outline level of a heading; 0 for a title, which is none. */
  int outline(int level);

  /** The name of the style of a list. */
  String list(boolean isOrdered);

  /** The name of the style of words in a language. */
  String language(Language language);

  /** A name of ours that must not be that of something else. */
  String own(String name);

  /** How wide letters are, beside those of our own documents. */
  double letterWidth();

  /**
   * How large the text of a table is made that does not fit on the page, beside that of others; our
   * own pages have room for our tables.
   */
  double smallSize();

  /** The space beside the text of a cell that its style gives, in twentieths of a point. */
  int cellSpace();

  /** The width of the text, in twentieths of a point. */
  int textWidth();

  /** The name of the file of a picture. */
  String picture(Drawing drawing);
}
