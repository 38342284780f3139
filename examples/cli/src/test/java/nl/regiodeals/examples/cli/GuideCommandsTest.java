package nl.regiodeals.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands of the guides on letters, one after another, as they are printed. */
class GuideCommandsTest {
  private static final Pattern BLOCK = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");
  private static final Path DATA = Path.of("../data/regiodeals.json");

  /** What the commands of the guides take or make, and is not in the repository. */
  private static final Pattern OWN = Pattern.compile("\\w+\\.(docx|odt|json)");

  @TempDir private Path folder;

  /** The letters and the newer data that the guides start from. */
  @BeforeEach
  void begin() throws IOException {
    String data = Files.readString(DATA);
    String newer = data.replaceFirst("\"asOf\": \"[^\"]+\"", "\"asOf\": \"2026-11-01\"");
    assertThat(newer).isNotEqualTo(data);
    Files.writeString(folder.resolve("nieuw.json"), newer);
    for (String letter : List.of("letter.docx", "signed.docx")) {
      CommandLineRun run =
          CommandLineRun.of(
              "fill", "../ministry/brief.docx", DATA + "", "-o", folder.resolve(letter) + "");
      assertThat(run.status()).as(run.err()).isZero();
    }
  }

  private static List<String> commands(String guide) throws IOException {
    String text =
        Files.readString(Path.of("../../docs/guides", guide), StandardCharsets.UTF_8)
            .replace("\\\n", " ");
    List<String> commands = new ArrayList<>();
    for (MatchResult block : BLOCK.matcher(text).results().toList()) {
      block
          .group(1)
          .lines()
          .filter(line -> line.startsWith("$J "))
          .map(line -> line.substring(3).replaceFirst("\\s#.*", ""))
          .forEach(commands::add);
    }
    return commands;
  }

  private String[] arguments(String command) {
    List<String> words =
        WORD.matcher(command.replace("$D", "examples/data/regiodeals.json"))
            .results()
            .map(word -> word.group(1) == null ? word.group(2) : word.group(1))
            .toList();
    List<String> arguments = new ArrayList<>();
    for (String word : words) {
      boolean isMade = !arguments.isEmpty() && arguments.get(arguments.size() - 1).equals("-o");
      if (word.startsWith("examples/")) {
        arguments.add(word.replaceFirst("examples", ".."));
      } else {
        arguments.add(isMade || OWN.matcher(word).matches() ? folder.resolve(word) + "" : word);
      }
    }
    return arguments.toArray(String[]::new);
  }

  private void succeed(String guide, int expected) throws IOException {
    List<String> commands = commands(guide);
    assertThat(commands).hasSize(expected);
    for (String command : commands) {
      if (command.startsWith("refresh ")) {
        Files.deleteIfExists(folder.resolve("nieuw.docx"));
      }
      CommandLineRun run = CommandLineRun.of(arguments(command));
      // 1 is for what differs, or makes a letter inaccessible
      assertThat(run.status()).as(command + "\n" + run.err() + run.out()).isIn(0, 1);
      assertThat(run.err()).as(command).doesNotContain("Exception");
    }
  }

  @Test
  void fillRefreshAndVerify() throws IOException {
    succeed("fill.md", 5);
    assertThat(folder.resolve("brief.docx")).exists();
    assertThat(folder.resolve("nieuw.docx")).exists();
  }

  @Test
  void publish() throws IOException {
    succeed("publish.md", 2);
    assertThat(folder.resolve("published/letter.pdf")).isNotEmptyFile();
    assertThat(folder.resolve("published/letter.html")).isNotEmptyFile();
  }

  @Test
  void houseStyle() throws IOException {
    Files.deleteIfExists(folder.resolve("letter.docx"));
    succeed("house-style.md", 3);
    assertThat(folder.resolve("letter.docx")).isNotEmptyFile();
    assertThat(folder.resolve("annex.pdf")).isNotEmptyFile();
    assertThat(folder.resolve("signed.odt")).isNotEmptyFile();
  }
}
