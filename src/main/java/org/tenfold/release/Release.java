package org.tenfold.release;

import java.time.Instant;
import java.util.Locale;
import org.tenfold.agreement.VoteSource;
import org.tenfold.dfew.FoldRecipe;
import org.tenfold.error.InvalidInput;
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
 * @param source whose votes it holds; a release never mixes those of people here, simulated and
 *     imported ones
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
    VoteSource source,
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
        source,
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

  public boolean simulated() {
    return source.equals(VoteSource.SIMULATION);
  }

  /** Whether it holds labels and votes only: its clips were never here. */
  public boolean labelsOnly() {
    return source instanceof VoteSource.Imported;
  }

  /** Whether networks can be trained on it here. */
  public boolean trainable() {
    return prepared && !labelsOnly();
  }

  /**
   * @throws InvalidInput when its clips were never here
   */
  public void requireMedia() {
    if (labelsOnly()) {
      throw new InvalidInput("release.labels-only", name);
    }
  }

  /** Whose votes it holds, in one word for files. */
  public String votesOf() {
    return switch (source) {
      case VoteSource.OfPanel ours -> ours.panel().name().toLowerCase(Locale.ROOT);
      case VoteSource.Imported elsewhere -> "imported";
    };
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
