package nl.regiodeals.examples.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.regiodeals.core.analysis.ProgrammeArea;
import nl.regiodeals.core.analysis.ProgrammeAreas;
import nl.regiodeals.core.exchange.Reading;
import nl.regiodeals.core.geography.Municipalities;
import nl.regiodeals.core.geography.Municipality;
import nl.regiodeals.core.notice.Nearest;
import nl.regiodeals.core.notice.NoticeType;
import nl.regiodeals.core.notice.Place;
import nl.regiodeals.core.notice.Severity;
import nl.regiodeals.render.Beside;
import nl.regiodeals.render.RenderException;
import nl.regiodeals.render.Request;
import picocli.CommandLine.Option;

/** The option to put other programmes beside the one of the input. */
final class OtherProgrammes {
  private static final NoticeType NO_MUNICIPALITY =
      new NoticeType("no-municipality", Severity.WARNING, CliTexts.messages());

  @Option(names = "--beside", paramLabel = "PORTFOLIO", descriptionKey = "beside")
  private List<Path> files = new ArrayList<>();

  /** The portfolios of the other programmes. */
  List<Path> files() {
    return files;
  }

  /**
   * A request with the other programmes beside it. Reports what is given as a municipality and is
   * none.
   *
   * @param input the portfolio of the request
   * @throws RenderException if two of the portfolios are of the same programme
   */
  Request beside(Request request, Path input, ReadingCommand command) throws IOException {
    Request all = request;
    for (Path file : files) {
      Reading reading = Loading.readWholeReading(file, command);
      Beside other = Beside.of(reading.portfolio()).tracing(reading.provenance());
      try {
        all = all.beside(other);
      } catch (RenderException e) {
        throw new RenderException(e.notice().at(new Place.InFile(file.toString())), e);
      }
    }
    if (!files.isEmpty()) {
      tellNoMunicipalities(all, input, command);
    }
    return all;
  }

  private void tellNoMunicipalities(Request request, Path input, ReadingCommand command) {
    for (ProgrammeAreas programme : request.shared().programmes()) {
      Path file = programme.number() == 1 ? input : files.get(programme.number() - 2);
      for (ProgrammeArea area : programme.withUnknownPlaces()) {
        for (String given : area.unknownPlaces()) {
          command
              .err()
              .println(
                  command
                      .texts()
                      .line(
                          Nearest.suggest(
                              NO_MUNICIPALITY
                                  .notice()
                                  .at(new Place.InFile(file.toString()))
                                  .with("given", given)
                                  .with("area", area.deal().label()),
                              given,
                              Municipalities.current().all().stream()
                                  .map(Municipality::name)
                                  .toList())));
        }
      }
    }
  }
}
