package nl.regiodeals.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.regiodeals.core.judge.LibreOffice;
import nl.regiodeals.core.judge.Program;

/**
 * Programs that validate the output. A test is skipped, with the reason, if its program is missing.
 */
public final class Judges {
  /**
   * A document whose tracked changes are all accepted or all rejected.
   *
   * @param isAccepted which of both
   */
  public record Settling(Path file, boolean isAccepted) {
    /** With all changes accepted. */
    public static Settling accepted(Path file) {
      return new Settling(file, true);
    }

    /** With all changes rejected. */
    public static Settling rejected(Path file) {
      return new Settling(file, false);
    }
  }

  private Judges() {}

  /** What pandoc makes of a file. */
  static String pandoc(Path file, String to) throws IOException, InterruptedException {
    return Program.run(
        file.resolveSibling("pandoc.txt"),
        Program.needed("pandoc"),
        file.toString(),
        "-t",
        to,
        "--wrap=none");
  }

  /** What LibreOffice makes of a file. */
  public static Path libreOffice(Path file, String extension) {
    String name = String.valueOf(file.getFileName());
    Path made =
        file.toAbsolutePath()
            .resolveSibling("made")
            .resolve(name.substring(0, name.lastIndexOf('.')) + "." + extension);
    LibreOffice.save(file, made);
    return made;
  }

  /** The texts of documents after LibreOffice accepted or rejected all their tracked changes. */
  public static List<String> settled(Settling... documents) throws IOException {
    List<String> texts = new ArrayList<>();
    for (Settling each : documents) {
      texts.add(
          LibreOffice.text(
              each.file(),
              each.isAccepted()
                  ? LibreOffice.Command.ACCEPT_ALL_CHANGES
                  : LibreOffice.Command.REJECT_ALL_CHANGES));
    }
    assertThat(texts).noneMatch(String::isEmpty);
    return texts;
  }
}
