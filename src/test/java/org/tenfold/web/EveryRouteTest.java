package org.tenfold.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.tenfold.account.AccountService;
import org.tenfold.account.PersonId;
import org.tenfold.account.Role;
import org.tenfold.account.token.ApiToken;
import org.tenfold.account.token.ApiTokens;
import org.tenfold.clip.ClipId;
import org.tenfold.label.LabelSet;
import org.tenfold.media.MediaStore;
import org.tenfold.movie.MovieId;
import org.tenfold.project.CollectionRule;
import org.tenfold.project.Project;
import org.tenfold.project.ProjectScope;
import org.tenfold.scope.Scope;
import org.tenfold.testing.ServerTest;

/** Every route that is no page, as every role and as a stranger, with somebody else's things. */
class EveryRouteTest extends ServerTest {
  private static final Set<Role> NOBODY = EnumSet.noneOf(Role.class);
  private static final Set<Role> EVERYBODY = EnumSet.allOf(Role.class);
  private static final Set<Role> STAFF = EnumSet.complementOf(EnumSet.of(Role.ANNOTATOR));
  private static final Set<Role> ANNOTATORS = EnumSet.of(Role.ANNOTATOR);
  private static final Set<Role> CURATORS = EnumSet.of(Role.CURATOR, Role.ADMIN);
  private static final Set<Role> ADMINS = EnumSet.of(Role.ADMIN);

