package org.tenfold.benchmark.tracking;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.tenfold.error.InvalidInput;

/**
 * An MLflow server that hears of finished runs: {@code tenfold.mlflow.*}.
 *
 * @param url of the server, as browsers open it; empty: none
 * @param experiment that gets the runs, made where it is missing
 * @param token sent as a bearer; empty: none
 * @param user signs in with {@code password}; empty: nobody does
 * @param timeout of each call
 */
@ConfigurationProperties("tenfold.mlflow")
public record MlflowSettings(
    @DefaultValue("") String url,
    @DefaultValue("tenfold") String experiment,
    @DefaultValue("") String token,
    @DefaultValue("") String user,
    @DefaultValue("") String password,
    @DefaultValue("10s") Duration timeout) {

  /**
   * Empty where no server is named.
   *
   * @throws InvalidInput when it is no address of the web, or holds a password, which would end up
   *     in logs
   */
  Optional<URI> server() {
    if (url.isBlank()) {
      return Optional.empty();
    }
    try {
      URI server = URI.create(url.strip().replaceAll("/+$", ""));
      boolean web = "http".equals(server.getScheme()) || "https".equals(server.getScheme());
      if (web && server.getHost() != null && server.getUserInfo() == null) {
        return Optional.of(server);
      }
    } catch (IllegalArgumentException noAddress) {
      // said below, without the text: a password may stand in it
    }
    throw new InvalidInput("benchmark.mlflow-url");
  }

  /** The header {@code Authorization}. */
  Optional<String> authorization() {
    if (!token.isBlank()) {
      return Optional.of("Bearer " + token);
    }
    return user.isBlank()
        ? Optional.empty()
        : Optional.of(
            "Basic "
                + Base64.getEncoder()
                    .encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8)));
  }

  /** Without what is secret. */
  @Override
  public String toString() {
    return "MlflowSettings[experiment=" + experiment + ", timeout=" + timeout + "]";
  }
}
