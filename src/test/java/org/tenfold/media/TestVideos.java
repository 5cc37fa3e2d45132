package org.tenfold.media;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Objects;

/** Where the videos among the test resources lie; their README says what each is for. */
public final class TestVideos {
  private TestVideos() {}

  public static Path path(String name) {
    try {
      return Path.of(
          Objects.requireNonNull(TestVideos.class.getResource("/media/" + name), name).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(name, e);
    }
  }

  public static Path bad(String name) {
    return path("bad/" + name);
  }
}
