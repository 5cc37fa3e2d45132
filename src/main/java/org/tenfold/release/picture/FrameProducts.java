package org.tenfold.release.picture;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tenfold.clip.ClipId;
import org.tenfold.face.FrameRecipe;
import org.tenfold.face.UsefulFrames;

/**
 * Pictures of clips that were made before, by all that decides them ({@link FrameRecipe#product}):
 * the next release takes them from here when nothing changed.
 */
@Component
public class FrameProducts {
  private final FrameProductRows rows;

  FrameProducts(FrameProductRows rows) {
    this.rows = rows;
  }

  /**
   * @param key of the pictures in the media store; empty when too few frames are useful
   * @param recipe how they were made, a JSON object
   */
  public record Made(UsefulFrames useful, String key, String recipe) {}

  public Optional<Made> find(String product) {
    return rows.findById(product).map(FrameProductRow::made);
  }

  /** What another machine was faster to keep is the same. */
  public void keep(String product, ClipId clip, Made made) {
    if (rows.findById(product).isEmpty()) {
      try {
        rows.saveAndFlush(new FrameProductRow(product, clip, made));
      } catch (DataIntegrityViolationException anotherWasFaster) {
        if (rows.findById(product).isEmpty()) {
          throw anotherWasFaster;
        }
      }
    }
  }

  /** Keys of all pictures that were made of a clip, in whatever way. */
  public Set<String> keysOf(ClipId clip) {
    return rows.findByClip(clip).stream()
        .map(row -> row.made().key())
        .filter(key -> !key.isEmpty())
        .collect(Collectors.toSet());
  }

  /** Whoever needs pictures of the clip makes them anew. */
  @Transactional
  public void forget(ClipId clip) {
    rows.deleteByClip(clip);
  }
}
