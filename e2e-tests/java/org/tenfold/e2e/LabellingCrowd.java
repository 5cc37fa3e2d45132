package org.tenfold.e2e;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Annotators that judge by the API as quickly as they are answered, each in tabs of its own, until
 * nothing is left. Like the browser's outbox they send a vote again, under the same id, until the
 * server has answered.
 */
final class LabellingCrowd {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration PAUSE = Duration.ofMillis(500);
  private static final int MOST_TRIES = 400;

  private final List<URI> servers;
  private final Set<UUID> acknowledged = ConcurrentHashMap.newKeySet();
  private final AtomicLong refused = new AtomicLong();
  private final AtomicLong turnedAway = new AtomicLong();
  private final List<Judgement> judgements = Collections.synchronizedList(new ArrayList<>());

  /**
   * One clip, in nanoseconds.
   *
   * @param end when its vote was answered
   * @param claim how long the claim took; nothing where the clip came with the vote before
   * @param vote how long the vote took, and with it the next clip
   */
  record Judgement(long end, long claim, long vote) {}

  /** How long each of them takes from one clip to the next; none: as quickly as answered. */
  private Duration pace = Duration.ZERO;

  private long end = Long.MAX_VALUE;

  /**
   * @param servers several nodes of one database: people begin at one each in turn, and go on at
   *     the next when theirs is away
   */
  LabellingCrowd(URI... servers) {
    this.servers = List.of(servers);
  }

  /** Each begins a clip every {@code pace}, unless the answers come later than that. */
  void judgeFor(Duration length, List<String> secrets, Duration pace) throws Exception {
    this.pace = pace;
    this.end = System.nanoTime() + length.toNanos();
    judgeAll(secrets, 1, false);
  }

  /**
   * Returns when nobody finds a clip any more.
   *
   * @param twice send every vote a second time
   */
  void judgeAll(List<String> secrets, int tabs, boolean twice) throws Exception {
    List<Callable<Void>> people = new ArrayList<>();
    for (String secret : secrets) {
      for (int tab = 0; tab < tabs; tab++) {
        int first = people.size() % servers.size();
        people.add(() -> judge(new Annotator(secret, first), twice));
      }
    }
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        HttpClient connections =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      client = connections;
      for (Future<Void> person : threads.invokeAll(people)) {
        person.get();
      }
    }
  }

  private HttpClient client = HttpClient.newHttpClient();

  /** One tab. */
  private final class Annotator {
    private final String secret;
    private int at;

    Annotator(String secret, int at) {
      this.secret = secret;
      this.at = at;
    }

    URI server() {
      return servers.get(at);
    }

    void goElsewhere() {
      at = (at + 1) % servers.size();
    }
  }

  private Void judge(Annotator annotator, boolean twice) throws InterruptedException {
    Random random = new Random();
    // not all at once
    long next = System.nanoTime() + (long) (random.nextDouble() * pace.toNanos());
    JsonNode held = JSON.createArrayNode();
    while (next < end) {
      TimeUnit.NANOSECONDS.sleep(next - System.nanoTime());
      long start = System.nanoTime();
      next = Math.max(next + pace.toNanos(), start);
      if (held.isEmpty()) {
        held = post(annotator, "claims", "{\"ahead\":0}").body().get("assignments");
      }
      if (held.isEmpty()) {
        return null;
      }
      String token = held.get(0).get("token").stringValue();
      UUID id = UUID.randomUUID();
      String vote =
          """
          {"id":"%s","token":"%s","emotion":%d,"responseMs":900,"activeMs":800,"watchedFraction":1,\
          "replays":0,"speed":1,"order":"1234567","ahead":0}"""
              .formatted(id, token, 1 + random.nextInt(7));
      long sent = System.nanoTime();
      Answer answer = post(annotator, "votes", vote);
      long now = System.nanoTime();
      judgements.add(new Judgement(now, sent - start, now - sent));
      held = answer.body().path("assignments");
      if (answer.status() == 201 || answer.status() == 200) {
        acknowledged.add(id);
        if (twice) {
          Answer repeated = post(annotator, "votes", vote);
          if (repeated.status() != 200) {
            throw new IllegalStateException(
                "a repeated vote was not answered as the first but with " + repeated);
          }
        }
      } else {
        refused.incrementAndGet();
      }
    }
    return null;
  }

  private record Answer(int status, JsonNode body) {}

  /** Tries again while the server is away. */
  private Answer post(Annotator annotator, String path, String body) throws InterruptedException {
    for (int tries = 0; tries < MOST_TRIES; tries++) {
      try {
        HttpResponse<String> response =
            client.send(request(annotator, path, body), HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() < 500) {
          return new Answer(response.statusCode(), JSON.readTree(response.body()));
        }
        turnedAway.incrementAndGet();
      } catch (IOException serverIsAway) {
        // it comes back, or another is there
        annotator.goElsewhere();
      }
      Thread.sleep(PAUSE);
    }
    throw new IllegalStateException("the server did not come back");
  }

  private static HttpRequest request(Annotator annotator, String path, String body) {
    return HttpRequest.newBuilder(annotator.server().resolve("api/v1/" + path))
        .timeout(PATIENCE)
        .header("Authorization", "Bearer " + annotator.secret)
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString(body))
        .build();
  }

  /** Votes that the server said are stored. */
  Set<UUID> acknowledged() {
    return Set.copyOf(acknowledged);
  }

  long refused() {
    return refused.get();
  }

  /** Answers of a server that was away or too busy; each of them was asked again. */
  long turnedAway() {
    return turnedAway.get();
  }

  /** In the order of their ends. */
  List<Judgement> judgements() {
    return List.copyOf(judgements);
  }
}
