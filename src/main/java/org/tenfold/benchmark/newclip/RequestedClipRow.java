package org.tenfold.benchmark.newclip;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.tenfold.benchmark.newclip.PredictionRequest.GivenClip;
import org.tenfold.persistence.Row;

@Entity
@Table(name = "prediction_request_clip")
class RequestedClipRow extends Row<RequestedClipRow.Key> {
  @Embeddable
  record Key(UUID requestId, int position) {}

  @EmbeddedId private Key key;

  private String name;
  private String fileKey;

  @SuppressWarnings("NullAway.Init")
  protected RequestedClipRow() {}

  RequestedClipRow(Key key, GivenClip clip) {
    this.key = key;
    name = clip.name();
    fileKey = clip.key();
  }

  @Override
  public Key getId() {
    return key;
  }

  GivenClip clip() {
    return new GivenClip(name, fileKey);
  }
}
