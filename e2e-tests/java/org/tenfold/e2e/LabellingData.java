package org.tenfold.e2e;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tenfold.Server;
import org.tenfold.account.ApiToken;
import org.tenfold.account.ApiTokens;
import org.tenfold.account.PersonId;
import org.tenfold.account.Role;
import org.tenfold.movie.MovieId;
import org.tenfold.testing.Fixtures;

/**
 * A database with clips to judge and annotators with tokens, made and looked at by Tenfold's own
 * code while no server runs on it. No film lies behind the clips of {@link #prepare}: the crowd
 * judges unseen.
 */
final class LabellingData {
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

  /** What the votes came to. */
  record Outcome(long votes, long clipsWithTenVotesOfTenPeople, long clips, Set<UUID> voteIds) {}

  /**
   * @return the annotators' secrets
   */
  List<String> prepare(int clips, int annotators) {
    try (ConfigurableApplicationContext context = open()) {
      Fixtures given = context.getBean(Fixtures.class);
      given.nobodyMustWatch();
      PersonId collector = given.a(Role.COLLECTOR);
      PersonId curator = given.a(Role.CURATOR);
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
      return new Outcome(
          count(jdbc, "select count(*) from vote"),
          count(
              jdbc,
              """
              select count(*) from (select clip_id from vote group by clip_id
                having count(*) = 10 and count(distinct annotator_id) = 10) done
              """),
          count(jdbc, "select count(*) from labelling"),
          Set.copyOf(jdbc.sql("select id from vote").query(UUID.class).list()));
    }
  }

  private static long count(JdbcClient jdbc, String sql) {
    return jdbc.sql(sql).query(Long.class).single();
  }

  private ConfigurableApplicationContext open() {
    return new SpringApplicationBuilder(Server.class, Fixtures.class)
        .profiles("backstage")
        .properties("db-scheduler.enabled=false")
        .run(arguments.toArray(String[]::new));
  }
}
