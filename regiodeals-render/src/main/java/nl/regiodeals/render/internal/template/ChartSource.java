package nl.regiodeals.render.internal.template;

import java.time.LocalDate;
import java.util.Map;
import nl.regiodeals.core.model.Programme;
import nl.regiodeals.core.output.Publisher;
import nl.regiodeals.core.text.Language;
import nl.regiodeals.core.text.Messages;

/**
 * Where the figures of charts come from. Immutable.
 *
 * @param programme whose data they are
 * @param day the day of the state of affairs
 * @param publisher the publisher of the data
 * @param language the language to say it in
 * @param texts the texts of charts
 */
public record ChartSource(
    Programme programme, LocalDate day, Publisher publisher, Language language, Messages texts) {
  /** This source, with another publisher. */
  public ChartSource by(Publisher other) {
    return new ChartSource(programme, day, other, language, texts);
  }

  /** The source in one line. */
  public String text() {
    String source = text("source", Map.of("programme", programme.name(), "day", day));
    String published =
        publisher
            .name()
            .map(name -> source + " " + text("source.by", Map.of("publisher", name)))
            .orElse(source);
    return programme.synthetic() ? published + " " + text("source.synthetic", Map.of()) : published;
  }

  /** What the column with the source is called in a table. */
  public String name() {
    return text("table.source", Map.of());
  }

  private String text(String key, Map<String, ?> values) {
    return texts.text(language, key, values);
  }
}
