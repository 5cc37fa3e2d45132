package org.tenfold.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tenfold.error.InvalidInput;
import org.tenfold.label.LabelSet;
import org.tenfold.training.TrainingSpec.Start;
import org.tenfold.training.loss.TrainingLoss;
import org.tenfold.training.network.Network;
import org.tenfold.training.network.Normalisation;

class TrainingSpecTest {
  private static final String SHA = "ab".repeat(32);

  /** Each part is other than the paper's. */
  private static final TrainingSpec OTHER =
      new TrainingSpec(
          new TrainingSpec.Architecture(Network.VGG11_LSTM, 8),
          new TrainingSpec.Input(16, 32),
          new TrainingLoss.Centre(0.01, 0.25),
          new Optimiser.Sgd(0.8, 0.125),
          new LearningRateSchedule.WarmUp(3, new LearningRateSchedule.Step(4)),
          new TrainingSpec.Steps(6, 0.5, 0),
          new TrainingSpec.Length(7, new EarlyStopping(0.25, 5)),
          new ClassBalancing(List.of(1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 0.5), true),
          new Augmentation(true, 4, 0.2),
          new Start.Weights("kinetics.pth", SHA, "ema.state_dict"),
          Normalisation.of("0.45,0.45,0.45/0.225,0.225,0.225"),
          new TrainingSpec.Compute(Engine.LIBTORCH, Device.GPU, Precision.MIXED),
          -5,
          new Refinement(
              0.1, 0, 3, 0.99, List.of(new LayerRate("features.0", 0.5)), false, 2, true),
          Classes.DFEW);

  static Stream<TrainingSpec> specs() {
    return Stream.of(
            Stream.of(TrainingSpec.PAPER, OTHER),
            TrainingChoices.LOSSES.stream().map(TrainingSpec.PAPER::with),
            TrainingChoices.OPTIMISERS.stream()
                .map(one -> TrainingSpec.parse("{\"optimiser\":{\"kind\":\"" + one.key() + "\"}}")),
            TrainingChoices.SCHEDULES.stream()
                .map(one -> TrainingSpec.parse("{\"schedule\":{\"kind\":\"" + one.key() + "\"}}")),
            Stream.of("{\"balance\":{\"classWeights\":\"balanced\"}}").map(TrainingSpec::parse))
        .flatMap(each -> each);
  }

  @ParameterizedTest
  @MethodSource("specs")
  void whatIsWrittenIsReadAsTheSame(TrainingSpec spec) {
    TrainingSpec read = TrainingSpec.parse(spec.json());

    assertThat(read).isEqualTo(spec);
    assertThat(read.hash()).isEqualTo(spec.hash());
    assertThat(read.json()).isEqualTo(spec.json());
  }

  /** Those of DFEW are not written, so that hashes of before there were others stay. */
  @Test
  void otherClassesArePartOfASpec() {
    TrainingSpec mafw = TrainingSpec.PAPER.with(Classes.of(LabelSet.MAFW));

    assertThat(TrainingSpec.PAPER.json()).doesNotContain("classes");
    assertThat(mafw.json())
        .contains("\"classes\":[\"anger\",\"disgust\",\"fear\",\"happiness\",\"neutral\"");
    assertThat(TrainingSpec.parse(mafw.json())).isEqualTo(mafw);
    assertThat(mafw.hash())
        .isNotEqualTo(TrainingSpec.PAPER.hash())
        .isNotEqualTo(TrainingSpec.PAPER.with(new Classes(List.of("yes", "no"))).hash());
    assertThat(mafw.model().classes()).isEqualTo(11);
    assertThat(mafw.balance().weights()).hasSize(11);
    assertThat(TrainingSpec.PAPER.hash())
        .isEqualTo(TrainingSpec.PAPER.with(Classes.of(LabelSet.DFEW)).hash());
    assertThatThrownBy(() -> OTHER.with(Classes.of(LabelSet.MAFW)))
        .hasMessageContaining("Class weights are 11 numbers");
  }

