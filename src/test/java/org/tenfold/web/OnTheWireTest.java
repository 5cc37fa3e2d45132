package org.tenfold.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tenfold.account.PersonId;
import org.tenfold.account.Role;
import org.tenfold.account.web.AnonymousRequestLimits;
import org.tenfold.media.DataFolder;
import org.tenfold.server.Server;
import org.tenfold.testing.Fixtures;

/** What only Tomcat itself decides: cookies, redirects, whom it believes, how long it waits. */
@SpringBootTest(
    classes = {Server.class, Fixtures.class, OnTheWireTest.FormToken.class},
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      // no page is asked for here, so none needs to be built
      "vaadin.productionMode=true",
      "tenfold.trusted-proxies=127.0.0.1/32",
      "db-scheduler.polling-interval=1h",
      "tenfold.worker.spares=0"
    })
@Tag("slow")
class OnTheWireTest {
  private static final String PROXY = "127.0.0.1";
  private static final String STRANGER = "127.0.0.2";

  @LocalServerPort private int port;
  @Autowired private Fixtures given;
  @Autowired private DataFolder data;

  private String curator;

  /** The token of the sign-in form, which a page would hold. */
  @TestComponent
  @RestController
  static class FormToken {
    @GetMapping("/tenfold/form-token")
    String token(CsrfToken token) {
      return token.getToken();
    }

    @GetMapping("/tenfold/said")
    String said(@RequestParam String who) {
      return who;
    }
  }

  @DynamicPropertySource
  static void ownDataFolder(DynamicPropertyRegistry registry) throws IOException {
    Path folder = Files.createTempDirectory("tenfold-test").resolve("data");
    registry.add("tenfold.data", folder::toString);
  }

  @BeforeEach
  void somebody() {
    given.aProject();
    PersonId person = given.a(Role.CURATOR);
    curator = given.nameOf(person);
  }

  @Test
  void everyCookieOverHttpsIsSecureAndStaysOnThisSite() throws Exception {
    List<String> cookies = new ArrayList<>();
    String https = "X-Forwarded-Proto: https\r\n";

    Answer signedIn = signIn(PROXY, https, cookies);
    cookies.addAll(ask(PROXY, "GET", "/api/v1/me", https, "").all("Set-Cookie"));

    assertThat(signedIn.status()).isEqualTo(302);
    assertThat(signedIn.all("Strict-Transport-Security")).hasSize(1);
    assertThat(cookies)
        .extracting(cookie -> cookie.substring(0, cookie.indexOf('=')))
        .contains("JSESSIONID", "remember-me", "tenfold-device", "XSRF-TOKEN");
    assertThat(cookies)
        .allSatisfy(cookie -> assertThat(cookie).contains("; Secure").contains("SameSite=Lax"));
  }

  @Test
  void overHttpNoCookieIsSecureOrNobodyCouldSignIn() throws Exception {
    List<String> cookies = new ArrayList<>();

    Answer signedIn = signIn(PROXY, "", cookies);

    assertThat(signedIn.all("Strict-Transport-Security")).isEmpty();
    assertThat(cookies)
        .isNotEmpty()
        .allSatisfy(cookie -> assertThat(cookie).doesNotContain("Secure"));
  }

