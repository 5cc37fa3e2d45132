package org.tenfold.benchmark.ui.run;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.tenfold.benchmark.score.PredictedClip;
import org.tenfold.benchmark.score.Scores;
import org.tenfold.statistics.classification.ConfusionMatrix;
import org.tenfold.web.matrix.CountedCells;
import org.tenfold.web.matrix.Matrix;
import org.tenfold.web.matrix.MatrixHeads;
import org.tenfold.web.matrix.MatrixPlace;

/** The confusion matrix as a square; a pressed cell opens its clips. */
public class ConfusionCard extends Card {
  private static final String POOLED = "";

  private final transient Scores scores;
  private final transient List<PredictedClip> clips;
  private final Select<String> fold = new Select<>();
  private final Matrix matrix;

  public ConfusionCard(Scores scores, List<PredictedClip> clips, BeforeEnterEvent event) {
    super("confusion-card", translate("run.confusion"), translate("run.confusion-words"));
    this.scores = scores;
    this.clips = clips;
    List<String> folds = List.copyOf(scores.byFold().keySet());
    fold.setLabel(translate("human.fold"));
    fold.setId("confusion-fold");
    fold.setItems(Stream.concat(Stream.of(POOLED), folds.stream()).toList());
    fold.setItemLabelGenerator(one -> one.equals(POOLED) ? translate("run.all-folds") : "fd" + one);
    fold.setValue(
        event
            .getLocation()
            .getQueryParameters()
            .getSingleParameter("fold")
            .filter(folds::contains)
            .orElse(POOLED));
    matrix = new Matrix("", heads()).opening(this::behind).beside(fold);
    matrix.setId("confusion");
    matrix.enter(event);
    fold.addValueChangeListener(chosen -> change(chosen.getValue()));
    add(matrix);
    draw();
  }

  /** Of every confusion matrix of a network. */
  static MatrixHeads heads() {
    return MatrixHeads.labels(translate("run.true-label"), translate("run.predicted-label"));
  }

  private void change(String value) {
    getUI().ifPresent(ui -> PageAddress.note(ui, Map.of("fold", value)));
    draw();
    matrix.reopen();
  }

  private void draw() {
    ConfusionMatrix shown =
        fold.getValue().equals(POOLED)
            ? scores.pooled()
            : Objects.requireNonNull(scores.byFold().get(fold.getValue()));
    matrix.show(CountedCells.of(shown.toArray(), "matrix.of-clips"));
  }

  private Div behind(MatrixPlace cell) {
    List<PredictedClip> there =
        clips.stream()
            .filter(clip -> clip.said().truth().index() == cell.row())
            .filter(clip -> clip.said().predicted().index() == cell.column())
            .filter(
                clip ->
                    fold.getValue().equals(POOLED) || clip.said().fold().equals(fold.getValue()))
            .toList();
    Div behind =
        new Div(
            note(
                there.isEmpty()
                    ? translate("matrix.none")
                    : translate("run.behind-count", there.size())),
            new PredictedClips(there));
    behind.addClassName("tf-stack");
    return behind;
  }
}
