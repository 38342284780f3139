package nl.regiodeals.io;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.Comparator.comparing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import nl.regiodeals.core.exchange.Input;
import nl.regiodeals.core.exchange.UnreadableException;
import nl.regiodeals.core.notice.Place;
import nl.regiodeals.core.notice.Provenance;
import nl.regiodeals.core.notice.Subject;
import nl.regiodeals.io.internal.JsonText;
import nl.regiodeals.io.internal.ReadNotices;
import nl.regiodeals.io.internal.TextFile;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps with a portfolio from which cells of which workbooks its values came, as JSON: {@code
 * {"formatVersion": 1, "portfolio": "sha256", "files": [{"name", "sha256"}], "places": [{"record",
 * "key", "field", "file", "sheet", "cell"}]}}, in which {@code file} is the number of a file, from
 * 0. Immutable.
 *
 * @param portfolio the SHA-256 of the file with the portfolio; if that file has another, it was
 *     changed since, and its values may not be those of the cells
 * @param provenance the places in workbooks
 */
public record ProvenanceFile(String portfolio, Provenance provenance) {
  private static final int VERSION = 1;

  /**
   * Writes the places in workbooks, ordered by record; places in other files are told anew when
   * those are read.
   *
   * @param out stays open
   * @throws IOException if writing fails
   */
  public void write(OutputStream out) throws IOException {
    ImmutableList<String> files =
        provenance.places().values().stream()
            .filter(Place.InSheet.class::isInstance)
            .map(Place::file)
            .distinct()
            .sorted()
            .collect(toImmutableList());
    Map<String, Integer> numbers = new HashMap<>();
    files.forEach(file -> numbers.put(file, numbers.size()));
    try (JsonGenerator json = JsonText.compact(out)) {
      json.writeStartObject();
      json.writeNumberProperty("formatVersion", VERSION);
      json.writeStringProperty("portfolio", portfolio);
      json.writeArrayPropertyStart("files");
      for (String file : files) {
        json.writeStartObject();
        json.writeStringProperty("name", file);
        json.writeStringProperty("sha256", provenance.digests().getOrDefault(file, ""));
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeArrayPropertyStart("places");
      provenance.places().entrySet().stream()
          .filter(entry -> entry.getValue() instanceof Place.InSheet)
          .sorted(comparing(entry -> entry.getKey().toString()))
          .forEach(entry -> place(json, entry.getKey(), (Place.InSheet) entry.getValue(), numbers));
      json.writeEndArray();
      json.writeEndObject();
    } catch (JacksonException e) {
      throw new IOException(e);
    }
  }

  private static void place(
      JsonGenerator json, Subject subject, Place.InSheet place, Map<String, Integer> numbers) {
    json.writeStartObject();
    json.writeStringProperty("record", subject.record());
    json.writeStringProperty("key", subject.key());
    subject.field().ifPresent(field -> json.writeStringProperty("field", field));
    json.writeNumberProperty("file", numbers.getOrDefault(place.file(), 0));
    json.writeStringProperty("sheet", place.sheet());
    json.writeStringProperty("cell", place.cell());
    json.writeEndObject();
  }

  /**
   * Reads what was written.
   *
   * @throws UnreadableException if it is something else
   * @throws IOException if reading fails
   */
  public static ProvenanceFile read(Input input) throws IOException {
    try {
      JsonNode root = JsonMapper.shared().readTree(TextFile.bytes(input, ReadLimits.DEFAULT));
      if (root.path("formatVersion").asInt(0) != VERSION) {
        throw broken(input);
      }
      ImmutableList.Builder<String> names = ImmutableList.builder();
      Map<String, String> digests = new LinkedHashMap<>();
      for (JsonNode file : root.path("files")) {
        names.add(file.path("name").asString(""));
        digests.put(file.path("name").asString(""), file.path("sha256").asString(""));
      }
      ImmutableList<String> files = names.build();
      Map<Subject, Place> places = new HashMap<>();
      for (JsonNode place : root.path("places")) {
        places.put(
            new Subject(
                place.path("record").asString(""),
                place.path("key").asString(""),
                Optional.ofNullable(place.path("field").asString(null))),
            new Place.InSheet(
                files.get(place.path("file").asInt(0)),
                place.path("sheet").asString(""),
                place.path("cell").asString("")));
      }
      return new ProvenanceFile(
          root.path("portfolio").asString(""),
          new Provenance(ImmutableMap.copyOf(places), ImmutableMap.copyOf(digests)));
    } catch (JacksonException | IndexOutOfBoundsException e) {
      throw broken(input);
    }
  }

  private static UnreadableException broken(Input input) {
    return new UnreadableException(
        ReadNotices.BROKEN_FILE.notice().at(new Place.InFile(input.name())));
  }
}
