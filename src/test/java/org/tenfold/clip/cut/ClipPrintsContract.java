package org.tenfold.clip.cut;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenfold.account.PersonId;
import org.tenfold.account.Role;
import org.tenfold.clip.Clip;
import org.tenfold.clip.ClipCheck;
import org.tenfold.clip.ClipCheckService;
import org.tenfold.clip.ClipId;
import org.tenfold.clip.ClipService;
import org.tenfold.clip.ClipStatus;
import org.tenfold.clip.CutWithdrawals;
import org.tenfold.clip.external.ClipImport;
import org.tenfold.clip.external.ClipImportStore;
import org.tenfold.clip.external.ExternalClipReport;
import org.tenfold.error.InvalidInput;
import org.tenfold.error.Message;
import org.tenfold.movie.MovieId;
import org.tenfold.testing.ServerTest;

/** Which clips look alike, on either database. */
abstract class ClipPrintsContract extends ServerTest {
  /** Two pictures that differ in half of their bits, and a bit by which each may differ. */
  private static final long ONE = 0x5555_5555_5555_5555L;

  private static final long OTHER = 0x0F0F_0F0F_0F0F_0F0FL;

  @Autowired private ClipPrints prints;
  @Autowired private ClipCheckService checks;
  @Autowired private CutWithdrawals withdrawals;
  @Autowired private ClipService clips;
  @Autowired private ClipImportStore imports;

  private PersonId collector;
  private PersonId curator;
  private MovieId movie;

  @BeforeEach
  void noClips() {
    given.forgetClips();
    given.aProject();
    collector = given.a(Role.COLLECTOR);
    curator = given.a(Role.CURATOR);
    movie = given.aMovie(collector);
  }

  @Test
  void aClipThatBeginsElsewhereIsFoundAndAnotherOneIsNot() {
    ClipId first = clip(List.of(ONE, ONE ^ 1, ONE ^ 3));
    ClipId stranger = clip(List.of(OTHER, OTHER, OTHER));

    ClipId again = clip(List.of(ONE ^ 7, ONE ^ 4, OTHER ^ 0xFFFF));

    assertThat(alike(again)).containsExactly(first);
    assertThat(alike(stranger)).isEmpty();
  }

  @Test
  void rejectedClipsAreComparedWithNoMore() {
    checks.reject(clip(List.of(ONE)), "wrong cut", curator);

    assertThat(alike(clip(List.of(ONE)))).isEmpty();
  }

  @Test
  void itsCollectorSeesWhatAClipLooksLikeAndTakesItBack() {
    PersonId other = given.a(Role.COLLECTOR);
    ClipId first = given.aCutClip(movie, other);
    prints.insert(first, given.aProject().id(), List.of(ONE));
    ClipId again = clip(List.of(ONE ^ 1));

    assertThat(clips.alike(movie).get(again))
        .singleElement()
        .satisfies(
            duplicate -> {
              assertThat(duplicate.clip().id()).isEqualTo(first);
              assertThat(duplicate.distance()).isEqualTo(1);
            });
    assertThat(clips.looksLikeOneOf(collector, first)).isTrue();
    assertThat(clips.looksLikeOneOf(collector, again)).isFalse();
    assertThatThrownBy(() -> withdrawals.withdraw(again, "", other))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("Only its collector");

    withdrawals.withdraw(again, "", collector);

    assertThat(clips.find(again).orElseThrow().status()).isEqualTo(ClipStatus.REJECTED);
    assertThat(clips.looksLikeOneOf(collector, first)).isFalse();
    assertThat(checks.rejections(10)).extracting(ClipCheck::clip).containsExactly(again);
    assertThatThrownBy(() -> withdrawals.withdraw(again, "", collector))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void whatALookAtAListFoundIsKept() {
    ClipImport wish =
        new ClipImport(
            UUID.randomUUID(),
            "lab/clips.csv",
            true,
            collector,
            Optional.empty(),
            Optional.empty());
    imports.insert(wish, given.aProject().id());
    assertThat(imports.latest(collector)).contains(wish);

    ExternalClipReport report =
        new ExternalClipReport(
            3, 1, 2, List.of(Message.text("line 2: a\nbad row"), Message.text("line 9: another")));
    imports.ended(wish.id(), report);

    assertThat(imports.find(wish.id()).orElseThrow().report())
        .contains(
            new ExternalClipReport(
                3,
                1,
                2,
                List.of(Message.text("line 2: a bad row"), Message.text("line 9: another"))));
  }

  @Test
  void halfOfThePicturesDecide() {
    assertThat(ClipPrints.distance(List.of(0L, 1L, ONE), List.of(0L))).isEqualTo(1);
    assertThat(ClipPrints.distance(List.of(ONE), List.of(OTHER))).isEqualTo(32);
    assertThat(ClipPrints.distance(List.of(), List.of(OTHER))).isEqualTo(64);
  }

  private ClipId clip(List<Long> hashes) {
    ClipId clip = given.aCutClip(movie, collector);
    prints.insert(clip, given.aProject().id(), hashes);
    return clip;
  }

  private List<ClipId> alike(ClipId clip) {
    return checks.waiting(curator).stream()
        .filter(one -> one.clip().id().equals(clip))
        .flatMap(one -> one.alike().stream())
        .map(Clip::id)
        .toList();
  }
}
