package org.tenfold.release.rest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.tenfold.release.Release;
import org.tenfold.release.export.ReleaseFormat;
import org.tenfold.release.paper.PaperFiles;

/**
 * A release.
 *
 * @param votes people, simulation, or import- with the id of an imported set
 * @param labelsOnly whether its clips were never here, so that nothing of it can be seen or trained
 *     on
 * @param division number of the division that {@code foldRecipe} and {@code folds} are of
 * @param prepared whether its pictures are made and its folds fixed; before, it has no files
 * @param files addresses relative to the project's, which a token may fetch, too
 */
record ToldRelease(
    UUID id,
    String name,
    String votes,
    boolean labelsOnly,
    int votesPerClip,
    int labelThreshold,
    int ruleVersion,
    int division,
    String foldRecipe,
    int folds,
    int clips,
    int labelled,
    String contentSha256,
    String alignment,
    boolean prepared,
    Instant frozenAt,
    List<String> files) {
  static ToldRelease of(Release release) {
    return new ToldRelease(
        release.id().value(),
        release.name(),
        release.source().key(),
        release.labelsOnly(),
        release.rule().votes(),
        release.rule().threshold(),
        release.ruleVersion(),
        release.division(),
        release.foldRecipe(),
        release.folds(),
        release.clips(),
        release.labelled(),
        release.contentHash(),
        release.alignment().key(),
        release.prepared(),
        release.createdAt(),
        files(release));
  }

  private static List<String> files(Release release) {
    String place = "export/releases/" + release.id().value();
    List<String> files = new ArrayList<>();
    if (release.prepared()) {
      for (ReleaseFormat format : ReleaseFormat.values()) {
        if (release.labelsOnly() && !format.holds(release)) {
          continue;
        }
        files.add(
            "export/releases/%s.zip?format=%s"
                .formatted(release.divisionId().text(), format.key().toLowerCase(Locale.ROOT)));
      }
    }
    PaperFiles.NAMES.forEach(name -> files.add(place + "/paper/" + name));
    return files;
  }
}