  /**
   * Who gets past the door where the thing asked for is not their own. A route that is not here
   * fails the test: say who may use it.
   */
  private static final Map<String, Set<Role>> WHO =
      Map.ofEntries(
          Map.entry("POST /api/v1/claims", ANNOTATORS),
          Map.entry("DELETE /api/v1/claims/{token}", ANNOTATORS),
          Map.entry("POST /api/v1/votes", ANNOTATORS),
          Map.entry("DELETE /api/v1/votes/{id}", ANNOTATORS),
          Map.entry("POST /api/v1/skips", ANNOTATORS),
          Map.entry("GET /api/v1/labels", EVERYBODY),
          Map.entry("GET /api/v1/me", ANNOTATORS),
          Map.entry("PUT /api/v1/me/settings", ANNOTATORS),
          Map.entry("POST /api/v1/uploads", STAFF),
          Map.entry("GET /api/v1/uploads", STAFF),
          Map.entry("GET /api/v1/uploads/{id}", STAFF),
          Map.entry("PATCH /api/v1/uploads/{id}", STAFF),
          Map.entry("DELETE /api/v1/uploads/{id}", STAFF),
          Map.entry("GET /media/clips/{id}", CURATORS),
          Map.entry("GET /media/clips/{id}/poster", CURATORS),
          Map.entry("GET /media/clips/{id}/faces", CURATORS),
          Map.entry("GET /media/movies/{id}", STAFF),
          Map.entry("GET /media/movies/{id}/poster", STAFF),
          Map.entry("GET /media/movies/{id}/preview", STAFF),
          Map.entry("GET /media/movies/{id}/strip", STAFF),
          Map.entry("GET /export/releases/{id}.zip", ADMINS),
          Map.entry("GET /export/releases/{id}/divisions/{number}.zip", ADMINS),
          Map.entry("GET /export/releases/{id}/paper/{name}", ADMINS),
          Map.entry("GET /export/releases/{id}/paper/figures/{name}", ADMINS),
          Map.entry("GET /export/releases/{before}/diff/{after}.csv", ADMINS),
          Map.entry("GET /media/releases/{id}/strips/{number}", ADMINS),
          Map.entry("GET /export/runs.csv", ADMINS),
          Map.entry("GET /export/runs/{id}.zip", ADMINS),
          Map.entry("GET /export/runs/{id}.csv", ADMINS),
          Map.entry("GET /export/runs/{id}.json", ADMINS),
          Map.entry("GET /export/runs/{id}/{name}", ADMINS),
          Map.entry("GET /export/studies/{id}/results.{ending}", ADMINS),
          Map.entry("GET /export/studies/{id}/figures.zip", ADMINS),
          Map.entry("GET /export/runs/{id}/results.{ending}", ADMINS),
          Map.entry("GET /export/runs/{id}/figures.zip", ADMINS),
          Map.entry("GET /export/runs/{id}/tensorboard.zip", ADMINS),
          Map.entry("GET /export/predictions/{id}.csv", ADMINS),
          Map.entry("GET /export/runs/{id}/features.csv", ADMINS),
          Map.entry("GET /export/runs/{id}/features.parquet", ADMINS),
          Map.entry("GET /export/runs/{id}/separation.csv", ADMINS),
          Map.entry("GET /export/statements/{person}.csv", ADMINS),
          Map.entry("GET /export/rewards.csv", ADMINS),
          Map.entry("GET /export/audit.csv", ADMINS),
          // who administers the server: no role of a project is enough
          Map.entry("GET /export/project.zip", NOBODY),
          Map.entry("GET /export/agreement/clips.csv", CURATORS),
          Map.entry("GET /export/recruitments/{id}.csv", CURATORS),
          Map.entry("GET /api/v1/recruitments", CURATORS),
          Map.entry("POST /api/v1/recruitments", CURATORS),
          Map.entry("GET /api/v1/recruitments/{id}", CURATORS),
          Map.entry("GET /api/v1/recruitments/{id}/participants", CURATORS),
          Map.entry("POST /api/v1/recruitments/{id}/close", CURATORS),
          Map.entry("GET /api/v1/members", ADMINS),
          Map.entry("GET /api/v1/releases", ADMINS),
          Map.entry("POST /api/v1/releases", ADMINS),
          Map.entry("GET /api/v1/releases/{id}", ADMINS),
          Map.entry("GET /api/v1/releases/{id}/clips", ADMINS),
          Map.entry("GET /api/v1/releases/{id}/divisions", ADMINS),
          Map.entry("GET /api/v1/releases/{id}/folds", ADMINS),
          Map.entry("GET /api/v1/releases/{first}/diff/{second}", ADMINS),
          Map.entry("GET /api/v1/studies", ADMINS),
          Map.entry("POST /api/v1/studies", ADMINS),
          Map.entry("GET /api/v1/studies/{id}", ADMINS),
          Map.entry("GET /api/v1/studies/{id}/results", ADMINS),
          Map.entry("GET /api/v1/runs", ADMINS),
          Map.entry("GET /api/v1/runs/{id}", ADMINS),
          Map.entry("GET /api/v1/runs/{id}/results", ADMINS),
          Map.entry("GET /api/v1/leaderboard", ADMINS),
          Map.entry("GET /api/v1/compare", ADMINS),
          Map.entry("GET /api/v1/jobs", ADMINS),
          Map.entry("GET /api/v1/jobs/{id}", ADMINS),
          Map.entry("POST /api/v1/jobs/{id}/cancel", ADMINS),
          Map.entry("POST /api/v1/jobs/{id}/retry", ADMINS),
          Map.entry("GET /api/v1/webhooks", ADMINS),
          Map.entry("POST /api/v1/webhooks", ADMINS),
          Map.entry("GET /api/v1/webhooks/{id}", ADMINS),
          Map.entry("PATCH /api/v1/webhooks/{id}", ADMINS),
          Map.entry("DELETE /api/v1/webhooks/{id}", ADMINS),
          Map.entry("POST /api/v1/webhooks/{id}/test", ADMINS),
          Map.entry("GET /api/v1/webhooks/{id}/deliveries", ADMINS),
          Map.entry("GET /api/v1/agreement", CURATORS),
          Map.entry("GET /api/v1/agreement/annotators", CURATORS),
          Map.entry("GET /api/v1/agreement/plan", CURATORS),
          Map.entry("GET /api/v1/agreement/outlook", CURATORS),
          Map.entry("GET /api/v1/agreement/clips", CURATORS),
          Map.entry("GET /api/v1/agreement/clips/{id}", CURATORS),
          Map.entry("GET /api/v1/agreement/clips/{id}/history", CURATORS),
          Map.entry("GET /export/votes/log.csv", CURATORS),
          Map.entry("GET /export/votes/log.jsonl", CURATORS),
          Map.entry("GET /api/v1/system", ADMINS),
          Map.entry("GET /api/v1/project", EVERYBODY),
          Map.entry("GET /api/v1/projects", EVERYBODY),
          Map.entry("GET /api/v1/movies", STAFF),
          Map.entry("GET /api/v1/movies/{id}", STAFF),
          Map.entry("GET /v3/api-docs", EVERYBODY),
          Map.entry("GET /v3/api-docs.yaml", EVERYBODY),
          Map.entry("GET /v3/api-docs/swagger-config", EVERYBODY),
          Map.entry("GET /swagger-ui.html", EVERYBODY));

