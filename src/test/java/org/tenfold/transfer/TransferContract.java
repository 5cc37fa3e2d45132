package org.tenfold.transfer;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tenfold.account.Panel;
import org.tenfold.account.PersonId;
import org.tenfold.account.Role;
import org.tenfold.annotation.AnnotationService;
import org.tenfold.annotation.ClipHistory;
import org.tenfold.annotation.log.VoteLogCheck;
import org.tenfold.annotation.task.Assignment;
import org.tenfold.clip.ClipId;
import org.tenfold.error.InvalidInput;
import org.tenfold.face.Alignment;
import org.tenfold.label.Label;
import org.tenfold.label.LabelSet;
import org.tenfold.media.MediaStore;
import org.tenfold.movie.MovieId;
import org.tenfold.project.Project;
import org.tenfold.project.ProjectKey;
import org.tenfold.project.ProjectScope;
import org.tenfold.project.Projects;
import org.tenfold.release.Release;
import org.tenfold.release.ReleaseService;
import org.tenfold.reward.RareBasis;
import org.tenfold.reward.RewardLedger;
import org.tenfold.reward.RewardRule;
import org.tenfold.reward.RewardRules;
import org.tenfold.reward.Settlement;
import org.tenfold.testing.Fixtures;
import org.tenfold.testing.ServerTest;
import org.tenfold.transfer.table.Catalogue;
import org.tenfold.transfer.table.ProjectTables;
import org.tenfold.transfer.table.Table;

/** A project leaves as a file, is forgotten, and comes in again as if on another server. */
abstract class TransferContract extends ServerTest {
  private static final LabelSet LABELS = LabelSet.MAFW;

  @Autowired private ProjectExport export;
  @Autowired private ProjectImport imports;
  @Autowired private Catalogue catalogue;
  @Autowired private Projects projects;
  @Autowired private AnnotationService annotation;
  @Autowired private VoteLogCheck voteLog;
  @Autowired private ClipHistory history;
  @Autowired private ReleaseService releases;
  @Autowired private RewardRules rewards;
  @Autowired private RewardLedger ledger;
  @Autowired private Settlement settlement;
  @Autowired private MediaStore store;
  @Autowired private JdbcClient jdbc;

  @TempDir private Path folder;

  private Project project;
  private PersonId annotator;
  private String annotatorName;
  private ClipId judged;
  private String clipFile;
  private Path zip;

  @BeforeEach
  void aProjectWithAllOfIt() throws IOException {
    given.forgetClips();
    given.forgetRewards();
    given.aProject();
    project = given.anotherProject("faces", "MAFW-11", LABELS);
    ProjectScope.run(project.id(), this::work);
    jdbc.sql("delete from job where project_id = :id").param("id", project.id().value()).update();
    zip = folder.resolve("faces.zip");
    exportTo(zip, false);
  }

  @AfterEach
  void onlyTheFirstProject() {
    forget();
    given.forgetClips();
    given.forgetRewards();
    given.forgetOtherProjects();
  }

  private void work() {
    given.collect(project, Fixtures.SIMPLE);
    given.nobodyMustWatch();
    PersonId admin = given.a(Role.ADMIN);
    PersonId collector = given.a(Role.COLLECTOR);
    pay(admin);
    MovieId movie = given.aMovie(collector);
    judged = given.anAcceptedClip(movie, collector, given.a(Role.CURATOR));
    given.anAcceptedClip(movie, collector, given.a(Role.CURATOR));
    clipFile = stored("a clip");
    jdbc.sql("update clip set media_key = :key where id = :id")
        .param("key", clipFile)
        .param("id", judged.value())
        .update();
    for (int person = 0; person < 10; person++) {
      annotator = given.a(Role.ANNOTATOR);
      for (Assignment held : annotation.claim(annotator, 2)) {
        annotation.vote(
            held.token(), annotator, Fixtures.aVote(Label.of(person < 7 ? 11 : 2), LABELS));
      }
    }
    takeOneBack();
    annotatorName = given.nameOf(annotator);
    jdbc.sql("update clip set checked_at = checked_at - interval '2' hour").update();
    jdbc.sql("update vote set given_at = given_at - interval '2' hour").update();
    while (settlement.settle() > 0) {
      // until nothing is due
    }
    releases.freeze("Spring", Panel.HUMAN, 2, Alignment.CENTRE, admin);
  }

  private void takeOneBack() {
    UUID vote =
        jdbc.sql("select id from vote where annotator_id = :me limit 1")
            .param("me", annotator.value())
            .query(UUID.class)
            .single();
    Assignment again = annotation.undo(vote, annotator);
    annotation.vote(again.token(), annotator, Fixtures.aVote(Label.of(11), LABELS));
  }

