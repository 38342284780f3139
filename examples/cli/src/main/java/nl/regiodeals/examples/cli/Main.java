package nl.regiodeals.examples.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import nl.regiodeals.core.exchange.MissingLibraryException;
import nl.regiodeals.core.exchange.UnreadableException;
import nl.regiodeals.core.text.Language;
import nl.regiodeals.render.RenderException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.TypeConversionException;

/**
 * The command line. It exits with 0, with 1 if notices are as bad as asked, or with 2 if refused.
 */
@Command(
    name = "regiodeals",
    resourceBundle = "nl.regiodeals.examples.cli.help",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      CheckCommand.class,
      StatsCommand.class,
      ExportCommand.class,
      SiteCommand.class,
      ConvertCommand.class,
      WorkbookCommand.class,
      CollectCommand.class,
      DiffCommand.class,
      TotalsCommand.class,
      TraceCommand.class,
      VerifyCommand.class,
      FormatsCommand.class,
      GenerateCommand.class,
      DemoCommand.class
    })
public final class Main {
  /** All went well. */
  static final int FINE = 0;

  /** There are notices as bad as asked. */
  static final int NOTICES = 1;

  /** The command could not be carried out. */
  static final int REFUSED = 2;

  private Main() {}

  /** Runs a command and exits. */
  public static void main(String[] arguments) {
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    System.exit(run(out, err, arguments));
  }

  /** Runs a command, and gives its exit status. */
  static int run(PrintWriter out, PrintWriter err, String... arguments) {
    int status = commandLine().setOut(out).setErr(err).execute(arguments);
    out.flush();
    err.flush();
    return status;
  }

  /** All commands. */
  static CommandLine commandLine() {
    return new CommandLine(new Main())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .registerConverter(URI.class, Main::address)
        .setExecutionExceptionHandler(Main::refuse);
  }

  /** An address; one that is none is said in Dutch, for the language is not known yet. */
  private static URI address(String text) {
    try {
      return new URI(text);
    } catch (URISyntaxException e) {
      throw new TypeConversionException(
          new CliTexts(Language.DUTCH).text("noAddress", "text", text));
    }
  }

  /** One line that says what is wrong, never a stack trace. */
  private static int refuse(
      Exception failure, CommandLine commandLine, CommandLine.ParseResult parsed) {
    Object command = commandLine.getCommand();
    CliTexts texts =
        command instanceof SpokenCommand spoken ? spoken.texts() : new CliTexts(Language.DUTCH);
    commandLine.getErr().println(texts.text("refused", "reason", reason(failure, texts)));
    return REFUSED;
  }

  private static String reason(Exception failure, CliTexts texts) {
    if (failure instanceof UnreadableException unreadable) {
      return texts.line(unreadable.notice());
    } else if (failure instanceof RenderException render) {
      return texts.line(render.notice());
    } else if (failure instanceof MissingLibraryException missing) {
      return texts.line(missing.notice());
    } else if (failure instanceof RefusedException refused) {
      return refused.reason(texts);
    } else if (failure instanceof NoSuchFileException missing) {
      return texts.text("missing", "file", missing.getFile());
    } else if (failure instanceof AccessDeniedException denied) {
      return texts.text("denied", "file", denied.getFile());
    } else if (failure instanceof FileAlreadyExistsException exists) {
      return texts.text("exists", "file", exists.getFile());
    } else if (failure instanceof IOException) {
      return String.valueOf(failure.getMessage());
    }
    return failure.getClass().getSimpleName() + ": " + failure.getMessage();
  }
}
