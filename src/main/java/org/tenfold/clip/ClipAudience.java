package org.tenfold.clip;

import org.tenfold.account.PersonId;

/** A later module's reason to let somebody see a clip's video: they are to judge it, say. */
public interface ClipAudience {
  boolean maySee(ClipId clip, PersonId person);
}
