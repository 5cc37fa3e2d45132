package org.tenfold.release.picture;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface FrameProductRows extends Repository<FrameProductRow, String> {
  FrameProductRow saveAndFlush(FrameProductRow row);

  Optional<FrameProductRow> findById(String product);
}
