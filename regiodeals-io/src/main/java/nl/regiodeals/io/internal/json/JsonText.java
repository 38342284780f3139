package nl.regiodeals.io.internal.json;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/**
 * Writes JSON token by token, the same on every machine. The underlying stream stays open. A mapper
 * could do it too, but creating one takes longer than writing a small file.
 */
public final class JsonText {
  private static final JsonFactory JSON =
      JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();
  private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");

  private JsonText() {}

  /** The cause of a failure in the generator: usually the stream that it writes to. */
  public static IOException failure(JacksonException e) {
    return e.getCause() instanceof IOException cause ? cause : new IOException(e);
  }

  /** JSON for people: an indent of two spaces, and line feeds. */
  public static JsonGenerator indented(Writer out) {
    return JSON.createGenerator(indented(), out);
  }

  /** JSON in UTF-8, with lists on one line. */
  static JsonGenerator listsOnALine(OutputStream out) {
    return JSON.createGenerator(
        new Printing(new DefaultPrettyPrinter().withObjectIndenter(LINES)), out, JsonEncoding.UTF8);
  }

  /** JSON for machines, in UTF-8. */
  public static JsonGenerator compact(OutputStream out) {
    return JSON.createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8);
  }

  /** The indentation, for one generator of any Jackson format. */
  static ObjectWriteContext indented() {
    Separators separators =
        Separators.createDefaultInstance()
            .withObjectNameValueSpacing(Separators.Spacing.AFTER)
            .withArrayEmptySeparator("")
            .withObjectEmptySeparator("");
    return new Printing(
        new DefaultPrettyPrinter(separators).withObjectIndenter(LINES).withArrayIndenter(LINES));
  }

  private static final class Printing extends ObjectWriteContext.Base {
    private final PrettyPrinter printer;

    Printing(PrettyPrinter printer) {
      this.printer = printer;
    }

    @Override
    public PrettyPrinter getPrettyPrinter() {
      return printer;
    }

    @Override
    public boolean hasPrettyPrinter() {
      return true;
    }
  }
}
