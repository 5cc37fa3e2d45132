package org.tenfold.e2e;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.tenfold.account.AccountService;
import org.tenfold.account.Memberships;
import org.tenfold.account.PersonId;
import org.tenfold.account.Role;
import org.tenfold.testing.Fixtures;

/**
 * Two processes of the server, in folders of their own, on one PostgreSQL with clips to judge and
 * people of each role. {@link #one} is left to be closed by {@link BrowserTest}.
 */
final class PairOfNodes {
  private final int clips;
  private final Path cluster;
  private final LabellingData data;
  private EmbeddedPostgres postgres;

  final TenfoldServer one;
  final TenfoldServer other;

  /** Secrets of the crowd. */
  final List<String> secrets;

  private record Names(String admin, String curator, String annotator) {}

  private final Names names;

  PairOfNodes(int clips, int crowd) throws Exception {
    this.clips = clips;
    Path folder = Files.createTempDirectory("tenfold-nodes");
    cluster = folder.resolve("postgres");
    postgres = started(0);
    List<String> database = LabellingData.on(postgres);
    data = new LabellingData(folder.resolve("one").resolve("data"), database);
    secrets = data.prepare(clips, crowd);
    names =
        data.with(
            tenfold -> {
              Fixtures given = tenfold.getBean(Fixtures.class);
              PersonId chief = given.a(Role.ADMIN);
              tenfold.getBean(Memberships.class).setServerAdmin(chief, true, given.a(Role.ADMIN));
              AccountService accounts = tenfold.getBean(AccountService.class);
              return new Names(
                  accounts.person(chief).username(),
                  accounts.person(given.a(Role.CURATOR)).username(),
                  accounts.person(given.a(Role.ANNOTATOR)).username());
            });
    List<String> arguments = new ArrayList<>(database);
    arguments.add(TenfoldServer.WITHOUT_FACES);
    one = TenfoldServer.start(data.folder(), arguments);
    other = TenfoldServer.start(folder.resolve("two").resolve("data"), arguments);
  }

  /** Signs in with {@link Fixtures#PASSWORD}, as those below do. */
  String admin() {
    return names.admin();
  }

  String curator() {
    return names.curator();
  }

  String annotator() {
    return names.annotator();
  }

  /** The database is away for this long. */
  void restartDatabase(long millis) throws Exception {
    int port = postgres.getPort();
    postgres.close();
    Thread.sleep(millis);
    postgres = started(port);
  }

  /** On the same files, and on the same port where one is named. */
  private EmbeddedPostgres started(int port) throws Exception {
    EmbeddedPostgres.Builder builder =
        EmbeddedPostgres.builder().setDataDirectory(cluster).setCleanDataDirectory(false);
    return port == 0 ? builder.start() : builder.setPort(port).start();
  }

  /** Ends both, and looks at what the votes came to: ten for each clip, each of them paid once. */
  void requireWhole(Collection<UUID> acknowledged) throws Exception {
    one.close();
    other.close();
    LabellingData.Outcome outcome = data.outcome();
    Assertions.assertThat(outcome.voteIds()).containsAll(acknowledged);
    Assertions.assertThat(outcome.votes()).isEqualTo(10L * clips);
    Assertions.assertThat(outcome.clipsWithTenVotesOfTenPeople()).isEqualTo(clips);
    Assertions.assertThat(outcome.ledger()).isZero();
    Assertions.assertThat(outcome.paidVotes()).isEqualTo(10L * clips);
    List<String> verify = new ArrayList<>(List.of("verify-log"));
    verify.addAll(LabellingData.on(postgres));
    Assertions.assertThat(TenfoldServer.command(data.folder(), verify))
        .startsWith("0 ")
        .contains("whole: " + clips + " clips");
  }
}
