package nl.regiodeals.render.internal.odt;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.regiodeals.core.text.Language;
import nl.regiodeals.render.document.Drawing;
import nl.regiodeals.render.document.Theme;

/** A package that is made here, with our own styles. Not safe to share between threads. */
final class PlainOdtHost implements OdtHost {
  /** The width of A4, in twentieths of a point. */
  private static final int PAGE_WIDTH = 11_906;

  private static final double TWIPS_IN_MILLIMETRE = 1440 / 25.4;

  private final List<Drawing> pictures = new ArrayList<>();
  private final Set<Language> languages = new LinkedHashSet<>();
  private final int textWidth;

  PlainOdtHost(Theme theme) {
    this.textWidth = PAGE_WIDTH - (int) (2 * theme.margin() * TWIPS_IN_MILLIMETRE);
  }

  /** The pictures, in the order of the text. */
  List<Drawing> pictures() {
    return pictures;
  }

  /** The languages of text in a language other than that of the document. */
  Set<Language> languages() {
    return languages;
  }

  @Override
  public String style(String ours) {
    return ours.replace(OdtStyles.ROW_HEADING, "Table_20_Heading");
  }

  @Override
  public String paragraph(String ours) {
    return ours;
  }

  @Override
  public String heading(int level) {
    return "Heading_20_" + level;
  }

  @Override
  public int outline(int level) {
    return level;
  }

  @Override
  public String list(boolean isOrdered) {
    return isOrdered ? "Numbering_20_1" : "List_20_1";
  }

  @Override
  public String language(Language language) {
    languages.add(language);
    return OdtStyles.languageStyle(language);
  }

  @Override
  public String own(String name) {
    return name;
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
  public int cellSpace() {
    return 0;
  }

  @Override
  public int textWidth() {
    return textWidth;
  }

  @Override
  public String picture(Drawing drawing) {
    pictures.add(drawing);
    return picture(pictures.size());
  }

  /** The name of the part that holds a picture. */
  static String picture(int number) {
    return "Pictures/picture" + number + ".png";
  }
}
