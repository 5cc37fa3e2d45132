package org.tenfold.account.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tenfold.account.Role;
import org.tenfold.audit.AuditEvent;
import org.tenfold.audit.AuditLog;

/** The whole log as CSV, oldest first; people by their ids. */
@RestController
@RolesAllowed(Role.Names.ADMIN)
class AuditFile {
  private final AuditLog log;

  AuditFile(AuditLog log) {
    this.log = log;
  }

  @GetMapping("/export/audit.csv")
  void all(HttpServletResponse response) throws IOException {
    response.setContentType("text/csv;charset=utf-8");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment()
            .filename("audit.csv", StandardCharsets.UTF_8)
            .build()
            .toString());
    PrintWriter csv = response.getWriter();
    csv.print("at,actor,kind,person,details,address\n");
    log.forEach(event -> csv.print(line(event)));
  }

  private static String line(AuditEvent event) {
    return String.join(
            ",",
            event.at().toString(),
            id(event.actor()),
            event.kind().name(),
            id(event.person()),
            quoted(event.details()),
            event.address())
        + "\n";
  }

  private static String id(@Nullable UUID person) {
    return person == null ? "" : person.toString();
  }

  /** Quoted, and never a formula when a spreadsheet opens it. */
  private static String quoted(String text) {
    String safe = text.matches("^[=+\\-@\\t\\r].*") ? "'" + text : text;
    return '"' + safe.replace("\"", "\"\"").replaceAll("[\\r\\n]+", " ") + '"';
  }
}
