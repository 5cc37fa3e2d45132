package org.tenfold.movie.upload;

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
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.util.unit.DataSize;
import org.tenfold.account.PersonId;
import org.tenfold.error.InvalidInput;
import org.tenfold.error.Message;
import org.tenfold.job.JobService;
import org.tenfold.media.DataFolder;
import org.tenfold.media.Library;
import org.tenfold.movie.NewMovie;
import org.tenfold.project.Projects;
import org.tenfold.worker.TypedText;

/**
 * Takes movies in pieces, each at the offset where the last one ended, so that a broken connection,
 * a reloaded page or a restart of the server costs one piece at most. The file's own length says
 * how many bytes are here. Ideas of the protocol: tus.io.
 */
@Service
public class MovieUploads {
  /** Left free for the database and for clips when room for a movie is promised. */
  private static final long SPARE_BYTES = 1L << 30;

  /** Left free in any case: what came in between took some of that. */
  private static final long LEAST_FREE_BYTES = SPARE_BYTES / 2;

  private static final long BETWEEN_LOOKS = 8L << 20;

  private static final Logger LOG = LoggerFactory.getLogger(MovieUploads.class);

  private static final int MOST_OPEN = 5;
  private static final int KEPT_DAYS = 7;
  private static final int BUFFER = 1 << 16;

  private final MovieUploadStore uploads;
  private final Library library;
  private final Projects projects;
  private final JobService jobs;
  private final DataFolder data;
  private final UploadDisk disk;
  private final MovieRoom room;
  private final long mostBytes;

  MovieUploads(
      MovieUploadStore uploads,
      Library library,
      Projects projects,
      JobService jobs,
      DataFolder data,
      UploadDisk disk,
      MovieRoom room,
      @Value("${tenfold.worker.movie}") DataSize mostSize) {
    this.uploads = uploads;
    this.library = library;
    this.projects = projects;
    this.jobs = jobs;
    this.data = data;
    this.disk = disk;
    this.room = room;
    this.mostBytes = mostSize.toBytes();
  }

  /**
   * Begins an upload, or finds the same person's unfinished one of the same file. Its room on the
   * disk is kept for it, whoever else begins one.
   *
   * @param fingerprint name, size and time of change, say
   * @throws InvalidInput when it is larger than may be
   * @throws NoRoomException when there is no room
   */
  @Transactional
  public MovieUpload begin(NewMovie movie, String fingerprint, long sizeBytes, PersonId by) {
    projects.current().requireOpen();
    uploads.lock(projects.currentId());
    forgetOld();
    List<MovieUpload> open =
        uploads.onTheirWay(by).stream().filter(one -> !one.finished()).toList();
    Optional<MovieUpload> same =
        open.stream()
            .filter(one -> one.fingerprint().equals(fingerprint) && one.sizeBytes() == sizeBytes)
            .filter(this::isHere)
            .findFirst();
    if (same.isPresent()) {
      return same.get();
    }
    if (open.size() >= MOST_OPEN) {
      throw new InvalidInput("movie.too-many-uploads", open.size());
    }
    requireRoom(sizeBytes);
    MovieUpload upload =
        new MovieUpload(
            UUID.randomUUID(),
            by,
            movie.title(),
            movie.credit(),
            movie.fileName(),
            fingerprint,
            sizeBytes,
            "",
            Instant.now(),
            false,
            Optional.of(data.id()),
            false);
    uploads.insert(upload, projects.currentId());
    return upload;
  }

  private void requireRoom(long sizeBytes) {
    if (sizeBytes <= 0) {
      throw new InvalidInput("movie.empty-file");
    }
    if (sizeBytes > mostBytes) {
      throw new InvalidInput("movie.too-large-upload", gigabytes(sizeBytes), gigabytes(mostBytes));
    }
    room.require(sizeBytes);
    if (disk.freeBytes() - promised() - sizeBytes < SPARE_BYTES) {
      throw new NoRoomException("movie.no-room", gigabytes(sizeBytes));
    }
  }

  /** Bytes that are still to come onto this disk, by all people together. */
  private long promised() {
    return uploads.expected().stream()
        .filter(this::isHere)
        .filter(one -> !one.finished() || isCopiedYet(one))
        .mapToLong(one -> one.finished() ? one.sizeBytes() : one.sizeBytes() - offset(one))
        .sum();
  }

  /** A movie of the library is copied when its job begins. */
  private boolean isCopiedYet(MovieUpload upload) {
    return !upload.libraryPath().isEmpty()
        && jobs.latestFor(upload.id()).filter(job -> !job.status().ended()).isPresent();
  }

  /** Whether this machine has its bytes, or the library that it lies in. */
  boolean isHere(MovieUpload upload) {
    return upload.holder().filter(holder -> !holder.equals(data.id())).isEmpty();
  }

