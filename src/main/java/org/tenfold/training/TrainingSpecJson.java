package org.tenfold.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tenfold.error.InvalidInput;
import org.tenfold.training.TrainingSpec.Start;
import org.tenfold.training.loss.TrainingLoss;
import org.tenfold.training.network.Network;
import org.tenfold.training.network.Normalisation;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A {@link TrainingSpec} as JSON. Its names are written here and nowhere else: files, the database
 * and other people's scripts hold them, so that they stay when a Java name changes.
 */
final class TrainingSpecJson {
  static final int VERSION = 1;

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private static final String KIND = "kind";
  private static final String NONE = "none";
  private static final String BALANCED = "balanced";
  private static final String AUTO = "auto";
  private static final String DRAWN = "drawn";
  private static final String WEIGHTS = "weights";
  private static final String CLASS_WEIGHTS = "classWeights";
  private static final String CLASSES = "classes";
  private static final String SPEC = "spec";
  private static final String REFINEMENT = "refinement";
  private static final String MEASURE = "measure";

  /** A field of each {@code run.json}, and of no spec. */
  private static final String RECORD = "model";

  private TrainingSpecJson() {}

  static String text(JsonNode node) {
    return JSON.writeValueAsString(node);
  }

  static String hash(JsonNode canonical) {
    return TextHash.of(text(canonical));
  }

  /**
   * Without what makes no difference: the names of files, and what earlier versions did not know,
   * where it is as theirs was.
   */
  static ObjectNode canonical(TrainingSpec spec) {
    ObjectNode node = write(spec);
    ((ObjectNode) node.get("start")).remove("name");
    if (spec.refinement().equals(Refinement.NONE)) {
      node.remove(REFINEMENT); // earlier versions wrote none, and their hashes stay
    } else if (!spec.refinement().syncBatchNorm()) {
      ((ObjectNode) node.get(REFINEMENT)).remove(RefinementJson.SYNC_BATCH_NORM);
    }
    if (spec.length().stopping().measure() == EarlyStopping.Measure.LOSS) {
      ((ObjectNode) node.get("length")).remove(MEASURE);
    }
    return node;
  }

