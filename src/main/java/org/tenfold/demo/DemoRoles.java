package org.tenfold.demo;

import jakarta.annotation.security.PermitAll;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tenfold.account.CurrentUser;
import org.tenfold.account.PersonId;
import org.tenfold.account.Role;
import org.tenfold.account.SignedInPerson;
import org.tenfold.account.web.SessionEnd;
import org.tenfold.audit.AuditKind;
import org.tenfold.audit.AuditLog;
import org.tenfold.project.Projects;

/**
 * Lets people of the demo look as each role without four passwords. Nobody gets anywhere that they
 * could not get by signing in: the demo's accounts are entered with the password that they share,
 * and only by who is one of them or administers the server; back to the admin goes only a session
 * that came from there. Without the demo there is no such bean and no such address.
 */
@RestController
@ConditionalOnWebApplication
@ConditionalOnProperty("tenfold.demo")
public class DemoRoles {
  /** Where a page posts the role that it wants to look as. */
  public static final String PATH = "demo/look-as";

  private static final String CAME_FROM = DemoRoles.class.getName();

  private final Projects projects;
  private final DemoAccounts accounts;
  private final AuditLog audit;

  DemoRoles(Projects projects, DemoAccounts accounts, AuditLog audit) {
    this.projects = projects;
    this.accounts = accounts;
    this.audit = audit;
  }

  /** The roles that this person may look as now, their own left out; in the order of the work. */
  public List<Role> offered(SignedInPerson person, @Nullable HttpSession session) {
    boolean ofTheDemo = accounts.role(person.id()).isPresent();
    if (person.firstPage().isPresent() || !(ofTheDemo || person.serverAdmin())) {
      return List.of();
    }
    return Stream.concat(
            Stream.of(Role.COLLECTOR, Role.CURATOR, Role.ANNOTATOR)
                .filter(role -> accounts.role(person.id()).filter(role::equals).isEmpty()),
            cameFrom(session).map(admin -> Role.ADMIN).stream())
        .toList();
  }

  @PostMapping("/" + PATH)
  @PermitAll
  ResponseEntity<Void> lookAs(
      @RequestParam Role role, HttpServletRequest request, HttpServletResponse response)
      throws ServletException {
    SignedInPerson before = CurrentUser.get();
    HttpSession session = request.getSession(false);
    if (!projects.current().demo() || !offered(before, session).contains(role)) {
      return ResponseEntity.status(HttpStatus.FORBIDDEN).build();
    }
    Optional<SecurityContext> admin =
        before.serverAdmin() ? Optional.of(SecurityContextHolder.getContext()) : cameFrom(session);
    if (session != null) {
      SessionEnd.of(session); // with the pages of the one before
    }
    SecurityContextHolder.clearContext();
    if (role == Role.ADMIN) {
      SecurityContextHolder.setContext(admin.orElseThrow());
      // whether that sign-in still holds, the next request asks as always
      new HttpSessionSecurityContextRepository()
          .saveContext(admin.orElseThrow(), request, response);
    } else {
      request.login(accounts.username(role), accounts.password());
      admin.ifPresent(one -> request.getSession().setAttribute(CAME_FROM, one));
    }
    note(before.id(), request.getRemoteAddr());
    return ResponseEntity.noContent().build();
  }

  private void note(PersonId before, String address) {
    UUID now = CurrentUser.get().id().value();
    audit.noteOf(before.value(), AuditKind.SIGNED_IN, now, "demo", address);
  }

  private static Optional<SecurityContext> cameFrom(@Nullable HttpSession session) {
    return session != null && session.getAttribute(CAME_FROM) instanceof SecurityContext admin
        ? Optional.of(admin)
        : Optional.empty();
  }
}
