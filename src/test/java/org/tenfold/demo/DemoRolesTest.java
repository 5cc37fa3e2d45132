package org.tenfold.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.MockMvc;
import org.tenfold.account.AccountService;
import org.tenfold.account.Role;
import org.tenfold.account.SignedInPerson;
import org.tenfold.audit.AuditLog;
import org.tenfold.project.Projects;
import org.tenfold.testing.ServerTest;

/** This server has no demo, so the switch is made here by hand where it is looked at. */
class DemoRolesTest extends ServerTest {
  @Autowired private MockMvc web;
  @Autowired private ObjectProvider<DemoRoles> door;
  @Autowired private UserDetailsService people;
  @Autowired private AccountService accounts;
  @Autowired private DemoAccounts demo;
  @Autowired private Projects projects;
  @Autowired private AuditLog audit;

  @Test
  void withoutTheDemoThereIsNoDoor() throws Exception {
    twoAccountsOfTheDemo();
    assertThat(door.getIfAvailable()).isNull();

    for (Role role : Role.values()) {
      for (String name : new String[] {"annotator", given.nameOf(given.a(Role.ADMIN))}) {
        int status =
            web.perform(
                    post("/" + DemoRoles.PATH)
                        .param("role", role.name())
                        .with(user(signedIn(name)))
                        .with(csrf()))
                .andReturn()
                .getResponse()
                .getStatus();
        assertThat(status).isIn(403, 404);
      }
    }
  }

  @Test
  void onlyAccountsOfTheDemoAndAdminsOfTheServerLookAsOthers() {
    twoAccountsOfTheDemo();
    DemoRoles roles = new DemoRoles(projects, demo, audit);

    assertThat(roles.offered(signedIn("annotator"), new MockHttpSession()))
        .containsExactly(Role.COLLECTOR, Role.CURATOR);
    assertThat(roles.offered(signedIn("curator"), null))
        .containsExactly(Role.COLLECTOR, Role.ANNOTATOR);
    assertThat(EnumSet.allOf(Role.class))
        .allSatisfy(
            role ->
                assertThat(
                        roles.offered(signedIn(given.nameOf(given.a(role))), new MockHttpSession()))
                    .as("somebody invited, %s", role)
                    .isEmpty());
  }

  /** Not all: fixtures count annotators by such names too. */
  private void twoAccountsOfTheDemo() {
    for (Role role : new Role[] {Role.ANNOTATOR, Role.CURATOR}) {
      if (accounts.find(demo.username(role)).isEmpty()) {
        given.aPerson(demo.username(role), role);
      }
    }
  }

  private SignedInPerson signedIn(String name) {
    return (SignedInPerson) people.loadUserByUsername(name);
  }
}
