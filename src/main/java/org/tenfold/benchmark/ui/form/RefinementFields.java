package org.tenfold.benchmark.ui.form;

import static com.vaadin.flow.i18n.I18NProvider.translate;
import static org.tenfold.benchmark.ui.form.SpecFields.filled;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tenfold.training.LayerRate;
import org.tenfold.training.Refinement;
import org.tenfold.web.Refusals;

/** What is done in training beside the paper. */
final class RefinementFields {
  private final NumberField smoothing = new NumberField(translate("launch.smoothing"));
  private final NumberField mixup = new NumberField(translate("launch.mixup"));
  private final IntegerField accumulation = new IntegerField(translate("launch.accumulation"));
  private final NumberField averaging = new NumberField(translate("launch.averaging"));
  private final TextField layerRates = new TextField(translate("launch.layer-rates"));
  private final Checkbox matricesOnly = new Checkbox(translate("launch.matrices-only"));
  private final Select<Integer> views = new Select<>();

  /** Kept of what was shown: a run of this application is one process, which it does not change. */
  private boolean syncBatchNorm;

  RefinementFields(Refusals refusals) {
    SpecFields.label(
        views, "launch.views", "benchmark-views", one -> translate("launch.views." + one));
    views.setItems(Refinement.TEST_VIEWS);
    views.setWidth("16rem");
    layerRates.setWidth("16rem");
    layerRates.setPlaceholder("conv1=0, layer4=0.1");
    smoothing.setTooltipText(translate("launch.smoothing-words"));
    mixup.setTooltipText(translate("launch.mixup-words"));
    accumulation.setTooltipText(translate("launch.accumulation-words"));
    averaging.setTooltipText(translate("launch.averaging-words"));
    layerRates.setTooltipText(translate("launch.layer-rates-words"));
    refusals
        .at(smoothing, "benchmark.field-smoothing", "training.smoothing-share")
        .at(mixup, "benchmark.field-mixup", "training.mixup-least", "training.mixup-features")
        .at(accumulation, "benchmark.field-accumulation", "training.accumulation-least")
        .at(averaging, "benchmark.field-averaging", "training.averaging-share")
        .at(
            layerRates,
            "training.layer-rate-form",
            "training.layer-rate-least",
            "training.layer-rate-twice",
            "training.layer-unknown",
            "training.layers-all-frozen");
  }

  Component[] numbers() {
    return new Component[] {smoothing, mixup, accumulation, averaging};
  }

  Component[] choices() {
    return new Component[] {layerRates, views, matricesOnly};
  }

  Stream<AbstractField<?, ?>> fields() {
    return Stream.of(smoothing, mixup, accumulation, averaging, layerRates, matricesOnly, views);
  }

  Refinement read() {
    return new Refinement(
        filled(smoothing.getValue(), "benchmark.field-smoothing").doubleValue(),
        filled(mixup.getValue(), "benchmark.field-mixup").doubleValue(),
        filled(accumulation.getValue(), "benchmark.field-accumulation").intValue(),
        filled(averaging.getValue(), "benchmark.field-averaging").doubleValue(),
        rates(),
        !matricesOnly.getValue(),
        views.getValue(),
        syncBatchNorm);
  }

  private List<LayerRate> rates() {
    return Arrays.stream(layerRates.getValue().split(","))
        .filter(one -> !one.isBlank())
        .map(LayerRate::parse)
        .toList();
  }

  void show(Refinement shown) {
    smoothing.setValue(shown.labelSmoothing());
    mixup.setValue(shown.mixup());
    accumulation.setValue(shown.accumulation());
    averaging.setValue(shown.averaging());
    layerRates.setValue(
        shown.layerRates().stream().map(LayerRate::toString).collect(Collectors.joining(", ")));
    matricesOnly.setValue(!shown.decayOfVectors());
    views.setValue(shown.testViews());
    syncBatchNorm = shown.syncBatchNorm();
  }
}