  /** Fields in the order of their names. */
  static ObjectNode write(TrainingSpec spec) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.putObject("augmentation")
        .put("colour", spec.augmentation().colour())
        .put("flip", spec.augmentation().flip())
        .put("shift", spec.augmentation().shift());
    write(node.putObject("balance"), spec.balance());
    if (!spec.classes().equals(Classes.DFEW)) { // which earlier versions alone knew
      ArrayNode classes = node.putArray(CLASSES);
      spec.classes().keys().forEach(classes::add);
    }
    node.putObject("compute")
        .put("device", spec.compute().device().key())
        .put("engine", spec.compute().engine().key())
        .put("precision", spec.compute().precision().key());
    node.putObject("input").put("frames", spec.input().frames()).put("size", spec.input().size());
    EarlyStopping stopping = spec.length().stopping();
    node.putObject("length")
        .put("epochs", spec.length().epochs())
        .put(MEASURE, stopping.measure().key())
        .put("patience", stopping.patience())
        .put("validation", stopping.share());
    write(node.putObject("loss"), spec.loss());
    node.putObject("network")
        .put("name", spec.network().network().key())
        .put("width", spec.network().width());
    node.put("normalisation", spec.normalisation().map(Normalisation::key).orElse(AUTO));
    write(node.putObject("optimiser"), spec.optimiser());
    RefinementJson.write(node.putObject(REFINEMENT), spec.refinement());
    write(node.putObject("schedule"), spec.schedule());
    node.put("seed", spec.seed());
    write(node.putObject("start"), spec.start());
    node.putObject("steps")
        .put("batch", spec.steps().batch())
        .put("clipNorm", spec.steps().clipNorm())
        .put("learningRate", spec.steps().learningRate());
    return node.put("version", VERSION);
  }

  private static void write(ObjectNode node, ClassBalancing balance) {
    if (balance.weights().isEmpty()) {
      node.put(CLASS_WEIGHTS, BALANCED);
    } else if (balance.even()) {
      node.put(CLASS_WEIGHTS, NONE);
    } else {
      ArrayNode weights = node.putArray(CLASS_WEIGHTS);
      balance.weights().forEach(weights::add);
    }
    node.put("sampled", balance.sampled());
  }

  private static void write(ObjectNode node, TrainingLoss loss) {
    node.put(KIND, loss.key());
    switch (loss) {
      case TrainingLoss.Centre(double weight, double rate) ->
          node.put("rate", rate).put("weight", weight);
      case TrainingLoss.EcStfl(double lambda) -> node.put("lambda", lambda);
      case TrainingLoss.Softmax() -> {}
      case TrainingLoss.SoftLabel() -> {}
      case TrainingLoss.Divergence() -> {}
    }
  }

  private static void write(ObjectNode node, Optimiser optimiser) {
    switch (optimiser) {
      case Optimiser.Sgd(double momentum, double decay) ->
          node.put(KIND, optimiser.key()).put("momentum", momentum).put("weightDecay", decay);
      case Optimiser.Adam adam ->
          node.put("beta1", adam.beta1())
              .put("beta2", adam.beta2())
              .put("epsilon", adam.epsilon())
              .put(KIND, adam.key())
              .put("weightDecay", adam.decay());
    }
  }

  private static void write(ObjectNode node, LearningRateSchedule schedule) {
    node.put(KIND, schedule.key());
    LearningRateSchedule after =
        schedule instanceof LearningRateSchedule.WarmUp warmUp ? warmUp.then() : schedule;
    switch (after) {
      case LearningRateSchedule.Step(int every) -> node.put("patience", every);
      case LearningRateSchedule.Plateau(int patience) -> node.put("patience", patience);
      case LearningRateSchedule.Constant() -> {}
      case LearningRateSchedule.Cosine() -> {}
      case LearningRateSchedule.WarmUp nested -> throw new IllegalArgumentException("" + nested);
    }
    node.put("warmUp", schedule instanceof LearningRateSchedule.WarmUp warmUp ? warmUp.over() : 0);
  }

  private static void write(ObjectNode node, Start start) {
    switch (start) {
      case Start.Drawn() -> node.put(KIND, DRAWN);
      case Start.Weights(String name, String sha256, String entry) ->
          node.put("entry", entry).put(KIND, WEIGHTS).put("name", name).put("sha256", sha256);
    }
  }

  static TrainingSpec read(String text) {
    try {
      if (JSON.readTree(text) instanceof ObjectNode file) {
        return read(file.has(RECORD) ? specOf(file) : file);
      }
    } catch (JacksonException e) {
      throw new InvalidInput(e, "training.spec-no-json", e.getOriginalMessage());
    }
    throw new InvalidInput("training.spec-no-object");
  }

  /**
   * @param record a {@code run.json}
   */
  private static ObjectNode specOf(ObjectNode record) {
    if (record.get(SPEC) instanceof ObjectNode spec) {
      return spec;
    }
    throw new InvalidInput("training.spec-no-record");
  }

  private static TrainingSpec read(ObjectNode node) {
    TrainingSpec paper = TrainingSpec.PAPER;
    JsonFields all = new JsonFields("", node);
    int version = all.integer("version", VERSION);
    if (version != VERSION) {
      throw new InvalidInput("training.spec-version", version, VERSION);
    }
    Classes classes = classes(all, paper.classes());
    TrainingSpec read =
        new TrainingSpec(
            network(all.part("network"), paper.network()),
            input(all.part("input"), paper.input()),
            loss(all.part("loss"), paper.loss()),
            optimiser(all.part("optimiser"), paper.optimiser()),
            schedule(all.part("schedule"), paper.schedule()),
            steps(all.part("steps"), paper.steps()),
            length(all.part("length"), paper.length()),
            balance(all.part("balance"), paper.balance().fittedTo(classes.size())),
            augmentation(all.part("augmentation"), paper.augmentation()),
            start(all.part("start")),
            normalisation(all),
            compute(all.part("compute"), paper.compute()),
            all.whole("seed", paper.seed()),
            RefinementJson.read(all.part(REFINEMENT), paper.refinement()),
            classes);
    all.end();
    return read;
  }

  private static TrainingSpec.Architecture network(
      JsonFields fields, TrainingSpec.Architecture otherwise) {
    TrainingSpec.Architecture read =
        new TrainingSpec.Architecture(
            one(fields, "name", otherwise.network(), List.of(Network.values()), Network::key),
            fields.integer("width", otherwise.width()));
    fields.end();
    return read;
  }

  private static TrainingSpec.Input input(JsonFields fields, TrainingSpec.Input otherwise) {
    TrainingSpec.Input read =
        new TrainingSpec.Input(
            fields.integer("frames", otherwise.frames()), fields.integer("size", otherwise.size()));
    fields.end();
    return read;
  }

  private static TrainingLoss loss(JsonFields fields, TrainingLoss otherwise) {
    TrainingLoss read =
        switch (one(fields, KIND, otherwise, TrainingChoices.LOSSES, TrainingLoss::key)) {
          case TrainingLoss.Centre(double weight, double rate) ->
              new TrainingLoss.Centre(fields.number("weight", weight), fields.number("rate", rate));
          case TrainingLoss.EcStfl(double lambda) ->
              new TrainingLoss.EcStfl(fields.number("lambda", lambda));
          case TrainingLoss other -> other;
        };
    fields.end();
    return read;
  }

  private static Optimiser optimiser(JsonFields fields, Optimiser otherwise) {
    Optimiser read =
        switch (one(fields, KIND, otherwise, TrainingChoices.OPTIMISERS, Optimiser::key)) {
          case Optimiser.Sgd(double momentum, double decay) ->
              new Optimiser.Sgd(
                  fields.number("momentum", momentum), fields.number("weightDecay", decay));
          case Optimiser.Adam adam ->
              new Optimiser.Adam(
                  fields.number("beta1", adam.beta1()),
                  fields.number("beta2", adam.beta2()),
                  fields.number("epsilon", adam.epsilon()),
                  fields.number("weightDecay", adam.decay()),
                  adam.decoupled());
        };
    fields.end();
    return read;
  }

  private static LearningRateSchedule schedule(JsonFields fields, LearningRateSchedule otherwise) {
    LearningRateSchedule read =
        switch (one(
            fields, KIND, otherwise, TrainingChoices.SCHEDULES, LearningRateSchedule::key)) {
          case LearningRateSchedule.Step(int every) ->
              new LearningRateSchedule.Step(fields.integer("patience", every));
          case LearningRateSchedule.Plateau(int patience) ->
              new LearningRateSchedule.Plateau(fields.integer("patience", patience));
          case LearningRateSchedule other -> other;
        };
    LearningRateSchedule whole = LearningRateSchedule.after(fields.integer("warmUp", 0), read);
    fields.end();
    return whole;
  }

  private static TrainingSpec.Steps steps(JsonFields fields, TrainingSpec.Steps otherwise) {
    TrainingSpec.Steps read =
        new TrainingSpec.Steps(
            fields.integer("batch", otherwise.batch()),
            fields.number("learningRate", otherwise.learningRate()),
            fields.number("clipNorm", otherwise.clipNorm()));
    fields.end();
    return read;
  }

  private static TrainingSpec.Length length(JsonFields fields, TrainingSpec.Length otherwise) {
    double share = fields.number("validation", otherwise.stopping().share());
    int patience = fields.integer("patience", EarlyStopping.PATIENCE);
    EarlyStopping.Measure measure =
        one(
            fields,
            MEASURE,
            otherwise.stopping().measure(),
            List.of(EarlyStopping.Measure.values()),
            EarlyStopping.Measure::key);
    TrainingSpec.Length read =
        new TrainingSpec.Length(
            fields.integer("epochs", otherwise.epochs()),
            EarlyStopping.of(share, patience, measure));
    fields.end();
    return read;
  }

  private static ClassBalancing balance(JsonFields fields, ClassBalancing otherwise) {
    @Nullable JsonNode weights = fields.find(CLASS_WEIGHTS);
    ClassBalancing read =
        new ClassBalancing(
            weights == null ? otherwise.weights() : classWeights(fields, weights, otherwise),
            fields.flag("sampled", otherwise.sampled()));
    fields.end();
    return read;
  }

  private static Classes classes(JsonFields fields, Classes otherwise) {
    @Nullable JsonNode keys = fields.find(CLASSES);
    return keys == null
        ? otherwise
        : new Classes(keys.valueStream().map(key -> key.asString("")).toList());
  }

  private static List<Double> classWeights(
      JsonFields fields, JsonNode weights, ClassBalancing none) {
    if (weights.isArray() && weights.valueStream().allMatch(JsonNode::isNumber)) {
      List<Double> numbers = new ArrayList<>();
      weights.forEach(one -> numbers.add(one.doubleValue() + 0.0));
      return numbers;
    }
    return switch (weights.asString("")) {
      case NONE -> none.weights();
      case BALANCED -> List.of();
      default -> throw fields.wrong(CLASS_WEIGHTS, "training.need-class-weights");
    };
  }

  private static Augmentation augmentation(JsonFields fields, Augmentation otherwise) {
    Augmentation read =
        new Augmentation(
            fields.flag("flip", otherwise.flip()),
            fields.integer("shift", otherwise.shift()),
            fields.number("colour", otherwise.colour()));
    fields.end();
    return read;
  }

  private static Start start(JsonFields fields) {
    Start read =
        switch (fields.text(KIND, DRAWN)) {
          case DRAWN -> new Start.Drawn();
          case WEIGHTS ->
              new Start.Weights(fields.text("name", ""), sha256(fields), fields.text("entry", ""));
          default -> throw fields.wrong(KIND, "training.either", DRAWN, WEIGHTS);
        };
    fields.end();
    return read;
  }

  private static String sha256(JsonFields fields) {
    String hex = fields.text("sha256", "").toLowerCase(Locale.ROOT);
    if (!hex.matches("[0-9a-f]{64}")) {
      throw fields.wrong("sha256", "training.need-sha256");
    }
    return hex;
  }

  private static Optional<Normalisation> normalisation(JsonFields fields) {
    String key = fields.text("normalisation", AUTO);
    if (key.equals(AUTO)) {
      return Optional.empty();
    }
    return Optional.of(
        Normalisation.of(key)
            .orElseThrow(
                () ->
                    fields.wrong(
                        "normalisation",
                        "training.need-normalisation",
                        keys(Normalisation.NAMED, Normalisation::key))));
  }

  private static TrainingSpec.Compute compute(JsonFields fields, TrainingSpec.Compute otherwise) {
    TrainingSpec.Compute read =
        new TrainingSpec.Compute(
            one(fields, "engine", otherwise.engine(), List.of(Engine.values()), Engine::key),
            one(fields, "device", otherwise.device(), List.of(Device.values()), Device::key),
            one(
                fields,
                "precision",
                otherwise.precision(),
                TrainingChoices.PRECISIONS,
                Precision::key));
    fields.end();
    return read;
  }

  private static <T> T one(
      JsonFields fields, String name, T otherwise, List<T> known, Function<T, String> key) {
    String given = fields.text(name, key.apply(otherwise));
    return known.stream()
        .filter(one -> key.apply(one).equals(given))
        .findFirst()
        .orElseThrow(() -> fields.wrong(name, "training.one-of", keys(known, key)));
  }

  private static <T> String keys(List<T> known, Function<T, String> key) {
    return known.stream().map(key).collect(Collectors.joining(", "));
  }
}
