package org.tenfold.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import org.tenfold.dfew.SplitFiles;
import org.tenfold.error.InvalidInput;
import org.tenfold.media.DataFolder;
import org.tenfold.release.export.Snapshot;
import org.tenfold.release.export.TrainingFolder;

/**
 * A release on this machine's disk, in the DFEW layout; the training command reads it as it would
 * read DFEW itself. The engine of exports makes it of the database and the media store alone, so
 * any machine has it that needs it.
 */
@Component
class ReleaseFolder {
  private static final Logger LOG = LoggerFactory.getLogger(ReleaseFolder.class);

  private final DataFolder data;
  private final ReleaseStore releases;
  private final ReleaseSnapshots snapshots;

  ReleaseFolder(DataFolder data, ReleaseStore releases, ReleaseSnapshots snapshots) {
    this.data = data;
    this.releases = releases;
    this.snapshots = snapshots;
  }

  /** What the folder of a division's lists is called. */
  static String splits(Release release) {
    return release.division() == DivisionId.FROZEN
        ? SplitFiles.FOLDER
        : SplitFiles.FOLDER + "_" + release.division() + "_" + release.foldRecipe();
  }

  /** Deletes the folder. */
  void forget(Release release) {
    try {
      FileSystemUtils.deleteRecursively(data.release(release.id().value()));
    } catch (IOException e) {
      throw new UncheckedIOException("A release's folder cannot be deleted.", e);
    }
  }

  /** Deletes the lists of a division; its pictures are those of the release. */
  void forgetSplits(Release divided) {
    try {
      FileSystemUtils.deleteRecursively(
          data.release(divided.id().value()).resolve(splits(divided)));
    } catch (IOException e) {
      throw new UncheckedIOException("The lists of a division cannot be deleted.", e);
    }
  }

  /**
   * Makes the folder where it is missing, or still shows what was taken down since; it appears
   * whole or not at all. So do the lists of a division that was added.
   *
   * @param release prepared, in the folds of one of its divisions
   * @throws InvalidInput when it has labels only, or its pictures lie on another machine only
   */
  synchronized Path bring(Release release) {
    release.requireMedia();
    Release frozen = releases.find(release.id()).orElseThrow();
    Path root = bringFrozen(frozen);
    if (release.division() != DivisionId.FROZEN) {
      bringDivision(root, release);
    }
    return root;
  }

  private Path bringFrozen(Release release) {
    Path root = data.release(release.id().value());
    Snapshot snapshot = snapshots.of(release);
    if (Files.isDirectory(root)) {
      if (TrainingFolder.showsOnly(snapshot, root)) {
        return root;
      }
      forget(release);
    }
    if (release.frameRecipe().isEmpty()) {
      throw new InvalidInput("release.pictures-elsewhere", release.name());
    }
    Path made = data.work().resolve("release-" + UUID.randomUUID()); // gone at the next start
    try {
      TrainingFolder.write(snapshot, made);
      appear(made, root);
      return root;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + root + ": is the disk full?", e);
    } finally {
      FileSystemUtils.deleteRecursively(made.toFile());
    }
  }

  /** With pictures of its clips that the folder lacks. */
  private void bringDivision(Path root, Release divided) {
    Path splits = root.resolve(splits(divided));
    if (Files.isDirectory(splits)) {
      return;
    }
    Path made = data.work().resolve("splits-" + UUID.randomUUID()); // gone at the next start
    Snapshot snapshot = snapshots.of(divided);
    try {
      TrainingFolder.addPictures(snapshot, root);
      TrainingFolder.writeFolds(snapshot, made);
      appear(made.resolve(splits(divided)), splits);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + splits + ": is the disk full?", e);
    } finally {
      FileSystemUtils.deleteRecursively(made.toFile());
    }
  }

  private static void appear(Path made, Path place) throws IOException {
    try {
      Files.move(made, place, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileAlreadyExistsException | DirectoryNotEmptyException anotherProcess) {
      LOG.debug("{} is there already", place);
    }
  }
}
