package nl.regiodeals.render;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.regiodeals.core.Sample;
import nl.regiodeals.core.exchange.Input;
import nl.regiodeals.core.judge.Work;
import nl.regiodeals.core.output.OutputFile;
import nl.regiodeals.core.output.OutputFolder;
import nl.regiodeals.core.text.Language;
import nl.regiodeals.core.work.InterruptedWorkException;
import nl.regiodeals.core.work.Progress;
import nl.regiodeals.render.document.Block;
import nl.regiodeals.render.document.Document;
import nl.regiodeals.render.document.Inline;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An interrupted thread stops promptly, whatever it makes, and leaves nothing half-written. */
class InterruptionTest {
  private static final Renderer RENDERER = Renderer.builder().build();
  private static final Request REQUEST = Request.of(Sample.reported(), 2024);
  private static final String SENTENCE = "Er zijn ${jaar.resultaten} resultaten.";

  /** The work from an interrupt to its end. */
  private static final Duration PROMPTLY = Duration.ofSeconds(2);

  @TempDir private Path root;

  @AfterEach
  void goOn() {
    Thread.interrupted();
  }

  static Stream<String> publications() {
    return RENDERER.publications().ids().stream();
  }

  static Stream<String> formats() {
    return RENDERER.formats().ids().stream();
  }

  private static Request request(String publication) {
    return RENDERER.publications().find(publication).orElseThrow().perDeal()
        ? REQUEST.about("twente")
        : REQUEST;
  }

  @ParameterizedTest
  @MethodSource("publications")
  void aPublicationStops(String publication) {
    Thread.currentThread().interrupt();
    assertStopped(() -> RENDERER.render(publication, request(publication)));
  }

