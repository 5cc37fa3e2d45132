package org.tenfold.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.tenfold.account.PersonId;
import org.tenfold.clip.Clip;
import org.tenfold.clip.ClipCheck;
import org.tenfold.clip.ClipCheckService;
import org.tenfold.clip.ClipProposal;
import org.tenfold.clip.ClipService;
import org.tenfold.clip.ClipStatus;
import org.tenfold.clip.ClipTags;
import org.tenfold.error.InvalidInput;
import org.tenfold.error.Message;
import org.tenfold.job.Job;
import org.tenfold.job.JobContext;
import org.tenfold.job.JobHandler;
import org.tenfold.job.JobService;
import org.tenfold.movie.Movie;
import org.tenfold.movie.MovieService;
import org.tenfold.project.Projects;

/**
 * Gives a newcomer a full data set: cuts the scripted clips as any collector would, passes them
 * through the check, and lets the simulated annotators judge every accepted clip. It goes on from
 * whatever is there; what the rules of now keep out, and what people rejected, it leaves out.
 */
@Component
class DemoFillJob implements JobHandler {
  static final String KIND = "fill-demo";
  private static final long LOOK_AGAIN_MILLIS = 400;
  private static final Set<ClipStatus> GONE = Set.of(ClipStatus.REJECTED, ClipStatus.FAILED);
  private static final Logger LOG = LoggerFactory.getLogger(DemoFillJob.class);

  private final Projects projects;
  private final MovieService movies;
  private final ClipService clips;
  private final ClipCheckService checks;
  private final DemoAccounts accounts;
  private final SimulatedAnnotators annotators;
  private final DemoMovies demoMovies;
  private final JobService jobs;

  DemoFillJob(
      Projects projects,
      MovieService movies,
      ClipService clips,
      ClipCheckService checks,
      DemoAccounts accounts,
      SimulatedAnnotators annotators,
      DemoMovies demoMovies,
      JobService jobs) {
    this.jobs = jobs;
    this.demoMovies = demoMovies;
    this.projects = projects;
    this.movies = movies;
    this.clips = clips;
    this.checks = checks;
    this.accounts = accounts;
    this.annotators = annotators;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void run(Job job, JobContext context) throws InterruptedException {
    bringMovies();
    Script script = propose();
    acceptAsTheyAreCut(script.there(), context);
    List<Clip> accepted = clips.withStatus(ClipStatus.ACCEPTED);
    if (accepted.isEmpty() && !script.refused().isEmpty()) {
      throw script.refused().getFirst();
    }
    for (int i = 0; i < accepted.size(); i++) {
      context.checkStop();
      context.progress(
          90 + 10 * i / accepted.size(), Message.of("demo.judge", accepted.get(i).number()));
      annotators.judge(accepted.get(i));
    }
    context.progress(100, summary(accepted.size(), script));
  }

  /**
   * What became of the script.
   *
   * @param there clips that are here or on their way
   * @param refused why each of the others cannot be cut by the rules of now
   */
  private record Script(List<Clip> there, List<InvalidInput> refused) {}

  private static Message summary(int judged, Script script) {
    return script.refused().isEmpty()
        ? Message.of("demo.done", judged)
        : Message.of(
            "demo.done-less", judged, script.refused().size(), script.refused().getFirst().said());
  }

  /** They may still be on their way when somebody is quick after the first start. */
  private void bringMovies() {
    try {
      demoMovies.register(projects.current(), accounts.collector().id());
    } catch (IOException e) {
      throw new UncheckedIOException("The bundled movies could not be unpacked.", e);
    }
  }

  /** One attempt at a time, so that two find each other's clips. */
  private synchronized Script propose() {
    Script script = new Script(new ArrayList<>(), new ArrayList<>());
    boolean tagged = projects.current().collection().tagsNeeded();
    for (Movie movie : movies.movies(projects.current())) {
      if (DemoMovies.isBundled(movie)) {
        List<Clip> present = clips.ofMovie(movie.id());
        int number = 0;
        for (DemoClips.Planned plan : DemoClips.plan(movie.fileName(), movie.durationSeconds())) {
          number++;
          ClipTags tags = tagged ? new ClipTags("demo", "demo " + number) : ClipTags.NONE;
          try {
            script.there().add(clip(movie, plan, tags, present));
          } catch (InvalidInput refused) {
            script.refused().add(refused);
          }
        }
      }
    }
    return script;
  }

  /** As it is here already, whoever cut it, or proposed now by whoever may cut from the movie. */
  private Clip clip(Movie movie, DemoClips.Planned plan, ClipTags tags, List<Clip> present) {
    long start = Math.round(plan.start() * 1e6);
    long end = Math.round(plan.end() * 1e6);
    Optional<Clip> here =
        present.stream()
            .filter(clip -> clip.startMicros() == start && clip.endMicros() == end)
            .min(Comparator.comparing(clip -> GONE.contains(clip.status())));
    here.filter(clip -> clip.status() == ClipStatus.FAILED)
        .flatMap(clip -> jobs.latestFor(clip.id().value()))
        .ifPresent(cut -> jobs.retry(cut.id()));
    return here.orElseGet(
        () ->
            clips.propose(
                new ClipProposal(movie.id(), start, end, plan.emotion(), tags),
                movie.assignedTo().orElseGet(() -> accounts.collector().id())));
  }

  private void acceptAsTheyAreCut(List<Clip> planned, JobContext context)
      throws InterruptedException {
    int open = planned.size();
    while (open > 0) {
      context.checkStop();
      open = 0;
      for (Clip known : planned) {
        Clip clip = clips.find(known.id()).orElseThrow();
        if (clip.status() == ClipStatus.CUTTING
            || (clip.status() == ClipStatus.PROPOSED && accept(clip))) {
          open++;
        }
      }
      context.progress(
          90 * (planned.size() - open) / Math.max(1, planned.size()),
          Message.of("demo.cut", planned.size() - open, planned.size()));
      if (open > 0) {
        Thread.sleep(LOOK_AGAIN_MILLIS);
      }
    }
  }

  /**
   * One more yes of somebody who may give it: the demo's curator, then whoever is plainly nobody.
   *
   * @return false when nobody is left to ask
   */
  private boolean accept(Clip clip) {
    Set<PersonId> asked =
        checks.history(clip.id()).stream().map(ClipCheck::by).collect(Collectors.toSet());
    Optional<PersonId> checker =
        Stream.concat(Stream.of(accounts.curator().id()), annotators.checkers())
            .filter(person -> !asked.contains(person) && !person.equals(clip.collectorId()))
            .findFirst();
    try {
      checker.ifPresent(person -> checks.accept(clip.id(), clip.estimatedEmotion(), person));
    } catch (InvalidInput meanwhile) {
      // somebody else has said yes or no in this very moment
      LOG.debug("clip {}: {}", clip.number(), meanwhile.getMessage());
    }
    return checker.isPresent();
  }
}
