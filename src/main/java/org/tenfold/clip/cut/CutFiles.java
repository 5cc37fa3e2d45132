package org.tenfold.clip.cut;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tenfold.clip.ClipId;

/** Files beside a clip that its cut has left. */
@Component
public class CutFiles {
  private final ProvenanceStore provenance;

  CutFiles(ProvenanceStore provenance) {
    this.provenance = provenance;
  }

  /** Of the clip's pictures side by side, in the media store. */
  public Optional<String> stripKey(ClipId clip) {
    return provenance.of(clip).map(Provenance::stripKey);
  }
}
