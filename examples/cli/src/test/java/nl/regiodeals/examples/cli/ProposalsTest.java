package nl.regiodeals.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import nl.regiodeals.core.analysis.Dossier;
import nl.regiodeals.core.analysis.Dossiers;
import nl.regiodeals.core.exchange.Formats;
import nl.regiodeals.core.exchange.Input;
import nl.regiodeals.core.form.FormRow;
import nl.regiodeals.core.form.ReportForm;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.core.model.ProgressReport;
import nl.regiodeals.core.text.Language;
import nl.regiodeals.io.ReportWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a region changes that it does not decide on, and when its report arrived. */
class ProposalsTest {
  private static final Path KNOWN = Path.of("../data/voorbeeld.json");

  @TempDir private Path folder;
  private Path workbook = Path.of("");
  private String deal = "";

  /** A workbook with another challenge of the deal, and a new report. */
  @BeforeEach
  void fillIn() throws IOException {
    Dossier dossier = Dossiers.of(read(KNOWN)).all().get(0);
    deal = dossier.deal().id();
    ReportForm form = ReportForm.of(dossier, 2027);
    ImmutableListMultimap.Builder<String, FormRow> rows = ImmutableListMultimap.builder();
    form.rows()
        .forEach(
            (sheet, row) -> {
              Map<String, Object> values = new HashMap<>(row.values());
              if (sheet.equals("deal")) {
                values.put("challenge", "Iets heel anders.");
              } else if (sheet.equals("report")) {
                values.put("progress", "Het gaat goed.");
                values.put("filledBy", "J. de Vries,\n06 1234\u001b[2J");
              }
              rows.put(sheet, new FormRow(ImmutableMap.copyOf(values), row.isClosed()));
            });
    workbook = folder.resolve("form.xlsx");
    try (OutputStream out = Files.newOutputStream(workbook)) {
      ReportWorkbook.XLSX.write(form.filledWith(rows.build()), Language.DUTCH, out);
    }
    Files.setLastModifiedTime(workbook, FileTime.from(Instant.parse("2028-07-20T10:00:00Z")));
  }

  @Test
  void aChangeIsListedAndTakenOverWhenItIsAccepted() throws IOException {
    Path before = folder.resolve("before.json");
    String id = "Deal/" + deal + "/challenge";
    String known = read(KNOWN).deals().get(0).challenge().orElse("");
    Portfolio portfolio =
        read(KNOWN).toBuilder()
            .deals(
                read(KNOWN).deals().stream()
                    .map(of -> of.toBuilder().challenge("De bekende opgave.").build())
                    .toList())
            .build();
    try (OutputStream out = Files.newOutputStream(before)) {
      Formats.load().exporterById("json").orElseThrow().write(portfolio, out);
    }
    assertThat(known).isNotEqualTo("Iets heel anders.");

    CommandLineRun without = collect(before, "a.json");
    CommandLineRun with = collect(before, "b.json", "--accept", id);
    CommandLineRun other = collect(before, "c.json", "--accept", "Deal/x/endsOn");

    assertThat(without.out()).contains("Voorstel " + id, "Iets heel anders.", "--accept " + id);
    assertThat(challenge("a.json")).isEqualTo("De bekende opgave.");
    assertThat(with.out()).doesNotContain("Voorstel");
    assertThat(challenge("b.json")).isEqualTo("Iets heel anders.");
    assertThat(other.err()).contains("Niet voorgesteld", "Deal/x/endsOn");
  }

  @Test
  void whoFilledAFormInIsTold() {
    assertThat(collect(KNOWN, "a.json").out())
        .contains("form.xlsx: ingevuld door J. de Vries, 06 1234")
        .doesNotContain("\u001b");
  }

  @Test
  void theDayOfReceiptIsTheOneGivenOrElseThatOfTheFile() throws IOException {
    collect(KNOWN, "a.json");
    collect(KNOWN, "b.json", "--received", "2028-07-01");

    assertThat(report("a.json").receivedOn()).contains(LocalDate.of(2028, 7, 20));
    assertThat(report("b.json").receivedOn()).contains(LocalDate.of(2028, 7, 1));
  }

  private CommandLineRun collect(Path before, String out, String... more) {
    String[] all = new String[5 + more.length];
    all[0] = "collect";
    all[1] = before.toString();
    all[2] = workbook.toString();
    all[3] = "-o";
    all[4] = folder.resolve(out).toString();
    System.arraycopy(more, 0, all, 5, more.length);
    return CommandLineRun.of(all);
  }

  private String challenge(String file) throws IOException {
    return read(folder.resolve(file)).deals().get(0).challenge().orElse("");
  }

  private ProgressReport report(String file) throws IOException {
    return read(folder.resolve(file)).reports().stream()
        .filter(report -> report.year() == 2027)
        .findFirst()
        .orElseThrow();
  }

  private static Portfolio read(Path file) throws IOException {
    return Formats.load().read(Input.of(file)).complete();
  }
}
