package org.tenfold.release;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.tenfold.account.Panel;
import org.tenfold.account.PersonId;
import org.tenfold.agreement.VoteSource;
import org.tenfold.annotation.ClipVotes;
import org.tenfold.annotation.VoteLedger;
import org.tenfold.audit.AuditKind;
import org.tenfold.audit.AuditLog;
import org.tenfold.clip.ClipId;
import org.tenfold.clip.scout.Suggestion;
import org.tenfold.dfew.AnnotationRow;
import org.tenfold.dfew.FixedParts.Part;
import org.tenfold.dfew.FoldRecipe;
import org.tenfold.dfew.Folds;
import org.tenfold.dfew.PartFile;
import org.tenfold.error.InvalidInput;
import org.tenfold.error.Message;
import org.tenfold.face.Alignment;
import org.tenfold.face.FrameRecipe;
import org.tenfold.job.JobService;
import org.tenfold.label.LabelRule;
import org.tenfold.label.LabelSet;
import org.tenfold.media.Library;
import org.tenfold.project.LabelRules;
import org.tenfold.project.Project;
import org.tenfold.project.Projects;
import org.tenfold.project.VersionedRule;
import org.tenfold.release.ballot.ReleaseBallots;
import org.tenfold.release.origin.ReleaseOrigins;
import org.tenfold.release.picture.ReleaseRecipes;
import org.tenfold.release.suggestion.ReleaseSuggestions;

/** Freezes what is finished, and knows what was frozen. */
@Service
public class ReleaseService {
  private static final int NAME_LENGTH = 120;

  private final ReleaseStore releases;
  private final DividedReleases divided;
  private final ReleaseDivisions divisions;
  private final VoteLedger ledger;
  private final Projects projects;
  private final LabelRules rules;
  private final ReleaseSuggestions suggestions;
  private final ReleaseBallots ballots;
  private final ReleaseOrigins origins;
  private final ReleaseRecipes recipes;
  private final JobService jobs;
  private final Library library;
  private final WithdrawnClips withdrawn;
  private final ReleaseFolder folder;
  private final AuditLog audit;

  ReleaseService(
      ReleaseStore releases,
      DividedReleases divided,
      ReleaseDivisions divisions,
      VoteLedger ledger,
      Projects projects,
      LabelRules rules,
      ReleaseSuggestions suggestions,
      ReleaseBallots ballots,
      ReleaseOrigins origins,
      ReleaseRecipes recipes,
      JobService jobs,
      Library library,
      WithdrawnClips withdrawn,
      ReleaseFolder folder,
      AuditLog audit) {
    this.audit = audit;
    this.releases = releases;
    this.divided = divided;
    this.divisions = divisions;
    this.ledger = ledger;
    this.projects = projects;
    this.rules = rules;
    this.suggestions = suggestions;
    this.ballots = ballots;
    this.origins = origins;
    this.recipes = recipes;
    this.jobs = jobs;
    this.library = library;
    this.withdrawn = withdrawn;
    this.folder = folder;
  }

  /**
   * Copies every finished clip of one panel, labels it, and queues the making of pictures and
   * folds.
   *
   * @param alignment which square of each frame the pictures show
   * @throws InvalidInput when the name is taken or too few clips are finished
   */
  @Transactional(isolation = Isolation.SERIALIZABLE)
  public Release freeze(String name, Panel panel, int folds, Alignment alignment, PersonId by) {
    return freeze(name, panel, folds, FrameRecipe.of(alignment), by);
  }

  /**
   * The same with all that can be chosen about the pictures.
   *
   * @throws InvalidInput when the name is taken or too few clips are finished
   */
  @Transactional(isolation = Isolation.SERIALIZABLE)
  public Release freeze(String name, Panel panel, int folds, FrameRecipe pictures, PersonId by) {
    Project project = projects.current();
    project.requireOpen();
    String title = releases.free(title(name), project.id());
    List<ReleasedClip> clips = clips(ledger.clips(project.id(), panel), project.rule(), folds);
    return freeze(new Wish(title, panel, folds, FoldRecipe.OFFICIAL, pictures), clips, by);
  }

