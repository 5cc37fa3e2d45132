package org.tenfold.intake.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tenfold.console.EventOptions;
import org.tenfold.console.LabelOptions;
import org.tenfold.console.ResultFields;
import org.tenfold.console.ResultOptions;
import org.tenfold.dfew.LabelCoding;
import org.tenfold.dfew.list.FileKind;
import org.tenfold.dfew.list.RecognisedFile;
import org.tenfold.error.InvalidInput;
import org.tenfold.error.Message;
import org.tenfold.intake.Answers;
import org.tenfold.intake.Question;
import org.tenfold.intake.dryrun.DryRun;
import org.tenfold.intake.dryrun.DryRunReport;
import org.tenfold.label.Label;
import org.tenfold.label.LabelSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what an import of a lab's file would do. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = {
      "Check a file of votes before it is imported on the page Import: DFEW's table, single votes,",
      "a table of counts (CSV or XLSX), or a Label Studio export (JSON or JSON-MIN).",
      "Exit code 2 when it could not be imported as it is."
    })
@SuppressWarnings("NullAway.Init") // picocli fills the fields
public final class ImportCommand implements Callable<Integer> {
  private static final String LEAVE_OUT = "leave-out";

  @Mixin private EventOptions events;
  @Mixin private ResultOptions result;
  @Mixin private LabelOptions labels;

  @Parameters(paramLabel = "FILE", description = "CSV, XLSX or JSON.")
  private Path file;

  @Option(
      names = "--dry-run",
      required = true,
      description = "Report only. Importing is done on the page Import.")
  private boolean dryRun;

  @Option(
      names = "--coding",
      paramLabel = "0|1",
      description = "Number of the first label in the file's labels.")
  private @Nullable Integer coding;

  @Option(
      names = "--map",
      split = ",",
      paramLabel = "TEXT=LABEL",
      description = "What a label or column means: the name of one of the set, or leave-out.")
  private Map<String, String> mapping = new LinkedHashMap<>();

  @Option(
      names = "--label-field",
      paramLabel = "NAME",
      description = "The column or Label Studio field that holds the label.")
  private @Nullable String labelField;

  @Option(
      names = "--votes",
      description = "Votes of a finished clip (default: what most clips have).")
  private @Nullable Integer votes;

  @Option(
      names = "--leave-out-problems",
      description = "Leave out rows that cannot be taken, instead of refusing the file.")
  private boolean leaveOutProblems;

  @Override
  public Integer call() {
    LabelSet set = labels.set();
    Answers answers = answers(set);
    Optional<RecognisedFile> known = look(set, answers);
    known.ifPresent(this::say);
    DryRunReport report = DryRun.read(file, file.toString(), set, answers).report();
    result.warn(report.notes());
    ResultFields fields = new ResultFields();
    known.ifPresent(read -> fields.put("read", read.sentence()));
    result.print(events, DryRunText.json(report, fields), DryRunText.table(report));
    for (Question question : report.questions()) {
      System.err.println(question.sentence() + " Say it with " + question.option() + ".");
    }
    boolean ready = report.obstacles().isEmpty();
    if (!ready && report.questions().isEmpty()) {
      System.err.println(Message.joined(report.obstacles()).english());
      known
          .filter(read -> read.kind() == FileKind.UNKNOWN)
          .ifPresent(read -> read.holding(FileKind.Holds.VOTES));
    }
    return ready ? 0 : 2;
  }

  /** Empty where the file cannot be read as a table: the dry run says why. */
  private Optional<RecognisedFile> look(LabelSet set, Answers answers) {
    try {
      RecognisedFile read = RecognisedFile.of(file, set, answers.coding(), answers.labelField());
      boolean hopeless =
          read.kind() == FileKind.MAFW_COMPOUND || read.kind() == FileKind.CLASS_FOLDERS;
      return Optional.of(hopeless ? read.holding(FileKind.Holds.VOTES) : read);
    } catch (InvalidInput refusal) {
      if (Files.isDirectory(file) || refusal.said().code().equals("dfew.fits-not")) {
        throw refusal;
      }
      return Optional.empty();
    }
  }

  private void say(RecognisedFile read) {
    if (!result.json() && !events.events && read.kind() != FileKind.UNKNOWN) {
      System.out.println(read.sentence().english());
    }
  }

  private Answers answers(LabelSet set) {
    if (votes != null && (votes < 1 || votes > 100_000)) {
      throw new InvalidInput("intake.votes-option", votes);
    }
    return new Answers(
        Optional.ofNullable(coding).map(LabelCoding::ofBase),
        meanings(set),
        Optional.ofNullable(labelField),
        votes == null ? OptionalInt.empty() : OptionalInt.of(votes),
        leaveOutProblems);
  }

  private Map<String, Optional<Label>> meanings(LabelSet set) {
    Map<String, Optional<Label>> meanings = new LinkedHashMap<>();
    mapping.forEach((text, name) -> meanings.put(text, meaning(set, text, name)));
    return meanings;
  }

  private static Optional<Label> meaning(LabelSet set, String text, String name) {
    if (name.equalsIgnoreCase(LEAVE_OUT)) {
      return Optional.empty();
    }
    return Optional.of(
        set.all().stream()
            .filter(label -> set.title(label).equalsIgnoreCase(name))
            .findFirst()
            .orElseThrow(
                () ->
                    new InvalidInput(
                        "intake.map-option", text, name, name, String.join(", ", set.titles()))));
  }
}
