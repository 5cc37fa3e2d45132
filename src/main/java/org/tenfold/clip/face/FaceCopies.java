package org.tenfold.clip.face;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tenfold.clip.ClipId;
import org.tenfold.clip.takedown.CopiesOfClips;

/** Faces that were found in clips: where they are, and what they look like. */
@Component
class FaceCopies implements CopiesOfClips {
  private final ClipFacesRows rows;
  private final FaceLooks looks;

  FaceCopies(ClipFacesRows rows, FaceLooks looks) {
    this.rows = rows;
    this.looks = looks;
  }

  @Override
  public Set<String> keysOf(ClipId clip) {
    return rows.findById(clip).stream()
        .flatMap(row -> Stream.concat(row.reportKey().stream(), row.sheetKey().stream()))
        .collect(Collectors.toSet());
  }

  /** Nobody looks at them again. */
  @Override
  public void forget(Collection<ClipId> clips) {
    clips.forEach(looks::unreadable);
  }
}
