package org.tenfold.release.picture;

import org.springframework.stereotype.Component;
import org.tenfold.face.Alignment;
import org.tenfold.face.FrameRecipe;
import org.tenfold.release.ReleaseId;

/** What was chosen about the pictures of each release. */
@Component
public class ReleaseRecipes {
  private final ReleaseRecipeRows rows;

  ReleaseRecipes(ReleaseRecipeRows rows) {
    this.rows = rows;
  }

  /** Once, with the release. */
  public void keep(ReleaseId release, FrameRecipe recipe) {
    rows.saveAndFlush(new ReleaseRecipeRow(release, recipe));
  }

  /** DFEW's for a release of before these could be chosen. */
  public FrameRecipe of(ReleaseId release, Alignment alignment) {
    return rows.findById(release)
        .map(row -> row.recipe(alignment))
        .orElseGet(() -> FrameRecipe.of(alignment));
  }
}
