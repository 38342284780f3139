package nl.regiodeals.io.internal.sheet;

import java.math.BigDecimal;
import nl.regiodeals.core.model.Money;
import nl.regiodeals.core.notice.Place;
import nl.regiodeals.io.internal.Node;

/** Makes nodes of values. */
final class Nodes {
  private Nodes() {}

  static Node.Scalar scalar(Object value, Place place) {
    String text =
        value instanceof Money money
            ? money.euros().toPlainString()
            : value instanceof BigDecimal number
                ? number.toPlainString()
                : value instanceof Enum<?> word ? word.name() : value.toString();
    return new Node.Scalar(Node.Kind.TEXT, text, place);
  }
}
