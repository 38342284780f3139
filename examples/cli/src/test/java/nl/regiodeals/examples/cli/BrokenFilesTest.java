package nl.regiodeals.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of every kind, damaged in every way, given to every command that reads. */
class BrokenFilesTest {
  /** Text that only programs should see. */
  private static final Pattern OF_PROGRAMS =
      Pattern.compile(
          "Exception|\\bjava\\.|\\tat |out of bounds|\\[row|unknown-source|For input string|\\bnull\\b"
              + "|\\bline: ?-?\\d|tools\\.jackson|org\\.|com\\.|@[0-9a-f]{6,}|(?i:\\b(the|unexpected|"
              + "expected|invalid|illegal|cannot|can't|while|found|missing|stream|character|token|"
              + "entry|encountered|malformed|unterminated|premature|directory|such|denied)\\b)");

  /** Messages of the library that quote its parsers; this list should become empty. */
  private static final List<Pattern> KNOWN =
      List.of(Pattern.compile("niet goed gevormd: .*? Is het bestand", Pattern.DOTALL));

  /** The codes of notices are the same in every language, and quotations come from the file. */
  private static final Pattern CODE =
      Pattern.compile("\\[[a-z-]+]|[a-z-]+: (?:\\d+|\u00e9\u00e9n) keer|\u201c[^\u201d]*\u201d");

  /** Other commands read files in the same way as one of these. */
  private static final Set<String> IN_FULL =
      Set.of(
          "check FILE",
          "collect PORTFOLIO FILE -o OUT.json --feedback OUT -f txt",
          "totals measurements PORTFOLIO FILE",
          "verify FILE PORTFOLIO",
          "check BESIDE");

  private static final List<String> EXTENSIONS =
      List.of("json", "yaml", "csv", "zip", "xlsx", "ods", "xls", "pdf", "docx", "odt", "x");

  private static final int SHOWN = 40;

  private static final Pattern SOME = Pattern.compile("empty|cut at 50|random|damaged 0|word|a .*");

  @TempDir private static Path folder;
  private static String portfolio = "";
  private static String workbook = "";
  private static String table = "";
  private static String letter = "";
  private static final Map<String, byte[]> WHOLE = new LinkedHashMap<>();

