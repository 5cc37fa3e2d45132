package org.tenfold.clip.scout;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenfold.account.PersonId;
import org.tenfold.clip.ClipId;
import org.tenfold.error.InvalidInput;
import org.tenfold.movie.MovieId;
import org.tenfold.project.ProjectId;

/**
 * What a network has looked for in movies. Collectors are offered its ranges first; annotators and
 * the check never hear of it; each clip keeps whether it lies where a network expected something.
 */
@Service
public class Scouting {
  private final ScoutRows scouts;
  private final ScoutedRangeRows ranges;
  private final ClipSuggestionRows suggestions;

  Scouting(ScoutRows scouts, ScoutedRangeRows ranges, ClipSuggestionRows suggestions) {
    this.scouts = scouts;
    this.ranges = ranges;
    this.suggestions = suggestions;
  }

  @Transactional(readOnly = true)
  public Optional<Scout> of(ProjectId project) {
    return scouts.findById(project).map(ScoutRow::scout);
  }

  /**
   * In place of the one before, whose scores stay until the new one has looked through a movie.
   *
   * @throws InvalidInput when no emotion is wanted
   */
  @Transactional
  public void appoint(ProjectId project, Scout scout, PersonId by) {
    if (scout.wanted().isEmpty()) {
      throw new InvalidInput("clip.scout-nothing-wanted");
    }
    scouts.delete(project);
    scouts.saveAndFlush(new ScoutRow(project, scout, by));
  }

  /** From now on suggestions come in the order of the movie, and no clip is counted as one. */
  @Transactional
  public void dismiss(ProjectId project) {
    scouts.delete(project);
  }

  /** In the order of the movie; empty until a network has looked through it. */
  @Transactional(readOnly = true)
  public List<ScoutedRange> of(MovieId movie) {
    return ranges.findByKeyMovieOrderByKeyStartMicros(movie).stream()
        .map(ScoutedRangeRow::range)
        .toList();
  }

  /** In place of those before. */
  @Transactional
  public void found(MovieId movie, UUID run, List<ScoutedRange> found) {
    ranges.deleteAll(movie);
    found.forEach(range -> ranges.saveAndFlush(new ScoutedRangeRow(movie, run, range)));
  }

  /**
   * Keeps with a new clip that it lies where a wanted emotion was expected, if so. Runs in the
   * caller's transaction.
   */
  public void cut(ClipId clip, ProjectId project, MovieId movie, long startMicros, long endMicros) {
    of(project)
        .flatMap(scout -> suggestion(scout, movie, startMicros, endMicros))
        .ifPresent(one -> suggestions.saveAndFlush(new ClipSuggestionRow(clip, one)));
  }

  private Optional<Suggestion> suggestion(Scout scout, MovieId movie, long start, long end) {
    return ranges.findByKeyMovieOrderByKeyStartMicros(movie).stream()
        .filter(row -> row.range().holds(start, end))
        .filter(row -> scout.expects(row.range()))
        .map(row -> new Suggestion(row.run(), row.range().of(scout.wanted())))
        .max(Comparator.comparingDouble(Suggestion::probability));
  }

  /** All clips that a network suggested. */
  @Transactional(readOnly = true)
  public Map<ClipId, Suggestion> suggested() {
    Map<ClipId, Suggestion> all = new HashMap<>();
    suggestions.findAll().forEach(row -> all.put(row.getId(), row.suggestion()));
    return all;
  }
}
