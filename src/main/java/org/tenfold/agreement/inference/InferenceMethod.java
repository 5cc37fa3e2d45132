package org.tenfold.agreement.inference;

import org.tenfold.truth.DawidSkene;
import org.tenfold.truth.Glad;
import org.tenfold.truth.Mace;
import org.tenfold.truth.Majority;
import org.tenfold.truth.OneCoin;
import org.tenfold.truth.TruthMethod;

/** The methods of truth inference that pages show beside the counts, never instead of them. */
public enum InferenceMethod {
  COUNTS("Counts", new Majority()),
  DAWID_SKENE("Dawid–Skene", new DawidSkene()),
  ONE_COIN("One coin", new OneCoin()),
  GLAD("GLAD", new Glad()),
  MACE("MACE", new Mace());

  private final String title;
  private final TruthMethod method;

  InferenceMethod(String title, TruthMethod method) {
    this.title = title;
    this.method = method;
  }

  public String title() {
    return title;
  }

  TruthMethod method() {
    return method;
  }
}
