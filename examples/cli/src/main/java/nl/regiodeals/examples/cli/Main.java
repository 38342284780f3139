package nl.regiodeals.examples.cli;

import com.google.common.collect.ImmutableList;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import nl.regiodeals.core.text.Language;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * The command line. Its exit status is 0, 1 if there are notices of the given severity, or 2 if the
 * command failed.
 */
@Command(
    name = "regiodeals",
    resourceBundle = "nl.regiodeals.examples.cli.help",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND")
public final class Main {
  /** Success. */
  static final int FINE = 0;

  /** There are notices of the given severity. */
  static final int NOTICES = 1;

  /** The command failed. */
  static final int REFUSED = 2;

  private static final ImmutableList<Class<?>> COMMANDS =
      ImmutableList.of(
          CheckCommand.class,
          StatsCommand.class,
          ExportCommand.class,
          SiteCommand.class,
          ChartCommand.class,
          ConvertCommand.class,
          WorkbookCommand.class,
          CollectCommand.class,
          MappingCommand.class,
          DiffCommand.class,
          TotalsCommand.class,
          FiguresCommand.class,
          TextsCommand.class,
          FillCommand.class,
          RefreshCommand.class,
          TraceCommand.class,
          VerifyCommand.class,
          PublishCommand.class,
          FormatsCommand.class,
          GenerateCommand.class,
          DemoCommand.class);

  private Main() {}

  /** Runs a command and exits. */
  public static void main(String[] arguments) {
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    System.exit(run(out, err, arguments));
  }

  /** Runs a command, and returns its exit status. */
  static int run(PrintWriter out, PrintWriter err, String... arguments) {
    int status = execute(out, err, arguments);
    err.flush();
    if (out.checkError()) {
      err.println(refusal("noOutput"));
      return REFUSED;
    }
    return status;
  }

  private static int execute(PrintWriter out, PrintWriter err, String... arguments) {
    try {
      return commandLine(arguments).setOut(out).setErr(err).execute(arguments);
    } catch (OutOfMemoryError | StackOverflowError e) {
      err.println(refusal("tooMuch"));
      return REFUSED;
    }
  }

  /** An error message for when the command is no longer known, in the language of most users. */
  private static String refusal(String key) {
    CliTexts texts = new CliTexts(Language.DUTCH);
    return texts.text("refused", "reason", texts.text(key));
  }

  /**
   * The command at the start of the arguments, or else all commands: inspecting all of them takes a
   * tenth of a second.
   */
  static CommandLine commandLine(String... arguments) {
    CommandLine commands = new CommandLine(new Main());
    Arrays.stream(arguments)
        .limit(1)
        .flatMap(name -> COMMANDS.stream().filter(command -> isNamed(command, name)))
        .findFirst()
        .<ImmutableList<Class<?>>>map(ImmutableList::of)
        .orElse(COMMANDS)
        .forEach(commands::addSubcommand);
    return commands
        .setCaseInsensitiveEnumValuesAllowed(true)
        .registerConverter(URI.class, new Conversion<>(Values::address))
        .registerConverter(Year.class, new Conversion<>(Values::year))
        .registerConverter(LocalDate.class, new Conversion<>(Values::date))
        .registerConverter(Path.class, new Conversion<>(Values::path))
        .registerConverter(int.class, new Conversion<>(Values::number))
        .registerConverter(long.class, new Conversion<>(Values::longNumber))
        .registerConverter(Long.class, new Conversion<>(Values::longNumber))
        .registerConverter(double.class, new Conversion<>(Values::fraction))
        .setParameterExceptionHandler(new Misuse())
        .setExecutionExceptionHandler(Main::refuse);
  }

  private static boolean isNamed(Class<?> command, String name) {
    return command.getAnnotation(Command.class).name().equals(name);
  }

  /** Prints one line that says what is wrong, never a stack trace. */
  private static int refuse(
      Exception failure, CommandLine commandLine, CommandLine.ParseResult parsed) {
    Object command = commandLine.getCommand();
    CliTexts texts =
        command instanceof SpokenCommand spoken ? spoken.texts() : new CliTexts(Language.DUTCH);
    commandLine.getErr().println(texts.text("refused", "reason", Reasons.of(failure, texts)));
    return REFUSED;
  }
}
