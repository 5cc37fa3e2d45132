package org.tenfold.testing;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tenfold.account.AccountService;
import org.tenfold.account.PersonId;
import org.tenfold.account.Role;
import org.tenfold.agreement.LiveAgreements;
import org.tenfold.annotation.AnnotationService;
import org.tenfold.annotation.PositionOrder;
import org.tenfold.annotation.Vote;
import org.tenfold.annotation.rule.AnnotationRule;
import org.tenfold.annotation.rule.AnnotationRules;
import org.tenfold.annotation.task.Assignment;
import org.tenfold.audit.AuditPages;
import org.tenfold.clip.ClipCheckService;
import org.tenfold.clip.ClipId;
import org.tenfold.label.DfewLabel;
import org.tenfold.label.Label;
import org.tenfold.label.LabelSet;
import org.tenfold.movie.MovieId;
import org.tenfold.project.CollectionRule;
import org.tenfold.project.CollectionRules;
import org.tenfold.project.Project;
import org.tenfold.project.ProjectId;
import org.tenfold.project.ProjectKey;
import org.tenfold.project.ProjectScope;
import org.tenfold.project.Projects;

/** People, movies and clips to start a test from, without any video behind them. */
@TestComponent
public class Fixtures {
  public static final String PASSWORD = "correct horse battery";

  /** Of the paper only that a movie gives 20 clips. */
  public static final CollectionRule SIMPLE =
      new CollectionRule(20, CollectionRule.LEAST_MILLIS, 60_000, false, 1);

  private static final AtomicInteger COUNTER = new AtomicInteger();

  private final JdbcClient jdbc;
  private final Projects projects;
  private final AccountService accounts;
  private final ClipCheckService gate;
  private final CollectionRules collection;
  private boolean opened;
  private final AnnotationService annotation;
  private final AnnotationRules rules;
  private final LiveAgreements live;

  Fixtures(
      JdbcClient jdbc,
      Projects projects,
      AccountService accounts,
      ClipCheckService gate,
      CollectionRules collection,
      AnnotationService annotation,
      AnnotationRules rules,
      LiveAgreements live) {
    this.annotation = annotation;
    this.rules = rules;
    this.live = live;
    this.jdbc = jdbc;
    this.projects = projects;
    this.accounts = accounts;
    this.gate = gate;
    this.collection = collection;
  }

  /** Where, unless a test says otherwise, one person's check is enough and clips need no tags. */
  public synchronized Project aProject() {
    Project project =
        projects.all().stream()
            .findFirst()
            .orElseGet(() -> projects.createFirst("Test project", false));
    if (!opened) {
      opened = true;
      collect(project, SIMPLE);
    }
    return projects.current();
  }

  public ProjectId firstProject() {
    return projects.all().getFirst().id();
  }

  /**
   * Another project, until {@link #forgetOtherProjects}: meanwhile each thread must say which one
   * it works for.
   */
  public Project anotherProject(String key, String labelSetName, LabelSet labels) {
    return projects
        .find(key)
        .orElseGet(
            () ->
                projects.create(
                    new ProjectKey(key), "Project " + key, false, labelSetName, labels));
  }

  /** All but the first, with nothing left of them; tables in the order of their foreign keys. */
  public void forgetOtherProjects() {
    String others = "(select id from project where project_key <> 'main')";
    for (String table : List.of("benchmark_run", "study")) {
      jdbc.sql(
              "delete from "
                  + table
                  + " where release_id in (select id from release where project_id in "
                  + others
                  + ")")
          .update();
    }
    for (String table :
        List.of(
            "participation",
            "participant",
            "recruitment",
            "notice",
            "idle_annotator",
            "webhook_delivery",
            "webhook",
            "media_quota",
            "setting_version",
            "invitation",
            "api_token",
            "wanted_clips",
            "reward_rule",
            "reward_account",
            "admission_rule",
            "text_receipt",
            "project_text",
            "release",
            "imported_set",
            "annotator",
            "annotation_rule",
            "calibration_round",
            "job",
            "clip",
            "movie",
            "project_role",
            "label_rule",
            "collection_rule")) {
      jdbc.sql("delete from " + table + " where project_id in " + others).update();
    }
    jdbc.sql("delete from project where project_key <> 'main'").update();
  }

  /** All of the audit log. */
  public AuditPages auditPages() {
    return new AuditPages(aProject().id().value(), true);
  }

  /** Works for a second project, judged by other labels, and leaves nothing of it. */
  public void inAProjectOf(LabelSet labels, Runnable work) {
    aProject();
    Project project = anotherProject("other", "Other", labels);
    ProjectScope.run(
        project.id(),
        () -> {
          try {
            collect(project, SIMPLE);
            nobodyMustWatch();
            work.run();
          } finally {
            forgetClips();
            forgetOtherProjects();
          }
        });
  }

  /** By this rule from now on. */
  public void collect(Project project, CollectionRule rule) {
    int version = collection.current(project.id()).version();
    if (!collection.current(project.id()).rule().equals(rule)) {
      collection.set(
          project.id(), rule, version, aPerson("rule-" + COUNTER.incrementAndGet(), Role.ADMIN));
    }
  }

