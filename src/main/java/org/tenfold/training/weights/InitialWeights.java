package org.tenfold.training.weights;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.tenfold.training.network.ModelSpec;
import org.tenfold.training.network.Parameter;
import org.tenfold.training.network.Parameter.Start;

/** The arrays of a network before training: the same for each engine. */
public final class InitialWeights {
  private InitialWeights() {}

  /** Equal seeds give equal weights. */
  public static Map<String, Tensor> of(ModelSpec spec, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Map<String, Tensor> weights = new LinkedHashMap<>();
    for (Parameter parameter : spec.parameters()) {
      weights.put(parameter.name(), draw(parameter, random.split()));
    }
    return weights;
  }

  private static Tensor draw(Parameter parameter, RandomGenerator random) {
    float[] values = new float[parameter.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] =
          switch (parameter.start()) {
            case Start.Normal normal -> (float) (normal.deviation() * random.nextGaussian());
            case Start.Uniform uniform -> (float) (uniform.bound() * (2 * random.nextDouble() - 1));
            case Start.Constant constant -> (float) constant.value();
            case Start.Measured measured -> (float) measured.value();
          };
    }
    return new Tensor(parameter.sides(), values);
  }
}
