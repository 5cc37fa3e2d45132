package org.tenfold.training.run;

/**
 * After which epochs a training asks about the test clips, so that people see the curve. A look at
 * them costs about a twelfth of an epoch of a cross-validation in five folds.
 *
 * @param every epochs from one look to the next; 0: none
 */
public record TestEpochs(int every) {
  public static final TestEpochs NONE = new TestEpochs(0);

  /** A short training is looked at so often. */
  private static final int LEAST_LOOKS = 4;

  boolean after(int epoch, int epochs) {
    int step = Math.max(1, Math.min(every, epochs / LEAST_LOOKS));
    return every > 0 && (epoch % step == 0 || epoch == epochs);
  }
}
