package org.tenfold.project.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasAriaLabel;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.select.SelectVariant;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldVariant;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.tenfold.label.Label;
import org.tenfold.project.ui.LabelDrafts.Draft;
import org.tenfold.project.ui.LabelDrafts.Problem;

/** The fields of one label of an own set: cells of a table, whose heads are their labels. */
final class LabelFields {
  final TextField english = text("label-set.english", "11rem", LabelDrafts.LONGEST_NAME);
  final TextField chinese = text("label-set.chinese", "8rem", LabelDrafts.LONGEST_NAME);
  final TextField key = text("label-set.key", "10rem", LabelDrafts.LONGEST_KEY);
  final TextField letter = text("label-set.letter", "3.5rem", 1);
  final Select<Integer> colour = new Select<>();
  final Checkbox rare = new Checkbox();
  final Button up = button(VaadinIcon.ARROW_UP);
  final Button down = button(VaadinIcon.ARROW_DOWN);
  final Button remove = button(VaadinIcon.CLOSE_SMALL);

  /**
   * @param taken the letters of all labels
   */
  LabelFields(Draft draft, Supplier<List<String>> taken) {
    english.setValue(draft.english());
    chinese.setValue(draft.chinese());
    key.setValue(draft.key());
    letter.setValue(draft.letter());
    colour.setItems(IntStream.rangeClosed(1, Label.MOST).boxed().toList());
    colour.setRenderer(new ComponentRenderer<>(LabelFields::swatch));
    colour.addThemeVariants(SelectVariant.LUMO_SMALL);
    colour.setWidth("5.5rem");
    colour.setValue(draft.colour());
    rare.setValue(draft.rare());
    english.addValueChangeListener(
        typed -> {
          if (key.isEmpty()) {
            key.setValue(LabelDrafts.keyOf(typed.getValue()));
          }
          if (letter.isEmpty()) {
            letter.setValue(LabelDrafts.letterFor(typed.getValue(), taken.get()));
          }
        });
    letter.addValueChangeListener(
        typed -> letter.setValue(typed.getValue().toUpperCase(Locale.ROOT)));
  }

  static Component swatch(Integer number) {
    Span patch = new Span();
    patch.addClassName("tf-swatch");
    patch.getElement().setAttribute("data-colour", String.valueOf(number));
    patch.getElement().setAttribute("aria-hidden", "true");
    Span both = new Span(patch, new Span(String.valueOf(number)));
    both.addClassName("tf-swatch-choice");
    return both;
  }

  Draft draft() {
    return new Draft(
        key.getValue(),
        english.getValue(),
        chinese.getValue(),
        letter.getValue(),
        colour.getValue(),
        rare.getValue());
  }

  /**
   * @param place from 1, named for those who cannot see the row
   */
  List<Component> cells(int place, int all) {
    named(english, "label-set.english", place);
    named(chinese, "label-set.chinese", place);
    named(key, "label-set.key", place);
    named(letter, "label-set.letter", place);
    colour.setAriaLabel(translate("label-set.of", translate("label-set.colour"), place));
    named(rare, "label-set.rare", place);
    named(up, "label-set.up", place);
    named(down, "label-set.down", place);
    named(remove, "label-set.remove", place);
    up.setEnabled(place > 1);
    down.setEnabled(place < all);
    Div order = new Div(up, down, remove);
    order.addClassName("tf-actions");
    return List.of(english, chinese, key, letter, colour, rare, order);
  }

  private static void named(HasAriaLabel part, String word, int place) {
    part.setAriaLabel(translate("label-set.of", translate(word), place));
  }

  void show(Problem problem) {
    TextField field = field(problem.part());
    field.setErrorMessage(problem.said().in(field.getUI().orElseThrow().getLocale()));
    field.setInvalid(true);
  }

  void forgetProblems() {
    for (LabelDrafts.Part part : LabelDrafts.Part.values()) {
      field(part).setInvalid(false);
    }
  }

  TextField field(LabelDrafts.Part part) {
    return switch (part) {
      case KEY -> key;
      case ENGLISH -> english;
      case CHINESE -> chinese;
      case LETTER -> letter;
    };
  }

  private static TextField text(String word, String width, int most) {
    TextField field = new TextField();
    field.addThemeVariants(TextFieldVariant.LUMO_SMALL);
    field.setMaxLength(most);
    field.setWidth(width);
    field.setManualValidation(true);
    field.setAriaLabel(translate(word));
    return field;
  }

  private static Button button(VaadinIcon icon) {
    Button button = new Button(icon.create());
    button.addThemeVariants(
        ButtonVariant.LUMO_ICON, ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
    return button;
  }
}
