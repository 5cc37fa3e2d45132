package org.tenfold.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tenfold.e2e.Walk.SOON;
import static org.tenfold.e2e.Walk.button;
import static org.tenfold.e2e.Walk.contains;
import static org.tenfold.e2e.Walk.count;
import static org.tenfold.e2e.Walk.screenshot;
import static org.tenfold.e2e.Walk.signIn;
import static org.tenfold.e2e.Walk.size;
import static org.tenfold.e2e.Walk.soon;
import static org.tenfold.e2e.Walk.visible;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tenfold.account.AccountService;
import org.tenfold.account.PersonId;
import org.tenfold.account.Role;
import org.tenfold.annotation.CurationService;
import org.tenfold.annotation.GoldClip;
import org.tenfold.annotation.GoldPurpose;
import org.tenfold.clip.ClipService;
import org.tenfold.clip.ClipStatus;
import org.tenfold.label.DfewLabel;
import org.tenfold.recruitment.Recruitments;
import org.tenfold.recruitment.terms.Completion;
import org.tenfold.recruitment.terms.LinkParameters;
import org.tenfold.recruitment.terms.Platform;
import org.tenfold.recruitment.terms.Terms;
import org.tenfold.testing.Fixtures;
import tools.jackson.databind.json.JsonMapper;

/**
 * The labelling screen in a real browser: how quick it is, that it loses nothing and doubles
 * nothing, and that everybody can use it. At the end the database is asked what arrived.
 */
@Order(1)
class LabellingScreenE2E extends BrowserTest {
  private static final int MEASURED = 25;
  private static final int OFFLINE_SECONDS = Integer.getInteger("tenfold.offline.seconds", 5);

  /** Votes that each annotator has seen acknowledged. */
  private static final Map<String, Integer> GIVEN = new HashMap<>();

  private static final Pattern SOME_MONEY = Pattern.compile("^0\\.\\d*[1-9]\\d* EUR earned$");

  private static LabellingData data;

  /** Of participants who judge two clips each. */
  private static String link = "";

  private BrowserContext context;

  @Override
  TenfoldServer start() throws Exception {
    Path folder = Files.createTempDirectory("tenfold-label").resolve("data");
    data = new LabellingData(folder, List.of());
    link =
        data.with(
            tenfold -> {
              new PlayableClips(
                      60,
                      0.7,
                      List.of(
                          "ada", "ben", "cleo", "dan", "eve", "finn", "gina", "hugo", "ines",
                          "jane"))
                  .apply(tenfold);
              return recruitment(tenfold);
            });
    data.with(LabellingScreenE2E::aRoundOfThreeGoldClips);
    return TenfoldServer.start(folder, List.of(TenfoldServer.WITHOUT_FACES));
  }

  /** Gold clips of the training round: theirs are no votes, so that people may see what all say. */
  private static List<GoldClip> aRoundOfThreeGoldClips(ConfigurableApplicationContext tenfold) {
    Fixtures given = tenfold.getBean(Fixtures.class);
    PersonId curator = given.aPerson("head", Role.CURATOR);
    CurationService curation = tenfold.getBean(CurationService.class);
    tenfold.getBean(ClipService.class).withStatus(ClipStatus.ACCEPTED).stream()
        .skip(57)
        .forEach(
            clip -> curation.makeGold(clip.id(), DfewLabel.SAD, GoldPurpose.TRAINING, curator));
    return curation.gold();
  }

  @AfterEach
  void leave() {
    if (context != null) {
      context.close();
    }
  }

  @Test
  @Order(1)
  void aKeyIsAnsweredAtOnceAndTheNextClipIsThere() throws IOException {
    LabelScreen screen = screen("ada");
    KeyLatency latency = KeyLatency.on(screen.page());
    for (int i = 0; i < MEASURED; i++) {
      screen.judge("h");
    }
    screen.seen().allSaved();
    remember("ada", screen, MEASURED);

    // a busy machine draws some answers later than it is looked for
    assertThat(latency.feedback()).hasSizeGreaterThan(MEASURED / 2);
    assertThat(latency.nextFrame()).hasSizeGreaterThan(MEASURED / 2);
    latency.report("labelling-screen.txt");
    assertThat(KeyLatency.quantile(latency.feedback(), 0.95)).isLessThan(1_000);
    assertThat(KeyLatency.quantile(latency.nextFrame(), 0.95)).isLessThan(1_000);
  }

