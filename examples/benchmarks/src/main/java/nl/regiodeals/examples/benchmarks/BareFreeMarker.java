package nl.regiodeals.examples.benchmarks;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import nl.regiodeals.core.text.Language;
import nl.regiodeals.examples.synthetic.SyntheticPortfolio;
import nl.regiodeals.render.Publication;
import nl.regiodeals.render.Renderer;
import nl.regiodeals.render.Request;
import nl.regiodeals.render.internal.template.Links;
import nl.regiodeals.render.internal.template.Scene;
import nl.regiodeals.render.internal.template.Templates;
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

/**
 * The letter from its data, compared with the lower bound: FreeMarker running the same template,
 * which only makes a text. It uses internals of the library for that.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgsAppend = "-Xmx768m")
public class BareFreeMarker {
  /** The number of deals; 84 is full size. */
  @Param("84")
  public int deals;

  private final Templates templates = new Templates(Optional.empty(), Duration.ofMinutes(1));
  private final Renderer renderer = Renderer.builder().build();
  private final Publication letter = renderer.publications().find("letter").orElseThrow();
  private Request request = Request.of(SyntheticPortfolio.of(1, 1));

  /** Makes the portfolio. */
  @Setup
  public void prepare() {
    request =
        Request.of(SyntheticPortfolio.of(deals, 1), SyntheticPortfolio.LAST_YEAR)
            .in(Language.DUTCH);
  }

  /** The template, with the state of affairs that it needs. */
  @Benchmark
  public Object template() {
    Scene scene = new Scene(request, Optional.empty(), Links.NONE, Map.of());
    return templates.frame(letter, scene, Map.of());
  }

  /**
   * The document: the output of the template, read into a document in which every figure has its
   * lineage.
   */
  @Benchmark
  public Object document() {
    return renderer.render("letter", request);
  }
}
