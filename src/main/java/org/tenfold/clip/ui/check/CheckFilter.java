package org.tenfold.clip.ui.check;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tenfold.clip.ClipCheckService.Waiting;
import org.tenfold.web.list.PageQuery;

/** Which of the clips that wait are looked at, and how many there are; it stands in the address. */
class CheckFilter extends Div {
  /** A movie or a collector by id and name. */
  private record Choice(String key, String name) {}

  private final ComboBox<Choice> movies = box("movie", translate("clip-check.movie"));
  private final ComboBox<Choice> collectors = box("collector", translate("clip-check.collector"));
  private final Span count = new Span();
  private String movie = "";
  private String collector = "";

  CheckFilter() {
    setId("check-filter");
    addClassNames("tf-fields", "tf-filters");
    count.setId("check-count");
    count.getElement().setAttribute("role", "status");
    add(movies, collectors, count);
  }

  private static ComboBox<Choice> box(String parameter, String label) {
    ComboBox<Choice> box = new ComboBox<>(label);
    box.setId("check-" + parameter);
    box.setItemLabelGenerator(Choice::name);
    box.setClearButtonVisible(true);
    box.setPlaceholder(translate("filter.all"));
    box.addValueChangeListener(
        change -> {
          if (change.isFromClient()) {
            String key = change.getValue() == null ? "" : change.getValue().key();
            box.getUI().ifPresent(ui -> PageQuery.change(ui, Map.of(parameter, key)));
          }
        });
    return box;
  }

  /** Takes the choice from the address. */
  void enter(BeforeEnterEvent event) {
    movie = PageQuery.value(event, "movie").orElse("");
    collector = PageQuery.value(event, "collector").orElse("");
  }

  /**
   * Offers what there is among these, and counts.
   *
   * @return those that are chosen; a choice of which nothing waits any more chooses nothing
   */
  List<Waiting> of(
      List<Waiting> all, Function<Waiting, String> title, Function<Waiting, String> collectorName) {
    Choice oneMovie = offer(movies, movie, all, CheckFilter::movieOf, title);
    Choice onePerson = offer(collectors, collector, all, CheckFilter::collectorOf, collectorName);
    List<Waiting> chosen =
        all.stream()
            .filter(one -> oneMovie == null || movieOf(one).equals(oneMovie.key()))
            .filter(one -> onePerson == null || collectorOf(one).equals(onePerson.key()))
            .toList();
    setVisible(!all.isEmpty());
    count.setText(
        chosen.size() == all.size()
            ? translate("clip-check.count", all.size())
            : translate("clip-check.count-some", chosen.size(), all.size()));
    return chosen;
  }

  private static String movieOf(Waiting one) {
    return one.clip().movieId().value().toString();
  }

  private static String collectorOf(Waiting one) {
    return one.clip().collectorId().value().toString();
  }

  /** Where there is no choice, none is shown. */
  private static @Nullable Choice offer(
      ComboBox<Choice> box,
      String wanted,
      List<Waiting> all,
      Function<Waiting, String> key,
      Function<Waiting, String> name) {
    List<Choice> offered =
        all.stream()
            .map(one -> new Choice(key.apply(one), name.apply(one)))
            .distinct()
            .sorted(Comparator.comparing(Choice::name))
            .toList();
    if (!offered.equals(box.getListDataView().getItems().toList())) {
      box.setItems(offered);
    }
    Choice chosen =
        offered.stream().filter(one -> one.key().equals(wanted)).findFirst().orElse(null);
    box.setValue(chosen);
    box.setVisible(offered.size() > 1);
    return chosen;
  }
}