  @ParameterizedTest
  @MethodSource("formats")
  void aStreamGetsNothingAtWhicheverStepItsWriterIsInterrupted(String format) throws IOException {
    List<Progress.Step> told = new ArrayList<>();
    RENDERER
        .telling(told::add)
        .write("factsheet", request("factsheet"), format, OutputStream.nullOutputStream());
    assertThat(told)
        .containsExactly(
            new Progress.Step(Progress.Kind.COMPOSED, "factsheet", 1, 2),
            new Progress.Step(Progress.Kind.FORMATTED, format, 2, 2));
    for (int at = 1; at <= 2; at++) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      Renderer stopping = stopping(at);
      assertStopped(() -> stopping.write("factsheet", request("factsheet"), format, out));
      assertThat(out.size()).isZero();
    }
    Document document = RENDERER.render("factsheet", request("factsheet"));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Thread.currentThread().interrupt();
    assertStopped(() -> RENDERER.write(document, format, out));
    assertThat(out.size()).isZero();
  }

  /** Also in the middle of a format, at moments that differ from run to run. */
  @ParameterizedTest
  @MethodSource("formats")
  void aLongDocumentStopsPromptlyAtAnyMoment(String format) throws Exception {
    Document document = longDocument();
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    RENDERER.write(document, format, whole);
    long start = System.nanoTime();
    RENDERER.write(document, format, OutputStream.nullOutputStream());
    long took = System.nanoTime() - start;
    Path file = root.resolve("document");
    Files.writeString(file, "before");
    for (int part = 1; part <= 4; part++) {
      Thread caller = Thread.currentThread();
      AtomicReference<Duration> interrupted = new AtomicReference<>();
      long wait = took * part / 6;
      Thread watch =
          new Thread(
              () -> {
                long until = System.nanoTime() + wait;
                while (System.nanoTime() < until) {
                  Thread.onSpinWait();
                }
                interrupted.set(Work.done());
                caller.interrupt();
              });
      watch.start();
      try {
        OutputFile.write(file, out -> RENDERER.write(document, format, out));
        watch.join();
      } catch (InterruptedWorkException e) {
        Work.assertAtMost(PROMPTLY, requireNonNull(interrupted.get()));
        assertThat(Thread.interrupted()).isTrue();
        assertThat(file).hasContent("before");
        watch.join();
        continue;
      } catch (InterruptedException e) {
        // it was done before: the mark reached the test itself
      }
      Thread.interrupted();
      assertThat(file).hasBinaryContent(whole.toByteArray());
      Files.writeString(file, "before");
    }
    try (Stream<Path> left = Files.list(root)) {
      assertThat(left).containsExactly(file);
    }
  }

  private static Document longDocument() {
    ImmutableList.Builder<Block> blocks = ImmutableList.builder();
    for (int i = 0; i < 3_000; i++) {
      blocks.add(
          new Block.Paragraph(
              ImmutableList.of(new Inline.Text("Alinea " + i + " met woorden. ".repeat(12)))));
    }
    return new Document("Lang", Language.DUTCH, blocks.build());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<#list 1..99999 as i><#list 1..99999 as j></#list></#list>",
        "<#macro m></#macro><#list 1..99999 as i><#list 1..99999 as j><@m/></#list></#list>",
        "<#list 1..99999 as i><#list 1..99999 as j><#if j gt i && j lt i>x</#if></#list></#list>"
      })
  void aTemplateThatGoesOnForEverStopsAndIsNotCalledSlow(String template) throws Exception {
    Renderer renderer =
        Renderer.builder()
            .publications(List.of(TemplatesTest.publication(template)))
            .timeLimit(Duration.ofSeconds(100))
            .build();
    Thread caller = Thread.currentThread();
    Thread watch =
        new Thread(
            () -> {
              try {
                TimeUnit.MILLISECONDS.sleep(300);
              } catch (InterruptedException e) {
                return;
              }
              caller.interrupt();
            });
    watch.start();
    assertStopped(() -> renderer.render("t", REQUEST));
    watch.join();
  }

  @Test
  void aLetterThatIsFilledOrRefreshedStopsWhereverItIs() throws IOException {
    byte[] template = letter(SENTENCE);
    ByteArrayOutputStream filled = new ByteArrayOutputStream();
    RENDERER.fill(Input.of("brief.docx", template), REQUEST, filled);
    byte[] letter = filled.toByteArray();
    for (int at : List.of(0, template.length / 2, template.length)) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      assertStopped(() -> RENDERER.fill(interruptingAt(at, template), REQUEST, out));
      assertStopped(() -> RENDERER.refresh(interruptingAt(at, letter), Sample.portfolio(), out));
      assertStopped(() -> RENDERER.verify(interruptingAt(at, letter), Sample.portfolio()));
      assertStopped(() -> FinalDocument.read(interruptingAt(at, letter)));
      assertThat(out.size()).isZero();
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Renderer stopping = stopping(1);
    assertStopped(() -> stopping.fill(Input.of("brief.docx", template), REQUEST, out));
    assertStopped(() -> stopping.refresh(Input.of("brief.docx", letter), Sample.portfolio(), out));
    assertStopped(() -> stopping.compose(markdown(), REQUEST));
    assertThat(out.size()).isZero();
    Thread.currentThread().interrupt();
    assertStopped(() -> RENDERER.compose(markdown(), REQUEST));
  }

  @Test
  void theFolderOfASiteIsAsItWasWhicheverFileIsTheLast() throws IOException {
    Site site = Site.of(REQUEST).in(ImmutableList.of(Language.DUTCH, Language.ENGLISH));
    List<Progress.Step> told = new ArrayList<>();
    try (OutputFolder folder = OutputFolder.at(root)) {
      RENDERER.telling(told::add).write(site, folder);
      assertThat(folder.finish().files()).isEqualTo(told.size());
    }
    int files = told.size();
    assertThat(told).extracting(Progress.Step::total).containsOnly(files);
    assertThat(told)
        .extracting(Progress.Step::done)
        .isEqualTo(IntStream.rangeClosed(1, files).boxed().toList());
    assertThat(told)
        .extracting(Progress.Step::subject)
        .contains("index.html")
        .doesNotHaveDuplicates();
    Map<String, String> before = files();
    Site other = Site.of(Request.of(Sample.portfolio())).since(Sample.reported());
    for (int stop : List.of(1, 2, 5, 7, 20, files / 2)) {
      try (OutputFolder folder = OutputFolder.at(root)) {
        Renderer stopping = stopping(stop);
        assertStopped(
            () -> {
              stopping.write(other, folder);
              folder.finish();
            });
      }
      assertThat(files()).isEqualTo(before);
    }
  }

  @Test
  void aSiteThatShowsChangesTellsItsWholeToo() throws IOException {
    List<Progress.Step> told = new ArrayList<>();
    Site site =
        Site.of(REQUEST).since(Sample.portfolio()).at(URI.create("https://regiodeals.example/"));
    try (OutputFolder folder = OutputFolder.at(root)) {
      RENDERER.telling(told::add).write(site, folder);
      assertThat(folder.finish().files()).isEqualTo(told.size());
    }
    assertThat(told.get(0).total()).isEqualTo(told.size());
  }

  /** A renderer whose listener interrupts the thread of this test at a step. */
  private static Renderer stopping(int at) {
    Thread caller = Thread.currentThread();
    return RENDERER.telling(
        step -> {
          if (step.done() == at) {
            caller.interrupt();
          }
        });
  }

  private static void assertStopped(ThrowingCallable work) {
    assertThatThrownBy(work).isInstanceOf(InterruptedWorkException.class);
    assertThat(Thread.interrupted()).as("the mark stays").isTrue();
  }

  private static Input markdown() {
    return Input.of("brief.md", ("# Brief\n\n" + SENTENCE).getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] letter(String sentence) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    RENDERER.write(
        new Document(
            "Brief",
            Language.DUTCH,
            ImmutableList.of(new Block.Paragraph(ImmutableList.of(new Inline.Text(sentence))))),
        "docx",
        out);
    return out.toByteArray();
  }

  /** A file that interrupts its reader after so many bytes. */
  private static Input interruptingAt(int at, byte[] file) {
    return Input.of(
        "brief.docx",
        () ->
            new FilterInputStream(new ByteArrayInputStream(file)) {
              private int read;

              @Override
              public int read(byte[] bytes, int from, int count) throws IOException {
                int got = super.read(bytes, from, Math.min(count, 100));
                read += Math.max(0, got);
                if (read >= at) {
                  Thread.currentThread().interrupt();
                }
                return got;
              }
            });
  }

  private Map<String, String> files() throws IOException {
    Map<String, String> found = new TreeMap<>();
    try (Stream<Path> all = Files.walk(root)) {
      for (Path file : all.filter(path -> !path.equals(root)).toList()) {
        found.put(
            root.relativize(file).toString(),
            Files.isDirectory(file)
                ? "folder"
                : new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
      }
    }
    return found;
  }
}
