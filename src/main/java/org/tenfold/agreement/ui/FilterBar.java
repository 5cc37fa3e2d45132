package org.tenfold.agreement.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tenfold.agreement.EntityRef;
import org.tenfold.agreement.dashboard.Overview;
import org.tenfold.agreement.filter.ClipField;
import org.tenfold.agreement.filter.ClipFilter;
import org.tenfold.web.list.PageQuery;

/**
 * Which clips the page counts; each field stands in the address. Fields are out of the way until
 * somebody wants them; what is chosen stands there as words that take it away.
 */
public class FilterBar extends Div {
  private final Map<ClipField, ComboBox<EntityRef>> boxes = new EnumMap<>(ClipField.class);
  private final Div fields = new Div();
  private final Div chosen = new Div();
  private final Button open = new Button(translate("filter.open"), VaadinIcon.FILTER.create());
  private final Button all =
      new Button(translate("filter.all-clips"), click -> getUI().ifPresent(FilterBar::clear));

  public FilterBar() {
    setId("filters");
    addClassName("tf-filter-bar");
    fields.addClassNames("tf-fields", "tf-filters");
    fields.setId("filter-fields");
    fields.setVisible(false);
    chosen.addClassName("tf-chips");
    open.setId("open-filters");
    open.getElement().setAttribute("aria-expanded", "false");
    open.getElement().setAttribute("aria-controls", "filter-fields");
    open.addClickListener(click -> toggle());
    Div line = new Div(open, chosen, all);
    line.addClassName("tf-job-head");
    add(line, fields);
    for (ClipField field : ClipField.values()) {
      ComboBox<EntityRef> box = new ComboBox<>(translate("clip-field." + field));
      box.setItemLabelGenerator(choice -> FilterWords.of(field, choice));
      box.setClearButtonVisible(true);
      box.setPlaceholder(translate("filter.all"));
      box.addValueChangeListener(
          change -> {
            if (change.isFromClient()) {
              String key = change.getValue() == null ? "" : change.getValue().key();
              getUI().ifPresent(ui -> PageQuery.change(ui, Map.of(field.key(), key)));
            }
          });
      boxes.put(field, box);
      fields.add(box);
    }
    all.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
  }

  private void toggle() {
    fields.setVisible(!fields.isVisible());
    open.getElement().setAttribute("aria-expanded", Boolean.toString(fields.isVisible()));
  }

  /** The filter that the address names. */
  public ClipFilter enter(BeforeEnterEvent event) {
    ClipFilter filter = ClipFilter.ALL;
    for (ClipField field : ClipField.values()) {
      filter = filter.with(field, PageQuery.value(event, field.key()).orElse(""));
    }
    return filter;
  }

  /** Offers what there is; a field of which nothing is known is not shown. */
  public void show(Overview now) {
    show(now.question().filter(), now.choices());
  }

  public void show(ClipFilter filter, Map<ClipField, List<EntityRef>> offered) {
    Map<ClipField, String> wanted = filter.wanted();
    boxes.forEach(
        (field, box) -> {
          List<EntityRef> choices = offered.getOrDefault(field, List.of());
          String key = wanted.getOrDefault(field, "");
          box.setVisible(!choices.isEmpty() || !key.isEmpty());
          if (!choices.equals(box.getListDataView().getItems().toList())) {
            box.setItems(choices);
          }
          box.setValue(
              choices.stream().filter(one -> one.key().equals(key)).findFirst().orElse(null));
        });
    all.setVisible(wanted.size() > 1);
    chosen.removeAll();
    boxes.forEach(
        (field, box) -> {
          if (box.getValue() != null) {
            chosen.add(chip(field, box.getValue()));
          }
        });
  }

  private static Button chip(ClipField field, EntityRef choice) {
    String words =
        translate("filter.chosen", translate("clip-field." + field), FilterWords.of(field, choice));
    Button chip = new Button(words, VaadinIcon.CLOSE_SMALL.create());
    chip.setIconAfterText(true);
    chip.setAriaLabel(translate("filter.without", words));
    chip.addThemeVariants(ButtonVariant.LUMO_SMALL);
    chip.addClassName("tf-chip");
    chip.addClickListener(
        click -> chip.getUI().ifPresent(ui -> PageQuery.change(ui, Map.of(field.key(), ""))));
    return chip;
  }

  private static void clear(UI ui) {
    Map<String, String> none = new HashMap<>();
    for (ClipField field : ClipField.values()) {
      none.put(field.key(), "");
    }
    PageQuery.change(ui, none);
  }
}
