package nl.regiodeals.render;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import nl.regiodeals.core.notice.Place;
import nl.regiodeals.render.document.Trail;
import nl.regiodeals.render.internal.EditedText;
import nl.regiodeals.render.internal.MarkedText;
import nl.regiodeals.render.internal.PackageParts;
import nl.regiodeals.render.internal.RenderNotices;
import nl.regiodeals.render.internal.docx.DocxReader;
import nl.regiodeals.render.internal.odt.OdtReader;
import org.jspecify.annotations.Nullable;

/**
 * A DOCX or ODT document that was made by this library and edited since: its text and figures with
 * all tracked changes accepted, including notes, text boxes, headers and footers. Immutable.
 */
public final class EditedDocument {
  private final String name;
  private final Trail trail;
  private final MarkedText text;

  private EditedDocument(String name, Trail trail, MarkedText text) {
    this.name = name;
    this.trail = trail;
    this.text = text;
  }

  /**
   * Reads a document.
   *
   * @throws RenderException if it is neither DOCX nor ODT, or was not made by this library
   */
  public static EditedDocument read(String name, byte[] file) {
    try {
      PackageParts parts = PackageParts.read(file);
      Optional<EditedText> word = DocxReader.read(parts);
      EditedText edited =
          (word.isPresent() ? word : OdtReader.read(parts)).orElseThrow(() -> refused(name, null));
      return new EditedDocument(
          name, edited.trail().orElseThrow(() -> refused(name, null)), edited.text());
    } catch (IOException | XMLStreamException | IllegalArgumentException e) {
      throw refused(name, e);
    }
  }

  private static RenderException refused(String name, @Nullable Throwable cause) {
    return new RenderException(
        RenderNotices.NOT_MADE_HERE.notice().at(new Place.InFile(name)), cause);
  }

  /** The name of the file. */
  public String name() {
    return name;
  }

  /** Its trail, without the figures. */
  public Trail trail() {
    return trail;
  }

  /**
   * The text of each figure by its id, with the letters, digits and symbols adjacent to it; for a
   * figure that occurs twice, the first.
   */
  public ImmutableMap<String, String> figures() {
    Map<String, String> figures = new LinkedHashMap<>();
    text.marks().forEach(mark -> figures.putIfAbsent(mark.id(), text.read(mark)));
    return ImmutableMap.copyOf(figures);
  }

  /** The text. */
  MarkedText text() {
    return text;
  }
}
