package org.tenfold.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tenfold.account.PersonId;
import org.tenfold.account.Role;
import org.tenfold.dfew.LabelCoding;
import org.tenfold.error.InvalidInput;
import org.tenfold.intake.dryrun.DryRun;
import org.tenfold.intake.dryrun.ReadSet;
import org.tenfold.label.LabelSet;
import org.tenfold.project.ProjectId;
import org.tenfold.testing.ServerTest;
import org.tenfold.testing.SyntheticSet;

abstract class IntakeContract extends ServerTest {
  @Autowired private Intake intake;
  @Autowired private ImportedSets sets;
  @Autowired private JdbcClient jdbc;
  @TempDir Path folder;

  private ProjectId project;
  private PersonId curator;

  @BeforeEach
  void anEmptyProject() {
    project = given.aProject().id();
    curator = given.a(Role.CURATOR);
    sets.list(project).forEach(set -> sets.delete(set.id()));
  }

  @Test
  void countsComeBackAsTheyWere() {
    Path file = SyntheticSet.of(50, 1).writeAnnotationCsv(folder.resolve("a.csv"));

    ImportedSet set = keep(file, "counts");

    assertThat(sets.list(project)).containsExactly(set);
    assertThat(set.clips()).isEqualTo(50);
    assertThat(set.votes()).isEqualTo(500);
    assertThat(set.annotators()).isEmpty();
    assertThat(set.votesPerClip()).isEqualTo(10);
    assertThat(set.sha256()).hasSize(64);
    assertThat(sets.clips(set.id()))
        .isEqualTo(DryRun.read(file, "a.csv", LabelSet.DFEW, Answers.NONE).clips());
    assertThat(sets.votes(set.id())).isEmpty();
  }

