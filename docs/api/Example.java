import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A program that uses Tenfold by its API: `java Example.java http://localhost:8080 tenfold_…`, with
 * a token of an admin that may read and manage. It needs nothing but Java; the few values that it
 * takes out of JSON it finds by their names.
 */
class Example {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final String server;
  private final String token;

  Example(String server, String token) {
    this.server = server.endsWith("/") ? server : server + "/";
    this.token = token;
  }

  public static void main(String[] words) throws Exception {
    if (words.length != 2) {
      System.err.println("java Example.java <address of the server> <token>");
      System.exit(2);
    }
    new Example(words[0], words[1]).run();
  }

  void run() throws Exception {
    String project = get("api/v1/project");
    System.out.println("Project: " + text(project, "name"));

    // clips that lack votes: filters are called as in the addresses of the pages
    int open = 0;
    String next = "";
    do {
      String page = get("api/v1/agreement/clips?source=simulation&state=1&limit=500&after=" + next);
      open += all(page, "\"number\":(\\d+)").size();
      next = text(page, "next");
    } while (!next.isEmpty());
    System.out.println("Clips that lack votes: " + open);

    String agreement = get("api/v1/agreement?source=simulation");
    String finished = agreement.substring(agreement.indexOf("\"finished\""));
    System.out.println("Fleiss' kappa of the finished clips: " + number(finished, "value"));

    // the newest release comes first
    String releases = get("api/v1/releases?limit=1");
    String release = text(releases, "id");
    if (release.isEmpty() || !releases.contains("\"prepared\":true")) {
      System.out.println("No release is ready: freeze one, and wait for its job.");
      return;
    }
    System.out.println("Release: " + text(releases, "name"));

    String study = text(post("api/v1/studies", wish(release)), "id");
    System.out.println("Study: " + study);
    String whole = get("api/v1/studies/" + study);
    while (whole.contains("\"state\":\"waiting\"") || whole.contains("\"state\":\"running\"")) {
      for (String job : all(whole, "\"job\":\"([^\"]+)\"")) {
        String told = get("api/v1/jobs/" + job);
        System.out.println("Job: " + text(told, "status") + ", " + number(told, "progress") + " %");
      }
      Thread.sleep(2000);
      whole = get("api/v1/studies/" + study);
    }

    String results = get("api/v1/studies/" + study + "/results");
    int uar = results.indexOf("\"uar\"");
    if (uar < 0) {
      throw new IOException("The study has no result; its runs: " + all(whole, "\"state\":\"(\\w+)\""));
    }
    System.out.println("UAR: " + number(results.substring(uar), "pooled"));
  }

  /** A plan of one small run; what it does not name is as in the paper. */
  private static String wish(String release) {
    String spec =
        "{\"version\":1,\"network\":{\"name\":\"c3d\",\"width\":4},"
            + "\"length\":{\"epochs\":1},\"steps\":{\"batch\":4},"
            + "\"input\":{\"size\":16}}";
    return "{\"release\":\"%s\",\"name\":\"By program\",\"plan\":".formatted(release)
        + "{\"version\":1,\"seeds\":[1],\"configurations\":[" + spec + "]}}";
  }

  private String get(String path) throws IOException, InterruptedException {
    return send(request(path).GET());
  }

  private String post(String path, String json) throws IOException, InterruptedException {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json)));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(server + path))
        .header("Authorization", "Bearer " + token);
  }

  /** An answer that is none says why, as problem+json. */
  private static String send(HttpRequest.Builder request) throws IOException, InterruptedException {
    HttpResponse<String> answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() >= 300) {
      throw new IOException(answer.statusCode() + " " + answer.uri() + ": " + answer.body());
    }
    return answer.body();
  }

  /** The first text of this name; empty where it is null or missing. */
  private static String text(String json, String name) {
    return first(json, "\"" + name + "\":\"([^\"]*)\"");
  }

  private static String number(String json, String name) {
    return first(json, "\"" + name + "\":(-?[0-9.eE-]+)");
  }

  private static String first(String json, String pattern) {
    List<String> found = all(json, pattern);
    return found.isEmpty() ? "" : found.get(0);
  }

  private static List<String> all(String json, String pattern) {
    List<String> found = new ArrayList<>();
    Matcher matcher = Pattern.compile(pattern).matcher(json);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }
}
