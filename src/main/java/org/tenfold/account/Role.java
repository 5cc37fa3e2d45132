package org.tenfold.account;

import java.util.Set;

public enum Role {
  ANNOTATOR,
  COLLECTOR,
  CURATOR,
  ADMIN;

  /** Names for {@code @RolesAllowed}, which takes constants only. */
  public static final class Names {
    public static final String ANNOTATOR = "ANNOTATOR";
    public static final String COLLECTOR = "COLLECTOR";
    public static final String CURATOR = "CURATOR";
    public static final String ADMIN = "ADMIN";

    /** Of the server, which is no role in a project. */
    public static final String SERVER_ADMIN = "SERVER_ADMIN";

    private Names() {}
  }

  /** Name as Spring Security expects it of an authority. */
  public String authority() {
    return "ROLE_" + name();
  }

  /**
   * Whether nobody may bear all these roles at once: who sees votes never gives one, or the ten
   * judgements would not be independent.
   */
  static boolean conflict(Set<Role> roles) {
    boolean seesVotes = roles.contains(CURATOR) || roles.contains(ADMIN);
    return seesVotes && roles.contains(ANNOTATOR);
  }
}