  @Test
  void singleVotesComeBackAsTheyWere() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("v.csv"),
            "item,annotator,label,time,movie,seconds\n"
                + "x,ann,happy,2026-01-02T03:04:05Z,movie,1.5\n"
                + "x,bob,sad,,movie,1.5\n"
                + "y,bob,fear,,,\n");

    ImportedSet set = keep(file, "votes");

    ReadSet read = DryRun.read(file, "v.csv", LabelSet.DFEW, Answers.NONE);
    assertThat(set.annotators()).hasValue(2);
    assertThat(sets.clips(set.id())).isEqualTo(read.clips());
    assertThat(sets.votes(set.id())).isEqualTo(read.votes());
  }

  @Test
  void theSameFileIsRefusedTwice() {
    Path file = SyntheticSet.of(5, 1).writeAnnotationCsv(folder.resolve("a.csv"));
    keep(file, "first");

    assertThatThrownBy(() -> keep(file, "second"))
        .isInstanceOf(InvalidInput.class)
        .hasMessage(
            "This file was imported already, as \"first\". Delete that set to import the file"
                + " anew.");
    assertThatThrownBy(() -> intake.dryRun(file, "a.csv", Answers.NONE, project))
        .hasMessageContaining("imported already");
    assertThatThrownBy(
            () -> keep(SyntheticSet.of(5, 2).writeAnnotationCsv(folder.resolve("b.csv")), "first"))
        .hasMessage("There is a set called \"first\" already. Give this one another name.");
    assertThat(sets.list(project)).hasSize(1);
  }

  @Test
  void aFailureAtTheLastRowLeavesNothing() {
    Path file = SyntheticSet.of(150, 3).writeVotesCsv(folder.resolve("v.csv"));

    assertThatThrownBy(
            () ->
                intake.keep(
                    file,
                    "v.csv",
                    "broken",
                    Answers.NONE,
                    project,
                    curator,
                    (done, all) -> {
                      if (done == all) {
                        throw new IllegalStateException("the disk is full");
                      }
                    }))
        .hasMessage("the disk is full");

    for (String table :
        List.of("imported_set", "imported_clip", "imported_annotator", "imported_vote")) {
      assertThat(count(table)).as(table).isZero();
    }
    assertThat(keep(file, "broken").votes()).isEqualTo(1_500);
  }

  @Test
  void aBadLastRowLeavesNothing() throws IOException {
    Path file = SyntheticSet.of(50, 3).writeVotesCsv(folder.resolve("v.csv"));
    Files.writeString(file, "51,a01,rage,x\n", java.nio.file.StandardOpenOption.APPEND);

    assertThatThrownBy(() -> keep(file, "bad"))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("rage");

    assertThat(count("imported_set")).isZero();
  }

  @Test
  void deletingForgetsAllOfOneSetAndNothingElse() {
    ImportedSet gone = keep(SyntheticSet.of(20, 1).writeVotesCsv(folder.resolve("a.csv")), "gone");
    ImportedSet stays =
        keep(SyntheticSet.of(20, 2).writeVotesCsv(folder.resolve("b.csv")), "stays");

    sets.delete(gone.id());
    sets.delete(gone.id());

    assertThat(sets.find(gone.id())).isEmpty();
    assertThat(sets.clips(gone.id())).isEmpty();
    assertThat(count("imported_clip")).isEqualTo(20);
    assertThat(sets.votes(stays.id())).hasSize(200);
  }

  @Test
  void ourOwnVotesAreUntouched() {
    long before = count("clip") + count("slot") + count("vote");

    keep(SyntheticSet.of(20, 1).writeVotesCsv(folder.resolve("a.csv")), "set");

    assertThat(count("clip") + count("slot") + count("vote")).isEqualTo(before);
  }

  /** The figures of docs/benchmarks/import.md. */
  @Tag("slow")
  @Test
  void aSetOfDfewSizeIsImportedWhole() {
    SyntheticSet set = SyntheticSet.ofDfewSize();

    ImportedSet counts = timed("16,372 clips", set.writeAnnotationCsv(folder.resolve("a.csv")));
    ImportedSet votes = timed("163,720 votes", set.writeVotesCsv(folder.resolve("v.csv")));

    assertThat(counts.clips()).isEqualTo(SyntheticSet.DFEW_CLIPS);
    assertThat(votes.votes()).isEqualTo(10L * SyntheticSet.DFEW_CLIPS);
    long start = System.nanoTime();
    assertThat(sets.clips(counts.id())).hasSize(SyntheticSet.DFEW_CLIPS);
    tell("clips read back", start);
    start = System.nanoTime();
    assertThat(sets.votes(votes.id())).hasSize(10 * SyntheticSet.DFEW_CLIPS);
    tell("votes read back", start);
    start = System.nanoTime();
    sets.delete(votes.id());
    tell("votes deleted", start);
    assertThat(count("imported_vote")).isZero();
  }

  private ImportedSet timed(String what, Path file) {
    long start = System.nanoTime();
    DryRun.read(file, "set.csv", LabelSet.DFEW, Answers.NONE.withCoding(LabelCoding.FROM_1));
    tell(what + ", dry run", start);
    start = System.nanoTime();
    List<Integer> told = new ArrayList<>();
    ImportedSet kept =
        intake.keep(
            file,
            "set.csv",
            what,
            Answers.NONE,
            project,
            curator,
            (done, all) -> told.add(100 * done / all));
    tell(what + ", import", start);
    assertThat(told).isSorted().endsWith(100);
    return kept;
  }

  private void tell(String what, long start) {
    System.out.printf(
        "[import] %s: %s: %d ms%n",
        getClass().getSimpleName(), what, (System.nanoTime() - start) / 1_000_000);
  }

  private ImportedSet keep(Path file, String name) {
    return intake.keep(
        file,
        file.getFileName().toString(),
        name,
        Answers.NONE,
        project,
        curator,
        Intake.Progress.SILENT);
  }

  private long count(String table) {
    return jdbc.sql("select count(*) from " + table).query(Long.class).single();
  }
}
