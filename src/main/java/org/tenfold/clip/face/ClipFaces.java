package org.tenfold.clip.face;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenfold.account.PersonId;
import org.tenfold.clip.ClipId;
import org.tenfold.clip.face.FaceDecision.Kind;
import org.tenfold.error.InvalidInput;
import org.tenfold.face.FaceChoices;
import org.tenfold.face.FaceDoubt;
import org.tenfold.face.FaceReport;
import org.tenfold.media.MediaStore;
import org.tenfold.project.Projects;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who is seen in the clips, and what curators decided about it. Decisions are added, never changed;
 * pictures of a release are made by those that hold.
 */
@Service
public class ClipFaces {
  /** Of the column that keeps the frames of one decision. */
  private static final int MOST_LETTERS = 4000;

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final ClipFacesRows rows;
  private final FaceDecisionRows decisions;
  private final Projects projects;
  private final MediaStore store;

  ClipFaces(ClipFacesRows rows, FaceDecisionRows decisions, Projects projects, MediaStore store) {
    this.rows = rows;
    this.decisions = decisions;
    this.projects = projects;
    this.store = store;
  }

  /** What was found in a clip, whole. */
  public record Found(FaceSummary summary, FaceReport report) {}

  /** Of all clips of the project that are looked at already, by number. */
  @Transactional(readOnly = true)
  public List<FaceSummary> all() {
    return rows.ofProject(projects.currentId()).stream().map(ClipFacesRow::summary).toList();
  }

  /** Of the same clips. */
  @Transactional(readOnly = true)
  public Map<ClipId, Integer> numbers() {
    return rows.numbers(projects.currentId()).stream()
        .collect(Collectors.toMap(ClipFacesRows.Numbered::clip, ClipFacesRows.Numbered::number));
  }

  /** Of those that are looked at already. */
  @Transactional(readOnly = true)
  public Map<ClipId, FaceSummary> of(Collection<ClipId> clips) {
    return clips.isEmpty()
        ? Map.of()
        : rows.of(clips).stream()
            .collect(Collectors.toMap(ClipFacesRow::getId, ClipFacesRow::summary));
  }

  /** Empty while nobody has looked, and where the clip could not be read. */
  @Transactional(readOnly = true)
  public Optional<Found> find(ClipId clip) {
    return rows.findById(clip)
        .flatMap(row -> row.reportKey().map(key -> new Found(row.summary(), report(key))));
  }

  /** Key of the sheet of aligned faces in the media store. */
  @Transactional(readOnly = true)
  public Optional<String> sheet(ClipId clip) {
    return rows.findById(clip).flatMap(ClipFacesRow::sheetKey);
  }

  private FaceReport report(String key) {
    return JSON.readValue(store.path(key).toFile(), FaceReport.class);
  }

  /** In their order. */
  @Transactional(readOnly = true)
  public List<FaceDecision> decisions(ClipId clip) {
    return decisions(List.of(clip)).getOrDefault(clip, List.of());
  }

  /** Of those clips about which somebody decided anything. */
  @Transactional(readOnly = true)
  public Map<ClipId, List<FaceDecision>> decisions(Collection<ClipId> clips) {
    Map<ClipId, List<FaceDecision>> all = new HashMap<>();
    if (!clips.isEmpty()) {
      decisions.of(clips).stream()
          .map(ClipFaces::decision)
          .collect(Collectors.groupingBy(FaceDecision::clip))
          .forEach(all::put);
    }
    return all;
  }

  private static FaceDecision decision(FaceDecisionRows.Stored one) {
    return new FaceDecision(
        one.clip(),
        one.number(),
        one.kind(),
        FaceChoices.readFrames(one.frames()).orElseThrow(),
        FaceChoices.Spot.read(one.spot()),
        Optional.ofNullable(one.undone()),
        Optional.ofNullable(one.sampling()),
        Optional.ofNullable(one.bulk()),
        one.by(),
        one.who(),
        one.at());
  }

  /**
   * Frames are used no longer, or used all the same.
   *
   * @throws InvalidInput when there are none, or somebody else decided just now
   */
  @Transactional
  public void use(ClipId clip, Set<Integer> frames, boolean used, PersonId by) {
    if (frames.isEmpty() || FaceChoices.written(frames).length() > MOST_LETTERS) {
      throw new InvalidInput("clip.faces-frames");
    }
    decide(FaceDecision.of(clip, used ? Kind.KEEP : Kind.DROP, by).about(frames));
  }

  /**
   * The clip is about the person whose face is there.
   *
   * @throws InvalidInput when there is none, or somebody else decided just now
   */
  @Transactional
  public void choose(ClipId clip, FaceChoices.Spot spot, PersonId by) {
    FaceChoices wish = new FaceChoices(Optional.of(spot), Set.of(), Set.of());
    if (found(clip).report().subject(wish).isEmpty()) {
      throw new InvalidInput("face.nobody-there", spot.written());
    }
    decide(FaceDecision.of(clip, Kind.SUBJECT, by).at(spot));
  }

  /** All is right as it is. */
  @Transactional
  public void settle(ClipId clip, PersonId by) {
    decide(FaceDecision.of(clip, Kind.FINE, by));
  }

  /**
   * The last decision that holds does so no longer.
   *
   * @throws InvalidInput when there is none, or somebody else decided just now
   */
  @Transactional
  public FaceDecision undo(ClipId clip, PersonId by) {
    List<FaceDecision> holding = FaceDecision.inForce(decisions(clip));
    if (holding.isEmpty()) {
      throw new InvalidInput("clip.faces-nothing-to-undo");
    }
    FaceDecision last = holding.getLast();
    decide(FaceDecision.of(clip, Kind.UNDO, by).undoing(last.number()));
    return last;
  }

  private Found found(ClipId clip) {
    return find(clip).orElseThrow(() -> new InvalidInput("clip.faces-not-seen"));
  }

  /**
   * In the caller's transaction.
   *
   * @param decision whose number is the next of its clip
   */
  void decide(FaceDecision decision) {
    ClipId clip = decision.clip();
    Found found = found(clip);
    int number = decisions(clip).size() + 1;
    try {
      decisions.saveAndFlush(new FaceDecisionRow(decision.numbered(number)));
    } catch (DataIntegrityViolationException anotherWasFaster) {
      throw new InvalidInput("clip.faces-decided-meanwhile");
    }
    rows.findById(clip).orElseThrow().decided(summary(clip, found.report(), decisions(clip)));
  }

  static FaceSummary summary(ClipId clip, FaceReport report, List<FaceDecision> decided) {
    FaceChoices choices = FaceDecision.choices(decided);
    Set<FaceDoubt> doubts =
        FaceDecision.settled(decided) ? EnumSet.noneOf(FaceDoubt.class) : report.doubts(choices);
    return new FaceSummary(clip, report.useful(choices), report.persons().size(), doubts);
  }
}
