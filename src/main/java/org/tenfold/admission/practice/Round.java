package org.tenfold.admission.practice;

import org.tenfold.admission.Step;
import org.tenfold.annotation.GoldPurpose;

/** The two rounds over clips whose emotion is known. */
public enum Round {
  /** With the answer after each clip; done once. */
  TRAINING(GoldPurpose.TRAINING, Step.TRAINING),
  /** Without a word until its end; has a threshold and attempts. */
  TEST(GoldPurpose.TEST, Step.QUALIFICATION);

  private final GoldPurpose purpose;
  private final Step step;

  Round(GoldPurpose purpose, Step step) {
    this.purpose = purpose;
    this.step = step;
  }

  GoldPurpose purpose() {
    return purpose;
  }

  public Step step() {
    return step;
  }
}
