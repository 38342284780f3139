package nl.regiodeals.core.model;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a receiver of a specific grant accounts for over a year (single information, single audit).
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
  /** Refuses a blank text where one is required, treats a blank text as unknown. */
  public SisaStatement {
    deal = Known.required("deal", deal);
    grantCode = Known.required("grantCode", grantCode);
    grant = Known.text(grant);
    grantor = Known.text(grantor);
    legalBasis = Known.text(legalBasis);
    receiver = Known.text(receiver);
  }

  /** Starts from what is always known. */
  public static Builder builder(String deal, int year, String grantCode) {
    return new Builder(deal, year, grantCode);
  }

  /** A builder that starts from this record. */
  public Builder toBuilder() {
    return new Builder(this);
  }

  /** Sets what may be unknown, one by one. Not safe to share between threads. */
  public static final class Builder {
    private String deal;
    private int year;
    private String grantCode;
    private Optional<String> grant = Optional.empty();
    private Optional<String> grantor = Optional.empty();
    private Optional<String> legalBasis = Optional.empty();
    private Optional<String> receiver = Optional.empty();
    private Optional<LocalDate> submittedOn = Optional.empty();
    private ImmutableList<SisaIndicator> indicators = ImmutableList.of();

    private Builder(String deal, int year, String grantCode) {
      this.deal = deal;
      this.year = year;
      this.grantCode = grantCode;
    }

    private Builder(SisaStatement from) {
      this.deal = from.deal;
      this.year = from.year;
      this.grantCode = from.grantCode;
      this.grant = from.grant;
      this.grantor = from.grantor;
      this.legalBasis = from.legalBasis;
      this.receiver = from.receiver;
      this.submittedOn = from.submittedOn;
      this.indicators = from.indicators;
    }

    /** The deal. */
    public Builder deal(String value) {
      this.deal = value;
      return this;
    }

    /** The calendar year. */
    public Builder year(int value) {
      this.year = value;
      return this;
    }

    /** The grant code (uitkeringscode). */
    public Builder grantCode(String value) {
      this.grantCode = value;
      return this;
    }

    /** The name of the grant. */
    public Builder grant(String value) {
      this.grant = Optional.of(value);
      return this;
    }

    /** The grantor (verstrekker). */
    public Builder grantor(String value) {
      this.grantor = Optional.of(value);
      return this;
    }

    /** The legal basis (juridische grondslag). */
    public Builder legalBasis(String value) {
      this.legalBasis = Optional.of(value);
      return this;
    }

    /** The receiver (ontvanger). */
    public Builder receiver(String value) {
      this.receiver = Optional.of(value);
      return this;
    }

    /** When it was handed in. */
    public Builder submittedOn(LocalDate value) {
      this.submittedOn = Optional.of(value);
      return this;
    }

    /** The columns with their answers. */
    public Builder indicators(Iterable<SisaIndicator> values) {
      this.indicators = ImmutableList.copyOf(values);
      return this;
    }

    /** The finished record. */
    public SisaStatement build() {
      return new SisaStatement(
          deal, year, grantCode, grant, grantor, legalBasis, receiver, submittedOn, indicators);
    }
  }
}
