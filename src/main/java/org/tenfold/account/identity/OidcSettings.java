package org.tenfold.account.identity;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
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
 * @param roles which groups bring which roles: {@code lab-admins: ADMIN, CURATOR; students:
 *     ANNOTATOR}; the group {@code *} is everybody. Empty: roles are given here, by admins
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

  /** The roles of somebody in these groups; empty where groups say nothing about roles. */
  Optional<Set<Role>> roles(Collection<String> groups) {
    if (roles.isBlank()) {
      return Optional.empty();
    }
    Set<Role> given = EnumSet.noneOf(Role.class);
    rolesByGroup(roles)
        .forEach(
            (group, theirs) -> {
              if (group.equals(EVERYBODY) || groups.contains(group)) {
                given.addAll(theirs);
              }
            });
    return Optional.of(given);
  }

  private static Map<String, Set<Role>> rolesByGroup(String text) {
    Map<String, Set<Role>> all = new LinkedHashMap<>();
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

  private static Set<Role> rolesOf(String names) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    for (String name : names.split(",", -1)) {
      String wanted = name.strip().toUpperCase(Locale.ROOT);
      roles.add(
          Arrays.stream(Role.values())
              .filter(role -> role.name().equals(wanted))
              .findFirst()
              .orElseThrow(
                  () ->
                      new IllegalArgumentException(
                          "tenfold.oidc.roles: there is no role \""
                              + name.strip()
                              + "\"; there are "
                              + Arrays.toString(Role.values()))));
    }
    return roles;
  }

  /** Without what is secret. */
  @Override
  public String toString() {
    return "OidcSettings[issuer=" + issuer + ", clientId=" + clientId + ", roles=" + roles + "]";
  }
}
