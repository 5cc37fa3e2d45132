package org.tenfold.movie;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.Instant;
import org.tenfold.account.PersonId;
import org.tenfold.media.FilmWorkshop;
import org.tenfold.project.ProjectId;

/** A film that passed the check at the door. Only its title and credit ever change. */
@Entity
public class Movie {
  @EmbeddedId
  @AttributeOverride(name = "value", column = @Column(name = "id"))
  private MovieId id;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "project_id"))
  private ProjectId projectId;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "registered_by"))
  private PersonId registeredBy;

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
  private Instant registeredAt = Instant.now();

  @SuppressWarnings("NullAway.Init")
  protected Movie() {}

  Movie(
      ProjectId projectId,
      NewMovie film,
      FilmWorkshop.Film properties,
      Stored stored,
      PersonId by) {
    this.id = MovieId.next();
    this.projectId = projectId;
    this.title = film.title();
    this.credit = film.credit();
    this.fileName = film.fileName();
    this.mediaKey = stored.mediaKey();
    this.posterKey = stored.posterKey();
    this.sizeBytes = stored.sizeBytes();
    this.durationUs = properties.durationMicros();
    this.fps = properties.fps();
    this.width = properties.width();
    this.height = properties.height();
    this.videoCodec = properties.videoCodec();
    this.browserPlayable = properties.browserPlayable();
    this.registeredBy = by;
  }

  /** Where the film's bytes and its poster lie in the media store. */
  record Stored(String mediaKey, String posterKey, long sizeBytes) {}

  public MovieId id() {
    return id;
  }

  public ProjectId projectId() {
    return projectId;
  }

  public PersonId registeredBy() {
    return registeredBy;
  }

  public String title() {
    return title;
  }

  /** Whom to name beside the film and its clips; empty when nobody asks for it. */
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

  public int width() {
    return width;
  }

  public int height() {
    return height;
  }

  public String videoCodec() {
    return videoCodec;
  }

  /** False for HEVC, MPEG-2 and their like: the film can be cut but not watched at the desk. */
  public boolean browserPlayable() {
    return browserPlayable;
  }

  public Instant registeredAt() {
    return registeredAt;
  }
}
