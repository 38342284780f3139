package nl.regiodeals.io.internal;

import java.io.Writer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** JSON as people read it: two spaces and a line feed, on every machine. */
public final class JsonText {
  private static final ObjectWriter WRITER =
      new JsonMapper(JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build())
          .writer()
          .with(indented());

  private JsonText() {}

  /** Writes JSON; the writer stays open. */
  public static JsonGenerator generator(Writer out) {
    return WRITER.createGenerator(out);
  }

  /** Indents. */
  static PrettyPrinter indented() {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    Separators separators =
        Separators.createDefaultInstance()
            .withObjectNameValueSpacing(Separators.Spacing.AFTER)
            .withArrayEmptySeparator("")
            .withObjectEmptySeparator("");
    return new DefaultPrettyPrinter(separators)
        .withObjectIndenter(indenter)
        .withArrayIndenter(indenter);
  }
}