  /** Scripts, files and rows hold these names: who changes one of them makes version 2. */
  @Test
  void theNamesOfTheFieldsStay() {
    assertThat(OTHER.json())
        .isEqualTo(
            """
            {"augmentation":{"colour":0.2,"flip":true,"shift":4},\
            "balance":{"classWeights":[1.0,2.0,3.0,4.0,5.0,6.0,0.5],"sampled":true},\
            "compute":{"device":"gpu","engine":"libtorch","precision":"mixed"},\
            "input":{"frames":16,"size":32},\
            "length":{"epochs":7,"measure":"loss","patience":5,"validation":0.25},\
            "loss":{"kind":"centre","rate":0.25,"weight":0.01},\
            "network":{"name":"vgg11-lstm","width":8},\
            "normalisation":"0.45,0.45,0.45/0.225,0.225,0.225",\
            "optimiser":{"kind":"sgd","momentum":0.8,"weightDecay":0.125},\
            "refinement":{"accumulation":3,"averaging":0.99,"decayOfVectors":false,\
            "labelSmoothing":0.1,"layerRates":[{"layer":"features.0","rate":0.5}],"mixup":0.0,"syncBatchNorm":true,"testViews":2},\
            "schedule":{"kind":"step","patience":4,"warmUp":3},\
            "seed":-5,\
            "start":{"entry":"ema.state_dict","kind":"weights","name":"kinetics.pth","sha256":"%s"},\
            "steps":{"batch":6,"clipNorm":0.0,"learningRate":0.5},\
            "version":1}\
            """
                .formatted(SHA));
    assertThat(TrainingSpec.PAPER.by(Engine.DL4J).hash())
        .as("of versions whose paper's training was by Deeplearning4j")
        .isEqualTo("f17e8fa2f8bcf7b7da29da1f19b9ba78eef58d8c7b3bd6a98cd5eb79d208531d");
  }

  /** Runs record one that trains; a plan may leave it to the machines. */
  @Test
  void whereAnyEngineWouldDoEachThatCanIsAnOutcome() {
    TrainingSpec any = TrainingSpec.parse("{}");
    TrainingSpec mixed = TrainingSpec.parse("{\"compute\": {\"precision\": \"mixed\"}}");

    assertThat(any.json()).contains("\"engine\":\"auto\"");
    assertThat(any.outcomes())
        .containsExactly(any, any.by(Engine.LIBTORCH), any.by(Engine.DL4J))
        .extracting(TrainingSpec::hash)
        .doesNotHaveDuplicates();
    assertThat(mixed.outcomes()).containsExactly(mixed, mixed.by(Engine.LIBTORCH));
    assertThat(any.covers(any.by(Engine.DL4J))).isTrue();
    assertThat(any.by(Engine.DL4J).covers(any)).isFalse();
    assertThat(any.by(Engine.DL4J).outcomes()).containsExactly(any.by(Engine.DL4J));
    assertThat(any.configuration().by(Engine.LIBTORCH).covers(any.configuration())).isFalse();
  }

