package org.tenfold.benchmark.board;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tenfold.benchmark.Run;
import org.tenfold.benchmark.run.RunStore;
import org.tenfold.benchmark.sent.SentResults;
import org.tenfold.benchmark.study.RunNames;
import org.tenfold.benchmark.study.StudyStore;
import org.tenfold.error.Message;
import org.tenfold.release.Release;
import org.tenfold.release.ReleaseId;
import org.tenfold.release.ReleaseUses;

/** Tells the pages of releases what was trained and tested on them. */
@Component
class ReleaseRuns implements ReleaseUses {
  private final RunStore runs;
  private final StudyStore studies;
  private final SentResults sent;
  private final Leaderboards boards;
  private final RunNames names;

  ReleaseRuns(
      RunStore runs, StudyStore studies, SentResults sent, Leaderboards boards, RunNames names) {
    this.names = names;
    this.runs = runs;
    this.studies = studies;
    this.sent = sent;
    this.boards = boards;
  }

  @Override
  public List<Use> of(ReleaseId release) {
    List<Run> here = runs.all().stream().filter(run -> run.release().equals(release)).toList();
    Function<Run, Message> called = names.of(here);
    Stream<Use> trained =
        here.stream()
            .map(
                run ->
                    new Use(
                        Message.of("benchmark.use-run"),
                        called.apply(run),
                        "benchmarks/" + run.id().value(),
                        run.createdAt(),
                        run.division().number()));
    Stream<Use> planned =
        studies.all().stream()
            .filter(study -> study.release().equals(release))
            .map(
                study ->
                    new Use(
                        Message.of("benchmark.use-study"),
                        Message.text(study.name()),
                        "studies/" + study.id().value(),
                        study.createdAt(),
                        study.division().number()));
    Stream<Use> elsewhere =
        sent.of(release).stream()
            .map(
                one ->
                    new Use(
                        Message.of("benchmark.use-sent"),
                        Message.text(one.name()),
                        "leaderboard",
                        one.sentAt(),
                        one.division().number()));
    return Stream.of(trained, planned, elsewhere)
        .flatMap(one -> one)
        .sorted(Comparator.comparing(Use::at).reversed())
        .toList();
  }

  @Override
  public Optional<Floors> floors(Release release) {
    if (!release.prepared()) {
      return Optional.empty();
    }
    return boards.of(release).stream()
        .filter(board -> board.folds().size() == release.folds())
        .findFirst()
        .map(board -> new Floors(board.rows().size(), board.uarFloor(), board.warFloor()));
  }
}