  @Test
  @Order(2)
  void votesGivenWithoutANetworkArriveOnceItIsBack() {
    LabelScreen screen = screen("ben").judge("s").seen().allSaved();
    context.setOffline(true);

    // the clip on the screen, and the one that was loaded ahead
    screen.judge("n").judge("a");
    assertThat(screen.part(".notice h2")).hasText("You are offline", soon());
    assertThat(screen.part(".outbox[role=status]"))
        .containsText("2 waiting – you are offline", contains(SOON));
    screenshot(screen.page(), "label-offline");
    screen.page().waitForTimeout(OFFLINE_SECONDS * 1_000);
    assertThat(screen.waiting()).isEqualTo(2);

    context.setOffline(false);
    screen.allSaved().seen();
    remember("ben", screen, 3);
    screen.judge("f").allSaved();
    remember("ben", screen, 4);
  }

  @Test
  @Order(3)
  void aReloadLosesNoVoteThatIsOnItsWay() {
    LabelScreen screen = screen("cleo").seen();
    context.route("**/api/v1/votes", route -> route.abort());
    String judged = screen.clip();
    screen.judge("h");
    assertThat(screen.part(".outbox[role=status]")).containsText("1 waiting", contains(SOON));

    screen.page().reload();
    screen.opened().state("waiting");
    assertThat(screen.waiting()).isEqualTo(1);
    assertThat(screen.clip()).isNotEqualTo(judged);
    context.unroute("**/api/v1/votes");
    screen.allSaved();
    remember("cleo", screen, 1);
  }

  @Test
  @Order(4)
  void whoseSignInHasEndedSignsInAgainAndGoesOn() {
    LabelScreen screen = screen("dan").seen();
    context.clearCookies(new BrowserContext.ClearCookiesOptions().setName("JSESSIONID"));
    screen.judge("d");
    assertThat(screen.part(".outbox[role=status]"))
        .containsText("Your sign-in has ended", contains(SOON));
    screenshot(screen.page(), "label-signed-out");

    Page door = context.waitForPage(() -> screen.part(".outbox[role=status] a").click());
    signIn(door, "dan", Fixtures.PASSWORD);
    assertThat(door.locator("h1")).hasText("Faces in movies", soon());
    door.close();
    screen.allSaved();
    remember("dan", screen, 1);
    screen.opened().judge("d").allSaved();
    remember("dan", screen, 2);
  }

  @Test
  @Order(5)
  void twoTabsOfOnePersonNeverJudgeAClipTwiceNorLoseOne() {
    LabelScreen one = screen("eve").seen();
    LabelScreen two = LabelScreen.another(context, server.address()).seen();
    String first = one.clip();
    assertThat(two.clip()).isEqualTo(first);

    one.judge("h").seen();
    two.page().bringToFront();
    two.seen();
    assertThat(two.clip()).isNotEqualTo(first).isEqualTo(one.clip());
    two.judge("s").seen().allSaved();

    // what the first has loaded ahead is on the second's screen: closing it must not give it back
    one.page().close();
    two.judge("n").seen().judge("f").seen().allSaved();
    assertThat(two.message()).not().hasAttribute("data-kind", "error");
    remember("eve", two, 4);
  }

  @Test
  @Order(6)
  void backAndForwardComeToAScreenThatWorks() {
    LabelScreen screen = screen("finn").judge("h").seen();
    screen.page().locator("vaadin-side-nav-item", button("Overview")).click();
    assertOverview(screen.page());
    screen.page().goBack();
    screen.opened().judge("s").seen();
    screen.page().goForward();
    assertOverview(screen.page());
    screen.page().goBack();
    screen.opened().judge("n").seen().allSaved();
    remember("finn", screen, 3);
  }

  /** Shown, and in the browser's history: before that a step back would leave one page too many. */
  private static void assertOverview(Page page) {
    assertThat(page.locator("h1")).hasText("Faces in movies", soon());
    page.waitForURL(address -> !address.endsWith("/label"));
  }

