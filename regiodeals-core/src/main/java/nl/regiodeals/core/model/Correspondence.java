package nl.regiodeals.core.model;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What stands above and below the text of a publication that is sent: to whom, when, about what,
 * and who signs it.
 *
 * @param id short name
 * @param publication the name of the publication, such as {@code letter}
 * @param year the calendar year that it reports on
 * @param deal the deal that it is about; empty if it is about all, or the same for each
 * @param date its date; empty if it is not dated yet
 * @param addressee to whom it is sent, line by line
 * @param salutation how it begins; empty for that of the publication
 * @param subject what it is about; empty for the title of the publication
 * @param reference the reference of the sender; empty if it has none
 * @param yourReference the reference of the addressee; empty if it has none
 * @param paper the paper of parliament that it became; empty if it is none, or not yet
 * @param signatories who signs it
 * @param annexes what is sent with it
 */
@GeneratedBuilder
@Value.Builder
public record Correspondence(
    @Key String id,
    String publication,
    int year,
    @References(Deal.class) Optional<String> deal,
    Optional<LocalDate> date,
    ImmutableList<String> addressee,
    Optional<String> salutation,
    Optional<String> subject,
    Optional<String> reference,
    Optional<String> yourReference,
    @References(ParliamentaryPaper.class) Optional<String> paper,
    ImmutableList<Signatory> signatories,
    ImmutableList<String> annexes) {
  /**
   * Rejects a required text that is blank, treats a blank text as unknown, drops blank texts from
   * lists.
   */
  public Correspondence {
    id = Known.required("id", id);
    publication = Known.required("publication", publication);
    deal = Known.text(deal);
    addressee = Known.texts(addressee);
    salutation = Known.text(salutation);
    subject = Known.text(subject);
    reference = Known.text(reference);
    yourReference = Known.text(yourReference);
    paper = Known.text(paper);
    annexes = Known.texts(annexes);
  }

  /** A builder with the required values set. */
  public static CorrespondenceBuilder builder(String id, String publication, int year) {
    return new CorrespondenceBuilder().id(id).publication(publication).year(year);
  }

  /** A builder initialised with this record. */
  public CorrespondenceBuilder toBuilder() {
    return new CorrespondenceBuilder().from(this);
  }
}