  /**
   * The same, divided by one more recipe when its pictures are made.
   *
   * @throws InvalidInput when the name is taken, too few clips are finished, or the recipe cannot
   *     divide them
   */
  @Transactional(isolation = Isolation.SERIALIZABLE)
  public Release freeze(
      String name, Panel panel, DivisionWish wish, FrameRecipe pictures, PersonId by) {
    Release release = freeze(name, panel, wish.folds(), pictures, by);
    if (!wish.usual()) {
      divisions.later(release, wish, by);
    }
    return release;
  }

  /**
   * The same with parts that somebody else has fixed, as a list of the library says them: {@code
   * clip,part}. Clips that it does not name are in none.
   *
   * @throws InvalidInput when the name is taken, a row is no clip with a part, or there is no
   *     labelled clip to train on or to test on
   */
  @Transactional(isolation = Isolation.SERIALIZABLE)
  public Release freezeFixed(
      String name, Panel panel, String list, FrameRecipe pictures, PersonId by) {
    Project project = projects.current();
    project.requireOpen();
    String title = releases.free(title(name), project.id());
    Map<Integer, Part> parts = PartFile.read(library.resolve(Library.Kind.LIST, list));
    List<ReleasedClip> clips =
        inParts(clips(ledger.clips(project.id(), panel), project.rule()), parts);
    return freeze(new Wish(title, panel, 1, FoldRecipe.FIXED, pictures), clips, by);
  }

  /** A name as it is kept. */
  static String title(String name) {
    String title = name.strip();
    if (title.isEmpty() || title.length() > NAME_LENGTH) {
      throw new InvalidInput("release.name-length", NAME_LENGTH);
    }
    return title;
  }

  /** Clips with a label in the parts that somebody gave them. */
  static List<ReleasedClip> inParts(List<ReleasedClip> all, Map<Integer, Part> parts) {
    List<ReleasedClip> clips =
        all.stream()
            .map(
                clip ->
                    clip.in(
                        Optional.ofNullable(parts.get(clip.number()))
                            .filter(part -> clip.isLabelled())))
            .toList();
    long train = count(clips, Part.TRAIN);
    long test = count(clips, Part.TEST);
    if (train == 0 || test == 0) {
      throw new InvalidInput("dfew.parts-empty", train, test);
    }
    return clips;
  }

  private static long count(List<ReleasedClip> clips, Part part) {
    return clips.stream().filter(clip -> clip.part().equals(Optional.of(part))).count();
  }

  /** What somebody wants frozen. */
  private record Wish(
      String name, Panel panel, int folds, String foldRecipe, FrameRecipe pictures) {}

  private Release freeze(Wish wish, List<ReleasedClip> clips, PersonId by) {
    Project project = projects.current();
    String title = wish.name();
    Release release = release(title, wish, project.labels(), rules.current(project.id()), clips);
    releases.insert(release, project.id(), by);
    recipes.keep(release.id(), wish.pictures());
    clips.forEach(clip -> releases.insert(release.id(), clip));
    suggestions.freeze(release.id(), clips);
    Set<Integer> numbers = clips.stream().map(ReleasedClip::number).collect(Collectors.toSet());
    List<PersonId> judges = ballots.freeze(release.id(), project.id(), wish.panel(), numbers);
    origins.freeze(release.id(), project.id(), wish.panel(), numbers, judges);
    jobs.submit(PrepareReleaseJob.KIND, release.id().value(), Message.of("release.job", title), by);
    audit.noteOf(by.value(), AuditKind.RELEASE_FROZEN, null, title, "");
    return release;
  }

  @Transactional(readOnly = true)
  public List<Release> releases() {
    return releases.ofProject(projects.currentId());
  }

  @Transactional(readOnly = true)
  public Optional<Release> find(ReleaseId id) {
    return releases.find(id);
  }

