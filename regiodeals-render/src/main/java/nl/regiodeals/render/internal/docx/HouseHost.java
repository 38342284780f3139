package nl.regiodeals.render.internal.docx;

import com.google.common.collect.ImmutableSet;
import nl.regiodeals.render.document.Block;
import nl.regiodeals.render.internal.XmlBuilder;

/** A letterhead that a publication is written into. Not safe to share between threads. */
final class HouseHost implements DocxHost {
  /** Our styles that keep a paragraph with the next, as those of Word do not. */
  private static final ImmutableSet<String> KEPT = ImmutableSet.of("Caption", "FigureCaption");

  /** How large the text of a table is that would not fit. */
  static final double SMALL = 0.8;

  private final OwnParts own;
  private final HouseStyles styles;
  private final String part;
  private final int textWidth;
  private final double letterWidth;
  private final int notesBefore;

  /**
   * A letterhead.
   *
   * @param part the name of the part with the text
   * @param textWidth the width of the text there, in twentieths of a point
   * @param letterWidth how wide letters are, beside those of our own documents
   */
  HouseHost(OwnParts own, HouseStyles styles, String part, int textWidth, double letterWidth) {
    this.own = own;
    this.styles = styles;
    this.part = part;
    this.textWidth = textWidth;
    this.letterWidth = letterWidth;
    this.notesBefore = own.lastNote();
  }

  @Override
  public String style(String ours) {
    return styles.style(ours);
  }

  @Override
  public String heading(int level) {
    return styles.heading(level);
  }

  @Override
  public int raised() {
    return styles.isTitled() ? 1 : 0;
  }

  @Override
  public boolean keepsWithNext(String ours) {
    return KEPT.contains(ours);
  }

  @Override
  public double letterWidth() {
    return letterWidth;
  }

  @Override
  public double smallSize() {
    return SMALL;
  }

  @Override
  public int textWidth() {
    return textWidth;
  }

  @Override
  public int list(boolean isOrdered) {
    String style = styles.style(isOrdered ? "ListNumber" : "ListBullet");
    int known = own.styles().list(style);
    if (isOrdered) {
      return own.numbering().again(known).orElseGet(own.numbering()::decimals);
    }
    return own.styles().isNumbered(style) ? 0 : own.numbering().bullets();
  }

  @Override
  public String nextBookmark() {
    return own.nextBookmark();
  }

  @Override
  public String note(int number) {
    return Integer.toString(notesBefore + number);
  }

  @Override
  public void picture(XmlBuilder xml, Block.Illustration illustration) {
    String number = own.nextPicture();
    String relation = own.picture(part, illustration.drawing());
    DocxPicture.write(xml, illustration, number, relation, textWidth / 20.0, true);
  }

  @Override
  public String[] link(String target, boolean isInNote) {
    return new String[] {
      "xmlns:r", DocxBody.R, "r:id", own.link(isInNote ? own.notesPart() : part, target)
    };
  }
}