  /** Answers 404 to everybody here, since what it names is not there; its door is seen by 403. */
  private static final Set<String> NOTHING_THERE =
      Set.of(
          "GET /media/clips/{id}/faces",
          "GET /export/recruitments/{id}.csv",
          "GET /api/v1/recruitments/{id}",
          "GET /api/v1/recruitments/{id}/participants",
          "POST /api/v1/recruitments/{id}/close",
          "GET /api/v1/releases/{id}",
          "GET /api/v1/releases/{id}/clips",
          "GET /api/v1/releases/{id}/divisions",
          "GET /api/v1/releases/{id}/folds",
          "GET /api/v1/releases/{first}/diff/{second}",
          "GET /api/v1/studies/{id}",
          "GET /api/v1/studies/{id}/results",
          "GET /api/v1/runs/{id}",
          "GET /api/v1/runs/{id}/results",
          "GET /api/v1/jobs/{id}",
          "POST /api/v1/jobs/{id}/cancel",
          "POST /api/v1/jobs/{id}/retry",
          "GET /api/v1/webhooks/{id}",
          "PATCH /api/v1/webhooks/{id}",
          "DELETE /api/v1/webhooks/{id}",
          "POST /api/v1/webhooks/{id}/test",
          "GET /api/v1/webhooks/{id}/deliveries",
          "GET /api/v1/uploads/{id}",
          "PATCH /api/v1/uploads/{id}",
          "DELETE /api/v1/uploads/{id}",
          "GET /media/movies/{id}/preview",
          "GET /media/movies/{id}/strip",
          "GET /export/releases/{id}.zip",
          "GET /export/releases/{id}/divisions/{number}.zip",
          "GET /export/releases/{id}/paper/{name}",
          "GET /export/releases/{id}/paper/figures/{name}",
          "GET /export/releases/{before}/diff/{after}.csv",
          "GET /media/releases/{id}/strips/{number}",
          "GET /export/runs/{id}.zip",
          "GET /export/runs/{id}.csv",
          "GET /export/runs/{id}.json",
          "GET /export/runs/{id}/{name}",
          "GET /export/studies/{id}/results.{ending}",
          "GET /export/studies/{id}/figures.zip",
          "GET /export/runs/{id}/results.{ending}",
          "GET /export/runs/{id}/figures.zip",
          "GET /export/runs/{id}/tensorboard.zip",
          "GET /export/predictions/{id}.csv",
          "GET /export/runs/{id}/features.csv",
          "GET /export/runs/{id}/features.parquet",
          "GET /export/runs/{id}/separation.csv");

  /** Whatever is asked for, it parses: a role is refused before anything else is looked at. */
  private static final String BODY =
      """
      {"ahead":0,"id":"%1$s","token":"%1$s","emotion":1,"responseMs":1,"watchedFraction":1,"replays":0,
       "reason":"NO_FACE","keys":{},"singleKeys":true,"confirmFirst":false,"loop":true,"speed":1}\
      """
          .formatted(UUID.randomUUID());

  @Autowired private MockMvc web;
  @Autowired private UserDetailsService people;
  @Autowired private AccountService accounts;
  @Autowired private ApiTokens tokens;
  @Autowired private MediaStore store;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  private RequestMappingHandlerMapping routes;

  private PersonId other;
  private MovieId movie;
  private ClipId clip;

  @BeforeEach
  void somebodyElsesThings() throws IOException {
    given.forgetClips();
    other = given.a(Role.COLLECTOR);
    movie = given.aMovie(other);
    clip = given.anAcceptedClip(movie, other, given.a(Role.CURATOR));
    file(movie.value());
    file(clip.value());
  }

