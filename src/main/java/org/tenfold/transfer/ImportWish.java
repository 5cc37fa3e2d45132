package org.tenfold.transfer;

import java.util.Optional;
import org.tenfold.project.ProjectKey;

/**
 * How a project shall come in.
 *
 * @param key what it is called in addresses; empty: as where it comes from
 * @param name empty: as where it comes from
 * @param people who its people become
 */
public record ImportWish(Optional<ProjectKey> key, Optional<String> name, People people) {
  /** Whom nobody here is by id. */
  public enum People {
    /** Each becomes somebody new who cannot sign in. */
    NEW,
    /** An account of the same user name is the same person. */
    MATCH_USERNAMES
  }
}
