package org.tenfold.benchmark.ui.run;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.tenfold.benchmark.score.PredictedClip;
import org.tenfold.benchmark.score.Scores;
import org.tenfold.benchmark.ui.run.ConfusionChoice.Cell;
import org.tenfold.label.Label;
import org.tenfold.statistics.classification.ConfusionMatrix;
import org.tenfold.web.PageLabels;
import org.tenfold.web.PlainTable;

/** The confusion matrix as a square; a pressed cell opens its clips below. */
public class ConfusionCard extends Card {
  private static final String POOLED = "";

  private final transient Scores scores;
  private final transient List<PredictedClip> clips;
  private final Select<String> fold = new Select<>();
  private final Select<Boolean> percent = new Select<>();
  private final Div square = new Div();
  private final Div behind = new Div();
  private Optional<Cell> open;

  public ConfusionCard(Scores scores, List<PredictedClip> clips, BeforeEnterEvent event) {
    super("confusion-card", translate("run.confusion"), translate("run.confusion-words"));
    this.scores = scores;
    this.clips = clips;
    List<String> folds = List.copyOf(scores.byFold().keySet());
    ConfusionChoice asked = ConfusionChoice.of(event, folds);
    open = asked.cell();
    fold.setLabel(translate("human.fold"));
    fold.setId("confusion-fold");
    fold.setItems(Stream.concat(Stream.of(POOLED), folds.stream()).toList());
    fold.setItemLabelGenerator(one -> one.equals(POOLED) ? translate("run.all-folds") : "fd" + one);
    fold.setValue(asked.fold());
    fold.addValueChangeListener(chosen -> change("fold", chosen.getValue()));
    percent.setLabel(translate("run.unit"));
    percent.setId("confusion-unit");
    percent.setItems(false, true);
    percent.setItemLabelGenerator(
        one -> translate(Boolean.TRUE.equals(one) ? "run.unit-percent" : "run.unit-clips"));
    percent.setValue(asked.percent());
    percent.addValueChangeListener(
        chosen -> change("unit", Boolean.TRUE.equals(chosen.getValue()) ? "percent" : ""));
    Div choices = new Div(fold, percent);
    choices.addClassName("tf-fields");
    behind.setId("behind");
    behind.addClassName("tf-stack");
    add(choices, square, behind);
    draw();
    showBehind();
  }

  private void change(String name, String value) {
    getUI().ifPresent(ui -> PageAddress.note(ui, Map.of(name, value)));
    draw();
    showBehind();
  }

  private void press(Cell cell) {
    open = Optional.of(cell);
    getUI().ifPresent(ui -> PageAddress.note(ui, Map.of("cell", cell.text())));
    draw();
    showBehind();
    behind.scrollIntoView();
  }

  private ConfusionMatrix matrix() {
    return fold.getValue().equals(POOLED)
        ? scores.pooled()
        : Objects.requireNonNull(scores.byFold().get(fold.getValue()));
  }

  private void draw() {
    PlainTable table = ConfusionSquare.of(matrix(), this::fill);
    table.setId("confusion");
    square.removeAll();
    square.add(table);
  }

  private void fill(NativeTableCell cell, ConfusionSquare.Place place) {
    Cell own = new Cell(place.label(), place.said());
    cell.setClassName("tf-open", open.equals(Optional.of(own)));
    String text = text(place);
    if (place.count() == 0) {
      cell.setText(text);
      return;
    }
    Button button = new Button(text, click -> press(own));
    button.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
    button.setAriaLabel(
        translate("run.cell", place.count(), name(place.label()), name(place.said())));
    cell.add(button);
  }

  private String text(ConfusionSquare.Place place) {
    if (!Boolean.TRUE.equals(percent.getValue())) {
      return place.clips();
    }
    return place.support() == 0 ? "–" : String.format(Locale.ROOT, "%.1f", 100 * place.share());
  }

  private void showBehind() {
    behind.removeAll();
    open.ifPresent(
        cell -> {
          List<PredictedClip> there =
              clips.stream()
                  .filter(clip -> clip.said().truth() == cell.label())
                  .filter(clip -> clip.said().predicted() == cell.said())
                  .filter(
                      clip ->
                          fold.getValue().equals(POOLED)
                              || clip.said().fold().equals(fold.getValue()))
                  .toList();
          behind.add(
              new H3(translate("run.behind", name(cell.label()), name(cell.said()))),
              note(translate("run.behind-count", there.size())),
              new PredictedClips(there));
        });
  }

  private static String name(Label emotion) {
    return PageLabels.name(emotion);
  }
}
