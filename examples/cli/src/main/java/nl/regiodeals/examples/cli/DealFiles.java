package nl.regiodeals.examples.cli;

import nl.regiodeals.core.model.Deal;

/** The names of files about one deal. */
final class DealFiles {
  private DealFiles() {}

  /** A name that stays in its folder, whatever the id of the deal is. */
  static String name(String publication, Deal deal, String extension) {
    String safe = deal.id().replaceAll("[^\\p{L}\\p{N}_-]+", "_");
    return publication + "-" + safe.substring(0, Math.min(80, safe.length())) + "." + extension;
  }
}
