package nl.regiodeals.core.model;

import java.util.Optional;

/**
 * The state of a precondition: something a deal needs before it can be carried out.
 *
 * @param deal the deal
 * @param year the calendar year
 * @param kind what is needed
 * @param status its status at the end of the year
 * @param remark what to know about it; empty if unknown
 */
public record Precondition(
    @Key @References(Deal.class) String deal,
    @Key int year,
    @Key PreconditionKind kind,
    PreconditionStatus status,
    Optional<String> remark) {
  /** Rejects a required text that is blank, treats a blank text as unknown. */
  public Precondition {
    deal = Known.required("deal", deal);
    remark = Known.text(remark);
  }
}
