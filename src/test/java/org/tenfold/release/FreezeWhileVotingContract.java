package org.tenfold.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tenfold.account.Panel;
import org.tenfold.account.PersonId;
import org.tenfold.account.Role;
import org.tenfold.annotation.AnnotationService;
import org.tenfold.annotation.CurationService;
import org.tenfold.annotation.Vote;
import org.tenfold.annotation.rule.AnnotationRule;
import org.tenfold.annotation.rule.AnnotationRules;
import org.tenfold.annotation.task.Assignment;
import org.tenfold.annotation.task.VoteEvent;
import org.tenfold.annotation.task.VoteEventCodec;
import org.tenfold.annotation.vote.UndoClosedException;
import org.tenfold.clip.ClipId;
import org.tenfold.error.InvalidInput;
import org.tenfold.face.Alignment;
import org.tenfold.label.Label;
import org.tenfold.label.LabelSet;
import org.tenfold.movie.MovieId;
import org.tenfold.release.export.ExportWish;
import org.tenfold.release.export.ReleaseExport;
import org.tenfold.release.export.ReleaseFormat;
import org.tenfold.release.summary.Coefficient;
import org.tenfold.release.summary.ReleaseSummaries;
import org.tenfold.release.summary.ReleaseSummary;
import org.tenfold.statistics.agreement.FleissKappa;
import org.tenfold.testing.Fixtures;
import org.tenfold.testing.ServerTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a release says is one moment of the votes, on either database. */
abstract class FreezeWhileVotingContract extends ServerTest {
  private static final int CLIPS = 24;
  private static final int PEOPLE = 32;
  private static final int RELEASES = 5;
  private static final int VOTES = 10;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Autowired private AnnotationService annotation;
  @Autowired private AnnotationRules rules;
  @Autowired private CurationService curation;
  @Autowired private ReleaseService releases;
  @Autowired private ReleaseExports exports;
  @Autowired private ReleaseSummaries summaries;
  @Autowired private ReleasedVotes dashboards;
  @Autowired private JdbcClient jdbc;

  /** When something was asked for, and when the answer was there. */
  private record Span(long begun, long done) {}

  private record Frozen(Release release, Span span, Map<String, byte[]> exported) {}

  /** Of votes, and of their undoing or voiding. */
  private final Map<UUID, Span> sent = new ConcurrentHashMap<>();

  private final Map<UUID, Span> takenBack = new ConcurrentHashMap<>();
  private final Map<ClipId, Integer> numbers = new ConcurrentHashMap<>();
  private final AtomicBoolean voting = new AtomicBoolean(true);
  private PersonId admin;

  /**
   * 32 people vote, take back and are voided while releases are frozen and exported. Then each
   * release must be what the log says of one moment within its freezing, to the vote.
   */
  @Tag("slow")
  @Test
  void aReleaseIsOneMomentOfTheVotesAndSaysSoEverywhere() throws Exception {
    given.forgetClips();
    given.nobodyMustWatch();
    admin = given.a(Role.ADMIN);
    oneClipAtATime();
    clips();
    List<PersonId> people =
        IntStream.range(0, PEOPLE).mapToObj(i -> given.a(Role.ANNOTATOR)).toList();

    List<Frozen> frozen = freezeWhileTheyVote(people);

    assertThat(frozen).hasSize(RELEASES);
    assertThat(frozen.stream().map(one -> one.release().contentHash()).distinct())
        .as("votes went on between the releases")
        .hasSizeGreaterThan(1);
    Map<ClipId, List<VoteEvent>> log = log();
    for (Frozen one : frozen) {
      Release release = releases.find(one.release().id()).orElseThrow();
      List<ReleasedClip> clips = releases.clips(release.id());
      itsRowsAreWhatItSays(release, clips);
      whatLeavesIsTheRelease(release, clips, one.exported());
      itIsOneMomentOfTheLog(one, clips, log);
      assertThat(export(release, ReleaseFormat.VOTES)).isEqualTo(one.exported().get("votes"));
      assertThat(files(export(release, ReleaseFormat.DFEW)))
          .isEqualTo(files(one.exported().get("dfew")));
    }
  }

