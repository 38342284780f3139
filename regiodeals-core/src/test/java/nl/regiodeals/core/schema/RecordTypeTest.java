package nl.regiodeals.core.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.regiodeals.core.RandomPortfolio;
import nl.regiodeals.core.Sample;
import nl.regiodeals.core.model.Deal;
import nl.regiodeals.core.model.Measurement;
import nl.regiodeals.core.model.Organisation;
import nl.regiodeals.core.model.Pillar;
import nl.regiodeals.core.model.Portfolio;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class RecordTypeTest {
  @Test
  void tellsTheFieldsOfARecord() {
    RecordType deal = RecordType.of(Deal.class);
    Field cashier = deal.field("cashier").orElseThrow();
    assertThat(cashier.references()).contains(Organisation.class);
    assertThat(cashier.presence()).isEqualTo(Field.Presence.OPTIONAL);
    assertThat(deal.field("region").orElseThrow().mayBeAbsent()).isTrue();
    assertThat(deal.field("tranche").orElseThrow().mayBeAbsent()).isTrue();
    assertThat(deal.field("id").orElseThrow().mayBeAbsent()).isFalse();
    assertThat(deal.field("niets")).isEmpty();
    assertThat(deal).hasToString("Deal");
    assertThat(RecordType.of(Measurement.class).key(Sample.portfolio().measurements().get(0)))
        .isEqualTo("twente-woningen/2023");
  }

  @Test
  void knowsTheTypeWithinASourcedValue() {
    Field contribution = RecordType.of(Deal.class).field("stateContribution").orElseThrow();
    RecordType sourced = ((ValueType.Nested) contribution.type()).type();
    assertThat(sourced.field("value").orElseThrow().type()).isEqualTo(ValueType.Scalar.MONEY);
    RecordType claim =
        ((ValueType.Nested) sourced.field("alternatives").orElseThrow().type()).type();
    assertThat(claim.field("value").orElseThrow().type()).isEqualTo(ValueType.Scalar.MONEY);
  }

  @Test
  void passesOnWhyARecordRefusesItsValues() {
    RecordType pillar = RecordType.of(Pillar.class);
    assertThatThrownBy(
            () -> pillar.create(List.of(List.of(" "), List.of("d"), List.of("n"), List.of())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("id is blank");
  }

  @TestFactory
  Stream<DynamicTest> aBuilderSetsEveryFieldAndLosesNone() {
    Portfolio one = RandomPortfolio.of(1);
    Portfolio other = RandomPortfolio.of(2);
    List<Record> records = new ArrayList<>(List.of(one));
    RecordType.portfolio().fields().stream()
        .flatMap(field -> field.values(one).stream())
        .map(Record.class::cast)
        .forEach(records::add);
    RecordType.portfolio().fields().stream()
        .flatMap(field -> field.values(other).stream())
        .map(Record.class::cast)
        .forEach(records::add);
    Set<Record> all = new HashSet<>(records);
    records.forEach(record -> collect(record, all));
    return all.stream()
        .filter(record -> hasBuilder(record.getClass()))
        .map(
            record ->
                DynamicTest.dynamicTest(
                    record.getClass().getSimpleName(),
                    () -> assertThat(rebuilt(record)).isEqualTo(record)));
  }

  private static void collect(Record record, Set<Record> all) {
    for (Field field : RecordType.of(record.getClass()).fields()) {
      for (Object value : field.values(record)) {
        if (value instanceof Record part && hasBuilder(part.getClass()) && all.add(part)) {
          collect(part, all);
        }
      }
    }
  }

  private static boolean hasBuilder(Class<?> type) {
    return Stream.of(type.getMethods()).anyMatch(method -> method.getName().equals("toBuilder"));
  }

  /** Copies a record, setting each field again through its own method. */
  private static Object rebuilt(Record record) throws ReflectiveOperationException {
    Object builder = record.getClass().getMethod("toBuilder").invoke(record);
    for (Field field : RecordType.of(record.getClass()).fields()) {
      List<Object> values = field.values(record);
      for (Method setter : builder.getClass().getMethods()) {
        if (setter.getName().equals(field.name())
            && setter.getParameterTypes()[0] != Optional.class) {
          if (field.isMany()) {
            setter.invoke(builder, values);
          } else if (!values.isEmpty()) {
            setter.invoke(builder, values.get(0));
          }
        }
      }
    }
    return builder.getClass().getMethod("build").invoke(builder);
  }
}
