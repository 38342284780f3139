package nl.regiodeals.core;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import nl.regiodeals.core.model.Money;
import nl.regiodeals.core.model.PartialDate;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.core.schema.Field;
import nl.regiodeals.core.schema.RecordType;
import nl.regiodeals.core.schema.ValueType;

/** Portfolios with random values in every field, for properties that hold for all of them. */
public final class RandomPortfolio {
  private static final ImmutableList<String> TEXTS =
      ImmutableList.of(
          "Twente",
          "<script>alert(1)</script>",
          "=cmd|' /C calc'!A0",
          "${7*7} #{x} [=y]",
          "regel een\nregel twee",
          "een; \"twee\", drie | vier \\ vijf",
          "\u202Ergn\u0301 ij \uD83D\uDE00",
          "1.234,56",
          "true",
          "null",
          "- # : & * !",
          "' spatie vooraan",
          "2024-01-01",
          "]]> &amp; &",
          "|",
          "\\|",
          "ö");

  private final Random random;
  private int next;

  private RandomPortfolio(Random random) {
    this.random = random;
  }

  /** The portfolio of this seed; keys are unique. */
  public static Portfolio of(long seed) {
    return (Portfolio) new RandomPortfolio(new Random(seed)).record(RecordType.portfolio());
  }

  private Record record(RecordType type) {
    return type.create(type.fields().stream().map(this::values).toList());
  }

  private List<Object> values(Field field) {
    int count =
        switch (field.presence()) {
          case REQUIRED -> 1;
          case OPTIONAL -> random.nextInt(2);
          case MANY -> random.nextInt(4);
        };
    return IntStream.range(0, count).mapToObj(i -> value(field)).toList();
  }

  private Object value(Field field) {
    if (field.type() instanceof ValueType.Nested nested) {
      return record(nested.type());
    }
    if (field.type() instanceof ValueType.Choice choice) {
      return choice.type().getEnumConstants()[random.nextInt(choice.names().size())];
    }
    return switch ((ValueType.Scalar) field.type()) {
      case TEXT -> TEXTS.get(random.nextInt(TEXTS.size())) + (field.key() ? "-" + next++ : "");
      case INTEGER -> field.key() ? next++ : random.nextInt(4000) - 1000;
      case DECIMAL -> BigDecimal.valueOf(random.nextLong(), random.nextInt(12));
      case MONEY ->
          new Money(
              random.nextLong(-Money.LARGEST.cents(), Money.LARGEST.cents()) >> random.nextInt(40));
      case DATE -> LocalDate.ofEpochDay(random.nextInt(40_000));
      case PARTIAL_DATE -> partialDate();
      case TRUTH -> random.nextBoolean();
    };
  }

  private PartialDate partialDate() {
    return switch (random.nextInt(3)) {
      case 0 -> PartialDate.of(1900 + random.nextInt(200));
      case 1 ->
          new PartialDate(
              1900 + random.nextInt(200), Optional.of(1 + random.nextInt(12)), Optional.empty());
      default -> PartialDate.of(LocalDate.ofEpochDay(random.nextInt(40_000)));
    };
  }
}
