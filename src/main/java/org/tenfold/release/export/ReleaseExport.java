package org.tenfold.release.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tenfold.error.InvalidInput;
import org.tenfold.release.paper.PaperFiles;

/** Writes a release in one of its formats, into a folder or a ZIP. */
public final class ReleaseExport {
  private static final String CLIPS = "Clip/";

  private final Snapshot release;
  private final ExportWish wish;

  /**
   * @throws InvalidInput when the format cannot be made of this release, or not of this wish
   */
  public ReleaseExport(Snapshot release, ExportWish wish) {
    this.release = release;
    this.wish = release.release().labelsOnly() ? wish.withoutMedia() : wish;
    ReleaseFormat format = wish.format();
    if (!release.release().prepared()) {
      throw new InvalidInput("release.export-unprepared", release.release().name());
    }
    if (format.division() == ReleaseFormat.Division.ONE_FOLD) {
      wish.fold(release.release());
    } else if (wish.fold().isPresent()) {
      throw new InvalidInput("release.export-all-folds", format.key());
    }
    if (format.media() == ReleaseFormat.Media.ALL_THERE_IS && release.release().labelsOnly()) {
      throw new InvalidInput("release.labels-only", release.release().name());
    }
    if (format.media() == ReleaseFormat.Media.ALL_THERE_IS && !wish.media()) {
      throw new InvalidInput("release.export-only-media", format.key());
    }
    if (!format.holds(release.release().labels())) {
      throw new InvalidInput(
          "release.export-labels",
          format.key(),
          String.join(", ", release.release().labels().titles()));
    }
    format.layout().require(release);
    if (wish.root()
        .chars()
        .anyMatch(one -> Character.isWhitespace(one) || Character.isISOControl(one))) {
      throw new InvalidInput("release.export-root", wish.root());
    }
  }

  /**
   * What was written.
   *
   * @param kept how many of the files were there from an export that was interrupted
   */
  public record Written(int files, int kept, long bytes) {
    private static Written of(List<WrittenFile> files, int kept) {
      return new Written(files.size(), kept, files.stream().mapToLong(WrittenFile::bytes).sum());
    }
  }

  /** As it is made, without end in sight; leaves {@code out} open. */
  public Written toStream(OutputStream out) throws IOException {
    ZipTarget zip = new ZipTarget(out);
    writeFiles(zip);
    writePapers(zip, zip.written());
    List<WrittenFile> files = List.copyOf(zip.written());
    zip.text(Manifest.NAME, text -> Manifest.write(release, wish, files, text));
    zip.finish();
    return Written.of(files, 0);
  }

  /**
   * The ZIP appears whole or not at all.
   *
   * @throws FileAlreadyExistsException when there is such a file
   */
  public Written toZip(Path file) throws IOException {
    if (Files.exists(file)) {
      throw new FileAlreadyExistsException(file.toString());
    }
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try {
      Written written;
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
        written = toStream(out);
      }
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
      return written;
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /**
   * One that was interrupted goes on where it stopped.
   *
   * @throws InvalidInput when the folder holds something else
   */
  public Written toFolder(Path folder) throws IOException {
    FolderTarget target = new FolderTarget(folder, wish.identity(release.release()));
    writeFiles(target);
    writePapers(target, target.written());
    List<WrittenFile> files = List.copyOf(target.written());
    int kept = target.kept();
    target.text(Manifest.NAME, text -> Manifest.write(release, wish, files, text));
    target.finish();
    return Written.of(files, kept);
  }

  private void writeFiles(ExportTarget to) throws IOException {
    wish.format().layout().write(release, wish, to);
    if (release.release().labelsOnly()) {
      to.text(ImportedNames.FILE, out -> ImportedNames.write(release, out));
    }
  }

  /**
   * The tables that {@link ReleaseFormat#DFEW} has, which is the format with papers; nothing is
   * kept of them but their hashes.
   */
  public static List<PaperFiles.Table> tables(Snapshot release) throws IOException {
    List<WrittenFile> written = new ArrayList<>();
    ExportWish wish = ExportWish.of(ReleaseFormat.DFEW).withoutMedia();
    wish.format()
        .layout()
        .write(
            release,
            wish,
            (name, body) ->
                written.add(WrittenFile.write(name, body, OutputStream.nullOutputStream())));
    return tables(written);
  }

  private static List<PaperFiles.Table> tables(List<WrittenFile> written) {
    return written.stream()
        .filter(file -> !file.name().startsWith(CLIPS))
        .map(file -> new PaperFiles.Table(file.name(), file.sha256(), file.bytes()))
        .toList();
  }

  /** Where the format has room for them; others would take them for what they look for. */
  private void writePapers(ExportTarget to, List<WrittenFile> written) throws IOException {
    if (!wish.format().hasPapers()) {
      return;
    }
    for (Map.Entry<String, String> paper : release.papers(tables(written)).entrySet()) {
      to.text(paper.getKey(), out -> out.append(paper.getValue()));
    }
    List<WrittenFile> all = List.copyOf(written);
    to.text(
        "SHA256SUMS",
        out -> {
          for (WrittenFile file : all) {
            out.append(file.sha256()).append("  ").append(file.name()).append('\n');
          }
        });
  }
}
