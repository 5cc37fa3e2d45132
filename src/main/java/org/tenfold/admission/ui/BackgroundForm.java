package org.tenfold.admission.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import org.tenfold.admission.background.Background;
import org.tenfold.admission.background.Culture;
import org.tenfold.error.InvalidInput;
import org.tenfold.web.Refusals;

/** Three questions about where somebody learned to read faces. */
class BackgroundForm extends Div {
  private final Select<Culture> culture = new Select<>();
  private final transient Refusals refusals = new Refusals();
  private final TextField detail = new TextField(translate("background.detail"));
  private final TextField language = new TextField(translate("background.language"));

  BackgroundForm(Consumer<Background> told) {
    addClassNames("tf-card", "tf-form");
    culture.setLabel(translate("background.culture"));
    culture.setItems(Culture.values());
    culture.setItemLabelGenerator(one -> translate("culture." + one));
    culture.setId("culture");
    refusals
        .at(culture, "admission.choose-region")
        .at(detail, "admission.detail-length")
        .at(language, "admission.spoken-language");
    detail.setMaxLength(Background.MOST_DETAIL);
    language.setMaxLength(Background.MOST_LANGUAGE);
    language.setId("language");
    Button keep = new Button(translate("background.keep"), click -> keep(told));
    keep.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    Paragraph why = new Paragraph(translate("background.why"));
    why.addClassName("tf-muted");
    add(new H2(translate("step.BACKGROUND")), why, culture, detail, language, keep);
  }

  private void keep(Consumer<Background> told) {
    refusals.tell(
        () -> {
          if (culture.getValue() == null) {
            throw new InvalidInput("admission.choose-region");
          }
          told.accept(new Background(culture.getValue(), detail.getValue(), language.getValue()));
        });
  }
}
