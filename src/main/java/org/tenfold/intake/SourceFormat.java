package org.tenfold.intake;

/** What kind of file an imported set came from. */
public enum SourceFormat {
  DFEW("DFEW annotation table"),
  VOTES("single votes (item, annotator, label)"),
  LABEL_STUDIO("Label Studio JSON"),
  COUNTS("table of counts"),
  /** {@code video_name,label}: can be checked but holds no votes, so there is nothing to import. */
  LABELS("list of labels, no votes");

  private final String title;

  SourceFormat(String title) {
    this.title = title;
  }

  /** In words, for pages and reports. */
  public String title() {
    return title;
  }

  /** Whether each vote bears its annotator. */
  public boolean tellsWhoVoted() {
    return this == VOTES || this == LABEL_STUDIO;
  }

  public boolean holdsVotes() {
    return this != LABELS;
  }
}