  @Test
  void whatIsMissingIsAsInThePaper() {
    assertThat(TrainingSpec.parse("{}")).isEqualTo(TrainingSpec.PAPER);
    assertThat(TrainingSpec.parse("{\"loss\": {\"kind\": \"ec-stfl\"}}"))
        .isEqualTo(TrainingSpec.PAPER.with(new TrainingLoss.EcStfl(10)));
    assertThat(TrainingSpec.parse("{\"steps\": {\"batch\": 8}}").steps())
        .isEqualTo(new TrainingSpec.Steps(8, 0.001, 1));
    assertThat(TrainingSpec.parse("{\"length\": {\"validation\": 0.1}}").length().stopping())
        .isEqualTo(new EarlyStopping(0.1, 10));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'sede': 1} | has a field sede, which is not known: it may have ",
        "{'loss': {'kind': 'ec-stfl', 'lamda': 1}} | field loss.lamda, which is not known: it may"
            + " have kind, lambda.",
        "{'loss': {'lambda': 1}} | has a field loss.lambda, which is not known",
        "{'loss': {'kind': 'hinge'}} | loss.kind of the training's spec must be one of softmax,"
            + " centre,",
        "{'loss': 'softmax'} | loss of the training's spec must be an object",
        "{'steps': {'batch': '8'}} | steps.batch of the training's spec must be a whole number",
        "{'steps': {'batch': 1e12}} | steps.batch of the training's spec must be a whole number",
        "{'steps': {'batch': 3000000000}} | must be a whole number of at most 2147483647",
        "{'steps': {'batch': 0}} | The batch must hold at least 1 clip.",
        "{'steps': {'learningRate': 1e999}} | The learning rate must be a number above 0.",
        "{'length': {'epochs': 0}} | 0 epochs only predict",
        "{'length': {'validation': 0.6}} | The validation part must be between 0 and 0.5",
        "{'augmentation': {'shift': -1}} | Clips cannot be moved",
        "{'augmentation': {'colour': 1}} | Brightness can be changed",
        "{'input': {'frames': 0}} | Clips of 1 to 256 frames",
        "{'compute': {'engine': 'dl4j', 'precision': 'mixed'}} | Deeplearning4j has no mixed precision",
        "{'compute': {'precision': 'double'}} | must be one of single, mixed",
        "{'normalisation': 'caffe'} | normalisation of the training's spec must be auto, centred,"
            + " unit,",
        "{'start': {'kind': 'weights', 'name': 'a.pth'}} | start.sha256 of the training's spec",
        "{'balance': {'classWeights': [0,0,0,0,0,0,0]}} | The class weights are all 0",
        "{'balance': {'classWeights': [1,1]}} | Class weights are 7 numbers",
        "{'schedule': {'kind': 'step', 'patience': 0}} | patience must be at least 1 epoch",
        "{'schedule': {'warmUp': -1}} | The warm-up must not be below 0",
        "{'optimiser': {'kind': 'lion'}} | optimiser.kind of the training's spec must be one of"
            + " adam,",
        "{'version': 2} | is of version 2, and this Tenfold reads version 1.",
        "{'seed': 1, 'seed': 2} | is no JSON",
        "[1] | is no JSON object",
        "{ | is no JSON"
      })
  void whatCannotBeIsRefusedInOneSentence(String json, String sentence) {
    assertThatThrownBy(() -> TrainingSpec.parse(json.replace('\'', '"')))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining(sentence)
        .hasMessageEndingWith(".");
  }

  @Test
  void aRefusalIsReadInTheReadersLanguage() {
    assertThatThrownBy(() -> TrainingSpec.parse("{\"steps\": {\"batch\": \"8\"}}"))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            refused ->
                assertThat(refused.in(Locale.SIMPLIFIED_CHINESE))
                    .isEqualTo("训练设置的字段 steps.batch 必须为整数，不能是 \"8\"。"));
  }

  @Test
  void equalOnesAreTheSameTrainingWhateverTheirFileIsCalled() {
    TrainingSpec renamed = OTHER.with(new Start.Weights("w", SHA, "ema.state_dict"));

    assertThat(renamed).isEqualTo(OTHER).hasSameHashCodeAs(OTHER);
    assertThat(renamed.hash()).isEqualTo(OTHER.hash());
    assertThat(OTHER.with(new Start.Weights("w", SHA, "")).hash()).isNotEqualTo(OTHER.hash());
    assertThat(TrainingSpec.parse("{\"augmentation\":{\"colour\":-0.0}}"))
        .isEqualTo(TrainingSpec.PAPER);
  }

  @Test
  void aConfigurationIsTheSameAtAnySeed() {
    TrainingSpec seventh = OTHER.withSeed(7);

    assertThat(seventh).isNotEqualTo(OTHER);
    assertThat(seventh.hash()).isNotEqualTo(OTHER.hash());
    assertThat(seventh.configuration()).isEqualTo(OTHER.configuration());
    assertThat(seventh.configuration().hash()).isEqualTo(OTHER.configuration().hash());
    assertThat(OTHER.configuration().withSeed(-5)).isEqualTo(OTHER);
    assertThat(TrainingSpec.PAPER.configuration().hash()).isNotEqualTo(TrainingSpec.PAPER.hash());
  }

  @Test
  void theSpecOfARunsRecordIsFound() {
    assertThat(
            TrainingSpec.parse("{\"model\":\"c3d\",\"seconds\":1,\"spec\":" + OTHER.json() + "}"))
        .isEqualTo(OTHER);
  }

  /** As the first version wrote them. */
  @Test
  void aRunsRecordOfBeforeSpecsIsRefusedWithWhatToDo() {
    assertThatThrownBy(
            () ->
                TrainingSpec.parse(
                    """
                    {"model":"c3d","parameters":46839,"input":{"channels":3,"frames":16,"height":16,"width":16},
                     "blocks":["Relu[]"],"loss":"ec-stfl","lambda":10.0,"epochs":1,"batch":2,"learningRate":0.001,
                     "seed":1,"folds":[1,2],"backend":"dl4j"}
                    """))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("This run.json holds no spec")
        .hasMessageContaining("--learning-rate");
  }

  @Test
  void theLoopIsToldWhatTheWeightsWant() {
    TrainingSettings settings = OTHER.settings(Normalisation.KINETICS);

    assertThat(settings.normalisation()).isEqualTo(Normalisation.KINETICS);
    assertThat(settings.loss()).isEqualTo(OTHER.loss());
    assertThat(settings.epochs()).isEqualTo(7);
    assertThat(settings.batchSize()).isEqualTo(6);
    assertThat(settings.stopping()).isEqualTo(new EarlyStopping(0.25, 5));
  }
}
