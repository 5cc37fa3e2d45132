package org.tenfold.movie;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.unit.DataSize;
import org.tenfold.account.PersonId;
import org.tenfold.job.JobService;
import org.tenfold.media.DataFolder;
import org.tenfold.media.Library;
import org.tenfold.project.Projects;
import org.tenfold.worker.BadInputException;
import org.tenfold.worker.TypedText;

/**
 * Takes films in pieces, each at the offset where the last one ended, so that a broken connection,
 * a reloaded page or a restart of the server costs one piece at most. The file's own length says
 * how many bytes are here. Ideas of the protocol: tus.io.
 */
@Service
public class FilmUploads {
  /** Left free for the database and for clips. */
  private static final long SPARE_BYTES = 1L << 30;

  private static final int MOST_OPEN = 5;
  private static final int KEPT_DAYS = 7;
  private static final int BUFFER = 1 << 16;

  private final FilmUploadStore uploads;
  private final Library library;
  private final Projects projects;
  private final JobService jobs;
  private final DataFolder data;
  private final long mostBytes;

  FilmUploads(
      FilmUploadStore uploads,
      Library library,
      Projects projects,
      JobService jobs,
      DataFolder data,
      @Value("${tenfold.workshop.film}") DataSize mostSize) {
    this.uploads = uploads;
    this.library = library;
    this.projects = projects;
    this.jobs = jobs;
    this.data = data;
    this.mostBytes = mostSize.toBytes();
  }

  /**
   * Begins an upload, or finds the same person's unfinished one of the same file.
   *
   * @param fingerprint name, size and time of change, say
   * @throws BadInputException when it is larger than may be, or there is no room
   */
  @Transactional
  public FilmUpload begin(NewMovie film, String fingerprint, long sizeBytes, PersonId by) {
    forgetOld();
    List<FilmUpload> open = uploads.onTheirWay(by).stream().filter(one -> !one.finished()).toList();
    Optional<FilmUpload> same =
        open.stream()
            .filter(one -> one.fingerprint().equals(fingerprint) && one.sizeBytes() == sizeBytes)
            .findFirst();
    if (same.isPresent()) {
      return same.get();
    }
    refuseTooMuch(sizeBytes, open);
    FilmUpload upload =
        new FilmUpload(
            UUID.randomUUID(),
            by,
            film.title(),
            film.credit(),
            film.fileName(),
            fingerprint,
            sizeBytes,
            "",
            Instant.now(),
            false);
    uploads.insert(upload, projects.current().id());
    return upload;
  }

  private void refuseTooMuch(long sizeBytes, List<FilmUpload> open) {
    if (sizeBytes <= 0) {
      throw new BadInputException("This file is empty. Upload a film.");
    }
    if (sizeBytes > mostBytes) {
      throw new BadInputException(
          "This film has "
              + gigabytes(sizeBytes)
              + "; at most "
              + gigabytes(mostBytes)
              + " are taken. The administrator can change it.");
    }
    if (open.size() >= MOST_OPEN) {
      throw new BadInputException(
          "You have " + open.size() + " unfinished uploads: finish or remove one first.");
    }
    long promised = open.stream().mapToLong(one -> one.sizeBytes() - offset(one)).sum();
    if (freeBytes() - promised - sizeBytes < SPARE_BYTES) {
      throw new BadInputException(
          "There is no room for " + gigabytes(sizeBytes) + " on the server's disk.");
    }
  }

