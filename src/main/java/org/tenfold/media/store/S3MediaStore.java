package org.tenfold.media.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.tenfold.error.Message;
import org.tenfold.error.UnreachableException;
import org.tenfold.media.MediaKey;
import org.tenfold.media.MediaStore;
import org.tenfold.media.SecondName;
import org.tenfold.media.Sha256;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.exception.SdkServiceException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/**
 * A {@link MediaStore} in an S3-compatible object store, for several machines. FFmpeg and range
 * requests need files, so each machine keeps those that it used last in a folder of its own.
 */
final class S3MediaStore implements MediaStore, AutoCloseable {
  /** Another thread or process may forget a file in the moment in which it was brought. */
  private static final int MOST_BORROWINGS = 5;

  private final S3Client s3;
  private final String bucket;
  private final String prefix;
  private final S3Upload upload;
  private final Path folder;
  private final LocalMediaStore cache;
  private final long cacheBytes;

  /**
   * @param folder for the files at hand; may be lost at any time
   */
  S3MediaStore(S3Client s3, String bucket, String prefix, Path folder, long cacheBytes) {
    this.s3 = s3;
    this.bucket = bucket;
    this.prefix = prefix;
    this.upload = new S3Upload(s3, bucket);
    this.folder = folder;
    this.cache = new LocalMediaStore(folder);
    this.cacheBytes = cacheBytes;
  }

  @Override
  public String adopt(Path file) {
    try {
      String key = Sha256.of(file);
      if (!holds(key)) {
        upload.put(file, prefix + key);
      }
      cache.keep(file, key);
      trimExcept(key);
      return key;
    } catch (IOException | SdkException e) {
      throw unreachable(e);
    }
  }

  private boolean holds(String key) {
    try {
      s3.headObject(request -> request.bucket(bucket).key(prefix + key));
      return true;
    } catch (NoSuchKeyException missing) {
      return false;
    }
  }

  @Override
  public Path path(String key) {
    Path file = cache.path(key);
    try {
      boolean unused = isAtHand(key) || bring(key);
      return file;
    } catch (IOException | SdkException e) {
      throw unreachable(e);
    }
  }

  /** By a name of its own in the folder, which forgetting the first one does not touch. */
  @Override
  public Path borrow(String key, Path folder) {
    Path borrowed = folder.resolve(key);
    for (int attempt = 1; ; attempt++) {
      try {
        if (Files.exists(borrowed) || !(isAtHand(key) || bring(key))) {
          return borrowed;
        }
        SecondName.of(cache.path(key), borrowed);
        return borrowed;
      } catch (NoSuchFileException forgotten) {
        if (attempt == MOST_BORROWINGS) {
          throw unreachable(forgotten);
        }
      } catch (IOException | SdkException e) {
        throw unreachable(e);
      }
    }
  }

  /** If so, it is the last to be forgotten. */
  private boolean isAtHand(String key) throws IOException {
    try {
      Files.setLastModifiedTime(cache.path(key), FileTime.from(Instant.now()));
      return true;
    } catch (NoSuchFileException missing) {
      return false;
    }
  }

  /**
   * @return false when the store has no such file
   */
  private boolean bring(String key) throws IOException {
    Files.createDirectories(folder);
    Path incoming = folder.resolve("incoming-" + java.util.UUID.randomUUID());
    try {
      s3.getObject(request -> request.bucket(bucket).key(prefix + key), incoming);
      if (!Sha256.of(incoming).equals(key)) {
        throw new IOException("The object " + prefix + key + " is damaged: restore it.");
      }
      cache.keep(incoming, key);
      trimExcept(key);
      return true;
    } catch (NoSuchKeyException missing) {
      return false;
    } finally {
      Files.deleteIfExists(incoming);
    }
  }

  /** Forgets what was not used for longest, at hand only. Who still reads it may read on. */
  private synchronized void trimExcept(String justUsed) {
    List<Stored> files = new ArrayList<>();
    cache.forEach(files::add);
    files.sort(Comparator.comparing(Stored::since));
    long bytes = files.stream().mapToLong(Stored::bytes).sum();
    for (Stored file : files) {
      if (bytes > cacheBytes && !file.key().equals(justUsed)) {
        cache.remove(file.key());
        bytes -= file.bytes();
      }
    }
  }

  @Override
  public void forEach(Consumer<Stored> visitor) {
    try {
      s3
          .listObjectsV2Paginator(request -> request.bucket(bucket).prefix(prefix))
          .contents()
          .stream()
          .filter(object -> MediaKey.isOne(object.key().substring(prefix.length())))
          .map(
              object ->
                  new Stored(
                      object.key().substring(prefix.length()),
                      object.size(),
                      object.lastModified()))
          .forEach(visitor);
    } catch (SdkException e) {
      throw unreachable(e);
    }
  }

  @Override
  public void reach() {
    try {
      s3.headBucket(request -> request.bucket(bucket));
    } catch (SdkException e) {
      throw unreachable(e);
    }
  }

  @Override
  public void remove(String key) {
    MediaKey.require(key);
    try {
      s3.deleteObject(request -> request.bucket(bucket).key(prefix + key));
      cache.remove(key);
    } catch (SdkException e) {
      throw unreachable(e);
    }
  }

  private UncheckedIOException unreachable(Exception e) {
    IOException cause = e instanceof IOException io ? io : new IOException(e);
    Message words = Message.of("media.store-away", bucket, e.getMessage());
    return isAway(e)
        ? new UnreachableException(words, cause)
        : new UncheckedIOException(words.english(), cause);
  }

  /** No answer at all, one of its own failures, or too much at once; not a refusal. */
  private static boolean isAway(Exception e) {
    return e instanceof SdkClientException
        || (e instanceof SdkServiceException answer
            && (answer.statusCode() >= 500 || answer.isThrottlingException()));
  }

  @Override
  public void close() {
    s3.close();
  }
}