  @Test
  @Order(7)
  void aVoteCanBeTakenBackForAWhile() {
    LabelScreen screen = screen("gina").seen();
    String slip = screen.clip();
    screen.judge("h").allSaved();
    assertThat(screen.part(".undo")).containsText("Undo Happy");
    screen.page().keyboard().press("z");
    screen.page().waitForCondition(() -> screen.clip().equals(slip));
    assertThat(screen.given()).isZero();
    screen.state("open"); // at once: it was seen whole

    screen.judge("f").allSaved();
    assertThat(screen.part(".undo")).isHidden(hidden());
    screen.page().keyboard().press("z");
    assertThat(screen.message()).hasText("That vote can no longer be taken back.", soon());
    remember("gina", screen, 1);
  }

  @Test
  @Order(8)
  void whatCannotBeJudgedIsSkippedWithAReasonAndIsNoVote() {
    LabelScreen screen = screen("gina").state("waiting");
    String odd = screen.clip();
    screen.page().keyboard().press("x");
    assertThat(screen.part("dialog[open] h3")).hasText("This clip cannot be judged", soon());
    Axe.assertNoViolations(screen.page(), "skip dialog");
    screenshot(screen.page(), "label-skip");
    screen.page().keyboard().press("Escape");
    screen.seen();
    assertThat(screen.clip()).isEqualTo(odd);

    screen.page().keyboard().press("x");
    screen.page().keyboard().press("2");
    assertThat(screen.message()).hasText("Noted. Here is the next clip.", soon());
    screen.seen().allSaved();
    assertThat(screen.clip()).isNotEqualTo(odd);
    remember("gina", screen, 1);
  }

  @Test
  @Order(9)
  void keysCanBeChangedAndTiedToAlt() {
    LabelScreen screen = screen("hugo").seen();
    screen.page().keyboard().press("?");
    Axe.assertNoViolations(screen.page(), "key map");
    screen.keyOf("vote Happy").click();
    screen.page().keyboard().press("s");
    assertThat(screen.part("dialog.settings .message")).hasText("“vote Sad” already has that key.");
    screen.keyOf("vote Happy").click();
    screen.page().keyboard().press("q");
    screenshot(screen.page(), "label-keys");
    screen.page().keyboard().press("Escape");

    String clip = screen.clip();
    screen.page().keyboard().press("h");
    assertThat(screen.clip()).isEqualTo(clip);
    screen.page().keyboard().press("q");
    screen.allSaved();
    remember("hugo", screen, 1);

    screen.page().reload();
    screen.opened().seen();
    screen.page().keyboard().press("?");
    screen.part("dialog.settings label", "Keys work by themselves").click();
    screen.part("dialog.settings button.primary").click();
    assertThat(screen.part(".choices [data-emotion='1']")).containsText("Alt Q");
    clip = screen.clip();
    screen.page().keyboard().press("q");
    assertThat(screen.clip()).isEqualTo(clip);
    screen.page().keyboard().press("Alt+q");
    screen.allSaved();
    remember("hugo", screen, 2);
  }

  @Test
  @Order(10)
  void fromTheDoorToAVoteWithoutAMouse() {
    context = browser.newContext(size());
    Page page = context.newPage();
    page.navigate(server.address());
    Locator name = page.locator("vaadin-login-form input[name=username]");
    assertThat(name).isVisible(visible(SOON));
    Axe.assertNoViolations(page, "sign-in");
    tabTo(page, "input", "username");
    page.keyboard().type("ines");
    page.keyboard().press("Tab");
    page.keyboard().type(Fixtures.PASSWORD);
    page.keyboard().press("Enter");
    assertThat(page.locator("h1")).hasText("Faces in movies", soon());
    tabTo(page, "a", "Start labelling");
    page.keyboard().press("Enter");

    LabelScreen screen = LabelScreen.on(page, server.address()).opened().seen();
    tabTo(page, "button", "Angry");
    page.keyboard().press("Enter");
    screen.seen().judge("a").seen().allSaved();
    remember("ines", screen, 2);
  }

