package org.tenfold.release.picture;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.tenfold.face.Alignment;
import org.tenfold.face.FrameRecipe;
import org.tenfold.face.Sampling;
import org.tenfold.face.Transform;
import org.tenfold.persistence.Row;
import org.tenfold.release.ReleaseId;

@Entity
@Table(name = "release_recipe")
class ReleaseRecipeRow extends Row<ReleaseId> {
  @EmbeddedId private ReleaseId release;

  @Enumerated(EnumType.STRING)
  private Transform transform;

  @Enumerated(EnumType.STRING)
  private Sampling sampling;

  private int size;
  private int frames;

  @SuppressWarnings("NullAway.Init")
  protected ReleaseRecipeRow() {}

  ReleaseRecipeRow(ReleaseId release, FrameRecipe recipe) {
    this.release = release;
    transform = recipe.transform();
    sampling = recipe.sampling();
    size = recipe.size();
    frames = recipe.frames();
  }

  @Override
  public ReleaseId getId() {
    return release;
  }

  FrameRecipe recipe(Alignment alignment) {
    return new FrameRecipe(alignment, transform, sampling, size, frames);
  }
}
