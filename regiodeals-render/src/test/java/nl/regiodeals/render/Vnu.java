package nl.regiodeals.render;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nu.validator.client.EmbeddedValidator;

/** The HTML checker of the W3C. */
public final class Vnu {
  private Vnu() {}

  /** What it finds in a page, errors and warnings. */
  public static List<String> messages(String html) throws Exception {
    EmbeddedValidator validator = new EmbeddedValidator();
    validator.setOutputFormat(EmbeddedValidator.OutputFormat.GNU);
    String found =
        validator.validate(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
    return found.lines().filter(line -> !line.isBlank()).toList();
  }
}
