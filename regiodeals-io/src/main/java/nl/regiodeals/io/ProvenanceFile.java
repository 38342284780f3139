package nl.regiodeals.io;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.Comparator.comparing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import nl.regiodeals.core.exchange.Input;
import nl.regiodeals.core.exchange.UnreadableException;
import nl.regiodeals.core.notice.Place;
import nl.regiodeals.core.notice.Provenance;
import nl.regiodeals.core.notice.Subject;
import nl.regiodeals.io.internal.bind.ReadNotices;
import nl.regiodeals.io.internal.file.TextFile;
import nl.regiodeals.io.internal.json.JsonText;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/**
 * Records which cells of which workbooks the values of a portfolio came from, as JSON: {@code
 * {"formatVersion": 1, "portfolio": "sha256", "files": [{"name", "sha256"}], "places": [{"record",
 * "key", "field", "file", "sheet", "cell"}]}}, in which {@code file} is the index of a file, from
 * 0. Immutable.
 *
 * @param portfolio the SHA-256 of the file with the portfolio; if that file has a different one, it
 *     was changed since, and its values may not be those of the cells
 * @param provenance the places in workbooks
 */
public record ProvenanceFile(String portfolio, Provenance provenance) {
  private static final int VERSION = 1;

  /**
   * Writes the places in workbooks, ordered by record; places in other files are found again when
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
      List<Kept> kept = new ArrayList<>();
      provenance
          .places()
          .forEach(
              (subject, place) -> {
                if (place instanceof Place.InSheet in) {
                  kept.add(new Kept(subject.toString(), subject, in));
                }
              });
      kept.sort(comparing(Kept::name));
      kept.forEach(one -> place(json, one.subject(), one.place(), numbers));
      json.writeEndArray();
      json.writeEndObject();
    } catch (JacksonException e) {
      throw JsonText.failure(e);
    }
  }

  /** A place with its sort key. */
  private record Kept(String name, Subject subject, Place.InSheet place) {}

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
   * Reads a provenance file.
   *
   * @throws UnreadableException if it is not a provenance file
   * @throws IOException if reading fails
   */
  public static ProvenanceFile read(Input input) throws IOException {
    return read(input, ReadLimits.DEFAULT);
  }

  /** Reads a provenance file within limits; {@code values} limits the number of places. */
  public static ProvenanceFile read(Input input, ReadLimits limits) throws IOException {
    byte[] bytes = TextFile.bytes(input, limits);
    try (JsonParser json = JsonMapper.shared().createParser(bytes)) {
      return new Reader(json, limits).read();
    } catch (JacksonException | IllegalArgumentException | IndexOutOfBoundsException e) {
      throw broken(input);
    }
  }

  /** Reads a file object by object, because there may be hundreds of thousands of places. */
  private static final class Reader {
    /** No object in the file has more members. */
    private static final int MOST_MEMBERS = 20;

    private final JsonParser json;
    private final ReadLimits limits;
    private final List<String> files = new ArrayList<>();
    private final Map<String, String> digests = new LinkedHashMap<>();
    private final Map<Subject, Place> places = new HashMap<>();

    Reader(JsonParser json, ReadLimits limits) {
      this.json = json;
      this.limits = limits;
    }

    ProvenanceFile read() {
      String version = "";
      String portfolio = "";
      checkArgument(json.nextToken() == JsonToken.START_OBJECT);
      while (json.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = json.currentName();
        json.nextToken();
        switch (name) {
          case "formatVersion" -> version = json.getString();
          case "portfolio" -> portfolio = json.getString();
          case "files" -> objects(this::file);
          case "places" -> objects(this::place);
          default -> json.skipChildren();
        }
      }
      checkArgument(version.equals(Integer.toString(VERSION)));
      return new ProvenanceFile(
          portfolio, new Provenance(ImmutableMap.copyOf(places), ImmutableMap.copyOf(digests)));
    }

    private void objects(Consumer<Map<String, String>> each) {
      checkArgument(json.currentToken() == JsonToken.START_ARRAY);
      int count = 0;
      while (json.nextToken() != JsonToken.END_ARRAY) {
        checkArgument(json.currentToken() == JsonToken.START_OBJECT && count < limits.values());
        count++;
        each.accept(members());
      }
    }

    private Map<String, String> members() {
      Map<String, String> members = new HashMap<>();
      while (json.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = json.currentName();
        checkArgument(json.nextToken().isScalarValue() && members.size() < MOST_MEMBERS);
        members.put(name, json.getString());
      }
      return members;
    }

    private void file(Map<String, String> file) {
      files.add(file.getOrDefault("name", ""));
      digests.put(file.getOrDefault("name", ""), file.getOrDefault("sha256", ""));
    }

    private void place(Map<String, String> place) {
      places.put(
          new Subject(
              place.getOrDefault("record", ""),
              place.getOrDefault("key", ""),
              Optional.ofNullable(place.get("field"))),
          new Place.InSheet(
              files.get(Integer.parseInt(place.getOrDefault("file", "0"))),
              place.getOrDefault("sheet", ""),
              place.getOrDefault("cell", "")));
    }
  }

  private static UnreadableException broken(Input input) {
    return new UnreadableException(
        ReadNotices.BROKEN_FILE.notice().at(new Place.InFile(input.name())));
  }
}
