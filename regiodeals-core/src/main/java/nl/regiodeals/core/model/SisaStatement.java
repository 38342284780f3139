package nl.regiodeals.core.model;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The account of a specific grant by its receiver over a year (single information, single audit).
 *
 * @param deal the deal
 * @param year the calendar year
 * @param grantCode the grant code (uitkeringscode)
 * @param grant the name of the grant; empty if unknown
 * @param grantor the grantor (verstrekker); empty if unknown
 * @param legalBasis the legal basis (juridische grondslag); empty if unknown
 * @param receiver the receiver (ontvanger); empty if unknown
 * @param submittedOn when it was handed in; empty if unknown
 * @param indicators the columns with their answers
 */
@GeneratedBuilder
@Value.Builder
public record SisaStatement(
    @Key @References(Deal.class) String deal,
    @Key int year,
    @Key String grantCode,
    Optional<String> grant,
    Optional<String> grantor,
    Optional<String> legalBasis,
    @References(Organisation.class) Optional<String> receiver,
    Optional<LocalDate> submittedOn,
    ImmutableList<SisaIndicator> indicators) {
  /** Rejects a required text that is blank, treats a blank text as unknown. */
  public SisaStatement {
    deal = Known.required("deal", deal);
    grantCode = Known.required("grantCode", grantCode);
    grant = Known.text(grant);
    grantor = Known.text(grantor);
    legalBasis = Known.text(legalBasis);
    receiver = Known.text(receiver);
  }

  /** A builder with the required values set. */
  public static SisaStatementBuilder builder(String deal, int year, String grantCode) {
    return new SisaStatementBuilder().deal(deal).year(year).grantCode(grantCode);
  }

  /** A builder initialised with this record. */
  public SisaStatementBuilder toBuilder() {
    return new SisaStatementBuilder().from(this);
  }
}
