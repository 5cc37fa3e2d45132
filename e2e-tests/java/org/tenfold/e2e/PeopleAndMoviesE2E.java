package org.tenfold.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.tenfold.e2e.Walk.LONG;
import static org.tenfold.e2e.Walk.SOON;
import static org.tenfold.e2e.Walk.button;
import static org.tenfold.e2e.Walk.choosePassword;
import static org.tenfold.e2e.Walk.click;
import static org.tenfold.e2e.Walk.contains;
import static org.tenfold.e2e.Walk.count;
import static org.tenfold.e2e.Walk.screenshot;
import static org.tenfold.e2e.Walk.signIn;
import static org.tenfold.e2e.Walk.size;
import static org.tenfold.e2e.Walk.soon;
import static org.tenfold.e2e.Walk.visible;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.tenfold.media.TestVideos;
import org.tenfold.media.decode.FfmpegProgram;

/**
 * Who and what comes in: people by invitation, movies through the check; and what a crash costs.
 */
@Order(7)
class PeopleAndMoviesE2E extends BrowserTest {
  private static final String ANNOTATOR_PASSWORD = "an annotator's password";

  @Test
  @Order(1)
  void anInvitationLetsOnePersonInWithItsRolesAndNobodyTwice() throws IOException {
    try (BrowserContext admins = browser.newContext(size());
        BrowserContext inviteds = browser.newContext(size());
        BrowserContext others = browser.newContext(size())) {
      String link = invitation(admins);
      Page other = others.newPage();
      other.navigate(link);
      assertThat(other.locator("h1")).hasText("Tenfold demo", soon());

      Page invited = inviteds.newPage();
      invited.navigate(link);
      assertThat(invited.locator("body"))
          .containsText("invites you to this project as Annotator.", contains(SOON));
      Walk.join(invited, "ada", "Invited ada", ANNOTATOR_PASSWORD);
      signIn(invited, "ada", ANNOTATOR_PASSWORD);
      assertThat(invited.locator("h1")).hasText("Tenfold demo", soon());
      Locator pages = invited.locator("vaadin-side-nav-item");
      assertThat(pages).hasCount(4, count(SOON));
      assertThat(pages).containsText(new String[] {"Overview", "Label", "My votes", "Help"});
      assertThat(invited.locator("#fill-demo")).hasCount(0);
      screenshot(invited, "a-annotator-overview");

      Walk.join(other, "eve", "Invited eve", ANNOTATOR_PASSWORD);
      assertThat(other.locator("vaadin-notification-card"))
          .containsText("This invitation is used up or too old", contains(SOON));
      other.navigate(link);
      assertThat(other.locator("h1")).hasText("This invitation is no longer good", soon());
      screenshot(other, "a-used-invitation");
    }
  }

  @Test
  @Order(2)
  void aServerKilledInMidJobGoesOnByItselfAndNoClipIsLostOrDouble() throws Exception {
    try (BrowserContext context = browser.newContext(size())) {
      Page page = signedInAdmin(context);
      page.navigate(server.address() + "movies");
      assertThat(page.locator("a.tf-poster")).hasCount(2, count(SOON * 2));
      page.navigate(server.address());
      page.locator("#fill-demo").click(click(SOON));
      // some clips are there, others are being cut, most wait
      assertThat(page.locator(".tf-job"))
          .containsText(Pattern.compile("[1-9]\\d? of 35 clips cut"), contains(SOON * 2));
      screenshot(page, "b-before-kill");
    }

    server.killAndRestart();

    try (BrowserContext context = browser.newContext(size())) {
      Page page = signedInAdmin(context);
      assertThat(page.locator(".tf-job")).not().containsText("done");
      assertThat(page.locator(".tf-job")).containsText("done", contains(LONG));
      screenshot(page, "b-done");

      assertThatMovieHasItsClips(page, "Tears of Steel", 15);
      assertThatMovieHasItsClips(page, "Portrait of a woman", 20);

      page.navigate(server.address() + "agreement?source=simulation");
      assertThat(page.locator("#kappa-tiles")).containsText("of 350 for 35 clips", contains(SOON));
      assertThat(page.locator("#kappa-whole")).containsText("35 clips");
      screenshot(page, "b-agreement");
      page.navigate(server.address() + "agreement/clips?source=simulation");
      assertThat(page.locator("#clip-count")).containsText("35 of 35 clips", contains(SOON));
    }
    server.awaitNothingAtWork();
  }

