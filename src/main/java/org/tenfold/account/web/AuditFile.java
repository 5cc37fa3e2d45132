package org.tenfold.account.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tenfold.account.CurrentUser;
import org.tenfold.account.Memberships;
import org.tenfold.account.Role;
import org.tenfold.audit.AuditEvent;
import org.tenfold.audit.AuditLog;
import org.tenfold.table.FormulaGuard;

/** The whole log as CSV, oldest first; people by their ids. */
@RestController
@RolesAllowed(Role.Names.ADMIN)
class AuditFile {
  private final AuditLog log;
  private final Memberships members;

  AuditFile(AuditLog log, Memberships members) {
    this.log = log;
    this.members = members;
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
    CSVPrinter csv = new CSVPrinter(response.getWriter(), CSVFormat.RFC4180);
    csv.printRecord("at", "actor", "kind", "person", "details", "address");
    log.forEach(members.auditPages(CurrentUser.get()), event -> print(csv, event));
    csv.flush();
  }

  private static void print(CSVPrinter csv, AuditEvent event) {
    try {
      csv.printRecord(
          event.at(),
          event.actor(),
          event.kind(),
          event.person(),
          FormulaGuard.harmless(event.details()),
          event.address());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
