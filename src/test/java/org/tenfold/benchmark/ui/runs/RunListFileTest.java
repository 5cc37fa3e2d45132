package org.tenfold.benchmark.ui.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tenfold.account.PersonId;
import org.tenfold.agreement.ui.ChartData;
import org.tenfold.benchmark.Run;
import org.tenfold.benchmark.RunId;
import org.tenfold.benchmark.run.RunList;
import org.tenfold.job.Job;
import org.tenfold.job.JobId;
import org.tenfold.job.JobStatus;
import org.tenfold.release.DivisionId;
import org.tenfold.release.ReleaseId;
import org.tenfold.testing.SharesNothing;
import org.tenfold.training.TrainingSpec;

@SharesNothing
class RunListFileTest {
  private static final Instant BEGUN = Instant.parse("2026-11-30T08:00:00Z");

  @Test
  void aFileHoldsEachRunWithHowLongItTookAndItsSettings() {
    ChartData table =
        RunListFile.table(List.of(run("=C3D", BEGUN.plusSeconds(3671)), run("C3D again", null)));

    assertThat(table.columns())
        .contains("uar", "seconds", "launched_by", "seed", "loss.kind")
        .doesNotHaveDuplicates();
    assertThat(column(table, "seconds")).containsExactly("3671", "");
    assertThat(column(table, "uar")).containsExactly("0.450000", "0.450000");
    assertThat(column(table, "seed")).containsExactly("1", "1");
    assertThat(table.csv()).as("no cell is a formula").doesNotContain(",=C3D");
  }

  @Test
  void howLongARunTookIsSaidInHours() {
    assertThat(ListedRun.hours(Optional.of(Duration.ofSeconds(3671)))).isEqualTo("1:01:11");
    assertThat(ListedRun.hours(Optional.of(Duration.ofHours(31)))).isEqualTo("31:00:00");
    assertThat(ListedRun.hours(run("waits", null).took())).isEqualTo("–");
  }

  private static List<String> column(ChartData table, String name) {
    int place = table.columns().indexOf(name);
    return table.rows().stream().map(row -> row.get(place)).toList();
  }

  private static ListedRun run(String name, Instant ended) {
    Run run =
        new Run(
            new RunId(UUID.randomUUID()),
            new DivisionId(new ReleaseId(UUID.randomUUID()), 1),
            TrainingSpec.PAPER,
            BEGUN,
            Optional.ofNullable(ended),
            Optional.empty(),
            Optional.empty(),
            List.of());
    RunList.Listed listed =
        new RunList.Listed(
            run,
            List.of("paper"),
            false,
            Optional.empty(),
            OptionalDouble.of(0.45),
            OptionalDouble.empty(),
            new PersonId(UUID.randomUUID()));
    Job job =
        new Job(
            JobId.next(),
            UUID.randomUUID(),
            "train-run",
            run.id().value(),
            null,
            0,
            name,
            ended == null ? JobStatus.RUNNING : JobStatus.SUCCEEDED,
            50,
            "",
            null,
            1,
            false,
            BEGUN,
            BEGUN,
            ended);
    return new ListedRun(listed, name, Optional.empty(), Optional.of(job), "Ada");
  }
}
