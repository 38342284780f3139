package nl.regiodeals.examples.cli;

import com.google.common.collect.ImmutableMap;
import java.util.Collection;
import nl.regiodeals.core.model.Deal;
import nl.regiodeals.core.output.FileNames;

/**
 * The names of files about deals: each deal has a unique name that stays within the folder,
 * whatever its id is.
 *
 * @param names the name of each deal, by its id
 */
record DealFiles(ImmutableMap<String, String> names) {
  /** Names for all deals of a portfolio. */
  static DealFiles of(Collection<Deal> deals) {
    return new DealFiles(FileNames.of(deals.stream().map(Deal::id).toList()));
  }

  /** The name of a file about a deal, without extension. */
  String name(String what, Deal deal) {
    return what + "-" + names.get(deal.id());
  }
}
