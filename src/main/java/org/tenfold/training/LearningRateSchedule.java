package org.tenfold.training;

import java.util.List;

/** How the learning rate goes from epoch to epoch. Pure: the rate follows from what has been. */
public sealed interface LearningRateSchedule {
  /** As the command line has it. */
  String key();

  /**
   * @param warmUp epochs in which the rate rises; 0: none
   */
  static LearningRateSchedule after(int warmUp, LearningRateSchedule then) {
    return warmUp == 0 ? then : new WarmUp(warmUp, then);
  }

  /**
   * Factor of the learning rate in an epoch.
   *
   * @param epoch 0-based
   * @param epochs in all
   * @param losses mean training loss of each epoch before it
   */
  double factor(int epoch, int epochs, List<Double> losses);

  record Constant() implements LearningRateSchedule {
    @Override
    public String key() {
      return "constant";
    }

    @Override
    public double factor(int epoch, int epochs, List<Double> losses) {
      return 1;
    }
  }

  /** A tenth, again and again, every so many epochs. */
  record Step(int every) implements LearningRateSchedule {
    @Override
    public String key() {
      return "step";
    }

    @Override
    public double factor(int epoch, int epochs, List<Double> losses) {
      int falls = epoch / every;
      return Math.pow(TENTH, falls);
    }
  }

  /**
   * A tenth each time that the loss saturates (DFEW, section 4.1): when {@code patience} epochs in
   * a row have not fallen below the least loss by a thousandth of it.
   */
  record Plateau(int patience) implements LearningRateSchedule {
    private static final double LEAST_FALL = 1e-3;

    @Override
    public String key() {
      return "plateau";
    }

    @Override
    public double factor(int epoch, int epochs, List<Double> losses) {
      double factor = 1;
      double least = Double.POSITIVE_INFINITY;
      int waited = 0;
      for (double loss : losses.subList(0, epoch)) {
        if (loss < least * (1 - LEAST_FALL)) {
          least = loss;
          waited = 0;
        } else if (++waited >= patience) {
          factor *= TENTH;
          waited = 0;
        }
      }
      return factor;
    }
  }

  /** Half a cosine from 1 to 0 (Loshchilov and Hutter, 2017, without restarts). */
  record Cosine() implements LearningRateSchedule {
    @Override
    public String key() {
      return "cosine";
    }

    @Override
    public double factor(int epoch, int epochs, List<Double> losses) {
      return (1 + Math.cos(Math.PI * epoch / epochs)) / 2;
    }
  }

  /** Rises in equal steps over the first epochs, then follows another schedule. */
  record WarmUp(int over, LearningRateSchedule then) implements LearningRateSchedule {
    @Override
    public String key() {
      return then.key();
    }

    @Override
    public double factor(int epoch, int epochs, List<Double> losses) {
      double rise = epoch < over ? (epoch + 1.0) / (over + 1) : 1;
      return rise * then.factor(epoch, epochs, losses);
    }
  }

  /** What the paper divides by. */
  double TENTH = 0.1;
}
