package org.tenfold.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tenfold.account.AccountService;
import org.tenfold.account.PersonId;
import org.tenfold.account.Role;
import org.tenfold.annotation.rule.AnnotationRule;
import org.tenfold.annotation.rule.AnnotationRules;
import org.tenfold.clip.ClipCheckService;
import org.tenfold.clip.ClipId;
import org.tenfold.label.LabelSet;
import org.tenfold.media.DataFolder;
import org.tenfold.media.MediaStore;
import org.tenfold.media.cut.ClipCutter;
import org.tenfold.media.cut.CutClip;
import org.tenfold.media.decode.ClipRange;
import org.tenfold.media.picture.Poster;
import org.tenfold.movie.MovieId;
import org.tenfold.project.CollectionRule;
import org.tenfold.project.Project;
import org.tenfold.project.Projects;
import org.tenfold.reward.RewardRule;
import org.tenfold.reward.RewardRules;
import org.tenfold.testing.Fixtures;
import org.tenfold.worker.EventSink;

/**
 * Clips that a browser plays: a few are cut from a bundled movie by Tenfold's cutter, and many
 * clips share their files. To the browser each is a movie of its own, for it has an address of its
 * own.
 */
final class PlayableClips implements Function<ConfigurableApplicationContext, Void> {
  private static final String MOVIE = "pyfeat_WolfgangLanger_Pexels.mp4";

  /** Starts in seconds of the movie; sad, a hand over the face, happy. */
  private static final List<Double> STARTS = List.of(1.0, 4.2, 13.0, 16.5);

  private final int clips;
  private final double seconds;
  private final List<String> annotators;

  /**
   * @param seconds how long each clip is
   * @param annotators user names; all people have {@link Fixtures#PASSWORD}
   */
  PlayableClips(int clips, double seconds, List<String> annotators) {
    this.clips = clips;
    this.seconds = seconds;
    this.annotators = annotators;
  }

  /**
   * Lays one such clip behind all that there are.
   *
   * @param annotator may sign in and watch it
   */
  static Function<ConfigurableApplicationContext, Void> behindAll(
      double seconds, String annotator) {
    return tenfold -> {
      Fixtures given = tenfold.getBean(Fixtures.class);
      given.aPerson(annotator, Role.ANNOTATOR);
      PlayableClips one = new PlayableClips(1, seconds, List.of());
      Filed file = one.file(tenfold, given.aMovie(given.a(Role.COLLECTOR))).getFirst();
      showing(tenfold, "", file).update();
      return null;
    };
  }

  private record Filed(String video, String poster, CutClip cut) {}

  @Override
  public Void apply(ConfigurableApplicationContext tenfold) {
    Project project = tenfold.getBean(Projects.class).createFirst("Faces in movies", false);
    Fixtures given = tenfold.getBean(Fixtures.class);
    given.collect(project, CollectionRule.DEMO);
    PersonId collector = given.aPerson("collector", Role.COLLECTOR);
    PersonId curator = given.aPerson("curator", Role.CURATOR);
    pay(tenfold, given.aPerson("boss", Role.ADMIN));
    AccountService accounts = tenfold.getBean(AccountService.class);
    annotators.forEach(
        name -> accounts.create(name, title(name), Fixtures.PASSWORD, Set.of(Role.ANNOTATOR)));
    MovieId movie = given.aMovie(collector);
    List<Filed> files = file(tenfold, movie);
    for (int i = 0; i < clips; i++) {
      ClipId clip = given.aCutClip(movie, collector);
      show(tenfold, clip, files.get(i % files.size()));
      tenfold
          .getBean(ClipCheckService.class)
          .accept(clip, LabelSet.DFEW.all().get(i % LabelSet.DFEW.size()), curator);
    }
    quickUndo(tenfold);
    // one more waits for the check
    show(tenfold, given.aCutClip(movie, collector), files.getFirst());
    return null;
  }

  private static void pay(ConfigurableApplicationContext tenfold, PersonId admin) {
    RewardRule none = RewardRule.none(LabelSet.DFEW);
    tenfold
        .getBean(RewardRules.class)
        .change(
            tenfold.getBean(Projects.class).current().id(),
            new RewardRule(
                0,
                none.validFrom(),
                "EUR",
                new BigDecimal("0.02"),
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                none.rare(),
                none.basis()),
            0,
            admin);
  }

  /** An undo window of three seconds, so that a test can wait for its end. */
  private static void quickUndo(ConfigurableApplicationContext tenfold) {
    AnnotationRule usual = AnnotationRule.DEFAULT;
    tenfold
        .getBean(AnnotationRules.class)
        .change(
            tenfold.getBean(Projects.class).current().id(),
            new AnnotationRule(
                usual.watchedFraction(),
                Duration.ofSeconds(3),
                usual.lease(),
                usual.skips(),
                0,
                0,
                usual.repeatAfter(),
                usual.breakAfter()),
            0);
  }

  private List<Filed> file(ConfigurableApplicationContext tenfold, MovieId movie) {
    MediaStore store = tenfold.getBean(MediaStore.class);
    Path work = tenfold.getBean(DataFolder.class).work();
    try {
      Files.createDirectories(work);
      Path whole = work.resolve("movie.mp4");
      Files.copy(bundled(), whole, StandardCopyOption.REPLACE_EXISTING);
      List<Filed> files = new ArrayList<>();
      for (double start : STARTS) {
        Path video = work.resolve("clip.mp4");
        Path poster = work.resolve("clip.jpg");
        ClipRange range = new ClipRange(start, start + seconds);
        CutClip cut = ClipCutter.cut(whole, range, video, EventSink.SILENT);
        Poster.write(video, poster);
        files.add(new Filed(store.adopt(video), store.adopt(poster), cut));
      }
      tenfold
          .getBean(JdbcClient.class)
          .sql(
              "update movie set title = 'A face', media_key = :movie, poster_key = :poster,"
                  + " duration_us = 19666667 where id = :id")
          .param("movie", store.adopt(whole))
          .param("poster", files.getFirst().poster())
          .param("id", movie.value())
          .update();
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void show(ConfigurableApplicationContext tenfold, ClipId clip, Filed file) {
    showing(tenfold, " where id = :id", file).param("id", clip.value()).update();
  }

  private static JdbcClient.StatementSpec showing(
      ConfigurableApplicationContext tenfold, String which, Filed file) {
    return tenfold
        .getBean(JdbcClient.class)
        .sql(
            """
            update clip set media_key = :video, poster_key = :poster, frames = :frames, fps = :fps,
              duration_us = :micros, end_us = :micros
            """
                + which)
        .param("video", file.video())
        .param("poster", file.poster())
        .param("frames", file.cut().frames())
        .param("fps", file.cut().fps())
        .param("micros", Math.round(file.cut().durationSeconds() * 1e6));
  }

  private static Path bundled() {
    try {
      return Path.of(
          Objects.requireNonNull(PlayableClips.class.getResource("/demo/" + MOVIE)).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String title(String name) {
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }
}
