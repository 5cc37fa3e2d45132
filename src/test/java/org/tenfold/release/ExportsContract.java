package org.tenfold.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.asyncDispatch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.tenfold.account.AccountService;
import org.tenfold.account.Panel;
import org.tenfold.account.PersonId;
import org.tenfold.account.Role;
import org.tenfold.annotation.AnnotationService;
import org.tenfold.annotation.task.Assignment;
import org.tenfold.clip.face.ClipFaces;
import org.tenfold.dfew.FoldRecipe;
import org.tenfold.error.InvalidInput;
import org.tenfold.face.Alignment;
import org.tenfold.face.FaceChoices;
import org.tenfold.face.FrameRecipe;
import org.tenfold.face.UsefulFrames;
import org.tenfold.intake.Answers;
import org.tenfold.intake.ImportedSet;
import org.tenfold.intake.ImportedSets;
import org.tenfold.intake.Intake;
import org.tenfold.label.DfewLabel;
import org.tenfold.label.Label;
import org.tenfold.label.LabelSet;
import org.tenfold.label.VoteCounts;
import org.tenfold.media.DataFolder;
import org.tenfold.media.MediaStore;
import org.tenfold.project.Projects;
import org.tenfold.release.export.ExportWish;
import org.tenfold.release.export.ReleaseExport;
import org.tenfold.release.export.ReleaseFormat;
import org.tenfold.release.picture.FrameProducts;
import org.tenfold.release.picture.ReleaseRecipes;
import org.tenfold.testing.Fixtures;
import org.tenfold.testing.ServerTest;

/** What a release keeps of single votes, and hands out. */
abstract class ExportsContract extends ServerTest {
  @Autowired private ReleaseService releases;
  @Autowired private ImportedReleases imports;
  @Autowired private ReleaseExports exports;
  @Autowired private ReleaseDivisions divisions;
  @Autowired private DataFolder data;
  @Autowired private MediaStore store;
  @Autowired private ReleaseRecipes recipes;
  @Autowired private FrameProducts products;
  @Autowired private ClipFaces faces;
  @Autowired private JdbcClient jdbc;
  @Autowired private MockMvc browser;
  @Autowired private UserDetailsService people;
  @Autowired private AccountService accounts;

  @Autowired private AnnotationService annotation;
  @Autowired private Projects projects;
  @Autowired private Intake intake;
  @Autowired private ImportedSets importedSets;

  private PersonId admin;
  private Release release;

  @BeforeEach
  void aReleaseOfTwoClips() {
    admin = given.a(Role.ADMIN);
    given.twoClipsJudgedByTen(person -> person < 8 ? DfewLabel.SAD : DfewLabel.FEAR);
    release = freeze("first");
  }

  /** No worker is there to make any: whoever needs one fails. */
  @Test
  @SuppressWarnings("NullAway")
  void aSecondReleaseOfTheSameClipsAndSettingsTakesThePicturesOfTheFirst() throws Exception {
    FrameRecipe eight = FrameRecipe.of(Alignment.FACES).withFrames(8);
    Release second =
        releases.freeze("again " + ReleaseId.next().value(), Panel.HUMAN, 2, eight, admin);
    List<ReleasedClip> clips = releases.clips(second.id());
    ReleaseFrames frames = new ReleaseFrames(data, store, null, recipes, products, faces, 1);
    for (ReleasedClip clip : clips) {
      products.keep(
          eight.product(clip.sha256(), FaceChoices.NONE),
          clip.clip().orElseThrow(),
          new FrameProducts.Made(new UsefulFrames(48, 40), "ab".repeat(32), "{\"frames\":8}"));
    }

    ReleaseFrames.Made made = frames.make(second, clips, null);

    assertThat(made.recipe()).isEqualTo("{\"frames\":8}");
    assertThat(made.clips()).allMatch(clip -> clip.used() && clip.fold().isPresent());
    Release third =
        releases.freeze(
            "otherwise " + ReleaseId.next().value(), Panel.HUMAN, 2, eight.withFrames(32), admin);
    assertThatThrownBy(() -> frames.make(third, releases.clips(third.id()), null))
        .as("other settings are made anew")
        .isInstanceOf(NullPointerException.class);
  }

