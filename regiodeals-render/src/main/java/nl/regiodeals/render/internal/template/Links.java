package nl.regiodeals.render.internal.template;

import java.util.Optional;

/** Finds the pages of deals, partners and other things. Safe to share between threads. */
public interface Links {
  /** The links of a publication, in which nothing has its own page. */
  Links NONE =
      new Links() {
        @Override
        public Optional<String> to(String kind, String id) {
          return Optional.empty();
        }

        @Override
        public boolean isOwn(String target) {
          return false;
        }
      };

  /**
   * The address of the page of a thing, relative to the current page; empty if it has none.
   *
   * @param kind such as {@code deal} or {@code tranche}
   * @param id the id of the thing
   */
  Optional<String> to(String kind, String id);

  /** Whether an address, relative to the current page, is a page or file of the same site. */
  boolean isOwn(String target);
}
