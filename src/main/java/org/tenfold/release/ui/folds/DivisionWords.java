package org.tenfold.release.ui.folds;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import org.springframework.modulith.NamedInterface;
import org.tenfold.release.DivisionId;
import org.tenfold.release.Release;

/** What people call the divisions of releases. */
@NamedInterface("ui")
public final class DivisionWords {
  private DivisionWords() {}

  /** The release's name, with its division where that is not the one it was frozen with. */
  public static String name(Release release) {
    return release.division() == DivisionId.FROZEN
        ? release.name()
        : translate(
            "division.of-release",
            release.name(),
            release.division(),
            recipe(release.foldRecipe()));
  }

  /**
   * @param title of a fold recipe
   */
  public static String recipe(String title) {
    return translate("division.recipe." + title);
  }
}