  private void oneClipAtATime() {
    AnnotationRule usual = AnnotationRule.DEFAULT;
    rules.change(
        given.aProject().id(),
        new AnnotationRule(
            0,
            usual.undo(),
            Duration.ofSeconds(30),
            3,
            0,
            0,
            usual.repeatAfter(),
            usual.breakAfter()),
        rules.current(given.aProject().id()).version());
  }

  private void clips() {
    PersonId collector = given.a(Role.COLLECTOR);
    PersonId curator = given.a(Role.CURATOR);
    for (int movie = 0; movie < 3; movie++) {
      MovieId of = given.aMovie(collector);
      for (int i = 0; i < CLIPS / 3; i++) {
        ClipId clip = given.anAcceptedClip(of, collector, curator);
        numbers.put(
            clip,
            jdbc.sql("select number from clip where id = :id")
                .param("id", clip.value())
                .query(Integer.class)
                .single());
      }
    }
  }

  private List<Frozen> freezeWhileTheyVote(List<PersonId> people) throws Exception {
    PersonId curator = given.a(Role.CURATOR);
    try (ExecutorService threads = Executors.newFixedThreadPool(PEOPLE + 2)) {
      Future<List<Frozen>> freezing = threads.submit(this::freeze);
      List<Callable<Void>> others = new ArrayList<>();
      people.forEach(person -> others.add(() -> vote(person)));
      others.add(() -> takeOut(curator));
      List<Future<Void>> busy = others.stream().map(threads::submit).toList();
      try {
        return freezing.get();
      } finally {
        voting.set(false);
        for (Future<Void> one : busy) {
          one.get();
        }
      }
    }
  }

  private Void vote(PersonId person) throws InterruptedException {
    Random random = new Random(person.value().getLeastSignificantBits());
    while (voting.get()) {
      Optional<Assignment> next = annotation.next(person);
      if (next.isEmpty()) {
        Thread.sleep(20);
        continue;
      }
      Vote vote = Fixtures.aVote(opinion(person, next.get().clip()));
      sent.put(vote.id(), timed(() -> annotation.vote(next.get().token(), person, vote)));
      if (random.nextInt(10) == 0) {
        try {
          takenBack.put(vote.id(), timed(() -> annotation.undo(vote.id(), person)));
        } catch (UndoClosedException voidedMeanwhile) {
          continue;
        }
      }
    }
    return null;
  }

  /** The same whenever this person is asked; two thirds agree on a clip. */
  private Label opinion(PersonId person, ClipId clip) {
    int number = numbers.getOrDefault(clip, 0);
    Random own = new Random(person.value().getLeastSignificantBits() + number);
    own.nextInt();
    int emotion = own.nextInt(3) > 0 ? number : own.nextInt(LabelSet.DFEW.size());
    return LabelSet.DFEW.all().get(emotion % LabelSet.DFEW.size());
  }

  /** Now and then a curator voids a vote, of a clip that is finished too. */
  private Void takeOut(PersonId curator) throws InterruptedException {
    Random random = new Random(1);
    while (voting.get()) {
      List<UUID> there = jdbc.sql("select id from vote").query(UUID.class).list();
      if (!there.isEmpty()) {
        UUID vote = there.get(random.nextInt(there.size()));
        long begun = System.nanoTime();
        if (curation.voidVote(vote, "a test", curator)) {
          takenBack.put(vote, new Span(begun, System.nanoTime()));
        }
      }
      Thread.sleep(60);
    }
    return null;
  }

  private static Span timed(Runnable work) {
    long begun = System.nanoTime();
    work.run();
    return new Span(begun, System.nanoTime());
  }

  private List<Frozen> freeze() throws Exception {
    List<Frozen> all = new ArrayList<>();
    long until = System.nanoTime() + Duration.ofSeconds(90).toNanos();
    while (all.size() < RELEASES && System.nanoTime() < until) {
      Thread.sleep(120);
      long begun = System.nanoTime();
      Release release;
      try {
        release =
            releases.freeze("Of " + UUID.randomUUID(), Panel.HUMAN, 2, Alignment.CENTRE, admin);
      } catch (InvalidInput tooFewAreFinished) {
        continue;
      }
      Span span = new Span(begun, System.nanoTime());
      Release prepared = prepared(release);
      all.add(
          new Frozen(
              prepared,
              span,
              Map.of(
                  "votes", export(prepared, ReleaseFormat.VOTES),
                  "dfew", export(prepared, ReleaseFormat.DFEW))));
    }
    return all;
  }

