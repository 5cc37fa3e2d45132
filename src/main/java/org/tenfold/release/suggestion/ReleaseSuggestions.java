package org.tenfold.release.suggestion;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tenfold.clip.ClipId;
import org.tenfold.clip.scout.Scouting;
import org.tenfold.clip.scout.Suggestion;
import org.tenfold.release.ReleaseId;
import org.tenfold.release.ReleasedClip;

/** The table {@code release_suggestion}: written once, when a release is frozen. */
@Component
public class ReleaseSuggestions {
  private final ReleaseSuggestionRows rows;
  private final Scouting scouting;

  ReleaseSuggestions(ReleaseSuggestionRows rows, Scouting scouting) {
    this.rows = rows;
    this.scouting = scouting;
  }

  /** In the caller's transaction. */
  public void freeze(ReleaseId release, List<ReleasedClip> clips) {
    Map<ClipId, Suggestion> suggested = scouting.suggested();
    for (ReleasedClip clip : clips) {
      Suggestion one = clip.clip().map(suggested::get).orElse(null);
      if (one != null) {
        rows.saveAndFlush(
            new ReleaseSuggestionRow(new ReleaseSuggestionRow.Key(release, clip.number()), one));
      }
    }
  }

  /** By number of the clip, in their order; clips that nobody suggested are not in it. */
  @Transactional(readOnly = true)
  public Map<Integer, Suggestion> of(ReleaseId release) {
    Map<Integer, Suggestion> all = new TreeMap<>();
    rows.findByKeyReleaseOrderByKeyNumber(release)
        .forEach(row -> all.put(row.getId().number(), row.suggestion()));
    return all;
  }
}
