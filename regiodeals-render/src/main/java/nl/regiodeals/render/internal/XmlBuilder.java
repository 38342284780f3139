package nl.regiodeals.render.internal;

import com.google.common.escape.Escaper;
import com.google.common.xml.XmlEscapers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import nl.regiodeals.core.work.Interruption;

/**
 * Builds XML; text cannot break out of an element, and characters that XML does not allow are
 * replaced. Not safe to share between threads.
 */
public final class XmlBuilder {
  private static final Escaper TEXT = XmlEscapers.xmlContentEscaper();
  private static final Escaper ATTRIBUTE = XmlEscapers.xmlAttributeEscaper();

  private final StringBuilder xml = new StringBuilder();
  private final Deque<String> open = new ArrayDeque<>();

  /** An XML document in UTF-8. */
  public XmlBuilder() {
    xml.append("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
  }

  /** A part of an XML document, without a declaration. */
  public static XmlBuilder fragment() {
    XmlBuilder fragment = new XmlBuilder();
    fragment.xml.setLength(0);
    return fragment;
  }

  /** XML that is right as it is. */
  public XmlBuilder raw(String other) {
    xml.append(other);
    return this;
  }

  /** The part so far; all elements must be closed. */
  public String whole() {
    if (!open.isEmpty()) {
      throw new IllegalStateException("still open: " + open);
    }
    return xml.toString();
  }

  /** Opens an element; attributes are alternating names and values. */
  public XmlBuilder open(String name, String... attributes) {
    tag(name, attributes);
    xml.append('>');
    open.push(name);
    return this;
  }

  /** An element without content. */
  public XmlBuilder empty(String name, String... attributes) {
    tag(name, attributes);
    xml.append("/>");
    return this;
  }

  /** An element with text. */
  public XmlBuilder element(String name, String text, String... attributes) {
    return open(name, attributes).text(text).close();
  }

  /** Text. */
  public XmlBuilder text(String text) {
    xml.append(TEXT.escape(text));
    return this;
  }

  /** Closes the element opened last. */
  public XmlBuilder close() {
    xml.append("</").append(open.pop()).append('>');
    return this;
  }

  /** The document; all elements must be closed. */
  public byte[] bytes() {
    if (!open.isEmpty()) {
      throw new IllegalStateException("still open: " + open);
    }
    return xml.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void tag(String name, String... attributes) {
    Interruption.check();
    xml.append('<').append(name);
    for (int i = 0; i < attributes.length; i += 2) {
      xml.append(' ')
          .append(attributes[i])
          .append("=\"")
          .append(ATTRIBUTE.escape(attributes[i + 1]))
          .append('"');
    }
  }
}