  private Release prepared(Release release) {
    jdbc.sql(
            "update release_clip set fold = 1 + mod(number, 2) where release_id = :id and label >"
                + " 0")
        .param("id", release.id().value())
        .update();
    jdbc.sql("update release set prepared = true where id = :id")
        .param("id", release.id().value())
        .update();
    return releases.find(release.id()).orElseThrow();
  }

  private byte[] export(Release release, ReleaseFormat format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new ReleaseExport(exports.of(release), ExportWish.of(format).withoutMedia()).toStream(out);
    return out.toByteArray();
  }

  private void itsRowsAreWhatItSays(Release release, List<ReleasedClip> clips) {
    assertThat(clips)
        .hasSize(release.clips())
        .allSatisfy(
            clip -> {
              assertThat(clip.annotation().votes().total()).isEqualTo(VOTES);
              assertThat(clip.annotation().label())
                  .isEqualTo(release.rule().label(clip.annotation().votes()));
            });
    assertThat(clips.stream().filter(ReleasedClip::isLabelled)).hasSize(release.labelled());
    assertThat(ContentHash.of(clips, LabelSet.DFEW).hex()).isEqualTo(release.contentHash());
    assertThat(dashboards.counts(release.id().value()))
        .isEqualTo(
            clips.stream()
                .collect(
                    Collectors.toMap(ReleasedClip::number, clip -> clip.annotation().votes())));
  }

  private void whatLeavesIsTheRelease(
      Release release, List<ReleasedClip> clips, Map<String, byte[]> exported) throws IOException {
    Map<Integer, int[]> rows = new TreeMap<>();
    clips.forEach(clip -> rows.put(clip.number(), clip.annotation().votes().toArray()));
    Map<Integer, int[]> voted = new TreeMap<>();
    Map<String, Integer> each = new HashMap<>();
    for (String[] vote : table(exported.get("votes"), "votes.csv")) {
      voted
          .computeIfAbsent(Integer.parseInt(vote[0]), first -> new int[LabelSet.DFEW.size()])[
          emotion(vote[2]).index()]++;
      each.merge(vote[1], 1, Integer::sum);
    }
    assertThat(voted).usingRecursiveComparison().isEqualTo(rows);
    int[] votesEach = each.values().stream().mapToInt(Integer::intValue).sorted().toArray();

    Map<Integer, int[]> annotated = new TreeMap<>();
    for (String[] row : table(exported.get("dfew"), "Annotation/annotation.csv")) {
      int[] fields = Arrays.stream(row).mapToInt(Integer::parseInt).toArray();
      annotated.put(fields[LabelSet.DFEW.size()], Arrays.copyOf(fields, LabelSet.DFEW.size()));
    }
    assertThat(annotated).usingRecursiveComparison().isEqualTo(rows);

    JsonNode said = JSON.readTree(files(exported.get("dfew")).get("summary.json"));
    ReleaseSummary page = summaries.of(release.id()).orElseThrow();
    double kappa =
        FleissKappa.of(rows.values().toArray(int[][]::new)).kappa().value().orElseThrow();
    assertThat(said.at("/agreement/fleiss/value").asDouble()).isEqualTo(kappa);
    assertThat(page.coefficient(Coefficient.Kind.FLEISS).value().value()).hasValue(kappa);
    assertThat(said.at("/contents/clips").asInt()).isEqualTo(clips.size());
    assertThat(said.at("/contents/votes").asInt()).isEqualTo(VOTES * clips.size());
    assertThat(said.at("/contents/singleLabelled").asInt()).isEqualTo(release.labelled());
    assertThat(said.at("/annotators/people").asInt()).isEqualTo(each.size());
    assertThat(page.annotators().votesEach())
        .containsExactly(
            votesEach[0], votesEach[votesEach.length / 2], votesEach[votesEach.length - 1]);
  }

