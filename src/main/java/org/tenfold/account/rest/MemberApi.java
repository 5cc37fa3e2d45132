package org.tenfold.account.rest;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tenfold.account.Memberships;
import org.tenfold.account.Panel;
import org.tenfold.account.Person;
import org.tenfold.account.Role;
import org.tenfold.web.rest.Page;

/** Who works in the project, and as what. */
@RestController
@RequestMapping("/api/v1/members")
@RolesAllowed(Role.Names.ADMIN)
class MemberApi {
  private final Memberships members;

  MemberApi(Memberships members) {
    this.members = members;
  }

  /**
   * @param enabled whether they may sign in
   */
  record Member(
      UUID id, String userName, String displayName, List<Role> roles, boolean enabled) {}

  @Operation(summary = "Members of the project, by user name")
  @GetMapping
  Page<Member> all(
      @RequestParam(defaultValue = "") String after,
      @RequestParam(defaultValue = Page.USUAL) int limit) {
    return Page.of(
        members.members(Panel.HUMAN),
        person -> person.id().value().toString(),
        after,
        limit,
        this::told);
  }

  private Member told(Person person) {
    return new Member(
        person.id().value(),
        person.username(),
        person.displayName(),
        members.roles(person).stream().sorted().toList(),
        person.enabled());
  }
}
