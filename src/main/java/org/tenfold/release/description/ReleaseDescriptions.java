package org.tenfold.release.description;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tenfold.release.ReleaseId;

/** The table {@code release_description}. */
@Component
public class ReleaseDescriptions {
  private final ReleaseDescriptionRows rows;

  ReleaseDescriptions(ReleaseDescriptionRows rows) {
    this.rows = rows;
  }

  @Transactional(readOnly = true)
  public ReleaseDescription of(ReleaseId release) {
    return rows.findById(release)
        .map(ReleaseDescriptionRow::description)
        .orElse(ReleaseDescription.NONE);
  }

  /** In the caller's transaction. */
  public void say(ReleaseId release, ReleaseDescription said) {
    ReleaseDescriptionRow row =
        rows.findById(release).orElseGet(() -> new ReleaseDescriptionRow(release, said));
    row.say(said);
    rows.saveAndFlush(row);
  }
}
