package org.tenfold.movie.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tenfold.error.Message;

class IncomingMoviesTest {
  @Test
  void whatIsWrongWithTheFileIsNotTriedAgain() {
    Map.of(
            "movie.known", true,
            "media.no-video", true,
            "media.codec", true,
            "media.store-away", false,
            "media.too-large", false,
            "worker.time", false)
        .forEach(
            (code, ofTheFile) ->
                assertThat(IncomingMovies.ofTheFile(Message.of(code)))
                    .as(code)
                    .isEqualTo(ofTheFile));
  }
}
