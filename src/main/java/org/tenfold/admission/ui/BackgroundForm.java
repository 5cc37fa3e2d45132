package org.tenfold.admission.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import org.tenfold.admission.Background;
import org.tenfold.admission.Culture;
import org.tenfold.web.Notice;
import org.tenfold.worker.BadInputException;

/** Three questions about where somebody learned to read faces. */
class BackgroundForm extends Div {
  private final Select<Culture> culture = new Select<>();
  private final TextField detail = new TextField("More precisely, if you like");
  private final TextField language = new TextField("Language that you speak most");

  BackgroundForm(Consumer<Background> told) {
    addClassNames("tf-card", "tf-form");
    culture.setLabel("Region where you grew up");
    culture.setItems(Culture.values());
    culture.setItemLabelGenerator(Culture::title);
    culture.setId("culture");
    detail.setMaxLength(Background.MOST_DETAIL);
    language.setMaxLength(Background.MOST_LANGUAGE);
    language.setId("language");
    Button keep = new Button("Keep this and go on", click -> keep(told));
    keep.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    Paragraph why =
        new Paragraph(
            "People read faces of their own culture more surely, so studies say who judged. Only"
                + " the project's curators see your answers; releases do not hold them.");
    why.addClassName("tf-muted");
    add(new H2("About you"), why, culture, detail, language, keep);
  }

  private void keep(Consumer<Background> told) {
    if (culture.getValue() == null) {
      Notice.problem("Choose the region where you grew up.");
      return;
    }
    try {
      told.accept(new Background(culture.getValue(), detail.getValue(), language.getValue()));
    } catch (BadInputException refused) {
      Notice.problem(refused.getMessage());
    }
  }
}
