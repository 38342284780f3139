package nl.regiodeals.io.internal.sheet;

import java.math.BigDecimal;
import nl.regiodeals.core.model.Money;
import nl.regiodeals.core.notice.Place;
import nl.regiodeals.io.internal.Node;

/** Makes nodes of values. */
final class Nodes {
  private Nodes() {}

  static Node.Scalar scalar(Object value, Place place) {
    boolean isNumber = value instanceof Money || value instanceof Number;
    return new Node.Scalar(isNumber ? Node.Kind.NUMBER : Node.Kind.TEXT, text(value), place);
  }

  /** A value as the canonical form writes it. */
  static String text(Object value) {
    return value instanceof Money money
        ? money.euros().toPlainString()
        : value instanceof BigDecimal number
            ? number.toPlainString()
            : value instanceof Enum<?> word ? word.name() : value.toString();
  }
}
