package org.tenfold.database;

import java.nio.file.Path;
import org.springframework.dao.DataAccessResourceFailureException;

/** Nothing was stored, because the disk is nearly full; its message is fit for people. */
public class DiskFullException extends DataAccessResourceFailureException {
  private static final long serialVersionUID = 1L;

  DiskFullException(Path folder) {
    super(
        "The disk of the server is nearly full, so nothing new is stored. What was stored before is"
            + " safe. Make room below "
            + folder.getRoot()
            + " on the server, then try again.");
  }
}
