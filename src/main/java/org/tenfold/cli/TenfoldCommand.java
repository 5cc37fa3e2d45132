package org.tenfold.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.tenfold.worker.BadInputException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The root of the command line: lists the commands and turns their errors into one clear line. */
@Command(
    name = "tenfold",
    mixinStandardHelpOptions = true,
    versionProvider = BuildVersion.class,
    description =
        "Without arguments: the web application. With a command: that command, without a server.",
    synopsisSubcommandLabel = "COMMAND")
public final class TenfoldCommand implements Runnable {
  private static final Map<String, Class<?>> COMMANDS = commands();

  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  /**
   * For a child JVM whose class path holds no Spring, and so not {@link org.tenfold.Application}.
   */
  public static void main(String... args) {
    System.exit(run(args));
  }

  /**
   * @return the exit code: 0 done, 1 unexpected, 2 bad input
   */
  public static int run(String... args) {
    return run(Map.of(), args);
  }

  /** Whether this is a command that needs nothing but its classes here. */
  public static boolean knows(String name) {
    return COMMANDS.containsKey(name) && COMMANDS.get(name) != CommandLine.HelpCommand.class;
  }

  /**
   * @param more commands beside those here, by name
   * @return the exit code: 0 done, 1 unexpected, 2 bad input
   */
  public static int run(Map<String, Class<?>> more, String... args) {
    System.setProperty("logback.configurationFile", "logback-command.xml");
    // else picocli looks for Groovy, and the jar's loader opens all its jars to find none
    System.setProperty("picocli.disable.closures", "true");
    PrintStream screen = System.err;
    System.setErr(PlainText.over(screen));
    try {
      return execute(lineFor(more, args), args);
    } finally {
      System.setErr(screen);
    }
  }

  private static int execute(CommandLine line, String... args) {
    boolean events = Arrays.asList(args).contains("--events");
    line.setExecutionExceptionHandler((error, command, parsed) -> report(error, command, events));
    line.setParameterExceptionHandler(new Names(line.getParameterExceptionHandler())::explained);
    try {
      int exit = line.execute(args);
      return exit == CommandLine.ExitCode.OK && !events ? exitOnceWritten(line) : exit;
    } catch (Error outOfHand) {
      if (events || System.getenv(Rim.TRACE) != null) {
        throw outOfHand; // the web application says what memory the work may have
      }
      return say(Rim.words(outOfHand), line, events, CommandLine.ExitCode.SOFTWARE);
    }
  }

  /** A full disk or a closed pipe swallows a result without a word. */
  private static int exitOnceWritten(CommandLine line) {
    return System.out.checkError()
        ? say(
            "The result could not be written to standard output. Check where it goes.",
            line,
            false,
            CommandLine.ExitCode.SOFTWARE)
        : CommandLine.ExitCode.OK;
  }

  private static Map<String, Class<?>> commands() {
    Map<String, Class<?>> commands = new LinkedHashMap<>();
    commands.put("probe", ProbeCommand.class);
    commands.put("extract", ExtractCommand.class);
    commands.put("scout", ScoutCommand.class);
    commands.put("preview", PreviewCommand.class);
    commands.put("frames", FramesCommand.class);
    commands.put("agreement", AgreementCommand.class);
    commands.put("truth", TruthCommand.class);
    commands.put("import", ImportCommand.class);
    commands.put("labels", LabelsCommand.class);
    commands.put("folds", FoldsCommand.class);
    commands.put("train", TrainCommand.class);
    commands.put("evaluate", EvaluateCommand.class);
    commands.put("weights", WeightsCommand.class);
    commands.put("await", AwaitCommand.class);
    commands.put("help", CommandLine.HelpCommand.class);
    return commands;
  }

  /** Knows the command that is asked for, and all of them only when people ask which there are. */
  private static CommandLine lineFor(Map<String, Class<?>> more, String... args) {
    CommandLine line = new CommandLine(new TenfoldCommand());
    Map<String, Class<?>> all = new LinkedHashMap<>(COMMANDS);
    all.putAll(more);
    Class<?> asked = args.length == 0 ? null : all.get(args[0]);
    if (asked == null || asked == CommandLine.HelpCommand.class) {
      all.forEach(line::addSubcommand);
    } else {
      line.addSubcommand(args[0], asked);
    }
    return line.setCaseInsensitiveEnumValuesAllowed(true);
  }

  @Override
  public void run() {
    spec.commandLine().usage(System.out);
  }

  private static int report(Exception error, CommandLine command, boolean events) throws Exception {
    if (error instanceof BadInputException) {
      return say(String.valueOf(error.getMessage()), command, events, CommandLine.ExitCode.USAGE);
    }
    if (error instanceof InvalidPathException path) {
      return say(Names.refused(path), command, events, CommandLine.ExitCode.USAGE);
    }
    if (events || System.getenv(Rim.TRACE) != null) {
      throw error; // the web application logs it whole
    }
    return say(Rim.words(error), command, false, CommandLine.ExitCode.SOFTWARE);
  }

  private static int say(String sentence, CommandLine command, boolean events, int exit) {
    if (events) {
      new JsonLines(System.out).emit("error", Map.of("message", sentence));
    } else {
      PrintWriter err = command.getErr();
      err.println(PlainText.shortened(sentence));
      err.flush();
    }
    return exit;
  }
}
