package nl.regiodeals.core.model;

import java.util.Optional;
import org.immutables.value.Value;

/**
 * A result to show: what a deal delivered, told for readers who do not know it.
 *
 * @param id short name
 * @param deal the deal
 * @param year the calendar year
 * @param title what it is, in a few words
 * @param story what it means, and for whom; empty if unknown
 * @param place where it is; empty if unknown
 * @param project the project that delivered it; empty if unknown
 * @param picture the address of a picture; empty if there is none
 * @param pictureText what the picture shows, for readers who cannot see it; empty if unknown
 */
@GeneratedBuilder
@Value.Builder
public record Showcase(
    @Key String id,
    @References(Deal.class) String deal,
    int year,
    String title,
    Optional<String> story,
    Optional<String> place,
    @References(Project.class) Optional<String> project,
    Optional<String> picture,
    Optional<String> pictureText) {
  /** Rejects a required text that is blank, treats a blank text as unknown. */
  public Showcase {
    id = Known.required("id", id);
    deal = Known.required("deal", deal);
    title = Known.required("title", title);
    story = Known.text(story);
    place = Known.text(place);
    project = Known.text(project);
    picture = Known.text(picture);
    pictureText = Known.text(pictureText);
  }

  /** A builder with the required values set. */
  public static ShowcaseBuilder builder(String id, String deal, int year, String title) {
    return new ShowcaseBuilder().id(id).deal(deal).year(year).title(title);
  }

  /** A builder initialised with this record. */
  public ShowcaseBuilder toBuilder() {
    return new ShowcaseBuilder().from(this);
  }
}
