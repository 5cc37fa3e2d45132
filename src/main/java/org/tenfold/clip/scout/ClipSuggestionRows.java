package org.tenfold.clip.scout;

import java.util.List;
import org.springframework.data.repository.Repository;
import org.tenfold.clip.ClipId;

interface ClipSuggestionRows extends Repository<ClipSuggestionRow, ClipId> {
  ClipSuggestionRow saveAndFlush(ClipSuggestionRow row);

  List<ClipSuggestionRow> findAll();
}
