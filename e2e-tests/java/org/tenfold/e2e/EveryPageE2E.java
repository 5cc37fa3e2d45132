package org.tenfold.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenfold.e2e.Walk.signIn;
import static org.tenfold.e2e.Walk.size;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tenfold.e2e.Places.Place;
import org.tenfold.e2e.Places.Who;

/**
 * Every page there is, found by itself, with something on it: for people who hear it, who have no
 * mouse, who read Chinese or in the dark, and who press while it is still coming.
 */
@Tag("long")
class EveryPageE2E extends BrowserTest {
  /** Only on the way to something that nobody has here; their own tests open them. */
  private static final Set<String> ELSEWHERE =
      Set.of("CodeView", "ForgotView", "ParticipationView");

  /** Of a round, for which a few people must have judged clips: LabellingScreenE2E. */
  private static final Set<String> NOT_FILLED = Set.of("RoundResultsView", "TakePartView");

  /**
   * A row that is cut off where a table scrolls, and clips as short in a movie's strip as they are
   * in the movie: their page has links to the clips before and after (WCAG 2.2, 2.5.8 Equivalent).
   */
  private static final List<String> TOO_SMALL_FOR_A_REASON =
      List.of("<td id=\"vaadin-grid-cell", "<a href=\"clips/");

  /** Vaadin 25.2 gives an open menu a part without a role, and its items what lists have. */
  private static final List<String> OF_AN_OPEN_MENU =
      List.of("aria-required-children", "aria-allowed-attr");

  /** To go on where a walk ended; the first is 1. */
  private static final int FIRST = Integer.getInteger("pages.first", 1);

  private Places places;

  @Override
  void prepare() throws Exception {
    places = new Places(home());
    try (BrowserContext admin = adminOfTheFullDemo();
        BrowserContext annotator = browser.newContext(size())) {
      in(annotator, "annotator", server.password("annotator"));
      new FilledProject(home(), admin, annotator).everything().forEach(places::add);
    }
    Map<Who, BrowserContext> all = everybody("en-US");
    places.follow(all);
    all.values().forEach(BrowserContext::close);
  }

  private String home() {
    return server.address() + "p/main/";
  }

  private Map<Who, BrowserContext> everybody(String language) throws IOException {
    Map<Who, BrowserContext> all = new EnumMap<>(Who.class);
    for (Who who : Who.values()) {
      BrowserContext context = browser.newContext(size().setLocale(language));
      PageLook.watch(context);
      all.put(who, context);
    }
    in(all.get(Who.ADMIN), "admin", ADMIN_PASSWORD);
    in(all.get(Who.ANNOTATOR), "annotator", server.password("annotator"));
    return all;
  }

  private void in(BrowserContext context, String name, String password) {
    try (Page page = context.newPage()) {
      page.navigate(server.address());
      signIn(page, name, password);
      page.waitForURL("**/p/main/**");
      PageLook.settle(page);
    }
  }

  @Test
  @Order(1)
  void everyPageIsSeen() {
    assertThat(places.missed()).isSubsetOf(NOT_FILLED);
  }

  @Test
  @Order(2)
  void everyPageIsForEverybody() throws IOException {
    PageLook look = new PageLook();
    List<String> found =
        new ArrayList<>(
            onEveryPage(
                "en-US",
                (page, where) -> {
                  List<String> here = new ArrayList<>(PageLook.shifts(page, where));
                  here.addAll(axe(page, where));
                  here.addAll(look.byKeyboard(page, where));
                  here.addAll(whatOpens(page, where));
                  return here;
                }));
    found.addAll(look.unseenFocus());

    assertThat(found).isEmpty();
  }

  @Test
  @Order(3)
  void everyPageIsForEverybodyInChinese() throws IOException {
    assertThat(
            onEveryPage(
                "zh-CN",
                (page, where) -> {
                  List<String> here = new ArrayList<>(PageLook.english(page, where));
                  here.addAll(axe(page, where));
                  return here;
                }))
        .isEmpty();
  }

  private interface Look {
    List<String> at(Page page, String where);
  }

  private List<String> onEveryPage(String language, Look look) throws IOException {
    List<String> found = new ArrayList<>();
    Map<Who, BrowserContext> all = everybody(language);
    int number = FIRST - 1;
    for (Place place : places.all().subList(number, places.all().size())) {
      try (Page page = all.get(place.who()).newPage()) {
        String where = place.page() + " /" + place.path();
        number++;
        System.out.printf("%s, %d of %d: %s%n", language, number, places.all().size(), where);
        page.navigate(home() + place.path());
        PageLook.settle(page);
        List<String> here =
            places.shows(page.url(), place) || ELSEWHERE.contains(place.page())
                ? look.at(page, where)
                : List.of(where + ": leads to " + page.url());
        here.forEach(System.out::println); // as it goes on for long
        found.addAll(here);
      }
    }
    all.values().forEach(BrowserContext::close);
    return found;
  }

  private static List<String> axe(Page page, String where) {
    return Axe.found(page, where).stream()
        .filter(
            one ->
                !one.contains("target-size")
                    || TOO_SMALL_FOR_A_REASON.stream().noneMatch(one::contains))
        .filter(
            one ->
                !one.contains("<vaadin-menu-bar")
                    || OF_AN_OPEN_MENU.stream().noneMatch(one::contains))
        .toList();
  }

  private static List<String> whatOpens(Page page, String where) {
    List<String> found = new ArrayList<>();
    for (Runnable open : PageLook.openers(page)) {
      try {
        open.run();
        page.waitForTimeout(400);
        found.addAll(axe(page, where + ", opened"));
        page.keyboard().press("Escape");
        page.waitForTimeout(200);
      } catch (PlaywrightException covered) {
        found.add(where + ": cannot be opened: " + covered.getMessage().lines().findFirst());
      }
    }
    return found;
  }
}
