package nl.regiodeals.core.model;

import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A motion or an undertaking that a letter to parliament answers.
 *
 * @param id short name
 * @param kind whether it is a motion or an undertaking
 * @param title what it asks
 * @param raisedBy the members who raised it; empty if unknown
 * @param madeOn when it was carried or given; empty if unknown
 * @param paper the paper that it is in; empty if unknown
 * @param answer what was done; empty if it is still open
 * @param answeredIn the calendar year whose letter answers it; empty if it is still open
 */
@GeneratedBuilder
@Value.Builder
public record ParliamentaryRequest(
    @Key String id,
    ParliamentaryRequestKind kind,
    String title,
    Optional<String> raisedBy,
    Optional<LocalDate> madeOn,
    @References(ParliamentaryPaper.class) Optional<String> paper,
    Optional<String> answer,
    Optional<Integer> answeredIn) {
  /** Rejects a required text that is blank, treats a blank text as unknown. */
  public ParliamentaryRequest {
    id = Known.required("id", id);
    title = Known.required("title", title);
    raisedBy = Known.text(raisedBy);
    paper = Known.text(paper);
    answer = Known.text(answer);
  }

  /** A builder with the required values set. */
  public static ParliamentaryRequestBuilder builder(
      String id, ParliamentaryRequestKind kind, String title) {
    return new ParliamentaryRequestBuilder().id(id).kind(kind).title(title);
  }

  /** A builder initialised with this record. */
  public ParliamentaryRequestBuilder toBuilder() {
    return new ParliamentaryRequestBuilder().from(this);
  }
}
