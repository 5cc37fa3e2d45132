package org.tenfold.release.ui.folds;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.tenfold.account.CurrentUser;
import org.tenfold.dfew.FoldRecipe;
import org.tenfold.release.Division;
import org.tenfold.release.DivisionWish;
import org.tenfold.release.Release;
import org.tenfold.release.ReleaseDivisions;
import org.tenfold.web.Notifications;
import org.tenfold.web.Refusals;

/** Asks how a release shall be divided once more. */
class AddFoldsDialog extends Dialog {
  private static final double PERCENT = 100;

  private final transient ReleaseDivisions divisions;
  private final transient Release release;
  private final transient Consumer<Division> added;
  private final transient Refusals refusals = new Refusals();
  private final Select<String> recipe = new Select<>();
  private final Paragraph words = new Paragraph();
  private final IntegerField folds = new IntegerField(translate("release.folds"));
  private final IntegerField seed = new IntegerField(translate("division.the-seed"));
  private final IntegerField validation = new IntegerField(translate("division.the-validation"));
  private final Select<String> parts = new Select<>();
  private final Checkbox alike = new Checkbox(translate("division.alike"), true);

  /**
   * @param lists paths of the library's lists; without one there are no fixed parts
   * @param added told of the new division
   */
  AddFoldsDialog(
      ReleaseDivisions divisions, List<String> lists, Release release, Consumer<Division> added) {
    this.divisions = divisions;
    this.release = release;
    this.added = added;
    setHeaderTitle(translate("division.add-to", release.name()));
    setWidth("38rem");
    recipe.setLabel(translate("division.recipe"));
    recipe.setId("division-recipe");
    recipe.setItems(
        FoldRecipe.TITLES.stream()
            .filter(one -> !one.equals(FoldRecipe.FIXED) || !lists.isEmpty())
            .toList());
    recipe.setItemLabelGenerator(DivisionWords::recipe);
    recipe.setWidthFull();
    recipe.addValueChangeListener(chosen -> show(chosen.getValue()));
    words.addClassName("tf-note");
    folds.setValue(release.fixed() ? 5 : release.folds());
    folds.setMin(ReleaseDivisions.FEWEST_FOLDS);
    folds.setMax(ReleaseDivisions.MOST_FOLDS);
    folds.setStepButtonsVisible(true);
    seed.setValue(1);
    seed.setStepButtonsVisible(true);
    validation.setValue(0);
    validation.setMin(0);
    validation.setMax((int) (PERCENT * ReleaseDivisions.MOST_VALIDATION));
    validation.setStep(5);
    validation.setStepButtonsVisible(true);
    validation.setSuffixComponent(new Div("%"));
    parts.setLabel(translate("release.parts"));
    parts.setItems(lists);
    parts.setWidthFull();
    parts.setTooltipText(translate("release.parts-words"));
    refusals
        .at(recipe, "dfew.few-movies", "dfew.no-movie", "release.division-known")
        .at(folds, "release.division-folds", "release.few-faces")
        .at(validation, "release.division-validation", "dfew.validation-twice")
        .at(parts, "release.division-list", "dfew.parts-empty", "media.not-in-library");
    Div numbers = new Div(folds, seed, validation);
    numbers.addClassName("tf-fields");
    alike.setId("division-alike");
    Div all = new Div(recipe, words, parts, numbers, alike);
    all.addClassName("tf-stack");
    add(all);
    recipe.setValue(FoldRecipe.MOVIE_DISJOINT);
    Button add = new Button(translate("division.add"), click -> add());
    add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    add.setId("division-add");
    getFooter().add(new Button(translate("movies.cancel"), click -> close()), add);
  }

  private void show(String chosen) {
    boolean fixed = chosen.equals(FoldRecipe.FIXED);
    words.setText(translate("division.about." + chosen));
    parts.setVisible(fixed);
    folds.setVisible(!fixed);
    alike.setVisible(chosen.equals(FoldRecipe.MOVIE_DISJOINT) && !release.labelsOnly());
  }

  private void add() {
    refusals.tell(
        () -> {
          Division division = divisions.add(release.id(), wish(), CurrentUser.get().id());
          close();
          Notifications.done(translate("division.added", DivisionWords.recipe(division.recipe())));
          added.accept(division);
        });
  }

  private DivisionWish wish() {
    return new DivisionWish(
        recipe.getValue(),
        Objects.requireNonNullElse(folds.getValue(), 0),
        Objects.requireNonNullElse(seed.getValue(), 1),
        Objects.requireNonNullElse(validation.getValue(), 0) / PERCENT,
        alike.getValue(),
        Optional.ofNullable(parts.getValue()));
  }
}
