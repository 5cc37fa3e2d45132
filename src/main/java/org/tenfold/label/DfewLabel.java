package org.tenfold.label;

/** The labels of {@link LabelSet#DFEW} by name. */
public final class DfewLabel {
  public static final Label HAPPY = Label.of(1);
  public static final Label SAD = Label.of(2);
  public static final Label NEUTRAL = Label.of(3);
  public static final Label ANGRY = Label.of(4);
  public static final Label SURPRISE = Label.of(5);
  public static final Label DISGUST = Label.of(6);
  public static final Label FEAR = Label.of(7);

  private DfewLabel() {}
}
