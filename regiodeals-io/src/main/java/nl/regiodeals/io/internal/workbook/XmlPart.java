package nl.regiodeals.io.internal.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import nl.regiodeals.core.notice.Place;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** A part of a workbook that is edited in places and otherwise unchanged. */
final class XmlPart {
  private final Document document;

  private XmlPart(Document document) {
    this.document = document;
  }

  /** Reads a part; DTDs are rejected. */
  static XmlPart read(byte[] part) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return new XmlPart(factory.newDocumentBuilder().parse(new ByteArrayInputStream(part)));
    } catch (SAXException | IOException e) {
      // only memory is read, so even an unknown encoding is an error in the file
      throw BookReader.broken(new Place.InFile("workbook"));
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The part as bytes. */
  byte[] bytes() throws IOException {
    try {
      TransformerFactory factory = TransformerFactory.newDefaultInstance();
      factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      factory.newTransformer().transform(new DOMSource(document), new StreamResult(out));
      return out.toByteArray();
    } catch (TransformerException e) {
      throw new IOException(e);
    }
  }

  /** Its root element. */
  Element root() {
    return document.getDocumentElement();
  }

  /** All elements with a local name, in order. */
  List<Element> all(String name) {
    NodeList found = document.getElementsByTagNameNS("*", name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }

  /** The child elements with one of these local names. */
  static List<Element> children(Element parent, String... names) {
    List<Element> children = new ArrayList<>();
    for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element element && List.of(names).contains(element.getLocalName())) {
        children.add(element);
      }
    }
    return children;
  }

  /** A new element in the namespace of another. */
  Element element(Element like, String name, String... attributes) {
    String prefix = like.getPrefix() == null ? "" : like.getPrefix() + ":";
    Element element = document.createElementNS(like.getNamespaceURI(), prefix + name);
    for (int i = 0; i < attributes.length; i += 2) {
      element.setAttribute(attributes[i], attributes[i + 1]);
    }
    return element;
  }

  /** A new element with a qualified name, whose prefix the part declares. */
  Element named(String namespace, String name, String text) {
    Element element = document.createElementNS(namespace, name);
    element.setTextContent(text);
    return element;
  }
}
