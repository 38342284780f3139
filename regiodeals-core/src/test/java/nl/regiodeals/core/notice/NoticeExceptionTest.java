package nl.regiodeals.core.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.regiodeals.core.Serialised;
import nl.regiodeals.core.exchange.MissingLibraryException;
import nl.regiodeals.core.exchange.UnreadableException;
import nl.regiodeals.core.model.Deal;
import nl.regiodeals.core.model.Money;
import nl.regiodeals.core.model.PartialDate;
import nl.regiodeals.core.model.Phase;
import nl.regiodeals.core.output.UnwritableException;
import nl.regiodeals.core.text.Language;
import nl.regiodeals.core.text.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NoticeExceptionTest {
  private static final NoticeType LATE =
      new NoticeType(
          "late",
          Severity.WARNING,
          Messages.of(
              "test",
              Map.of(
                  Language.DUTCH,
                  Map.of(
                      "late.message", "{count} dagen te laat, sinds {since}: {what}",
                      "late.message.one", "een dag te laat, sinds {since}: {what}",
                      "late.hint", "Kom op tijd.",
                      "late.rule", "Artikel 4."),
                  Language.ENGLISH,
                  Map.of(
                      "late.message", "{count} days late, since {since}: {what}",
                      "late.message.one", "a day late, since {since}: {what}",
                      "late.hint", "Be in time."))));

  private static final Notice NOTICE =
      LATE.about(new Subject("Deal", "twente", Optional.of("endsOn")))
          .at(new Place.InSheet("form.xlsx", "Deal", "B7"))
          .with("count", 1)
          .with("since", PartialDate.parse("2024-03"))
          .with("what", Money.ofEuros(12));

  static Stream<NoticeException> refusals() {
    return Stream.of(
        new UnreadableException(NOTICE),
        new UnwritableException(NOTICE),
        new MissingLibraryException("PDF", "a:b", new NoClassDefFoundError("a/b/C")));
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void aRefusalKeepsItsNoticeWhenItIsSerialised(NoticeException refusal) throws Exception {
    NoticeException copy = Serialised.copy(refusal);
    assertThat(copy).hasMessage(refusal.getMessage()).hasSameClassAs(refusal);
    assertThat(copy.notice()).isEqualTo(refusal.notice());
    for (Language language : List.of(Language.DUTCH, Language.ENGLISH)) {
      assertThat(copy.notice().message(language)).isEqualTo(refusal.notice().message(language));
      assertThat(copy.notice().hint(language)).isEqualTo(refusal.notice().hint(language));
    }
  }

  @Test
  void theMessageOfARefusalTellsWhereWhatAndWhatToDo() {
    String message = String.valueOf(new UnreadableException(NOTICE).getMessage());
    assertThat(message.replace('\u00a0', ' '))
        .isEqualTo("form.xlsx 'Deal'!B7: a day late, since March 2024: \u20ac 12 Be in time.");
  }

  @Test
  void theRuleAndTheFormsOfATextAreKept() throws Exception {
    Notice copy = Serialised.copy(NOTICE);
    assertThat(copy.message(Language.DUTCH)).startsWith("een dag te laat");
    assertThat(copy.type().rule(Language.DUTCH)).isEqualTo("Artikel 4.");
  }

  @Test
  void everyKindOfPlaceAndSubjectIsKept() throws Exception {
    for (Place place :
        List.of(
            new Place.InFile("a.json"),
            new Place.InText("a.json", 3, 0, "/deals/0"),
            new Place.InSheet("a.ods", "Deal", "A1"))) {
      assertThat(Serialised.copy(NOTICE.at(place))).isEqualTo(NOTICE.at(place));
    }
    Subject whole = new Subject("Deal", "twente", Optional.empty());
    assertThat(Serialised.copy(LATE.about(whole))).isEqualTo(LATE.about(whole));
  }

  @Test
  void aValueThatCannotBeSerialisedGoesAlongAsItsText() throws Exception {
    Notice notice =
        LATE.notice()
            .with(
                "thread",
                new Object() {
                  @Override
                  public String toString() {
                    return "a thing";
                  }
                });
    assertThat(Serialised.copy(notice).values()).containsEntry("thread", "a thing");
  }

  @Test
  void theValuesOfOurNoticesAreKeptAsTheyAre() throws Exception {
    for (Object value :
        List.of(
            Money.ofEuros(3),
            PartialDate.parse("2024"),
            Phase.COMPLETED,
            Year.of(2024),
            new BigDecimal("1.50"),
            Deal.class)) {
      assertThat(Serialised.copy(LATE.notice().with("value", value)).values())
          .containsEntry("value", value);
    }
  }
}
