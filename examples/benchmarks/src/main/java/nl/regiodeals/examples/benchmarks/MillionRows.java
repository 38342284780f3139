package nl.regiodeals.examples.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import javax.xml.stream.XMLStreamException;
import nl.regiodeals.core.model.Portfolio;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Reading, checking and adding up measurements, warm, compared with the lower bound: the bare
 * parsers.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
@Fork(value = 1, jvmArgsAppend = "-Xmx256m")
public class MillionRows {
  /** The number of rows. */
  @Param("1000000")
  public int rows;

  private Path csv = Path.of("");
  private Path xlsx = Path.of("");
  private Portfolio portfolio = new ManyRows(1).portfolio();

  /** Makes the tables. */
  @Setup
  public void prepare() throws IOException {
    ManyRows many = new ManyRows(rows);
    portfolio = many.portfolio();
    csv = Files.createTempFile("rows", ".csv");
    xlsx = Files.createTempFile("rows", ".xlsx");
    many.writeCsv(csv);
    many.writeXlsx(xlsx);
  }

  /** Removes them. */
  @TearDown
  public void remove() throws IOException {
    Files.delete(csv);
    Files.delete(xlsx);
  }

  /** From CSV. */
  @Benchmark
  public Object csv() throws IOException {
    return AddUp.of(csv, portfolio);
  }

  /** CSV by FastCSV, which does nothing with it. */
  @Benchmark
  public Object csvBare() throws IOException {
    return AddUp.bareCsv(csv);
  }

  /** From XLSX. */
  @Benchmark
  public Object xlsx() throws IOException {
    return AddUp.of(xlsx, portfolio);
  }

  /** XLSX by the parser of the JDK, which does nothing with it. */
  @Benchmark
  public Object xlsxBare() throws IOException, XMLStreamException {
    return AddUp.bareXlsx(xlsx);
  }
}
