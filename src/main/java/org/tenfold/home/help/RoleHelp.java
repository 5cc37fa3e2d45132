package org.tenfold.home.help;

import java.util.List;
import org.tenfold.account.Role;
import org.tenfold.home.help.KeyTable.Screen;

/**
 * What a role does on which pages, in the order of the work. The words are {@code help.<role>} and
 * {@code help.<role>.<page>}.
 *
 * @param pages addresses within the project, with the words that name them
 * @param screens those with keys
 */
record RoleHelp(Role role, List<Stop> pages, List<Screen> screens) {
  /**
   * A page on the way.
   *
   * @param name key of the words that the menu, or the page, calls it by
   */
  record Stop(String path, String name) {}

  static final List<RoleHelp> ALL =
      List.of(
          new RoleHelp(
              Role.ANNOTATOR,
              List.of(
                  new Stop("welcome", "nav.guidelines"),
                  new Stop("label", "nav.label"),
                  new Stop("votes", "nav.votes"),
                  new Stop("earnings", "nav.earnings")),
              List.of(Screen.VOTER)),
          new RoleHelp(
              Role.COLLECTOR,
              List.of(
                  new Stop("movies", "nav.movies"),
                  new Stop("wanted", "nav.wanted"),
                  new Stop("import-clips", "title.import-clips"),
                  new Stop("earnings", "nav.earnings")),
              List.of(Screen.DESK)),
          new RoleHelp(
              Role.CURATOR,
              List.of(
                  new Stop("settings", "nav.settings"),
                  new Stop("check", "nav.check"),
                  new Stop("faces", "nav.faces"),
                  new Stop("annotators", "nav.annotators"),
                  new Stop("agreement", "nav.agreement"),
                  new Stop("discussions", "nav.discussions"),
                  new Stop("calibration", "nav.calibration"),
                  new Stop("import", "nav.import")),
              List.of(Screen.WALL, Screen.FACES)),
          new RoleHelp(
              Role.ADMIN,
              List.of(
                  new Stop("people", "title.members"),
                  new Stop("settings", "nav.settings"),
                  new Stop("releases", "nav.releases"),
                  new Stop("benchmarks", "nav.benchmarks"),
                  new Stop("studies", "nav.studies"),
                  new Stop("leaderboard", "nav.leaderboard"),
                  new Stop("rewards", "nav.rewards"),
                  new Stop("audit", "nav.audit")),
              List.of()));

  String words() {
    return "help." + role;
  }

  String words(Stop stop) {
    return words() + "." + stop.path();
  }
}
