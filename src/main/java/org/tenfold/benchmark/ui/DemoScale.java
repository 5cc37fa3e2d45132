package org.tenfold.benchmark.ui;

/** Settings at which both losses on the demo's five folds take about a minute each on two processor cores. */
final class DemoScale {
  static final int EPOCHS = 10;
  static final int BATCH = 8;
  static final int WIDTH = 4;
  static final int INPUT_SIZE = 32;
  static final double LEARNING_RATE = 0.001;

  private DemoScale() {}
}
