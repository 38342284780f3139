package nl.regiodeals.render.internal.refresh;

import java.util.HashSet;
import java.util.Set;
import nl.regiodeals.core.analysis.NamedFigure;
import nl.regiodeals.core.model.Money;
import nl.regiodeals.core.text.Notation;
import nl.regiodeals.render.Request;
import nl.regiodeals.render.internal.fill.Numbers;

/** The numbers in the data, as people write them. */
final class DataNumbers {
  private DataNumbers() {}

  /** The numbers of all figures and fields, exact and rounded. */
  static Set<String> of(Request request) {
    Notation notation = Notation.of(request.language());
    Set<String> numbers = new HashSet<>();
    for (NamedFigure figure : request.figures().all()) {
      figure.shown(request.language()).ifPresent(shown -> add(numbers, shown));
      figure
          .value()
          .filter(Money.class::isInstance)
          .ifPresent(money -> add(numbers, notation.roundMoney((Money) money)));
    }
    return numbers;
  }

  private static void add(Set<String> numbers, String shown) {
    Numbers.in(shown).forEach(number -> numbers.add(number.plain()));
  }
}
