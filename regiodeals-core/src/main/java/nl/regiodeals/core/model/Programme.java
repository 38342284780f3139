package nl.regiodeals.core.model;

import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The programme that the portfolio describes.
 *
 * @param name the name of the programme
 * @param asOf the date of the data, which publications describe unless another day is requested;
 *     empty if unknown
 * @param synthetic whether the data are synthetic; a banner in every publication then says so
 * @param dossier the number of the parliamentary dossier, such as {@code 29 697}; empty if unknown
 * @param contact whom regions ask, and where they send their reports, such as the e-mail address of
 *     a desk; empty if unknown
 * @param website where all deals are described; empty if unknown
 * @param remark what users of the data should know; empty if unknown
 */
@GeneratedBuilder
@Value.Builder
public record Programme(
    String name,
    Optional<LocalDate> asOf,
    boolean synthetic,
    Optional<String> dossier,
    Optional<String> contact,
    Optional<String> website,
    Optional<String> remark) {
  /** Rejects a required text that is blank, treats a blank text as unknown. */
  public Programme {
    name = Known.required("name", name);
    dossier = Known.text(dossier);
    contact = Known.text(contact);
    website = Known.text(website);
    remark = Known.text(remark);
  }

  /** A builder with the required values set. */
  public static ProgrammeBuilder builder(String name) {
    return new ProgrammeBuilder().name(name).synthetic(false);
  }

  /** A builder initialised with this record. */
  public ProgrammeBuilder toBuilder() {
    return new ProgrammeBuilder().from(this);
  }
}