  /**
   * Forgets all clips with everything that was said of them; people, movies and the project stay.
   */
  public void forgetClips() {
    for (String table :
        List.of(
            "release_face_decision",
            "face_decision",
            "clip_faces",
            "release_suggestion",
            "release_ballot",
            "release_clip",
            "clip_suggestion",
            "vote",
            "slot",
            "abstention",
            "gold_clip",
            "practice_answer",
            "control_task",
            "vote_event",
            "annotation_task",
            "clip_check",
            "near_duplicate",
            "clip_print",
            "clip")) {
      jdbc.sql("delete from " + table).update();
    }
    live.forget();
  }

  /** Nothing has been earned, and nothing is. */
  public void forgetRewards() {
    for (String table : List.of("reward_entry", "reward_account", "reward_rule", "wanted_clips")) {
      jdbc.sql("delete from " + table).update();
    }
  }

  /** Nothing is asked of annotators any more, and nobody has said anything. */
  public void forgetAdmission() {
    for (String table :
        List.of(
            "practice_answer",
            "practice_round",
            "test_grant",
            "text_receipt",
            "project_text",
            "background",
            "admission_rule")) {
      jdbc.sql("delete from " + table).update();
    }
    jdbc.sql("delete from setting_version where kind = 'ADMISSION_RULE'").update();
  }

  /** Clips may be judged unseen: tests have no time to watch. */
  public void nobodyMustWatch() {
    rules.change(
        aProject().id(),
        new AnnotationRule(
            0,
            AnnotationRule.DEFAULT.undo(),
            AnnotationRule.DEFAULT.lease(),
            AnnotationRule.DEFAULT.skips(),
            0,
            0,
            AnnotationRule.DEFAULT.repeatAfter(),
            AnnotationRule.DEFAULT.breakAfter()),
        rules.current(aProject().id()).version());
  }

  public static Vote aVote(Label emotion) {
    return aVote(emotion, LabelSet.DFEW);
  }

  public static Vote aVote(Label label, LabelSet of) {
    return new Vote(UUID.randomUUID(), label, 1500, 1400, 1, 0, 1, PositionOrder.text(of.all()));
  }

  public PersonId a(Role role) {
    return aPerson(
        role.name().toLowerCase(java.util.Locale.ROOT) + COUNTER.incrementAndGet(), role);
  }

  public PersonId aPerson(String username, Role... roles) {
    return accounts.create(username, username, PASSWORD, Set.of(roles)).id();
  }

  /** By which this person signs in, with {@link #PASSWORD}. */
  public String nameOf(PersonId person) {
    return accounts.person(person).username();
  }

  /** A movie of ten minutes at 24 frames a second; no file lies behind it. */
  public MovieId aMovie(PersonId by) {
    UUID id = UUID.randomUUID();
    jdbc.sql(
            """
            insert into movie (id, project_id, title, file_name, media_key, poster_key, size_bytes, duration_us, fps,
              width, height, video_codec, browser_playable, registered_by)
            values (:id, :project, :title, 'movie.mp4', :key, :key, 1, 600000000, 24, 640, 360, 'h264', true, :by)
            """)
        .param("id", id)
        .param("project", aProject().id().value())
        .param("title", "Movie " + COUNTER.incrementAndGet())
        .param("key", id.toString().replace("-", "").repeat(2))
        .param("by", by.value())
        .update();
    return new MovieId(id);
  }

  /** A clip that annotators may judge, cut by {@code collector} as far as the database knows. */
  public ClipId anAcceptedClip(MovieId movie, PersonId collector, PersonId curator) {
    ClipId id = aCutClip(movie, collector);
    gate.accept(id, DfewLabel.HAPPY, curator);
    return id;
  }

  /** Two clips of two movies and no others, each judged by the same ten people. */
  public void twoClipsJudgedByTen(IntFunction<Label> voteOfPerson) {
    forgetClips();
    nobodyMustWatch();
    PersonId collector = a(Role.COLLECTOR);
    PersonId curator = a(Role.CURATOR);
    for (int movie = 0; movie < 2; movie++) {
      anAcceptedClip(aMovie(collector), collector, curator);
    }
    for (int person = 0; person < 10; person++) {
      PersonId annotator = a(Role.ANNOTATOR);
      for (Assignment held : annotation.claim(annotator, 2)) {
        annotation.vote(held.token(), annotator, aVote(voteOfPerson.apply(person)));
      }
    }
  }

  /** A clip that waits for the check. */
  public ClipId aCutClip(MovieId movie, PersonId collector) {
    UUID id = UUID.randomUUID();
    int number = jdbc.sql("select nextval('clip_number')").query(Integer.class).single();
    int place =
        jdbc.sql("select coalesce(max(place), 0) + 1 from clip where movie_id = :movie")
            .param("movie", movie.value())
            .query(Integer.class)
            .single();
    jdbc.sql(
            """
            insert into clip (id, number, project_id, label_set_id, movie_id, place, start_us, end_us, estimated_emotion, status,
              collector_id, media_key, poster_key, frames, fps, duration_us)
            values (:id, :number, :project, (select label_set_id from project where id = :project), :movie, :place, 0,
              2000000, 1, 'PROPOSED', :collector, :key, :key, 48, 24,
              2000000)
            """)
        .param("id", id)
        .param("number", number)
        .param("project", aProject().id().value())
        .param("movie", movie.value())
        .param("place", place)
        .param("collector", collector.value())
        .param("key", id.toString().replace("-", "").repeat(2))
        .update();
    return new ClipId(id);
  }
}
