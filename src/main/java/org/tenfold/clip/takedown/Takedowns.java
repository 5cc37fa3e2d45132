package org.tenfold.clip.takedown;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenfold.account.PersonId;
import org.tenfold.audit.AuditKind;
import org.tenfold.audit.AuditLog;
import org.tenfold.clip.Clip;
import org.tenfold.clip.ClipCheckService;
import org.tenfold.clip.ClipId;
import org.tenfold.clip.ClipService;
import org.tenfold.clip.ClipStatus;
import org.tenfold.clip.cut.CutFiles;
import org.tenfold.error.InvalidInput;
import org.tenfold.error.Message;
import org.tenfold.job.JobService;
import org.tenfold.movie.Movie;
import org.tenfold.movie.MovieId;
import org.tenfold.movie.MovieService;
import org.tenfold.project.Projects;

/**
 * Takes movies and clips down: in one transaction they leave the data set and all their files are
 * named; a job removes the bytes. Votes, hashes and the log stay (docs/decisions/0040).
 */
@Service
public class Takedowns {
  private static final int MOST_REASON = 1000;

  /** As many as a check of a clip keeps. */
  private static final int MOST_LOGGED = 200;

  private final TakedownRows takedowns;
  private final TakenDownClipRows gone;
  private final RemovedFileRows removed;
  private final MovieService movies;
  private final ClipService clips;
  private final ClipCheckService checks;
  private final CutFiles files;
  private final ObjectProvider<CopiesOfClips> copies;
  private final Projects projects;
  private final JobService jobs;
  private final ApplicationEventPublisher events;
  private final AuditLog audit;

  Takedowns(
      TakedownRows takedowns,
      TakenDownClipRows gone,
      RemovedFileRows removed,
      MovieService movies,
      ClipService clips,
      ClipCheckService checks,
      CutFiles files,
      ObjectProvider<CopiesOfClips> copies,
      Projects projects,
      JobService jobs,
      ApplicationEventPublisher events,
      AuditLog audit) {
    this.audit = audit;
    this.takedowns = takedowns;
    this.gone = gone;
    this.removed = removed;
    this.movies = movies;
    this.clips = clips;
    this.checks = checks;
    this.files = files;
    this.copies = copies;
    this.projects = projects;
    this.jobs = jobs;
    this.events = events;
  }

  /**
   * Takes a movie down with all its clips.
   *
   * @throws InvalidInput without a reason, or while a clip of it is being cut
   */
  @Transactional
  public Takedown takeMovie(MovieId id, AskedBy askedBy, String reason, PersonId by) {
    Movie movie = movies.find(id).orElseThrow(() -> new InvalidInput("clip.movie-gone"));
    Takedown takedown = begin(Optional.of(id), askedBy, reason, by);
    Set<String> keys = new TreeSet<>(List.of(movie.mediaKey(), movie.posterKey()));
    movie.previewKey().ifPresent(keys::add);
    movie.strip().ifPresent(strip -> keys.add(strip.key()));
    movies.takeDown(id, takedown.at());
    clips.ofMovie(id).forEach(clip -> take(clip, takedown, keys));
    end(takedown, keys, Message.of("clip.job-takedown-movie", movie.title()));
    audit.noteOf(by.value(), AuditKind.TAKEN_DOWN, null, movie.title(), "");
    return takedown;
  }

  /**
   * Takes one clip down.
   *
   * @throws InvalidInput without a reason, or while it is being cut
   */
  @Transactional
  public Takedown takeClip(ClipId id, AskedBy askedBy, String reason, PersonId by) {
    Clip clip = clips.find(id).orElseThrow(() -> new InvalidInput("clip.clip-gone"));
    Takedown takedown = begin(Optional.empty(), askedBy, reason, by);
    Set<String> keys = new TreeSet<>();
    take(clip, takedown, keys);
    end(takedown, keys, Message.of("clip.job-takedown-clip", clip.number()));
    audit.noteOf(by.value(), AuditKind.TAKEN_DOWN, null, String.valueOf(clip.number()), "");
    return takedown;
  }

  /**
   * @throws InvalidInput when it is no reason
   */
  public static String reason(String given) {
    String words = given.strip();
    if (words.isEmpty() || words.length() > MOST_REASON) {
      throw new InvalidInput("clip.takedown-reason", MOST_REASON);
    }
    return words;
  }

  private Takedown begin(Optional<MovieId> movie, AskedBy askedBy, String reason, PersonId by) {
    String words = reason(reason);
    Takedown takedown = new Takedown(UUID.randomUUID(), movie, askedBy, words, by, Instant.now());
    takedowns.saveAndFlush(new TakedownRow(takedown, projects.currentId()));
    return takedown;
  }

  private void take(Clip clip, Takedown takedown, Set<String> keys) {
    if (clip.status() == ClipStatus.CUTTING) {
      throw new InvalidInput("clip.takedown-cutting", clip.number());
    }
    if (gone.existsByClip(clip.id())) {
      return;
    }
    gone.saveAndFlush(new TakenDownClipRow(clip.id(), takedown.id()));
    if (clip.cut() != null) {
      keys.add(clip.cut().mediaKey());
      keys.add(clip.cut().posterKey());
    }
    files.stripKey(clip.id()).ifPresent(keys::add);
    copies.orderedStream().forEach(module -> keys.addAll(module.keysOf(clip.id())));
    String words =
        takedown.reason().length() <= MOST_LOGGED
            ? takedown.reason()
            : takedown.reason().substring(0, MOST_LOGGED);
    if (clip.status() == ClipStatus.ACCEPTED) {
      events.publishEvent(new ClipTakenDown(clip.id(), words, takedown.by()));
      checks.withdraw(clip.id(), words, takedown.by());
    } else if (clip.status() == ClipStatus.PROPOSED) {
      checks.reject(clip.id(), words, takedown.by());
    }
  }

  private void end(Takedown takedown, Set<String> keys, Message title) {
    keys.stream()
        .filter(key -> !key.isEmpty() && !removed.existsBySha256(key))
        .forEach(key -> removed.saveAndFlush(new RemovedFileRow(key, takedown.id())));
    jobs.submit(TakeDownJob.KIND, takedown.id(), title, takedown.by());
  }
}