  @Test
  @Order(11)
  void aScreenReaderIsToldNamesAndWhatHappens() {
    LabelScreen screen = screen("ines").seen();
    String tree = screen.part(".voter").ariaSnapshot();
    assertThat(tree)
        .contains("toolbar \"Playing\"")
        .contains("button \"Replay (R)\"")
        .contains("group \"Emotion\"")
        .contains("button \"Happy\"")
        .contains("button \"Fear\"")
        .contains("status: Which emotion comes closest?")
        .contains("button \"Cannot judge X\"");
    Axe.assertNoViolations(screen.page(), "label");
    screen.judge("u");
    assertThat(screen.message()).hasText("Surprise noted. Watch this one once.", soon());
    screen.seen().allSaved();
    remember("ines", screen, 3);
  }

  @Test
  @Order(12)
  void aBreakIsSuggestedAfterTheProjectsTime() {
    LabelScreen screen = screen("ines").seen();
    screen.voter("voter.screen.rest.activeMillis = 45 * 60_000");
    assertThat(screen.part(".break")).containsText("judging for 45 minutes", contains(SOON));
    assertThat(screen.page().locator("#own-progress")).containsText("3 judged by you");
    screenshot(screen.page(), "label-break");
    screen.part(".break button").click();
    assertThat(screen.part(".break")).isHidden(hidden());
    screen.judge("u").seen().allSaved();
    remember("ines", screen, 4);
  }

  @Test
  @Order(13)
  void aVoteThatTheServerCannotTakeStepsAsideForThoseAfterIt() {
    LabelScreen screen = screen("jane").seen();
    AtomicReference<String> refused = new AtomicReference<>();
    context.route(
        "**/api/v1/votes",
        route -> {
          String id = JsonMapper.shared().readTree(route.request().postData()).get("id").asString();
          if (refused.compareAndSet(null, id) || refused.get().equals(id)) {
            route.fulfill(new Route.FulfillOptions().setStatus(500));
          } else {
            route.resume();
          }
        });

    screen.judge("h").judge("s");
    assertThat(screen.part(".outbox[role=alert]"))
        .containsText("Votes that could not be sent: 1.", contains(SOON));
    assertThat(screen.part(".outbox[role=status]", "are saved")).isHidden(hidden());
    screenshot(screen.page(), "label-stuck");
    screen.page().waitForCondition(() -> screen.given() == 1);
    assertThat(screen.waiting()).isEqualTo(1);
    screen.page().reload();
    screen.opened();
    assertThat(screen.part(".outbox[role=alert]"))
        .containsText("Votes that could not be sent: 1.", contains(SOON));

    context.unroute("**/api/v1/votes");
    screen.part(".outbox[role=alert] button", "Send again").click();
    screen.allSaved();
    assertThat(screen.part(".outbox[role=alert]")).isHidden(hidden());
    remember("jane", screen, 2);
  }

  @Test
  @Order(14)
  void bothLanguagesDarkAndLightOnALaptopAndATablet() {
    for (boolean tablet : List.of(false, true)) {
      context =
          browser.newContext(
              tablet
                  ? new Browser.NewContextOptions()
                      .setViewportSize(820, 1180)
                      .setHasTouch(true)
                      .setIsMobile(true)
                  : size());
      LabelScreen screen = LabelScreen.of(context, server.address(), "finn").seen();
      // booked half a minute after the undo window at the latest, and this person voted long ago
      assertThat(screen.page().locator("#own-figures")).containsText(SOME_MONEY);
      look(screen, "en" + (tablet ? "-tablet" : ""));
      screen.page().locator(".tf-languages button", button("中文")).click();
      assertThat(screen.page().locator("h1")).hasText("这张脸表现出哪种情绪？", soon());
      assertThat(screen.page().locator("html")).hasAttribute("lang", "zh-CN");
      look(screen.opened(), "zh" + (tablet ? "-tablet" : ""));
      if (tablet) {
        assertThat((List<?>) screen.page().evaluate(SMALL_TARGETS)).isEmpty();
      }
      screen.page().locator(".tf-languages button", button("English")).click();
      assertThat(screen.page().locator("h1")).hasText("Which emotion does the face show?", soon());
      context.close();
    }
  }

