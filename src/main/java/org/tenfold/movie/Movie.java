package org.tenfold.movie;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.Filter;
import org.jspecify.annotations.Nullable;
import org.tenfold.account.PersonId;
import org.tenfold.error.Message;
import org.tenfold.error.StoredMessage;
import org.tenfold.media.MediaWorker;
import org.tenfold.persistence.InProject;
import org.tenfold.project.ProjectId;

/**
 * A movie that passed the check at the door. Its bytes never change; what people say of it does,
 * and what is made of it in the background comes later.
 */
@Entity
@Filter(name = InProject.FILTER, condition = InProject.CONDITION)
@DynamicUpdate // jobs and people change it at once, each its own columns
public class Movie {
  @EmbeddedId private MovieId id;

  private ProjectId projectId;
  private PersonId registeredBy;
  private @Nullable PersonId assignedTo;
  private String title;
  private String credit;
  private String fileName;
  private String mediaKey;
  private String posterKey;
  private long sizeBytes;
  private long durationUs;
  private double fps;
  private int width;
  private int height;
  private String videoCodec;
  private boolean browserPlayable;
  private long frames;
  private boolean variableRate;
  private int rotation;
  private String audioCodec;
  private String container;
  private String warnings = "";
  private @Nullable Integer released;
  private String country = "";
  private String language = "";
  private String genre = "";
  private String rights = "";
  private @Nullable String previewKey;
  private @Nullable String stripKey;
  private @Nullable Long stripStepUs;
  private @Nullable Integer stripTiles;
  private Instant registeredAt = Instant.now();
  private @Nullable Instant takenDownAt;

  @SuppressWarnings("NullAway.Init")
  protected Movie() {}

  Movie(
      ProjectId projectId,
      NewMovie wanted,
      MediaWorker.Video properties,
      Stored stored,
      PersonId by) {
    this.id = MovieId.next();
    this.projectId = projectId;
    this.title = wanted.title();
    this.credit = wanted.credit();
    this.fileName = wanted.fileName();
    this.mediaKey = stored.mediaKey();
    this.posterKey = stored.posterKey();
    this.sizeBytes = stored.sizeBytes();
    this.durationUs = properties.durationMicros();
    this.fps = properties.fps();
    this.width = properties.width();
    this.height = properties.height();
    this.videoCodec = properties.videoCodec();
    this.browserPlayable = properties.browserPlayable();
    this.frames = properties.frames();
    this.variableRate = properties.variableRate();
    this.rotation = properties.rotation();
    this.audioCodec = properties.audioCodec();
    this.container = properties.container();
    this.warnings =
        properties.warnings().stream().map(StoredMessage::of).collect(Collectors.joining("\n"));
    this.registeredBy = by;
  }

  /** Where the movie's bytes and its poster lie in the media store. */
  record Stored(String mediaKey, String posterKey, long sizeBytes) {}

  /**
   * Small pictures of the movie side by side, for a timeline.
   *
   * @param stepMicros from one picture to the next
   */
  public record Strip(String key, long stepMicros, int tiles) {}

  void describe(MovieDetails details) {
    title = details.title();
    credit = details.credit();
    released = details.year();
    country = details.country();
    language = details.language();
    genre = details.genre();
    rights = details.rights();
  }

  public MovieDetails details() {
    return new MovieDetails(title, credit, released, country, language, genre, rights);
  }

  void previewAt(String key) {
    previewKey = key;
  }

  void stripAt(Strip strip) {
    stripKey = strip.key();
    stripStepUs = strip.stepMicros();
    stripTiles = strip.tiles();
  }

  /** What browsers play in place of a movie that they cannot play. */
  public Optional<String> previewKey() {
    return Optional.ofNullable(previewKey);
  }

  public Optional<Strip> strip() {
    return stripKey == null || stripStepUs == null || stripTiles == null
        ? Optional.empty()
        : Optional.of(new Strip(stripKey, stripStepUs, stripTiles));
  }

  /** Since when nobody sees it or cuts from it any more: its bytes are gone. */
  public Optional<Instant> takenDownAt() {
    return Optional.ofNullable(takenDownAt);
  }

  void takeDown(Instant at) {
    takenDownAt = at;
  }

  public MovieId id() {
    return id;
  }

  public ProjectId projectId() {
    return projectId;
  }

  public PersonId registeredBy() {
    return registeredBy;
  }

  /** The only collector who cuts from it; empty while anybody may. */
  public Optional<PersonId> assignedTo() {
    return Optional.ofNullable(assignedTo);
  }

  void assignTo(@Nullable PersonId collector) {
    assignedTo = collector;
  }

  public String title() {
    return title;
  }

  /** Whom to name beside the movie and its clips; empty when nobody asks for it. */
  public String credit() {
    return credit;
  }

  public String fileName() {
    return fileName;
  }

  public String mediaKey() {
    return mediaKey;
  }

  public String posterKey() {
    return posterKey;
  }

  public long sizeBytes() {
    return sizeBytes;
  }

  public long durationMicros() {
    return durationUs;
  }

  public double durationSeconds() {
    return durationUs / 1e6;
  }

  public double fps() {
    return fps;
  }

  /** Whether its frames are not all equally long; {@link #fps} is their average then. */
  public boolean variableRate() {
    return variableRate;
  }

  /** Pictures in the movie; 0 when it came in before they were counted. */
  public long frames() {
    return frames;
  }

  /** Degrees clockwise by which the stored picture is turned for showing. */
  public int rotation() {
    return rotation;
  }

  /** FFmpeg's name; empty for a silent movie. */
  public String audioCodec() {
    return audioCodec;
  }

  public String container() {
    return container;
  }

  /** What is done to the movie's pictures that one might not expect, for people. */
  public List<Message> warnings() {
    return warnings.lines().map(StoredMessage::read).toList();
  }

  public int width() {
    return width;
  }

  public int height() {
    return height;
  }

  public String videoCodec() {
    return videoCodec;
  }

  /** False for HEVC, MPEG-2 and their like: the desk shows the preview instead. */
  public boolean browserPlayable() {
    return browserPlayable;
  }

  public Instant registeredAt() {
    return registeredAt;
  }
}
