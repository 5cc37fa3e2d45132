package org.tenfold.benchmark.tracking;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * As much of MLflow's server as is called, written from the description of its REST API; it refuses
 * what that does not know, or forbids.
 */
final class MlflowServer implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String API = "/api/2.0/mlflow/";

  private final HttpServer http;
  private final Map<String, String> experiments = new LinkedHashMap<>();

  final List<String> calls = new CopyOnWriteArrayList<>();
  final List<String> authorizations = new CopyOnWriteArrayList<>();
  final Map<String, ToldRun> runs = new LinkedHashMap<>();

  /** Path that fails; none when empty. */
  volatile String broken = "";

  volatile Duration pause = Duration.ZERO;

  static final class ToldRun {
    final Map<String, String> tags = new LinkedHashMap<>();
    final Map<String, String> params = new LinkedHashMap<>();
    final List<JsonNode> metrics = new ArrayList<>();
    String name = "";
    String status = "RUNNING";
    long start;
    long end;
  }

  MlflowServer() throws IOException {
    http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    http.createContext(API, this::handle);
    http.start();
  }

  String url() {
    return "http://localhost:" + http.getAddress().getPort();
  }

  private void handle(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath().substring(API.length());
    calls.add(exchange.getRequestMethod() + " " + path);
    authorizations.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
    byte[] body = exchange.getRequestBody().readAllBytes();
    try {
      Thread.sleep(pause);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    ObjectNode answer = JSON.createObjectNode();
    int status;
    synchronized (this) {
      status =
          path.equals(broken)
              ? 500
              : answer(path, exchange.getRequestURI().getQuery(), body, answer);
    }
    byte[] text = answer.toString().getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, text.length);
    exchange.getResponseBody().write(text);
    exchange.close();
  }

  private int answer(String path, String query, byte[] body, ObjectNode answer) {
    if (path.equals("experiments/get-by-name")) {
      String name =
          URLDecoder.decode(query.substring(query.indexOf('=') + 1), StandardCharsets.UTF_8);
      String id = experiments.get(name);
      if (id == null) {
        answer.put("error_code", "RESOURCE_DOES_NOT_EXIST");
        return 404;
      }
      answer.putObject("experiment").put("experiment_id", id).put("name", name);
      return 200;
    }
    JsonNode asked = JSON.readTree(body);
    return switch (path) {
      case "experiments/create" -> {
        String id = "" + (experiments.size() + 1);
        if (experiments.putIfAbsent(asked.path("name").asString(), id) != null) {
          yield 400;
        }
        answer.put("experiment_id", id);
        yield 200;
      }
      case "runs/search" -> search(asked, answer);
      case "runs/create" -> {
        ToldRun run = new ToldRun();
        run.name = asked.path("run_name").asString();
        run.start = asked.path("start_time").asLong();
        asked
            .path("tags")
            .forEach(tag -> run.tags.put(tag.get("key").asString(), tag.get("value").asString()));
        String id = "run" + (runs.size() + 1);
        runs.put(id, run);
        answer.putObject("run").putObject("info").put("run_id", id);
        yield experiments.containsValue(asked.path("experiment_id").asString()) ? 200 : 404;
      }
      case "runs/log-batch" -> log(asked);
      case "runs/update" -> {
        ToldRun run = runs.get(asked.path("run_id").asString());
        if (run == null) {
          yield 404;
        }
        run.status = asked.path("status").asString();
        run.end = asked.path("end_time").asLong();
        yield 200;
      }
      default -> 404;
    };
  }

  /** Knows one filter: an equal tag. */
  private int search(JsonNode asked, ObjectNode answer) {
    String filter = asked.path("filter").asString();
    if (!filter.matches("tags\\.`[^`]+` = '[^']*'")) {
      return 400;
    }
    String tag = filter.substring(6, filter.indexOf('`', 6));
    String value = filter.substring(filter.indexOf('\'') + 1, filter.length() - 1);
    ArrayNode found = answer.putArray("runs");
    runs.forEach(
        (id, run) -> {
          if (value.equals(run.tags.get(tag))) {
            found.addObject().putObject("info").put("run_id", id).put("status", run.status);
          }
        });
    return 200;
  }

  private int log(JsonNode asked) {
    ToldRun run = runs.get(asked.path("run_id").asString());
    if (run == null) {
      return 404;
    }
    if (asked.path("metrics").size() > 1000 || asked.path("params").size() > 100) {
      return 400;
    }
    for (JsonNode param : asked.path("params")) {
      String before = run.params.put(param.get("key").asString(), param.get("value").asString());
      if (before != null && !before.equals(param.get("value").asString())) {
        return 400;
      }
    }
    asked.path("metrics").forEach(run.metrics::add);
    return 200;
  }

  @Override
  public void close() {
    http.stop(0);
  }
}
