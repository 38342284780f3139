package nl.regiodeals.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import nl.regiodeals.core.exchange.Formats;
import nl.regiodeals.core.exchange.Input;
import nl.regiodeals.core.exchange.Reading;
import nl.regiodeals.core.exchange.UnreadableException;
import nl.regiodeals.core.model.Deal;
import nl.regiodeals.core.model.Money;
import nl.regiodeals.core.model.Phase;
import nl.regiodeals.core.model.Sourced;
import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.core.notice.Place;
import nl.regiodeals.core.notice.Subject;
import nl.regiodeals.core.text.Language;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Errors in a JSON or YAML file are reported with their place. */
class ReadingTest {
  private static final Formats FORMATS = Formats.load();

  @Test
  void readsTheLeastThereIs() {
    Reading reading = json("{'programme': {'name': 'Regio Deals'}}");
    assertThat(reading.notices()).isEmpty();
    assertThat(reading.portfolio().deals()).isEmpty();
  }

  @Test
  void remembersWhereAValueStood() {
    Reading reading =
        deal("'name': 'Twente',\n 'stateContribution': {'value': 25000000.50, 'source': 'ro4'}");
    Deal deal = reading.portfolio().deals().get(0);
    assertThat(deal.stateContribution()).contains(Sourced.of(new Money(2_500_000_050L), "ro4"));
    assertThat(reading.provenance().find(Subject.of(deal, "stateContribution")))
        .contains(new Place.InText("p.json", 4, 23, "/deals/0/stateContribution"));
    assertThat(reading.provenance().find(Subject.of(deal, "cashier")))
        .contains(new Place.InText("p.json", 3, 1, "/deals/0"));
  }

  @Test
  void ofTwoRecordsWithOneKeyTheFirstTellsThePlaces() {
    Reading reading =
        json(
            """
            {'programme': {'name': 'Regio Deals'},
             'deals': [
             {'id': 'twente', 'tranche': 4, 'generation': 1, 'name': 'Twente'},
             {'id': 'twente', 'tranche': 4, 'generation': 1, 'name': 'Two', 'cashier': 'a'}]}""");
    assertThat(reading.portfolio().deals()).hasSize(2);
    Subject twente = Subject.of(reading.portfolio().deals().get(1));
    assertThat(reading.provenance().find(twente.at("name")))
        .contains(new Place.InText("p.json", 3, 58, "/deals/0/name"));
    assertThat(reading.provenance().find(twente.at("cashier")))
        .contains(new Place.InText("p.json", 3, 2, "/deals/0"));
  }

  @Test
  void anUnknownFieldIsAWarningWithTheNearestName() {
    assertThat(notices(deal("'stateContributon': {}")))
        .containsExactly(
            "WARNING unknown-field p.json:3:64 /deals/0/stateContributon: The field"
                + " stateContributon is not known and was not read (deal). Did you mean:"
                + " stateContribution?");
  }

  @Test
  void aWrongTypeIsAnErrorAndTheValueUnknown() {
    Reading reading = deal("'cashier': 12, 'themes': 'wonen', 'region': [], 'challenge': {}");
    assertThat(notices(reading))
        .containsExactly(
            "ERROR not-an-object p.json:3:88 /deals/0/region: The field region is [\u2026], not an"
                + " object. Write the parts with their names. The field was left unknown.",
            "ERROR left-out p.json:3:1 /deals/0: This record (deal) was left out, with everything"
                + " in it, because region is required. Correct region.",
            "ERROR wrong-type p.json:3:55 /deals/0/cashier: The field cashier is 12. Expected:"
                + " text. Correct the value. The field was left unknown; if it is required, the"
                + " record was left out.",
            "ERROR not-a-list p.json:3:69 /deals/0/themes: The field themes is \"wonen\", not a"
                + " list. Put the values in a list. The field was left empty.",
            "ERROR not-a-value p.json:3:105 /deals/0/challenge: The field challenge is {\u2026},"
                + " not a single value. Put one value there. The field was left unknown.");
    assertThat(reading.isComplete()).isFalse();
  }

  @Test
  void numbersThatDoNotFitAreErrors() {
    for (String amount : List.of("0.001", "1e999999999", "'12'", "true", "'900000'")) {
      assertThat(codes(deal("'stateContribution': {'value': " + amount + "}")))
          .as(amount)
          .containsExactly("wrong-type");
    }
    for (String amount : List.of("1e30", "99999999999999999999", "100000000000.01", "-1e12")) {
      assertThat(codes(deal("'stateContribution': {'value': " + amount + "}")))
          .as(amount)
          .containsExactly("huge-amount");
    }
    assertThat(codes(deal("'stateContribution': {'value': 100000000000}"))).isEmpty();
    assertThat(codes(deal("'endsOn': '2024-02-31'"))).containsExactly("wrong-type");
  }

