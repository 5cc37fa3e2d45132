package org.tenfold.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.tenfold.account.AccountService;
import org.tenfold.account.PersonId;
import org.tenfold.account.Role;
import org.tenfold.account.SignedInPerson;
import org.tenfold.error.InvalidInput;
import org.tenfold.error.Message;
import org.tenfold.inbox.Inbox;
import org.tenfold.job.JobEnded;
import org.tenfold.label.LabelSet;
import org.tenfold.project.Project;
import org.tenfold.project.ProjectScope;
import org.tenfold.testing.ServerTest;
import org.tenfold.webhook.http.Signature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Programs hear what happened, signed, and not twice, whatever happens to them and to machines. */
abstract class WebhookContract extends ServerTest {
  @Autowired private Webhooks webhooks;
  @Autowired private WebhookCarrier carrier;
  @Autowired private Inbox inbox;
  @Autowired private AccountService accounts;
  @Autowired private ApplicationEventPublisher events;
  @Autowired private TransactionTemplate transaction;
  @Autowired private JdbcClient jdbc;

  /** What came, in order. */
  private record Call(Map<String, List<String>> headers, String body) {
    String header(String name) {
      return headers.get(name).getFirst();
    }
  }

  private final Queue<Call> calls = new ConcurrentLinkedQueue<>();
  private volatile int answer = 200;
  private HttpServer other;
  private PersonId admin;
  private Webhook.Made made;

  @BeforeEach
  void aProgram() throws IOException {
    given.aProject();
    other = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    other.createContext(
        "/",
        exchange -> {
          String body =
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          calls.add(new Call(Map.copyOf(exchange.getRequestHeaders()), body));
          byte[] said = ("said " + answer).getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().add("Location", "/elsewhere");
          exchange.sendResponseHeaders(answer, said.length);
          exchange.getResponseBody().write(said);
          exchange.close();
        });
    other.start();
    admin = given.a(Role.ADMIN);
    made = webhooks.make(url(), Set.of(WebhookEvent.RUN_FINISHED), admin);
  }

  @AfterEach
  void nothingIsLeft() {
    other.stop(0);
    jdbc.sql("delete from webhook").update();
    jdbc.sql("delete from notice").update();
  }

  @Test
  void whatIsCommittedIsToldOnceAndItsSignatureHolds() {
    UUID run = UUID.randomUUID();
    transaction.executeWithoutResult(
        status -> {
          ended("train-run", UUID.randomUUID());
          status.setRollbackOnly();
        });
    transaction.executeWithoutResult(status -> ended("prepare-release", UUID.randomUUID()));
    transaction.executeWithoutResult(status -> ended("train-run", run));

    carrier.carry();
    carrier.carry();

    assertThat(calls).hasSize(1);
    Call call = calls.element();
    String id = call.header("Webhook-id");
    long seconds = Long.parseLong(call.header("Webhook-timestamp"));
    assertThat(call.header("Webhook-signature"))
        .isEqualTo(Signature.of(made.secret(), id, seconds, call.body()));
    JsonNode body = JsonMapper.shared().readTree(call.body());
    assertThat(body.path("id").asString()).isEqualTo(id);
    assertThat(body.path("type").asString()).isEqualTo("run.finished");
    assertThat(body.path("project").asString()).isEqualTo("main");
    assertThat(body.at("/data/run").asString()).isEqualTo(run.toString());
    assertThat(body.at("/data/link").asString())
        .isEqualTo("https://tenfold.test/p/main/benchmarks/" + run);
    assertThat(call.body()).doesNotContain(given.nameOf(admin), admin.value().toString());
    Delivery told = webhooks.deliveries(made.webhook().id(), 5).getFirst();
    assertThat(told.delivered()).isTrue();
    assertThat(told.answer().english()).isEqualTo("said 200");
  }

  @Test
  void whatIsNotTakenIsToldAgainLaterAndARedirectIsNotFollowed() {
    answer = 302;
    transaction.executeWithoutResult(status -> ended("train-run", UUID.randomUUID()));
    carrier.carry();
    carrier.carry();
    assertThat(calls).as("not before a pause").hasSize(1);
    assertThat(now().failingSince()).isNotNull();

    answer = 200;
    jdbc.sql("update webhook_delivery set next_try = made_at").update();
    carrier.carry();

    assertThat(calls).hasSize(2);
    assertThat(calls)
        .extracting(call -> call.header("Webhook-id"))
        .containsOnly(calls.element().header("Webhook-id"));
    assertThat(now().failingSince()).isNull();
  }

