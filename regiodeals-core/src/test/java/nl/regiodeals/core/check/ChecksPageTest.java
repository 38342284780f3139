package nl.regiodeals.core.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.regiodeals.core.text.Language;
import nl.regiodeals.core.text.Words;
import org.junit.jupiter.api.Test;

/** Keeps {@code docs/checks.md} equal to the checks; {@code -Dapproved.update} writes it anew. */
class ChecksPageTest {
  private static final Path PAGE = Path.of("docs", "checks.md");

  @Test
  void thePageListsAllChecks() throws IOException {
    String page = page(Checks.load());
    if (Boolean.getBoolean("approved.update")) {
      Files.createDirectories(PAGE.getParent());
      Files.writeString(PAGE, page);
    }
    assertThat(PAGE).content(StandardCharsets.UTF_8).isEqualTo(page);
  }

  private static String page(Checks checks) {
    StringBuilder page =
        new StringBuilder(
            """
            # Checks

            Generated from the checks by `ChecksPageTest`; do not edit.

            Each check has a code, a severity, and a rule.

            | Code | Severity | Rule | Regel |
            |---|---|---|---|
            """);
    for (Check check : checks.checks().all()) {
      page.append("| `")
          .append(check.notice().code())
          .append("` | ")
          .append(Words.of(check.notice().severity(), Language.ENGLISH))
          .append(" | ")
          .append(check.notice().rule(Language.ENGLISH))
          .append(" | ")
          .append(check.notice().rule(Language.DUTCH))
          .append(" |\n");
    }
    return page.toString();
  }
}
