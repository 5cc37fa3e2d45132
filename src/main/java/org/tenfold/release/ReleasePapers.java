package org.tenfold.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.tenfold.media.Sha256;
import org.tenfold.release.paper.PaperFiles;
import org.tenfold.release.summary.ReleaseSummaries;

/** Writes what a release says of itself, with the tables of its folder by their hashes. */
@Service
public class ReleasePapers {
  private static final String PICTURES = "Clip/";

  private final ReleaseService releases;
  private final ReleaseSummaries summaries;

  ReleasePapers(ReleaseService releases, ReleaseSummaries summaries) {
    this.releases = releases;
    this.summaries = summaries;
  }

  /** By the names of {@link PaperFiles#NAMES}. */
  public Map<String, String> of(Release release) {
    return of(release, tables(release));
  }

  /** Of an export that holds these files. */
  Map<String, String> of(Release release, List<PaperFiles.Table> tables) {
    return PaperFiles.of(summaries.of(release.id()).orElseThrow(), tables);
  }

  private List<PaperFiles.Table> tables(Release release) {
    if (!release.prepared()) {
      return List.of();
    }
    Path root = releases.folder(release);
    List<PaperFiles.Table> tables = new ArrayList<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String path = root.relativize(file).toString().replace('\\', '/');
        if (!path.startsWith(PICTURES)) {
          tables.add(new PaperFiles.Table(path, Sha256.of(file), Files.size(file)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The folder of a release cannot be read.", e);
    }
    return tables;
  }
}
