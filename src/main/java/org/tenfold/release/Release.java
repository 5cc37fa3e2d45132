package org.tenfold.release;

import java.time.Instant;
import org.tenfold.account.Panel;
import org.tenfold.dfew.FoldRecipe;
import org.tenfold.face.Alignment;
import org.tenfold.face.FrameRecipe;
import org.tenfold.label.LabelRule;
import org.tenfold.label.LabelSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A frozen set of finished clips: their votes and labels as they were at one moment, in the folds
 * of one of its divisions. Nothing in it changes. Its first folds are fixed once, when its pictures
 * are made: clips that show their subject's face too seldom are in none, as in the paper.
 *
 * @param panel whose votes it holds; a release never mixes human and simulated ones
 * @param labels what its clips were judged to be: those of its project, which its clips fix
 * @param ruleVersion version of {@code rule} in the project
 * @param folds rounds of training and test
 * @param foldRecipe title of the {@link org.tenfold.dfew.FoldRecipe}
 * @param division number of the division that folds and recipe are of; see {@link DivisionId}
 * @param contentHash SHA-256 over all its rows: two releases with the same hash are the same data
 * @param clips finished clips, single-labelled or not
 * @param labelled those with a single label; only they can be in folds
 * @param alignment which square of each frame its pictures show
 * @param frameRecipe how the pictures were made, a JSON object; empty before they are, and for
 *     releases of before Tenfold kept it
 * @param prepared whether its pictures are made and its folds fixed
 */
public record Release(
    ReleaseId id,
    String name,
    Panel panel,
    LabelSet labels,
    LabelRule rule,
    int ruleVersion,
    int folds,
    String foldRecipe,
    int division,
    String contentHash,
    int clips,
    int labelled,
    Alignment alignment,
    String frameRecipe,
    boolean prepared,
    Instant createdAt) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  public DivisionId divisionId() {
    return new DivisionId(id, division);
  }

  /** The same release, divided otherwise. */
  Release in(Division other) {
    return new Release(
        id,
        name,
        panel,
        labels,
        rule,
        ruleVersion,
        other.folds(),
        other.recipe(),
        other.id().number(),
        contentHash,
        clips,
        labelled,
        alignment,
        frameRecipe,
        prepared,
        createdAt);
  }

  /** Its name, and its division where that is not the first, in no language. */
  public String label() {
    return division == DivisionId.FROZEN ? name : name + " (" + division + ", " + foldRecipe + ")";
  }

  /** Whether its parts were given, and not made of its clips. */
  public boolean fixed() {
    return foldRecipe.equals(FoldRecipe.FIXED);
  }

  /** How its pictures were made; releases of before Tenfold kept it have DFEW's size and number. */
  public FrameRecipe pictures() {
    JsonNode made = JSON.readTree(frameRecipe.isEmpty() ? "{}" : frameRecipe);
    return FrameRecipe.recorded(made).with(alignment);
  }
}
