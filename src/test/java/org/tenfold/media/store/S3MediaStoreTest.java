package org.tenfold.media.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tenfold.error.UnreachableException;
import org.tenfold.media.MediaStore;
import org.tenfold.testing.S3Server;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/** Against a server that speaks S3. */
@Tag("slow")
class S3MediaStoreTest extends MediaStoreContract {
  private static final String BUCKET = "store-test";
  private static S3Client s3;

  @BeforeAll
  static void connect() {
    s3 = client(S3Server.endpoint());
    s3.createBucket(request -> request.bucket(BUCKET));
  }

  @AfterAll
  static void disconnect() {
    s3.close();
  }

  private static S3Client client(String endpoint) {
    return MediaConfiguration.client(
        new StorageSettings.S3(BUCKET, endpoint, "us-east-1", true, "key", "secret", "media/"));
  }

  @Override
  MediaStore store() {
    return machine("a", Long.MAX_VALUE);
  }

  private S3MediaStore machine(String name, long cacheBytes) {
    return new S3MediaStore(s3, BUCKET, "media/", folder.resolve(name), cacheBytes);
  }

  @Test
  void whatOneMachineKeepsAnotherReads() throws Exception {
    String key = machine("a", 1000).adopt(file("from a"));

    assertThat(machine("b", 1000).path(key)).hasContent("from a").startsWith(folder.resolve("b"));
  }

  @Test
  void whatIsAtHandIsLimitedAndComesBackWhenAsked() throws Exception {
    S3MediaStore store = machine("small", 25);
    String first = store.adopt(file("0123456789 first"));
    String second = store.adopt(file("0123456789 second"));

    assertThat(new LocalMediaStore(folder.resolve("small")).path(first)).doesNotExist();
    assertThat(store.path(first)).hasContent("0123456789 first");
    assertThat(store.path(second)).hasContent("0123456789 second");
  }

  @Test
  void whatIsBorrowedStaysThoughMoreIsAskedForThanIsKeptAtHand() throws Exception {
    S3MediaStore store = machine("lender", 25);
    Path work = Files.createDirectories(folder.resolve("lender-work"));
    List<String> keys = new ArrayList<>();
    List<Path> borrowed = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      keys.add(store.adopt(file("0123456789 clip " + i)));
    }

    for (String key : keys) {
      borrowed.add(store.borrow(key, work));
    }

    for (int i = 0; i < 10; i++) {
      assertThat(borrowed.get(i)).hasContent("0123456789 clip " + i);
    }
    assertThat(new LocalMediaStore(folder.resolve("lender")).path(keys.getFirst())).doesNotExist();
    assertThat(store.borrow("0".repeat(64), work)).doesNotExist();
  }

  /** As two processes on one machine do. */
  @Test
  void twoThatShareTheFilesAtHandTakeNothingFromEachOther() throws Exception {
    List<String> keys = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      keys.add(machine("shared", 25).adopt(file("0123456789 shared " + i)));
    }
    List<Callable<Boolean>> work = new ArrayList<>();
    for (int thread = 0; thread < 4; thread++) {
      S3MediaStore own = machine("shared", 25);
      Path lent = Files.createDirectories(folder.resolve("lent-" + thread));
      work.add(
          () -> {
            for (int i = 0; i < keys.size(); i++) {
              assertThat(own.borrow(keys.get(i), lent)).hasContent("0123456789 shared " + i);
            }
            return true;
          });
    }

    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      for (var done : threads.invokeAll(work)) {
        assertThat(done.get()).isTrue();
      }
    }
  }

  @Test
  void aVideoLargerThanOnePartArrivesWhole() throws Exception {
    byte[] bytes = new byte[(int) S3Upload.PART_BYTES + 12_345];
    new Random(5).nextBytes(bytes);
    Path video = Files.write(folder.resolve("video"), bytes);

    String key = machine("a", Long.MAX_VALUE).adopt(video);

    assertThat(machine("b", Long.MAX_VALUE).path(key)).hasBinaryContent(bytes);
  }

  @Test
  void aDamagedObjectIsNotTakenForTheFile() throws Exception {
    String key = machine("a", Long.MAX_VALUE).adopt(file("whole"));
    s3.putObject(
        request -> request.bucket(BUCKET).key("media/" + key), RequestBody.fromString("torn"));

    assertThatThrownBy(() -> machine("b", Long.MAX_VALUE).path(key))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("is damaged");
    assertThat(folder.resolve("b")).isEmptyDirectory();
  }

  @Test
  void aStoreThatCannotBeReachedIsToldByName() throws Exception {
    Path file = file("video");
    try (S3MediaStore lost =
        new S3MediaStore(
            client("http://127.0.0.1:1"), BUCKET, "media/", folder.resolve("c"), 1000)) {
      assertThatThrownBy(() -> lost.adopt(file))
          .isInstanceOf(UnreachableException.class)
          .hasMessageContaining("bucket store-test");
    }
    assertThat(file).hasContent("video");
  }
}