  @BeforeAll
  static void makeWholeFiles() throws IOException {
    Path made = Files.createDirectory(folder.resolve("whole"));
    portfolio = made.resolve("p.json").toString();
    run("generate", "--deals", "1", "-o", portfolio, "--workbooks", made.resolve("wb") + "");
    workbook = made.resolve("wb/vgr-2025-deal-1.xlsx").toString();
    run(
        "generate",
        "--deals",
        "1",
        "-o",
        made.resolve("q.json") + "",
        "-f",
        "ods",
        "--workbooks",
        made.resolve("wb") + "");
    run("convert", portfolio, made.resolve("p.yaml") + "");
    run("convert", portfolio, made.resolve("p.zip") + "");
    run("convert", portfolio, made.resolve("tables") + "");
    table = made.resolve("tables/measurements.csv").toString();
    run("export", "letter", "-f", "docx,odt,pdf", portfolio, "-o", made.resolve("letter") + "");
    letter = made.resolve("letter.docx").toString();
    put("json", portfolio);
    put("yaml", made.resolve("p.yaml") + "");
    put("zip", made.resolve("p.zip") + "");
    put("csv", table);
    put("xlsx", workbook);
    put("ods", made.resolve("wb/vgr-2025-deal-1.ods") + "");
    put("docx", letter);
    put("odt", made.resolve("letter.odt") + "");
    put("pdf", made.resolve("letter.pdf") + "");
    WHOLE.put(
        "xls", new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, 0, 0, 0});
  }

  private static void run(String... command) {
    CommandLineRun run = CommandLineRun.of(command);
    assertThat(run.status()).as(run.err()).isZero();
  }

  private static void put(String extension, String file) throws IOException {
    WHOLE.put(extension, Files.readAllBytes(Path.of(file)));
  }

  /** Contents by their error. */
  private static Map<String, byte[]> contents(String extension) throws IOException {
    byte[] whole = WHOLE.getOrDefault(extension, new byte[0]);
    Map<String, byte[]> contents = new LinkedHashMap<>();
    contents.put("empty", new byte[0]);
    contents.put("blank", "  \r\n\t\n".getBytes(StandardCharsets.UTF_8));
    contents.put("mark", new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf});
    for (int part : new int[] {1, 3, 10, 50, 90, 99}) {
      contents.put("cut at " + part, Arrays.copyOf(whole, whole.length * part / 100));
    }
    Random random = new Random(1);
    byte[] noise = new byte[2_000];
    random.nextBytes(noise);
    contents.put("random", noise);
    for (int i = 0; i < 4; i++) {
      byte[] damaged = whole.clone();
      for (int j = 0; j < damaged.length / 200 + 1 && damaged.length > 0; j++) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
      }
      contents.put("damaged " + i, damaged);
    }
    contents.put("zeros", new byte[1_000]);
    contents.put("word", "hallo".getBytes(StandardCharsets.UTF_8));
    contents.put("letters", new byte[] {'P', 'K', 3, 4, 'x'});
    contents.put("nothing", "null".getBytes(StandardCharsets.UTF_8));
    contents.put("list", "[1, 2".getBytes(StandardCharsets.UTF_8));
    contents.put("object", "{\"programme\": {\"name\": tru}}".getBytes(StandardCharsets.UTF_8));
    contents.put("number", "{\"formatVersion\": 1e999999999}".getBytes(StandardCharsets.UTF_8));
    contents.put("escape", "{\"a\": \"\\u12\"}".getBytes(StandardCharsets.UTF_8));
    contents.put("control", "{\"a\": \"\u0001\"}".getBytes(StandardCharsets.UTF_8));
    contents.put("comment", "{/* a */}".getBytes(StandardCharsets.UTF_8));
    contents.put("surrogate", "{\"a\": \"\\ud800\"}".getBytes(StandardCharsets.UTF_8));
    contents.put("tabs", "a:\n\t- b\n\tc".getBytes(StandardCharsets.UTF_8));
    contents.put("tag", "!!java.lang.Object {a: b}".getBytes(StandardCharsets.UTF_8));
    contents.put("alias", "a: &x [1]\nb: *x\nc: *y\n".getBytes(StandardCharsets.UTF_8));
    contents.put("documents", "a: 1\n---\nb: 2\n...\n%TAG".getBytes(StandardCharsets.UTF_8));
    contents.put("quote", "id,name\n1,\"abc\n2,x\n".getBytes(StandardCharsets.UTF_8));
    contents.put("quotes", "\"id\"x,\"na\"\"me\n\"1\"y,\"".getBytes(StandardCharsets.UTF_8));
    contents.put("separators", ";;;\n,,,\n\n;".getBytes(StandardCharsets.UTF_8));
    contents.put("xml", "<?xml version='1.0'?><a><b></a>".getBytes(StandardCharsets.UTF_8));
    for (String part :
        List.of(
            "programme.csv",
            "xl/workbook.xml",
            "[Content_Types].xml",
            "content.xml",
            "mimetype",
            "word/document.xml",
            "META-INF/manifest.xml")) {
      contents.put("zip of " + part, zip(part, "<a><b"));
      contents.put("zip of empty " + part, zip(part, ""));
    }
    WHOLE.forEach((other, bytes) -> contents.put("a " + other, bytes));
    return contents;
  }

  private static byte[] zip(String name, String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(text.getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
    }
    return bytes.toByteArray();
  }

  /** FILE is the broken one. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "check FILE",
        "check FILE --format json",
        "check FILE --format html",
        "stats FILE",
        "export letter -f md FILE",
        "export data -f json FILE -o OUT.json",
        "convert FILE OUT.json",
        "site FILE -o OUT",
        "site PORTFOLIO --since FILE -o OUT",
        "workbook FILE --year 2025 -o OUT",
        "collect FILE WORKBOOK -o OUT.json",
        "collect PORTFOLIO FILE -o OUT.json --feedback OUT -f txt",
        "diff FILE PORTFOLIO",
        "diff PORTFOLIO FILE",
        "totals measurements FILE TABLE",
        "totals measurements PORTFOLIO FILE",
        "totals results PORTFOLIO FILE",
        "trace FILE letter 1",
        "verify FILE PORTFOLIO",
        "verify LETTER FILE",
        "export letter -f md PORTFOLIO --templates FILE",
        "check BESIDE"
      })
  void areRefusedOrToldInWordsForPeople(String command) throws IOException {
    List<String> wrong = new ArrayList<>();
    for (String extension : IN_FULL.contains(command) ? EXTENSIONS : List.of("json", "zip", "x")) {
      for (Map.Entry<String, byte[]> content : contents(extension).entrySet()) {
        if (!IN_FULL.contains(command) && !SOME.matcher(content.getKey()).matches()) {
          continue;
        }
        String name = command + ", " + content.getKey() + ", " + extension;
        Path file = Files.createTempDirectory(folder, "f").resolve("bestand." + extension);
        Files.write(file, content.getValue());
        if (command.contains("BESIDE")) {
          Files.write(file.resolveSibling("p.provenance.json"), content.getValue());
        }
        judge(command, file, name, wrong);
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static void judge(String command, Path file, String name, List<String> wrong)
      throws IOException {
    if (command.contains("BESIDE")) {
      Files.copy(Path.of(portfolio), file.resolveSibling("p.json"));
    }
    String[] words =
        Stream.of(command.split(" "))
            .map(
                word ->
                    word.replace("FILE", "" + file)
                        .replace("PORTFOLIO", portfolio)
                        .replace("WORKBOOK", workbook)
                        .replace("TABLE", table)
                        .replace("LETTER", letter)
                        .replace("BESIDE", file.resolveSibling("p.json") + "")
                        .replace("OUT", file.resolveSibling("out") + ""))
            .toArray(String[]::new);
    CommandLineRun run;
    try {
      run = CommandLineRun.of(words);
    } catch (RuntimeException | Error e) {
      wrong.add(name + ": " + e);
      return;
    }
    String said = run.out() + run.err();
    if (run.err().contains("maakt het programma zelf een fout")) {
      wrong.add(name + ": internal");
    } else if (run.status() == Main.REFUSED
        && run.err().lines().filter(line -> line.startsWith("Niet uitgevoerd: ")).count() != 1) {
      wrong.add(name + ": not one reason: " + said);
    } else if (run.status() == Main.REFUSED || !command.contains("html")) {
      String own = CODE.matcher(said.replace(file.toString(), "FILE")).replaceAll("");
      if (!Files.isDirectory(file) && Files.exists(file) && Files.size(file) < SHOWN) {
        // a value is shown as it was found
        own = own.replace(Files.readString(file, StandardCharsets.ISO_8859_1), "VALUE");
      }
      for (Pattern known : KNOWN) {
        own = known.matcher(own).replaceAll("");
      }
      Matcher odd = OF_PROGRAMS.matcher(own);
      if (odd.find()) {
        int from = Math.max(0, odd.start() - 60);
        int to = Math.min(odd.end() + 60, own.length());
        wrong.add(name + ": " + own.substring(from, to).replaceAll("\\s+", " "));
      }
    }
  }

  @Test
  void foldersAndWhatIsNotThereAreRefusedInWords() throws IOException {
    List<String> wrong = new ArrayList<>();
    Path empty = Files.createDirectory(folder.resolve("leeg.json"));
    Path odd = Files.createDirectory(folder.resolve("raar.xlsx"));
    Files.createDirectory(odd.resolve("deals.csv"));
    Files.writeString(odd.resolve("programme.csv"), "\"");
    for (Path file :
        List.of(empty, odd, folder.resolve("weg.json"), folder.resolve("weg/w.xlsx"))) {
      for (String command :
          List.of(
              "check FILE",
              "stats FILE",
              "convert FILE OUT.json",
              "collect FILE WORKBOOK -o OUT.json",
              "collect PORTFOLIO FILE -o OUT.json",
              "diff PORTFOLIO FILE",
              "verify FILE PORTFOLIO",
              "totals results PORTFOLIO FILE",
              "trace FILE letter 1",
              "workbook FILE --year 2025 -o OUT",
              "export letter -f md PORTFOLIO --templates FILE")) {
        judge(command, file, command + ", " + file.getFileName(), wrong);
      }
    }
    assertThat(wrong).isEmpty();
  }
}