  /** The release in the folds of one of its divisions. */
  @Transactional(readOnly = true)
  public Optional<Release> find(DivisionId id) {
    return divided.find(id);
  }

  /** Each release once in each of its divisions, those of the newest release first. */
  @Transactional(readOnly = true)
  public List<Release> divided() {
    return releases().stream().flatMap(divided::of).toList();
  }

  /** In the folds of a division. */
  @Transactional(readOnly = true)
  public List<ReleasedClip> clips(DivisionId id) {
    return divided.clips(id);
  }

  /**
   * @param release prepared
   */
  @Transactional(readOnly = true)
  public Folds folds(Release release) {
    return divided.folds(release);
  }

  /** In the folds that the release was frozen with. */
  @Transactional(readOnly = true)
  public List<ReleasedClip> clips(ReleaseId id) {
    return releases.clips(id);
  }

  /** The clips that a network had suggested, by their numbers. */
  @Transactional(readOnly = true)
  public Map<Integer, Suggestion> suggestions(ReleaseId id) {
    return suggestions.of(id);
  }

  /** Clips of it that were taken down since, by number, and when. */
  @Transactional(readOnly = true)
  public Map<Integer, Instant> withdrawn(ReleaseId id) {
    return withdrawn.of(id);
  }

  /** Releases that hold one of the clips. */
  @Transactional(readOnly = true)
  public Set<ReleaseId> holding(Collection<ClipId> clips) {
    return clips.stream()
        .flatMap(clip -> releases.holding(clip).stream())
        .collect(Collectors.toSet());
  }

  /** What is drawn together for intervals, by the clip's number: see {@link #movies}. */
  @Transactional(readOnly = true)
  public Map<Integer, String> clusters(ReleaseId id) {
    return releases.clusters(id);
  }

  /** A key of each clip's movie, by the clip's number, where it is known. */
  @Transactional(readOnly = true)
  public Map<Integer, String> movies(ReleaseId id) {
    return releases.movies(id);
  }

  /**
   * Where the files of a {@linkplain Release#prepared prepared} release lie on this machine, in the
   * DFEW layout but for the clips themselves; brought there first when they are not.
   */
  public Path folder(Release release) {
    return folder.bring(release);
  }

  /** The folder in {@link #folder} with the lists of the release's division. */
  public static String splits(Release release) {
    return ReleaseFolder.splits(release);
  }

  private static List<ReleasedClip> clips(List<ClipVotes> judged, LabelRule rule) {
    return judged.stream()
        .filter(clip -> rule.finished(clip.votes()))
        .map(clip -> released(clip, rule))
        .toList();
  }

  static List<ReleasedClip> clips(List<ClipVotes> judged, LabelRule rule, int folds) {
    List<ReleasedClip> clips = clips(judged, rule);
    long labelled = clips.stream().filter(ReleasedClip::isLabelled).count();
    if (labelled < folds || folds < 2) {
      throw new InvalidInput(
          "release.few-clips", labelled, rule.votes(), folds, Math.max(folds, 2));
    }
    return clips;
  }

  private static ReleasedClip released(ClipVotes clip, LabelRule rule) {
    return new ReleasedClip(
        AnnotationRow.labelled(clip.number(), clip.votes(), rule),
        clip.clip(),
        OptionalInt.empty(),
        clip.durationMicros(),
        clip.mediaKey());
  }

  private static Release release(
      String name,
      Wish wish,
      LabelSet labels,
      VersionedRule<LabelRule> rule,
      List<ReleasedClip> clips) {
    int labelled = (int) clips.stream().filter(ReleasedClip::isLabelled).count();
    return new Release(
        ReleaseId.next(),
        name,
        new VoteSource.OfPanel(wish.panel()),
        labels,
        rule.rule(),
        rule.version(),
        wish.folds(),
        wish.foldRecipe(),
        DivisionId.FROZEN,
        ContentHash.of(clips, labels).hex(),
        clips.size(),
        labelled,
        wish.pictures().alignment(),
        "",
        false,
        Instant.now());
  }
}
