package org.tenfold.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.tenfold.release.export.ReleaseExport;
import org.tenfold.release.paper.PaperFiles;
import org.tenfold.release.summary.ReleaseSummaries;

/** Writes what a release says of itself, with the tables of its export by their hashes. */
@Service
public class ReleasePapers {
  private final ReleaseSnapshots snapshots;
  private final ReleaseSummaries summaries;

  ReleasePapers(ReleaseSnapshots snapshots, ReleaseSummaries summaries) {
    this.snapshots = snapshots;
    this.summaries = summaries;
  }

  /**
   * One of them, the same as in its export.
   *
   * @param name of {@link PaperFiles#NAMES}
   */
  public String of(Release release, String name) {
    boolean listsTables = name.equals(PaperFiles.CROISSANT);
    return of(release, listsTables ? tables(release) : List.of()).getOrDefault(name, "");
  }

  /** Of an export that holds these files. */
  Map<String, String> of(Release release, List<PaperFiles.Table> tables) {
    return PaperFiles.of(summaries.of(release.id()).orElseThrow(), tables);
  }

  private List<PaperFiles.Table> tables(Release release) {
    if (!release.prepared()) {
      return List.of();
    }
    try {
      return ReleaseExport.tables(snapshots.of(release));
    } catch (IOException e) {
      throw new UncheckedIOException("The tables of a release cannot be written.", e);
    }
  }
}
