package org.tenfold.account.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.Session;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.coyote.InputBuffer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.tenfold.account.signin.AddressBlock;

/**
 * Bounds what callers may send before they have signed in: what is large is refused, and of each
 * address only a few at a time may keep a thread waiting for the rest of what they send. What has
 * come whole keeps no thread waiting and is not counted: so a thousand annotators behind one
 * address are none too many. In Tomcat itself, as a refusal must also keep Tomcat from waiting for
 * that rest. Thread-safe.
 */
public final class AnonymousRequestLimits extends ValveBase {
  static final int MOST_BYTES = 64 * 1024;
  public static final int MOST_OF_ONE_ADDRESS = 16;

  /** Programs with a token, that send slowly. */
  static final int MOST_PROGRAMS_OF_ONE_ADDRESS = 64;

  /** Half of Tomcat's threads: the other half is for those who have signed in. */
  static final int MOST_OF_ALL = 100;

  private static final String SECONDS_TO_WAIT = "5";

  private final Map<String, Integer> sending = new HashMap<>();
  private int all;

  AnonymousRequestLimits() {
    super(true);
  }

  @Override
  public void invoke(Request request, Response response) throws IOException, ServletException {
    if (!hasBody(request) || isSignedIn(request)) {
      getNext().invoke(request, response);
      return;
    }
    boolean program = isProgram(request);
    long length = request.getContentLengthLong();
    if (!program && length < 0) {
      refuse(request, response, HttpServletResponse.SC_LENGTH_REQUIRED);
      return;
    }
    if (!program && length > MOST_BYTES) {
      refuse(request, response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
      return;
    }
    if (isAllHere(request)) {
      getNext().invoke(request, response);
      return;
    }
    String block = AddressBlock.of(request.getRemoteAddr());
    if (!enter(block, program ? MOST_PROGRAMS_OF_ONE_ADDRESS : MOST_OF_ONE_ADDRESS)) {
      response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT);
      refuse(request, response, HttpServletResponse.SC_SERVICE_UNAVAILABLE);
      return;
    }
    if (0 <= length && length <= MOST_BYTES) {
      goOnWhenWhole(request, response, (int) length, block);
      return;
    }
    try {
      getNext().invoke(request, response);
    } finally {
      leave(block);
    }
  }

  /** Leaves when all of it has come: what is worked on then keeps no thread waiting. */
  private void goOnWhenWhole(Request request, Response response, int length, String block)
      throws IOException, ServletException {
    org.apache.coyote.Request sent = request.getCoyoteRequest();
    InputBuffer connection = sent.getInputBuffer();
    ReceivedBody whole;
    try {
      whole = ReceivedBody.readFrom(sent, length);
    } catch (IOException neverCame) {
      refuse(request, response, HttpServletResponse.SC_REQUEST_TIMEOUT);
      return;
    } finally {
      leave(block);
    }
    sent.setInputBuffer(whole);
    try {
      getNext().invoke(request, response);
    } finally {
      sent.setInputBuffer(connection);
    }
  }

  private synchronized boolean enter(String block, int most) {
    int now = sending.getOrDefault(block, 0);
    if (now >= most || all >= MOST_OF_ALL) {
      return false;
    }
    sending.put(block, now + 1);
    all++;
    return true;
  }

  private synchronized void leave(String block) {
    all--;
    sending.computeIfPresent(block, (key, now) -> now > 1 ? now - 1 : null);
  }

  private static void refuse(Request request, Response response, int status) throws IOException {
    response.setStatus(status);
    response.setHeader(HttpHeaders.CONNECTION, "close");
    request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
    // sent at once, and no page for errors is asked for: it would read the request
    response.setErrorReported();
    response.finishResponse();
  }

  private static boolean hasBody(Request request) {
    AtomicBoolean allHere = new AtomicBoolean();
    request.getCoyoteRequest().action(ActionCode.REQUEST_BODY_FULLY_READ, allHere);
    return !allHere.get();
  }

  /** So that no thread can be kept waiting by whoever sent it. */
  private static boolean isAllHere(Request request) {
    org.apache.coyote.Request sent = request.getCoyoteRequest();
    sent.action(ActionCode.AVAILABLE, true); // looks, and waits for nothing
    return sent.getContentLengthLong() >= 0 && sent.getAvailable() >= sent.getContentLengthLong();
  }

  /** Says so at least; whether its token is good is found out before the body is read. */
  private static boolean isProgram(Request request) {
    return request.getHeader(HttpHeaders.AUTHORIZATION) != null
        && request.getRequestURI().startsWith(request.getContextPath() + "/api/");
  }

  private static boolean isSignedIn(Request request) {
    @Nullable Session known = request.getSessionInternal(false);
    HttpSession session = known == null ? null : known.getSession();
    try {
      return session != null
          && session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY)
              != null;
    } catch (IllegalStateException endedMeanwhile) {
      return false;
    }
  }
}
