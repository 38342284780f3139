package nl.regiodeals.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.regiodeals.core.Sample;
import nl.regiodeals.core.exchange.Exporter;
import nl.regiodeals.core.exchange.Format;
import nl.regiodeals.core.exchange.Formats;
import nl.regiodeals.core.exchange.Reading;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.core.notice.Place;
import nl.regiodeals.core.notice.Provenance;
import nl.regiodeals.core.notice.Severity;
import nl.regiodeals.core.notice.Subject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A portfolio keeps the origin of its values for as long as it does not change. */
class PortfolioFileTest {
  private static final Formats FORMATS = Formats.load();
  private static final Subject SUBJECT = new Subject("Project", "dorp", Optional.of("budget"));
  private static final Place CELL = new Place.InSheet("vgr.xlsx", "Projecten", "F5");
  private static final Provenance PROVENANCE =
      new Provenance(ImmutableMap.of(SUBJECT, CELL), ImmutableMap.of("vgr.xlsx", "abc"));

  @TempDir Path folder;
  private PortfolioFile file;

  @BeforeEach
  void write() throws IOException {
    file = PortfolioFile.at(folder.resolve("deals.json"));
    file.write(Sample.portfolio(), PROVENANCE, new JsonExporter());
  }

  @Test
  void comesBackWithItsCells() throws IOException {
    assertThat(file.provenance()).hasFileName("deals.provenance.json").exists();
    Reading reading = file.read(FORMATS);
    assertThat(reading.complete()).isEqualTo(Sample.portfolio());
    assertThat(reading.provenance().find(SUBJECT)).contains(CELL);
    assertThat(reading.provenance().digests()).containsEntry("vgr.xlsx", "abc");
    assertThat(reading.notices()).isEmpty();
  }

  @Test
  void theCellsDoNotCountForAPortfolioThatWasEdited() throws IOException {
    Files.writeString(file.path(), Files.readString(file.path()) + "\n", StandardCharsets.UTF_8);
    Reading reading = file.read(FORMATS);
    assertThat(reading.provenance().places()).doesNotContainEntry(SUBJECT, CELL);
    assertThat(reading.notices())
        .singleElement()
        .returns("stale-provenance", Notice::code)
        .returns(Severity.WARNING, Notice::severity)
        .returns(Optional.of(new Place.InFile("deals.provenance.json")), Notice::place);
  }

  @Test
  void aPortfolioWithoutCellsIsReadAsItIs() throws IOException {
    Files.delete(file.provenance());
    assertThat(file.read(FORMATS).notices()).isEmpty();
  }

  @Test
  void isKeptOnlyIfItCanBeReadBack() throws IOException {
    byte[] before = Files.readAllBytes(file.path());
    byte[] cells = Files.readAllBytes(file.provenance());
    Portfolio other = Sample.portfolio().toBuilder().results(List.of()).build();
    assertThatThrownBy(() -> file.keep(other, PROVENANCE, new Forgetful(), FORMATS))
        .isInstanceOf(IllegalStateException.class);
    assertThat(file.path()).hasBinaryContent(before);
    assertThat(file.provenance()).hasBinaryContent(cells);
    file.keep(other, Provenance.NONE, new JsonExporter(), FORMATS);
    assertThat(file.read(FORMATS).complete()).isEqualTo(other);
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).hasSize(2);
    }
  }

  /** Writes a portfolio other than the given one. */
  private static final class Forgetful implements Exporter {
    private final Exporter json = new JsonExporter();

    @Override
    public Format format() {
      return json.format();
    }

    @Override
    public void write(Portfolio portfolio, OutputStream out) throws IOException {
      json.write(Sample.portfolio(), out);
    }
  }
}
