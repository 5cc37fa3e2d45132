package org.tenfold.clip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenfold.account.PersonId;
import org.tenfold.account.Role;
import org.tenfold.emotion.Emotion;
import org.tenfold.movie.MovieId;
import org.tenfold.testing.ServerTest;
import org.tenfold.worker.BadInputException;

/**
 * What a collector may cut, on either database. The films have no file behind them: only the rules
 * are tried here.
 */
abstract class TwentyClipsContract extends ServerTest {
  @Autowired private ClipService clips;

  @Test
  void the21stClipOfAFilmIsRefusedInWordsEvenWhenTwoCollectorsRace() throws Exception {
    given.aProject();
    PersonId first = given.a(Role.COLLECTOR);
    PersonId second = given.a(Role.COLLECTOR);
    MovieId movie = given.aMovie(first);

    List<Callable<Boolean>> attempts = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      PersonId collector = i % 2 == 0 ? first : second;
      long start = i * 3_000_000L;
      attempts.add(() -> proposed(movie, start, collector));
    }
    int taken = 0;
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      for (Future<Boolean> attempt : threads.invokeAll(attempts)) {
        taken += attempt.get() ? 1 : 0;
      }
    }

    assertThat(taken).isEqualTo(20);
    assertThat(clips.ofMovie(movie))
        .filteredOn(clip -> clip.status() != ClipStatus.FAILED)
        .hasSizeLessThanOrEqualTo(20);
    assertThatThrownBy(() -> clips.propose(movie, 400_000_000, 402_000_000, Emotion.SAD, first))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("has given its 20 clips");
  }

  @Test
  void aRejectedClipGivesItsPlaceBackAndKeepsItsHistory() {
    given.aProject();
    PersonId collector = given.a(Role.COLLECTOR);
    PersonId curator = given.a(Role.CURATOR);
    MovieId movie = given.aMovie(collector);
    for (int i = 0; i < 20; i++) {
      given.aCutClip(movie, collector);
    }
    ClipId unlucky = clips.ofMovie(movie).getFirst().id();

    clips.reject(unlucky, "two faces", curator);

    assertThat(clips.propose(movie, 0, 2_000_000, Emotion.FEAR, collector).status())
        .isEqualTo(ClipStatus.CUTTING);
    assertThat(clips.find(unlucky).orElseThrow().rejection()).isEqualTo("two faces");
  }

  @Test
  void impossibleRangesAreRefusedInWords() {
    given.aProject();
    PersonId collector = given.a(Role.COLLECTOR);
    MovieId movie = given.aMovie(collector);

    assertThatThrownBy(() -> clips.propose(movie, 5_000_000, 4_000_000, Emotion.SAD, collector))
        .hasMessageContaining("out (O) must come after in (I)");
    assertThatThrownBy(() -> clips.propose(movie, 599_000_000, 700_000_000, Emotion.SAD, collector))
        .hasMessageContaining("beyond the film, which is 600.000 s long");
    assertThatThrownBy(() -> clips.propose(movie, 0, 50_000, Emotion.SAD, collector))
        .hasMessageContaining("too short");
    assertThat(clips.ofMovie(movie)).isEmpty();
  }

  @Test
  void aClipIsCheckedOnceOnly() {
    given.aProject();
    PersonId collector = given.a(Role.COLLECTOR);
    PersonId curator = given.a(Role.CURATOR);
    ClipId clip = given.aCutClip(given.aMovie(collector), collector);
    clips.accept(clip, Emotion.SURPRISE, curator);

    assertThatThrownBy(() -> clips.reject(clip, "no face", curator))
        .hasMessageContaining("checked this clip meanwhile");

    assertThat(clips.find(clip).orElseThrow().estimatedEmotion()).isEqualTo(Emotion.SURPRISE);
  }

  private boolean proposed(MovieId movie, long start, PersonId collector) {
    try {
      clips.propose(movie, start, start + 2_000_000, Emotion.HAPPY, collector);
      return true;
    } catch (BadInputException refused) {
      return false;
    }
  }
}