  private void pay(PersonId admin) {
    rewards.change(
        project.id(),
        new RewardRule(
            0,
            Instant.EPOCH,
            "EUR",
            new BigDecimal("0.05"),
            new BigDecimal("0.20"),
            new BigDecimal("0.50"),
            Set.of(),
            RareBasis.CONFIRMED),
        rewards.current(project.id()).version(),
        admin);
    jdbc.sql("update reward_rule set valid_from = valid_from - interval '3' hour").update();
  }

  private String stored(String text) {
    try {
      return store.adopt(Files.writeString(Files.createTempFile(folder, "clip", null), text));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void aProjectComesInAsItLeft() throws IOException {
    VoteLogCheck.Report log = ProjectScope.get(project.id(), voteLog::run);
    Release release = ProjectScope.get(project.id(), () -> releases.releases().getFirst());
    BigDecimal earned = ProjectScope.get(project.id(), () -> ledger.of(annotator).open());
    Map<String, List<String>> rows = rows(zip);
    forget();
    assertThat(Files.exists(store.path(clipFile))).isFalse();
    PersonId namesake = given.aPerson(annotatorName, Role.ANNOTATOR);

    ImportReport report = bring(zip, "again", ImportWish.People.NEW);

    assertThat(report.people().renamed())
        .containsExactly(annotatorName + " → " + annotatorName + "-2");
    assertThat(report.filesBrought()).isEqualTo(1);
    Project here = projects.find("again").orElseThrow();
    assertThat(here.id()).isEqualTo(project.id());
    assertThat(here.labels()).isEqualTo(LABELS);
    ProjectScope.run(
        here.id(),
        () -> {
          assertThat(voteLog.run()).isEqualTo(log);
          assertThat(log.whole()).isTrue();
          assertThat(log.events()).isGreaterThan(40);
          assertThat(releases.releases())
              .extracting(Release::contentHash)
              .containsExactly(release.contentHash());
          assertThat(earned).isPositive();
          assertThat(ledger.of(annotator).open()).isEqualByComparingTo(earned);
        });
    assertThat(store.path(clipFile)).hasContent("a clip");
    assertThat(given.nameOf(annotator)).isEqualTo(annotatorName + "-2");
    assertThat(
            jdbc.sql(
                    "select count(*) from person where id = :id and not enabled and password_hash is null")
                .param("id", annotator.value())
                .query(Integer.class)
                .single())
        .isOne();
    exportTo(folder.resolve("again.zip"), false);
    assertThat(rows(folder.resolve("again.zip"))).isEqualTo(rows);
    refused(() -> bring(zip, "third", ImportWish.People.NEW), "here already");
    assertThat(namesake).isNotEqualTo(annotator);
  }

  @Test
  void anAccountOfTheSameNameMayBeTheSamePerson() throws IOException {
    VoteLogCheck.Report log = ProjectScope.get(project.id(), voteLog::run);
    forget();
    PersonId account = given.aPerson(annotatorName, Role.ANNOTATOR);

    ImportReport report = bring(zip, "faces", ImportWish.People.MATCH_USERNAMES);

    assertThat(report.people().matched()).containsExactly(annotatorName);
    assertThat(report.people().renamed()).isEmpty();
    ProjectScope.run(
        project.id(),
        () -> {
          assertThat(voteLog.run()).isEqualTo(log);
          assertThat(ledger.of(account).open()).isPositive();
          assertThat(history.of(judged).toString()).contains(annotatorName);
        });
    exportTo(folder.resolve("again.zip"), false);
    forget();
    bring(folder.resolve("again.zip"), "faces", ImportWish.People.NEW);
    VoteLogCheck.Report again = ProjectScope.get(project.id(), () -> voteLog.run());
    assertThat(again).isEqualTo(log);
  }

  @Test
  void clipsOfTwoProjectsMayHaveTheSameNumber() throws IOException {
    forget();
    bring(zip, "faces", ImportWish.People.NEW);
    int highest =
        jdbc.sql("select max(number) from clip where project_id = :id")
            .param("id", project.id().value())
            .query(Integer.class)
            .single();
    jdbc.sql("update clip set number = number + 5000 where project_id = :id")
        .param("id", project.id().value())
        .update();
    jdbc.sql("update annotation_task set number = number + 5000 where project_id = :id")
        .param("id", project.id().value())
        .update();
    exportTo(folder.resolve("high.zip"), false);
    forget();
    bring(folder.resolve("high.zip"), "faces", ImportWish.People.NEW);

    assertThat(jdbc.sql("select nextval('clip_number')").query(Integer.class).single())
        .isGreaterThanOrEqualTo(highest + 5000);
    Project main = given.anotherProject("neighbour", "DFEW-7", LabelSet.DFEW);
    ProjectScope.run(
        main.id(),
        () -> {
          PersonId collector = given.a(Role.COLLECTOR);
          ClipId clip = given.aCutClip(given.aMovie(collector), collector);
          assertThat(
                  jdbc.sql("update clip set number = :number where id = :id")
                      .param("number", highest + 5000)
                      .param("id", clip.value())
                      .update())
              .isOne();
        });
  }

  @Test
  void withPseudonymsNobodyIsNamed() throws IOException {
    exportTo(folder.resolve("nameless.zip"), true);

    try (ZipFile file = new ZipFile(folder.resolve("nameless.zip").toFile())) {
      assertThat(text(file, "tables/person.jsonl"))
          .contains("\"person-001\"", "\"Person 001\"")
          .doesNotContain(annotatorName);
    }
    try (ZipFile file = new ZipFile(zip.toFile())) {
      assertThat(text(file, "tables/person.jsonl"))
          .contains(annotatorName)
          .doesNotContain("password", "email", "$2");
    }
  }

  @Test
  void whatIsUnderWayIsWaitedFor() {
    jdbc.sql(
            """
            insert into job (id, kind, subject, title, status, progress, message, attempts, cancel_requested, project_id)
            values (:id, 'CUT', :id, '', 'QUEUED', 0, '', 0, false, :project)
            """)
        .param("id", UUID.randomUUID())
        .param("project", project.id().value())
        .update();

    refused(() -> exportTo(folder.resolve("early.zip"), false), "under way");
  }

  /** Each is refused and leaves neither a row nor a file. */
  @Test
  void whatIsNotWhatItSaysIsRefused() throws IOException {
    forget();
    int people = jdbc.sql("select count(*) from person").query(Integer.class).single();
    String media = "media/" + clipFile.substring(0, 2) + "/" + clipFile;

    hostile("not what was exported", all -> all.put(media, bytes("another clip")));
    hostile("lacks tables/vote.jsonl", all -> all.remove("tables/vote.jsonl"));
    hostile("0 media files instead of 1", all -> all.remove(media));
    hostile("../../etc/passwd", all -> all.put("../../etc/passwd", bytes("x")));
    hostile("no part of a project", all -> all.put("/tables/vote.jsonl", bytes("x")));
    hostile("no project's file", all -> all.remove("manifest.json"));
    hostile("no project's file", all -> all.put("manifest.json", bytes("{\"format\": 1}")));
    hostile("format 7", all -> replace(all, "manifest.json", "\"format\" : 1", "\"format\" : 7"));
    hostile(
        "same version of Tenfold",
        all -> replace(all, "manifest.json", "\"schema\" : \"", "\"schema\" : \"9"));
    hostile(
        "not what was exported",
        all -> replace(all, "tables/vote.jsonl", "\"emotion\":11", "\"emotion\":10"));
    hostile("not what was exported", all -> all.put("tables/run_log.jsonl", bytes(" ")));
    hostile("Line 1", all -> all.put("tables/vote.jsonl", bytes("[1]")));
    hostile("Line 1", all -> all.put("tables/vote.jsonl", bytes("{\"id\": \"no\"}")));

    Path half = folder.resolve("half.zip");
    byte[] whole = Files.readAllBytes(zip);
    Files.write(half, java.util.Arrays.copyOf(whole, whole.length / 2));
    refused(() -> bring(half, "bad", ImportWish.People.NEW), "no whole ZIP");

    assertThat(jdbc.sql("select count(*) from person").query(Integer.class).single())
        .isEqualTo(people);
    bring(zip, "faces", ImportWish.People.NEW);
  }

  /** A project whose log says something else than its votes, as one would make it by hand. */
  @Test
  void aChangedVoteIsFoundByTheLogWhateverTheManifestSays() throws IOException {
    jdbc.sql("update vote set emotion = 3 where clip_id = :clip and annotator_id = :me")
        .param("clip", judged.value())
        .param("me", annotator.value())
        .update();
    exportTo(folder.resolve("changed.zip"), false);
    forget();

    refused(() -> bring(folder.resolve("changed.zip"), "bad", ImportWish.People.NEW), "not whole");
    assertThat(projects.find("bad")).isEmpty();
    assertThat(Files.exists(store.path(clipFile))).isFalse();
  }

  @Test
  void eachTableLeavesOrIsLeftOutByName() {
    Map<String, Table> all = catalogue.tables();
    ProjectTables tables = new ProjectTables(all);
    List<String> told = new ArrayList<>();
    tables.inOrder().forEach(table -> told.add(table.name()));
    tables.ofPeople().forEach(table -> told.add(table.name()));
    told.addAll(org.tenfold.transfer.table.LeftOut.reasons().keySet());

    assertThat(told)
        .as(
            "a table leaves with its project if a foreign key that is not null leads there;"
                + " else name it in LeftOut, with the reason")
        .containsExactlyInAnyOrderElementsOf(all.keySet());
  }

  private void hostile(String words, Consumer<Map<String, byte[]>> change) throws IOException {
    Map<String, byte[]> all = new LinkedHashMap<>();
    try (ZipFile file = new ZipFile(zip.toFile())) {
      for (ZipEntry entry : file.stream().toList()) {
        all.put(entry.getName(), file.getInputStream(entry).readAllBytes());
      }
    }
    change.accept(all);
    Path bad = folder.resolve("bad.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(bad))) {
      for (Map.Entry<String, byte[]> one : all.entrySet()) {
        out.putNextEntry(new ZipEntry(one.getKey()));
        out.write(one.getValue());
      }
    }
    refused(() -> bring(bad, "bad", ImportWish.People.NEW), words);
    assertThat(projects.find("bad")).isEmpty();
    assertThat(projects.find(project.id())).isEmpty();
    assertThat(Files.exists(store.path(clipFile))).isFalse();
  }

  private static void replace(Map<String, byte[]> all, String name, String from, String to) {
    String text = new String(all.get(name), StandardCharsets.UTF_8);
    assertThat(text).contains(from);
    all.put(name, bytes(text.replace(from, to)));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private interface Trial {
    void run() throws IOException;
  }

  private static void refused(Trial trial, String words) {
    assertThatThrownBy(trial::run).isInstanceOf(InvalidInput.class).hasMessageContaining(words);
  }

  private void exportTo(Path file, boolean pseudonyms) throws IOException {
    Project now = projects.find(project.id()).orElseThrow();
    try (OutputStream out = Files.newOutputStream(file)) {
      export.write(now, pseudonyms, out);
    }
  }

  private ImportReport bring(Path file, String key, ImportWish.People people) throws IOException {
    return imports.bring(
        file, new ImportWish(Optional.of(new ProjectKey(key)), Optional.empty(), people));
  }

  /** Each table's lines, in no order; without what an import gives anew. */
  private static Map<String, List<String>> rows(Path file) throws IOException {
    try (ZipFile opened = new ZipFile(file.toFile())) {
      return opened.stream()
          .map(ZipEntry::getName)
          .filter(name -> name.startsWith("tables/"))
          .filter(name -> !name.matches("tables/(person|project)\\.jsonl"))
          .collect(
              toMap(
                  name -> name,
                  name -> text(opened, name).lines().sorted().toList(),
                  (one, other) -> one,
                  TreeMap::new));
    }
  }

  private static String text(ZipFile file, String name) {
    try {
      return new String(
          file.getInputStream(file.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** The project with its people and files, as if it had never been on this server. */
  private void forget() {
    UUID id = project.id().value();
    ProjectTables tables = new ProjectTables(catalogue.tables());
    List<UUID> people =
        jdbc.sql("select person_id from project_role where project_id = :id")
            .param("id", id)
            .query(UUID.class)
            .list();
    for (String leftOut : List.of("job", "notice", "idle_annotator", "webhook")) {
      jdbc.sql("delete from " + leftOut + " where project_id = :id").param("id", id).update();
    }
    for (Table table : tables.inOrder().reversed()) {
      String key = String.join(", ", table.key());
      String own = "t." + String.join(", t.", table.key());
      if (!Set.of("label_set", "label_class").contains(table.name())) {
        jdbc.sql(
                "delete from %s where (%s) in (%s)"
                    .formatted(
                        table.name(),
                        key,
                        tables.count(table).replace("select count(*)", "select " + own)))
            .param(id)
            .update();
      }
    }
    jdbc.sql("delete from label_set where id not in (select label_set_id from project)").update();
    if (!people.isEmpty()) {
      jdbc.sql("delete from project_role where person_id in (:people)")
          .param("people", people)
          .update();
      jdbc.sql("delete from person where id in (:people)").param("people", people).update();
    }
    store.remove(clipFile);
  }
}
