package org.tenfold.benchmark.tracking;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenfold.error.Message;
import org.tenfold.error.UnreachableException;
import org.tenfold.worker.StoppedException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The calls of MLflow's REST API 2.0 (mlflow.org/docs/latest/rest-api.html) that a run needs. All
 * throw {@link UnreachableException} when the server is away, slow, or answers with an error. Safe
 * for threads.
 */
final class MlflowClient implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String API = "/api/2.0/mlflow/";
  private static final int MISSING = 404;

  /** Of one call, as the server allows it. */
  private static final int MOST_METRICS = 900;

  private static final int MOST_PARAMS = 100;

  private final URI server;
  private final Optional<String> authorization;
  private final Duration timeout;
  private final HttpClient http;

  /**
   * @param authorization value of that header
   * @param timeout of each call
   */
  MlflowClient(URI server, Optional<String> authorization, Duration timeout) {
    this.server = server;
    this.authorization = authorization;
    this.timeout = timeout;
    http = HttpClient.newBuilder().connectTimeout(timeout).build();
  }

  /**
   * A run as the server knows it.
   *
   * @param finished whether all of it was told
   */
  record Known(String id, boolean finished) {}

  /** The id of an experiment, which is made where it is missing. */
  String experiment(String name) {
    String asked =
        "experiments/get-by-name?experiment_name="
            + URLEncoder.encode(name, StandardCharsets.UTF_8);
    return call(asked, null)
        .map(found -> found.at("/experiment/experiment_id").asString())
        .orElseGet(
            () ->
                post("experiments/create", Map.of("name", name)).path("experiment_id").asString());
  }

  /**
   * The newest run with this tag.
   *
   * @param value without quotes
   */
  Optional<Known> find(String experiment, String tag, String value) {
    JsonNode found =
        post(
            "runs/search",
            Map.of(
                "experiment_ids",
                List.of(experiment),
                "filter",
                "tags.`%s` = '%s'".formatted(tag, value),
                "max_results",
                1));
    JsonNode info = found.at("/runs/0/info");
    return info.isMissingNode()
        ? Optional.empty()
        : Optional.of(
            new Known(
                info.path("run_id").asString(),
                info.path("status").asString("").equals("FINISHED")));
  }

  /**
   * @param millis since 1970
   */
  String create(String experiment, String name, long millis, Map<String, String> tags) {
    return post(
            "runs/create",
            Map.of(
                "experiment_id",
                experiment,
                "run_name",
                name,
                "start_time",
                millis,
                "tags",
                pairs(tags)))
        .at("/run/info/run_id")
        .asString();
  }

  /**
   * Tells settings and numbers, as many calls as it takes. A setting that was told before is not
   * told again otherwise: the server would refuse that.
   */
  void log(String run, Map<String, String> params, List<RunScalar> scalars, long millis) {
    List<Map<String, String>> settings = pairs(params);
    for (int from = 0; from < settings.size(); from += MOST_PARAMS) {
      List<Map<String, String>> some =
          settings.subList(from, Math.min(from + MOST_PARAMS, settings.size()));
      post("runs/log-batch", Map.of("run_id", run, "params", some));
    }
    for (int from = 0; from < scalars.size(); from += MOST_METRICS) {
      List<Map<String, Object>> some =
          scalars.subList(from, Math.min(from + MOST_METRICS, scalars.size())).stream()
              .map(scalar -> metric(scalar, millis))
              .toList();
      post("runs/log-batch", Map.of("run_id", run, "metrics", some));
    }
  }

  void finish(String run, long millis) {
    post("runs/update", Map.of("run_id", run, "status", "FINISHED", "end_time", millis));
  }

  private static Map<String, Object> metric(RunScalar scalar, long millis) {
    return Map.of(
        "key",
        scalar.part().equals(RunScalar.POOLED) ? scalar.tag() : scalar.part() + "/" + scalar.tag(),
        "value",
        scalar.value(),
        "timestamp",
        millis,
        "step",
        scalar.step());
  }

  private static List<Map<String, String>> pairs(Map<String, String> named) {
    return named.entrySet().stream()
        .map(one -> Map.of("key", one.getKey(), "value", one.getValue()))
        .toList();
  }

  private JsonNode post(String path, Map<String, ?> body) {
    return call(path, JSON.writeValueAsString(body))
        .orElseThrow(() -> refused(path, MISSING, new IOException("no such call")));
  }

  /**
   * @param body posted; null: the call only asks
   * @return empty when there is no such thing
   */
  private Optional<JsonNode> call(String path, @Nullable String body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(server + API + path)).timeout(timeout);
    authorization.ifPresent(value -> request.header("Authorization", value));
    if (body != null) {
      request
          .header("Content-Type", "application/json")
          .POST(HttpRequest.BodyPublishers.ofString(body));
    }
    try {
      HttpResponse<String> answer =
          http.send(request.build(), HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() == MISSING) {
        return Optional.empty();
      }
      if (answer.statusCode() / 100 != 2) {
        throw refused(path, answer.statusCode(), new IOException("status"));
      }
      return Optional.of(JSON.readTree(answer.body()));
    } catch (JacksonException noAnswerOfMlflow) {
      throw refused(path, 200, new IOException(noAnswerOfMlflow));
    } catch (IOException e) {
      throw new UnreachableException(Message.of("benchmark.mlflow-away", server.getHost()), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoppedException();
    }
  }

  /** Without the body, which may repeat what was sent. */
  private UnreachableException refused(String path, int status, IOException cause) {
    return new UnreachableException(
        Message.of("benchmark.mlflow-refused", server.getHost(), path.split("\\?", 2)[0], status),
        cause);
  }

  @Override
  public void close() {
    http.close();
  }
}
