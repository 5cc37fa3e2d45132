package org.tenfold.e2e;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An annotator who takes back nineteen of twenty votes and gives the clip away, so that few clips
 * keep eight of them busy for hours. Waits while the server is away.
 */
final class Waverer {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int KEPT_OF = 20;
  private static final int NOT_WATCHED = 422;
  private static final int MOST_TRIES = 60;

  private final URI server;
  private final String secret;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Random random = new Random();

  Waverer(URI server, String secret) {
    this.server = server;
    this.secret = secret;
  }

  private record Answer(int status, JsonNode body) {}

  /**
   * @return votes that were stored
   */
  long judgeUntil(Instant end, Duration pace) throws InterruptedException {
    long votes = 0;
    while (Instant.now().isBefore(end)) {
      Thread.sleep(pace);
      Answer claimed = ask("POST", "claims", "{\"ahead\":0}");
      if (claimed.status() != 200 || claimed.body().get("assignments").isEmpty()) {
        continue;
      }
      String token = claimed.body().get("assignments").get(0).get("token").stringValue();
      UUID id = UUID.randomUUID();
      String vote =
          """
          {"id":"%s","token":"%s","emotion":%d,"responseMs":30000,"activeMs":800,"watchedFraction":1,\
          "replays":0,"speed":1,"order":"1234567"}\
          """
              .formatted(id, token, 1 + random.nextInt(7));
      Answer voted = ask("POST", "votes", vote);
      // the server knows how long the clip is, and since when it is held
      for (int tries = 0; voted.status() == NOT_WATCHED && tries < MOST_TRIES; tries++) {
        Thread.sleep(pace);
        voted = ask("POST", "votes", vote);
      }
      if (voted.status() == 201) {
        votes++;
        if (random.nextInt(KEPT_OF) > 0) {
          giveBack(id);
        }
      } else {
        ask("DELETE", "claims/" + token, "");
      }
    }
    return votes;
  }

  private void giveBack(UUID vote) throws InterruptedException {
    Answer undone = ask("DELETE", "votes/" + vote, "");
    if (undone.status() == 200) {
      String token = undone.body().get("assignment").get("token").stringValue();
      ask("DELETE", "claims/" + token, "");
    }
  }

  private Answer ask(String method, String path, String body) throws InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(server.resolve("api/v1/" + path))
            .timeout(PATIENCE)
            .header("Authorization", "Bearer " + secret)
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .build();
    try {
      HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
      String said = response.body().isBlank() ? "{}" : response.body();
      return new Answer(response.statusCode(), JSON.readTree(said));
    } catch (IOException away) {
      return new Answer(503, JSON.createObjectNode());
    }
  }
}
