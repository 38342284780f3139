package nl.regiodeals.render.internal.docx;

import nl.regiodeals.render.document.Block;
import nl.regiodeals.render.internal.XmlBuilder;

/**
 * The package that the text of a document is written into: its styles, lists, notes, pictures and
 * links. Not safe to share between threads.
 */
interface DocxHost {
  /** The id of the style that takes the place of one of {@link DocxStyles}. */
  String style(String ours);

  /** The id of the style of a heading. */
  String heading(int level);

  /** How many levels the headings stand above those of the document, because its title is none. */
  int raised();

  /** Whether a paragraph must say itself that it stays with the next: its style may not do so. */
  boolean keepsWithNext(String ours);

  /** How wide letters are, beside those of our own documents. */
  double letterWidth();

  /**
   * How large the text of a table is made that does not fit on the page, beside that of others; our
   * own pages have room for our tables.
   */
  double smallSize();

  /** The width of the text, in twentieths of a point. */
  int textWidth();

  /** The number of a list that begins; 0 if the style of its items has it. */
  int list(boolean isOrdered);

  /** The id of a new bookmark. */
  String nextBookmark();

  /** The id of a note in the package, by its number in the document. */
  String note(int number);

  /** Writes a picture in a run. */
  void picture(XmlBuilder xml, Block.Illustration illustration);

  /** The attributes of a link to a page: its relationship. */
  String[] link(String target, boolean isInNote);
}
