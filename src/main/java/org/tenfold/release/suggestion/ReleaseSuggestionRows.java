package org.tenfold.release.suggestion;

import java.util.List;
import org.springframework.data.repository.Repository;
import org.tenfold.release.ReleaseId;

interface ReleaseSuggestionRows extends Repository<ReleaseSuggestionRow, ReleaseSuggestionRow.Key> {
  ReleaseSuggestionRow saveAndFlush(ReleaseSuggestionRow row);

  List<ReleaseSuggestionRow> findByKeyReleaseOrderByKeyNumber(ReleaseId release);
}
