package org.tenfold.benchmark.ui.form;

import static com.vaadin.flow.i18n.I18NProvider.translate;
import static org.tenfold.benchmark.ui.form.SpecFields.filled;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.stream.Stream;
import org.tenfold.training.LearningRateSchedule;
import org.tenfold.training.TrainingChoices;
import org.tenfold.web.Refusals;

/** How the learning rate goes. */
final class ScheduleFields {
  private static final int PATIENCE = 10;

  private final Select<LearningRateSchedule> schedule = new Select<>();
  private final IntegerField patience = new IntegerField(translate("launch.patience"));
  private final IntegerField warmUp = new IntegerField(translate("launch.warm-up"));

  ScheduleFields(Refusals refusals) {
    SpecFields.label(schedule, "launch.schedule", "benchmark-schedule", ScheduleFields::name);
    schedule.setItems(TrainingChoices.SCHEDULES);
    schedule.setWidth(SpecFields.WIDE);
    refusals
        .at(patience, "benchmark.field-patience", "training.rate-patience")
        .at(warmUp, "benchmark.field-warm-up", "training.warm-up-least");
    schedule.addValueChangeListener(chosen -> patience.setEnabled(isPatient(chosen.getValue())));
  }

  Component[] all() {
    return new Component[] {schedule, patience, warmUp};
  }

  Stream<AbstractField<?, ?>> fields() {
    return Stream.of(schedule, patience, warmUp);
  }

  LearningRateSchedule read() {
    int rise = filled(warmUp.getValue(), "benchmark.field-warm-up").intValue();
    return LearningRateSchedule.after(rise, withPatience(schedule.getValue()));
  }

  private LearningRateSchedule withPatience(LearningRateSchedule chosen) {
    if (!isPatient(chosen)) {
      return chosen;
    }
    int epochs = filled(patience.getValue(), "benchmark.field-patience").intValue();
    return chosen instanceof LearningRateSchedule.Step
        ? new LearningRateSchedule.Step(epochs)
        : new LearningRateSchedule.Plateau(epochs);
  }

  void show(LearningRateSchedule shown) {
    LearningRateSchedule after =
        shown instanceof LearningRateSchedule.WarmUp rising ? rising.then() : shown;
    warmUp.setValue(shown instanceof LearningRateSchedule.WarmUp rising ? rising.over() : 0);
    patience.setValue(
        switch (after) {
          case LearningRateSchedule.Plateau(int epochs) -> epochs;
          case LearningRateSchedule.Step(int every) -> every;
          default -> PATIENCE;
        });
    schedule.setValue(
        TrainingChoices.SCHEDULES.stream()
            .filter(one -> one.key().equals(after.key()))
            .findFirst()
            .orElseThrow());
    patience.setEnabled(isPatient(after));
  }

  private static boolean isPatient(LearningRateSchedule schedule) {
    return schedule instanceof LearningRateSchedule.Plateau
        || schedule instanceof LearningRateSchedule.Step;
  }

  private static String name(LearningRateSchedule schedule) {
    return switch (schedule) {
      case LearningRateSchedule.Plateau plateau -> translate("launch.plateau");
      case LearningRateSchedule.Step step -> translate("launch.step");
      case LearningRateSchedule.Cosine() -> translate("launch.cosine");
      case LearningRateSchedule.Constant() -> translate("launch.constant");
      case LearningRateSchedule.WarmUp rising -> name(rising.then());
    };
  }
}
