package org.tenfold.release.picture;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import org.hibernate.annotations.CreationTimestamp;
import org.hibernate.annotations.SourceType;
import org.jspecify.annotations.Nullable;
import org.tenfold.clip.ClipId;
import org.tenfold.face.UsefulFrames;
import org.tenfold.persistence.Row;

@Entity
@Table(name = "frame_product")
@SuppressWarnings("UnusedVariable") // Hibernate reads them
class FrameProductRow extends Row<String> {
  @Id private String product;

  private ClipId clip;

  private int frames;
  private int useful;
  private @Nullable String framesKey;
  private String recipe;

  @CreationTimestamp(source = SourceType.DB)
  private Instant madeAt;

  @SuppressWarnings("NullAway.Init")
  protected FrameProductRow() {}

  @SuppressWarnings("NullAway.Init")
  FrameProductRow(String product, ClipId clip, FrameProducts.Made made) {
    this.product = product;
    this.clip = clip;
    frames = made.useful().frames();
    useful = made.useful().useful();
    framesKey = made.key().isEmpty() ? null : made.key();
    recipe = made.recipe();
  }

  @Override
  public String getId() {
    return product;
  }

  FrameProducts.Made made() {
    return new FrameProducts.Made(
        new UsefulFrames(frames, useful), Objects.requireNonNullElse(framesKey, ""), recipe);
  }
}
