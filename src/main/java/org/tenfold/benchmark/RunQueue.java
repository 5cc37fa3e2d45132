package org.tenfold.benchmark;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.tenfold.account.PersonId;
import org.tenfold.benchmark.run.FoldJob;
import org.tenfold.benchmark.run.RunJob;
import org.tenfold.benchmark.run.RunStore;
import org.tenfold.benchmark.study.RunNames;
import org.tenfold.error.InvalidInput;
import org.tenfold.error.Message;
import org.tenfold.job.JobService;
import org.tenfold.project.Projects;
import org.tenfold.release.DivisionId;
import org.tenfold.release.Release;
import org.tenfold.release.ReleaseService;
import org.tenfold.training.Classes;
import org.tenfold.training.TrainingSpec;

/** Makes a run of a spec, with its job, in the caller's transaction. */
@Component
class RunQueue {
  private final RunStore runs;
  private final ReleaseService releases;
  private final JobService jobs;

  private final FoldDivision division;
  private final Projects projects;
  private final RunNames names;

  RunQueue(
      RunStore runs,
      ReleaseService releases,
      JobService jobs,
      FoldDivision division,
      Projects projects,
      RunNames names) {
    this.names = names;
    this.projects = projects;
    this.runs = runs;
    this.releases = releases;
    this.jobs = jobs;
    this.division = division;
  }

  /**
   * @throws InvalidInput when the release is not there, has labels only, or has no files yet
   */
  Release prepared(DivisionId id) {
    Release release = releases.find(id).orElseThrow(() -> new InvalidInput("benchmark.no-release"));
    release.requireMedia();
    if (!release.prepared()) {
      throw new InvalidInput("benchmark.files-coming", release.name());
    }
    return release;
  }

  /**
   * @throws InvalidInput when the release's clips have another number of pictures than the spec's,
   *     or other labels
   */
  Run add(Release release, TrainingSpec spec, Optional<StudyId> study, PersonId by) {
    projects.current().requireOpen();
    int pictures = release.pictures().frames();
    if (spec.input().frames() != pictures) {
      throw new InvalidInput(
          "benchmark.frames-of-release", release.label(), pictures, spec.input().frames());
    }
    Classes classes = Classes.of(release.labels());
    if (!spec.classes().equals(classes)) {
      throw new InvalidInput("benchmark.other-classes", release.label(), classes, spec.classes());
    }
    Run run =
        new Run(
            RunId.next(),
            release.divisionId(),
            spec,
            Instant.now(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of());
    runs.insert(run, study, by);
    Message how = names.besideNetwork(run);
    Message title = Message.of("benchmark.job-train", RunWords.network(spec), how, release.label());
    if (division.divides(release, spec)) {
      jobs.submitInParts(
          RunJob.KIND, run.id().value(), title, FoldJob.KIND, foldTitles(release, spec, how), by);
    } else {
      jobs.submit(RunJob.KIND, run.id().value(), title, by);
    }
    return run;
  }

  private static List<Message> foldTitles(Release release, TrainingSpec spec, Message how) {
    return IntStream.rangeClosed(1, release.folds())
        .mapToObj(
            fold ->
                Message.of(
                    "benchmark.job-fold", RunWords.network(spec), how, release.label(), fold))
        .toList();
  }
}
