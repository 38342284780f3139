package nl.regiodeals.render.internal.docx;

import java.util.Optional;
import nl.regiodeals.render.internal.XmlBuilder;
import nl.regiodeals.render.internal.source.XmlElement;
import nl.regiodeals.render.internal.source.XmlSource;

/**
 * The numbering of a document that people made, with the lists that are added to it. Not safe to
 * share between threads.
 */
final class OwnNumbering {
  private static final String ABSTRACT = "w:abstractNum";
  private static final String NUMBER = "w:num";

  private final Optional<XmlSource> numbering;
  private final StringBuilder kinds = new StringBuilder();
  private final StringBuilder lists = new StringBuilder();
  private int lastKind;
  private int lastList;
  private int bullets;
  private int decimals;
  private int bulletList;

  OwnNumbering(Optional<XmlSource> numbering) {
    this.numbering = numbering;
    numbering.ifPresent(
        source -> {
          lastKind = highest(source, ABSTRACT, "w:abstractNumId");
          lastList = highest(source, NUMBER, "w:numId");
        });
  }

  private static int highest(XmlSource source, String element, String attribute) {
    return source.root().children().stream()
        .filter(child -> child.is(element))
        .flatMap(child -> source.attribute(child, attribute).stream())
        .filter(number -> number.matches("\\d{1,8}"))
        .mapToInt(Integer::parseInt)
        .max()
        .orElse(0);
  }

  /** The number of a list with bullets; all share it. */
  int bullets() {
    if (bulletList == 0) {
      bullets = kind("bullet", "\u2022");
      bulletList = list(bullets, false);
    }
    return bulletList;
  }

  /** The number of a new list that counts from 1. */
  int decimals() {
    if (decimals == 0) {
      decimals = kind("decimal", "%1.");
    }
    return list(decimals, true);
  }

  /**
   * The number of a new list that looks as another and counts from 1; empty if there is no such.
   */
  Optional<Integer> again(int number) {
    return numbering
        .flatMap(
            source ->
                source.root().children().stream()
                    .filter(child -> child.is(NUMBER))
                    .filter(list -> is(source, list, "w:numId", number))
                    .findFirst()
                    .flatMap(list -> list.child("w:abstractNumId"))
                    .flatMap(kind -> source.attribute(kind, "w:val")))
        .filter(kind -> kind.matches("\\d{1,8}"))
        .map(kind -> list(Integer.parseInt(kind), true));
  }

  private static boolean is(XmlSource source, XmlElement list, String attribute, int number) {
    return source.attribute(list, attribute).filter(Integer.toString(number)::equals).isPresent();
  }

  private int kind(String format, String sign) {
    lastKind++;
    kinds.append(
        XmlBuilder.fragment()
            .open(ABSTRACT, "w:abstractNumId", Integer.toString(lastKind))
            .empty("w:multiLevelType", "w:val", "singleLevel")
            .open("w:lvl", "w:ilvl", "0")
            .empty("w:start", "w:val", "1")
            .empty("w:numFmt", "w:val", format)
            .empty("w:lvlText", "w:val", sign)
            .empty("w:lvlJc", "w:val", "left")
            .open("w:pPr")
            .empty("w:ind", "w:left", "425", "w:hanging", "425")
            .close()
            .close()
            .close()
            .whole());
    return lastKind;
  }

  private int list(int kind, boolean restarts) {
    lastList++;
    XmlBuilder xml =
        XmlBuilder.fragment()
            .open(NUMBER, "w:numId", Integer.toString(lastList))
            .empty("w:abstractNumId", "w:val", Integer.toString(kind));
    if (restarts) {
      xml.open("w:lvlOverride", "w:ilvl", "0").empty("w:startOverride", "w:val", "1").close();
    }
    lists.append(xml.close().whole());
    return lastList;
  }

  /** The part with the lists that were added; empty if there are none. */
  Optional<String> changed() {
    if (lists.length() == 0) {
      return Optional.empty();
    }
    if (numbering.isEmpty()) {
      return Optional.of(
          new XmlBuilder()
              .open("w:numbering", "xmlns:w", DocxBody.W)
              .raw(kinds.toString())
              .raw(lists.toString())
              .close()
              .whole());
    }
    XmlSource source = numbering.get();
    int first = place(source, NUMBER, true);
    int last = place(source, NUMBER, false);
    return Optional.of(
        source.text().substring(0, first)
            + kinds
            + source.text().substring(first, last)
            + lists
            + source.text().substring(last));
  }

  /** Kinds of lists stand before the lists, and these before what is noted about all. */
  private static int place(XmlSource source, String element, boolean before) {
    int place = -1;
    for (XmlElement child : source.root().children()) {
      if (child.is(element)) {
        place = before ? child.start() : child.end();
        if (before) {
          return place;
        }
      }
    }
    return place >= 0
        ? place
        : source.root().children().stream()
            .filter(child -> child.is("w:numIdMacAtCleanup"))
            .map(XmlElement::start)
            .findFirst()
            .orElse(source.root().innerEnd());
  }
}