  @Test
  void nobodyButATrustedProxyIsBelieved() throws Exception {
    Answer answer = ask(STRANGER, "GET", "/tenfold/form-token", "X-Forwarded-Proto: https\r\n", "");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.all("Strict-Transport-Security")).isEmpty();
    assertThat(answer.all("Set-Cookie"))
        .isNotEmpty()
        .allSatisfy(cookie -> assertThat(cookie).doesNotContain("Secure"));
  }

  /** Whether it was found, refused or not understood. */
  @Test
  void everyAnswerBearsTheHeadersThatProtectIt() throws Exception {
    for (String path : List.of("/tenfold/form-token", "/api/v1/me", "/export/none", "/x?%00")) {
      Answer answer = ask(PROXY, "GET", path, "", "");

      assertThat(answer.all("X-Content-Type-Options")).as(path).containsExactly("nosniff");
      assertThat(answer.all("X-Frame-Options")).as(path).containsExactly("SAMEORIGIN");
      assertThat(answer.all("Referrer-Policy")).as(path).containsExactly("same-origin");
      assertThat(answer.all("Content-Security-Policy"))
          .as(path)
          .singleElement()
          .asString()
          .contains("script-src 'self' 'unsafe-eval'; script-src-attr 'none';");
    }
  }

  /** As a platform's placeholder stands in an address that nobody has filled in. */
  @Test
  void aPercentSignThatBeginsNoEscapeIsOne() throws Exception {
    Answer answer = ask(PROXY, "GET", "/tenfold/said?who=%SURVEY_CODE%%7B%41%", "", "");

    assertThat(answer.status()).isEqualTo(302);
    String whole = answer.all("Location").getFirst();
    assertThat(whole).endsWith("/tenfold/said?who=%25SURVEY_CODE%25%7B%41%25");
    assertThat(ask(PROXY, "GET", whole.substring(whole.indexOf("/tenfold")), "", "").body())
        .contains("%SURVEY_CODE%{A%");
  }

  /** An older page of the same browser may be given another session while the form is filled. */
  @Test
  void aSignInFormOutlivesItsSessionAndIsNobodyElses() throws Exception {
    Answer page = ask(PROXY, "GET", "/tenfold/form-token", "", "");
    Answer other = ask(PROXY, "GET", "/tenfold/form-token", "", "");
    String another = "Cookie: JSESSIONID=0123456789ABCDEF; " + page.cookie("XSRF-TOKEN") + "\r\n";

    assertThat(page.all("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("JSESSIONID"));
    assertThat(ask(PROXY, "POST", "/login", another, form(other.body())).all("Location"))
        .singleElement()
        .asString()
        .startsWith("/login");
    assertThat(ask(PROXY, "POST", "/login", another, form(page.body())).all("Location"))
        .singleElement()
        .asString()
        .isEqualTo("/");
  }

  /** Vaadin's form sends what the cookie says, where there is one. */
  @Test
  void theTokenOfTheCookieIsAsGoodAsThePages() throws Exception {
    String cookie = ask(PROXY, "GET", "/tenfold/form-token", "", "").cookie("XSRF-TOKEN");

    Answer in =
        ask(
            PROXY,
            "POST",
            "/login",
            "Cookie: " + cookie + "\r\n",
            form(cookie.substring(cookie.indexOf('=') + 1)));

    assertThat(in.all("Location")).containsExactly("/");
  }

  @Test
  void redirectsStayHereWhateverServerSomebodySaysTheyCalled() throws Exception {
    for (String lie :
        List.of("Host: evil.example\r\n", "Host: x\r\nX-Forwarded-Host: evil.example\r\n")) {
      String page = "Accept: text/html\r\n" + lie;
      Answer first = ask(PROXY, "GET", "/export/rewards.csv?a=b", page, "");
      assertThat(first.status()).isEqualTo(302);
      assertThat(first.all("Location")).containsExactly("/login");

      String session = first.cookie("JSESSIONID");
      Answer token = ask(PROXY, "GET", "/tenfold/form-token", "Cookie: " + session + "\r\n", "");
      String both = "Cookie: " + session + "; " + token.cookie("XSRF-TOKEN") + "\r\n";
      Answer in = ask(PROXY, "POST", "/login", both + lie, form(token.body()));
      assertThat(in.all("Location")).hasSize(1).allMatch(path -> path.startsWith("/"));
      assertThat(in.all("Location").getFirst()).startsWith("/export/rewards.csv");
    }
  }

  /**
   * A session that somebody else may know, for they planted it, is not the one that is signed in.
   */
  @Test
  void aSignInBringsAnotherSession() throws Exception {
    Answer first = ask(PROXY, "GET", "/export/rewards.csv", "Accept: text/html\r\n", "");
    String planted = "Cookie: " + first.cookie("JSESSIONID");
    Answer token = ask(PROXY, "GET", "/tenfold/form-token", planted + "\r\n", "");

    Answer in =
        ask(
            PROXY,
            "POST",
            "/login",
            planted + "; " + token.cookie("XSRF-TOKEN") + "\r\n",
            form(token.body()));

    assertThat(in.cookie("JSESSIONID")).isNotEqualTo(first.cookie("JSESSIONID"));
    assertThat(ask(PROXY, "GET", "/api/v1/me", planted + "\r\n", "").status()).isEqualTo(401);
    String own = "Cookie: " + in.cookie("JSESSIONID") + "\r\n";
    assertThat(ask(PROXY, "GET", "/api/v1/me", own, "").status())
        .as("known, and no annotator")
        .isEqualTo(403);
  }

  @Test
  void halfSentFormsOfOneAddressKeepNobodyElseWaiting() throws Exception {
    List<Socket> slow = new ArrayList<>();
    try {
      for (int i = 0; i < 220; i++) {
        Socket socket = open(STRANGER);
        slow.add(socket);
        write(
            socket,
            "POST /login HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                + "Content-Length: 1000\r\n\r\nusername=a");
      }

      Semaphore refused = new Semaphore(0);
      for (Socket socket : slow) {
        Thread.ofVirtual().start(() -> readRefusal(socket, refused));
      }
      assertThat(
              refused.tryAcquire(
                  220 - AnonymousRequestLimits.MOST_OF_ONE_ADDRESS, 15, TimeUnit.SECONDS))
          .as("all but a few are told at once")
          .isTrue();
      List<String> cookies = new ArrayList<>();
      assertThat(signIn(PROXY, "", cookies).status()).isEqualTo(302);
      assertThat(signIn(STRANGER, "", cookies).status()).as("sent whole").isEqualTo(302);
    } finally {
      for (Socket socket : slow) {
        socket.close();
      }
    }
  }

  @Test
  void aFormThatComesInPiecesIsOneAndTheConnectionGoesOn() throws Exception {
    Answer page = ask(STRANGER, "GET", "/tenfold/form-token", "", "");
    String form = form(page.body());
    try (Socket socket = open(STRANGER)) {
      write(
          socket,
          "POST /login HTTP/1.1\r\nHost: localhost\r\nCookie: "
              + page.cookie("XSRF-TOKEN")
              + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: "
              + form.length()
              + "\r\n\r\n");
      TimeUnit.MILLISECONDS.sleep(100);
      write(socket, form.substring(0, 20));
      TimeUnit.MILLISECONDS.sleep(100);
      write(
          socket,
          form.substring(20)
              + "GET /tenfold/said?who=next HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

      Answer signedIn = Answer.read(socket);
      assertThat(signedIn.status()).isEqualTo(302);
      assertThat(signedIn.all("Location")).containsExactly("/");
      assertThat(signedIn.body()).startsWith("HTTP/1.1 200").endsWith("next");
    }
  }

  @Test
  @ExtendWith(OutputCaptureExtension.class)
  void aStrangersFormHasItsSizeAndSaysIt(CapturedOutput log) throws Exception {
    try (Socket socket = open(STRANGER)) {
      write(
          socket,
          "POST /login HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\n"
              + "Content-Length: 2000000\r\n\r\nusername=a");
      assertThat(Answer.read(socket).status()).isEqualTo(413);
    }
    try (Socket socket = open(STRANGER)) {
      write(
          socket,
          "POST /anything HTTP/1.1\r\nHost: x\r\nContent-Type: multipart/form-data; boundary=b\r\n"
              + "Transfer-Encoding: chunked\r\n\r\n5\r\n--b\r\n\r\n");
      assertThat(Answer.read(socket).status()).isEqualTo(411);
    }
    // each refusal went through all filters again, for a page that nobody could be sent
    assertThat(log).doesNotContain("Exception Processing", "threw exception");
  }

  @Test
  void aMessageOfNoKindIsNotFound() throws Exception {
    assertThat(ask(STRANGER, "GET", "/?v-r=dnd", "", "").status()).isEqualTo(404);
  }

  @Test
  void theDataFolderIsItsOwnersAlone() throws Exception {
    try (Stream<Path> entries = Files.list(data.root())) {
      assertThat(Stream.concat(Stream.of(data.root()), entries))
          .hasSizeGreaterThan(3)
          .allSatisfy(
              path ->
                  assertThat(Files.getPosixFilePermissions(path).toString())
                      .as(path.toString())
                      .doesNotContain("GROUP", "OTHERS"));
    }
  }

  private static void readRefusal(Socket socket, Semaphore refused) {
    try {
      if (Answer.read(socket).status() == 503) {
        refused.release();
      }
    } catch (IOException | RuntimeException heldOrClosed) {
      // one of the few that Tomcat waits for
    }
  }

  private Answer signIn(String from, String headers, List<String> cookies) throws IOException {
    Answer page = ask(from, "GET", "/tenfold/form-token", headers, "");
    String token = "Cookie: " + page.cookie("XSRF-TOKEN") + "\r\n";
    Answer answer = ask(from, "POST", "/login", headers + token, form(page.body()));
    cookies.addAll(page.all("Set-Cookie"));
    cookies.addAll(answer.all("Set-Cookie"));
    return answer;
  }

  private String form(String token) {
    return "username="
        + curator
        + "&password="
        + URLEncoder.encode(Fixtures.PASSWORD, StandardCharsets.UTF_8)
        + "&remember-me=on&_csrf="
        + URLEncoder.encode(token, StandardCharsets.UTF_8);
  }

  private Answer ask(String from, String method, String path, String headers, String form)
      throws IOException {
    try (Socket socket = open(from)) {
      write(
          socket,
          method
              + " "
              + path
              + " HTTP/1.1\r\nConnection: close\r\n"
              + (headers.contains("Host:") && !headers.startsWith("X-Forwarded-Host")
                  ? ""
                  : "Host: localhost\r\n")
              + headers
              + (form.isEmpty()
                  ? ""
                  : "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                      + form.length()
                      + "\r\n")
              + "\r\n"
              + form);
      return Answer.read(socket);
    }
  }

  private Socket open(String from) throws IOException {
    Socket socket = new Socket();
    socket.bind(new InetSocketAddress(InetAddress.getByName(from), 0));
    socket.connect(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port));
    socket.setSoTimeout(15_000);
    return socket;
  }

  private static void write(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(ISO_8859_1));
    socket.getOutputStream().flush();
  }

  private record Answer(int status, List<String> head, String body) {
    static Answer read(Socket socket) throws IOException {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try {
        socket.getInputStream().transferTo(bytes);
      } catch (java.net.SocketException resetAfterTheAnswer) {
        // what we did not send is not waited for
      }
      String all = bytes.toString(ISO_8859_1);
      int end = all.indexOf("\r\n\r\n");
      List<String> head = all.substring(0, end).lines().toList();
      String body = all.substring(end + 4);
      if (head.stream().anyMatch(line -> line.equalsIgnoreCase("Transfer-Encoding: chunked"))) {
        body = body.lines().skip(1).findFirst().orElse("");
      }
      return new Answer(Integer.parseInt(head.getFirst().split(" ")[1]), head, body);
    }

    List<String> all(String name) {
      String start = name.toLowerCase(Locale.ROOT) + ":";
      return head.stream()
          .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start))
          .map(line -> line.substring(start.length()).strip())
          .toList();
    }

    String cookie(String name) {
      return all("Set-Cookie").stream()
          .filter(cookie -> cookie.startsWith(name + "="))
          .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
          .findFirst()
          .orElseThrow();
    }
  }
}
