package org.tenfold.benchmark.ui.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.textfield.NumberField;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tenfold.account.Role;
import org.tenfold.error.InvalidInput;
import org.tenfold.testing.PageTest;
import org.tenfold.training.TrainingSpec;
import org.tenfold.web.Refusals;

class SpecFieldsTest extends PageTest {
  private static final List<String> SPECS =
      List.of(
          "{}",
          """
          {"compute": {"engine": "libtorch", "device": "gpu", "precision": "mixed"},
           "input": {"size": 64}, "network": {"width": 8}, "length": {"epochs": 3, "validation": 0.125, "patience": 4},
           "optimiser": {"kind": "sgd", "momentum": 0.5, "weightDecay": 0.01},
           "schedule": {"kind": "step", "patience": 7, "warmUp": 2},
           "steps": {"batch": 5, "learningRate": 0.01, "clipNorm": 0},
           "balance": {"sampled": true}, "augmentation": {"flip": true, "shift": 4, "colour": 0.25},
           "normalisation": "0.45,0.45,0.45/0.225,0.225,0.225"}
          """,
          """
          {"optimiser": {"kind": "adamw", "beta1": 0.8, "weightDecay": 0.1}, "schedule": {"kind": "cosine"},
           "balance": {"classWeights": [1, 2, 1, 1, 1, 3, 1]},
           "start": {"kind": "weights", "name": "a.pth", "sha256": "%s", "entry": "model"}}
          """
              .formatted("0a".repeat(32)));

  @Test
  void fieldsGiveBackWhatTheyShow() {
    windowOf(given.a(Role.ADMIN));
    SpecFields fields = new SpecFields(List.of(), TrainingSpec.PAPER, new Refusals());

    for (String json : SPECS) {
      TrainingSpec spec = TrainingSpec.parse(json);
      fields.show(spec);

      assertThat(fields.read(spec.network().network(), spec.loss(), spec.seed(), null))
          .isEqualTo(spec);
      assertThat(fields.library()).isEmpty();
    }
  }

  @Test
  void anEmptyFieldIsAskedFor() {
    BrowserlessUIContext window = windowOf(given.a(Role.ADMIN));
    TrainingSpec paper = TrainingSpec.PAPER;
    SpecFields fields = new SpecFields(List.of(), paper, new Refusals());
    window.getUI().add(fields);
    window.find(NumberField.class).withLabel("Learning rate").single().clear();

    assertThatThrownBy(() -> fields.read(paper.network().network(), paper.loss(), 1, null))
        .isInstanceOf(InvalidInput.class)
        .hasMessage("Fill in the learning rate.");
  }
}
