package nl.regiodeals.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nl.regiodeals.core.RandomPortfolio;
import nl.regiodeals.core.Sample;
import nl.regiodeals.core.exchange.Formats;
import nl.regiodeals.core.exchange.Input;
import nl.regiodeals.core.exchange.Reading;
import nl.regiodeals.core.exchange.UnreadableException;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.core.notice.Place;
import nl.regiodeals.core.schema.RecordType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Nothing is lost on reading: any value of a file in JSON, YAML or CSV that is changed, or put
 * where none belongs, is in the portfolio afterwards, or a notice names its place.
 */
class PackageConservationTest {
  private static final Formats FORMATS = Formats.load();

  @Property
  void ofJson(@ForAll long seed) throws Exception {
    tree(seed, "json", JsonMapper.shared());
  }

  @Property
  void ofYaml(@ForAll long seed) throws Exception {
    tree(seed, "yaml", YAMLMapper.shared());
  }

  private static void tree(long seed, String format, ObjectMapper mapper) throws Exception {
    Random random = new Random(seed);
    JsonNode root = JsonMapper.shared().readTree(written("json", random));
    String token = token(random);
    String pointer = changed(root, token, random);
    byte[] file = mapper.writeValueAsBytes(root);
    assertKept(
        Input.of("p." + format, file),
        token,
        notice ->
            notice.place().orElse(null) instanceof Place.InText place
                && (pointer.equals(place.path()) || pointer.startsWith(place.path() + "/")));
  }

  /** Puts the token somewhere in a tree, and returns its pointer. */
  private static String changed(JsonNode root, String token, Random random) {
    JsonNode node = root;
    String pointer = "";
    while (true) {
      if (node instanceof ArrayNode array) {
        int at = random.nextInt(array.size() + 1);
        if (at == array.size() || array.get(at).isValueNode()) {
          if (at == array.size()) {
            array.add(token);
          } else {
            array.set(at, token);
          }
          return pointer + "/" + at;
        }
        node = array.get(at);
        pointer += "/" + at;
      } else {
        ObjectNode object = (ObjectNode) node;
        List<String> names = new ArrayList<>(object.propertyNames());
        int at = random.nextInt(names.size() + 1);
        String name = at == names.size() ? "naam" + random.nextInt(9) : names.get(at);
        pointer += "/" + name;
        JsonNode child = object.get(name);
        if (child == null || child.isValueNode() || random.nextInt(8) == 0) {
          object.put(name, token);
          return pointer;
        }
        node = child;
      }
    }
  }

  @Property
  void ofCsv(@ForAll long seed) throws Exception {
    Random random = new Random(seed);
    Map<String, String> files = new LinkedHashMap<>();
    try (ZipInputStream zip =
        new ZipInputStream(new ByteArrayInputStream(written("csv", random)))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    List<String> tables = files.keySet().stream().filter(name -> name.endsWith(".csv")).toList();
    String table = tables.get(random.nextInt(tables.size()));
    String token = token(random);
    List<String> lines = new ArrayList<>(List.of(files.getOrDefault(table, "").split("\r\n")));
    int columns = lines.get(0).split(",").length;
    // on a separate row, so that cells with line breaks need no parser here
    List<String> row = new ArrayList<>();
    for (int i = 0; i < columns + (random.nextInt(4) == 0 ? 1 : 0); i++) {
      row.add(random.nextInt(3) == 0 ? "x" : "");
    }
    int at = random.nextInt(row.size());
    row.set(at, token);
    String text = String.join("\r\n", lines) + "\r\n" + String.join(",", row) + "\r\n";
    files.put(table, text);
    int line = 1 + (int) text.lines().count() - 1;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, String> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    assertKept(
        Input.of("p.zip", out.toByteArray()),
        token,
        notice ->
            notice.place().orElse(null) instanceof Place.InText place
                && place.file().equals("p.zip/" + table)
                && place.line() == line
                && (place.column() == 0
                    || place.column() == at + 1
                    || place.column() == columns + 1));
  }

  private static String token(Random random) {
    int number = 100_000 + random.nextInt(900_000);
    return random.nextBoolean() ? "Zq" + number : Integer.toString(number);
  }

  private static byte[] written(String format, Random random) throws Exception {
    Portfolio portfolio =
        random.nextBoolean() ? Sample.portfolio() : RandomPortfolio.of(random.nextLong());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    FORMATS.exporters().find(format).orElseThrow().write(portfolio, out);
    return out.toByteArray();
  }

  private static void assertKept(
      Input input, String token, java.util.function.Predicate<Notice> names) throws Exception {
    Reading reading;
    try {
      reading = FORMATS.read(input);
    } catch (UnreadableException e) {
      assertThat(e.notice().place()).isPresent();
      return;
    }
    boolean isKept =
        ConservationTest.leaves(RecordType.portfolio(), reading.portfolio())
            .anyMatch(value -> value.contains(token));
    assertThat(isKept || reading.notices().stream().anyMatch(names))
        .as("%s in %s", token, reading.notices())
        .isTrue();
  }
}
