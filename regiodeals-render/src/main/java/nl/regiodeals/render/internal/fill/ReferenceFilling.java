package nl.regiodeals.render.internal.fill;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.function.Supplier;
import javax.xml.stream.XMLStreamException;
import nl.regiodeals.core.exchange.Input;
import nl.regiodeals.core.notice.NoticeType;
import nl.regiodeals.core.notice.Place;
import nl.regiodeals.render.RenderException;
import nl.regiodeals.render.document.Document;
import nl.regiodeals.render.internal.PackageParts;
import nl.regiodeals.render.internal.RenderNotices;
import nl.regiodeals.render.internal.docx.DocxLetterhead;
import nl.regiodeals.render.internal.odt.OdtLetterhead;
import nl.regiodeals.render.internal.source.BodyPlace;
import nl.regiodeals.render.internal.source.Letterhead;
import nl.regiodeals.render.internal.source.MarkedDocument;
import nl.regiodeals.render.internal.template.Expressions;

/** Puts publications in documents that people made for it. */
public final class ReferenceFilling {
  private ReferenceFilling() {}

  /**
   * A letterhead that was read. Immutable.
   *
   * @param name the name of its file
   * @param letterhead the letterhead
   * @param hasPlaceholders whether it may have more to fill than the place of the text
   */
  public record Prepared(String name, Letterhead letterhead, boolean hasPlaceholders) {}

  /**
   * Reads a letterhead.
   *
   * @throws RenderException if it is none
   */
  public static Prepared read(Input input) throws IOException {
    String name = input.name();
    byte[] file = DocumentOpening.read(input);
    MarkedDocument checked = DocumentOpening.open(name, file);
    try {
      PackageParts parts = PackageParts.read(file);
      Optional<Letterhead> word = DocxLetterhead.of(file, parts);
      Letterhead letterhead =
          (word.isPresent() ? word : OdtLetterhead.of(file, parts))
              .orElseThrow(() -> refused(RenderNotices.FILL_NO_DOCUMENT, name));
      return new Prepared(
          name,
          letterhead,
          Filling.mayHavePlaceholders(DocumentOpening.open(name, letterhead.file())));
    } catch (XMLStreamException e) {
      throw broken(name, checked.parts().get(0), e);
    } catch (RenderException e) {
      throw new RenderException(e.notice().at(new Place.InFile(name)), e);
    }
  }

  private static RenderException refused(NoticeType type, String name) {
    return new RenderException(
        type.notice().at(new Place.InFile(name)).with("place", BodyPlace.BODY_TEXT), null);
  }

  private static RenderException broken(String name, String part, XMLStreamException cause) {
    return new RenderException(
        RenderNotices.FILL_BROKEN.notice().at(new Place.InFile(name)).with("part", part), cause);
  }

  /**
   * Writes a publication in a letterhead.
   *
   * @param prepared the letterhead
   * @param expressions what placeholders in the letterhead can use; only asked for if it has any,
   *     and empty if there are no data
   * @param out stays open; nothing is written to it if something is wrong
   */
  public static void write(
      Prepared prepared,
      Document document,
      Supplier<Optional<Expressions>> expressions,
      OutputStream out)
      throws IOException {
    try {
      prepared.letterhead().write(filled(prepared, expressions), document, out);
    } catch (XMLStreamException e) {
      throw broken(prepared.name(), prepared.name(), e);
    }
  }

  private static byte[] filled(Prepared prepared, Supplier<Optional<Expressions>> expressions)
      throws IOException {
    byte[] file = prepared.letterhead().file();
    if (!prepared.hasPlaceholders()) {
      return file;
    }
    String name = prepared.name();
    MarkedDocument template = DocumentOpening.open(name, file);
    Expressions known =
        expressions.get().orElseThrow(() -> refused(RenderNotices.HOUSE_NO_DATA, name));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    template.write(new Filling(name, template, known).parts(), out);
    return out.toByteArray();
  }
}
