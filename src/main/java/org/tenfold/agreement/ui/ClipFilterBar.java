package org.tenfold.agreement.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.tenfold.agreement.ClipField;
import org.tenfold.agreement.ClipFilter;
import org.tenfold.agreement.JudgedClip;
import org.tenfold.agreement.Named;
import org.tenfold.emotion.LabelRule;

/**
 * The filters of a list of clips, kept in the page's address. A field that tells nothing apart in
 * this source, such as the film of an imported set without films, is not offered.
 */
class ClipFilterBar extends Div {
  private static final List<ClipField> FIELDS =
      List.of(ClipField.LABEL, ClipField.STATE, ClipField.ENTROPY, ClipField.FILM);

  private final Map<ClipField, ComboBox<Named>> boxes = new EnumMap<>(ClipField.class);
  private transient ClipFilter filter = ClipFilter.ALL;

  ClipFilterBar() {
    addClassName("tf-fields");
    for (ClipField field : FIELDS) {
      ComboBox<Named> box = new ComboBox<>(field.title());
      box.setItemLabelGenerator(Named::name);
      box.setPlaceholder("any");
      box.setClearButtonVisible(true);
      box.setId("filter-" + field.key());
      box.setWidth("12rem");
      box.addValueChangeListener(
          change -> {
            if (change.isFromClient()) {
              String key = change.getValue() == null ? "" : change.getValue().key();
              getUI().ifPresent(ui -> PageQuery.change(ui, Map.of(field.key(), key)));
            }
          });
      boxes.put(field, box);
      add(box);
    }
  }

  /** The filter that the address asks for. */
  ClipFilter enter(BeforeEnterEvent event) {
    filter = ClipFilter.ALL;
    for (ClipField field : FIELDS) {
      filter = filter.with(field, PageQuery.value(event, field.key()).orElse(""));
    }
    return filter;
  }

  /** Offers what these clips are, and shows what is chosen. */
  void offer(List<JudgedClip> clips, LabelRule rule) {
    boxes.forEach(
        (field, box) -> {
          List<Named> choices = ClipFilter.choices(field, clips, rule);
          String wanted = filter.wanted().getOrDefault(field, "");
          box.setItems(choices);
          box.setVisible(choices.size() > 1 || !wanted.isEmpty());
          choices.stream()
              .filter(one -> one.key().equals(wanted))
              .findFirst()
              .ifPresentOrElse(box::setValue, box::clear);
        });
  }
}
