package org.tenfold.release.picture;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;
import org.tenfold.clip.ClipId;

interface FrameProductRows extends Repository<FrameProductRow, String> {
  FrameProductRow saveAndFlush(FrameProductRow row);

  Optional<FrameProductRow> findById(String product);

  List<FrameProductRow> findByClip(ClipId clip);

  void deleteByClip(ClipId clip);
}
