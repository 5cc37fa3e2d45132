package org.tenfold.clip.ui.desk;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.tenfold.clip.Clip;
import org.tenfold.clip.ClipId;
import org.tenfold.clip.ClipService;
import org.tenfold.clip.ClipStatus;
import org.tenfold.clip.ClipTags;
import org.tenfold.clip.face.ClipFaces;
import org.tenfold.clip.face.FaceSummary;
import org.tenfold.job.Job;
import org.tenfold.job.JobService;
import org.tenfold.movie.Movie;
import org.tenfold.movie.MovieId;
import org.tenfold.movie.MovieService;

/** Reads the clips of a movie with all that the desk says of them. */
@Component
class CutClips {
  private final MovieService movies;
  private final ClipService clips;
  private final JobService jobs;
  private final ClipFaces faces;

  CutClips(MovieService movies, ClipService clips, JobService jobs, ClipFaces faces) {
    this.movies = movies;
    this.clips = clips;
    this.jobs = jobs;
    this.faces = faces;
  }

  /** The newest clip first. */
  List<CutClip> of(MovieId movie) {
    Map<ClipId, List<ClipService.NearDuplicate>> alike = clips.alike(movie);
    List<Clip> all = clips.ofMovie(movie);
    Map<ClipId, FaceSummary> seen = faces.of(all.stream().map(Clip::id).toList());
    return all.stream()
        .sorted(Comparator.comparingInt(Clip::number).reversed())
        .map(
            clip ->
                new CutClip(
                    clip,
                    job(clip),
                    duplicates(alike.getOrDefault(clip.id(), List.of())),
                    Optional.ofNullable(seen.get(clip.id()))))
        .toList();
  }

  private List<NearDuplicates.NearDuplicate> duplicates(List<ClipService.NearDuplicate> alike) {
    return alike.stream()
        .filter(duplicate -> duplicate.clip().cut() != null)
        .map(
            duplicate ->
                new NearDuplicates.NearDuplicate(
                    duplicate.clip(),
                    movies.find(duplicate.clip().movieId()).map(Movie::title).orElse(""),
                    duplicate.distance()))
        .toList();
  }

  /** Only a clip on its way has a job worth showing. */
  private Optional<Job> job(Clip clip) {
    return clip.cut() == null && clip.status() != ClipStatus.REJECTED
        ? jobs.latestFor(clip.id().value())
        : Optional.empty();
  }

  /** Names of persons or scenes that are used already. */
  static List<String> names(List<Clip> clips, Function<ClipTags, String> tag) {
    return clips.stream()
        .map(Clip::tags)
        .map(tag)
        .filter(name -> !name.isEmpty())
        .distinct()
        .sorted()
        .toList();
  }
}
