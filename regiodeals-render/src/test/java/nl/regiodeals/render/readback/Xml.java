package nl.regiodeals.render.readback;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** XML, and the zips that contain it. */
final class Xml {
  private Xml() {}

  static Map<String, byte[]> parts(byte[] zip) throws IOException {
    Map<String, byte[]> parts = new HashMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        parts.put(entry.getName(), in.readAllBytes());
      }
    }
    return parts;
  }

  static byte[] part(Map<String, byte[]> parts, String name) {
    return Objects.requireNonNull(parts.get(name), name);
  }

  static Element root(Map<String, byte[]> parts, String name) throws IOException {
    try {
      return DocumentBuilderFactory.newDefaultInstance()
          .newDocumentBuilder()
          .parse(new ByteArrayInputStream(part(parts, name)))
          .getDocumentElement();
    } catch (ParserConfigurationException | SAXException e) {
      throw new IOException(e);
    }
  }

  static List<Node> kids(Node node) {
    return IntStream.range(0, node.getChildNodes().getLength())
        .mapToObj(i -> node.getChildNodes().item(i))
        .toList();
  }

  static List<Element> elements(Node node) {
    return kids(node).stream().filter(Element.class::isInstance).map(Element.class::cast).toList();
  }

  /** The elements of a name below a node, in order. */
  static Stream<Element> below(Node node, String name) {
    return elements(node).stream()
        .flatMap(
            kid ->
                kid.getTagName().equals(name)
                    ? Stream.concat(Stream.of(kid), below(kid, name))
                    : below(kid, name));
  }

  static Element only(Node node, String name) {
    return below(node, name).findFirst().orElseThrow(() -> new AssertionError("no " + name));
  }
}
