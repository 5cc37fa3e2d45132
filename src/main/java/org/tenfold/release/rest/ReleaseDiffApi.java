package org.tenfold.release.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tenfold.account.Role;
import org.tenfold.error.NotThereException;
import org.tenfold.release.ReleaseId;
import org.tenfold.release.ReleaseService;
import org.tenfold.release.ReleasedClip;
import org.tenfold.release.diff.ReleaseDiff;
import org.tenfold.web.rest.Page;

/** What differs between two releases. */
@RestController
@RolesAllowed(Role.Names.ADMIN)
class ReleaseDiffApi {
  private final ReleaseService releases;

  ReleaseDiffApi(ReleaseService releases) {
    this.releases = releases;
  }

  /**
   * @param same clips without a difference
   * @param counts of changes by kind
   */
  record Diff(int same, Map<String, Integer> counts, Page<Change> changes) {}

  /**
   * @param before null where it was not there
   * @param after null where it is no longer there
   */
  record Change(
      int number,
      String change,
      @Schema(nullable = true) @Nullable ToldReleaseClip before,
      @Schema(nullable = true) @Nullable ToldReleaseClip after) {}

  @Operation(
      summary = "Differences of two releases",
      description =
          "Changes by number of the clip: added, removed, relabelled, other_votes, other_clip,"
              + " other_faces, other_fold.")
  @GetMapping("/api/v1/releases/{first}/diff/{second}")
  Diff diff(
      @PathVariable UUID first,
      @PathVariable UUID second,
      @RequestParam(defaultValue = "") String after,
      @RequestParam(defaultValue = Page.USUAL) int limit) {
    ReleaseDiff diff = ReleaseDiff.of(clips(first), clips(second));
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (ReleaseDiff.Kind kind : ReleaseDiff.Kind.values()) {
      counts.put(key(kind), diff.of(kind).size());
    }
    return new Diff(
        diff.same(),
        counts,
        Page.of(
            diff.changes(),
            change -> Integer.toString(change.number()),
            after,
            limit,
            ReleaseDiffApi::told));
  }

  private List<ReleasedClip> clips(UUID id) {
    return releases
        .find(new ReleaseId(id))
        .map(release -> releases.clips(release.id()))
        .orElseThrow(() -> new NotThereException(id));
  }

  private static String key(ReleaseDiff.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  private static Change told(ReleaseDiff.Change change) {
    boolean was = change.kind() != ReleaseDiff.Kind.ADDED;
    boolean is = change.kind() != ReleaseDiff.Kind.REMOVED;
    return new Change(
        change.number(),
        key(change.kind()),
        was ? ToldReleaseClip.of(change.earliest()) : null,
        is ? ToldReleaseClip.of(change.latest()) : null);
  }
}
