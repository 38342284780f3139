package nl.regiodeals.render.internal.publish;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import nl.regiodeals.core.work.Interruption;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * A part of an office document as a tree. Elements and attributes are known by their local names,
 * which the two editions of Office Open XML share.
 */
public final class XmlTree {
  /** The deepest nesting that is read; letters have about thirty levels. */
  private static final int DEEPEST = 400;

  private XmlTree() {}

  /**
   * Parses a part. Document types, and with them entities, are refused.
   *
   * @throws IOException if it is not well-formed, or too deep
   */
  public static Element parse(byte[] part) throws IOException {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setAttribute("jdk.xml.maxElementDepth", Integer.toString(DEEPEST));
      factory.setXIncludeAware(false);
      factory.setExpandEntityReferences(false);
      DocumentBuilder builder = factory.newDocumentBuilder();
      builder.setErrorHandler(new DefaultHandler());
      return builder
          .parse(Interruption.watching(new ByteArrayInputStream(part)))
          .getDocumentElement();
    } catch (SAXException | ParserConfigurationException e) {
      throw new IOException(e);
    }
  }

  /** The child elements. */
  public static List<Element> children(Element parent) {
    List<Element> children = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element child) {
        children.add(child);
      }
    }
    return children;
  }

  /** The first child with a name. */
  public static Optional<Element> child(Element parent, String name) {
    return children(parent).stream().filter(child -> name.equals(child.getLocalName())).findFirst();
  }

  /** The element at the end of a path of children. */
  public static Optional<Element> at(Element from, String... path) {
    Optional<Element> found = Optional.of(from);
    for (String name : path) {
      found = found.flatMap(parent -> child(parent, name));
    }
    return found;
  }

  /** The first descendant with a name, in the order of the text. */
  public static Optional<Element> find(Element within, String name) {
    return Optional.ofNullable((Element) within.getElementsByTagNameNS("*", name).item(0));
  }

  /** The value of an attribute, by its local name; blank if absent. */
  public static String attribute(Element of, String name) {
    NamedNodeMap attributes = of.getAttributes();
    for (int i = 0; i < attributes.getLength(); i++) {
      if (attributes.item(i) instanceof Attr attribute && name.equals(attribute.getLocalName())) {
        return attribute.getValue();
      }
    }
    return "";
  }

  /** The {@code val} of a child; empty if there is no such child. */
  public static Optional<String> value(Element parent, String child) {
    return child(parent, child).map(found -> attribute(found, "val"));
  }
}
