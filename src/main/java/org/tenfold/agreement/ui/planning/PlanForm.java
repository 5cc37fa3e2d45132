package org.tenfold.agreement.ui.planning;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.tenfold.agreement.planning.PlanField;
import org.tenfold.agreement.planning.PlanWish;
import org.tenfold.error.InvalidInput;
import org.tenfold.web.PageLabels;
import org.tenfold.web.Refusals;

/** The numbers of a plan. Each stands in the address, so that a link is the plan. */
class PlanForm extends Div {
  static final String ASSUMED = "assumed";
  static final String SHARES = "shares";

  /** It is no field's fault. */
  private static final String TOO_FEW = "agreement.plan-few-votes";

  private final RadioButtonGroup<Boolean> basis = new RadioButtonGroup<>();
  private final Map<PlanField, TextField> fields = new EnumMap<>(PlanField.class);
  private final TextField shares = new TextField(translate("plan.shares"));
  private final Details assumptions;
  private final transient Refusals refusals = new Refusals();

  /**
   * @param changed is told the address's parameter and what somebody wrote
   */
  PlanForm(BiConsumer<String, String> changed, String currency) {
    addClassNames("tf-card", "tf-stack");
    setId("plan-form");
    basis.setLabel(translate("plan.basis"));
    basis.setItems(false, true);
    basis.setItemLabelGenerator(one -> translate(one ? "plan.assumed" : "plan.seen"));
    basis.setId("plan-basis");
    basis.addValueChangeListener(
        change -> {
          if (change.isFromClient()) {
            changed.accept(ASSUMED, change.getValue() ? "true" : "");
          }
        });
    Div asked = new Div();
    Div assumed = new Div();
    for (Div row : List.of(asked, assumed)) {
      row.addClassName("tf-fields");
      row.getStyle().set("align-items", "start"); // helper texts are of unequal length
    }
    for (PlanField field : PlanField.values()) {
      TextField box = box(field, currency);
      listen(box, field.key(), changed);
      fields.put(field, box);
      refusals.at(box);
      (field.ofAssumption() ? assumed : asked).add(box);
    }
    listen(shares, SHARES, changed);
    shares.setId("plan-shares");
    shares.setWidth("22rem");
    shares.setHelperText(translate("plan.shares-help", String.join(", ", PageLabels.names())));
    refusals.at(shares, "agreement.plan-shares");
    refusals.at(field(PlanField.PEOPLE), "agreement.plan-people");
    refusals.at(field(PlanField.KAPPA), "agreement.plan-kappa");
    assumed.add(shares);
    Paragraph model = new Paragraph(translate("plan.model"));
    model.addClassName("tf-note");
    assumptions = new Details(translate("plan.assumptions"), new Div(assumed, model));
    assumptions.setOpened(true);
    add(basis, asked, assumptions);
  }

  private TextField field(PlanField field) {
    return java.util.Objects.requireNonNull(fields.get(field));
  }

  /** How the page calls each field. */
  static Map<PlanField, String> called() {
    Map<PlanField, String> names = new EnumMap<>(PlanField.class);
    for (PlanField field : PlanField.values()) {
      names.put(field, translate("plan.field-" + field.key()));
    }
    return names;
  }

  private static TextField box(PlanField field, String currency) {
    TextField box = new TextField(translate("plan.field-" + field.key()));
    box.setId("plan-" + field.key());
    box.setWidth("8rem");
    box.getElement().setAttribute("inputmode", field.whole() ? "numeric" : "decimal");
    if (field == PlanField.PAY || field == PlanField.CLIPPAY) {
      box.setSuffixComponent(new Div(currency));
    }
    if (field.ofAssumption()) {
      box.setHelperText(translate("plan.help-" + field.key()));
    }
    return box;
  }

  private static void listen(TextField box, String key, BiConsumer<String, String> changed) {
    box.setValueChangeMode(ValueChangeMode.ON_CHANGE);
    box.addValueChangeListener(
        change -> {
          if (change.isFromClient()) {
            changed.accept(key, change.getValue().strip());
          }
        });
  }

  /**
   * Shows what holds: what somebody wrote, else what is usual.
   *
   * @param wish empty where what somebody wrote cannot be
   */
  void show(boolean assumed, Optional<PlanWish> wish, Map<String, String> written) {
    basis.setValue(assumed);
    assumptions.setVisible(assumed);
    for (PlanField field : PlanField.values()) {
      String text = written.getOrDefault(field.key(), "");
      field(field)
          .setValue(
              text.isEmpty()
                  ? wish.map(one -> PlanField.written(one.number(field))).orElse("")
                  : text);
    }
    shares.setValue(written.getOrDefault(SHARES, ""));
  }

  /** Marks the field that is meant; whether there is one. */
  boolean refuse(InvalidInput refused) {
    if (refused.said().code().equals(TOO_FEW)) {
      return false;
    }
    refusals.preview(
        () -> {
          throw refused;
        });
    return refusals.atField();
  }
}
