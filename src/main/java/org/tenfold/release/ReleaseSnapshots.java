package org.tenfold.release;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tenfold.dfew.FixedParts.Part;
import org.tenfold.dfew.Fold;
import org.tenfold.media.MediaStore;
import org.tenfold.release.ballot.Ballot;
import org.tenfold.release.ballot.ReleaseBallots;
import org.tenfold.release.export.ExportedClip;
import org.tenfold.release.export.Snapshot;
import org.tenfold.release.paper.PaperFiles;
import org.tenfold.release.picture.FaceProvenance;
import org.tenfold.release.suggestion.ReleaseSuggestions;

/**
 * Releases as exports and the folder of this machine read them. Rows are asked for a thousand at a
 * time, and never change, so all that is read belongs together without a transaction that lasts for
 * hours.
 */
@Component
class ReleaseSnapshots {
  private static final int PAGE = 1_000;

  private final ReleaseStore releases;
  private final ReleaseBallots ballots;
  private final ReleaseSuggestions suggestions;
  private final DividedReleases divided;
  private final WithdrawnClips withdrawnClips;
  private final FaceProvenance faces;
  private final MediaStore store;

  ReleaseSnapshots(
      ReleaseStore releases,
      ReleaseBallots ballots,
      ReleaseSuggestions suggestions,
      DividedReleases divided,
      WithdrawnClips withdrawnClips,
      FaceProvenance faces,
      MediaStore store) {
    this.releases = releases;
    this.ballots = ballots;
    this.suggestions = suggestions;
    this.divided = divided;
    this.withdrawnClips = withdrawnClips;
    this.faces = faces;
    this.store = store;
  }

  /** Writes what a release says of itself, by the names of files. */
  @FunctionalInterface
  interface Papers {
    Map<String, String> of(Release release, List<PaperFiles.Table> tables);
  }

  /**
   * @param release in the folds of one of its divisions
   */
  Snapshot of(Release release, Papers papers) {
    return new Stored(
        release,
        new TreeMap<>(releases.movies(release.id())),
        withdrawnClips.of(release.id()),
        papers);
  }

  /** The tables alone: it says nothing of itself. */
  Snapshot of(Release release) {
    return of(release, (one, tables) -> Map.of());
  }

  private final class Stored implements Snapshot {
    private final Release release;
    private final boolean withBallots;
    private final Map<Integer, String> movies;
    private final Papers papers;
    private final Map<String, Integer> films = new HashMap<>();
    private final Map<Integer, Instant> withdrawn;

    /** Of the division's folds; the one that it was frozen with has them at its clips. */
    private final List<Fold> folds;

    private final List<Map<Integer, Part>> parts;

    Stored(
        Release release,
        Map<Integer, String> movies,
        Map<Integer, Instant> withdrawn,
        Papers papers) {
      this.release = release;
      this.withdrawn = withdrawn;
      this.movies = movies;
      this.papers = papers;
      folds = release.division() == DivisionId.FROZEN ? List.of() : divided.folds(release).all();
      parts = folds.stream().map(Stored::parts).toList();
      withBallots = ballots.has(release.id());
      movies.values().forEach(movie -> films.putIfAbsent(movie, films.size() + 1));
    }

    private static Map<Integer, Part> parts(Fold fold) {
      Map<Integer, Part> parts = new HashMap<>();
      fold.train().forEach(clip -> parts.put(clip.videoName(), Part.TRAIN));
      fold.validation().forEach(clip -> parts.put(clip.videoName(), Part.VALIDATION));
      fold.test().forEach(clip -> parts.put(clip.videoName(), Part.TEST));
      return parts;
    }

    @Override
    public Optional<Part> part(ExportedClip one, int fold) {
      if (withdrawn.containsKey(one.number())) {
        return Optional.empty();
      }
      return folds.isEmpty()
          ? Snapshot.super.part(one, fold)
          : Optional.ofNullable(parts.get(fold - 1).get(one.number()));
    }

    @Override
    public boolean mayValidate() {
      return folds.isEmpty()
          ? Snapshot.super.mayValidate()
          : folds.stream().anyMatch(fold -> !fold.validation().isEmpty());
    }

    @Override
    public Map<Integer, Instant> withdrawn() {
      return withdrawn;
    }

    @Override
    public List<Snapshot> otherDivisions() {
      return divided
          .of(releases.find(release.id()).orElseThrow())
          .filter(one -> one.division() != release.division())
          .<Snapshot>map(one -> new Stored(one, movies, withdrawn, papers))
          .toList();
    }

    @Override
    public Map<String, String> papers(List<PaperFiles.Table> tables) {
      return papers.of(release, tables);
    }

    @Override
    public Release release() {
      return release;
    }

    @Override
    public boolean hasBallots() {
      return withBallots;
    }

    @Override
    public Stream<ExportedClip> clips() {
      return pages().flatMap(page -> exported(page, Map.of()));
    }

    @Override
    public Stream<ExportedClip> clipsWithBallots() {
      return pages().flatMap(page -> exported(page, ballots(page)));
    }

    private Map<Integer, List<Ballot>> ballots(List<ReleasedClip> page) {
      return ballots.between(release.id(), page.getFirst().number(), page.getLast().number());
    }

    private Stream<List<ReleasedClip>> pages() {
      return Stream.iterate(
          releases.clipsAfter(release.id(), -1, PAGE),
          page -> !page.isEmpty(),
          page -> releases.clipsAfter(release.id(), page.getLast().number(), PAGE));
    }

    private Stream<ExportedClip> exported(
        List<ReleasedClip> page, Map<Integer, List<Ballot>> given) {
      List<ReleasedClip> inFolds =
          folds.isEmpty() ? page : FrozenFolds.in(folds, release.fixed(), page);
      return inFolds.stream()
          .map(
              clip -> {
                String movie = movies.getOrDefault(clip.number(), "");
                return new ExportedClip(
                    clip,
                    films.getOrDefault(movie, 0),
                    movie,
                    given.getOrDefault(clip.number(), List.of()));
              });
    }

    @Override
    public List<byte[]> pictures(String key) throws IOException {
      return FrameArchive.read(store.path(key));
    }

    @Override
    public Path video(ExportedClip clip) {
      return store.path(clip.clip().sha256());
    }

    @Override
    public List<String> suggestions() {
      return suggestions.of(release.id()).entrySet().stream()
          .map(
              one -> one.getKey() + "," + one.getValue().run() + "," + one.getValue().probability())
          .toList();
    }

    @Override
    public Optional<String> faceDecisions() {
      return faces.text(
          release.id(),
          () ->
              pages()
                  .flatMap(List::stream)
                  .collect(
                      Collectors.toMap(clip -> clip.clip().orElseThrow(), ReleasedClip::number)));
    }

    @Override
    public Map<String, Object> facts() {
      long inFolds = 0;
      long dropped = 0;
      for (ExportedClip one : (Iterable<ExportedClip>) clips()::iterator) {
        inFolds += one.clip().used() ? 1 : 0;
        dropped += one.clip().isDropped() ? 1 : 0;
      }
      return ReleaseFacts.of(release, inFolds, dropped);
    }
  }
}
