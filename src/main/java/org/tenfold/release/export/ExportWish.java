package org.tenfold.release.export;

import java.util.OptionalInt;
import org.tenfold.error.InvalidInput;
import org.tenfold.release.Release;

/**
 * What somebody wants to have.
 *
 * @param fold for layouts that hold one division only
 * @param media whether clips and pictures come along
 * @param root what stands before the paths in lists; empty: they begin where the lists' program
 *     runs
 */
public record ExportWish(ReleaseFormat format, OptionalInt fold, boolean media, String root) {
  public static ExportWish of(ReleaseFormat format) {
    return new ExportWish(format, OptionalInt.empty(), true, "");
  }

  public ExportWish withoutMedia() {
    return new ExportWish(format, fold, false, root);
  }

  public ExportWish with(int chosen) {
    return new ExportWish(format, OptionalInt.of(chosen), media, root);
  }

  public ExportWish under(String folder) {
    return new ExportWish(format, fold, media, folder);
  }

  /** The path of a folder in a list. */
  public String path(String folder) {
    return root.isEmpty() || root.endsWith("/") ? root + folder : root + "/" + folder;
  }

  /**
   * Of the fold that is meant.
   *
   * @throws InvalidInput when there are several and none was said, or there is none such
   */
  public int fold(Release release) {
    int chosen = fold.orElse(release.folds() == 1 ? 1 : 0);
    if (chosen < 1 || chosen > release.folds()) {
      throw fold.isEmpty()
          ? new InvalidInput("release.export-which-fold", format.key(), release.folds())
          : new InvalidInput("release.export-no-fold", chosen, release.folds());
    }
    return chosen;
  }

  /** One line that another wish does not have. */
  String identity(Release release) {
    return "%s.%d %s fold %s media %s root %s"
        .formatted(
            release.id().value(),
            release.division(),
            format.key(),
            fold.isPresent() ? fold.getAsInt() : "-",
            media,
            root);
  }
}
