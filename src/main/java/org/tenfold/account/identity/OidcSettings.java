package org.tenfold.account.identity;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.tenfold.account.Role;

/**
 * A server that signs people in beside our own accounts, by OpenID Connect: {@code tenfold.oidc.*}.
 *
 * @param issuer its address, as its own description says it; empty: none
 * @param clientId how it knows us
 * @param clientSecret by which it believes that it is us
 * @param name how people call it, on the button
 * @param scope what we ask of it, with commas; {@code openid} is among them
 * @param create whether somebody whom nobody invited gets an account
 * @param groupsClaim where it says in which groups somebody is
 * @param roles which groups bring which roles: {@code lab-admins: SERVER_ADMIN; students:
 *     ANNOTATOR, films/COLLECTOR}. A role is one in the project whose key stands before it, else in
 *     the oldest; the group {@code *} is everybody. Empty: roles are given here, by admins
 */
@ConfigurationProperties("tenfold.oidc")
public record OidcSettings(
    @DefaultValue("") String issuer,
    @DefaultValue("") String clientId,
    @DefaultValue("") String clientSecret,
    @DefaultValue("OpenID") String name,
    @DefaultValue("openid,profile,email") String scope,
    @DefaultValue("false") boolean create,
    @DefaultValue("groups") String groupsClaim,
    @DefaultValue("") String roles) {
  private static final String EVERYBODY = "*";

  /**
   * @throws IllegalArgumentException when the roles cannot be read; it stops the start
   */
  public OidcSettings {
    rolesByGroup(roles);
  }

  public boolean on() {
    return !issuer.isBlank() && !clientId.isBlank();
  }

  /**
   * A role that a group brings.
   *
   * @param project its key; empty: the server's oldest project
   * @param role in it; empty: the server's administrator
   */
  record GroupRole(String project, Optional<Role> role) {}

  /** All roles that groups bring. */
  Set<GroupRole> named() {
    Set<GroupRole> all = new LinkedHashSet<>();
    rolesByGroup(roles).values().forEach(all::addAll);
    return all;
  }

  /** The roles of somebody in these groups. */
  Set<GroupRole> of(Collection<String> groups) {
    Set<GroupRole> given = new LinkedHashSet<>();
    rolesByGroup(roles)
        .forEach(
            (group, theirs) -> {
              if (group.equals(EVERYBODY) || groups.contains(group)) {
                given.addAll(theirs);
              }
            });
    return given;
  }

  private static Map<String, Set<GroupRole>> rolesByGroup(String text) {
    Map<String, Set<GroupRole>> all = new LinkedHashMap<>();
    Arrays.stream(text.split(";"))
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .forEach(
            line -> {
              // a group may be called urn:lab:admins
              int colon = line.lastIndexOf(':');
              if (colon < 1) {
                throw new IllegalArgumentException(
                    "tenfold.oidc.roles: write group: ROLE, ROLE; and so on, not \"" + line + '"');
              }
              all.put(line.substring(0, colon).strip(), rolesOf(line.substring(colon + 1)));
            });
    return all;
  }

  private static Set<GroupRole> rolesOf(String names) {
    Set<GroupRole> roles = new LinkedHashSet<>();
    for (String name : names.split(",", -1)) {
      int slash = name.indexOf('/');
      String wanted = name.substring(slash + 1).strip().toUpperCase(Locale.ROOT);
      if (slash < 0 && wanted.equals(Role.Names.SERVER_ADMIN)) {
        roles.add(new GroupRole("", Optional.empty()));
      } else {
        roles.add(
            new GroupRole(
                slash < 0 ? "" : name.substring(0, slash).strip(), Optional.of(role(wanted))));
      }
    }
    return roles;
  }

  private static Role role(String wanted) {
    return Arrays.stream(Role.values())
        .filter(role -> role.name().equals(wanted))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "tenfold.oidc.roles: there is no role \""
                        + wanted
                        + "\"; there are "
                        + Arrays.toString(Role.values())
                        + " and "
                        + Role.Names.SERVER_ADMIN));
  }

  /** Without what is secret. */
  @Override
  public String toString() {
    return "OidcSettings[issuer=" + issuer + ", clientId=" + clientId + ", roles=" + roles + "]";
  }
}
