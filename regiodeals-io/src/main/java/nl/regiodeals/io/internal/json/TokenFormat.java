package nl.regiodeals.io.internal.json;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.regiodeals.core.exchange.Input;
import nl.regiodeals.core.exchange.Reading;
import nl.regiodeals.core.model.Money;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.core.schema.Field;
import nl.regiodeals.core.schema.RecordType;
import nl.regiodeals.core.schema.ValueType;
import nl.regiodeals.core.work.Interruption;
import nl.regiodeals.io.ReadLimits;
import nl.regiodeals.io.internal.bind.BoundedNotices;
import nl.regiodeals.io.internal.bind.Node;
import nl.regiodeals.io.internal.bind.PortfolioBinder;
import nl.regiodeals.io.internal.bind.Strictness;
import nl.regiodeals.io.internal.file.TextFile;
import nl.regiodeals.io.internal.file.WholeCharacterReader;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/** Reads and writes portfolios as JSON or YAML, which differ only in syntax. */
public final class TokenFormat {
  private final TokenStreamFactory tokens;
  private final Strictness strictness;
  private final ReadLimits limits;

  private TokenFormat(TokenStreamFactory tokens, Strictness strictness, ReadLimits limits) {
    this.tokens = tokens;
    this.strictness = strictness;
    this.limits = limits;
  }

  /** JSON. */
  public static TokenFormat json(ReadLimits limits) {
    return new TokenFormat(
        JsonFactory.builder()
            .streamReadConstraints(constraints(limits))
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build(),
        Strictness.TYPED,
        limits);
  }

  /** YAML. */
  public static TokenFormat yaml(ReadLimits limits) {
    return new TokenFormat(
        YAMLFactory.builder()
            .streamReadConstraints(constraints(limits))
            .loadSettings(
                LoadSettings.builder()
                    .setCodePointLimit(limits.bytes())
                    .setMaxAliasesForCollections(0)
                    .build())
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
            .disable(YAMLWriteFeature.SPLIT_LINES)
            .build(),
        Strictness.LENIENT,
        limits);
  }

  private static StreamReadConstraints constraints(ReadLimits limits) {
    return StreamReadConstraints.builder()
        // only a safety net below the limit of the tree, which gives our own message
        .maxNestingDepth(limits.depth() + 2)
        .maxStringLength(limits.bytes())
        .build();
  }

  /** Reads a portfolio. */
  public Reading read(Input input) throws IOException {
    BoundedNotices notices = new BoundedNotices(limits);
    return Profiles.named(PortfolioBinder.bind(tree(input, notices), strictness, notices));
  }

  /** Reads the values of a file, whatever they are about. */
  public Node tree(Input input, BoundedNotices notices) throws IOException {
    String text = TextFile.utf8(TextFile.bytes(input, limits), input.name());
    try (JsonParser parser =
        tokens.createParser(ObjectReadContext.empty(), new WholeCharacterReader(text))) {
      return new TokenTree(parser, text, input.name(), limits, notices).read();
    }
  }

  /** Writes a portfolio. */
  public void write(Portfolio portfolio, OutputStream out) throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    try (JsonGenerator generator = tokens.createGenerator(JsonText.indented(), writer)) {
      generator.writeStartObject();
      generator.writeName(PortfolioBinder.VERSION_FIELD);
      generator.writeNumber(PortfolioBinder.VERSION);
      fields(RecordType.portfolio(), portfolio, generator);
      generator.writeEndObject();
    } catch (JacksonException e) {
      throw JsonText.failure(e);
    }
    writer.write(strictness == Strictness.TYPED ? "\n" : "");
    writer.flush();
  }

  private static void fields(RecordType type, Record record, JsonGenerator generator) {
    Interruption.check();
    for (Field field : type.fields()) {
      List<Object> values = field.values(record);
      if (values.isEmpty() || isPlainNo(field, values)) {
        continue;
      }
      generator.writeName(field.name());
      if (field.isMany()) {
        generator.writeStartArray();
        values.forEach(value -> value(field, value, generator));
        generator.writeEndArray();
      } else {
        value(field, values.get(0), generator);
      }
    }
  }

  /**
   * Whether a value is a false that is left out: required truth values are written only if true.
   */
  private static boolean isPlainNo(Field field, List<Object> values) {
    return field.presence() == Field.Presence.REQUIRED && values.equals(List.of(false));
  }

  private static void value(Field field, Object value, JsonGenerator generator) {
    if (field.type() instanceof ValueType.Nested nested) {
      generator.writeStartObject();
      fields(nested.type(), (Record) value, generator);
      generator.writeEndObject();
    } else if (value instanceof Money money) {
      generator.writeNumber(money.euros());
    } else if (value instanceof BigDecimal number) {
      generator.writeNumber(number);
    } else if (value instanceof Integer number) {
      generator.writeNumber(number);
    } else if (value instanceof Boolean truth) {
      generator.writeBoolean(truth);
    } else {
      generator.writeString(value instanceof Enum<?> choice ? choice.name() : value.toString());
    }
  }
}
