package org.tenfold.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.tenfold.account.PersonId;
import org.tenfold.account.Role;
import org.tenfold.account.token.ApiToken.Scope;
import org.tenfold.account.token.ApiTokens;
import org.tenfold.agreement.VoteSource;
import org.tenfold.agreement.dashboard.DashboardQuery;
import org.tenfold.agreement.dashboard.DashboardService;
import org.tenfold.label.DfewLabel;
import org.tenfold.label.LabelSet;
import org.tenfold.operation.check.Checks;
import org.tenfold.project.Projects;
import org.tenfold.project.quota.MediaQuotas;
import org.tenfold.testing.ServerTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What programs are told: the figures of the pages, page by page, of their project only. */
class ApiTest extends ServerTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Autowired private JdbcClient jdbc;
  @Autowired private MediaQuotas quotas;
  @Autowired private Projects projects;
  @Autowired private Checks checks;
  @Autowired private MockMvc web;
  @Autowired private ApiTokens tokens;
  @Autowired private DashboardService dashboards;

  private PersonId admin;
  private String token;

  /** Nine of ten agree on the first and the second label, by turns: both clips have a label. */
  @BeforeEach
  void aTokenAndTwoClips() {
    given.aProject();
    given.twoClipsJudgedByTen(person -> person == 0 ? DfewLabel.SAD : DfewLabel.HAPPY);
    admin = given.a(Role.ADMIN);
    token = token(Scope.READ, Scope.MANAGE);
  }

  @AfterEach
  void oneProject() {
    given.forgetOtherProjects();
  }

  private String token(Scope... scopes) {
    return tokens.make(admin, "test", Set.of(scopes), Duration.ofDays(1)).secret();
  }

  @Test
  void everyOperationIsDescribed() throws Exception {
    JsonNode paths = told("/v3/api-docs").get("paths");
    List<String> lacking = new ArrayList<>();
    int operations = 0;
    for (Map.Entry<String, JsonNode> path : paths.properties()) {
      for (Map.Entry<String, JsonNode> one : path.getValue().properties()) {
        operations++;
        String name = one.getKey() + " " + path.getKey();
        JsonNode operation = one.getValue();
        String description = operation.path("description").asString("");
        if (operation.path("summary").asString("").isBlank()
            || !description.contains("Roles: ")
            || !description.contains("Scope: ")
            || !hasSchema(operation.get("responses"))) {
          lacking.add(name);
        }
      }
    }

    assertThat(operations).isGreaterThan(35);
    assertThat(lacking).isEmpty();
    assertThat(paths.get("/api/v1/agreement").get("get").get("parameters").valueStream())
        .extracting(parameter -> parameter.get("name").stringValue())
        .contains("source", "at", "movie", "label", "entropy");
  }

  /** What answers without a body needs none. */
  private static boolean hasSchema(JsonNode responses) {
    return responses.properties().stream()
        .filter(one -> one.getKey().startsWith("2"))
        .allMatch(
            one ->
                !one.getValue().has("content")
                    || one.getValue().get("content").valueStream().allMatch(c -> c.has("schema")));
  }

  @Test
  void agreementIsThatOfTheDashboard() throws Exception {
    JsonNode told = told("/api/v1/agreement");
    double kappa =
        dashboards
            .answer(DashboardQuery.now(VoteSource.PEOPLE))
            .figures()
            .finished()
            .kappa()
            .value()
            .orElseThrow();

    assertThat(told.get("finished").get("kappa").get("value").doubleValue())
        .isCloseTo(kappa, within(1e-12));
    assertThat(told.get("votes").intValue()).isEqualTo(20);
    assertThat(told.get("status").get("labelled").intValue()).isEqualTo(2);
    assertThat(told.get("labels").get(0).get("votes").intValue()).isEqualTo(18);
    assertThat(told("/api/v1/agreement?label=2").get("clips").intValue()).isZero();
    assertThat(told("/api/v1/project").get("counts").get("finished").intValue()).isEqualTo(2);
    assertThat(told("/api/v1/projects").get("items").size()).isOne();
  }

  @Test
  void clipsComePageByPageWithTheirVotes() throws Exception {
    JsonNode first = told("/api/v1/agreement/clips?limit=1");
    String next = first.get("next").stringValue();
    JsonNode second = told("/api/v1/agreement/clips?limit=1&after=" + next);

    assertThat(second.get("next").isNull()).isTrue();
    assertThat(second.get("items").get(0).get("number"))
        .isNotEqualTo(first.get("items").get(0).get("number"));
    assertThat(first.get("items").get(0).get("votes").toString()).isEqualTo("[9,1,0,0,0,0,0]");
    assertThat(first.get("items").get(0).get("label").intValue()).isOne();

    String id = first.get("items").get(0).get("id").stringValue();
    assertThat(told("/api/v1/agreement/clips/" + id).get("votes").size()).isEqualTo(10);
    assertThat(told("/api/v1/agreement/clips/" + id + "/history").get("items").size())
        .isEqualTo(21);
  }

  @Test
  void whatCannotBeIsRefusedByItsName() throws Exception {
    for (Map.Entry<String, String> wrong :
        Map.of(
                "/api/v1/agreement?labels=2", "labels",
                "/api/v1/agreement?source=nobody", "source",
                "/api/v1/agreement?at=noon", "at",
                "/api/v1/agreement/clips?limit=501", "limit",
                "/api/v1/agreement/clips?after=x", "after",
                "/api/v1/agreement/clips?order=best", "order",
                "/api/v1/jobs?subject=x", "subject",
                "/api/v1/movies/x", "id",
                "/api/v1/leaderboard", "release")
            .entrySet()) {
      MockHttpServletResponse answer = answer(get(wrong.getKey()));

      assertThat(answer.getStatus()).as(wrong.getKey()).isEqualTo(400);
      JsonNode problem = JSON.readTree(answer.getContentAsString());
      assertThat(problem.get("code").stringValue()).isEqualTo("bad-input");
      assertThat(problem.get("field").stringValue()).isEqualTo(wrong.getValue());
    }
  }

  /** As the page shows it: what is of the whole server is for those who administer it. */
  @Test
  void theServerTellsOfItsRoomItsStoreAndItsChecks() throws Exception {
    quotas.set(projects.currentId(), OptionalLong.of(5_000_000));
    try {
      JsonNode ofProject = told("/api/v1/system");
      assertThat(ofProject.get("diskFree").longValue()).isPositive();
      assertThat(ofProject.get("room").get("used").longValue()).isPositive();
      assertThat(ofProject.get("room").get("most").longValue()).isEqualTo(5_000_000);
      assertThat(ofProject.get("labelling").get("votes").isIntegralNumber()).isTrue();
      assertThat(ofProject.get("server").isNull()).isTrue();
    } finally {
      quotas.set(projects.currentId(), OptionalLong.empty());
    }
    jdbc.sql("update person set server_admin = true where id = ?").param(admin.value()).update();
    long differing = checks.runNow();

    JsonNode server = told("/api/v1/system").get("server");

    assertThat(server.get("jobs").get("waiting").isIntegralNumber()).isTrue();
    assertThat(server.get("store").get("reachable").booleanValue()).isTrue();
    assertThat(server.get("store").get("bytes").longValue()).isNotNegative();
    assertThat(server.get("checks").valueStream().map(one -> one.get("check").stringValue()))
        .containsExactly("store", "votes");
    assertThat(
            server
                .get("checks")
                .valueStream()
                .mapToLong(one -> one.get("differing").longValue())
                .sum())
        .isEqualTo(differing);
  }

  @Test
  void whatIsNotThereIsNotThere() throws Exception {
    String id = UUID.randomUUID().toString();
    for (String path :
        List.of(
            "agreement/clips/" + id,
            "agreement/clips/" + id + "/history",
            "movies/" + id,
            "releases/" + id,
            "releases/none/clips",
            "releases/" + id + "/diff/" + id,
            "studies/" + id,
            "studies/" + id + "/results",
            "runs/" + id,
            "runs/" + id + "/results",
            "leaderboard?release=" + id,
            "compare?release=" + id + "&with=a.b",
            "jobs/" + id)) {
      MockHttpServletResponse answer = answer(get("/api/v1/" + path));

      assertThat(answer.getStatus()).as(path).isEqualTo(404);
      assertThat(JSON.readTree(answer.getContentAsString()).get("code").stringValue())
          .isEqualTo("not-there");
    }
  }

  @Test
  void aReleaseIsFrozenReadAndItsJobEnded() throws Exception {
    String wish = "{\"name\":\"By program %s\",\"folds\":2}".formatted(UUID.randomUUID());
    assertThat(answer(post("/api/v1/releases").content(wish), token(Scope.READ)).getStatus())
        .isEqualTo(403);

    MockHttpServletResponse frozen = answer(post("/api/v1/releases").content(wish));
    assertThat(frozen.getStatus()).as(frozen.getContentAsString()).isEqualTo(201);
    String id = JSON.readTree(frozen.getContentAsString()).get("id").stringValue();

    assertThat(told("/api/v1/releases?limit=500").get("items").valueStream())
        .extracting(one -> one.get("id").stringValue())
        .contains(id);
    assertThat(
            told("/api/v1/releases/" + id).get("summary").get("contents").get("votes").intValue())
        .isEqualTo(20);
    assertThat(told("/api/v1/releases/" + id + "/clips").get("items").size()).isEqualTo(2);
    assertThat(told("/api/v1/releases/" + id + "/divisions").get("items").size()).isOne();
    assertThat(told("/api/v1/releases/" + id + "/folds").get("items").size()).isZero();
    assertThat(told("/api/v1/releases/" + id + "/diff/" + id).get("same").intValue()).isEqualTo(2);
    assertThat(answer(get("/export/releases/" + id + "/paper/summary.json")).getStatus())
        .as("files are for tokens, too")
        .isEqualTo(200);

    JsonNode job = told("/api/v1/jobs?subject=" + id).get("items").get(0);
    assertThat(job.get("status").stringValue()).isEqualTo("queued");
    String place = "/api/v1/jobs/" + job.get("id").stringValue();
    assertThat(
            JSON.readTree(answer(post(place + "/cancel")).getContentAsString())
                .get("status")
                .stringValue())
        .isEqualTo("cancelled");
    assertThat(
            JSON.readTree(answer(post(place + "/retry")).getContentAsString())
                .get("status")
                .stringValue())
        .isEqualTo("queued");
    assertThat(answer(post(place + "/cancel")).getStatus()).isEqualTo(200);
    assertThat(
            answer(post("/api/v1/studies").content("{\"release\":\"" + id + "\",\"name\":\"x\"}"))
                .getStatus())
        .isEqualTo(400);
  }

  @Test
  void whatBelongsToAnotherProjectIsNotThere() throws Exception {
    String id = told("/api/v1/agreement/clips").get("items").get(0).get("id").stringValue();
    String movie = told("/api/v1/movies?limit=1").get("items").get(0).get("id").stringValue();
    String job = told("/api/v1/jobs?limit=1").get("items").path(0).path("id").asString("");
    List<String> found = new ArrayList<>();
    given.inAProjectOf(
        LabelSet.MAFW,
        () -> {
          try {
            PersonId there = given.a(Role.ADMIN);
            String other = tokens.make(there, "t", Set.of(Scope.READ), Duration.ofDays(1)).secret();
            for (String path : List.of("agreement/clips/" + id, "movies/" + movie, "jobs/" + job)) {
              if (!path.endsWith("/") && answer(get("/api/v1/" + path), other).getStatus() != 404) {
                found.add(path);
              }
            }
            if (answer(get("/p/main/api/v1/project"), other).getStatus() < 400) {
              found.add("another project's address");
            }
            assertThat(
                    JSON.readTree(answer(get("/api/v1/agreement"), other).getContentAsString())
                        .get("allClips")
                        .intValue())
                .isZero();
          } catch (Exception e) {
            throw new IllegalStateException(e);
          }
        });

    assertThat(found).isEmpty();
  }

  private JsonNode told(String path) throws Exception {
    MockHttpServletResponse answer = answer(get(path));
    assertThat(answer.getStatus()).as(path + ": " + answer.getContentAsString()).isEqualTo(200);
    return JSON.readTree(answer.getContentAsString());
  }

  private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
    return answer(request, token);
  }

  private MockHttpServletResponse answer(MockHttpServletRequestBuilder request, String by)
      throws Exception {
    return web.perform(
            request.header("Authorization", "Bearer " + by).contentType("application/json"))
        .andReturn()
        .getResponse();
  }
}