  @Test
  void oneMoreRecipeIsChosenWhenItIsFrozenAndKeepsWhatLooksAlikeTogether() {
    DivisionWish apart =
        new DivisionWish(FoldRecipe.MOVIE_DISJOINT, 2, 3, 0, true, Optional.empty());
    Release divided =
        releases.freeze(
            "apart " + ReleaseId.next().value(),
            Panel.HUMAN,
            apart,
            FrameRecipe.of(Alignment.CENTRE),
            admin);
    jdbc.sql("update release set prepared = true where id = :id")
        .param("id", divided.id().value())
        .update();

    divisions.fulfil(divided.id());
    divisions.fulfil(divided.id()); // a job is tried again

    assertThat(divisions.of(divided))
        .extracting(Division::recipe, Division::alikeTogether)
        .containsExactly(tuple(FoldRecipe.OFFICIAL, false), tuple(FoldRecipe.MOVIE_DISJOINT, true));

    List<ReleasedClip> clips = releases.clips(divided.id());
    jdbc.sql("insert into near_duplicate (clip_id, other_id, distance) values (:one, :other, 2)")
        .param("one", clips.getFirst().clip().orElseThrow().value())
        .param("other", clips.getLast().clip().orElseThrow().value())
        .update();
    assertThatThrownBy(
            () ->
                releases.freeze(
                    "alike " + ReleaseId.next().value(),
                    Panel.HUMAN,
                    apart,
                    FrameRecipe.of(Alignment.CENTRE),
                    admin))
        .isInstanceOf(InvalidInput.class);
  }

  private Release freeze(String name) {
    Release frozen =
        releases.freeze(
            name + " " + ReleaseId.next().value(), Panel.HUMAN, 2, Alignment.CENTRE, admin);
    jdbc.sql("update release set prepared = true where id = :id")
        .param("id", frozen.id().value())
        .update();
    jdbc.sql("update release_clip set fold = 1 + mod(number, 2) where release_id = :id")
        .param("id", frozen.id().value())
        .update();
    return releases.find(frozen.id()).orElseThrow();
  }

  @Test
  void elevenLabelsLeaveAndComeInAgain(@TempDir Path folder) {
    given.inAProjectOf(
        LabelSet.MAFW,
        () -> {
          twoClipsOfElevenLabels();
          Release frozen = freeze("eleven");
          write(frozen, folder);
          ImportedSet set =
              intake.keep(
                  folder.resolve("Annotation/annotation.csv"),
                  "a.csv",
                  "back",
                  Answers.NONE,
                  projects.currentId(),
                  admin,
                  Intake.Progress.SILENT);

          VoteCounts votes = VoteCounts.of(0, 0, 0, 0, 0, 0, 0, 3, 0, 0, 7);
          assertThat(frozen.labels()).isEqualTo(LabelSet.MAFW);
          assertThat(releases.clips(frozen.id()))
              .extracting(clip -> clip.annotation().votes())
              .containsExactly(votes, votes);
          assertThat(ContentHash.of(releases.clips(frozen.id()), LabelSet.MAFW).hex())
              .isEqualTo(frozen.contentHash());
          assertThat(importedSets.clips(set.id()))
              .allSatisfy(clip -> assertThat(clip.votes()).isEqualTo(votes))
              .allSatisfy(clip -> assertThat(clip.givenLabel()).hasValue(11));
          assertThat(folder.resolve("README.md"))
              .content()
              .contains("one of 11 emotions (anger, disgust", "| Disappointment | 11 | 2 |");
          assertThat(folder.resolve("croissant.json")).content().contains("11disappointment");
          assertThat(folder.resolve("CARD.md")).content().contains("| Helplessness |");
        });
  }

