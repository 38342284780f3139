package nl.regiodeals.examples.embedding.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the guide shows of the examples is what they are. */
class GuideTest {
  private static final Path ROOT = Path.of("../../..");

  /** A block of code below the comment that names its file. */
  private static final Pattern SHOWN =
      Pattern.compile("<!-- from (\\S+) -->\n```java file\n(.*?)\n```", Pattern.DOTALL);

  @Test
  void eachBlockStandsInItsFile() throws IOException {
    Matcher shown = SHOWN.matcher(Files.readString(ROOT.resolve("docs/guides/embedding.md")));
    List<String> files = new ArrayList<>();
    while (shown.find()) {
      files.add(shown.group(1));
      assertThat(bare(Files.readString(ROOT.resolve(shown.group(1)))))
          .as(shown.group(1))
          .contains(bare(shown.group(2)));
    }
    assertThat(files).hasSizeGreaterThanOrEqualTo(3);
  }

  /** Without indentation. */
  private static String bare(String code) {
    return code.replaceAll("\\s+", " ").strip();
  }
}
