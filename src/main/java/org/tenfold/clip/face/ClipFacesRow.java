package org.tenfold.clip.face;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.annotations.CreationTimestamp;
import org.hibernate.annotations.SourceType;
import org.jspecify.annotations.Nullable;
import org.tenfold.clip.ClipId;
import org.tenfold.face.FaceDoubt;
import org.tenfold.face.UsefulFrames;
import org.tenfold.persistence.Row;

@Entity
@Table(name = "clip_faces")
@SuppressWarnings("UnusedVariable") // Hibernate reads them
class ClipFacesRow extends Row<ClipId> {
  @EmbeddedId private ClipId clip;

  private int look;
  private int frames;
  private int useful;
  private int persons;
  private String doubts;
  private @Nullable String reportKey;
  private @Nullable String sheetKey;

  @CreationTimestamp(source = SourceType.DB)
  private Instant lookedAt;

  @SuppressWarnings("NullAway.Init")
  protected ClipFacesRow() {}

  @SuppressWarnings("NullAway.Init")
  ClipFacesRow(
      FaceSummary summary, int look, @Nullable String reportKey, @Nullable String sheetKey) {
    clip = summary.clip();
    this.look = look;
    frames = summary.useful().frames();
    this.reportKey = reportKey;
    this.sheetKey = sheetKey;
    decided(summary);
  }

  /** After somebody decided something about it. */
  void decided(FaceSummary summary) {
    useful = summary.useful().useful();
    persons = summary.persons();
    doubts = summary.doubts().stream().sorted().map(Enum::name).collect(Collectors.joining(" "));
  }

  @Override
  public ClipId getId() {
    return clip;
  }

  Optional<String> reportKey() {
    return Optional.ofNullable(reportKey);
  }

  Optional<String> sheetKey() {
    return Optional.ofNullable(sheetKey);
  }

  FaceSummary summary() {
    Set<FaceDoubt> all =
        Arrays.stream(doubts.split(" ", -1))
            .filter(name -> !name.isEmpty())
            .map(FaceDoubt::valueOf)
            .collect(Collectors.toSet());
    return new FaceSummary(clip, new UsefulFrames(frames, useful), persons, all);
  }
}
