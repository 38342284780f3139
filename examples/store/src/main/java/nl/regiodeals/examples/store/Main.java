package nl.regiodeals.examples.store;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import nl.regiodeals.core.exchange.Formats;
import nl.regiodeals.core.exchange.Input;
import nl.regiodeals.core.exchange.UnreadableException;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.core.text.Language;

/** The store from the command line. */
public final class Main {
  private static final String USAGE =
      """
      Usage: URL save NAME FILE AUTHOR REASON   saves the next version
             URL list NAME                      lists the versions
             URL diff NAME FROM TO              shows what changed between two versions
      URL is jdbc:h2:file:./regiodeals, jdbc:postgresql://localhost/regiodeals?user=..., or the like.""";

  private Main() {}

  /** Exits with 0, or with 2 if the command fails. */
  public static void main(String[] arguments) {
    System.exit(run(System.out, List.of(arguments)));
  }

  static int run(PrintStream out, List<String> arguments) {
    String command = arguments.size() < 3 ? "" : arguments.get(1) + arguments.size();
    try {
      switch (command) {
        case "save6" -> save(out, arguments);
        case "list3" -> list(out, arguments);
        case "diff5" -> diff(out, arguments);
        default -> {
          out.println(USAGE);
          return 2;
        }
      }
      return 0;
    } catch (StoreException | ConflictException | UnreadableException e) {
      out.println(e.getMessage());
      return 2;
    } catch (IOException | InvalidPathException e) {
      out.println(arguments.get(3) + " cannot be read; check its name and its permissions");
      return 2;
    } catch (NumberFormatException e) {
      out.println(USAGE);
      return 2;
    }
  }

  private static PortfolioStore store(List<String> arguments) {
    return PortfolioStore.open(new JdbcUrl(arguments.get(0)), Clock.systemUTC());
  }

  private static void save(PrintStream out, List<String> arguments) throws IOException {
    PortfolioStore store = store(arguments);
    String name = arguments.get(2);
    Portfolio whole = Formats.load().read(Input.of(Path.of(arguments.get(3)))).complete();
    out.println(store.save(name, store.last(name), whole, arguments.get(4), arguments.get(5)));
  }

  private static void list(PrintStream out, List<String> arguments) {
    store(arguments).versions(arguments.get(2)).forEach(out::println);
  }

  private static void diff(PrintStream out, List<String> arguments) {
    store(arguments)
        .changes(
            arguments.get(2),
            Integer.parseInt(arguments.get(3)),
            Integer.parseInt(arguments.get(4)))
        .forEach(change -> out.println(change.message(Language.ENGLISH)));
  }
}
