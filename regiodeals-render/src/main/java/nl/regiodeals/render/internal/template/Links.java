package nl.regiodeals.render.internal.template;

import java.util.Optional;

/** Where things have a page of their own. Safe to share between threads. */
public interface Links {
  /** Of a publication, in which nothing has. */
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
   * The address of the page of a thing, seen from the page that it is on.
   *
   * @param kind such as {@code deal} or {@code tranche}
   * @param id of the thing
   */
  Optional<String> to(String kind, String id);

  /** Whether an address, seen from the page that it is on, is a page or file of the same site. */
  boolean isOwn(String target);
}
