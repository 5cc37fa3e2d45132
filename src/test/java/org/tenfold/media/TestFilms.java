package org.tenfold.media;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Objects;

/** Where the films among the test resources lie; their README says what each is for. */
final class TestFilms {
  private TestFilms() {}

  static Path path(String name) {
    try {
      return Path.of(
          Objects.requireNonNull(TestFilms.class.getResource("/media/" + name), name).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(name, e);
    }
  }

  static Path bad(String name) {
    return path("bad/" + name);
  }
}
