package org.tenfold;

import org.tenfold.cli.TenfoldCommand;

/** The one door: without arguments (or with Spring's, which begin with {@code --}) the server, else a command. */
public final class Application {
  private Application() {}

  public static void main(String[] args) {
    System.exit(TenfoldCommand.run(args));
  }
}
