package org.tenfold.release.division;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Repository;
import org.tenfold.account.PersonId;
import org.tenfold.dfew.Fold;
import org.tenfold.release.Division;
import org.tenfold.release.DivisionId;
import org.tenfold.release.ReleaseId;
import org.tenfold.release.ReleasedClip;

/**
 * The tables {@code release_division} and {@code release_fold}: added to; a division may be
 * removed, never changed.
 */
@Repository
public class DivisionStore {
  private final DivisionRows divisions;
  private final FoldRows folds;

  DivisionStore(DivisionRows divisions, FoldRows folds) {
    this.divisions = divisions;
    this.folds = folds;
  }

  /**
   * @param clips of the release, in the order of their numbers
   */
  public void insert(Division division, List<Fold> all, List<ReleasedClip> clips, PersonId by) {
    divisions.saveAndFlush(new DivisionRow(division, by));
    List<Integer> numbers = clips.stream().map(ReleasedClip::number).toList();
    all.forEach(fold -> folds.saveAndFlush(new FoldRow(division.id(), fold, numbers)));
  }

  public Optional<Division> find(DivisionId id) {
    return divisions.findByIdAndRemovedAtIsNull(id).map(DivisionRow::division);
  }

  /** In the caller's transaction; its number is never given again. */
  public void remove(DivisionId id) {
    DivisionRow row = divisions.findByIdAndRemovedAtIsNull(id).orElseThrow();
    folds.deleteOf(id.release(), id.number());
    row.remove(Instant.now());
    divisions.saveAndFlush(row);
  }

  /** The highest number that a division of the release had so far. */
  public int lastNumber(ReleaseId release) {
    return divisions.lastNumber(release).orElse(DivisionId.FROZEN);
  }

  /** The oldest first, without the one that the release was frozen with. */
  public List<Division> of(ReleaseId release) {
    return divisions.ofRelease(release).stream().map(DivisionRow::division).toList();
  }

  /**
   * @param clips of the release, in the order of their numbers
   */
  public List<Fold> folds(DivisionId id, List<ReleasedClip> clips) {
    List<Integer> numbers = clips.stream().map(ReleasedClip::number).toList();
    var labelled =
        clips.stream().flatMap(clip -> clip.annotation().labelledClip().stream()).toList();
    return folds.ofDivision(id.release(), id.number()).stream()
        .map(row -> row.fold(numbers, labelled))
        .toList();
  }
}
