package nl.regiodeals.examples.plugin;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import nl.regiodeals.core.exchange.Exporter;
import nl.regiodeals.core.exchange.Format;
import nl.regiodeals.core.geography.Municipalities;
import nl.regiodeals.core.geography.Municipality;
import nl.regiodeals.core.model.Deal;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.core.text.Language;
import nl.regiodeals.core.text.Messages;

/**
 * Writes the deals with known municipalities as KML 2.2, for maps such as Google Earth. Safe to
 * share between threads.
 */
public final class KmlExporter implements Exporter {
  private static final Format FORMAT =
      Format.text("kml", "application/vnd.google-earth.kml+xml", "kml");
  private static final Messages TEXTS =
      Messages.load("plugin", KmlExporter.class::getResourceAsStream);

  /** The exporter; it has no settings. */
  public KmlExporter() {}

  @Override
  public Format format() {
    return FORMAT;
  }

  @Override
  public Optional<String> omissions(Language language) {
    return Optional.of(TEXTS.text(language, "kml.omissions"));
  }

  @Override
  public void write(Portfolio portfolio, OutputStream out) throws IOException {
    try {
      XMLStreamWriter kml =
          XMLOutputFactory.newDefaultFactory()
              .createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
      kml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
      kml.writeStartElement("kml");
      kml.writeDefaultNamespace("http://www.opengis.net/kml/2.2");
      kml.writeStartElement("Document");
      text(kml, "name", portfolio.programme().name());
      for (Deal deal : portfolio.deals()) {
        deal(kml, deal);
      }
      kml.writeEndDocument();
      kml.flush();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  private static void deal(XMLStreamWriter kml, Deal deal) throws XMLStreamException {
    List<Municipality> area =
        deal.region().municipalities().stream()
            .flatMap(code -> Municipalities.current().find(code).stream())
            .toList();
    if (area.isEmpty()) {
      return;
    }
    kml.writeStartElement("Placemark");
    text(kml, "name", deal.label());
    kml.writeStartElement("MultiGeometry");
    for (Municipality municipality : area) {
      kml.writeStartElement("Point");
      text(kml, "coordinates", municipality.longitude() + "," + municipality.latitude());
      kml.writeEndElement();
    }
    kml.writeEndElement();
    kml.writeEndElement();
  }

  private static void text(XMLStreamWriter kml, String name, String text)
      throws XMLStreamException {
    kml.writeStartElement(name);
    kml.writeCharacters(text);
    kml.writeEndElement();
  }
}
