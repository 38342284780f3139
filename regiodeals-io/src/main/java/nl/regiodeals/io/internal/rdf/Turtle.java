package nl.regiodeals.io.internal.rdf;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.core.work.Interruption;
import nl.regiodeals.io.internal.rdf.Statements.Literal;
import nl.regiodeals.io.internal.rdf.Statements.Thing;
import nl.regiodeals.io.internal.rdf.Statements.Value;

/**
 * Writes statements as Turtle (RDF 1.1). Written here because libraries for it add megabytes,
 * including a second Jackson, and only this small part of the language is needed.
 */
public final class Turtle {
  private final Writer out;

  private Turtle(Writer out) {
    this.out = out;
  }

  /** Writes a portfolio. */
  public static void write(Portfolio portfolio, String base, OutputStream stream)
      throws IOException {
    write(LinkedData.of(portfolio, base), stream);
  }

  /** Writes statements; the stream stays open. */
  static void write(Statements statements, OutputStream stream) throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
    new Turtle(writer).statements(statements);
    writer.flush();
  }

  private void statements(Statements statements) throws IOException {
    for (Map.Entry<String, String> prefix : statements.prefixes().entrySet()) {
      out.write("@prefix " + prefix.getKey() + ": <" + prefix.getValue() + "> .\n");
    }
    for (Map.Entry<String, Map<String, List<Value>>> thing : statements.things().entrySet()) {
      Interruption.check();
      out.write("\n<" + thing.getKey() + ">");
      String before = " ";
      for (Map.Entry<String, List<Value>> said : thing.getValue().entrySet()) {
        out.write(before + (said.getKey().equals("rdf:type") ? "a" : said.getKey()));
        String comma = " ";
        for (Value value : said.getValue()) {
          out.write(comma);
          value(value);
          comma = ", ";
        }
        before = " ;\n  ";
      }
      out.write(" .\n");
    }
  }

  private void value(Value value) throws IOException {
    if (value instanceof Thing thing) {
      out.write(isShort(thing) ? thing.iri() : "<" + thing.iri() + ">");
    } else if (value instanceof Literal literal) {
      out.write('"' + escaped(literal.text()) + '"');
      if (!literal.type().isEmpty()) {
        out.write("^^" + literal.type());
      } else if (!literal.language().isEmpty()) {
        out.write("@" + literal.language());
      }
    }
  }

  /** Whether it is a term of a vocabulary, which is written with its prefix. */
  private static boolean isShort(Thing thing) {
    int colon = thing.iri().indexOf(':');
    return colon > 0 && Statements.PREFIXES.containsKey(thing.iri().substring(0, colon));
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      switch (letter) {
        case '"' -> escaped.append("\\\"");
        case '\\' -> escaped.append("\\\\");
        case '\n' -> escaped.append("\\n");
        case '\r' -> escaped.append("\\r");
        case '\t' -> escaped.append("\\t");
        default -> {
          boolean half =
              Character.isSurrogate(letter)
                  && !(Character.isHighSurrogate(letter)
                      && i + 1 < text.length()
                      && Character.isLowSurrogate(text.charAt(i + 1)))
                  && !(Character.isLowSurrogate(letter)
                      && i > 0
                      && Character.isHighSurrogate(text.charAt(i - 1)));
          if (half) {
            escaped.append('\ufffd');
          } else if (letter < ' ' || letter == 0x7f) {
            escaped.append(String.format(Locale.ROOT, "\\u%04X", (int) letter));
          } else {
            escaped.append(letter);
          }
        }
      }
    }
    return escaped.toString();
  }
}
