package org.tenfold.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tenfold.account.PersonId;
import org.tenfold.clip.Clip;
import org.tenfold.clip.ClipProposal;
import org.tenfold.clip.ClipService;
import org.tenfold.clip.ClipStatus;
import org.tenfold.clip.ClipTags;
import org.tenfold.clip.Gate;
import org.tenfold.job.Job;
import org.tenfold.job.JobContext;
import org.tenfold.job.JobHandler;
import org.tenfold.movie.Movie;
import org.tenfold.movie.MovieService;
import org.tenfold.project.Projects;

/**
 * Gives a newcomer a full data set: cuts the scripted clips as any collector would, passes them
 * through the check, and lets the simulated annotators judge every accepted clip. Begun again, it
 * goes on where it stopped.
 */
@Component
class DemoFillJob implements JobHandler {
  static final String KIND = "fill-demo";
  private static final long LOOK_AGAIN_MILLIS = 400;

  private final Projects projects;
  private final MovieService movies;
  private final ClipService clips;
  private final Gate gate;
  private final DemoAccounts accounts;
  private final SimulatedAnnotators annotators;
  private final DemoFilms films;

  DemoFillJob(
      Projects projects,
      MovieService movies,
      ClipService clips,
      Gate gate,
      DemoAccounts accounts,
      SimulatedAnnotators annotators,
      DemoFilms films) {
    this.films = films;
    this.projects = projects;
    this.movies = movies;
    this.clips = clips;
    this.gate = gate;
    this.accounts = accounts;
    this.annotators = annotators;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void run(Job job, JobContext context) throws InterruptedException {
    bringFilms();
    List<Clip> planned = propose();
    acceptAsTheyAreCut(planned, context);
    List<Clip> accepted = clips.withStatus(ClipStatus.ACCEPTED);
    for (int i = 0; i < accepted.size(); i++) {
      context.checkStop();
      context.progress(
          90 + 10 * i / accepted.size(),
          "simulated annotators judge clip " + accepted.get(i).number());
      annotators.judge(accepted.get(i));
    }
  }

  /** They may still be on their way when somebody is quick after the first start. */
  private void bringFilms() {
    try {
      films.register(projects.current(), accounts.collector().id());
    } catch (IOException e) {
      throw new UncheckedIOException("The bundled films could not be unpacked.", e);
    }
  }

  private List<Clip> propose() {
    PersonId collector = accounts.collector().id();
    List<Clip> planned = new ArrayList<>();
    List<Movie> bundled =
        movies.movies(projects.current()).stream().filter(DemoFilms::isBundled).toList();
    for (Movie movie : bundled) {
      List<Clip> present = clips.ofMovie(movie.id());
      for (DemoClips.Planned plan : DemoClips.plan(movie.fileName(), movie.durationSeconds())) {
        long start = Math.round(plan.start() * 1e6);
        long end = Math.round(plan.end() * 1e6);
        planned.add(
            present.stream()
                .filter(clip -> clip.startMicros() == start && clip.endMicros() == end)
                .findFirst()
                .orElseGet(
                    () ->
                        clips.propose(
                            new ClipProposal(movie.id(), start, end, plan.emotion(), ClipTags.NONE),
                            collector)));
      }
    }
    return planned;
  }

  private void acceptAsTheyAreCut(List<Clip> planned, JobContext context)
      throws InterruptedException {
    PersonId curator = accounts.curator().id();
    int cutting = planned.size();
    while (cutting > 0) {
      context.checkStop();
      cutting = 0;
      for (Clip known : planned) {
        Clip clip = clips.find(known.id()).orElseThrow();
        if (clip.status() == ClipStatus.CUTTING) {
          cutting++;
        } else if (clip.status() == ClipStatus.PROPOSED) {
          gate.accept(clip.id(), clip.estimatedEmotion(), curator);
        }
      }
      context.progress(
          90 * (planned.size() - cutting) / planned.size(),
          (planned.size() - cutting) + " of " + planned.size() + " clips cut");
      Thread.sleep(LOOK_AGAIN_MILLIS);
    }
  }
}