  private static String gigabytes(long bytes) {
    return String.format(java.util.Locale.ROOT, "%.2f GB", bytes / 1e9);
  }

  /** One of this person's uploads; somebody else's does not exist to them. */
  @Transactional(readOnly = true)
  public Optional<MovieUpload> find(UUID id, PersonId by) {
    return uploads.find(id).filter(one -> one.person().equals(by));
  }

  /** This person's, newest first; those that became movies are left out. */
  @Transactional(readOnly = true)
  public List<MovieUpload> onTheirWay(PersonId by) {
    return uploads.onTheirWay(by);
  }

  /** How many of its bytes are here. */
  public long offset(MovieUpload upload) {
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
   * @throws InvalidInput when the piece is longer than the movie, or it began elsewhere
   * @throws NoRoomException when the disk is nearly full; what was written before counts
   */
  public long append(MovieUpload upload, long offset, InputStream piece) throws IOException {
    if (!isHere(upload)) {
      throw new InvalidInput("movie.upload-elsewhere");
    }
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

  private void write(ReadableByteChannel from, FileChannel to, long size) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
    long look = to.position();
    while (from.read(buffer) >= 0) {
      buffer.flip();
      if (to.position() + buffer.remaining() > size) {
        throw new InvalidInput("movie.more-bytes");
      }
      if (to.position() >= look) {
        requireFree();
        look += BETWEEN_LOOKS;
      }
      while (buffer.hasRemaining()) {
        int unused = to.write(buffer);
      }
      buffer.clear();
    }
  }

  private void requireFree() {
    if (disk.freeBytes() < LEAST_FREE_BYTES) {
      throw new NoRoomException("movie.disk-nearly-full");
    }
  }

  /** Hands a movie whose last byte has come to the job that checks it; done once. */
  @Transactional
  public void finish(MovieUpload upload) {
    if (offset(upload) == upload.sizeBytes() && uploads.finish(upload.id())) {
      check(upload);
    }
  }

  /** Takes a movie of the library; it is copied and checked in the background. */
  @Transactional
  public void takeFromLibrary(String path, PersonId by) {
    projects.current().requireOpen();
    Path file = library.resolve(Library.Kind.MOVIE, path);
    String name = file.getFileName().toString();
    NewMovie movie = new NewMovie(titleOf(name), "", name);
    uploads.lock(projects.currentId());
    try {
      long size = Files.size(file);
      requireRoom(size);
      MovieUpload upload =
          new MovieUpload(
              UUID.randomUUID(),
              by,
              movie.title(),
              "",
              movie.fileName(),
              path,
              size,
              path,
              Instant.now(),
              true,
              Optional.of(data.id()),
              false);
      uploads.insert(upload, projects.currentId());
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

  private void check(MovieUpload upload) {
    jobs.submit(
        RegisterMovieJob.KIND,
        upload.id(),
        Message.of("movie.job-check", upload.fileName()),
        upload.person());
  }

  /** Forgets an upload and its bytes. */
  @Transactional
  public void remove(MovieUpload upload) {
    forget(upload);
  }

  private void forgetOld() {
    uploads.unfinishedForDays(KEPT_DAYS).forEach(this::forget);
    Set<UUID> known = uploads.ids();
    afterwards(() -> sweep(known));
  }

  private void forget(MovieUpload upload) {
    uploads.delete(upload.id());
    afterwards(() -> discard(upload.id()));
  }

  /** Files go when the database has forgotten them for good, and not before. */
  private static void afterwards(Runnable act) {
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      act.run();
      return;
    }
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            act.run();
          }
        });
  }

  /** Deletes the bytes; those that stay are found again by {@link #sweep}. */
  void discard(UUID id) {
    try {
      Files.deleteIfExists(file(id));
    } catch (IOException e) {
      LOG.warn("The bytes of upload {} could not be deleted: {}", id, e.toString());
    }
  }

  /** What another machine, or one that died, has forgotten but could not delete here. */
  private void sweep(Set<UUID> known) {
    Instant old = Instant.now().minus(Duration.ofDays(KEPT_DAYS));
    Set<String> names = known.stream().map(UUID::toString).collect(Collectors.toSet());
    try (Stream<Path> files = Files.list(data.uploads())) {
      for (Path file : files.toList()) {
        if (!names.contains(file.getFileName().toString())
            && Files.getLastModifiedTime(file).toInstant().isBefore(old)) {
          Files.deleteIfExists(file);
        }
      }
    } catch (IOException e) {
      LOG.warn("The folder {} could not be swept: {}", data.uploads(), e.toString());
    }
  }

  Path file(UUID id) {
    return data.uploads().resolve(id.toString());
  }
}
