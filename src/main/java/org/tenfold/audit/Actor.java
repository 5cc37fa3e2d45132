package org.tenfold.audit;

import java.util.UUID;

/** A principal of Spring Security that the log can name. */
public interface Actor {
  UUID actor();
}