  private static Label emotion(String word) {
    return LabelSet.DFEW.all().stream()
        .filter(one -> LabelSet.DFEW.key(one).equalsIgnoreCase(word))
        .findFirst()
        .orElseThrow();
  }

  private void itIsOneMomentOfTheLog(
      Frozen frozen, List<ReleasedClip> clips, Map<ClipId, List<VoteEvent>> log)
      throws IOException {
    Map<ClipId, ReleasedClip> released =
        clips.stream().collect(Collectors.toMap(clip -> clip.clip().orElseThrow(), clip -> clip));
    Map<PersonId, String> bySignature = new HashMap<>();
    boolean certain = true;
    for (Map.Entry<ClipId, Integer> clip : new TreeMap<>(byNumber()).values()) {
      Set<Map<PersonId, Label>> possible =
          moments(log.getOrDefault(clip.getKey(), List.of()), frozen.span()).stream()
              .filter(votes -> fits(votes, released.get(clip.getKey())))
              .collect(Collectors.toSet());
      assertThat(possible)
          .as("clip %s of %s", clip.getValue(), frozen.release().name())
          .isNotEmpty();
      certain &= !released.containsKey(clip.getKey()) || possible.size() == 1;
      if (released.containsKey(clip.getKey())) {
        possible
            .iterator()
            .next()
            .forEach(
                (person, emotion) ->
                    bySignature.merge(
                        person,
                        clip.getValue() + LabelSet.DFEW.key(emotion) + " ",
                        String::concat));
      }
    }
    if (certain) {
      Map<String, String> byName = new HashMap<>();
      for (String[] vote : table(frozen.exported().get("votes"), "votes.csv")) {
        byName.merge(vote[1], vote[0] + LabelSet.DFEW.key(emotion(vote[2])) + " ", String::concat);
      }
      assertThat(byName.values())
          .as("each name stands for one person")
          .containsExactlyInAnyOrderElementsOf(bySignature.values());
    }
  }

  private Map<Integer, Map.Entry<ClipId, Integer>> byNumber() {
    return numbers.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getValue, entry -> entry));
  }

  /** A release holds a clip when all its votes were there, and then just these. */
  private static boolean fits(Map<PersonId, Label> votes, @Nullable ReleasedClip clip) {
    if (clip == null) {
      return votes.size() < VOTES;
    }
    int[] counts = new int[LabelSet.DFEW.size()];
    votes.values().forEach(emotion -> counts[emotion.index()]++);
    return Arrays.equals(counts, clip.annotation().votes().toArray());
  }

  /** Whose votes counted on a clip between what was surely before the freezing and after it. */
  private List<Map<PersonId, Label>> moments(List<VoteEvent> events, Span freezing) {
    List<Map<PersonId, Label>> all = new ArrayList<>();
    Map<PersonId, Label> now = new HashMap<>();
    all.add(Map.of());
    for (VoteEvent event : events) {
      Span span = (event.kind() == VoteEvent.Kind.VOTE ? sent : takenBack).get(event.voteId());
      if (span == null || span.begun() > freezing.done()) {
        break;
      }
      if (event.kind() == VoteEvent.Kind.VOTE) {
        now.put(event.annotator(), event.vote().emotion());
      } else {
        now.remove(event.annotator());
      }
      if (span.done() < freezing.begun()) {
        all.clear();
      }
      all.add(Map.copyOf(now));
    }
    return all;
  }

  private Map<ClipId, List<VoteEvent>> log() {
    Map<ClipId, List<VoteEvent>> log = new HashMap<>();
    jdbc.sql(
            "select body from vote_event where kind in ('VOTE', 'UNDO', 'VOID') order by clip_id,"
                + " seq")
        .query(String.class)
        .list()
        .forEach(
            body -> {
              VoteEvent event = VoteEventCodec.read(body);
              log.computeIfAbsent(event.clip(), first -> new ArrayList<>()).add(event);
            });
    return log;
  }

  private static List<String[]> table(byte[] zip, String name) throws IOException {
    return files(zip).get(name).lines().skip(1).map(line -> line.split(",")).toList();
  }

  private static Map<String, String> files(byte[] zip) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.ISO_8859_1));
      }
    }
    return files;
  }
}