  @Test
  void numbersOfYamlThatCouldBeTwoAreNotGuessed() throws IOException {
    for (String amount : List.of("900,000", "\"900,000\"", "'1.000'", "900.000", "1.500")) {
      assertThat(
              codes(
                  FORMATS.read(
                      Input.of(
                          "p.yaml",
                          ("programme:\n  name: x\ndeals:\n- id: a\n  tranche: 1\n  generation: 1\n"
                                  + "  stateContribution:\n    value: "
                                  + amount
                                  + "\n")
                              .getBytes(StandardCharsets.UTF_8)))))
          .as(amount)
          .containsExactly("ambiguous-number");
    }
  }

  @Test
  void anUnknownWordIsAnErrorWithTheNearestOne() {
    assertThat(notices(deal("'phases': [{'phase': 'EXECUTON'}]")))
        .containsExactly(
            "ERROR unknown-word p.json:3:65 /deals/0/phases/0/phase: \"EXECUTON\" is not a valid"
                + " value of the field phase. Did you mean: EXECUTION? The field was left unknown.");
  }

  @Test
  void aRecordWithoutWhatItNeedsIsLeftOut() {
    Reading reading =
        json(
            "{'programme':{'name':'x'},'deals':[{'tranche':1,'generation':1},{'id':'b','tranche':1,'generation':1}]}");
    assertThat(codes(reading)).containsExactly("missing-field");
    assertThat(reading.portfolio().deals()).extracting(Deal::id).containsExactly("b");
    assertThat(
            codes(
                json("{'programme':{'name':'x'},'deals':[{'id':' ','tranche':1,'generation':1}]}")))
        .containsExactly("bad-value");
  }

  @Test
  void aFieldThatOccursTwiceIsAnError() {
    Reading reading = deal("'name': 'Twente', 'name': 'Veluwe'");
    assertThat(codes(reading)).containsExactly("duplicate-field");
    assertThat(reading.portfolio().deals().get(0).name()).contains("Twente");
  }

  @Test
  void nullIsUnknown() {
    Reading reading = deal("'name': null");
    assertThat(reading.notices()).isEmpty();
    assertThat(reading.portfolio().deals().get(0).name()).isEmpty();
  }

  @Test
  void aCutOffFileIsRefusedWithItsPlace() {
    assertThat(refusal("p.json", "{\"programme\": {\"name\": \"Regio"))
        .startsWith("broken-text p.json:1:");
    assertThat(refusal("p.json", "{\"programme\": {\n}} {}")).startsWith("broken-text p.json:2:4");
    assertThat(refusal("p.yaml", "programme: [")).startsWith("broken-text p.yaml:1:");
  }

  @Test
  void anEmptyFileIsRefused() {
    assertThat(refusal("p.json", "")).isEqualTo("empty-file p.json");
    assertThat(refusal("p.json", "  \n ")).isEqualTo("empty-file p.json");
    assertThat(refusal("p.yaml", "# niets\n")).isEqualTo("empty-file p.yaml");
  }

  @Test
  void aFileOfSomethingElseIsRefused() {
    assertThat(refusal("p.json", "[1, 2]")).isEqualTo("no-portfolio p.json:1:1");
    assertThat(refusal("p.json", "{\"name\": 1}")).isEqualTo("no-portfolio p.json:1:1");
    assertThat(refusal("p.json", "{\"programme\": {}}"))
        .isEqualTo("missing-field p.json:1:15 /programme");
    assertThat(refusal("p.yaml", "Geachte voorzitter,")).isEqualTo("no-portfolio p.yaml:1:1");
  }

  @Test
  void anotherVersionIsRefused() {
    assertThat(refusal("p.json", "{\"formatVersion\": 2, \"programme\": {\"name\": \"x\"}}"))
        .isEqualTo("unsupported-version p.json:1:19 /formatVersion");
  }

  @Test
  void aWrongEncodingIsRefusedWithItsPlace() {
    byte[] bytes =
        "{\"programme\":\n {\"name\": \"Fryslân\"}}".getBytes(Charset.forName("windows-1252"));
    assertThat(refusal(Input.of("p.json", bytes))).isEqualTo("wrong-encoding p.json:2:17");
  }

  @Test
  void aByteOrderMarkIsNoContent() {
    assertThat(json("\uFEFF{'programme': {'name': 'x'}}").notices()).isEmpty();
  }

  @Test
  void aFolderIsRefused(@TempDir Path folder) throws IOException {
    Input input = Input.of(folder);
    assertThat(refusalOf(() -> new JsonImporter().read(input))).startsWith("is-folder");
    assertThat(refusal(input)).startsWith("no-portfolio");
  }

  @Test
  void deepNestingIsRefused() {
    for (String name : List.of("p.json", "p.yaml")) {
      for (String opening : List.of("[", "{\"a\":")) {
        Notice notice =
            catchThrowableOfType(
                    UnreadableException.class,
                    () ->
                        FORMATS.read(
                            Input.of(
                                name, opening.repeat(100_000).getBytes(StandardCharsets.UTF_8))))
                .notice();
        assertThat(notice.code()).isEqualTo("too-large");
        assertThat(notice.values()).containsEntry("limit", "depth 50");
        assertThat(notice.place().orElseThrow().file()).isEqualTo(name);
      }
    }
  }

