package org.tenfold.benchmark.scout;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenfold.account.PersonId;
import org.tenfold.benchmark.Run;
import org.tenfold.benchmark.RunId;
import org.tenfold.benchmark.run.RunStore;
import org.tenfold.clip.scout.Scout;
import org.tenfold.clip.scout.Scouting;
import org.tenfold.error.InvalidInput;
import org.tenfold.error.Message;
import org.tenfold.job.JobService;
import org.tenfold.label.Label;
import org.tenfold.movie.Movie;
import org.tenfold.movie.MovieService;
import org.tenfold.project.Project;
import org.tenfold.project.ProjectScope;
import org.tenfold.project.Projects;

/** Lets a finished run look through the movies of the project. */
@Service
public class MovieScouts {
  private final Scouting scouting;
  private final RunStore runs;
  private final MovieService movies;
  private final Projects projects;
  private final JobService jobs;

  MovieScouts(
      Scouting scouting, RunStore runs, MovieService movies, Projects projects, JobService jobs) {
    this.scouting = scouting;
    this.runs = runs;
    this.movies = movies;
    this.projects = projects;
    this.jobs = jobs;
  }

  /** The run that looks through movies now. */
  @Transactional(readOnly = true)
  public Optional<Scout> current() {
    return scouting.of(projects.currentId());
  }

  /**
   * Appoints it, and queues a job for each movie whose faces have been found.
   *
   * @return how many
   * @throws InvalidInput when the run has not finished, or nothing is wanted
   */
  @Transactional
  public int begin(RunId id, Set<Label> wanted, PersonId by) {
    Run run =
        runs.find(id)
            .filter(one -> one.finishedAt().isPresent())
            .orElseThrow(() -> new InvalidInput("benchmark.predict-not-yet"));
    Project project = projects.current();
    project.requireOpen();
    scouting.appoint(project.id(), new Scout(run.id().value(), wanted), by);
    List<Movie> ready = ready(project);
    ready.forEach(movie -> submit(movie, by));
    return ready.size();
  }

  /** Movies that came since it was appointed; at the first start there is no project yet. */
  @Transactional
  public void goOn() {
    projects.all().stream()
        .filter(project -> !project.archived())
        .filter(project -> scouting.of(project.id()).isPresent())
        .forEach(project -> ProjectScope.run(project.id(), () -> goOn(project)));
  }

  private void goOn(Project project) {
    List<Movie> ready = ready(project);
    Set<UUID> known =
        jobs.latestFor(ScoutMovieJob.KIND, ready.stream().map(one -> one.id().value()).toList())
            .keySet();
    ready.stream()
        .filter(movie -> !known.contains(movie.id().value()))
        .forEach(movie -> submit(movie, movie.registeredBy()));
  }

  /** Suggestions come in the order of the movie again. */
  @Transactional
  public void end() {
    scouting.dismiss(projects.currentId());
  }

  private List<Movie> ready(Project project) {
    return movies.movies(project).stream().filter(movie -> movie.strip().isPresent()).toList();
  }

  private void submit(Movie movie, PersonId by) {
    jobs.submit(
        ScoutMovieJob.KIND,
        movie.id().value(),
        Message.of("benchmark.job-scout", movie.title()),
        by);
  }
}
