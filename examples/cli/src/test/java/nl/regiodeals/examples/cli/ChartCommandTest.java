package nl.regiodeals.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One chart or map as a file. */
class ChartCommandTest {
  private static final String REAL = "../data/regiodeals.json";
  private static final String EXAMPLE = "../data/voorbeeld.json";

  @TempDir private Path folder;

  @Test
  void writesADrawingAPictureAndTheFigures() throws IOException {
    assertThat(file("phases", REAL, "-f", "svg"))
        .content()
        .contains("Bron: gegevens van Regio Deals, stand op 31\u00a0december\u00a02024.</text>");
    assertThat(ImageIO.read(file("phases", REAL, "-f", "png").toFile()).getWidth())
        .isGreaterThan(1000);
    assertThat(file("phases", REAL, "-f", "csv", "-l", "en", "--publisher", "Ministry X"))
        .content()
        .contains(
            "\r\nTranche 2,completed,5,deals,\"Source: data of Regio Deals, as of 31\u00a0December\u00a02024."
                + " Published by Ministry X.\"\r\n");
  }

  @Test
  void isAboutADealIfAsked() throws IOException {
    assertThat(file("course:merenland-woningen", EXAMPLE, "--deal", "merenland", "-f", "csv"))
        .content()
        .contains("\r\n2024,gemeten,42,woningen,", "\r\n2027,doel,160,woningen,", "verzonnen");
  }

  @Test
  void anUnknownNameIsRefusedWithTheNamesThatThereAre() {
    CommandLineRun run = CommandLineRun.of("chart", "taart", REAL, "-f", "svg");
    assertThat(run.status()).isEqualTo(Main.REFUSED);
    assertThat(run.err())
        .contains("'taart'", "state-money, phases, helix, indicators, spending, map");
    CommandLineRun form = CommandLineRun.of("chart", "map", REAL, "-f", "pdf");
    assertThat(form.status()).isEqualTo(Main.REFUSED);
    assertThat(form.err()).contains("svg, png, csv");
  }

  private Path file(String name, String portfolio, String... options) throws IOException {
    Path file = Files.createTempFile(folder, "chart", "");
    String[] all = new String[options.length + 5];
    all[0] = "chart";
    all[1] = name;
    all[2] = portfolio;
    all[3] = "-o";
    all[4] = file.toString();
    System.arraycopy(options, 0, all, 5, options.length);
    CommandLineRun run = CommandLineRun.of(all);
    assertThat(run.status()).as(run.err()).isZero();
    return file;
  }
}
