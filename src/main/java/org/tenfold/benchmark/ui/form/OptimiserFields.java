package org.tenfold.benchmark.ui.form;

import static com.vaadin.flow.i18n.I18NProvider.translate;
import static org.tenfold.benchmark.ui.form.SpecFields.filled;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.NumberField;
import java.util.stream.Stream;
import org.tenfold.training.Optimiser;
import org.tenfold.training.TrainingChoices;
import org.tenfold.web.Refusals;

/** By which rule weights follow their gradients. */
final class OptimiserFields {
  private static final double MOMENTUM = 0.9;

  private final Select<Optimiser> optimiser = new Select<>();
  private final NumberField momentum = new NumberField(translate("launch.momentum"));
  private final NumberField decay = new NumberField(translate("launch.decay"));

  OptimiserFields(Refusals refusals) {
    SpecFields.label(optimiser, "launch.optimiser", "benchmark-optimiser", Optimiser::key);
    refusals
        .at(momentum, "benchmark.field-momentum", "training.momentum-share")
        .at(decay, "benchmark.field-decay", "training.decay-least");
    optimiser.addValueChangeListener(
        chosen -> momentum.setEnabled(chosen.getValue() instanceof Optimiser.Sgd));
  }

  Component[] all() {
    return new Component[] {optimiser, momentum, decay};
  }

  Stream<AbstractField<?, ?>> fields() {
    return Stream.of(optimiser, momentum, decay);
  }

  Optimiser read() {
    Optimiser chosen =
        optimiser.getValue() instanceof Optimiser.Sgd
            ? new Optimiser.Sgd(
                filled(momentum.getValue(), "benchmark.field-momentum").doubleValue(), 0)
            : optimiser.getValue();
    return chosen.withDecay(filled(decay.getValue(), "benchmark.field-decay").doubleValue());
  }

  void show(Optimiser shown) {
    SpecFields.choose(
        optimiser,
        TrainingChoices.OPTIMISERS,
        shown instanceof Optimiser.Sgd ? new Optimiser.Sgd(MOMENTUM, 0) : shown.withDecay(0));
    momentum.setValue(shown instanceof Optimiser.Sgd sgd ? sgd.momentum() : MOMENTUM);
    momentum.setEnabled(shown instanceof Optimiser.Sgd);
    decay.setValue(shown.decay());
  }
}
