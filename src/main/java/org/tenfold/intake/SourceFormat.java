package org.tenfold.intake;

import org.tenfold.error.Message;

/** What kind of file an imported set came from. */
public enum SourceFormat {
  DFEW("intake.format-dfew"),
  VOTES("intake.format-votes"),
  LABEL_STUDIO("intake.format-label-studio"),
  COUNTS("intake.format-counts"),
  /** {@code video_name,label}: can be checked but holds no votes, so there is nothing to import. */
  LABELS("intake.format-labels");

  private final String code;

  SourceFormat(String code) {
    this.code = code;
  }

  public Message title() {
    return Message.of(code);
  }

  /** Whether each vote bears its annotator. */
  public boolean tellsWhoVoted() {
    return this == VOTES || this == LABEL_STUDIO;
  }

  public boolean holdsVotes() {
    return this != LABELS;
  }
}
