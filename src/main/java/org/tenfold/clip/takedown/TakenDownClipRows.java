package org.tenfold.clip.takedown;

import java.util.List;
import org.springframework.data.repository.Repository;
import org.tenfold.clip.ClipId;

interface TakenDownClipRows extends Repository<TakenDownClipRow, ClipId> {
  TakenDownClipRow saveAndFlush(TakenDownClipRow row);

  List<TakenDownClipRow> findAll();

  long count();

  boolean existsByClip(ClipId clip);
}