  @Test
  @Order(3)
  void aPlaylistInDisguiseIsRefusedInWordsAndAMovieIsTaken() throws IOException {
    try (BrowserContext context = browser.newContext(size())) {
      Page page = context.newPage();
      page.navigate(server.address());
      signIn(page, "collector", server.password("collector"));
      assertThat(page.locator("h1")).hasText("Tenfold demo", soon());
      page.navigate(server.address() + "movies");
      assertThat(page.locator("a.tf-poster")).hasCount(2, count(SOON));

      page.locator("vaadin-button", button("Add a movie")).click();
      upload(page, "A small movie", TestVideos.bad("hls_localfile.mp4"));
      assertThat(page.locator(".tf-job-error"))
          .hasText("This file is a playlist, not a video. Upload the video itself.", soon());
      screenshot(page, "c-refused");
      assertThat(page.locator("a.tf-poster")).hasCount(2);

      upload(page, "A small movie", TestVideos.path("idx_rot90.mp4"));
      assertThat(page.locator("a.tf-poster")).hasCount(3, count(SOON));
      assertThat(page.locator("a.tf-poster").getByText("A small movie")).isVisible(visible(SOON));
      screenshot(page, "c-taken");
    }
  }

  @Test
  @Order(4)
  void aCollectorCutsThreeClipsFromAFiftySecondMovieWithTheKeyboardAlone() throws IOException {
    try (BrowserContext context = browser.newContext(size())) {
      Page page = context.newPage();
      page.navigate(server.address());
      signIn(page, "collector", server.password("collector"));
      assertThat(page.locator("h1")).hasText("Tenfold demo", soon());
      page.navigate(server.address() + "movies");
      page.locator("vaadin-button", button("Add a movie")).click(click(SOON));
      upload(page, "Fifty seconds", fiftySecondsOfMpeg2());
      page.locator("#movie-search input").fill("fifty");
      Locator poster = page.locator("a.tf-poster").getByText("Fifty seconds");
      poster.click(click(SOON * 3));

      // no browser plays MPEG-2: the preview comes by itself, and so do shots and faces
      assertThat(page.locator("tf-movie-desk")).isVisible(visible(LONG));
      assertThat(page.locator("tf-movie-desk .suggested")).isVisible(visible(LONG));
      page.waitForFunction(
          "() =>"
              + " document.querySelector('tf-movie-desk').shadowRoot.querySelector('video').readyState"
              + " >= 2");
      page.waitForTimeout(500);
      screenshot(page, "d-desk");

      Locator clips = page.locator(".tf-clip-row");
      press(page, "n", "2", "Enter");
      assertThat(clips).hasCount(1, count(SOON));
      press(page, "n", "4", "w");
      page.keyboard().type("Celia");
      press(page, "Enter", "s");
      page.keyboard().type("bridge");
      press(page, "Enter", "Enter");
      assertThat(clips).hasCount(2, count(SOON));
      press(page, "ArrowDown", "ArrowRight", "i", "ArrowRight", "ArrowRight", ".", ".", "o", "5");
      screenshot(page, "d-marked");
      press(page, "c");
      assertThat(clips).hasCount(3, count(SOON));
      assertThat(clips.filter(new Locator.FilterOptions().setHasText("waits for the check")))
          .hasCount(3, count(SOON * 3));
      assertThat(clips.nth(1)).containsText("Celia · bridge");

      // the movie shows what the demo's movies show
      Locator alike = page.locator(".tf-duplicates").first();
      assertThat(alike).isVisible(visible(SOON));
      alike.scrollIntoViewIfNeeded();
      Walk.whole(page, "d-three-clips");
      alike.locator("vaadin-button", new Locator.LocatorOptions().setHasText("back")).click();
      assertThat(clips.filter(new Locator.FilterOptions().setHasText("rejected: duplicate")))
          .hasCount(1, count(SOON));
    }
  }

  @Test
  @Order(5)
  void clipsCutElsewhereComeByAListAfterALookAtIt() throws IOException {
    try (BrowserContext context = browser.newContext(size().setLocale("zh-CN"))) {
      Page page = context.newPage();
      page.navigate(server.address());
      signIn(page, "collector", server.password("collector"));
      page.navigate(server.address() + "import-clips");
      Locator report = page.locator("#import-report");

      chooseList(page, "lab/wrong.csv");
      page.locator("vaadin-button", button("检查列表")).click();
      assertThat(report).containsText("lab/wrong.csv 第 2 行：文件夹中没有文件“no.mp4”", contains(SOON));
      screenshot(page, "e-problems-zh");

      chooseList(page, "lab/clips.csv");
      page.locator("vaadin-button", button("检查列表")).click();
      assertThat(report).containsText("可以导入 1 部影片的 1 个片段", contains(SOON));
      page.locator("vaadin-button", button("导入")).click();
      assertThat(report).containsText("已导入 1 部影片的 1 个片段", contains(SOON));
      screenshot(page, "e-imported-zh");
      page.navigate(server.address() + "movies");
      page.locator("a.tf-poster").getByText("A small movie").click(click(SOON));
      assertThat(page.locator(".tf-clip-row")).containsText("等待", contains(SOON));
      Walk.whole(page, "e-desk-zh");
    }
  }

