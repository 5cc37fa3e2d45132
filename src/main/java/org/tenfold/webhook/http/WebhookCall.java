package org.tenfold.webhook.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.springframework.stereotype.Component;
import org.tenfold.error.InvalidInput;

/**
 * One POST over HTTP/1.1. By hand, for two reasons: it connects to the very address that was looked
 * at, which the JDK's client cannot be told, so that a name with two answers reaches nothing that
 * it should not; and it follows no redirect. The certificate is checked against the name.
 */
@Component
public class WebhookCall {
  private static final int CONNECT_MILLIS = 5_000;
  private static final int READ_MILLIS = 10_000;
  private static final int WHOLE_SECONDS = 20;
  private static final int MOST_ANSWER = 16_384;
  private static final int HTTPS = 443;
  private static final int HTTP = 80;

  private final Doorway doorway;

  WebhookCall(Doorway doorway) {
    this.doorway = doorway;
  }

  /**
   * @param headers beside those that each call has
   * @throws InvalidInput when the address may not be called
   * @throws IOException when there was no answer
   */
  public Answer post(String address, Map<String, String> headers, String body) throws IOException {
    URI url = doorway.require(address);
    Executor later = CompletableFuture.delayedExecutor(WHOLE_SECONDS, TimeUnit.SECONDS);
    try (Socket plain = new Socket(Proxy.NO_PROXY)) {
      CompletableFuture<Void> limit = CompletableFuture.runAsync(() -> close(plain), later);
      try {
        plain.connect(new InetSocketAddress(doorway.address(url), port(url)), CONNECT_MILLIS);
        plain.setSoTimeout(READ_MILLIS);
        return isHttps(url)
            ? overTls(plain, url, headers, body)
            : exchange(plain, url, headers, body);
      } finally {
        boolean unused = limit.cancel(false);
      }
    }
  }

  private static Answer overTls(Socket plain, URI url, Map<String, String> headers, String body)
      throws IOException {
    SSLSocketFactory factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
    try (SSLSocket socket =
        (SSLSocket) factory.createSocket(plain, Doorway.host(url), port(url), true)) {
      SSLParameters parameters = socket.getSSLParameters();
      parameters.setEndpointIdentificationAlgorithm("HTTPS");
      socket.setSSLParameters(parameters);
      socket.startHandshake();
      return exchange(socket, url, headers, body);
    }
  }

  private static Answer exchange(Socket socket, URI url, Map<String, String> headers, String body)
      throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    OutputStream out = socket.getOutputStream();
    out.write(head(url, headers, bytes.length).getBytes(StandardCharsets.US_ASCII));
    out.write(bytes);
    out.flush();
    return answer(socket.getInputStream());
  }

  private static String head(URI url, Map<String, String> headers, int length) {
    String path = url.getRawPath() == null || url.getRawPath().isEmpty() ? "/" : url.getRawPath();
    String query = url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
    String port = url.getPort() < 0 ? "" : ":" + url.getPort();
    StringBuilder head = new StringBuilder();
    head.append("POST ").append(path).append(query).append(" HTTP/1.1\r\n");
    head.append("Host: ").append(url.getHost()).append(port).append("\r\n");
    head.append("User-Agent: Tenfold\r\nContent-Type: application/json\r\n");
    head.append("Content-Length: ").append(length).append("\r\nConnection: close\r\n");
    headers.forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
    return head.append("\r\n").toString();
  }

  private static Answer answer(InputStream in) throws IOException {
    ByteArrayOutputStream come = new ByteArrayOutputStream();
    byte[] piece = new byte[4096];
    Optional<Answer> answer = Optional.empty();
    while (answer.isEmpty()) {
      int read = read(in, piece);
      come.write(piece, 0, Math.max(0, read));
      boolean ended = read < 0 || come.size() >= MOST_ANSWER;
      answer = Answer.read(come, ended);
      if (ended && answer.isEmpty()) {
        throw new IOException(come.size() == 0 ? "no answer" : "no answer of HTTP");
      }
    }
    return answer.get();
  }

  /** Who does not end their answer has answered all the same. */
  private static int read(InputStream in, byte[] piece) throws IOException {
    try {
      return in.read(piece);
    } catch (SocketTimeoutException slow) {
      return -1;
    }
  }

  private static boolean isHttps(URI url) {
    return "https".equalsIgnoreCase(url.getScheme());
  }

  private static int port(URI url) {
    if (url.getPort() > 0) {
      return url.getPort();
    }
    return isHttps(url) ? HTTPS : HTTP;
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException closed) {
      // it was to be closed
    }
  }
}
