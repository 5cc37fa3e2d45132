package org.tenfold.release.summary;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.stereotype.Service;
import org.tenfold.agreement.VoteSource;
import org.tenfold.intake.ImportedSet;
import org.tenfold.intake.ImportedSetId;
import org.tenfold.intake.ImportedSets;
import org.tenfold.movie.Movie;
import org.tenfold.movie.MovieService;
import org.tenfold.project.Projects;
import org.tenfold.release.DivisionId;
import org.tenfold.release.Release;
import org.tenfold.release.ReleaseAdministration;
import org.tenfold.release.ReleaseDivisions;
import org.tenfold.release.ReleaseId;
import org.tenfold.release.ReleaseService;
import org.tenfold.release.ReleaseUses;
import org.tenfold.release.ReleasedClip;
import org.tenfold.release.description.ReleaseDescription;
import org.tenfold.release.origin.ReleaseOrigin;
import org.tenfold.release.origin.ReleaseOrigins;

/** Counts releases, each once for all who look. Safe for threads. */
@Service
public class ReleaseSummaries {
  private static final long SHORT_WAIT_MILLIS = 400;

  private final ReleaseService releases;
  private final ReleaseAdministration administration;
  private final MovieService movies;
  private final Projects projects;
  private final KnownVotes votes;
  private final ReleaseOrigins origins;
  private final ReleaseDivisions divisions;
  private final ImportedSets sets;
  private final AsyncCache<Key, ReleaseSummary> counted =
      Caffeine.newBuilder().maximumSize(16).buildAsync();

  ReleaseSummaries(
      ReleaseService releases,
      ReleaseAdministration administration,
      MovieService movies,
      Projects projects,
      KnownVotes votes,
      ReleaseOrigins origins,
      ReleaseDivisions divisions,
      ImportedSets sets) {
    this.releases = releases;
    this.administration = administration;
    this.movies = movies;
    this.projects = projects;
    this.votes = votes;
    this.origins = origins;
    this.divisions = divisions;
    this.sets = sets;
  }

  /** What a summary depends on beside what is frozen. */
  private record Key(
      Release release,
      ReleaseDescription said,
      int tested,
      SummaryOf.Withdrawn withdrawn,
      List<MovieLine> movies,
      List<DivisionId> divisions) {}

  /** Waits for it: seconds for a release as large as DFEW, the first time. */
  public Optional<ReleaseSummary> of(ReleaseId id) {
    return releases.find(id).map(release -> count(release).join());
  }

  /** Empty while it is being counted, or when there is no such release; waits for a moment only. */
  public Optional<ReleaseSummary> soon(ReleaseId id) {
    return releases.find(id).flatMap(release -> soon(count(release)));
  }

  private static Optional<ReleaseSummary> soon(CompletableFuture<ReleaseSummary> counting) {
    try {
      return Optional.of(counting.get(SHORT_WAIT_MILLIS, TimeUnit.MILLISECONDS));
    } catch (TimeoutException later) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } catch (ExecutionException e) {
      throw new IllegalStateException("A release cannot be counted.", e.getCause());
    }
  }

  private CompletableFuture<ReleaseSummary> count(Release release) {
    ReleaseDescription said = administration.description(release.id());
    Optional<ReleaseUses.Floors> floors = administration.floors(release);
    Map<Integer, String> movieOf = releases.movies(release.id());
    List<MovieLine> lines = lines(release, movieOf);
    SummaryOf.Withdrawn withdrawn = withdrawn(release);
    Key key =
        new Key(
            release,
            said,
            floors.map(ReleaseUses.Floors::rows).orElse(0),
            withdrawn,
            lines,
            divisions.divided(release.id()).stream().map(Release::divisionId).toList());
    return counted.get(
        key,
        (missing, executor) -> {
          List<ReleasedClip> clips = releases.clips(release.id());
          Optional<ReleaseOrigin> origin = origins.of(release.id());
          SummaryOf.Basis basis =
              new SummaryOf.Basis(
                  release,
                  imported(release),
                  projects.current().name(),
                  administration.author(release.id()),
                  said,
                  clips,
                  movieOf,
                  votes.of(release, clips),
                  lines,
                  floors,
                  votes.corrected(release, origin, clips),
                  origin,
                  leaks(release),
                  withdrawn);
          return CompletableFuture.supplyAsync(() -> SummaryOf.of(basis), executor);
        });
  }

  private Optional<ImportedSet> imported(Release release) {
    return release.source() instanceof VoteSource.Imported(ImportedSetId set)
        ? sets.find(set)
        : Optional.empty();
  }

  private SummaryOf.Withdrawn withdrawn(Release release) {
    var gone = releases.withdrawn(release.id()).values();
    return new SummaryOf.Withdrawn(gone.size(), gone.stream().max(Comparator.naturalOrder()));
  }

  private List<LeakageLine> leaks(Release release) {
    return !release.prepared()
        ? List.of()
        : divisions.divided(release.id()).stream()
            .map(
                one ->
                    new LeakageLine(
                        one.division(),
                        one.foldRecipe(),
                        one.folds(),
                        divisions.report(one).leakage()))
            .toList();
  }

  private List<MovieLine> lines(Release release, Map<Integer, String> movieOf) {
    Map<String, Integer> clips = new TreeMap<>();
    movieOf.values().forEach(movie -> clips.merge(movie, 1, Integer::sum));
    if (release.labelsOnly()) {
      return clips.entrySet().stream()
          .map(movie -> new MovieLine(movie.getKey(), null, "", "", "", movie.getValue()))
          .toList();
    }
    return movies.movies(projects.current()).stream()
        .filter(movie -> clips.containsKey(movie.id().value().toString()))
        .sorted(Comparator.comparing(Movie::title))
        .map(
            movie ->
                new MovieLine(
                    movie.title(),
                    movie.details().year(),
                    movie.credit(),
                    movie.details().rights(),
                    movie.mediaKey(),
                    clips.getOrDefault(movie.id().value().toString(), 0)))
        .toList();
  }
}
