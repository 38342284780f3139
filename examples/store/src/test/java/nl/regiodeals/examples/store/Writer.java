package nl.regiodeals.examples.store;

import java.time.Clock;

/** Saves versions until it is killed, and prints each version that was saved. */
final class Writer {
  private Writer() {}

  public static void main(String[] arguments) {
    PortfolioStore store = PortfolioStore.open(new JdbcUrl(arguments[0]), Clock.systemUTC());
    while (true) {
      Version saved = store.update("p", "writer", "more", StoreBehaviour::withOneMore);
      System.out.println(saved.number() + " " + saved.sha256());
      System.out.flush();
    }
  }
}
