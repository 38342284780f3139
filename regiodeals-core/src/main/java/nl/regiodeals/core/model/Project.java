package nl.regiodeals.core.model;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A project within a deal.
 *
 * @param id short name
 * @param deal the deal
 * @param pillar the pillar it belongs to; empty if unknown
 * @param name what it is called
 * @param description what it does; empty if unknown
 * @param status its status; empty if unknown
 * @param startsOn when it starts; empty if unknown
 * @param endsOn when it ends; empty if unknown
 * @param budget its total cost; empty if unknown
 * @param stateShare the part that the state pays; empty if unknown
 * @param partners who carry it out
 */
@GeneratedBuilder
@Value.Builder
public record Project(
    @Key String id,
    @References(Deal.class) String deal,
    @References(Pillar.class) Optional<String> pillar,
    String name,
    Optional<String> description,
    Optional<ProjectStatus> status,
    Optional<PartialDate> startsOn,
    Optional<PartialDate> endsOn,
    Optional<Money> budget,
    Optional<Money> stateShare,
    @References(Organisation.class) ImmutableList<String> partners) {
  /**
   * Rejects a required text that is blank, treats a blank text as unknown, drops blank texts from
   * lists.
   */
  public Project {
    id = Known.required("id", id);
    deal = Known.required("deal", deal);
    pillar = Known.text(pillar);
    name = Known.required("name", name);
    description = Known.text(description);
    partners = Known.texts(partners);
  }

  /** A builder with the required values set. */
  public static ProjectBuilder builder(String id, String deal, String name) {
    return new ProjectBuilder().id(id).deal(deal).name(name);
  }

  /** A builder initialised with this record. */
  public ProjectBuilder toBuilder() {
    return new ProjectBuilder().from(this);
  }
}