  @Test
  @Order(15)
  void aParticipantComesByALinkJudgesAndSeesTheCode() {
    context = browser.newContext(size());
    Page page = context.newPage();
    page.navigate(server.address() + "p/main/" + link.replace("…", "%SURVEY_CODE%"));
    assertThat(page.locator("#take-refused")).containsText("placeholder", contains(SOON));
    page.navigate(server.address() + "p/main/" + link.replace("…", "4711"));
    page.locator("#take-part").click();
    LabelScreen screen = LabelScreen.on(page, server.address()).opened();
    assertThat(page.locator("#own-progress")).hasText("0 of 2 clips", soon());
    assertThat(page.locator("vaadin-side-nav, vaadin-menu-bar")).hasCount(0);
    screen.judge("h").seen().judge("h");
    screen.part("a.go", "To the end").click();
    assertThat(page.locator("#completion-code input")).hasValue("DONE", value(SOON));
    assertThat(page.locator("#completion-redirect"))
        .hasAttribute("href", "https://pool.example.org/?who=4711");
    Axe.assertNoViolations(page, "participation");

    page.navigate(server.address() + "p/main/account");
    assertThat(page.locator("#completion-code input")).hasValue("DONE", value(SOON));
    GIVEN.put("a participant", 2);
  }

  /** What the members say here is among no votes: the last test counts those. */
  @Test
  @Order(16)
  void aGroupJudgesTalksAndJudgesAgain() {
    try (BrowserContext curators = browser.newContext(size());
        BrowserContext others = browser.newContext(size())) {
      Page curator = curators.newPage();
      curator.navigate(server.address() + "calibration");
      signIn(curator, "head", Fixtures.PASSWORD);
      curator.locator("#new-round").click();
      curator.locator("#round-name input").fill("Sad or neutral?");
      curator.locator("#round-gold input").check();
      for (String member : List.of("Finn", "Jane")) {
        curator.locator("#round-members vaadin-checkbox", button(member)).locator("input").check();
      }
      screenshot(curator, "calibration-new");
      curator.locator("#round-begin").click();
      assertThat(curator.locator("h1")).hasText("Sad or neutral?", soon());

      LabelScreen finn = screen("finn");
      LabelScreen jane = LabelScreen.of(others, server.address(), "jane");
      judgeRound(finn, "h", "s");
      judgeRound(jane, "s", "s");
      screenshot(jane.page(), "calibration-waits");
      assertThat(curator.locator("#round-members h2"))
          .hasText("2 of 2 members have judged all clips", soon());
      screenshot(curator, "calibration-first");

      curator.locator("#round-go-on").click();
      Page talk = jane.page(); // it goes on by itself
      assertThat(talk.locator(".tf-clip-talk")).hasCount(3, count(SOON));
      Locator clip = talk.locator(".tf-clip-talk").first();
      clip.locator("textarea").fill("The corners of the mouth.");
      clip.locator("vaadin-button").click();
      Locator heard = finn.page().locator(".tf-remark").first();
      assertThat(heard).containsText("The corners of the mouth.", contains(SOON));
      assertThat(heard).not().containsText("Jane");
      Axe.assertNoViolations(talk, "calibration talk");
      screenshot(talk, "calibration-talk");

      curator.locator("#round-go-on").click();
      judgeAgain(finn, "s");
      judgeAgain(jane, "s");
      curator.locator("#round-go-on").click();
      assertThat(curator.locator("#round-figures")).containsText("κ after", contains(SOON));
      Axe.assertNoViolations(curator, "calibration results");
      screenshot(curator, "calibration-results");
    }
  }

  /** By the link at their screen; the last key for all clips but the first. */
  private static void judgeRound(LabelScreen screen, String first, String rest) {
    screen.page().locator("#own-figures a", button("Calibration round")).click();
    screen.page().waitForURL("**/calibration/**");
    screen.opened().judge(first);
    judgeTheRest(screen, rest);
  }

  private static void judgeAgain(LabelScreen screen, String key) {
    screen.opened().judge(key);
    judgeTheRest(screen, key);
  }

