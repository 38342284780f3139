package nl.regiodeals.core.judge;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import com.sun.star.beans.PropertyValue;
import com.sun.star.frame.XDispatchHelper;
import com.sun.star.frame.XDispatchProvider;
import com.sun.star.frame.XModel;
import com.sun.star.uno.UnoRuntime;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jodconverter.core.office.OfficeException;
import org.jodconverter.core.office.OfficeManager;
import org.jodconverter.local.LocalConverter;
import org.jodconverter.local.filter.Filter;
import org.jodconverter.local.office.LocalOfficeContext;
import org.jodconverter.local.office.LocalOfficeManager;
import org.jodconverter.local.process.PureJavaProcessManager;

/**
 * LibreOffice, which opens documents and saves them again. It starts once for all tests of a JVM,
 * because that takes it seconds, with settings of its own. A test is skipped, with the reason, if
 * it is missing.
 */
public final class LibreOffice {
  private static final Supplier<OfficeManager> RUNNING = Suppliers.memoize(LibreOffice::started);

  private static final long LONGEST_MILLISECONDS = 600_000;

  /** What somebody does with a document before it is saved again. */
  public enum Command {
    ACCEPT_ALL_CHANGES("AcceptAllTrackedChanges"),
    REJECT_ALL_CHANGES("RejectAllTrackedChanges");

    private final String dispatched;

    Command(String dispatched) {
      this.dispatched = dispatched;
    }
  }

  private LibreOffice() {}

  /** Saves a document again, in the format of the extension of the other file. */
  public static void save(Path file, Path made) {
    saving(LocalConverter.builder(), file, made);
  }

  /** The text of a document after something was done with it. */
  public static String text(Path file, Command command) throws IOException {
    Path text = Files.createTempFile(file.toAbsolutePath().getParent(), "text", ".txt");
    saving(LocalConverter.builder().filterChain(dispatched(command.dispatched)), file, text);
    return Files.readString(text, StandardCharsets.UTF_8).replace("\ufeff", "");
  }

  private static void saving(LocalConverter.Builder how, Path file, Path made) {
    Program.needed("soffice");
    try {
      Files.createDirectories(made.toAbsolutePath().getParent());
      // not read-only, which it is by default: what is read-only cannot be changed
      how.officeManager(RUNNING.get())
          .applyDefaultLoadProperties(false)
          .loadProperty("Hidden", true)
          .build()
          .convert(file.toFile())
          .to(made.toFile())
          .execute();
    } catch (OfficeException e) {
      throw new AssertionError("LibreOffice does not save " + file + " as " + made, e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Filter dispatched(String command) {
    return (context, document, chain) -> {
      LocalOfficeContext office = (LocalOfficeContext) context;
      Object helper =
          office
              .getServiceManager()
              .createInstanceWithContext(
                  "com.sun.star.frame.DispatchHelper", office.getComponentContext());
      UnoRuntime.queryInterface(XDispatchHelper.class, helper)
          .executeDispatch(
              UnoRuntime.queryInterface(
                  XDispatchProvider.class,
                  UnoRuntime.queryInterface(XModel.class, document)
                      .getCurrentController()
                      .getFrame()),
              ".uno:" + command,
              "",
              0,
              new PropertyValue[0]);
      chain.doFilter(context, document);
    };
  }

  private static OfficeManager started() {
    try {
      // the home has the folder of the program to which the name on the path leads
      Path home = Program.needed("soffice").toRealPath().resolve("../..").normalize();
      OfficeManager manager =
          LocalOfficeManager.builder()
              .officeHome(home.toFile())
              .portNumbers(freePort())
              .processManager(PureJavaProcessManager.getDefault())
              .processTimeout(LONGEST_MILLISECONDS)
              .taskExecutionTimeout(LONGEST_MILLISECONDS)
              .build();
      manager.start();
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(manager)));
      return manager;
    } catch (OfficeException | IOException e) {
      throw new AssertionError("LibreOffice does not start", e);
    }
  }

  private static void stop(OfficeManager manager) {
    try {
      manager.stop();
    } catch (OfficeException e) {
      throw new AssertionError("LibreOffice does not stop", e);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
