package org.tenfold.release.picture;

import java.util.Optional;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
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
  public void keep(String product, Made made) {
    if (rows.findById(product).isEmpty()) {
      try {
        rows.saveAndFlush(new FrameProductRow(product, made));
      } catch (DataIntegrityViolationException anotherWasFaster) {
        if (rows.findById(product).isEmpty()) {
          throw anotherWasFaster;
        }
      }
    }
  }
}
