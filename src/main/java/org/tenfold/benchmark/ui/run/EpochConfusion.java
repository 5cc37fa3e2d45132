package org.tenfold.benchmark.ui.run;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tenfold.benchmark.run.EpochLoss;
import org.tenfold.statistics.classification.ConfusionMatrix;
import org.tenfold.web.matrix.CountedCells;
import org.tenfold.web.matrix.Matrix;

/**
 * Which emotions were taken for which after an epoch that is chosen, over the folds that have come
 * so far. The newest until somebody chooses one.
 */
class EpochConfusion extends Div {
  private final Select<Integer> epoch = new Select<>();
  private final Matrix square = new Matrix("epoch", ConfusionCard.heads());
  private Map<Integer, ConfusionMatrix> known = Map.of();
  private boolean chosen;

  EpochConfusion() {
    addClassName("tf-stack");
    epoch.setLabel(translate("run.confusion-after"));
    epoch.addValueChangeListener(
        change -> {
          chosen |= change.isFromClient();
          draw();
        });
    Div choice = new Div(epoch);
    choice.addClassName("tf-fields");
    add(choice, square);
  }

  void show(List<EpochLoss> epochs, EpochPart part) {
    TreeMap<Integer, ConfusionMatrix> now = new TreeMap<>();
    epochs.forEach(
        one ->
            part.of(one)
                .ifPresent(matrix -> now.merge(one.epoch(), matrix, ConfusionMatrix::plus)));
    setVisible(!now.isEmpty());
    if (now.equals(known) || now.isEmpty()) {
      return;
    }
    Integer before = epoch.getValue();
    known = now;
    epoch.setItems(now.keySet());
    epoch.setValue(chosen && now.containsKey(before) ? before : now.lastKey());
    draw();
  }

  private void draw() {
    Integer at = epoch.getValue(); // none while the choice is made anew
    ConfusionMatrix matrix = at == null ? null : known.get(at);
    square.setVisible(matrix != null);
    if (matrix != null) {
      square.show(CountedCells.of(matrix.toArray(), "matrix.of-clips"));
    }
  }
}
