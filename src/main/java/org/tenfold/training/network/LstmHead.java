package org.tenfold.training.network;

import java.util.List;
import org.tenfold.training.network.Block.Flatten;
import org.tenfold.training.network.Block.Linear;
import org.tenfold.training.network.Block.Lstm;

/**
 * What stands on the vectors of the frames: three layers of LSTM with 256 states each, all of whose
 * outputs go to the classifier. The DFEW paper says no more than "LSTM"; this is its authors' later
 * code (ResLSTM, 2022).
 */
final class LstmHead {
  private static final int STATES_PER_WIDTH = 4;

  private LstmHead() {}

  /**
   * @param width of the network; 64 gives 256 states
   */
  static List<Block> of(int width, int classes) {
    int states = STATES_PER_WIDTH * width;
    return List.of(
        new Lstm("LSTM", 0, states),
        new Lstm("LSTM", 1, states),
        new Lstm("LSTM", 2, states),
        new Flatten(),
        new Linear("output", classes));
  }
}
