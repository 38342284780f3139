package nl.regiodeals.examples.benchmarks;

import com.google.common.collect.ImmutableList;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import nl.regiodeals.core.analysis.Dossiers;
import nl.regiodeals.core.analysis.StateOfAffairs;
import nl.regiodeals.core.check.Checks;
import nl.regiodeals.core.exchange.Input;
import nl.regiodeals.core.form.ReportForm;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.core.text.Language;
import nl.regiodeals.examples.synthetic.SyntheticPortfolio;
import nl.regiodeals.io.JsonExporter;
import nl.regiodeals.io.JsonImporter;
import nl.regiodeals.io.ReportWorkbook;
import nl.regiodeals.io.XlsxExporter;
import nl.regiodeals.render.Renderer;
import nl.regiodeals.render.Request;
import nl.regiodeals.render.document.Document;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Parsing, checking, analysing and rendering, warm, in milliseconds. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(java.util.concurrent.TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(value = 1, jvmArgsAppend = "-Xmx768m")
public class FullSize {
  /** The number of deals; 84 is full size. */
  @Param("84")
  public int deals;

  private byte[] json = {};
  private byte[] workbook = {};
  private Portfolio portfolio = SyntheticPortfolio.of(1, 1);
  private Dossiers dossiers = Dossiers.of(portfolio);
  private Document annex = new Document("-", Language.DUTCH, ImmutableList.of());
  private final Checks checks = Checks.load();
  private final Renderer renderer = Renderer.builder().build();

  /** Makes the input of the benchmarks. */
  @Setup
  public void prepare() {
    portfolio = SyntheticPortfolio.of(deals, 1);
    dossiers = Dossiers.of(portfolio);
    json = written(out -> new JsonExporter().write(portfolio, out));
    ReportForm form = ReportForm.of(dossiers.all().get(0), SyntheticPortfolio.LAST_YEAR);
    workbook = written(out -> ReportWorkbook.XLSX.write(form, Language.DUTCH, out));
    annex = renderer.render("annex", request());
  }

  private Request request() {
    return Request.of(portfolio, SyntheticPortfolio.LAST_YEAR).in(Language.DUTCH);
  }

  /** The portfolio from JSON. */
  @Benchmark
  public Object readJson() throws IOException {
    return new JsonImporter().read(Input.of("portfolio.json", json));
  }

  /** A completed workbook of one deal. */
  @Benchmark
  public Object readWorkbook() throws IOException {
    return ReportWorkbook.read(Input.of("workbook.xlsx", workbook), dossiers);
  }

  /** All checks. */
  @Benchmark
  public Object check() {
    return checks.run(portfolio, nl.regiodeals.core.notice.Provenance.NONE);
  }

  /** The dossiers and the state of affairs with its tallies. */
  @Benchmark
  public Object analyse() {
    return new StateOfAffairs(Dossiers.of(portfolio), request().day()).delivered();
  }

  /** The letter up to the document. */
  @Benchmark
  public Object letter() {
    return renderer.render("letter", request());
  }

  /** The annex up to the document. */
  @Benchmark
  public Object annex() {
    return renderer.render("annex", request());
  }

  /** The annex as HTML. */
  @Benchmark
  public Object annexHtml() {
    return format("html");
  }

  /** The annex as PDF. */
  @Benchmark
  public Object annexPdf() {
    return format("pdf");
  }

  /** The annex as DOCX. */
  @Benchmark
  public Object annexDocx() {
    return format("docx");
  }

  /** The annex as ODT. */
  @Benchmark
  public Object annexOdt() {
    return format("odt");
  }

  /** The tables as XLSX. */
  @Benchmark
  public Object tablesXlsx() {
    return written(out -> new XlsxExporter().write(portfolio, out));
  }

  private byte[] format(String format) {
    return written(out -> renderer.write(annex, format.toLowerCase(Locale.ROOT), out));
  }

  /** Writes somewhere. */
  private interface Writing {
    void to(OutputStream out) throws IOException;
  }

  private static byte[] written(Writing writing) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      writing.to(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
