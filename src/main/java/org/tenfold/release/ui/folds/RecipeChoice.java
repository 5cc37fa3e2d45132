package org.tenfold.release.ui.folds;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.tenfold.dfew.FoldRecipe;
import org.tenfold.release.DivisionWish;
import org.tenfold.release.ReleaseDivisions;
import org.tenfold.web.Refusals;

/** How a release that is being frozen shall be divided, as fields in its form. */
public final class RecipeChoice {
  private static final double PERCENT = 100;
  private static final int USUAL_FOLDS = 5;

  private final Select<String> recipe = new Select<>();
  private final IntegerField folds = new IntegerField(translate("release.folds"));
  private final IntegerField seed = new IntegerField(translate("division.the-seed"));
  private final IntegerField validation = new IntegerField(translate("division.the-validation"));
  private final Checkbox alike = new Checkbox(translate("division.alike"), true);
  private final Select<String> parts = new Select<>();
  private boolean pictures = true;

  /**
   * @param lists paths of the library's lists; without one there are no fixed parts
   * @param refusals told which field is about what
   */
  public RecipeChoice(List<String> lists, Refusals refusals) {
    recipe.setLabel(translate("division.recipe"));
    recipe.setId("release-recipe-of-folds");
    recipe.setItems(
        FoldRecipe.TITLES.stream()
            .filter(one -> !one.equals(FoldRecipe.FIXED) || !lists.isEmpty())
            .toList());
    recipe.setItemLabelGenerator(DivisionWords::recipe);
    recipe.addValueChangeListener(chosen -> show(chosen.getValue()));
    folds.setMin(ReleaseDivisions.FEWEST_FOLDS);
    folds.setMax(ReleaseDivisions.MOST_FOLDS);
    folds.setValue(USUAL_FOLDS);
    seed.setValue(1);
    validation.setMin(0);
    validation.setMax((int) (PERCENT * ReleaseDivisions.MOST_VALIDATION));
    validation.setStep(5);
    validation.setValue(0);
    validation.setSuffixComponent(new Div("%"));
    Stream.of(folds, seed, validation).forEach(field -> field.setStepButtonsVisible(true));
    parts.setLabel(translate("release.parts"));
    parts.setId("release-parts");
    parts.setItems(lists);
    parts.setTooltipText(translate("release.parts-words"));
    refusals
        .at(recipe, "dfew.few-movies", "dfew.no-movie")
        .at(folds, "release.few-clips", "release.few-faces", "release.division-folds")
        .at(validation, "release.division-validation")
        .at(parts, "dfew.parts-empty", "media.not-in-library", "release.division-list");
    recipe.setValue(FoldRecipe.OFFICIAL);
  }

  public Component[] fields() {
    return Stream.<AbstractField<?, ?>>of(recipe, folds, parts, seed, validation, alike)
        .toArray(Component[]::new);
  }

  private void show(String chosen) {
    boolean fixed = chosen.equals(FoldRecipe.FIXED);
    folds.setVisible(!fixed);
    parts.setVisible(fixed);
    seed.setVisible(!fixed && !chosen.equals(FoldRecipe.OFFICIAL));
    validation.setVisible(!fixed);
    alike.setVisible(chosen.equals(FoldRecipe.MOVIE_DISJOINT) && pictures);
    recipe.setHelperText(
        fixed || chosen.equals(FoldRecipe.OFFICIAL)
            ? ""
            : translate(pictures ? "division.beside-official" : "division.beside-official-now"));
  }

  /** Whether the clips will have pictures, by which they may look alike. */
  public void withPictures(boolean are) {
    pictures = are;
    show(recipe.getValue());
  }

  public boolean fixed() {
    return FoldRecipe.FIXED.equals(recipe.getValue());
  }

  public DivisionWish wish() {
    return new DivisionWish(
        recipe.getValue(),
        Objects.requireNonNullElse(folds.getValue(), USUAL_FOLDS),
        Objects.requireNonNullElse(seed.getValue(), 1),
        Objects.requireNonNullElse(validation.getValue(), 0) / PERCENT,
        alike.getValue(),
        Optional.ofNullable(parts.getValue()));
  }
}