  /** Something lies where the fixtures say that a movie or a clip does. */
  private void file(UUID id) throws IOException {
    Path file = store.path(id.toString().replace("-", "").repeat(2));
    Files.createDirectories(file.getParent());
    Files.writeString(file, "not a movie");
  }

  @Test
  void everyRouteLetsItsRolesInAndNobodyElse() throws Exception {
    Map<String, Set<Role>> passed = new TreeMap<>();
    Map<String, HttpMethod> methods = ours();
    for (Map.Entry<String, HttpMethod> route : methods.entrySet()) {
      Set<Role> let = EnumSet.noneOf(Role.class);
      for (Role role : Role.values()) {
        PersonId person = given.a(role);
        int status = status(asked(route).with(user(signedIn(person))).with(csrf()));
        assertThat(status).as("%s as %s", route.getKey(), role).isLessThan(500);
        boolean refused =
            status == 401
                || status == 403
                || (status == 404 && !NOTHING_THERE.contains(route.getKey()));
        if (!refused) {
          let.add(role);
        }
      }
      passed.put(route.getKey(), let);
    }

    assertThat(passed).isEqualTo(new TreeMap<>(WHO));
  }

  @Test
  void aStrangerGetsThroughNoDoor() throws Exception {
    for (Map.Entry<String, HttpMethod> route : ours().entrySet()) {
      int status = status(asked(route).with(csrf()));

      assertThat(status).as(route.getKey()).isIn(302, 401);
    }
  }

  @Test
  void withoutItsTokenNoChangeIsTakenFromAPage() throws Exception {
    for (Map.Entry<String, HttpMethod> route : ours().entrySet()) {
      if (route.getValue() == HttpMethod.GET) {
        continue;
      }
      for (Role role : WHO.getOrDefault(route.getKey(), NOBODY)) {
        int status = status(asked(route).with(user(signedIn(given.a(role)))));

        assertThat(status).as(route.getKey()).isEqualTo(403);
      }
    }
  }

  /** A token of one scope, of people who may do everything that their roles can. */
  @Test
  void everyChangeThatATokenMayMakeNeedsOneScope() throws Exception {
    PersonId annotator = given.a(Role.ANNOTATOR);
    PersonId curator = given.a(Role.CURATOR);
    PersonId admin = given.a(Role.ADMIN);
    for (Map.Entry<String, HttpMethod> route : ours().entrySet()) {
      if (route.getValue() == HttpMethod.GET) {
        continue;
      }
      boolean labels = WHO.getOrDefault(route.getKey(), NOBODY).equals(ANNOTATORS);
      boolean manages =
          List.of(ADMINS, CURATORS).contains(WHO.getOrDefault(route.getKey(), NOBODY));
      Set<ApiToken.Scope> let = EnumSet.noneOf(ApiToken.Scope.class);
      for (ApiToken.Scope scope : ApiToken.Scope.values()) {
        String secret =
            tokens
                .make(
                    labels ? annotator : manages ? admin : curator,
                    "t",
                    Set.of(scope),
                    Duration.ofDays(1))
                .secret();
        if (status(asked(route).header("Authorization", "Bearer " + secret)) != 403) {
          let.add(scope);
        }
      }
      assertThat(let)
          .as(route.getKey())
          .containsExactly(
              labels
                  ? ApiToken.Scope.LABEL
                  : manages ? ApiToken.Scope.MANAGE : ApiToken.Scope.COLLECT);
    }
  }

  /** A project in which somebody has no role is as one that never was, by whatever route. */
  @Test
  void nobodyLearnsAnythingOfAProjectWithoutARoleInIt() throws Exception {
    Project otherProject = given.anotherProject("other", "MAFW-11", LabelSet.MAFW);
    try {
      String door = otherProject.address();
      for (Map.Entry<String, HttpMethod> route : ours().entrySet()) {
        for (Role role : Role.values()) {
          UserDetails person = signedIn(inTheFirst(role));
          String path = path(route);
          String foreign = path.replaceAll("\\{[^}]+}", clip.value().toString());

          assertThat(status(asked(route, door + foreign.substring(1), person)))
              .as("%s of a project that %s does not know", route.getKey(), role)
              .isEqualTo(404)
              .isEqualTo(status(asked(route, "/p/no-such/" + foreign.substring(1), person)));
        }
      }
    } finally {
      given.forgetOtherProjects();
    }
  }

