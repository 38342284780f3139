package nl.regiodeals.core.model;

import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What the portfolio as a whole is about.
 *
 * @param name the name of the programme
 * @param asOf the date on which the data were right; publications speak of that day unless told
 *     otherwise; empty if unknown
 * @param synthetic whether the data are made up; every publication then says so in a banner
 * @param dossier the number of the parliamentary dossier, such as {@code 29 697}; empty if unknown
 * @param remark what a user of the data should know; empty if unknown
 */
@GeneratedBuilder
@Value.Builder
public record Programme(
    String name,
    Optional<LocalDate> asOf,
    boolean synthetic,
    Optional<String> dossier,
    Optional<String> remark) {
  /** Refuses a blank text where one is required, treats a blank text as unknown. */
  public Programme {
    name = Known.required("name", name);
    dossier = Known.text(dossier);
    remark = Known.text(remark);
  }

  /** Starts from what is always known. */
  public static ProgrammeBuilder builder(String name) {
    return new ProgrammeBuilder().name(name).synthetic(false);
  }

  /** A builder that starts from this record. */
  public ProgrammeBuilder toBuilder() {
    return new ProgrammeBuilder().from(this);
  }
}
