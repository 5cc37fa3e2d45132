package org.tenfold.intake;

import java.nio.file.Path;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.tenfold.account.PersonId;
import org.tenfold.dfew.list.FileKind;
import org.tenfold.dfew.list.RecognisedFile;
import org.tenfold.error.InvalidInput;
import org.tenfold.error.Message;
import org.tenfold.intake.dryrun.DryRun;
import org.tenfold.intake.dryrun.DryRunReport;
import org.tenfold.intake.dryrun.ReadSet;
import org.tenfold.label.LabelSet;
import org.tenfold.project.ProjectId;
import org.tenfold.project.Projects;

/** Brings a file into the database: all of it in one transaction, or nothing. */
@Service
public class Intake {
  private static final int LONGEST_NAME = 120;

  private final ImportedSets sets;
  private final ImportedSetWriter writer;
  private final Projects projects;
  private final TransactionTemplate transaction;

  Intake(
      ImportedSets sets,
      ImportedSetWriter writer,
      Projects projects,
      TransactionTemplate transaction) {
    this.projects = projects;
    this.sets = sets;
    this.writer = writer;
    this.transaction = transaction;
  }

  /**
   * What the file is, by looking at it: one line.
   *
   * @return empty where it looks like nothing known, or cannot be read: {@link #dryRun} says why
   */
  public Optional<Message> look(Path file, String fileName, Answers answers, ProjectId project) {
    try {
      RecognisedFile read =
          RecognisedFile.of(file, labels(project), answers.coding(), answers.labelField());
      return read.kind() == FileKind.UNKNOWN
          ? Optional.empty()
          : Optional.of(read.called(Path.of(fileName)).sentence());
    } catch (InvalidInput saidByTheDryRun) {
      return Optional.empty();
    }
  }

  /**
   * Reads the file without keeping anything.
   *
   * @param fileName on the person's computer
   * @throws InvalidInput when the file cannot be read, or is in the project already
   */
  public DryRunReport dryRun(Path file, String fileName, Answers answers, ProjectId project) {
    DryRunReport report = DryRun.read(file, fileName, labels(project), answers).report();
    refuseKnown(report.sha256(), project);
    return report;
  }

  /**
   * Keeps what {@link #dryRun} told.
   *
   * @param setName 1 to 120 characters, unique in the project
   * @param progress told how many of all rows are written; on the same thread
   * @throws InvalidInput when a question is open, a row has a problem, or the name or the file is
   *     in the project already
   */
  public ImportedSet keep(
      Path file,
      String fileName,
      String setName,
      Answers answers,
      ProjectId project,
      PersonId person,
      Progress progress) {
    String name = setName.strip();
    requireFree(name, project);
    projects.find(project).orElseThrow().requireOpen();
    ReadSet read = DryRun.read(file, fileName, labels(project), answers);
    if (!read.report().obstacles().isEmpty()) {
      throw new InvalidInput(Message.joined(read.report().obstacles()));
    }
    refuseKnown(read.report().sha256(), project);
    ImportedSetId id = ImportedSetId.next();
    try {
      transaction.executeWithoutResult(
          status -> writer.write(id, name, read, project, person, progress));
    } catch (DuplicateKeyException e) {
      refuseKnown(read.report().sha256(), project);
      throw new InvalidInput(e, "intake.name-taken", name);
    }
    return sets.find(id).orElseThrow();
  }

  /**
   * So that a name is refused before a file is read for seconds; two at once are told apart later.
   *
   * @throws InvalidInput unless a set of the project may be called so
   */
  public void requireFree(String setName, ProjectId project) {
    String name = setName.strip();
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      throw new InvalidInput("intake.name-length");
    }
    if (sets.list(project).stream().anyMatch(set -> set.name().equals(name))) {
      throw new InvalidInput("intake.name-taken", name);
    }
  }

  private LabelSet labels(ProjectId project) {
    return projects.find(project).orElseThrow().labels();
  }

  private void refuseKnown(String sha256, ProjectId project) {
    Optional<ImportedSet> known =
        sets.list(project).stream().filter(set -> set.sha256().equals(sha256)).findFirst();
    if (known.isPresent()) {
      throw new InvalidInput("intake.imported-already", known.get().name());
    }
  }

  /** Told while rows are written. */
  public interface Progress {
    Progress SILENT = (done, all) -> {};

    void written(int done, int all);
  }
}
