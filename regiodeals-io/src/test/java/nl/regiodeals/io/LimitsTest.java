package nl.regiodeals.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.regiodeals.core.exchange.Formats;
import nl.regiodeals.core.exchange.Importer;
import nl.regiodeals.core.exchange.Input;
import nl.regiodeals.core.exchange.UnreadableException;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.core.model.Programme;
import nl.regiodeals.core.text.Language;
import org.junit.jupiter.api.Test;

/** Every limit has a name and a default, and can be set by itself. */
class LimitsTest {
  @Test
  void eachIsSetByItself() {
    ReadLimits limits = new ReadLimits(1, 2, 3, 4, 5, 6);
    assertThat(limits.withBytes(7)).isEqualTo(new ReadLimits(7, 2, 3, 4, 5, 6));
    assertThat(limits.withDepth(7)).isEqualTo(new ReadLimits(1, 7, 3, 4, 5, 6));
    assertThat(limits.withColumns(7)).isEqualTo(new ReadLimits(1, 2, 7, 4, 5, 6));
    assertThat(limits.withEntries(7)).isEqualTo(new ReadLimits(1, 2, 3, 7, 5, 6));
    assertThat(limits.withValues(7)).isEqualTo(new ReadLimits(1, 2, 3, 4, 7, 6));
    assertThat(limits.withNotices(7)).isEqualTo(new ReadLimits(1, 2, 3, 4, 5, 7));
    RowLimits rows = new RowLimits(1, 2, 3, 4);
    assertThat(rows.withBytes(7)).isEqualTo(new RowLimits(7, 2, 3, 4));
    assertThat(rows.withColumns(7)).isEqualTo(new RowLimits(1, 7, 3, 4));
    assertThat(rows.withCell(7)).isEqualTo(new RowLimits(1, 2, 7, 4));
    assertThat(rows.withTexts(7)).isEqualTo(new RowLimits(1, 2, 3, 7));
  }

  @Test
  void aLimitThatLetsNothingInIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ReadLimits.DEFAULT.withDepth(0))
        .withMessageContaining("depth 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RowLimits.DEFAULT.withTexts(-1))
        .withMessageContaining("texts -1");
  }

  @Test
  void readersWithLimitsTakeThePlaceOfTheUsualOnes() throws IOException {
    ReadLimits small = ReadLimits.DEFAULT.withBytes(10);
    Input json = text("p.json", "{\"programme\": {\"name\": \"x\"}}");
    assertThat(Formats.load().read(json).notices()).isEmpty();
    Input yaml = text("p.yaml", "programme: {name: x}");
    Input csv = text("p.zip", "geen zip, wel te lang");
    for (Importer importer :
        List.of(new JsonImporter(small), new YamlImporter(small), new CsvImporter(small))) {
      Formats formats = Formats.load().with(importer);
      assertThat(formats.importers().ids()).isEqualTo(Formats.load().importers().ids());
      Input input =
          importer instanceof JsonImporter ? json : importer instanceof YamlImporter ? yaml : csv;
      assertThatThrownBy(() -> formats.read(input))
          .isInstanceOf(UnreadableException.class)
          .hasMessageContaining("bytes 10");
    }
  }

  @Test
  void aWorkbookHasLimitsToo() throws IOException {
    byte[] workbook =
        ReportWorkbookTest.written(ReportWorkbook.XLSX, "twente", 2025, Language.DUTCH);
    ReadLimits small = ReadLimits.DEFAULT.withBytes(workbook.length - 1);
    assertThatThrownBy(
            () ->
                ReportWorkbook.read(Input.of("w.xlsx", workbook), ReportWorkbookTest.KNOWN, small))
        .isInstanceOf(UnreadableException.class)
        .hasMessageContaining("bytes " + (workbook.length - 1));
    assertThatThrownBy(() -> ReportWorkbook.mark(workbook, List.of(), Language.DUTCH, small))
        .isInstanceOf(UnreadableException.class)
        .hasMessageContaining("bytes " + (workbook.length - 1));
  }

  @Test
  void theHighestLimitLetsEverythingIn() throws IOException {
    ReadLimits all = ReadLimits.DEFAULT.withBytes(Integer.MAX_VALUE);
    byte[] workbook =
        ReportWorkbookTest.written(ReportWorkbook.XLSX, "twente", 2025, Language.DUTCH);
    assertThat(
            ReportWorkbook.read(Input.of("w.xlsx", workbook), ReportWorkbookTest.KNOWN, all)
                .notices())
        .isEmpty();
    Portfolio portfolio = Portfolio.builder(Programme.builder("Regio Deals").build()).build();
    ByteArrayOutputStream zip = new ByteArrayOutputStream();
    new CsvExporter().write(portfolio, zip);
    assertThat(new CsvImporter(all).read(Input.of("p.zip", zip.toByteArray())).portfolio())
        .isEqualTo(portfolio);
  }

  private static Input text(String name, String text) {
    return Input.of(name, text.getBytes(StandardCharsets.UTF_8));
  }
}
