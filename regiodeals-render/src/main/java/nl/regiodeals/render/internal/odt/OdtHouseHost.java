package nl.regiodeals.render.internal.odt;

import com.google.common.collect.ImmutableSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.regiodeals.core.text.Language;
import nl.regiodeals.render.document.Drawing;
import nl.regiodeals.render.internal.XmlBuilder;

/** A letterhead that a publication is written into. Not safe to share between threads. */
final class OdtHouseHost implements OdtHost {
  /** Our styles that keep a paragraph with the next, as those of Writer do not. */
  private static final ImmutableSet<String> KEPT = ImmutableSet.of("Table", "Figure_20_Caption");

  /** How large the text of a table is that would not fit. */
  static final double SMALL = 0.8;

  private final OdtOwnParts own;
  private final OdtHouseStyles styles;
  private final int series;
  private final int textWidth;
  private final double letterWidth;
  private final int cellSpace;
  private final Map<String, String> automatic = new HashMap<>();
  private Optional<OdtPages.Page> begins;

  /**
   * A letterhead.
   *
   * @param series a number that no name of the letterhead has
   * @param textWidth the width of the text, in twentieths of a point
   * @param letterWidth how wide letters are, beside those of our own documents
   * @param cellSpace the space beside the text of a cell, in twentieths of a point
   * @param begins the page that the text begins, if it does
   */
  OdtHouseHost(
      OdtOwnParts own,
      OdtHouseStyles styles,
      int series,
      int textWidth,
      double letterWidth,
      int cellSpace,
      Optional<OdtPages.Page> begins) {
    this.own = own;
    this.styles = styles;
    this.series = series;
    this.textWidth = textWidth;
    this.letterWidth = letterWidth;
    this.cellSpace = cellSpace;
    this.begins = begins;
  }

  @Override
  public String style(String ours) {
    return styles.style(ours);
  }

  @Override
  public String paragraph(String ours) {
    return formatted(styles.style(ours), KEPT.contains(ours));
  }

  /** The style of a paragraph that begins the page of the text, or stays with what is below it. */
  private String formatted(String style, boolean isKept) {
    Optional<OdtPages.Page> page = begins;
    begins = Optional.empty();
    if (page.isEmpty() && !isKept) {
      return style;
    }
    String[] kept = isKept ? new String[] {"fo:keep-with-next", "always"} : new String[0];
    String number = page.map(OdtPages.Page::number).orElse("");
    String[] first = number.isEmpty() ? kept : new String[] {"style:page-number", number};
    return automatic(style, page.map(OdtPages.Page::name).orElse(""), isKept ? kept : first);
  }

  /** A style that is named as Writer names what it makes as people format a paragraph. */
  private String automatic(String base, String page, String... properties) {
    String key = base + '/' + page;
    String known = automatic.get(key);
    if (known != null) {
      return known;
    }
    String name = "PK" + series + automatic.size();
    automatic.put(key, name);
    XmlBuilder xml =
        XmlBuilder.fragment()
            .open(
                "style:style",
                "style:name",
                name,
                "style:family",
                "paragraph",
                "style:parent-style-name",
                base,
                "style:master-page-name",
                page)
            .empty("style:paragraph-properties", properties)
            .close();
    own.automatic(name, xml.whole());
    return name;
  }

  @Override
  public String heading(int level) {
    return formatted(styles.heading(level), false);
  }

  @Override
  public int outline(int level) {
    return styles.isTitled() ? level - 1 : level;
  }

  @Override
  public String list(boolean isOrdered) {
    return own.styles().list(isOrdered);
  }

  @Override
  public String language(Language language) {
    return own.styles().language(language);
  }

  @Override
  public String own(String name) {
    return name.matches("[A-Za-z]+[0-9][0-9.]*")
        ? name.replaceFirst("(?=[0-9])", Integer.toString(series))
        : "Rd" + series + "_" + name;
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
  public int cellSpace() {
    return cellSpace;
  }

  @Override
  public int textWidth() {
    return textWidth;
  }

  @Override
  public String picture(Drawing drawing) {
    return own.picture(drawing);
  }
}
