package org.tenfold.server;

import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

/** Looks at something before a migration writes to the database; what it throws ends the start. */
abstract class BeforeMigration implements Callback {
  private final String name;

  BeforeMigration(String name) {
    this.name = name;
  }

  abstract void look(Context context);

  @Override
  public boolean supports(Event event, Context context) {
    return event == Event.BEFORE_MIGRATE;
  }

  @Override
  public boolean canHandleInTransaction(Event event, Context context) {
    return true;
  }

  @Override
  public String getCallbackName() {
    return name;
  }

  @Override
  public void handle(Event event, Context context) {
    look(context);
  }
}
