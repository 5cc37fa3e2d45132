package org.tenfold.annotation.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
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
import org.tenfold.annotation.AnnotationService;
import org.tenfold.annotation.CurationService;
import org.tenfold.annotation.task.Assignment;
import org.tenfold.clip.ClipId;
import org.tenfold.label.DfewLabel;
import org.tenfold.label.LabelSet;
import org.tenfold.movie.MovieId;
import org.tenfold.testing.Fixtures;
import org.tenfold.testing.ServerTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The labelling loop as programs and the page see it, and what nobody may learn from it. */
class LabellingApiTest extends ServerTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Autowired private MockMvc web;
  @Autowired private UserDetailsService people;
  @Autowired private AccountService accounts;
  @Autowired private AnnotationService annotation;
  @Autowired private ApiTokens tokens;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  private RequestMappingHandlerMapping routes;

  @Autowired private CurationService curation;
  @Autowired private HeldClips clips;

  private PersonId annotator;
  private ClipId clip;

  @BeforeEach
  void oneClip() {
    given.forgetClips();
    given.nobodyMustWatch();
    PersonId collector = given.a(Role.COLLECTOR);
    MovieId movie = given.aMovie(collector);
    clip = given.anAcceptedClip(movie, collector, given.a(Role.CURATOR));
    annotator = given.a(Role.ANNOTATOR);
  }

  @Test
  void claimVoteUndoAndSkip() throws Exception {
    JsonNode held = claim();
    assertThat(held.get("src").stringValue()).isEqualTo("media/clips/" + clip.value());
    assertThat(held.get("seconds").doubleValue()).isEqualTo(2.0);

    String vote = vote(held.get("token").stringValue(), UUID.randomUUID());
    web.perform(as(post("/api/v1/votes"), vote)).andExpect(status().isCreated());
    web.perform(as(post("/api/v1/votes"), vote))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.progress.given").value(1));

    String id = JSON.readTree(vote).get("id").stringValue();
    String again =
        web.perform(as(delete("/api/v1/votes/" + id), ""))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsString();
    String token = JSON.readTree(again).get("assignment").get("token").stringValue();
    web.perform(as(post("/api/v1/skips"), skip(token, UUID.randomUUID())))
        .andExpect(status().isCreated());
    web.perform(as(post("/api/v1/claims"), "{\"ahead\":1}"))
        .andExpect(jsonPath("$.assignments", hasSize(0)));
  }

  @Test
  void theAnswerToAVoteHasTheClipsThatComeNext() throws Exception {
    ClipId second = anotherClip();
    String first = claim().get("token").stringValue();

    String answer =
        web.perform(as(post("/api/v1/votes"), vote(first, UUID.randomUUID(), 1)))
            .andExpect(status().isCreated())
            .andExpect(jsonPath("$.assignments", hasSize(1)))
            .andReturn()
            .getResponse()
            .getContentAsString();

    JsonNode next = JSON.readTree(answer).get("assignments").get(0);
    assertThat(List.of(clip.value().toString(), second.value().toString()))
        .contains(next.get("clip").stringValue());
    assertThat(claim().get("token")).isEqualTo(next.get("token"));
    web.perform(as(post("/api/v1/skips"), skip(next.get("token").stringValue(), UUID.randomUUID())))
        .andExpect(status().isCreated())
        .andExpect(jsonPath("$.assignments").isEmpty());
  }

  /** Why, whoever then asks for clips is told. */
  @Test
  void noClipComesNextForWhomNoneIsMeant() {
    curation.pause(annotator, "a break", given.a(Role.CURATOR));

    assertThat(clips.next(annotator, 1)).isEmpty();
  }

  @Test
  void moreThanOneClipAheadIsRefusedBeforeTheVoteIsStored() throws Exception {
    String token = claim().get("token").stringValue();
    UUID id = UUID.randomUUID();

    web.perform(as(post("/api/v1/votes"), vote(token, id, 2)))
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.code").value("bad-input"));

    web.perform(as(post("/api/v1/votes"), vote(token, id))).andExpect(status().isCreated());
  }

  private ClipId anotherClip() {
    PersonId collector = given.a(Role.COLLECTOR);
    return given.anAcceptedClip(given.aMovie(collector), collector, given.a(Role.CURATOR));
  }

  private static String vote(String token, UUID id, int ahead) {
    return vote(token, id).replaceFirst("}$", ",\"ahead\":" + ahead + "}");
  }

  @Test
  void errorsAreProblemsWithACode() throws Exception {
    web.perform(as(post("/api/v1/votes"), vote(UUID.randomUUID().toString(), UUID.randomUUID())))
        .andExpect(status().isConflict())
        .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
        .andExpect(jsonPath("$.code").value("late"));
    web.perform(as(delete("/api/v1/votes/" + UUID.randomUUID()), ""))
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.code").value("undo-closed"));
    for (String bad :
        List.of(
            "not json",
            "{}",
            vote(UUID.randomUUID().toString(), UUID.randomUUID())
                .replace("\"emotion\":2", "\"emotion\":8"),
            vote(UUID.randomUUID().toString(), UUID.randomUUID()).replace("3415267", "1111111"))) {
      web.perform(as(post("/api/v1/votes"), bad))
          .andExpect(status().isBadRequest())
          .andExpect(jsonPath("$.code").value("bad-input"))
          .andExpect(content().string(org.hamcrest.Matchers.not(containsString("org.tenfold"))));
    }
  }

  @Test
  void aProjectTellsItsLabelsAndRefusesOthers() throws Exception {
    web.perform(get("/api/v1/labels").with(user(signedIn(given.a(Role.CURATOR)))))
        .andExpect(jsonPath("$", hasSize(7)))
        .andExpect(jsonPath("$[5].key").value("disgust"))
        .andExpect(jsonPath("$[5].chinese").value("厌恶"))
        .andExpect(jsonPath("$[5].rare").value(true));
    given.inAProjectOf(LabelSet.MAFW, this::judgedByEleven);
  }

  private void judgedByEleven() {
    try {
      annotator = given.a(Role.ANNOTATOR);
      given.anAcceptedClip(
          given.aMovie(given.a(Role.COLLECTOR)), given.a(Role.COLLECTOR), given.a(Role.CURATOR));
      web.perform(get("/api/v1/labels").with(user(signedIn(annotator))))
          .andExpect(jsonPath("$[10].english").value("Disappointment"))
          .andExpect(jsonPath("$[10].letter").value("T"));
      web.perform(get("/api/v1/me").with(user(signedIn(annotator))))
          .andExpect(jsonPath("$.order", hasSize(11)));
      String vote = vote(claim().get("token").stringValue(), UUID.randomUUID());
      String eleven =
          vote.replace("3415267", "123456789ab").replace("\"emotion\":2", "\"emotion\":11");
      for (String bad : List.of(vote, eleven.replace("\"emotion\":11", "\"emotion\":12"))) {
        web.perform(as(post("/api/v1/votes"), bad))
            .andExpect(status().isBadRequest())
            .andExpect(jsonPath("$.detail").value(containsString("11")));
      }
      web.perform(as(post("/api/v1/votes"), eleven)).andExpect(status().isCreated());
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  /** An outbox that made an id twice would else ask for ever. */
  @Test
  void anIdThatAnotherVoteHasIsRefusedWithACodeAndTheClipStaysHeld() throws Exception {
    UUID id = UUID.randomUUID();
    web.perform(as(post("/api/v1/votes"), vote(claim().get("token").stringValue(), id)))
        .andExpect(status().isCreated());
    given.anAcceptedClip(
        given.aMovie(given.a(Role.COLLECTOR)), given.a(Role.COLLECTOR), given.a(Role.CURATOR));
    String second = claim().get("token").stringValue();

    refusedAsUsed(post("/api/v1/votes"), vote(second, id));
    annotator = given.a(Role.ANNOTATOR);
    refusedAsUsed(post("/api/v1/votes"), vote(claim().get("token").stringValue(), id));

    web.perform(
            as(post("/api/v1/votes"), vote(claim().get("token").stringValue(), UUID.randomUUID())))
        .andExpect(status().isCreated());
  }

  @Test
  void anIdThatAnotherSkipHasIsRefusedToo() throws Exception {
    UUID id = UUID.randomUUID();
    String first = claim().get("token").stringValue();
    web.perform(as(post("/api/v1/skips"), skip(first, id))).andExpect(status().isCreated());
    web.perform(as(post("/api/v1/skips"), skip(first, id))).andExpect(status().isCreated());

    annotator = given.a(Role.ANNOTATOR);
    refusedAsUsed(post("/api/v1/skips"), skip(claim().get("token").stringValue(), id));
  }

  private void refusedAsUsed(MockHttpServletRequestBuilder request, String body) throws Exception {
    web.perform(as(request, body))
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.code").value("id-used"));
  }

  private static String skip(String token, UUID id) {
    return "{\"id\":\"%s\",\"token\":\"%s\",\"reason\":\"NO_FACE\"}".formatted(id, token);
  }

  @Test
  void aPersonCannotVoteWithTheHoldOfAnother() throws Exception {
    Assignment theirs = annotation.next(given.a(Role.ANNOTATOR)).orElseThrow();

    web.perform(as(post("/api/v1/votes"), vote(theirs.token().toString(), UUID.randomUUID())))
        .andExpect(status().isConflict());
    web.perform(as(delete("/api/v1/claims/" + theirs.token()), ""))
        .andExpect(status().isNoContent());

    assertThat(annotation.maySee(clip, annotator)).isFalse();
    assertThat(annotation.progress(annotator).given()).isZero();
  }

  @Test
  void strangersAreToldToSignInAndPagesNeedTheirToken() throws Exception {
    web.perform(
            post("/api/v1/claims")
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"ahead\":0}"))
        .andExpect(status().isUnauthorized())
        .andExpect(jsonPath("$.code").value("signed-out"));
    web.perform(
            post("/api/v1/claims")
                .with(user(signedIn(annotator)))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"ahead\":0}"))
        .andExpect(status().isForbidden());
    web.perform(
            post("/api/v1/claims")
                .with(user(signedIn(given.a(Role.CURATOR))))
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"ahead\":0}"))
        .andExpect(status().isForbidden());
  }

  @Test
  void aPersonalTokenDoesWhatItsScopesAllowUntilItIsRevoked() throws Exception {
    ApiToken.Made label =
        tokens.make(annotator, "script", EnumSet.of(ApiToken.Scope.LABEL), Duration.ofDays(1));
    ApiToken.Made read =
        tokens.make(annotator, "reader", EnumSet.of(ApiToken.Scope.READ), Duration.ofDays(1));

    web.perform(bearer(post("/api/v1/claims"), label.secret())).andExpect(status().isOk());
    web.perform(bearer(get("/api/v1/me"), label.secret())).andExpect(status().isForbidden());
    web.perform(bearer(get("/api/v1/me"), read.secret()))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.order", hasSize(7)));
    web.perform(bearer(post("/api/v1/claims"), read.secret())).andExpect(status().isForbidden());

    tokens.revoke(label.token().id(), given.a(Role.ADMIN));
    web.perform(bearer(post("/api/v1/claims"), label.secret())).andExpect(status().isOk());
    tokens.revoke(label.token().id(), annotator);
    web.perform(bearer(post("/api/v1/claims"), label.secret()))
        .andExpect(status().isUnauthorized());
    web.perform(bearer(post("/api/v1/claims"), "tenfold_guess"))
        .andExpect(status().isUnauthorized());
  }

  @Test
  void theScreensSettingsAreCheckedAgainstClosedLists() throws Exception {
    String good =
        "{\"keys\":{\"replay\":\"p\"},\"singleKeys\":false,\"confirmFirst\":true,\"loop\":true,\"speed\":0.5}";
    web.perform(as(put("/api/v1/me/settings"), good)).andExpect(status().isNoContent());
    web.perform(get("/api/v1/me").with(user(signedIn(annotator))))
        .andExpect(jsonPath("$.settings.keys.replay").value("p"));

    web.perform(as(put("/api/v1/me/settings"), good.replace("\"p\"", "\"<img onerror=x>\"")))
        .andExpect(status().isBadRequest());
  }

  @Test
  void nothingAnAnnotatorCanAskTellsWhatOthersSaid() throws Exception {
    PersonId voter = given.a(Role.ANNOTATOR);
    annotation.next(annotator);
    Set<String> before = answersTo(annotator);
    assertThat(before)
        .as("the walk reaches something")
        .anyMatch(answer -> answer.startsWith("200"));

    annotation.vote(
        annotation.next(voter).orElseThrow().token(), voter, Fixtures.aVote(DfewLabel.FEAR));

    assertThat(answersTo(annotator)).isEqualTo(before);
  }

  /** Status and body of every route that can be asked, with this clip's id wherever one goes. */
  private Set<String> answersTo(PersonId person) throws Exception {
    Set<String> paths =
        routes.getHandlerMethods().keySet().stream()
            .flatMap(info -> info.getPatternValues().stream())
            .filter(path -> !path.startsWith("/error") && !path.contains("api-docs"))
            .map(path -> path.replaceAll("\\{[^}]+}", clip.value().toString()))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(paths).as("every module's routes").hasSizeGreaterThan(8);
    Set<String> answers = new TreeSet<>();
    for (String path : paths) {
      var response = web.perform(get(path).with(user(signedIn(person)))).andReturn().getResponse();
      answers.add(response.getStatus() + " " + path + " " + response.getContentAsString());
    }
    return answers;
  }

  private JsonNode claim() throws Exception {
    String body =
        web.perform(as(post("/api/v1/claims"), "{\"ahead\":1}"))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsString();
    return JSON.readTree(body).get("assignments").get(0);
  }

  private static String vote(String token, UUID id) {
    return """
    {"id":"%s","token":"%s","emotion":2,"responseMs":900,"activeMs":800,"watchedFraction":1,
     "replays":0,"speed":1,"order":"3415267"}\
    """
        .formatted(id, token);
  }

  private MockHttpServletRequestBuilder as(MockHttpServletRequestBuilder request, String body) {
    return request
        .with(user(signedIn(annotator)))
        .with(csrf())
        .contentType(MediaType.APPLICATION_JSON)
        .content(body);
  }

  private static MockHttpServletRequestBuilder bearer(
      MockHttpServletRequestBuilder request, String secret) {
    return request
        .header("Authorization", "Bearer " + secret)
        .contentType(MediaType.APPLICATION_JSON)
        .content("{\"ahead\":0}");
  }

  private UserDetails signedIn(PersonId person) {
    return people.loadUserByUsername(accounts.person(person).username());
  }
}
