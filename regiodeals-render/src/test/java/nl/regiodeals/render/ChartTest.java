package nl.regiodeals.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.imageio.ImageIO;
import nl.regiodeals.core.Sample;
import nl.regiodeals.core.model.Money;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.core.model.Sourced;
import nl.regiodeals.core.output.Publisher;
import nl.regiodeals.core.text.Language;
import org.junit.jupiter.api.Test;

/** A chart on its own, to take along. */
class ChartTest {
  private static final Renderer RENDERER = Renderer.builder().build();

  @Test
  void asADrawingItHasItsTitleItsShapesAndItsSource() throws IOException {
    Chart chart = RENDERER.chart("phases", Request.of(Sample.portfolio()));
    String svg = text(chart, Chart.Form.SVG);
    assertThat(svg)
        .startsWith("<svg xmlns=")
        .contains(">" + chart.title() + "</text>")
        .contains(">Tranche 4</text>")
        .contains("stand op 31\u00a0december\u00a02024.</text>")
        .contains("font-family=\"Liberation Sans, Arial, sans-serif\"")
        .doesNotContain("var(", "class=", "<a ");
  }

  @Test
  void asAPictureItCanBeRead() throws IOException {
    BufferedImage image =
        Objects.requireNonNull(
            ImageIO.read(
                new ByteArrayInputStream(
                    bytes(RENDERER.chart("map", Request.of(Sample.portfolio())), Chart.Form.PNG))));
    assertThat(image.getWidth()).isEqualTo(3 * (440 + 24));
    assertThat(image.getRGB(1, 1)).isEqualTo(0xffffffff);
  }

  /** Of tranche 3 nothing is known, and of tranche 4 only a part: neither is zero. */
  @Test
  void asFiguresWhatIsUnknownIsNotZero() throws IOException {
    Portfolio portfolio =
        Sample.portfolio().toBuilder()
            .deals(
                Sample.portfolio().deals().stream()
                    .map(
                        deal ->
                            deal.toBuilder()
                                .stateContribution(
                                    deal.tranche().equals(Optional.of(3))
                                        ? Optional.empty()
                                        : Optional.of(Sourced.of(Money.ofEuros(0))))
                                .build())
                    .collect(ImmutableList.toImmutableList()))
            .build();
    String csv = text(RENDERER.chart("state-money", Request.of(portfolio)), Chart.Form.CSV);
    assertThat(csv)
        .startsWith("\ufeffnaam,getal,eenheid,in de grafiek,bron\r\n")
        .containsPattern("\r\nTranche 3,,euro,onbekend,\"?Bron: ")
        .containsPattern("\r\nTranche 4,0,euro,");
  }

  @Test
  void eachPartOfABarIsARow() throws IOException {
    String csv =
        text(
            RENDERER.chart("phases", Request.of(Sample.portfolio()).in(Language.ENGLISH)),
            Chart.Form.CSV);
    assertThat(csv).contains("\r\nTranche 4,completed,0,deals,", "\r\nTranche 4,phase unknown,");
  }

  @Test
  void theSourceNamesThePublisherAndSaysWhatIsMadeUp() {
    Portfolio madeUp =
        Sample.portfolio().toBuilder()
            .programme(Sample.portfolio().programme().toBuilder().synthetic(true).build())
            .build();
    Publisher ministry =
        new Publisher(
            Optional.of("Ministerie X"), Optional.empty(), Optional.empty(), Optional.empty());
    assertThat(RENDERER.chart("phases", Request.of(madeUp)).by(ministry).source())
        .startsWith("Bron: gegevens van ")
        .endsWith(
            ", stand op 31\u00a0december\u00a02024. Uitgever: Ministerie X. Deze gegevens zijn verzonnen.");
    assertThat(RENDERER.chart("phases", Request.of(Sample.portfolio())).source())
        .doesNotContain("Uitgever", "verzonnen");
  }

  @Test
  void everyNameThatIsListedIsAChartInEveryForm() throws IOException {
    for (Request request :
        List.of(Request.of(Sample.portfolio()), Request.of(Sample.portfolio()).about("twente"))) {
      ImmutableList<String> names = RENDERER.charts(request);
      assertThat(names).contains("state-money", "map", "spending");
      for (String name : names) {
        Chart chart = RENDERER.chart(name, request);
        assertThat(chart.figures().head()).as(name).endsWith("bron");
        for (Chart.Form form : Chart.Form.values()) {
          assertThat(bytes(chart, form)).as(name + form).isNotEmpty();
        }
      }
    }
    assertThat(RENDERER.charts(Request.of(Sample.portfolio()).about("twente")))
        .contains("place")
        .anyMatch(name -> name.startsWith("course:"));
  }

  @Test
  void anUnknownNameIsRefusedWithThoseThatThereAre() {
    Request request = Request.of(Sample.portfolio());
    for (String name : List.of("taart", "place", "course", "course:x")) {
      assertThatThrownBy(() -> RENDERER.chart(name, request))
          .as(name)
          .isInstanceOf(RenderException.class)
          .hasMessageContaining("'" + name + "'. Available: state-money, phases, helix");
    }
    assertThatThrownBy(() -> RENDERER.chart("place", request.about("nergens")))
        .hasMessageContaining("nergens");
  }

  private static String text(Chart chart, Chart.Form form) throws IOException {
    return new String(bytes(chart, form), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(Chart chart, Chart.Form form) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    chart.write(form, out);
    return out.toByteArray();
  }
}
