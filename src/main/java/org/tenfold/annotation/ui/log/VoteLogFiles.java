package org.tenfold.annotation.ui.log;

import com.vaadin.flow.router.QueryParameters;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tenfold.account.PersonId;
import org.tenfold.account.Role;
import org.tenfold.annotation.Vote;
import org.tenfold.annotation.log.VoteLog;
import org.tenfold.annotation.log.VoteLogFilter;
import org.tenfold.annotation.log.VoteLogLine;
import org.tenfold.annotation.task.VoteEvent;
import org.tenfold.table.FormulaGuard;
import tools.jackson.databind.json.JsonMapper;

/**
 * The vote log as files, clip after clip, each from its first entry on; people by their ids. A page
 * of it is in memory at a time.
 */
@RestController
@RolesAllowed({Role.Names.CURATOR, Role.Names.ADMIN})
class VoteLogFiles {
  private static final String CSV = "export/votes/log.csv";
  private static final String LINES = "export/votes/log.jsonl";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final VoteLog log;

  VoteLogFiles(VoteLog log) {
    this.log = log;
  }

  static String csvAddress(VoteLogFilter filter) {
    return address(CSV, filter);
  }

  static String linesAddress(VoteLogFilter filter) {
    return address(LINES, filter);
  }

  private static String address(String path, VoteLogFilter filter) {
    String query = QueryParameters.simple(filter.address()).getQueryString();
    return query.isEmpty() ? path : path + "?" + query;
  }

  @GetMapping("/" + CSV)
  void csv(@RequestParam Map<String, String> asked, HttpServletResponse response)
      throws IOException {
    VoteLogFilter filter = VoteLogFilter.of(asked);
    begin(response, "text/csv", "vote-log.csv");
    CSVPrinter csv = new CSVPrinter(response.getWriter(), CSVFormat.RFC4180);
    csv.printRecord(
        "clip",
        "seq",
        "at",
        "kind",
        "panel",
        "slot",
        "annotator",
        "by",
        "label",
        "response_ms",
        "words",
        "hash");
    log.forEach(filter, line -> print(csv, line));
    csv.flush();
  }

  private static void print(CSVPrinter csv, VoteLogLine line) {
    VoteEvent event = line.event();
    Vote vote = event.vote();
    try {
      csv.printRecord(
          line.number(),
          line.seq(),
          event.at(),
          event.kind(),
          event.panel().name().toLowerCase(Locale.ROOT),
          event.slot() == 0 ? "" : event.slot(),
          id(event.annotator()),
          id(event.by()),
          vote == null ? "" : vote.emotion().number(),
          vote == null ? "" : vote.responseMillis(),
          FormulaGuard.harmless(event.words()),
          line.hash());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Object id(@Nullable PersonId who) {
    return who == null ? "" : who.value();
  }

  /**
   * One JSON object a line. {@code body} is the text that its hash covers: SHA-256 of the clip's
   * hash before, a line feed, and the body.
   */
  @GetMapping("/" + LINES)
  void lines(@RequestParam Map<String, String> asked, HttpServletResponse response)
      throws IOException {
    VoteLogFilter filter = VoteLogFilter.of(asked);
    begin(response, "application/jsonl", "vote-log.jsonl");
    log.forEach(filter, line -> write(line, response));
    response.getWriter().flush();
  }

  private static void write(VoteLogLine line, HttpServletResponse response) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("clip", line.number());
    fields.put("seq", line.seq());
    fields.put("body", line.body());
    fields.put("hash", line.hash());
    try {
      response.getWriter().write(JSON.writeValueAsString(fields) + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void begin(HttpServletResponse response, String type, String name) {
    response.setContentType(type + ";charset=utf-8");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename(name).build().toString());
  }
}