  /** Nor is anything of one project known under the address of another. */
  @Test
  void whatBelongsToAnotherProjectIsAsUnknownAsWhatNeverWas() throws Exception {
    Project otherProject = given.anotherProject("other", "DFEW-7", LabelSet.DFEW);
    try {
      List<UUID> foreign = ProjectScope.get(otherProject.id(), this::thingsOfAnother);
      for (Map.Entry<String, HttpMethod> route : ours().entrySet()) {
        String path = path(route);
        if (!path.contains("{")) {
          continue;
        }
        for (Role role : WHO.getOrDefault(route.getKey(), NOBODY)) {
          UserDetails person = signedIn(inTheFirst(role));
          int unknown = status(asked(route, "/p/main" + with(path, UUID.randomUUID()), person));
          for (UUID thing : foreign) {
            assertThat(status(asked(route, "/p/main" + with(path, thing), person)))
                .as("%s as %s", route.getKey(), role)
                .isEqualTo(unknown)
                .isNotEqualTo(200);
          }
        }
      }
    } finally {
      given.forgetClips();
      given.forgetOtherProjects();
    }
  }

  private PersonId inTheFirst(Role role) {
    return Scope.get(given.firstProject().value(), () -> given.a(role));
  }

  private List<UUID> thingsOfAnother() {
    PersonId collector = given.a(Role.COLLECTOR);
    MovieId film = given.aMovie(collector);
    given.collect(given.aProject(), CollectionRule.DEMO);
    ClipId cut = given.anAcceptedClip(film, collector, given.a(Role.CURATOR));
    return List.of(film.value(), cut.value(), collector.value());
  }

  private static String with(String path, UUID id) {
    return path.replaceAll("\\{[^}]+}", id.toString());
  }

  private static String path(Map.Entry<String, HttpMethod> route) {
    return route.getKey().substring(route.getKey().indexOf('/'));
  }

  private MockHttpServletRequestBuilder asked(
      Map.Entry<String, HttpMethod> route, String address, UserDetails person) {
    return request(route.getValue(), address)
        .contentType(MediaType.APPLICATION_JSON)
        .content(BODY)
        .with(user(person))
        .with(csrf());
  }

  /** "METHOD pattern" of every route of ours; Vaadin's and errors' doors are not asked here. */
  private Map<String, HttpMethod> ours() {
    Map<String, HttpMethod> ours = new TreeMap<>();
    routes
        .getHandlerMethods()
        .keySet()
        .forEach(
            info -> {
              HttpMethod method =
                  info.getMethodsCondition().getMethods().stream()
                      .findFirst()
                      .map(any -> any.asHttpMethod())
                      .orElse(HttpMethod.GET);
              info.getPatternValues().stream()
                  .filter(path -> !path.startsWith("/error") && !path.equals("/sw.js"))
                  .forEach(path -> ours.put(method + " " + path, method));
            });
    assertThat(ours).as("the walk reaches every module's routes").hasSizeGreaterThan(15);
    return ours;
  }

  private MockHttpServletRequestBuilder asked(Map.Entry<String, HttpMethod> route) {
    String path = route.getKey().substring(route.getKey().indexOf('/'));
    String subject =
        path.contains("movies")
            ? movie.value().toString()
            : path.contains("statements") ? other.value().toString() : clip.value().toString();
    return request(route.getValue(), path.replaceAll("\\{[^}]+}", subject))
        .contentType(MediaType.APPLICATION_JSON)
        .content(BODY);
  }

  private int status(MockHttpServletRequestBuilder request) throws Exception {
    return web.perform(request).andReturn().getResponse().getStatus();
  }

  private UserDetails signedIn(PersonId person) {
    return people.loadUserByUsername(accounts.person(person).username());
  }
}
