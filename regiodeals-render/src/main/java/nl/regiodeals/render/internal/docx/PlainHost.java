package nl.regiodeals.render.internal.docx;

import java.util.ArrayList;
import java.util.List;
import nl.regiodeals.render.document.Block;
import nl.regiodeals.render.document.Drawing;
import nl.regiodeals.render.document.Theme;
import nl.regiodeals.render.internal.XmlBuilder;

/** A package that is made here, with our own styles. Not safe to share between threads. */
final class PlainHost implements DocxHost {
  private final DocxRelations relations = new DocxRelations();
  private final List<Drawing> pictures = new ArrayList<>();
  private final int textWidth;
  private int bookmarks;
  private int orderedLists;

  PlainHost(Theme theme) {
    this.textWidth = DocxBody.textWidth(theme);
  }

  DocxRelations relations() {
    return relations;
  }

  /** The pictures, in the order of the text. */
  List<Drawing> pictures() {
    return pictures;
  }

  @Override
  public String style(String ours) {
    return ours;
  }

  @Override
  public String heading(int level) {
    return "Heading" + level;
  }

  @Override
  public int raised() {
    return 0;
  }

  @Override
  public boolean keepsWithNext(String ours) {
    return false;
  }

  @Override
  public double letterWidth() {
    return 1;
  }

  @Override
  public double smallSize() {
    return 1;
  }

  @Override
  public int textWidth() {
    return textWidth;
  }

  @Override
  public int list(boolean isOrdered) {
    if (!isOrdered) {
      return 0;
    }
    orderedLists++;
    return DocxParts.orderedList(orderedLists);
  }

  @Override
  public String nextBookmark() {
    bookmarks++;
    return Integer.toString(bookmarks);
  }

  @Override
  public String note(int number) {
    return Integer.toString(number);
  }

  @Override
  public void picture(XmlBuilder xml, Block.Illustration illustration) {
    pictures.add(illustration.drawing());
    DocxPicture.write(xml, illustration, pictures.size(), textWidth / 20.0);
  }

  @Override
  public String[] link(String target, boolean isInNote) {
    return new String[] {"r:id", relations.link(target)};
  }
}
