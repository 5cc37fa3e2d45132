package org.tenfold.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.tenfold.account.cli.ResetPasswordCommand;
import org.tenfold.agreement.cli.AgreementCommand;
import org.tenfold.agreement.cli.PlanCommand;
import org.tenfold.agreement.cli.TruthCommand;
import org.tenfold.annotation.cli.VerifyLogCommand;
import org.tenfold.backup.cli.BackupCommand;
import org.tenfold.backup.cli.MoveDatabaseCommand;
import org.tenfold.backup.cli.RestoreCommand;
import org.tenfold.backup.cli.VerifyBackupCommand;
import org.tenfold.benchmark.cli.EvaluateCommand;
import org.tenfold.benchmark.cli.PredictCommand;
import org.tenfold.benchmark.cli.ReportCommand;
import org.tenfold.clip.cli.ImportClipsCommand;
import org.tenfold.clip.cli.RecutCommand;
import org.tenfold.console.Backstage;
import org.tenfold.console.BuildVersion;
import org.tenfold.console.CommandFailure;
import org.tenfold.console.DatabaseCommand;
import org.tenfold.console.JsonLines;
import org.tenfold.console.Names;
import org.tenfold.console.PlainText;
import org.tenfold.error.InvalidInput;
import org.tenfold.error.Message;
import org.tenfold.face.cli.FacesCommand;
import org.tenfold.face.cli.FramesCommand;
import org.tenfold.face.cli.ScenesCommand;
import org.tenfold.intake.cli.ImportCommand;
import org.tenfold.job.cli.WorkerCommand;
import org.tenfold.media.cli.ExtractCommand;
import org.tenfold.media.cli.PreviewCommand;
import org.tenfold.media.cli.ProbeCommand;
import org.tenfold.media.cli.ReconcileCommand;
import org.tenfold.release.cli.ExportCommand;
import org.tenfold.release.cli.FoldsCommand;
import org.tenfold.release.cli.LabelsCommand;
import org.tenfold.training.cli.EnginesCommand;
import org.tenfold.training.cli.TrainCommand;
import org.tenfold.training.cli.WeightsCommand;
import org.tenfold.transfer.cli.ExportProjectCommand;
import org.tenfold.transfer.cli.ImportProjectCommand;
import org.tenfold.worker.WorkerEvent;
import picocli.AutoComplete;
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

  /** Names of earlier versions, in no help; gone with the next version but one. */
  private static final Map<String, String> FORMER = Map.of("scout", "scenes");

  /** Commands about all the others. */
  private static final Set<Class<?>> ABOUT_ALL =
      Set.of(CommandLine.HelpCommand.class, AutoComplete.GenerateCompletion.class);

  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  /**
   * For a child JVM whose class path holds no Spring, and so not {@link org.tenfold.Application}.
   */
  public static void main(String... args) {
    System.exit(run(args));
  }

  /**
   * Without the commands that need the database.
   *
   * @return the exit code: 0 done, 1 unexpected, 2 bad input
   */
  public static int run(String... args) {
    return run(TenfoldCommand::noBackstage, args);
  }

  /**
   * @param backstage asked for by the commands that need the database
   * @return the exit code: 0 done, 1 unexpected, 2 bad input
   */
  public static int run(Supplier<Backstage> backstage, String... args) {
    System.setProperty("logback.configurationFile", "logback-command.xml");
    // else picocli looks for Groovy, and the jar's loader opens all its jars to find none
    System.setProperty("picocli.disable.closures", "true");
    PrintStream screen = System.err;
    System.setErr(PlainText.over(screen));
    try {
      String[] words = args.clone();
      if (words.length > 0) {
        words[0] = FORMER.getOrDefault(words[0], words[0]);
      }
      return execute(lineFor(backstage, words), words);
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
      if (events || System.getenv(CommandFailure.TRACE) != null) {
        throw outOfHand; // the web application says what memory the work may have
      }
      return say(CommandFailure.said(outOfHand), line, events, CommandLine.ExitCode.SOFTWARE);
    }
  }

  /** A full disk or a closed pipe swallows a result without a word. */
  private static int exitOnceWritten(CommandLine line) {
    return System.out.checkError()
        ? say(Message.of("console.not-written"), line, false, CommandLine.ExitCode.SOFTWARE)
        : CommandLine.ExitCode.OK;
  }

  private static Map<String, Class<?>> commands() {
    Map<String, Class<?>> commands = new LinkedHashMap<>();
    commands.put("probe", ProbeCommand.class);
    commands.put("extract", ExtractCommand.class);
    commands.put("scenes", ScenesCommand.class);
    commands.put("preview", PreviewCommand.class);
    commands.put("faces", FacesCommand.class);
    commands.put("frames", FramesCommand.class);
    commands.put("agreement", AgreementCommand.class);
    commands.put("truth", TruthCommand.class);
    commands.put("plan", PlanCommand.class);
    commands.put("import", ImportCommand.class);
    commands.put("labels", LabelsCommand.class);
    commands.put("folds", FoldsCommand.class);
    commands.put("train", TrainCommand.class);
    commands.put("engines", EnginesCommand.class);
    commands.put("predict", PredictCommand.class);
    commands.put("evaluate", EvaluateCommand.class);
    commands.put("weights", WeightsCommand.class);
    commands.put("report", ReportCommand.class);
    commands.put("export", ExportCommand.class);
    commands.put("export-project", ExportProjectCommand.class);
    commands.put("import-project", ImportProjectCommand.class);
    commands.put("backup", BackupCommand.class);
    commands.put("verify-backup", VerifyBackupCommand.class);
    commands.put("restore", RestoreCommand.class);
    commands.put("move-database", MoveDatabaseCommand.class);
    commands.put("import-clips", ImportClipsCommand.class);
    commands.put("verify-log", VerifyLogCommand.class);
    commands.put("recut", RecutCommand.class);
    commands.put("reconcile", ReconcileCommand.class);
    commands.put("reset-password", ResetPasswordCommand.class);
    commands.put("worker", WorkerCommand.class);
    commands.put("await", AwaitCommand.class);
    commands.put("generate-completion", AutoComplete.GenerateCompletion.class);
    commands.put("help", CommandLine.HelpCommand.class);
    return commands;
  }

  /** All commands with their options. Reading of them does nothing and opens nothing. */
  static CommandLine all() {
    return lineFor(TenfoldCommand::noBackstage);
  }

  private static Backstage noBackstage() {
    throw new IllegalStateException("there is no database behind this command line");
  }

  /** Knows the command that is asked for, and all of them only when people ask which there are. */
  private static CommandLine lineFor(Supplier<Backstage> backstage, String... args) {
    CommandLine line = new CommandLine(new TenfoldCommand(), new Factory(backstage));
    Class<?> asked = args.length == 0 ? null : COMMANDS.get(args[0]);
    if (asked != null && !ABOUT_ALL.contains(asked)) {
      line.addSubcommand(args[0], asked);
    } else if (args.length != 1 || !args[0].equals("--version")) {
      COMMANDS.forEach(line::addSubcommand);
    }
    return line.setCaseInsensitiveEnumValuesAllowed(true);
  }

  /** Gives those commands that need it what lies behind the pages. */
  private record Factory(Supplier<Backstage> backstage) implements CommandLine.IFactory {
    @Override
    public <K> K create(Class<K> type) throws Exception {
      return DatabaseCommand.class.isAssignableFrom(type)
          ? type.getConstructor(Supplier.class).newInstance(backstage)
          : CommandLine.defaultFactory().create(type);
    }
  }

  @Override
  public void run() {
    spec.commandLine().usage(System.out);
  }

  private static int report(Exception error, CommandLine command, boolean events) throws Exception {
    if (error instanceof InvalidInput refused) {
      return say(refused.said(), command, events, CommandLine.ExitCode.USAGE);
    }
    if (error instanceof InvalidPathException path) {
      return say(Names.refused(path), command, events, CommandLine.ExitCode.USAGE);
    }
    if (events || System.getenv(CommandFailure.TRACE) != null) {
      throw error; // the web application logs it whole
    }
    return say(CommandFailure.said(error), command, false, CommandLine.ExitCode.SOFTWARE);
  }

  private static int say(Message said, CommandLine command, boolean events, int exit) {
    if (events) {
      new JsonLines(System.out).tell(new WorkerEvent.Failure(said));
    } else {
      PrintWriter err = command.getErr();
      err.println(PlainText.shortened(said.english()));
      err.flush();
    }
    return exit;
  }
}
