package org.tenfold.dfew.list;

import java.util.Set;
import org.tenfold.error.Message;

/** The files that laboratories hand on (docs/formats.md). */
public enum FileKind {
  /** DFEW's {@code 1happy … 7fear,order,label}. */
  ANNOTATION("dfew.kind-annotation", Holds.VOTES, Holds.LABELS),
  /** A column of counts for each emotion. */
  COUNTS("dfew.kind-counts", Holds.VOTES, Holds.LABELS),
  /** A column of shares of the votes for each emotion. */
  SOFT_LABELS("dfew.kind-soft-labels", Holds.VOTES, Holds.LABELS),
  /** {@code metadata.csv} of Hugging Face's folders of videos. */
  METADATA("dfew.kind-metadata", Holds.VOTES, Holds.LABELS),
  /** {@code item,annotator,label}. */
  VOTES("dfew.kind-votes", Holds.VOTES),
  LABEL_STUDIO("dfew.kind-label-studio", Holds.VOTES),
  /** {@code video_name,label}. */
  DFEW_LIST("dfew.kind-dfew-list", Holds.LABELS),
  /** {@code folder frames label}, of DFER-CLIP and others. */
  LOADER_LIST("dfew.kind-loader-list", Holds.LABELS),
  /** {@code folder label}, of MAE-DFER and others. */
  PATH_LIST("dfew.kind-path-list", Holds.LABELS),
  /** {@code Scene/Label/clip Label}. */
  FERV39K("dfew.kind-ferv39k", Holds.LABELS),
  /** {@code 00001.mp4 anger}. */
  MAFW("dfew.kind-mafw", Holds.LABELS),
  /** {@code 00001.mp4 anger_disgust}. */
  MAFW_COMPOUND("dfew.kind-mafw-compound"),
  /** Any other table with a column of clips and one of labels. */
  LIST("dfew.kind-list", Holds.LABELS),
  /** Folders of AFEW and CAER, which are called for emotions. */
  CLASS_FOLDERS("dfew.kind-class-folders", Holds.LABELS),
  /** {@code video_name,label,prediction}. */
  PREDICTIONS("dfew.kind-predictions", Holds.PREDICTIONS),
  /** Fits nothing. */
  UNKNOWN("dfew.kind-unknown");

  /** What a command may want of a file. */
  public enum Holds {
    LABELS,
    VOTES,
    PREDICTIONS
  }

  private final String code;
  private final Set<Holds> holds;

  FileKind(String code, Holds... holds) {
    this.code = code;
    this.holds = Set.of(holds);
  }

  public boolean holds(Holds wanted) {
    return holds.contains(wanted);
  }

  /** What it is called, without an article. */
  public Message title() {
    return Message.of(code);
  }
}