  @Test
  void aLargeFileIsRefusedBeforeItIsRead() {
    ReadLimits small = ReadLimits.DEFAULT.withBytes(10);
    Input input = Input.of("p.json", "{\"programme\": {}}".getBytes(StandardCharsets.UTF_8));
    assertThat(refusalOf(() -> new JsonImporter(small).read(input))).isEqualTo("too-large p.json");
    assertThat(refusalOf(() -> new YamlImporter(small).read(input))).isEqualTo("too-large p.json");
  }

  @Test
  void aYamlAliasIsRefused() {
    assertThat(refusal("p.yaml", "programme: &a {name: x}\ndeals: *a\n"))
        .startsWith("yaml-alias p.yaml:2");
    String bomb = "a: &a [x,x]\nb: &b [*a,*a]\nc: &c [*b,*b]\nprogramme: {name: *c}\n";
    assertThat(refusal("p.yaml", bomb)).startsWith("yaml-alias p.yaml:2");
  }

  @Test
  void yamlMayBeWrittenByPeople() throws IOException {
    Reading reading =
        FORMATS.read(
            Input.of(
                "p.yml",
                """
                programme: {name: Regio Deals, asOf: 31-12-2024, synthetic: ja}
                deals:
                  - id: twente
                    tranche: "4"
                    generation: 1
                    name: 2024
                    stateContribution:
                      value: € 22,5 mln
                    phases:
                      - {phase: in uitvoering, on: 2023-11}
                """
                    .getBytes(StandardCharsets.UTF_8)));
    assertThat(reading.notices()).isEmpty();
    Deal deal = reading.portfolio().deals().get(0);
    assertThat(deal.name()).contains("2024");
    assertThat(deal.stateContribution().orElseThrow().value()).isEqualTo(Money.ofEuros(22_500_000));
    assertThat(deal.phases().get(0).phase()).isEqualTo(Phase.EXECUTION);
    assertThat(reading.portfolio().programme().synthetic()).isTrue();
  }

  @Test
  void yamlMayHaveEmojiAnywhere() throws IOException {
    for (int shift = 0; shift < 4; shift++) {
      String remark = "x".repeat(shift) + "\uD83D\uDE00".repeat(3_000);
      String yaml = "programme: {name: Regio Deals, remark: \"" + remark + "\"}";
      Reading reading = FORMATS.read(Input.of("p.yaml", yaml.getBytes(StandardCharsets.UTF_8)));
      assertThat(reading.portfolio().programme().remark()).contains(remark);
    }
  }

  @Test
  void aLongValueIsShownInPart() {
    Notice notice = deal("'endsOn': '" + "x".repeat(1_000_000) + "'").notices().get(0);
    assertThat(notice.message(Language.DUTCH)).hasSizeLessThan(300).contains("x\u2026");
  }

  @Test
  void allMessagesAreInDutchToo() {
    for (String file : List.of("", "[", "[1]", "{\"programme\": {}}")) {
      UnreadableException refusal =
          catchThrowableOfType(
              UnreadableException.class,
              () -> FORMATS.read(Input.of("p.json", file.getBytes(StandardCharsets.UTF_8))));
      for (Language language : List.of(Language.DUTCH, Language.ENGLISH)) {
        assertThat(refusal.notice().message(language)).endsWith(".");
        assertThat(refusal.notice().hint(language)).isNotBlank();
        assertThat(refusal.notice().type().rule(language)).endsWith(".");
      }
    }
  }

  private static Reading deal(String fields) {
    return json(
        "{'programme': {'name': 'Regio Deals'},\n 'deals': [\n{'id': 'd', 'tranche': 4, 'generation': 1, "
            + fields
            + "}]}");
  }

  private static Reading json(String text) {
    try {
      return FORMATS.read(
          Input.of("p.json", text.replace('\'', '"').getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static ImmutableList<String> notices(Reading reading) {
    return reading.notices().stream()
        .map(
            notice ->
                notice.severity()
                    + " "
                    + notice.code()
                    + " "
                    + notice.place().orElseThrow()
                    + ": "
                    + notice.message(Language.ENGLISH)
                    + " "
                    + notice.hint(Language.ENGLISH))
        .collect(ImmutableList.toImmutableList());
  }

  private static List<String> codes(Reading reading) {
    return reading.notices().stream().map(Notice::code).toList();
  }

  private static String refusal(String name, String text) {
    return refusal(Input.of(name, text.getBytes(StandardCharsets.UTF_8)));
  }

  private static String refusal(Input input) {
    return refusalOf(() -> FORMATS.read(input));
  }

  private static String refusalOf(ThrowingCallable reading) {
    Notice notice = catchThrowableOfType(UnreadableException.class, reading).notice();
    return notice.code() + " " + notice.place().orElseThrow();
  }
}