  @Test
  void votesThatLeftComeInAgainAndAreFrozenToTheSameHash(@TempDir Path folder) {
    for (ReleaseFormat format : List.of(ReleaseFormat.VOTES, ReleaseFormat.DFEW)) {
      write(release, format, folder.resolve(format.key()));
    }
    given.inAProjectOf(
        LabelSet.DFEW,
        () -> {
          ImportedSet votes = keep(folder.resolve("votes/votes.csv"));
          Path clips = folder.resolve("dfew/Annotation/clips.csv");

          Release bare = freezeImported("bare", votes, FoldRecipe.OFFICIAL, Optional.empty());
          Release whole = freezeImported("whole", votes, FoldRecipe.OFFICIAL, Optional.of(clips));

          assertThat(whole.contentHash())
              .isEqualTo(release.contentHash())
              .isNotEqualTo(bare.contentHash());
          assertThat(releases.clips(bare.id()))
              .allMatch(clip -> clip.clip().isEmpty() && clip.seconds().isEmpty())
              .extracting(clip -> clip.name().orElseThrow())
              .containsExactlyElementsOf(
                  releases.clips(whole.id()).stream()
                      .map(clip -> Integer.toString(clip.number()))
                      .toList());
          assertThat(divisions.report(bare).leakage().movies().isUnknown()).isTrue();
          assertThat(releases.movies(bare.id())).isEmpty();
          assertThat(releases.clusters(bare.id()).values())
              .hasSize(2)
              .allMatch(cluster -> cluster.startsWith("clip "));
          assertThat(releases.clusters(whole.id())).isEqualTo(releases.movies(whole.id()));
          assertThat(divisions.report(whole).leakage().movies().known()).isEqualTo(2);
          assertThatThrownBy(
                  () -> freezeImported("apart", votes, FoldRecipe.MOVIE_DISJOINT, Optional.empty()))
              .isInstanceOf(InvalidInput.class)
              .hasMessageContaining("needs the movie of each clip");
          assertThatThrownBy(bare::requireMedia).hasMessageContaining("labels only");
          assertThatThrownBy(() -> importedSets.delete(votes.id()))
              .hasMessageContaining("Delete the release first");

          write(bare, ReleaseFormat.VOTES, folder.resolve("again"));
          write(bare, ReleaseFormat.DFEW, folder.resolve("papers"));
          assertThat(folder.resolve("again/names.csv")).content().startsWith("clip,name,movie\n");
          assertThat(folder.resolve("again/votes.csv")).content().hasLineCount(21);
          assertThat(folder.resolve("papers/README.md"))
              .content()
              .contains("imported set", "labels only", "share a movie is not known")
              .doesNotContain("0 movies");
          Release again =
              freezeImported(
                  "again",
                  keep(withWindowsLineEnds(folder.resolve("again/votes.csv"))),
                  FoldRecipe.OFFICIAL,
                  Optional.empty());
          assertThat(again.contentHash()).isEqualTo(bare.contentHash());
        });
  }