  @Test
  void twoMachinesTellEachThingOnce() throws InterruptedException {
    for (int i = 0; i < 10; i++) {
      transaction.executeWithoutResult(status -> ended("train-run", UUID.randomUUID()));
    }
    try (ExecutorService machines = Executors.newFixedThreadPool(2)) {
      machines.execute(carrier::carry);
      machines.execute(carrier::carry);
      machines.shutdown();
      assertThat(machines.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
    }
    carrier.carry();

    assertThat(calls).hasSize(10);
    assertThat(calls).extracting(call -> call.header("Webhook-id")).doesNotHaveDuplicates();
  }

  @Test
  void whoTakesNothingForThreeDaysIsSwitchedOffAndAdminsHearOfIt() {
    other.stop(0);
    transaction.executeWithoutResult(status -> ended("train-run", UUID.randomUUID()));
    carrier.carry();
    assertThat(now().enabled()).isTrue();
    jdbc.sql("update webhook_delivery set next_try = made_at").update();
    jdbc.sql("update webhook set failing_since = :then")
        .param("then", OffsetDateTime.now().minusDays(4))
        .update();

    carrier.carry();

    assertThat(now().enabled()).isFalse();
    Delivery told = webhooks.deliveries(made.webhook().id(), 5).getFirst();
    assertThat(told.endedAt()).isNotNull();
    assertThat(told.answer().english()).startsWith("No answer: ");
    assertThat(inbox.newest(new SignedInPerson(accounts.person(admin)), false, 9).getFirst().path())
        .isEqualTo("webhooks");
    transaction.executeWithoutResult(status -> ended("train-run", UUID.randomUUID()));
    assertThat(webhooks.deliveries(made.webhook().id(), 5)).hasSize(1);

    webhooks.enable(made.webhook().id(), true);
    assertThat(inbox.newest(new SignedInPerson(accounts.person(admin)), false, 9))
        .as("it is on again")
        .noneMatch(notice -> notice.path().equals("webhooks"));
  }

  @Test
  void aTestIsSentOnceAndDoesNoHarm() {
    answer = 500;
    UUID id = webhooks.test(made.webhook().id());
    carrier.carry();

    assertThat(calls.element().body()).contains("\"type\":\"test\"");
    Delivery told = webhooks.deliveries(made.webhook().id(), 5).getFirst();
    assertThat(told.id()).isEqualTo(id);
    assertThat(told.endedAt()).isNotNull();
    assertThat(now().failingSince()).isNull();
  }

  @Test
  void anotherProjectKnowsNothingOfIt() {
    Project elsewhere = given.anotherProject("other", "DFEW-7", LabelSet.DFEW);
    UUID id = made.webhook().id();
    try {
      ProjectScope.run(
          elsewhere.id(),
          () -> {
            assertThat(webhooks.all()).isEmpty();
            assertThat(webhooks.find(id)).isEmpty();
            assertThat(webhooks.deliveries(id, 5)).isEmpty();
            assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> webhooks.delete(id));
            assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> webhooks.test(id));
            assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> webhooks.enable(id, false));
          });
      transaction.executeWithoutResult(
          status ->
              events.publishEvent(
                  new JobEnded(
                      elsewhere.id().value(),
                      "train-run",
                      UUID.randomUUID(),
                      Message.text("there"),
                      null,
                      null)));
      ProjectScope.run(
          given.firstProject(), () -> assertThat(webhooks.deliveries(id, 5)).isEmpty());
    } finally {
      given.forgetOtherProjects();
    }
    assertThat(webhooks.all()).hasSize(1);
  }

  @Test
  void aWebhookThatHearsNothingIsRefused() {
    assertThatExceptionOfType(InvalidInput.class)
        .isThrownBy(() -> webhooks.make(url(), Set.of(), admin));
    assertThatExceptionOfType(InvalidInput.class)
        .isThrownBy(() -> webhooks.choose(made.webhook().id(), Set.of()));
  }

  private Webhook now() {
    return webhooks.find(made.webhook().id()).orElseThrow();
  }

  private String url() {
    return "http://127.0.0.1:" + other.getAddress().getPort() + "/hook?for=lab";
  }

  private void ended(String kind, UUID subject) {
    events.publishEvent(
        new JobEnded(
            given.firstProject().value(), kind, subject, Message.text("C3D"), null, admin));
  }
}
