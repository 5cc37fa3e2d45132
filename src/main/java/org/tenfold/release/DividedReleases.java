package org.tenfold.release;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tenfold.dfew.FoldRecipe;
import org.tenfold.dfew.Folds;
import org.tenfold.release.division.DivisionStore;

/** Releases in the folds of one of their divisions, in the caller's transaction. */
@Component
class DividedReleases {
  private final ReleaseStore releases;
  private final DivisionStore divisions;

  DividedReleases(ReleaseStore releases, DivisionStore divisions) {
    this.releases = releases;
    this.divisions = divisions;
  }

  Optional<Release> find(DivisionId id) {
    Optional<Release> frozen = releases.find(id.release());
    return id.number() == DivisionId.FROZEN
        ? frozen
        : frozen.flatMap(release -> divisions.find(id).map(release::in));
  }

  /** In the division that it was frozen with first. */
  Stream<Release> of(Release frozen) {
    return Stream.concat(Stream.of(frozen), divisions.of(frozen.id()).stream().map(frozen::in));
  }

  List<ReleasedClip> clips(DivisionId id) {
    List<ReleasedClip> clips = releases.clips(id.release());
    return id.number() == DivisionId.FROZEN
        ? clips
        : FrozenFolds.in(divisions.folds(id, clips), find(id).orElseThrow().fixed(), clips);
  }

  Folds folds(Release release) {
    List<ReleasedClip> clips = releases.clips(release.id());
    return release.division() == DivisionId.FROZEN
        ? FrozenFolds.of(release, clips)
        : new Folds(
            FoldRecipe.kept(release.foldRecipe()), divisions.folds(release.divisionId(), clips));
  }
}
