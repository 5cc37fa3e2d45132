package org.tenfold.clip.cut;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Formula;
import org.tenfold.clip.ClipId;
import org.tenfold.media.MediaWorker;
import org.tenfold.persistence.Row;

@Entity
@Table(name = "clip_provenance")
class ProvenanceRow extends Row<ClipId> {
  @EmbeddedId private ClipId clip;

  @Formula("(select c.number from clip c where c.id = clip_id)")
  private int number;

  private String movieKey;
  private long firstTick;
  private long endTick;
  private String timeBase;
  private boolean sound;
  private int frames;
  private int repeated;
  private String clipKey;
  private String stripKey;

  @Column(name = "pictures_sha256")
  private String picturesSha256;

  private String tools;
  private int recipe;

  @SuppressWarnings("NullAway.Init")
  protected ProvenanceRow() {}

  ProvenanceRow(Provenance provenance) {
    clip = provenance.clipId();
    number = provenance.number();
    movieKey = provenance.movieKey();
    stripKey = provenance.stripKey();
    MediaWorker.Origin origin = provenance.origin();
    firstTick = origin.firstTick();
    endTick = origin.endTick();
    timeBase = origin.timeBase();
    sound = origin.sound();
    frames = origin.frames();
    repeated = origin.repeated();
    clipKey = origin.sha256();
    picturesSha256 = origin.picturesSha256();
    tools = origin.tools();
    recipe = origin.recipe();
  }

  @Override
  public ClipId getId() {
    return clip;
  }

  Provenance provenance() {
    return new Provenance(
        clip,
        number,
        movieKey,
        stripKey,
        new MediaWorker.Origin(
            firstTick,
            endTick,
            timeBase,
            sound,
            frames,
            repeated,
            clipKey,
            picturesSha256,
            tools,
            recipe));
  }
}
