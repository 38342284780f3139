package nl.regiodeals.core.model;

import java.util.Optional;

/**
 * A line of work within a deal (pijler).
 *
 * @param id short name
 * @param deal the deal
 * @param name what it is called
 * @param description its aim; empty if unknown
 */
public record Pillar(
    @Key String id,
    @References(Deal.class) String deal,
    String name,
    Optional<String> description) {
  /** Rejects a required text that is blank, treats a blank text as unknown. */
  public Pillar {
    id = Known.required("id", id);
    deal = Known.required("deal", deal);
    name = Known.required("name", name);
    description = Known.text(description);
  }
}
