package org.tenfold.clip.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenfold.account.PersonId;
import org.tenfold.account.Role;
import org.tenfold.clip.ClipId;
import org.tenfold.clip.face.FaceDecision.Kind;
import org.tenfold.error.InvalidInput;
import org.tenfold.face.FaceChoices;
import org.tenfold.face.FaceDoubt;
import org.tenfold.face.FaceReport;
import org.tenfold.face.Sampling;
import org.tenfold.face.UsefulFrames;
import org.tenfold.job.Job;
import org.tenfold.job.JobService;
import org.tenfold.media.MediaStore;
import org.tenfold.testing.ServerTest;
import tools.jackson.databind.json.JsonMapper;

abstract class ClipFacesContract extends ServerTest {
  /** Two persons at once, the first of whom is the subject. */
  private static final FaceReport TWO =
      new FaceReport(40, List.of(), 0, List.of(person(.1), person(.6)));

  @Autowired private ClipFaces faces;
  @Autowired private FaceLooks looks;
  @Autowired private FaceBulks bulks;
  @Autowired private MediaStore store;
  @Autowired private JobService jobs;
  @TempDir private Path folder;

  private PersonId curator;
  private ClipId clip;

  @BeforeEach
  void aClipThatWasLookedAt() throws IOException {
    given.forgetClips();
    PersonId collector = given.a(Role.COLLECTOR);
    curator = given.a(Role.CURATOR);
    clip = given.aCutClip(given.aMovie(collector), collector);
    found(TWO);
  }

  @Test
  void whatWasDecidedAboutManyClipsIsUndoneInOneStep() throws IOException {
    ClipId first = clip;
    PersonId collector = given.a(Role.COLLECTOR);
    clip = given.aCutClip(given.aMovie(collector), collector);
    ClipId unseen = clip;
    assertThatThrownBy(() -> bulks.settle(List.of(first, unseen), curator))
        .isInstanceOf(InvalidInput.class);
    assertThat(faces.decisions(first)).as("nothing or all").isEmpty();
    found(TWO);
    ClipId second = clip;

    bulks.settle(List.of(first, second), curator);
    bulks.sample(List.of(first, second), Sampling.NEAREST, curator);
    faces.use(second, Set.of(3), false, curator);

    FaceBulks.Bulk newest = bulks.newest().orElseThrow();
    assertThat(newest.clips()).isEqualTo(2);
    assertThat(newest.sampling()).contains(Sampling.NEAREST);
    assertThat(FaceDecision.settled(faces.decisions(first))).isTrue();
    assertThat(FaceDecision.choices(faces.decisions(second)).sampling()).contains(Sampling.NEAREST);

    assertThat(bulks.undo(newest.id(), curator)).isEqualTo(2);

    FaceChoices left = FaceDecision.choices(faces.decisions(second));
    assertThat(left.sampling()).isEmpty();
    assertThat(left.dropped()).as("what was decided since stays").containsExactly(3);
    assertThat(bulks.newest().map(FaceBulks.Bulk::kind)).contains(Kind.FINE);
    assertThatThrownBy(() -> bulks.undo(newest.id(), curator)).isInstanceOf(InvalidInput.class);
  }

  @Test
  void whoIsSeenIsKnownBeforeTheCheckDecides() {
    FaceSummary seen = faces.of(List.of(clip)).get(clip);

    assertThat(seen.useful()).isEqualTo(new UsefulFrames(40, 40));
    assertThat(seen.persons()).isEqualTo(2);
    assertThat(seen.doubts()).containsExactly(FaceDoubt.TWO_FACES);
    assertThat(faces.all()).containsExactly(seen);
    assertThat(faces.find(clip).orElseThrow().report()).isEqualTo(TWO);
  }

