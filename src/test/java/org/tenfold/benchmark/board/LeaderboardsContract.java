package org.tenfold.benchmark.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tenfold.account.Panel;
import org.tenfold.account.PersonId;
import org.tenfold.account.Role;
import org.tenfold.benchmark.BenchmarkService;
import org.tenfold.benchmark.Run;
import org.tenfold.benchmark.RunId;
import org.tenfold.benchmark.board.Entrant.Origin;
import org.tenfold.benchmark.board.Entrant.Repetition;
import org.tenfold.benchmark.sent.SentId;
import org.tenfold.benchmark.sent.SentResults;
import org.tenfold.error.InvalidInput;
import org.tenfold.face.Alignment;
import org.tenfold.label.DfewLabel;
import org.tenfold.label.Label;
import org.tenfold.release.Release;
import org.tenfold.release.ReleaseService;
import org.tenfold.release.ReleasedClip;
import org.tenfold.statistics.Measure;
import org.tenfold.statistics.classification.Metric;
import org.tenfold.testing.ServerTest;
import org.tenfold.training.TrainingSpec;
import org.tenfold.training.loss.TrainingLoss;

/** Who stands on a release's leaderboard. */
abstract class LeaderboardsContract extends ServerTest {
  private static final TrainingSpec SOFTMAX = TrainingSpec.PAPER;
  private static final TrainingSpec EC_STFL = SOFTMAX.with(new TrainingLoss.EcStfl(10));

  @Autowired private Leaderboards boards;
  @Autowired private SentResults sent;
  @Autowired private BenchmarkService benchmarks;
  @Autowired private ReleaseService releases;
  @Autowired private JdbcClient jdbc;

  @TempDir private Path folder;

  private PersonId admin;
  private Release release;

  @BeforeEach
  void aReleaseOfTwoClipsInTwoFolds() {
    admin = given.a(Role.ADMIN);
    given.twoClipsJudgedByTen(person -> DfewLabel.HAPPY);
    release =
        releases.freeze(
            "release of " + RunId.next().value(), Panel.HUMAN, 2, Alignment.CENTRE, admin);
    jdbc.sql("update release set prepared = true where id = :id")
        .param("id", release.id().value())
        .update();
    jdbc.sql("update release_clip set fold = 1 + mod(number, 2) where release_id = :id")
        .param("id", release.id().value())
        .update();
  }

  @Test
  void fewSeedsAreOneGroupHoweverFarApart() {
    assertThat(boards.of(release)).isEmpty();
    run(SOFTMAX, DfewLabel.HAPPY, 0.9);
    run(EC_STFL, DfewLabel.FEAR, 0.9);

    Board board = boards.of(release).getFirst();

    assertThat(board.folds()).containsExactly("1", "2");
    List<Board.Row> rows = board.ranked(Metric.UAR);
    assertThat(rows)
        .extracting(row -> row.entrant().scores().uar().pooled())
        .containsExactly(Measure.of(1), Measure.of(0));
    assertThat(rows).extracting(row -> row.byUar().group()).containsExactly(1, 1);
    assertThat(rows)
        .allSatisfy(
            row -> {
              assertThat(row.byUar().bestRank()).isEqualTo(1);
              assertThat(row.byUar().worstRank()).isEqualTo(2);
            });
    assertThat(board.people().pooled(Metric.WAR)).isEqualTo(Measure.of(1));
    // one is right on every clip, the other on none: no resample of the movies differs
    assertThat(board.floor(Metric.WAR).leastTold().reason()).contains(Measure.Reason.NO_VARIATION);
  }

  @Test
  void whatIsSentInRanksWithItsMarkUntilItIsRemoved() throws IOException {
    run(SOFTMAX, DfewLabel.FEAR, 0.9);

    SentId id = accept("Theirs");

    Board board = boards.of(release).getFirst();
    assertThat(board.ranked(Metric.WAR).getFirst().entrant().origin())
        .isInstanceOfSatisfying(
            Origin.Elsewhere.class, one -> assertThat(one.sent().name()).isEqualTo("Theirs"));
    assertThat(board.ranked(Metric.WAR).getFirst().entrant().scores().war().pooled())
        .isEqualTo(Measure.of(1));
    assertThatThrownBy(() -> accept("Theirs"))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("\"Theirs\" stands on this leaderboard already");
    assertThatThrownBy(() -> accept(" ")).isInstanceOf(InvalidInput.class);

    sent.remove(id);

    assertThat(boards.of(release).getFirst().rows()).hasSize(1);
    assertThat(sent.of(release.divisionId())).isEmpty();
  }

  @Test
  void aRunDoneAgainIsTheSameBitForBitOrNot() {
    run(SOFTMAX, DfewLabel.HAPPY, 0.9);
    assertThat(repetition()).isEqualTo(Repetition.NONE);

    run(SOFTMAX, DfewLabel.HAPPY, 0.9);
    assertThat(repetition()).isEqualTo(Repetition.BIT_FOR_BIT);

    run(SOFTMAX, DfewLabel.HAPPY, Math.nextUp(0.9));
    assertThat(repetition()).isEqualTo(Repetition.OTHER_FIGURES);
    assertThat(boards.of(release).getFirst().rows()).hasSize(1);
  }

  private Repetition repetition() {
    return ((Origin.Ours) boards.of(release).getFirst().rows().getFirst().entrant().origin())
        .repeated();
  }

  private SentId accept(String name) throws IOException {
    String header = "video_name,label,prediction,fold\n";
    Path file =
        Files.writeString(
            folder.resolve("theirs.csv"),
            releases.clips(release.id()).stream()
                .map(clip -> "%d,1,1,%d%n".formatted(clip.number(), clip.fold().orElseThrow()))
                .collect(Collectors.joining("", header, "")));
    return sent.accept(
        release.divisionId(), name, "A network", List.of(file), warning -> {}, admin);
  }

  /** As the job leaves it. */
  private void run(TrainingSpec spec, Label said, double sure) {
    Run run =
        benchmarks.launch(release.divisionId(), List.of(spec), Optional.empty(), admin).getFirst();
    for (ReleasedClip clip : releases.clips(release.id())) {
      jdbc.sql(
              """
              insert into run_prediction (run_id, number, fold, label, prediction, p1, p2, p3, p4, p5, p6, p7)
              values (:run, :number, :fold, 1, :said, :sure, 0, 0, 0, 0, 0, 0)
              """)
          .param("run", run.id().value())
          .param("number", clip.number())
          .param("fold", clip.fold().orElseThrow())
          .param("said", said.number())
          .param("sure", sure)
          .update();
    }
    jdbc.sql("update benchmark_run set finished_at = current_timestamp where id = :run")
        .param("run", run.id().value())
        .update();
  }
}
