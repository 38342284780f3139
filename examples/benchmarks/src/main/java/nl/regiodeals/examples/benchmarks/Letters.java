package nl.regiodeals.examples.benchmarks;

import fr.opensagres.xdocreport.core.XDocReportException;
import fr.opensagres.xdocreport.document.IXDocReport;
import fr.opensagres.xdocreport.document.registry.XDocReportRegistry;
import fr.opensagres.xdocreport.template.IContext;
import fr.opensagres.xdocreport.template.TemplateEngineKind;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import nl.regiodeals.core.analysis.NamedFigure;
import nl.regiodeals.core.exchange.Formats;
import nl.regiodeals.core.exchange.Input;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.core.text.Language;
import nl.regiodeals.render.FinalDocument;
import nl.regiodeals.render.Renderer;
import nl.regiodeals.render.Request;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import tools.jackson.databind.json.JsonMapper;

/**
 * The life of a letter in Word: a long template is filled, the filled letter refreshed, and the
 * final text published; and the same template filled by others, to which the values are given.
 */
final class Letters {
  private static final int FIGURES = 300;
  private static final int FIGURES_ON_PAGE = 10;
  private static final Set<NamedFigure.Unit> NUMBERS =
      Set.of(NamedFigure.Unit.EUROS, NamedFigure.Unit.NUMBER);

  /** A paragraph of about three lines. */
  private static final String WORDS =
      "In de regio werken overheden, bedrijven, scholen en inwoners samen aan de kwaliteit van leven,"
          + " wonen en werken. Over dit onderwerp meldt de regio het volgende, in dezelfde woorden als"
          + " in eerdere jaren: de uitvoering loopt, en het bedrag of aantal is nu ";

  private Letters() {}

  private static Request request(Path portfolio) throws IOException {
    return Request.of(Formats.load().read(Input.of(portfolio)).complete());
  }

  /**
   * Writes the template of 30 pages with 300 placeholders in a folder, as {@code ours.docx}, {@code
   * xdocreport.docx} and {@code docxtemplater.docx}, and the values for the other two as {@code
   * values.json}.
   */
  static void makeTemplates(Path portfolio, Path folder) throws IOException {
    Map<String, String> values = new LinkedHashMap<>();
    Map<String, String> names = new LinkedHashMap<>();
    for (NamedFigure figure : request(portfolio).figures().all()) {
      boolean isWanted = NUMBERS.contains(figure.unit()) && values.size() < FIGURES;
      figure
          .shown(Language.DUTCH)
          .filter(shown -> isWanted)
          .ifPresent(
              shown -> {
                String key = "v" + (100 + values.size());
                values.put(key, shown);
                names.put(key, figure.name(Language.DUTCH));
              });
    }
    if (values.size() < FIGURES) {
      throw new IllegalArgumentException("only " + values.size() + " numbers in " + portfolio);
    }
    writeTemplate(folder.resolve("ours.docx"), values, key -> "${" + names.get(key) + "}");
    writeTemplate(folder.resolve("xdocreport.docx"), values, key -> "${" + key + "}");
    writeTemplate(folder.resolve("docxtemplater.docx"), values, key -> "{" + key + "}");
    Files.write(folder.resolve("values.json"), new JsonMapper().writeValueAsBytes(values));
  }

  private static void writeTemplate(
      Path file, Map<String, String> values, UnaryOperator<String> placeholder) throws IOException {
    try (XWPFDocument document = new XWPFDocument();
        OutputStream out = Files.newOutputStream(file)) {
      int number = 0;
      for (String key : values.keySet()) {
        if (number++ % FIGURES_ON_PAGE == 0) {
          document.createParagraph().setPageBreak(true);
        }
        document.createParagraph().createRun().setText(WORDS + placeholder.apply(key) + ".");
      }
      document.write(out);
    }
  }

  /** Fills a template a number of times, each time reading it anew; the data are read once. */
  static void fill(Path portfolio, Path template, Path out, int times) throws IOException {
    Request request = request(portfolio);
    Renderer renderer = Renderer.builder().build();
    for (int i = 0; i < times; i++) {
      try (OutputStream stream = stream(out)) {
        renderer.fill(Input.of(template), request, stream);
      }
    }
  }

  /** XDocReport fills a template with values that are ready, a number of times. */
  static void xdocreport(Path values, Path template, Path out, int times)
      throws IOException, XDocReportException {
    Map<?, ?> ready = new JsonMapper().readValue(Files.readAllBytes(values), Map.class);
    for (int i = 0; i < times; i++) {
      XDocReportRegistry registry = new XDocReportRegistry();
      try (InputStream in = Files.newInputStream(template);
          OutputStream stream = stream(out)) {
        IXDocReport report = registry.loadReport(in, TemplateEngineKind.Freemarker);
        IContext context = report.createContext();
        ready.forEach((key, value) -> context.put((String) key, value));
        report.process(context, stream);
      }
    }
  }

  /** Refreshes a filled letter with other data, a number of times. */
  static void refresh(Path portfolio, Path letter, Path out, int times) throws IOException {
    Portfolio now = request(portfolio).portfolio();
    Renderer renderer = Renderer.builder().build();
    for (int i = 0; i < times; i++) {
      try (OutputStream stream = stream(out)) {
        renderer.refresh(Input.of(letter), now, stream);
      }
    }
  }

  /** Publishes final letters as PDF, into a folder. */
  static void publish(Path out, List<Path> letters) throws IOException {
    Renderer renderer = Renderer.builder().build();
    for (Path letter : letters) {
      Path pdf = out.resolve(letter.getFileName() + ".pdf");
      try (OutputStream stream = stream(pdf)) {
        renderer.write(
            renderer.inHouseStyle(FinalDocument.read(Input.of(letter)).document()), "pdf", stream);
      }
    }
  }

  private static OutputStream stream(Path file) throws IOException {
    return new BufferedOutputStream(Files.newOutputStream(file));
  }
}
