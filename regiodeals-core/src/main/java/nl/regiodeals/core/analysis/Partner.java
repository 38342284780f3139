package nl.regiodeals.core.analysis;

import java.util.Optional;
import nl.regiodeals.core.model.HelixSector;
import nl.regiodeals.core.model.Organisation;
import nl.regiodeals.core.model.Partnership;

/**
 * An organisation in a deal.
 *
 * @param partnership its part in the deal
 * @param organisation the organisation; empty if the portfolio does not have it
 */
public record Partner(Partnership partnership, Optional<Organisation> organisation) {
  /** The sector it represents in the deal; empty if unknown. */
  public Optional<HelixSector> sector() {
    return partnership.sector().or(() -> organisation.flatMap(Organisation::sector));
  }

  /** Its name, or its id where the portfolio does not have it. */
  public String name() {
    return organisation.map(Organisation::name).orElse(partnership.organisation());
  }
}
