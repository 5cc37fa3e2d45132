package org.tenfold.clip.cut;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tenfold.clip.ClipId;

/** Files beside a clip that its cut has left. */
@Component
public class CutFiles {
  private final ProvenanceStore provenance;
  private final ClipPrints prints;

  CutFiles(ProvenanceStore provenance, ClipPrints prints) {
    this.provenance = provenance;
    this.prints = prints;
  }

  /** What the cut made is no longer referred to: the media store's next clean-up removes it. */
  public void forget(ClipId clip) {
    prints.forget(clip);
    provenance.forget(clip);
  }

  /** Of the clip's pictures side by side, in the media store. */
  public Optional<String> stripKey(ClipId clip) {
    return provenance.of(clip).map(Provenance::stripKey);
  }
}
