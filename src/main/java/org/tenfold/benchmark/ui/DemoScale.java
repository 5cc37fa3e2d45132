package org.tenfold.benchmark.ui;

/**
 * Settings at which a run over the demo's five folds takes a minute or two on two processor cores;
 * far too short to learn much.
 */
final class DemoScale {
  static final int EPOCHS = 10;
  static final int BATCH = 8;
  static final int WIDTH = 4;
  static final int INPUT_SIZE = 32;

  private DemoScale() {}
}
