package org.tenfold.release.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.ItemLabelGenerator;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import org.tenfold.face.Alignment;
import org.tenfold.face.FrameRecipe;
import org.tenfold.face.Sampling;
import org.tenfold.face.Transform;

/** What can be chosen about a release's pictures, folded away: as DFEW has them is the default. */
class RecipeFields extends Details {
  private final Select<Transform> transform =
      select("transform", List.of(Transform.values()), one -> translate("recipe." + one));
  private final Select<Sampling> sampling =
      select("sampling", List.of(Sampling.values()), one -> translate("recipe." + one));
  private final Select<Integer> size =
      select("size", FrameRecipe.SIZES, one -> translate("recipe.pixels", one));
  private final Select<Integer> frames =
      select("frames", FrameRecipe.FRAMES, one -> translate("recipe.pictures", one));

  RecipeFields() {
    super(translate("recipe.more"));
    setId("release-recipe");
    FrameRecipe usual = FrameRecipe.of(Alignment.FACES);
    transform.setValue(usual.transform());
    sampling.setValue(usual.sampling());
    size.setValue(usual.size());
    frames.setValue(usual.frames());
    Paragraph words = new Paragraph(translate("recipe.words", FrameRecipe.DFEW_FRAMES));
    words.addClassName("tf-note");
    Div row = new Div(transform, sampling, size, frames);
    row.addClassNames("tf-actions", "tf-baseline");
    add(words, row);
  }

  private static <T> Select<T> select(String name, List<T> choices, ItemLabelGenerator<T> words) {
    Select<T> select = new Select<>();
    select.setLabel(translate("recipe." + name));
    select.setId("recipe-" + name);
    select.setItems(choices);
    select.setItemLabelGenerator(words);
    return select;
  }

  FrameRecipe with(Alignment alignment) {
    return new FrameRecipe(
        alignment, transform.getValue(), sampling.getValue(), size.getValue(), frames.getValue());
  }
}
