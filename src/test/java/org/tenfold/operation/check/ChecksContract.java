package org.tenfold.operation.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.tenfold.account.PersonId;
import org.tenfold.account.Role;
import org.tenfold.audit.AuditLog;
import org.tenfold.inbox.NoticeKind;
import org.tenfold.media.MediaStore;
import org.tenfold.media.Reconciler;
import org.tenfold.testing.ServerTest;

/** What the checks of the whole server find, tell and delete. */
abstract class ChecksContract extends ServerTest {
  @Autowired private Checks checks;
  @Autowired private MediaStore store;
  @Autowired private Reconciler reconciler;
  @Autowired private UnnamedFileRows unnamed;
  @Autowired private AuditLog audit;
  @Autowired private TransactionTemplate transaction;
  @Autowired private JdbcClient jdbc;

  @BeforeEach
  void nothingWasChecked() {
    given.forgetClips();
    jdbc.sql("delete from server_check").update();
    jdbc.sql("delete from unnamed_file").update();
  }

  @Test
  void aMissingFileIsKeptToldAndCounted() {
    PersonId collector = given.a(Role.COLLECTOR);
    given.anAcceptedClip(given.aMovie(collector), collector, given.a(Role.CURATOR));
    PersonId admin = given.a(Role.ADMIN);
    jdbc.sql("update person set server_admin = true where id = :id")
        .param("id", admin.value())
        .update();

    long differ = checks.runNow();

    assertThat(differ).isPositive();
    assertThat(checks.differs()).isTrue();
    assertThat(checks.last())
        .extracting(CheckOutcome::kind)
        .containsExactly(CheckKind.STORE, CheckKind.VOTES);
    assertThat(checks.last().getFirst().first().getFirst().english())
        .contains("is missing; it is named in");
    assertThat(
            jdbc.sql("select count(*) from notice where person_id = :id and kind = :kind")
                .param("id", admin.value())
                .param("kind", NoticeKind.CHECK_DIFFERS.name())
                .query(Integer.class)
                .single())
        .isPositive();
  }

  @Test
  void aFileThatNothingNamesIsShownBeforeItIsDeleted() throws Exception {
    Path file = oldFileOfNobody();

    checks.runNow();

    assertThat(checks.unnamed().files()).isPositive();
    assertThat(file).exists();
    assertThat(checks.removeUnnamed()).isPositive();
    assertThat(file).doesNotExist();
    assertThat(checks.unnamed().files()).isZero();
  }

  @Test
  void atNightOnlyWhatTheNightBeforeHasShownIsDeletedAndOnlyWhereTheSettingsSaySo()
      throws Exception {
    Path file = oldFileOfNobody();

    night(true);
    assertThat(file).exists();
    shownSince(Duration.ofHours(24));
    night(false);
    assertThat(file).exists();
    night(true);

    assertThat(file).doesNotExist();
  }

  private void night(boolean collect) {
    new StoreCheck(reconciler, unnamed, audit, transaction, collect).run(true);
  }

  private void shownSince(Duration ago) {
    jdbc.sql("update unnamed_file set found_at = :at")
        .param("at", Instant.now().minus(ago).atOffset(ZoneOffset.UTC))
        .update();
  }

  private Path oldFileOfNobody() throws Exception {
    String key =
        store.adopt(
            Files.writeString(Files.createTempFile("of nobody", ".bin"), Instant.now().toString()));
    return Files.setLastModifiedTime(
        store.path(key), FileTime.from(Instant.now().minus(Duration.ofDays(2))));
  }
}