  private long freeBytes() {
    try {
      return Files.getFileStore(data.uploads()).getUsableSpace();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String gigabytes(long bytes) {
    return String.format(java.util.Locale.ROOT, "%.2f GB", bytes / 1e9);
  }

  /** One of this person's uploads; somebody else's does not exist to them. */
  @Transactional(readOnly = true)
  public Optional<FilmUpload> find(UUID id, PersonId by) {
    return uploads.find(id).filter(one -> one.person().equals(by));
  }

  /** This person's, newest first; those that became films are left out. */
  @Transactional(readOnly = true)
  public List<FilmUpload> onTheirWay(PersonId by) {
    return uploads.onTheirWay(by);
  }

  /** How many of its bytes are here. */
  public long offset(FilmUpload upload) {
    try {
      Path file = file(upload.id());
      return upload.finished() ? upload.sizeBytes() : Files.exists(file) ? Files.size(file) : 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Adds a piece. What was written before a connection broke counts.
   *
   * @param offset where the sender thinks that the piece belongs
   * @return how many bytes are here now
   * @throws WrongOffsetException when it belongs somewhere else, or another piece is being written
   * @throws BadInputException when the piece is longer than the film
   */
  public long append(FilmUpload upload, long offset, InputStream piece) throws IOException {
    try (FileChannel file =
            FileChannel.open(
                file(upload.id()), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock alone = lock(file)) {
      if (file.size() != offset || upload.finished()) {
        throw new WrongOffsetException(offset(upload));
      }
      file.position(offset);
      write(Channels.newChannel(piece), file, upload.sizeBytes());
      file.force(false);
      return file.size();
    }
  }

  private static FileLock lock(FileChannel file) throws IOException {
    try {
      FileLock lock = file.tryLock();
      if (lock != null) {
        return lock;
      }
    } catch (OverlappingFileLockException twice) {
      // the same answer as for another machine's
    }
    throw new WrongOffsetException(file.size());
  }

  private static void write(ReadableByteChannel from, FileChannel to, long size)
      throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
    while (from.read(buffer) >= 0) {
      buffer.flip();
      if (to.position() + buffer.remaining() > size) {
        throw new BadInputException("More bytes came than the film was said to have.");
      }
      while (buffer.hasRemaining()) {
        int unused = to.write(buffer);
      }
      buffer.clear();
    }
  }

  /** Hands a film whose last byte has come to the job that checks it; done once. */
  @Transactional
  public void finish(FilmUpload upload) {
    if (offset(upload) == upload.sizeBytes() && uploads.finish(upload.id())) {
      check(upload);
    }
  }

  /** Takes a film of the library; it is copied and checked in the background. */
  @Transactional
  public void takeFromLibrary(String path, PersonId by) {
    Path file = library.resolve(Library.Kind.FILM, path);
    String name = file.getFileName().toString();
    NewMovie film = new NewMovie(titleOf(name), "", name);
    try {
      long size = Files.size(file);
      refuseTooMuch(size, List.of());
      FilmUpload upload =
          new FilmUpload(
              UUID.randomUUID(),
              by,
              film.title(),
              "",
              film.fileName(),
              path,
              size,
              path,
              Instant.now(),
              true);
      uploads.insert(upload, projects.current().id());
      uploads.finish(upload.id());
      check(upload);
    } catch (IOException e) {
      throw new UncheckedIOException("The library cannot be read.", e);
    }
  }

  /** A file's name without its ending, as far as it can be a title. */
  public static String titleOf(String fileName) {
    String name =
        TypedText.fileName(fileName, NewMovie.FILE_NAME_LENGTH).replaceFirst("\\.[^.]{1,5}$", "");
    return TypedText.fileName(name, NewMovie.TITLE_LENGTH);
  }

  private void check(FilmUpload upload) {
    jobs.submit(RegisterFilmJob.KIND, upload.id(), "Check " + upload.fileName(), upload.person());
  }

  /** Forgets an upload and its bytes. */
  @Transactional
  public void remove(FilmUpload upload) {
    forget(upload);
  }

  private void forgetOld() {
    uploads.unfinishedForDays(KEPT_DAYS).forEach(this::forget);
  }

  private void forget(FilmUpload upload) {
    uploads.delete(upload.id());
    try {
      Files.deleteIfExists(file(upload.id()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path file(UUID id) {
    return data.uploads().resolve(id.toString());
  }
}
