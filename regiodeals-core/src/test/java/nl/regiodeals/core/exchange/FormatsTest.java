package nl.regiodeals.core.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.regiodeals.core.Sample;
import nl.regiodeals.core.merge.Merge;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.core.notice.NoticeType;
import nl.regiodeals.core.notice.Place;
import nl.regiodeals.core.notice.Provenance;
import nl.regiodeals.core.notice.Severity;
import nl.regiodeals.core.text.Language;
import nl.regiodeals.core.text.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormatsTest {
  private static final Format NOTHING = Format.text("nothing", "text/x-nothing", "nothing", "nix");

  private static final class NothingImporter implements Importer {
    @Override
    public Format format() {
      return NOTHING;
    }

    @Override
    public boolean readsFolders() {
      return true;
    }

    @Override
    public Reading read(Input input) {
      return new Reading(Sample.portfolio(), Provenance.NONE, ImmutableList.of());
    }
  }

  private static class NothingExporter implements Exporter {
    @Override
    public Format format() {
      return NOTHING;
    }

    @Override
    public void write(Portfolio portfolio, OutputStream out) {}
  }

  private static final class OtherExporter extends NothingExporter {}

  private static final Formats FORMATS =
      new Formats(
          Registry.of(List.<Importer>of(new NothingImporter()), i -> i.format().id()),
          Registry.of(List.<Exporter>of(new NothingExporter()), e -> e.format().id()));

  @Test
  void theNameOfAFileTellsItsFormat(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("a.NIX"), "nix");
    assertThat(FORMATS.read(Input.of(file)).isComplete()).isTrue();
    assertThat(FORMATS.read(Input.of(folder)).portfolio()).isEqualTo(Sample.portfolio());
    assertThat(FORMATS.exporterByFileName("x.nothing")).isPresent();
    assertThat(FORMATS.exporterByFileName("x.xyz")).isEmpty();
    assertThat(FORMATS.exporterById("nothing")).isPresent();
    assertThat(FORMATS.exporterById("nix")).isEmpty();
    assertThat(Input.of(folder).parts()).extracting(Input::name).containsExactly("a.NIX");
    assertThat(new String(Input.of(file).open().readAllBytes(), StandardCharsets.UTF_8))
        .isEqualTo("nix");
  }

  @Test
  void aStreamIsReadUnderAName() throws IOException {
    Input input = Input.of("a.nix", () -> new ByteArrayInputStream(new byte[] {'n'}));
    assertThat(input.name()).isEqualTo("a.nix");
    for (int time = 0; time < 2; time++) {
      assertThat(input.open().readAllBytes()).containsExactly('n');
    }
  }

  @Test
  void whatWasNotReadWholeIsNotTakenForTheWhole() {
    NoticeType bad =
        new NoticeType(
            "bad", Severity.ERROR, Messages.load("t", name -> InputStream.nullInputStream()));
    NoticeType odd = new NoticeType("odd", Severity.WARNING, bad.texts());
    Reading whole =
        new Reading(Sample.portfolio(), Provenance.NONE, ImmutableList.of(odd.notice()));
    assertThat(whole.complete()).isEqualTo(Sample.portfolio());
    Notice lost = bad.notice().at(new Place.InText("p.json", 3, 1, "/deals/2"));
    Reading part =
        new Reading(
            Sample.portfolio(),
            Provenance.NONE,
            ImmutableList.of(odd.notice(), lost, bad.notice()));
    assertThat(part.isComplete()).isFalse();
    assertThatThrownBy(part::complete)
        .isInstanceOf(UnreadableException.class)
        .hasMessageContaining("p.json: ")
        .hasMessageContaining("2 errors")
        .hasMessageContaining("p.json:3:1 /deals/2");
    assertThatThrownBy(() -> Merge.of(part, List.of())).isInstanceOf(UnreadableException.class);
  }

  @Test
  void anUnknownFormatIsRefusedWithTheKnownOnes() {
    Input input = Input.of("brief.odt", new byte[0]);
    assertThatThrownBy(() -> FORMATS.read(input))
        .isInstanceOf(UnreadableException.class)
        .hasMessageContaining("brief.odt")
        .hasMessageContaining("nothing");
    try {
      FORMATS.read(input);
    } catch (UnreadableException | IOException e) {
      assertThat(((UnreadableException) e).notice().message(Language.DUTCH))
          .isEqualTo("De vorm van dit bestand is niet bekend.");
    }
  }

  @Test
  void twoProvidersOfOneNameAreRefusedWithTheirOrigin() {
    assertThatThrownBy(
            () ->
                Registry.of(
                    List.<Exporter>of(new NothingExporter(), new OtherExporter()),
                    e -> e.format().id()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("'nothing' is offered twice")
        .hasMessageContaining("NothingExporter in test-classes")
        .hasMessageContaining("OtherExporter in test-classes");
    assertThat(Registry.origin("text")).isEqualTo("java.base");
  }

  @Test
  void aFormatHasAnExtension() {
    assertThatThrownBy(() -> Format.text("x", "text/x")).hasMessageContaining("extension");
    assertThat(Format.binary("b", "x/b", "b").text()).isFalse();
  }

  @Test
  void theFormatsAtHandAreFound() {
    assertThat(Formats.load().importers().ids()).isEmpty();
    assertThat(new NothingExporter().omissions(Language.DUTCH)).isEmpty();
  }

  @Test
  void aFormatIsFoundByItsIdItsMediaTypeAndTheNameOfAFile() {
    assertThat(FORMATS.importerById("nothing")).isPresent();
    assertThat(FORMATS.importerByFileName("A.NIX")).isPresent();
    for (String asked : List.of("text/x-nothing", "Text/X-Nothing ; charset=utf-8")) {
      assertThat(FORMATS.importerByMediaType(asked)).as(asked).isPresent();
      assertThat(FORMATS.exporterByMediaType(asked)).as(asked).isPresent();
    }
    for (String other : List.of("", ";", "text", "text/x-nothing-else", "*/*")) {
      assertThat(FORMATS.importerByMediaType(other)).as(other).isEmpty();
      assertThat(FORMATS.exporterByMediaType(other)).as(other).isEmpty();
    }
    assertThat(FORMATS.importerById("text/x-nothing")).isEmpty();
    assertThat(FORMATS.importerByFileName("nothing")).isEmpty();
  }
}
