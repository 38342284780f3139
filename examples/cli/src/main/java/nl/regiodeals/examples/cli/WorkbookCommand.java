package nl.regiodeals.examples.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.regiodeals.core.analysis.Dossier;
import nl.regiodeals.core.analysis.Dossiers;
import nl.regiodeals.core.form.ReportForm;
import nl.regiodeals.core.output.OutputFolder;
import nl.regiodeals.core.work.Progress;
import nl.regiodeals.core.work.Steps;
import nl.regiodeals.io.ReportWorkbook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes the workbooks in which regions report. */
@Command(name = "workbook", mixinStandardHelpOptions = true)
final class WorkbookCommand extends ReadingCommand {
  @Parameters(index = "0", paramLabel = "PORTFOLIO", descriptionKey = "input")
  private Path input;

  @Option(names = "--year", required = true, paramLabel = "YEAR", descriptionKey = "workbook.year")
  private Year year;

  @Option(names = "--deal", paramLabel = "ID", descriptionKey = "workbook.deal")
  private Optional<String> deal = Optional.empty();

  @Option(
      names = {"-f", "--format"},
      defaultValue = "xlsx",
      descriptionKey = "workbook.format")
  private ReportWorkbook format;

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "DIR",
      descriptionKey = "workbook.output")
  private Path output;

  @Mixin private Overwriting overwriting = new Overwriting();

  @Override
  public Integer call() throws IOException {
    Dossiers dossiers = Dossiers.of(Loading.readWhole(input, this));
    List<Dossier> chosen = chosen(dossiers);
    DealFiles files = DealFiles.of(dossiers.portfolio().deals());
    Steps steps = new Steps(ProgressLine.on(err()), chosen.size());
    try (OutputFolder folder = overwriting.addingTo(output)) {
      for (Dossier dossier : chosen) {
        ReportForm form = ReportForm.of(dossier, year.getValue());
        folder.write(
            files.name("vgr-" + year, dossier.deal()) + "." + format.extension(),
            out -> format.write(form, language(), out));
        steps.taken(Progress.Kind.MADE, dossier.deal().label());
      }
      folder.finish();
    }
    out()
        .println(
            texts()
                .text(
                    "workbook.made", Map.of("count", chosen.size(), "folder", output.toString())));
    return Main.FINE;
  }

  private List<Dossier> chosen(Dossiers dossiers) {
    if (deal.isEmpty()) {
      return dossiers.all().stream()
          .filter(dossier -> dossier.mustReportOver(year.getValue()))
          .toList();
    }
    return List.of(
        dossiers
            .find(deal.get())
            .orElseThrow(() -> new RefusedException("noDeal", "deal", deal.get())));
  }
}
