package nl.regiodeals.render;

import com.google.common.collect.ImmutableMap;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import nl.regiodeals.core.notice.Place;
import nl.regiodeals.render.document.Trail;
import nl.regiodeals.render.internal.RenderNotices;
import org.jspecify.annotations.Nullable;

/**
 * A document that was made here, in DOCX or ODT, and edited since: its figures as they stand there
 * now. Immutable.
 *
 * @param name the name of the file
 * @param trail of what it was made, without where its figures come from
 * @param figures how each figure is written, by its id
 */
public record EditedDocument(String name, Trail trail, ImmutableMap<String, String> figures) {
  private static final String FIGURE = "rd_";
  private static final int LARGEST = 64 << 20;

  /**
   * Reads a document.
   *
   * @throws RenderException if it is neither DOCX nor ODT, or was not made here
   */
  public static EditedDocument read(String name, byte[] file) {
    try {
      Map<String, byte[]> parts = parts(file);
      boolean word = parts.containsKey("word/document.xml");
      byte[] text = parts.get(word ? "word/document.xml" : "content.xml");
      byte[] properties = parts.get(word ? "docProps/core.xml" : "meta.xml");
      if (text == null || properties == null) {
        throw refused(name, null);
      }
      return new EditedDocument(
          name,
          label(properties).orElseThrow(() -> refused(name, null)),
          ImmutableMap.copyOf(figures(text)));
    } catch (IOException | XMLStreamException | IllegalArgumentException e) {
      throw refused(name, e);
    }
  }

  private static RenderException refused(String name, @Nullable Throwable cause) {
    return new RenderException(
        RenderNotices.NOT_MADE_HERE.notice().at(new Place.InFile(name)), cause);
  }

  private static Map<String, byte[]> parts(byte[] file) throws IOException {
    Map<String, byte[]> parts = new HashMap<>();
    int room = LARGEST;
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().endsWith(".xml")) {
          byte[] part = zip.readNBytes(room + 1);
          room -= part.length;
          if (room < 0) {
            throw new IOException("larger than " + (LARGEST >> 20) + " MB");
          }
          parts.put(entry.getName(), part);
        }
      }
    }
    return parts;
  }

  private static XMLStreamReader xml(byte[] part) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory.createXMLStreamReader(new ByteArrayInputStream(part));
  }

  private static Optional<Trail> label(byte[] properties) throws XMLStreamException {
    XMLStreamReader in = xml(properties);
    while (in.hasNext()) {
      if (in.next() == XMLStreamConstants.CHARACTERS) {
        Optional<Trail> trail = Trail.parse(in.getText());
        if (trail.isPresent()) {
          return trail;
        }
      }
    }
    return Optional.empty();
  }

  /** What stands between the two ends of each bookmark; Word ends one by its number. */
  private static Map<String, String> figures(byte[] part) throws XMLStreamException {
    Map<String, String> names = new HashMap<>();
    Map<String, StringBuilder> open = new LinkedHashMap<>();
    Map<String, String> figures = new LinkedHashMap<>();
    XMLStreamReader in = xml(part);
    boolean deleted = false;
    while (in.hasNext()) {
      int event = in.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        switch (in.getLocalName()) {
          case "bookmarkStart", "bookmark-start" -> {
            String name = attribute(in, "name");
            names.put(attribute(in, "id"), name);
            if (name.startsWith(FIGURE)) {
              open.put(name, new StringBuilder());
            }
          }
          case "bookmarkEnd" -> close(names.getOrDefault(attribute(in, "id"), ""), open, figures);
          case "bookmark-end" -> close(attribute(in, "name"), open, figures);
          case "s", "tab", "br", "line-break" -> open.values().forEach(text -> text.append(' '));
          case "delText", "instrText", "annotation" -> deleted = true;
          default -> {}
        }
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        switch (in.getLocalName()) {
          case "delText", "instrText", "annotation" -> deleted = false;
          default -> {}
        }
      } else if (event == XMLStreamConstants.CHARACTERS && !deleted) {
        String text = in.getText();
        open.values().forEach(figure -> figure.append(text));
      }
    }
    return figures;
  }

  private static void close(
      String name, Map<String, StringBuilder> open, Map<String, String> figures) {
    StringBuilder text = open.remove(name);
    if (text != null) {
      figures.put(name.substring(FIGURE.length()), text.toString());
    }
  }

  private static String attribute(XMLStreamReader in, String name) {
    for (int i = 0; i < in.getAttributeCount(); i++) {
      if (in.getAttributeLocalName(i).equals(name)) {
        return in.getAttributeValue(i);
      }
    }
    return "";
  }
}