  @Test
  void decisionsAreAddedAndUndoneByAnother() {
    faces.use(clip, Set.of(0, 1, 2), false, curator);
    faces.use(clip, Set.of(2), true, curator);
    faces.choose(clip, TWO.persons().get(1).sights().get(20).spot(), curator);

    FaceChoices mended = FaceDecision.choices(faces.decisions(clip));
    assertThat(mended.dropped()).as("frames of the other person").isEmpty();
    assertThat(TWO.subject(mended)).hasValue(1);
    assertThat(faces.of(List.of(clip)).get(clip).useful()).isEqualTo(new UsefulFrames(40, 40));

    assertThat(faces.undo(clip, curator).kind()).isEqualTo(Kind.SUBJECT);
    assertThat(faces.of(List.of(clip)).get(clip).useful()).isEqualTo(new UsefulFrames(40, 38));
    assertThat(faces.undo(clip, curator).kind()).isEqualTo(Kind.KEEP);

    assertThat(faces.decisions(clip))
        .extracting(FaceDecision::kind)
        .containsExactly(Kind.DROP, Kind.KEEP, Kind.SUBJECT, Kind.UNDO, Kind.UNDO);
    assertThat(faces.decisions(clip)).allMatch(one -> one.who().equals(given.nameOf(curator)));
    assertThat(faces.of(List.of(clip)).get(clip).useful()).isEqualTo(new UsefulFrames(40, 37));
    assertThat(TWO.subject(FaceDecision.choices(faces.decisions(clip)))).hasValue(0);
    assertThat(faces.undo(clip, curator).number()).isEqualTo(1);
    assertThatThrownBy(() -> faces.undo(clip, curator)).isInstanceOf(InvalidInput.class);
  }

  @Test
  void whoSaysThatAllIsRightTakesTheClipOffTheDoubtfulOnes() {
    faces.settle(clip, curator);
    assertThat(faces.of(List.of(clip)).get(clip).doubtful()).isFalse();

    faces.undo(clip, curator);
    assertThat(faces.of(List.of(clip)).get(clip).doubtful()).isTrue();
  }

  @Test
  void whereNobodyIsNobodyIsChosen() {
    assertThatThrownBy(() -> faces.choose(clip, new FaceChoices.Spot(3, .45, .9), curator))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("No face is seen at 3:0.45:0.9");
    assertThatThrownBy(() -> faces.use(clip, Set.of(), true, curator))
        .isInstanceOf(InvalidInput.class);
    assertThat(faces.decisions(clip)).isEmpty();
  }

  @Test
  void aNewLookKeepsTheDecisionsAndNewClipsAreLookedAtByOneJob() throws IOException {
    var job = looks.job();
    long before = jobs.latestFor(job.getKey(), job.getValue()).stream().count();
    looks.goOn(Instant.now());
    assertThat(jobs.latestFor(job.getKey(), job.getValue()).stream().count()).isEqualTo(before);

    faces.use(clip, Set.of(5), false, curator);
    looks.lookAgain(clip, curator);
    looks.lookAgain(curator);
    Job queued = jobs.latestFor(job.getKey(), job.getValue()).orElseThrow();
    looks.goOn(Instant.now());

    assertThat(jobs.latestFor(job.getKey(), job.getValue()).orElseThrow().id())
        .isEqualTo(queued.id());
    found(TWO);
    assertThat(faces.of(List.of(clip)).get(clip).useful()).isEqualTo(new UsefulFrames(40, 39));
    jobs.cancel(queued.id());
  }

  @Test
  void aClipThatCannotBeReadShowsNoFace() {
    looks.unreadable(clip);

    assertThat(faces.find(clip)).isEmpty();
    assertThat(faces.of(List.of(clip)).get(clip).persons()).isZero();
    assertThatThrownBy(() -> faces.settle(clip, curator)).isInstanceOf(InvalidInput.class);
  }

  private void found(FaceReport report) throws IOException {
    Path json = folder.resolve("report.json");
    Files.writeString(json, JsonMapper.builder().build().writeValueAsString(report));
    String key = store.adopt(json);
    looks.found(clip, report, key, key);
  }

  private static FaceReport.Person person(double x) {
    return new FaceReport.Person(
        IntStream.range(0, 40)
            .mapToObj(frame -> new FaceReport.Sight(frame, x, .3, .2, .3, .2, 100, .1, true, frame))
            .toList());
  }
}
