package nl.regiodeals.core.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.regiodeals.core.analysis.HelixLevel;
import nl.regiodeals.core.analysis.TargetStatus;
import nl.regiodeals.core.geography.Island;
import nl.regiodeals.core.geography.Province;
import nl.regiodeals.core.model.AgreementStatus;
import nl.regiodeals.core.model.AmendmentKind;
import nl.regiodeals.core.model.AreaBasis;
import nl.regiodeals.core.model.ContributionKind;
import nl.regiodeals.core.model.DealFact;
import nl.regiodeals.core.model.Direction;
import nl.regiodeals.core.model.FundingSource;
import nl.regiodeals.core.model.HelixSector;
import nl.regiodeals.core.model.Instrument;
import nl.regiodeals.core.model.LinkKind;
import nl.regiodeals.core.model.OrganisationKind;
import nl.regiodeals.core.model.PartnerRole;
import nl.regiodeals.core.model.Phase;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.core.model.PreconditionKind;
import nl.regiodeals.core.model.PreconditionStatus;
import nl.regiodeals.core.model.ProjectStatus;
import nl.regiodeals.core.model.RiskLevel;
import nl.regiodeals.core.model.RiskStatus;
import nl.regiodeals.core.model.SisaMeaning;
import nl.regiodeals.core.model.TrafficLight;
import nl.regiodeals.core.model.WellbeingTheme;
import nl.regiodeals.core.notice.Severity;
import nl.regiodeals.core.schema.Dictionary;
import nl.regiodeals.core.schema.RecordType;
import nl.regiodeals.core.schema.ValueType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MessagesTest {
  private static final Messages TEXTS =
      bundle(
          Map.of(
              "t_nl.properties",
                  "hallo=Dag {naam}\ndeals={count} deals\ndeals.one=één deal\ndeals.none=geen deals\nalleen=ja",
              "t_en.properties", "hallo=Hello {naam}\nengels=only",
              "t_fy.properties", "hallo=Goeie {naam}"));

  private static IllegalStateException refusal(BadText text) {
    return new IllegalStateException(text.toString());
  }

  @Test
  void aTextOfAUserThatCannotBeUsedIsRefusedInTheirWords() {
    Messages own =
        TEXTS.with(
            resources(
                Map.of(
                    "t_nl.properties", "hallo=Dag {nam}\ndeals.one={wie}",
                    "t_en.properties", "hallo={=onzin}\n",
                    "t_fy.properties", "hallo=\\u12")),
            MessagesTest::refusal);
    assertThatThrownBy(() -> own.text(Language.DUTCH, "hallo", Map.of("naam", "Twente")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("BadText[file=t_nl.properties, key=hallo, problem=NO_VALUE, found={nam}]");
    assertThatThrownBy(() -> own.text(Language.DUTCH, "deals", Map.of("count", 1)))
        .hasMessage("BadText[file=t_nl.properties, key=deals.one, problem=NO_VALUE, found={wie}]");
    assertThat(own.text(Language.DUTCH, "deals", Map.of("count", 2))).isEqualTo("2 deals");
    assertThatThrownBy(() -> own.text(Language.ENGLISH, "engels"))
        .hasMessage("BadText[file=t_en.properties, key=hallo, problem=NO_NOUN, found={=onzin}]");
    assertThatThrownBy(() -> own.text(Language.of("fy"), "hallo", Map.of()))
        .hasMessage("BadText[file=t_fy.properties, key=, problem=NO_CHARACTER, found=\\u]");
  }

  /** A caller without a user gets what is thrown for the bundle itself. */
  @Test
  void aTextThatCannotBeUsedIsAFaultOfTheCallerOtherwise() {
    Messages own = TEXTS.with(resources(Map.of("t_nl.properties", "hallo=Dag {nam}")));
    assertThatThrownBy(() -> own.text(Language.DUTCH, "hallo", Map.of("naam", "Twente")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("text hallo of t needs a value for {nam}");
    assertThatThrownBy(() -> TEXTS.text(Language.DUTCH, "hallo", Map.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("text hallo of t needs a value for {naam}");
  }

  @Test
  void fillsInPlacesByName() {
    assertThat(TEXTS.text(Language.DUTCH, "hallo", Map.of("naam", "Twente")))
        .isEqualTo("Dag Twente");
  }

  @Test
  void choosesTheFormByTheCount() {
    assertThat(TEXTS.text(Language.DUTCH, "deals", Map.of("count", 0))).isEqualTo("geen deals");
    assertThat(TEXTS.text(Language.DUTCH, "deals", Map.of("count", 1))).isEqualTo("één deal");
    assertThat(TEXTS.text(Language.DUTCH, "deals", Map.of("count", 2))).isEqualTo("2 deals");
  }

  @Test
  void aThirdLanguageIsABundleThatFallsBackOnEnglishAndDutch() {
    Language frisian = Language.of("fy");
    assertThat(TEXTS.text(frisian, "hallo", Map.of("naam", "Fryslân"))).isEqualTo("Goeie Fryslân");
    assertThat(TEXTS.text(frisian, "engels")).isEqualTo("only");
    assertThat(TEXTS.text(frisian, "alleen")).isEqualTo("ja");
    assertThat(TEXTS.has(frisian, "alleen")).isTrue();
    assertThat(TEXTS.has(frisian, "niets")).isFalse();
  }

  @Test
  void textsCanBeReplacedOneByOne() {
    Messages mine =
        TEXTS.with(
            name ->
                name.equals("t_nl.properties")
                    ? new ByteArrayInputStream("hallo=Hoi {naam}".getBytes(StandardCharsets.UTF_8))
                    : null);
    assertThat(mine.text(Language.DUTCH, "hallo", Map.of("naam", "Twente")))
        .isEqualTo("Hoi Twente");
    assertThat(mine.text(Language.DUTCH, "alleen")).isEqualTo("ja");
    assertThat(mine.text(Language.ENGLISH, "hallo", Map.of("naam", "Twente")))
        .isEqualTo("Hello Twente");
  }

  @Test
  void whatAValueSaysIsNotFilledInAgain() {
    assertThat(TEXTS.text(Language.DUTCH, "hallo", Map.of("naam", "{naam}")))
        .isEqualTo("Dag {naam}");
  }

  @Test
  void refusesAnUnknownTextAndAMissingValue() {
    assertThatThrownBy(() -> TEXTS.text(Language.DUTCH, "niets"))
        .hasMessage("no text niets in the bundle t");
    assertThatThrownBy(() -> TEXTS.text(Language.DUTCH, "hallo", Map.of()))
        .hasMessageContaining("needs a value for {naam}");
  }

  static Stream<Enum<?>> words() {
    return Stream.<Enum<?>[]>of(
            AgreementStatus.values(),
            AmendmentKind.values(),
            AreaBasis.values(),
            ContributionKind.values(),
            DealFact.values(),
            Direction.values(),
            FundingSource.values(),
            HelixSector.values(),
            HelixLevel.values(),
            Instrument.values(),
            Island.values(),
            LinkKind.values(),
            OrganisationKind.values(),
            PartnerRole.values(),
            Phase.values(),
            PreconditionKind.values(),
            PreconditionStatus.values(),
            ProjectStatus.values(),
            Province.values(),
            RiskLevel.values(),
            RiskStatus.values(),
            Severity.values(),
            SisaMeaning.values(),
            TargetStatus.values(),
            TrafficLight.values(),
            WellbeingTheme.values())
        .flatMap(Arrays::stream);
  }

  @ParameterizedTest
  @MethodSource("words")
  void everyNameOfTheModelHasAWord(Enum<?> name) {
    assertThat(Words.of(name, Language.DUTCH)).isNotBlank();
    assertThat(Words.of(name, Language.ENGLISH)).isNotBlank();
  }

  @Test
  void aWordThatPeopleUseIsUnderstood() {
    assertThat(Words.meant(ProjectStatus.values(), " Loopt ", Language.DUTCH))
        .contains(ProjectStatus.RUNNING);
    assertThat(Words.meant(ProjectStatus.values(), "ongoing", Language.ENGLISH))
        .contains(ProjectStatus.RUNNING);
    assertThat(Words.meant(ProjectStatus.values(), "blauw", Language.DUTCH)).isEmpty();
  }

  static Stream<Class<?>> records() {
    return Stream.concat(Stream.of(Portfolio.class), records(RecordType.portfolio()).distinct());
  }

  private static Stream<Class<?>> records(RecordType type) {
    return type.fields().stream()
        .flatMap(
            field ->
                field.type() instanceof ValueType.Nested nested
                    ? Stream.concat(Stream.of(nested.type().type()), records(nested.type()))
                    : Stream.<Class<?>>empty());
  }

  @ParameterizedTest
  @MethodSource("records")
  void everyRecordOfTheModelHasAWordAndADescription(Class<? extends Record> record) {
    assertThat(Words.of(record, Language.DUTCH)).isNotBlank();
    assertThat(Words.of(record, Language.ENGLISH)).isNotBlank();
    if (record.getTypeParameters().length == 0) {
      RecordType type = RecordType.of(record);
      assertThat(Dictionary.of(type, Language.ENGLISH)).endsWith(".");
      assertThat(Dictionary.of(type, Language.DUTCH))
          .endsWith(".")
          .isNotEqualTo(Dictionary.of(type, Language.ENGLISH));
      assertThat(type.fields())
          .allSatisfy(field -> assertThat(Dictionary.of(field, Language.ENGLISH)).endsWith("."))
          .allSatisfy(
              field ->
                  assertThat(Dictionary.of(field, Language.DUTCH))
                      .endsWith(".")
                      .isNotEqualTo(Dictionary.of(field, Language.ENGLISH)));
    }
  }

  private static Messages bundle(Map<String, String> files) {
    return Messages.load("t", resources(files));
  }

  private static Function<String, @Nullable InputStream> resources(Map<String, String> files) {
    return name -> {
      String text = files.get(name);
      return text == null ? null : new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    };
  }
}
