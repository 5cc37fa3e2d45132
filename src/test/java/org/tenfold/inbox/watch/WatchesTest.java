package org.tenfold.inbox.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.tenfold.account.AccountService;
import org.tenfold.account.PersonId;
import org.tenfold.account.Role;
import org.tenfold.account.SignedInPerson;
import org.tenfold.database.FreeSpace;
import org.tenfold.inbox.Inbox;
import org.tenfold.testing.ServerTest;

/** What is watched is told to those whom it concerns, once. */
class WatchesTest extends ServerTest {
  private static final long GIGABYTE = 1_000_000_000;

  @Autowired private KappaWatch kappa;
  @Autowired private DiskWatch disk;
  @Autowired private Inbox inbox;
  @Autowired private AccountService accounts;
  @Autowired private TransactionTemplate transaction;
  @Autowired private JdbcClient jdbc;

  @BeforeEach
  @AfterEach
  void nothingIsKnown() {
    given.aProject();
    jdbc.sql("delete from notice").update();
    jdbc.sql("delete from inbox_watch").update();
  }

  @Test
  void curatorsHearThatKappaFell() {
    PersonId curator = given.a(Role.CURATOR);
    PersonId annotator = given.a(Role.ANNOTATOR);

    for (double value : List.of(0.52, 0.55, 0.48, 0.40)) {
      kappaIs(value);
    }
    kappa.look();

    assertThat(told(curator))
        .containsExactly("Kappa of the finished clips fell from 0.55 to 0.48.");
    assertThat(told(annotator)).isEmpty();

    kappaIs(0.52);
    assertThat(unread(curator)).as("not yet where it was").isEqualTo(1);
    kappaIs(0.54);
    assertThat(unread(curator)).isZero();
    assertThat(told(curator)).as("it can still be read").hasSize(1);
  }

  @Test
  void thoseWhoAdministerTheServerHearOfAFullDisk() {
    PersonId admin = given.a(Role.ADMIN);
    PersonId ofTheServer = given.a(Role.COLLECTOR);
    jdbc.sql("update person set server_admin = true where id = :id")
        .param("id", ofTheServer.value())
        .update();

    disk.look(new FreeSpace.Room(500 * GIGABYTE, 1000 * GIGABYTE));
    disk.look(new FreeSpace.Room(9 * GIGABYTE, 1000 * GIGABYTE));
    disk.look(new FreeSpace.Room(8 * GIGABYTE, 1000 * GIGABYTE));

    assertThat(told(ofTheServer))
        .hasSize(1)
        .first()
        .asString()
        .endsWith("is nearly full: 9.0 GB of 1000 GB are free.");
    assertThat(told(admin)).isEmpty();
  }

  private void kappaIs(double value) {
    transaction.executeWithoutResult(status -> kappa.compare(given.firstProject().value(), value));
  }

  private int unread(PersonId person) {
    return inbox.unread(new SignedInPerson(accounts.person(person)));
  }

  private List<String> told(PersonId person) {
    return inbox.newest(new SignedInPerson(accounts.person(person)), true, 9).stream()
        .map(notice -> notice.words().english())
        .toList();
  }
}
