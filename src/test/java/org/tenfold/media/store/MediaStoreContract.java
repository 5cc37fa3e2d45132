package org.tenfold.media.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tenfold.media.MediaStore;
import org.tenfold.media.Sha256;

/** What every store of media does. */
public abstract class MediaStoreContract {
  /** SHA-256 of "video". */
  private static final String VIDEO =
      "7d1ab35d1f8e1d9d5a4f0ec1d9e7c0b8b0e6f3d3f1b7a8d7e2f3c4b5a6978877";

  public @TempDir Path folder;

  abstract MediaStore store();

  @Test
  void aFileIsKeptUnderTheHashOfItsBytesAndGoneFromWhereItWas() throws Exception {
    Path file = file("video");
    String expected = Sha256.of(file);

    String key = store().adopt(file);

    assertThat(key).isEqualTo(expected);
    assertThat(file).doesNotExist();
    assertThat(store().path(key)).hasContent("video");
  }

  @Test
  void theSameBytesAreKeptOnce() throws Exception {
    String first = store().adopt(file("clip"));
    String second = store().adopt(file("clip"));

    assertThat(second).isEqualTo(first);
    assertThat(keys()).containsOnlyOnce(first);
  }

  @Test
  void whatIsMissingIsMissingAndWhatIsNoKeyIsRefused() {
    assertThat(store().path(VIDEO)).doesNotExist();
    for (String bad : new String[] {"", "../../etc/passwd", VIDEO.toUpperCase(), VIDEO + "0"}) {
      assertThatThrownBy(() -> store().path(bad)).isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> store().remove(bad)).isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void everythingIsVisitedWithItsSizeAndCanBeRemoved() throws Exception {
    String one = store().adopt(file("one"));
    String three = store().adopt(file("three"));

    assertThat(stored()).anyMatch(file -> file.key().equals(three) && file.bytes() == 5);
    assertThat(keys()).contains(one, three);

    store().remove(one);
    store().remove(one);

    assertThat(keys()).contains(three).doesNotContain(one);
    assertThat(store().path(one)).doesNotExist();
  }

  @Test
  void manyAtOnceComeToTheSame() throws Exception {
    List<Callable<String>> work = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      Path file = file("racing " + i % 4);
      work.add(() -> Files.readString(store().path(store().adopt(file))));
    }

    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      for (var text : threads.invokeAll(work)) {
        assertThat(text.get()).startsWith("racing");
      }
    }
  }

  Path file(String content) throws Exception {
    return Files.writeString(Files.createTempFile(folder, "upload", null), content);
  }

  private List<MediaStore.Stored> stored() {
    List<MediaStore.Stored> files = new ArrayList<>();
    store().forEach(files::add);
    return files;
  }

  private List<String> keys() {
    return stored().stream().map(MediaStore.Stored::key).toList();
  }
}
