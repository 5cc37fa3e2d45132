package org.tenfold.release;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenfold.account.PersonId;
import org.tenfold.agreement.AgreementService;
import org.tenfold.agreement.VoteSource;
import org.tenfold.audit.AuditKind;
import org.tenfold.audit.AuditLog;
import org.tenfold.dfew.AnnotationRow;
import org.tenfold.dfew.FixedParts.Part;
import org.tenfold.dfew.FoldRecipe;
import org.tenfold.dfew.PartFile;
import org.tenfold.error.InvalidInput;
import org.tenfold.face.Alignment;
import org.tenfold.intake.ImportedClip;
import org.tenfold.intake.ImportedSetId;
import org.tenfold.intake.ImportedSets;
import org.tenfold.label.LabelRule;
import org.tenfold.media.Library;
import org.tenfold.project.LabelRules;
import org.tenfold.project.Project;
import org.tenfold.project.Projects;
import org.tenfold.release.ballot.ReleaseBallots;

/**
 * Freezes imported votes (docs/decisions/0058). There are no clips to make pictures of, so such a
 * release is divided into folds, and ready, at once.
 */
@Service
public class ImportedReleases {
  private final ReleaseStore releases;
  private final ReleaseDivisions divisions;
  private final ImportedSets sets;
  private final AgreementService agreement;
  private final Projects projects;
  private final LabelRules rules;
  private final ReleaseBallots ballots;
  private final Library library;
  private final AuditLog audit;

  ImportedReleases(
      ReleaseStore releases,
      ReleaseDivisions divisions,
      ImportedSets sets,
      AgreementService agreement,
      Projects projects,
      LabelRules rules,
      ReleaseBallots ballots,
      Library library,
      AuditLog audit) {
    this.releases = releases;
    this.divisions = divisions;
    this.sets = sets;
    this.agreement = agreement;
    this.projects = projects;
    this.rules = rules;
    this.ballots = ballots;
    this.library = library;
    this.audit = audit;
  }

  /**
   * Copies every clip that has all its votes, and labels it by the project's rule, scaled to the
   * set's number of votes.
   *
   * @param clips path in the library of a list that says of each clip its movie, its length and the
   *     SHA-256 of its file, as {@code clips.csv} of an export does
   * @throws InvalidInput when the name is taken, the set is not there, too few clips are finished,
   *     the recipe cannot divide them, or the list does not fit the set
   */
  @Transactional
  public Release freeze(
      String name, ImportedSetId set, DivisionWish wish, Optional<String> clips, PersonId by) {
    return freezeWith(
        name, set, wish, clips.map(list -> library.resolve(Library.Kind.LIST, list)), by);
  }

  /**
   * @param clips the list itself
   */
  @Transactional
  Release freezeWith(
      String name, ImportedSetId set, DivisionWish wish, Optional<Path> clips, PersonId by) {
    Project project = projects.current();
    project.requireOpen();
    String title = releases.free(ReleaseService.title(name), project.id());
    if (sets.list(project.id()).stream().noneMatch(one -> one.id().equals(set))) {
      throw new InvalidInput("release.no-set");
    }
    VoteSource source = new VoteSource.Imported(set);
    LabelRule rule = agreement.rule(source);
    ToldClips told =
        clips.map(list -> ToldClips.read(list, sets.clips(set))).orElse(ToldClips.NONE);
    List<ReleasedClip> finished =
        sets.clips(set).stream()
            .filter(clip -> rule.finished(clip.votes()))
            .map(clip -> released(clip, rule, told))
            .toList();
    boolean fixed = wish.recipe().equals(FoldRecipe.FIXED);
    List<ReleasedClip> divided = fixed ? inParts(finished, wish) : inFolds(finished, wish, rule);
    Release release =
        new Release(
            ReleaseId.next(),
            title,
            source,
            project.labels(),
            rule,
            rules.current(project.id()).version(),
            fixed ? 1 : wish.folds(),
            fixed ? FoldRecipe.FIXED : FoldRecipe.OFFICIAL,
            DivisionId.FROZEN,
            ContentHash.of(divided, project.labels()).hex(),
            divided.size(),
            (int) divided.stream().filter(ReleasedClip::isLabelled).count(),
            Alignment.CENTRE,
            "",
            true,
            Instant.now());
    releases.insert(release, project.id(), by);
    divided.forEach(clip -> releases.insert(release.id(), clip));
    Set<Integer> numbers = divided.stream().map(ReleasedClip::number).collect(Collectors.toSet());
    ballots.freeze(release.id(), sets.votes(set), numbers);
    if (!fixed && !wish.usual()) {
      Division unused = divisions.add(release.id(), wish, by);
    }
    audit.noteOf(by.value(), AuditKind.RELEASE_FROZEN, null, title, "");
    return release;
  }

  private static ReleasedClip released(ImportedClip clip, LabelRule rule, ToldClips told) {
    ToldClips.About about = told.of(clip);
    return new ReleasedClip(
        AnnotationRow.labelled(clip.number(), clip.votes(), rule),
        new ClipRef.Imported(clip.name(), about.movie()),
        OptionalInt.empty(),
        Optional.empty(),
        about.micros(),
        about.sha256(),
        Optional.empty());
  }

  private static List<ReleasedClip> inFolds(
      List<ReleasedClip> clips, DivisionWish wish, LabelRule rule) {
    ReleaseDivisions.requireBounds(wish);
    long labelled = clips.stream().filter(ReleasedClip::isLabelled).count();
    if (labelled < wish.folds()) {
      throw new InvalidInput(
          "release.few-clips", labelled, rule.votes(), wish.folds(), wish.folds());
    }
    return ReleaseFrames.divided(clips, wish.folds());
  }

  private List<ReleasedClip> inParts(List<ReleasedClip> clips, DivisionWish wish) {
    String list = wish.list().orElseThrow(() -> new InvalidInput("release.division-list"));
    Map<Integer, Part> parts = PartFile.read(library.resolve(Library.Kind.LIST, list));
    return ReleaseFrames.tested(ReleaseService.inParts(clips, parts));
  }
}
