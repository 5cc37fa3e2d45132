package org.tenfold.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.tenfold.account.PersonId;
import org.tenfold.error.InvalidInput;
import org.tenfold.error.Message;
import org.tenfold.job.Job;
import org.tenfold.job.JobService;
import org.tenfold.project.Project;

/** What the demo offers beyond its accounts: the bundled movies, and on request a full data set. */
@Service
public class DemoProject {
  /** Of the jobs that fill the demo; their subject is the project. */
  public static final String KIND = DemoFillJob.KIND;

  private final DemoMovies movies;
  private final DemoAccounts accounts;
  private final JobService jobs;

  DemoProject(DemoMovies movies, DemoAccounts accounts, JobService jobs) {
    this.movies = movies;
    this.accounts = accounts;
    this.jobs = jobs;
  }

  /** Checks and keeps the movies that are not here yet; takes seconds. */
  public void bringMovies(Project project) {
    try {
      movies.register(project, accounts.collector().id());
    } catch (IOException e) {
      throw new UncheckedIOException("The bundled movies could not be unpacked.", e);
    }
  }

  /** Queues the cutting of the scripted clips and the simulated votes. */
  public synchronized void fill(Project project, PersonId by) {
    if (!project.demo()) {
      throw new InvalidInput("demo.demo-only");
    }
    boolean atWork = filling(project).map(job -> !job.status().ended()).orElse(false);
    if (!atWork) {
      jobs.submit(KIND, project.id().value(), Message.of("demo.title"), by);
    }
  }

  /** The newest attempt to fill the demo. */
  public Optional<Job> filling(Project project) {
    return jobs.latestFor(KIND, project.id().value());
  }
}
