package org.tenfold.e2e;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tenfold.account.PersonId;
import org.tenfold.account.Role;
import org.tenfold.account.token.ApiToken;
import org.tenfold.account.token.ApiTokens;
import org.tenfold.label.LabelSet;
import org.tenfold.movie.MovieId;
import org.tenfold.reward.RewardLedger;
import org.tenfold.reward.RewardRule;
import org.tenfold.reward.RewardRules;
import org.tenfold.reward.Settlement;
import org.tenfold.server.Server;
import org.tenfold.testing.Fixtures;

/**
 * A database with clips to judge and annotators with tokens, made and looked at by Tenfold's own
 * code while no server runs on it. No movie lies behind the clips of {@link #prepare}: the crowd
 * judges unseen.
 */
final class LabellingData {
  /** Signs in with {@link Fixtures#PASSWORD}. */
  static final String CURATOR = "curator-who-watches";

  private static final String PAID_VOTES =
      """
      select count(distinct v.id) from vote v join reward_entry e on e.subject = v.id and e.kind = 'VOTE'
      """;

  private final Path folder;
  private final List<String> arguments;

  /**
   * @param arguments Spring's, that name the database
   */
  LabellingData(Path data, List<String> arguments) {
    this.folder = data;
    this.arguments = new ArrayList<>(arguments);
    this.arguments.add("--tenfold.data=" + data);
  }

  /** Spring's arguments for this server. */
  static List<String> on(EmbeddedPostgres postgres) {
    return List.of(
        "--spring.profiles.active=postgres",
        "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
        "--spring.datasource.username=postgres",
        "--spring.datasource.password=postgres");
  }

  /**
   * What the votes came to.
   *
   * @param ledger the sum over all reward accounts: 0, or the books are broken
   * @param paidVotes votes that were paid, each once
   */
  record Outcome(
      long votes,
      long clipsWithTenVotesOfTenPeople,
      long clips,
      Set<UUID> voteIds,
      BigDecimal ledger,
      long paidVotes) {}

  /**
   * @return the annotators' secrets
   */
  List<String> prepare(int clips, int annotators) {
    try (ConfigurableApplicationContext context = open()) {
      Fixtures given = context.getBean(Fixtures.class);
      given.nobodyMustWatch();
      payEveryVote(context, given);
      PersonId collector = given.a(Role.COLLECTOR);
      PersonId curator = given.aPerson(CURATOR, Role.CURATOR);
      MovieId movie = given.aMovie(collector);
      for (int i = 0; i < clips; i++) {
        given.anAcceptedClip(movie, collector, curator);
      }
      ApiTokens tokens = context.getBean(ApiTokens.class);
      List<String> secrets = new ArrayList<>();
      for (int i = 0; i < annotators; i++) {
        secrets.add(
            tokens
                .make(
                    given.a(Role.ANNOTATOR),
                    "crowd",
                    EnumSet.allOf(ApiToken.Scope.class),
                    Duration.ofDays(1))
                .secret());
      }
      return secrets;
    }
  }

  Path folder() {
    return folder;
  }

  /** Does something with Tenfold's own services. */
  <T> T with(Function<ConfigurableApplicationContext, T> work) {
    try (ConfigurableApplicationContext context = open()) {
      return work.apply(context);
    }
  }

  Outcome outcome() {
    try (ConfigurableApplicationContext context = open()) {
      JdbcClient jdbc = context.getBean(JdbcClient.class);
      payWhatIsDue(context.getBean(Settlement.class), jdbc);
      return new Outcome(
          count(jdbc, "select count(*) from vote"),
          count(
              jdbc,
              """
              select count(*) from (select clip_id from vote group by clip_id
                having count(*) = 10 and count(distinct annotator_id) = 10) done
              """),
          count(jdbc, "select count(*) from annotation_task"),
          Set.copyOf(jdbc.sql("select id from vote").query(UUID.class).list()),
          context.getBean(RewardLedger.class).total(),
          count(jdbc, PAID_VOTES));
    }
  }

  private static void payEveryVote(ConfigurableApplicationContext context, Fixtures given) {
    RewardRule none = RewardRule.none(LabelSet.DFEW);
    context
        .getBean(RewardRules.class)
        .change(
            given.aProject().id(),
            new RewardRule(
                1,
                none.validFrom(),
                none.currency(),
                new BigDecimal("0.05"),
                none.perClip(),
                none.perRareClip(),
                none.rare(),
                none.basis()),
            0,
            given.a(Role.ADMIN));
  }

  /** The last votes are due only when they can no longer be taken back. */
  private static void payWhatIsDue(Settlement settlement, JdbcClient jdbc) {
    Instant deadline = Instant.now().plusSeconds(60);
    long votes = count(jdbc, "select count(*) from vote");
    while (count(jdbc, PAID_VOTES) < votes && Instant.now().isBefore(deadline)) {
      if (settlement.settle() == 0) {
        LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
      }
    }
  }

  private static long count(JdbcClient jdbc, String sql) {
    return jdbc.sql(sql).query(Long.class).single();
  }

  private ConfigurableApplicationContext open() {
    synchronized (LabellingData.class) { // two that start at once would set up logging at once
      return start();
    }
  }

  private ConfigurableApplicationContext start() {
    return new SpringApplicationBuilder(Server.class, Fixtures.class)
        .profiles("backstage")
        .properties("db-scheduler.enabled=false")
        .run(arguments.toArray(String[]::new));
  }
}