  /**
   * Another file of the same votes. Each release draws its annotators' names anew, so of two clips
   * one in 45 would leave byte for byte as it left before, and no file is imported twice.
   */
  private static Path withWindowsLineEnds(Path file) {
    try {
      return Files.writeString(file, Files.readString(file).replace("\n", "\r\n"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ImportedSet keep(Path file) {
    return intake.keep(
        file,
        "votes.csv",
        "set " + ReleaseId.next().value(),
        Answers.NONE,
        projects.currentId(),
        admin,
        Intake.Progress.SILENT);
  }

  private Release freezeImported(
      String name, ImportedSet set, String recipe, Optional<Path> clips) {
    DivisionWish wish = new DivisionWish(recipe, 2, 1, 0, false, Optional.empty());
    return imports.freezeWith(name, set.id(), wish, clips, admin);
  }

  private void twoClipsOfElevenLabels() {
    PersonId collector = given.a(Role.COLLECTOR);
    PersonId curator = given.a(Role.CURATOR);
    for (int movie = 0; movie < 2; movie++) {
      given.anAcceptedClip(given.aMovie(collector), collector, curator);
    }
    for (int person = 0; person < 10; person++) {
      PersonId annotator = given.a(Role.ANNOTATOR);
      Label label = Label.of(person < 7 ? 11 : 8);
      for (Assignment held : annotation.claim(annotator, 2)) {
        annotation.vote(held.token(), annotator, Fixtures.aVote(label, LabelSet.MAFW));
      }
    }
  }

  private void write(Release frozen, Path folder) {
    write(frozen, ReleaseFormat.DFEW, folder);
  }

  private void write(Release frozen, ReleaseFormat format, Path folder) {
    try {
      new ReleaseExport(exports.of(frozen), ExportWish.of(format).withoutMedia()).toFolder(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void votesLeaveUnderNamesOfTheReleaseAlone() throws Exception {
    jdbc.sql("delete from vote").update();

    String votes = download("?format=votes").get("votes.csv");

    assertThat(votes.lines().skip(1))
        .hasSize(20)
        .allMatch(line -> line.matches("\\d+,a(0[1-9]|10),(sad|fear)"));
    assertThat(votes.lines().filter(line -> line.endsWith(",fear"))).hasSize(4);
    assertThat(votes.lines().skip(1).map(line -> line.split(",")[1]).distinct()).hasSize(10);
  }

  @Test
  void whatIsReadPageByPageIsTheRelease() {
    assertThat(exports.of(release).clips())
        .extracting(clip -> clip.clip())
        .isEqualTo(releases.clips(release.id()));
    assertThat(exports.of(release).clips()).extracting(clip -> clip.film()).containsExactly(1, 2);
    assertThat(exports.of(release).clipsWithBallots())
        .allMatch(clip -> clip.ballots().size() == 10);
  }

  @Test
  void listsOfPeersAreDownloaded() throws Exception {
    Map<String, String> files = download("?format=dferclip&clips=false&root=/data");

    assertThat(files).hasSize(5).containsKey("manifest.json");
    assertThat(files.get("annotation/DFEW_set_1_test.txt").lines())
        .allMatch(line -> line.matches("/data/DFEW_Face/\\d{5} 16 1"));
  }

  @Test
  void whatIsOfferedFileByFileIsWhatTheZipHolds() throws Exception {
    Map<String, String> files = download("?clips=false");

    for (String name : List.of("croissant.json", "summary.json", "CARD.md")) {
      assertThat(get("/paper/" + name).getContentAsString(StandardCharsets.UTF_8))
          .as(name)
          .isEqualTo(files.get(name));
    }
    assertThat(files.get("CARD.md")).contains("Time worked", "ICC of one vote", "official");
  }

  @Test
  void theOldAddressOfADivisionLeadsToItsExport() throws Exception {
    MockHttpServletResponse answer = get("/divisions/1.zip");

    assertThat(answer.getStatus()).isEqualTo(301);
    assertThat(answer.getHeader("Location"))
        .isEqualTo("/export/releases/" + release.id().value() + ".1.zip?clips=false");
    assertThat(get("/divisions/2.zip").getStatus()).isEqualTo(404);
  }

  private MockHttpServletResponse get(String path) throws Exception {
    return ask(release.id().value() + path).getResponse();
  }

  @Test
  void aReleaseOfBeforeHasNoVotesToHandOut() throws Exception {
    jdbc.sql("delete from release_ballot").update();

    MockHttpServletResponse refused = ask(release.id().value() + ".zip?format=votes").getResponse();

    assertThat(refused.getStatus()).isEqualTo(400);
    assertThat(refused.getContentAsString(StandardCharsets.UTF_8)).contains("Freeze it anew");
  }

  private MvcResult ask(String path) throws Exception {
    return browser
        .perform(
            MockMvcRequestBuilders.get("/export/releases/" + path)
                .with(user(people.loadUserByUsername(accounts.person(admin).username()))))
        .andReturn();
  }

  private Map<String, String> download(String query) throws Exception {
    MvcResult begun = ask(release.id().value() + ".zip" + query);
    byte[] zip =
        browser.perform(asyncDispatch(begun)).andReturn().getResponse().getContentAsByteArray();
    Map<String, String> files = new TreeMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        files.put(entry.getName(), text(in));
      }
    }
    return files;
  }

  private static String text(ZipInputStream in) throws IOException {
    return new String(in.readAllBytes(), StandardCharsets.UTF_8);
  }
}
