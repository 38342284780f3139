package nl.regiodeals.render.internal.site;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import com.google.common.collect.Streams;
import com.google.common.io.CharStreams;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.regiodeals.core.analysis.Dossier;
import nl.regiodeals.core.geography.Municipalities;
import nl.regiodeals.core.geography.Municipality;
import nl.regiodeals.core.geography.Province;
import nl.regiodeals.core.model.Phase;
import nl.regiodeals.core.text.Language;
import nl.regiodeals.core.text.Messages;
import nl.regiodeals.core.text.Words;
import tools.jackson.core.JsonGenerator;

/**
 * What the search knows of how people type: other names of places, the words of other languages,
 * what every deal is called, and all municipalities with their postcodes, so that it can say that
 * one has no deal.
 */
final class SearchWords {
  private static final ImmutableMap<String, String> PLACE_NAMES = placeNames();

  /** The postcode areas of municipalities, by their codes; {@code NOTICE} tells where from. */
  private static final ImmutableMap<String, String> POSTCODES = postcodes();

  private static final Splitter NAMES = Splitter.on('|');

  private final Language language;
  private final Messages texts;

  SearchWords(Language language, Messages texts) {
    this.language = language;
    this.texts = texts;
  }

  /** Writes them as the value of a property. */
  void write(Iterable<Dossier> dossiers, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("tranche", texts.text(language, "tranche", Map.of("number", "")));
    json.writeArrayPropertyStart("ignored");
    Splitter.on(',')
        .trimResults()
        .split(texts.text(language, "site.search.ignored"))
        .forEach(json::writeString);
    json.writeEndArray();
    json.writeObjectPropertyStart("aliases");
    aliases().forEach(json::writeStringProperty);
    json.writeEndObject();
    places(dossiers, json);
    json.writeObjectPropertyStart("postcodes");
    POSTCODES.forEach(
        (code, areas) ->
            Municipalities.current()
                .find(code)
                .ifPresent(known -> json.writeStringProperty(known.name(), areas)));
    json.writeEndObject();
    json.writeEndObject();
  }

  /** Each municipality with its province, and whether a deal names it. */
  private void places(Iterable<Dossier> dossiers, JsonGenerator json) {
    ImmutableSet<String> named =
        Streams.stream(dossiers)
            .flatMap(dossier -> dossier.deal().region().municipalities().stream())
            .collect(toImmutableSet());
    json.writeArrayPropertyStart("places");
    for (Municipality municipality : Municipalities.current().all()) {
      json.writeStartArray();
      json.writeString(municipality.name());
      json.writeString(municipality.province().name());
      json.writeNumber(named.contains(municipality.code()) ? 1 : 0);
      json.writeEndArray();
    }
    json.writeEndArray();
    json.writeObjectPropertyStart("provinces");
    for (Province province : Province.values()) {
      json.writeStringProperty(province.name(), Words.of(province, language));
    }
    json.writeEndObject();
  }

  /** What people type, with the word that the pages have for it. */
  private Map<String, String> aliases() {
    Map<String, String> aliases = new TreeMap<>();
    PLACE_NAMES.forEach(
        (id, names) -> {
          String name =
              Municipalities.current()
                  .find(id)
                  .map(Municipality::name)
                  .orElseGet(() -> Words.of(Province.valueOf(id), language));
          NAMES.split(names).forEach(other -> put(other, name, aliases));
        });
    for (Language other : List.of(Language.DUTCH, Language.ENGLISH)) {
      Stream.<Enum<?>>concat(Arrays.stream(Phase.values()), Arrays.stream(Province.values()))
          .forEach(
              word ->
                  put(
                      Words.of(word, other.with(language.terms())),
                      Words.of(word, language),
                      aliases));
    }
    return aliases;
  }

  private static void put(String typed, String word, Map<String, String> aliases) {
    if (!typed.equals(word)) {
      aliases.putIfAbsent(typed, word);
    }
  }

  private static ImmutableMap<String, String> postcodes() {
    String file = "postcodes.txt";
    try (InputStream in =
        Objects.requireNonNull(SearchWords.class.getResourceAsStream(file), file)) {
      ImmutableMap.Builder<String, String> areas = ImmutableMap.builder();
      for (String line : CharStreams.readLines(new InputStreamReader(in, StandardCharsets.UTF_8))) {
        int space = line.indexOf(' ');
        areas.put(line.substring(0, space), line.substring(space + 1));
      }
      return areas.buildOrThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ImmutableMap<String, String> placeNames() {
    String file = "place-names.properties";
    try (InputStream in =
        Objects.requireNonNull(SearchWords.class.getResourceAsStream(file), file)) {
      Properties names = new Properties();
      names.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return ImmutableMap.copyOf(new TreeMap<>(Maps.fromProperties(names)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
