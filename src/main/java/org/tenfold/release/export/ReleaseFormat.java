package org.tenfold.release.export;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.tenfold.error.InvalidInput;
import org.tenfold.label.LabelSet;
import org.tenfold.release.Release;
import org.tenfold.release.export.layout.ClassFolders;
import org.tenfold.release.export.layout.DferClipLayout;
import org.tenfold.release.export.layout.DfewCodeLayout;
import org.tenfold.release.export.layout.DfewLayout;
import org.tenfold.release.export.layout.Ferv39kLayout;
import org.tenfold.release.export.layout.HuggingFaceLayout;
import org.tenfold.release.export.layout.MaeDferLayout;
import org.tenfold.release.export.layout.MafwLayout;
import org.tenfold.release.export.layout.S2dLayout;
import org.tenfold.release.export.layout.SoftLabelsLayout;
import org.tenfold.release.export.layout.VotesLayout;

/** The formats in which a release leaves (docs/formats.md has what each holds). */
public enum ReleaseFormat {
  /** The layout of DFEW's own release, with movies and checksums. */
  DFEW(Division.ALL_FOLDS, Media.ASIDE, new DfewLayout()),
  /** What the Dataset class of DFEW's authors opens. */
  DFEW_CODE(Division.ALL_FOLDS, Media.ASIDE, new DfewCodeLayout()),
  DFERCLIP(Division.ALL_FOLDS, Media.ASIDE, new DferClipLayout()),
  MAE_DFER(Division.ALL_FOLDS, Media.ASIDE, new MaeDferLayout()),
  S2D(Division.ALL_FOLDS, Media.ASIDE, new S2dLayout()),
  FERV39K(Division.ONE_FOLD, Media.ASIDE, new Ferv39kLayout()),
  MAFW(Division.ALL_FOLDS, Media.ASIDE, new MafwLayout()),
  /** Folders of pictures. */
  AFEW(Division.ONE_FOLD, Media.ALL_THERE_IS, ClassFolders.AFEW),
  /** Folders of clips. */
  CAER(Division.ONE_FOLD, Media.ALL_THERE_IS, ClassFolders.CAER),
  /** The video folder of the library {@code datasets}. */
  HUGGINGFACE(Division.ONE_FOLD, Media.ASIDE, new HuggingFaceLayout()),
  /** The share of each label, CSV and Parquet. */
  SOFT_LABELS(Division.NONE, Media.NONE, new SoftLabelsLayout()),
  /** A row for each vote, CSV and Parquet. */
  VOTES(Division.NONE, Media.NONE, new VotesLayout());

  /** What a layout says of folds. */
  public enum Division {
    NONE,
    ONE_FOLD,
    ALL_FOLDS
  }

  /** Whether clips or pictures belong to a layout. */
  public enum Media {
    NONE,
    /** Beside lists that make sense without. */
    ASIDE,
    /** Their folders are the labels. */
    ALL_THERE_IS
  }

  private final Division division;
  private final Media media;

  @SuppressWarnings("ImmutableEnumChecker") // layouts have no state
  private final Layout layout;

  ReleaseFormat(Division division, Media media, Layout layout) {
    this.division = division;
    this.media = media;
    this.layout = layout;
  }

  /** As people write it: {@code mae-dfer}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * @throws InvalidInput when there is no such format
   */
  public static ReleaseFormat ofKey(String key) {
    return Arrays.stream(values())
        .filter(format -> format.key().equals(key))
        .findFirst()
        .orElseThrow(() -> new InvalidInput("release.export-format", key, keys()));
  }

  /** All of them, for people. */
  public static String keys() {
    return Arrays.stream(values()).map(ReleaseFormat::key).collect(Collectors.joining(", "));
  }

  /** Those that there are; not all hold all label sets. */
  public static List<ReleaseFormat> all() {
    return List.of(values());
  }

  public Division division() {
    return division;
  }

  public Media media() {
    return media;
  }

  /** Whether this release can leave in it. */
  public boolean holds(Release release) {
    return holds(release.labels()) && !(release.labelsOnly() && media == Media.ALL_THERE_IS);
  }

  /** Whether releases with these labels can leave in it. */
  public boolean holds(LabelSet labels) {
    return layout.holds(labels);
  }

  /** Whether it has room for what a release says of itself. */
  boolean hasPapers() {
    return this == DFEW;
  }

  Layout layout() {
    return layout;
  }
}