  /** With a library in which a lab has put a clip and two lists. */
  @Override
  TenfoldServer start() throws Exception {
    Path folder = Files.createTempDirectory("tenfold-e2e");
    Path lab = Files.createDirectories(folder.resolve("library/lab"));
    FfmpegProgram.run(
        "-i",
        "src/main/resources/demo/pyfeat_WolfgangLanger_Pexels.mp4",
        "-t",
        "2",
        "-an",
        "-c:v",
        "libopenh264",
        lab.resolve("one.mp4").toString());
    String columns = "file,movie,start,end,person,emotion,scene\n";
    Files.writeString(
        lab.resolve("wrong.csv"), columns + "no.mp4,A small movie,0,2,Wolf,happy,one\n");
    Files.writeString(
        lab.resolve("clips.csv"), columns + "one.mp4,A small movie,0,2,Wolf,happy,one\n");
    return TenfoldServer.start(
        folder.resolve("data"),
        List.of("--spring.profiles.active=demo", "--tenfold.library=" + folder.resolve("library")));
  }

  private static void chooseList(Page page, String path) {
    page.locator("#clip-lists input").fill(path);
    page.locator("vaadin-combo-box-item:not([hidden])", button(path)).click(click(SOON));
  }

  private static void press(Page page, String... keys) {
    for (String key : keys) {
      page.keyboard().press(key);
      page.waitForTimeout(150);
    }
  }

  /** The demo's movies one after the other, as they come on a DVD. */
  private static Path fiftySecondsOfMpeg2() throws IOException {
    Path folder = Path.of("src/main/resources/demo");
    String scaled = "scale=640:360,fps=24,setsar=1";
    return FfmpegProgram.run(
        "-i",
        folder.resolve("tears_of_steel_bridge_12s.mp4").toString(),
        "-i",
        folder.resolve("pyfeat_WolfgangLanger_Pexels.mp4").toString(),
        "-filter_complex",
        "[0:v]" + scaled + ",split[a][c];[1:v]" + scaled + ",split[b][d];[a][b][c][d]concat=n=4",
        "-t",
        "50",
        "-c:v",
        "mpeg2video",
        "-q:v",
        "4",
        Files.createTempDirectory("movie").resolve("fifty.mpg").toString());
  }

  /** The admin's first sign-in, then an invitation for an annotator. */
  private String invitation(BrowserContext context) throws IOException {
    Page page = context.newPage();
    page.navigate(server.address());
    signIn(page, "admin", server.password("admin"));
    assertThat(page.locator("h1")).hasText("Choose your password", soon());
    choosePassword(page, ADMIN_PASSWORD);

    page.navigate(server.address() + "people");
    page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("Annotator")).check();
    page.locator("vaadin-button", button("Make an invitation")).click();
    Locator link = page.locator("#invitation-link input");
    assertThat(link).isVisible(visible(SOON));
    screenshot(page, "a-invitation");
    return link.inputValue();
  }

  private Page signedInAdmin(BrowserContext context) {
    Page page = context.newPage();
    page.navigate(server.address());
    signIn(page, "admin", ADMIN_PASSWORD);
    assertThat(page.locator("h1")).hasText("Tenfold demo", soon());
    return page;
  }

  private void assertThatMovieHasItsClips(Page page, String movie, int clips) {
    page.navigate(server.address() + "movies");
    Locator poster = page.locator("a.tf-poster", new Page.LocatorOptions().setHasText(movie));
    assertThat(poster).containsText(clips + " of 40 clips", contains(SOON));
    poster.click();
    Locator rows = page.locator(".tf-clip-row");
    assertThat(rows).hasCount(clips, count(SOON));
    assertThat(rows.filter(new Locator.FilterOptions().setHasText("accepted"))).hasCount(clips);
    Assertions.assertThat(rows.locator(".tf-strong").allTextContents()).doesNotHaveDuplicates();
    Assertions.assertThat(rows.locator(".tf-note").allTextContents()).doesNotHaveDuplicates();
  }

  /** Under a name and type that say nothing of what it is. */
  private static void upload(Page page, String title, Path movie) throws IOException {
    page.locator("tf-movie-upload input[maxlength='200']").fill(title);
    page.locator("tf-movie-upload input[type=file]")
        .setInputFiles(new FilePayload("holiday.mp4", "video/mp4", Files.readAllBytes(movie)));
  }
}