  private static void judgeTheRest(LabelScreen screen, String key) {
    for (int number = 2; number <= 3; number++) {
      assertThat(screen.part(".line .number")).containsText(number + " of 3", contains(SOON));
      screen.judge(key);
    }
    assertThat(screen.page().locator(".tf-empty h2")).hasText("You have judged all clips", soon());
  }

  @Test
  @Order(17)
  void theDatabaseHasEachVoteOnceAndItsLogIsWhole() throws Exception {
    server.close();
    Map<String, Integer> stored = data.with(LabellingScreenE2E::votesByAnnotator);
    assertThat(stored).isEqualTo(GIVEN);
    assertThat(TenfoldServer.command(data.folder(), List.of("verify-log")))
        .startsWith("0 ")
        .contains("whole");
  }

  /** Buttons and links of the labelling screen that a finger would miss: below 44 px. */
  private static final String SMALL_TARGETS =
      """
      () => [...document.querySelector('tf-clip-voter').shadowRoot.querySelectorAll('button, a'),
          ...document.querySelectorAll('.tf-languages button')]
        .filter((each) => each.checkVisibility())
        .map((each) => [each.textContent || each.title, each.getBoundingClientRect()])
        .filter(([, { width, height }]) => width < 44 || height < 44)
        .map(([name, { width, height }]) => `${name}: ${width} x ${height}`)
      """;

  private static LocatorAssertions.HasValueOptions value(double millis) {
    return new LocatorAssertions.HasValueOptions().setTimeout(millis);
  }

  private static String recruitment(ConfigurableApplicationContext tenfold) {
    return tenfold
        .getBean(Recruitments.class)
        .make(
            new Terms(
                "Pool",
                Platform.OWN,
                "Pool",
                new LinkParameters("who", "", ""),
                2,
                5,
                60,
                new Completion("DONE", "", "", "https://pool.example.org/?who={participant}"),
                null,
                null,
                null),
            tenfold.getBean(AccountService.class).find("boss").orElseThrow().id())
        .address();
  }

  private LabelScreen screen(String annotator) {
    context = browser.newContext(size());
    return LabelScreen.of(context, server.address(), annotator);
  }

  /** What the page and the server say must be the same; the database is asked at the end. */
  private static void remember(String annotator, LabelScreen screen, int votes) {
    assertThat(screen.given())
        .as("the screen says: " + screen.message().textContent())
        .isEqualTo(votes);
    assertThat(screen.page().locator("#own-progress"))
        .containsText(Pattern.compile("^" + votes + " "), contains(SOON));
    GIVEN.put(annotator, votes);
  }

  private static void look(LabelScreen screen, String name) {
    screen.judge("h").seen();
    GIVEN.merge("finn", 1, Integer::sum);
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      screen.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
      screen.page().waitForTimeout(300);
      screenshot(screen.page(), "label-" + name + "-" + scheme.name().toLowerCase(Locale.ROOT));
    }
    screen.allSaved();
  }

  private static void tabTo(Page page, String tag, String name) {
    for (int i = 0; i < 40; i++) {
      if ((boolean) page.evaluate(FOCUSED, List.of(tag, name))) {
        return;
      }
      page.keyboard().press("Tab");
    }
    throw new AssertionError("The Tab key does not come to " + tag + " " + name);
  }

  private static final String FOCUSED =
      """
      ([tag, name]) => {
        let at = document.activeElement;
        while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
        return !!at?.matches(tag) && (at.name === name || at.textContent.includes(name));
      }
      """;

  private static LocatorAssertions.IsHiddenOptions hidden() {
    return new LocatorAssertions.IsHiddenOptions().setTimeout(SOON);
  }

  private static Map<String, Integer> votesByAnnotator(ConfigurableApplicationContext tenfold) {
    Map<String, Integer> votes = new HashMap<>();
    tenfold
        .getBean(JdbcClient.class)
        .sql(
            """
            select case when p.participant then 'a participant' else p.username end as who,
              count(distinct v.clip_id)
            from vote v join person p on p.id = v.annotator_id group by p.username, p.participant
            """)
        .query(
            row -> {
              votes.put(row.getString(1), row.getInt(2));
            });
    return votes;
  }
}
