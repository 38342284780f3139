package nl.regiodeals.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.io.Resources;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.regiodeals.core.exchange.Formats;
import nl.regiodeals.core.exchange.Input;
import nl.regiodeals.core.exchange.Reading;
import nl.regiodeals.core.exchange.UnreadableException;
import nl.regiodeals.core.model.Concept;
import nl.regiodeals.core.model.Phase;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.core.model.ProgrammeProfile;
import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.core.text.Language;
import nl.regiodeals.core.text.Terms;
import nl.regiodeals.core.text.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A portfolio says what its programme is like: in itself, by a name, or in a file beside it. */
class ProgrammeProfilesTest {
  private static final Path PUBLISHED = Path.of("docs", "programme.schema.json");
  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(JsonSchema.ofProfile());

  @TempDir private Path folder;

  static List<String> known() {
    return ProgrammeProfiles.ids().asList();
  }

  private static String resource(String id) throws IOException {
    return Resources.toString(
        Resources.getResource("nl/regiodeals/io/internal/json/" + id + ".json"),
        StandardCharsets.UTF_8);
  }

  private static Reading portfolio(String profile) throws IOException {
    return read("{\"programme\": {\"name\": \"x\"}, \"profile\": " + profile + "}");
  }

  private static Reading read(String json) throws IOException {
    return new JsonImporter().read(Input.of("p.json", json.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void thePublishedSchemaIsThatOfTheModel() throws IOException {
    if (Boolean.getBoolean("approved.update")) {
      Files.writeString(PUBLISHED, JsonSchema.ofProfile());
    }
    assertThat(PUBLISHED).content(StandardCharsets.UTF_8).isEqualTo(JsonSchema.ofProfile());
  }

  @ParameterizedTest
  @MethodSource("known")
  void theProfilesThatComeWithTheLibraryAreValid(String id) throws IOException {
    assertThat(SCHEMA.validate(resource(id), InputFormat.JSON)).isEmpty();
    assertThat(ProgrammeProfiles.find(id)).get().extracting(ProgrammeProfile::id).isEqualTo(id);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"id\": 1}",
        "{\"id\": \"x\", \"without\": [\"X\"]}",
        "{\"id\": \"x\", \"reportDue\": {\"month\": 1}}",
        "{\"id\": \"x\", \"terms\": [{\"language\": \"nl\", \"concept\": \"DEAL\", \"one\": \"a\"}]}",
        "{\"id\": \"x\", \"phases\": [{\"value\": \"X\"}]}",
        "{\"id\": \"x\", \"name\": \"y\"}",
      })
  void whatIsNoProfileIsInvalidAndTold(String json) throws IOException {
    assertThat(SCHEMA.validate(json, InputFormat.JSON)).isNotEmpty();
    try {
      ProgrammeProfiles.Read read =
          ProgrammeProfiles.read(
              Input.of("x.programme.json", json.getBytes(StandardCharsets.UTF_8)));
      assertThat(read.notices()).isNotEmpty();
    } catch (UnreadableException e) {
      assertThat(e.notice().message(Language.DUTCH)).isNotBlank();
    }
  }

  @Test
  void theProfileOfTheRegioDealsIsThatOfThePortfolioThatDoesNotSay() throws IOException {
    ProgrammeProfile written = ProgrammeProfiles.find("regio-deals").orElseThrow();
    assertThat(written.toBuilder().terms(List.of()).build())
        .isEqualTo(ProgrammeProfile.REGIO_DEALS);
    for (Language language : List.of(Language.DUTCH, Language.ENGLISH)) {
      for (Concept concept : Concept.values()) {
        String reference = "{=de " + concept.name().replace("_", "") + "}";
        assertThat(Terms.of(written).in(reference, language.code()))
            .isEqualTo(Terms.REGIO_DEALS.in(reference, language.code()));
      }
    }
  }

  @Test
  void aPortfolioNamesAProfileThatComesWithTheLibrary() throws IOException {
    Reading reading = portfolio("{\"id\": \"nplv\"}");
    assertThat(reading.notices()).isEmpty();
    assertThat(reading.portfolio().profile()).isEqualTo(ProgrammeProfiles.find("nplv"));
    assertThat(Words.of(Phase.SELECTED, Language.DUTCH.with(reading.portfolio())))
        .isEqualTo("aangewezen als focusgebied");
  }

  @Test
  void aNameThatThereIsNotIsAnError() throws IOException {
    Reading reading = portfolio("{\"id\": \"npvl\"}");
    assertThat(reading.notices())
        .singleElement()
        .satisfies(
            notice -> {
              assertThat(notice.message(Language.DUTCH))
                  .isEqualTo("Het profiel \"npvl\" is er niet. Bedoelt u nplv?".replace("\"", ""));
              assertThat(notice.place()).hasToString("Optional[p.json:1:48 /profile/id]");
            });
    assertThat(reading.isComplete()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"json", "yaml", "csv.zip"})
  void aProfileIsCarriedInEachFormatThatIsRead(String format) throws IOException {
    Portfolio portfolio = portfolio("{\"id\": \"nplv\"}").portfolio();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Formats formats = Formats.load();
    formats.exporterByFileName("p." + format).orElseThrow().write(portfolio, out);
    assertThat(formats.read(Input.of("p." + format, out.toByteArray())).complete())
        .isEqualTo(portfolio);
  }

  @Test
  void aFileBesideThePortfolioSaysWhatTheProgrammeIsLike() throws IOException {
    PortfolioFile file = PortfolioFile.at(folder.resolve("areas.json"));
    Files.writeString(file.path(), "{\"programme\": {\"name\": \"x\"}}");
    Files.writeString(folder.resolve("areas.programme.json"), resource("novex"));
    Reading reading = file.read(Formats.load());
    assertThat(reading.notices()).isEmpty();
    assertThat(reading.portfolio().profile()).isEqualTo(ProgrammeProfiles.find("novex"));
    Files.writeString(file.profile(), "{\"id\": \"mine\", \"checkOff\": []}");
    assertThat(file.read(Formats.load()).notices())
        .extracting(Notice::code)
        .containsExactly("unknown-field");
    Files.writeString(file.profile(), "{}");
    assertThatThrownBy(() -> file.read(Formats.load())).isInstanceOf(UnreadableException.class);
  }

  @Test
  void aPortfolioThatIsWrittenAgainHasItsProfileOnce() throws IOException {
    PortfolioFile file = PortfolioFile.at(folder.resolve("areas.json"));
    Files.writeString(file.path(), "{\"programme\": {\"name\": \"x\"}}");
    Files.writeString(file.profile(), resource("novex"));
    Reading first = file.read(Formats.load());
    file.keep(first.portfolio(), first.provenance(), new JsonExporter(), Formats.load());
    Reading second = file.read(Formats.load());
    assertThat(second.notices()).isEmpty();
    assertThat(second.portfolio()).isEqualTo(first.portfolio());
  }

  @Test
  void aProfileInThePortfolioGoesBeforeTheFileBesideIt() throws IOException {
    PortfolioFile file = PortfolioFile.at(folder.resolve("areas.json"));
    Files.writeString(
        file.path(), "{\"programme\": {\"name\": \"x\"}, \"profile\": {\"id\": \"nplv\"}}");
    Files.writeString(file.profile(), resource("novex"));
    Reading reading = file.read(Formats.load());
    assertThat(reading.portfolio().profile()).isEqualTo(ProgrammeProfiles.find("nplv"));
    assertThat(reading.notices()).extracting(Notice::code).containsExactly("profile-twice");
  }
}
