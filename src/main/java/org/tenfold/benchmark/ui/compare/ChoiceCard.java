package org.tenfold.benchmark.ui.compare;

import static com.vaadin.flow.i18n.I18NProvider.translate;
import static org.tenfold.web.VaadinWords.spoken;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tenfold.benchmark.comparison.Contestant;
import org.tenfold.release.Release;
import org.tenfold.release.ui.folds.DivisionWords;

/** Which release, and which of its configurations. */
class ChoiceCard extends Div {
  ChoiceCard(
      List<Release> releases,
      Optional<Release> release,
      List<Contestant> known,
      List<Contestant> chosen) {
    addClassNames("tf-card", "tf-actions", "tf-baseline");
    setId("compare-choice");
    Select<Release> on = new Select<>();
    on.setLabel(translate("benchmark.release"));
    on.setItemLabelGenerator(DivisionWords::name);
    on.setItems(releases);
    release.ifPresent(on::setValue);
    on.addValueChangeListener(changed -> go(changed.getValue(), List.of()));
    Map<Contestant, String> names = Contestant.names(known, getLocale());
    MultiSelectComboBox<Contestant> which =
        spoken(new MultiSelectComboBox<>(translate("compare.choose")));
    which.setItemLabelGenerator(one -> names.getOrDefault(one, ""));
    which.setItems(known);
    which.setValue(chosen);
    which.setWidth("min(40rem, 100%)");
    Button show =
        new Button(
            translate("compare.show"),
            click -> go(on.getValue(), List.copyOf(which.getSelectedItems())));
    show.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    show.setId("compare-show");
    add(on, which, show);
  }

  private void go(Release release, List<Contestant> chosen) {
    getUI()
        .ifPresent(
            ui ->
                ui.navigate(
                    "compare",
                    CompareView.query(
                        release.divisionId(), chosen.stream().map(Contestant::key).toList())));
  }
}
