package org.tenfold.web.fault;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.apache.coyote.CloseNowException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.DisconnectedClientHelper;
import org.tenfold.error.InvalidInput;
import org.tenfold.logging.LogId;
import org.tenfold.web.RequestPath;
import tools.jackson.databind.json.JsonMapper;

/**
 * What nobody inside could answer is answered here, to programs as problem+json, to people as a
 * page: that the database is away (503), or a number under which the log holds what went wrong
 * (500). So the server's own trace of it is never written. Each request has an id, which stands in
 * header {@code X-Request-Id} and in all that is logged meanwhile.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class LastResort extends OncePerRequestFilter {
  /** After so many seconds a program may ask again. */
  static final int RETRY_SECONDS = 5;

  static final String REQUEST_ID = "X-Request-Id";

  private static final Pattern SUBJECT = Pattern.compile("/(clips|runs)/([0-9a-f-]{36})(?![^/.])");

  private final FaultLog log;
  private final DataSource database;

  LastResort(FaultLog log, DataSource database) {
    this.log = log;
    this.database = database;
  }

  /** The end of a download that is written in the background comes by here too. */
  @Override
  protected boolean shouldNotFilterAsyncDispatch() {
    return false;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String id = String.format("%08x", ThreadLocalRandom.current().nextInt());
    try (LogId.Opened unused = LogId.REQUEST.open(id);
        LogId.Opened subject = subject(request)) {
      if (!response.isCommitted()) {
        response.setHeader(REQUEST_ID, id);
      }
      if (opensPage(request)) {
        requireDatabase();
      }
      chain.doFilter(request, response);
    } catch (Exception
        | LinkageError
        | AssertionError
        | StackOverflowError
        | OutOfMemoryError thrown) {
      if (DisconnectedClientHelper.isClientDisconnectedException(thrown)) {
        throw thrown;
      }
      Fault fault = Fault.of(thrown, request.getMethod() + " " + request.getRequestURI(), log);
      if (response.isCommitted()) {
        // an end that looks like the end of a whole file would be a lie
        throw new CloseNowException("cut off: " + fault.code());
      }
      answer(request, response, fault);
    }
  }

  /** The clip or run that the address names. */
  private static LogId.Opened subject(HttpServletRequest request) {
    Matcher named = SUBJECT.matcher(request.getRequestURI());
    if (!named.find()) {
      return () -> {};
    }
    return (named.group(1).equals("clips") ? LogId.CLIP : LogId.RUN).open(named.group(2));
  }

  /** A page begins without the database, and would only say in its middle that there is none. */
  private void requireDatabase() throws ServletException {
    try (Connection there = database.getConnection()) {
      // that it came is enough: the pool tries what lay idle
    } catch (SQLException away) {
      throw new ServletException(away);
    }
  }

  private static boolean opensPage(HttpServletRequest request) {
    return "GET".equals(request.getMethod()) && isForPeople(request);
  }

  private static boolean isForPeople(HttpServletRequest request) {
    String accepts = request.getHeader(HttpHeaders.ACCEPT);
    return accepts != null
        && accepts.contains(MediaType.TEXT_HTML_VALUE)
        && !RequestPath.within(request).startsWith("/api/");
  }

  private void answer(HttpServletRequest request, HttpServletResponse response, Fault fault)
      throws IOException {
    response.resetBuffer();
    response.setStatus(fault.status());
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.setCharacterEncoding(StandardCharsets.UTF_8);
    if (fault instanceof Fault.Away || fault instanceof Fault.Full) {
      response.setHeader(HttpHeaders.RETRY_AFTER, Integer.toString(RETRY_SECONDS));
    }
    if (isForPeople(request)) {
      response.setContentType("text/html;charset=UTF-8");
      response.getWriter().write(FaultPage.of(fault, request));
    } else {
      response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
      response.getWriter().write(JsonMapper.shared().writeValueAsString(problem(fault, request)));
    }
  }

  private static Map<String, Object> problem(Fault fault, HttpServletRequest request) {
    Map<String, Object> problem = new LinkedHashMap<>();
    problem.put("title", HttpStatus.valueOf(fault.status()).getReasonPhrase());
    problem.put("status", fault.status());
    problem.put("detail", fault.words(request.getLocale()));
    problem.put("instance", request.getRequestURI());
    problem.put("code", fault.code());
    if (fault instanceof Fault.Unknown(String reference)) {
      problem.put("reference", reference);
    }
    if (fault instanceof Fault.Refused(InvalidInput refused)) {
      problem.put("message", refused.said().fields());
      problem.putAll(refused.details());
    }
    return problem;
  }
}
