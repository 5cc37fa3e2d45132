package org.tenfold.agreement.inference;

import org.tenfold.truth.DawidSkene;
import org.tenfold.truth.Glad;
import org.tenfold.truth.Mace;
import org.tenfold.truth.Majority;
import org.tenfold.truth.OneCoin;
import org.tenfold.truth.TruthMethod;

/** The methods of truth inference that pages show beside the counts, never instead of them. */
public enum InferenceMethod {
  COUNTS("Counts", "the share of the votes", new Majority()),
  DAWID_SKENE(
      "Dawid–Skene", "each annotator has a full matrix of errors, fitted by EM", new DawidSkene()),
  ONE_COIN("One coin", "each annotator is right with one probability", new OneCoin()),
  GLAD("GLAD", "able annotators and hard clips", new Glad()),
  MACE("MACE", "each annotator knows the answer or guesses", new Mace());

  private final String title;
  private final String idea;
  private final TruthMethod method;

  InferenceMethod(String title, String idea, TruthMethod method) {
    this.title = title;
    this.idea = idea;
    this.method = method;
  }

  public String title() {
    return title;
  }

  /** What it assumes, as a clause for people. */
  public String idea() {
    return idea;
  }

  TruthMethod method() {
    return method;
  }
}
