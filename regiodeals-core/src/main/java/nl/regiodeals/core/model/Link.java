package nl.regiodeals.core.model;

/**
 * A page about a deal.
 *
 * @param deal the deal
 * @param url where it leads
 * @param kind what it leads to
 * @param title what it is called
 */
public record Link(
    @Key @References(Deal.class) String deal, @Key String url, LinkKind kind, String title) {
  /** Rejects a required text that is blank. */
  public Link {
    deal = Known.required("deal", deal);
    url = Known.required("url", url);
    title = Known.required("title", title);
  }
}
