package org.tenfold.release;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenfold.account.PersonId;
import org.tenfold.dfew.FixedParts.Part;
import org.tenfold.dfew.FoldBalance;
import org.tenfold.dfew.FoldRecipe;
import org.tenfold.dfew.Folds;
import org.tenfold.dfew.LabelledClip;
import org.tenfold.dfew.PartFile;
import org.tenfold.dfew.SplitFiles;
import org.tenfold.dfew.leakage.Leakage;
import org.tenfold.error.InvalidInput;
import org.tenfold.media.Library;
import org.tenfold.release.division.DivisionStore;
import org.tenfold.release.division.DivisionWishes;

/** Divides frozen releases by further recipes (docs/decisions/0038), and says what came of it. */
@Service
public class ReleaseDivisions {
  public static final int FEWEST_FOLDS = 2;
  public static final int MOST_FOLDS = 20;
  public static final double MOST_VALIDATION = 0.5;

  /** Near-duplicates may yet be found; nothing else of a report changes. */
  private static final Duration REPORTS_HOLD = Duration.ofMinutes(10);

  private static final int MOST_REPORTS = 100;

  private final ReleaseStore releases;
  private final DividedReleases divided;
  private final DivisionStore divisions;
  private final DivisionWishes wishes;
  private final Library library;
  private final ReleaseFolder folder;
  private final ObjectProvider<ReleaseUses> users;
  private final Cache<DivisionId, DivisionReport> reports =
      Caffeine.newBuilder().maximumSize(MOST_REPORTS).expireAfterWrite(REPORTS_HOLD).build();

  ReleaseDivisions(
      ReleaseStore releases,
      DividedReleases divided,
      DivisionStore divisions,
      DivisionWishes wishes,
      Library library,
      ReleaseFolder folder,
      ObjectProvider<ReleaseUses> users) {
    this.releases = releases;
    this.divided = divided;
    this.divisions = divisions;
    this.wishes = wishes;
    this.library = library;
    this.folder = folder;
    this.users = users;
  }

  /** The one that the release was frozen with first. */
  @Transactional(readOnly = true)
  public List<Division> of(Release release) {
    List<Division> all = new ArrayList<>();
    Release frozen = releases.find(release.id()).orElseThrow();
    all.add(
        new Division(
            frozen.divisionId(),
            frozen.foldRecipe(),
            frozen.folds(),
            0,
            0,
            false,
            frozen.prepared() ? SplitFiles.hash(divided.folds(frozen)) : "",
            frozen.createdAt()));
    all.addAll(divisions.of(release.id()));
    return all;
  }

  /** The release in each of its divisions; reads no clip. */
  @Transactional(readOnly = true)
  public List<Release> divided(ReleaseId id) {
    return releases.find(id).stream().flatMap(divided::of).toList();
  }

  /**
   * Divides the clips that show a face once more.
   *
   * @throws InvalidInput when the release is not prepared, a number is out of range, the recipe
   *     cannot divide these clips, or the release has the same folds already
   */
  @Transactional
  public Division add(ReleaseId id, DivisionWish wish, PersonId by) {
    releases.lock(id);
    Release release = releases.find(id).orElseThrow();
    if (!release.prepared()) {
      throw new InvalidInput("release.division-early", release.name());
    }
    requireBounds(wish);
    List<ReleasedClip> clips = releases.clips(id);
    List<LabelledClip> shown = FrozenFolds.shown(clips);
    FoldRecipe recipe = recipe(wish, id);
    if (!fixed(wish) && shown.size() < wish.folds()) {
      throw new InvalidInput("release.few-faces", shown.size(), release.labelled(), wish.folds());
    }
    Folds folds = recipe.divide(shown).withValidation(wish.validation(), wish.seed());
    String hash = SplitFiles.hash(folds);
    List<Division> known = of(release);
    known.stream()
        .filter(one -> one.foldsHash().equals(hash))
        .findFirst()
        .ifPresent(
            one -> {
              throw new InvalidInput("release.division-known", one.id().number(), one.recipe());
            });
    Division division =
        new Division(
            new DivisionId(id, divisions.lastNumber(id) + 1),
            wish.recipe(),
            folds.all().size(),
            wish.seed(),
            wish.validation(),
            wish.alikeTogether()
                && wish.recipe().equals(FoldRecipe.MOVIE_DISJOINT)
                && !release.labelsOnly(),
            hash,
            Instant.now());
    divisions.insert(division, folds.all(), clips, by);
    return division;
  }

  /** Whether it was added, and nothing rests on it. */
  @Transactional(readOnly = true)
  public boolean removable(DivisionId id) {
    return id.number() != DivisionId.FROZEN && uses(id) == 0;
  }

  /**
   * Removes a division that was added; its lists on this machine go, too.
   *
   * @throws InvalidInput when the release was frozen with it, or something rests on it
   */
  @Transactional
  public void remove(DivisionId id) {
    releases.lock(id.release());
    Release release = divided.find(id).orElseThrow(() -> new InvalidInput("release.division-gone"));
    if (id.number() == DivisionId.FROZEN) {
      throw new InvalidInput("release.division-frozen", release.name());
    }
    int used = uses(id);
    if (used > 0) {
      throw new InvalidInput("release.division-used", id.number(), used);
    }
    divisions.remove(id);
    folder.forgetSplits(release);
  }

  private int uses(DivisionId id) {
    return (int)
        users
            .orderedStream()
            .flatMap(module -> module.of(id.release()).stream())
            .filter(use -> use.division() == id.number())
            .count();
  }

  /**
   * Divides it so, too, once its pictures are made; in the caller's transaction, once a release.
   *
   * @throws InvalidInput when a number is out of range, or the recipe cannot divide even all
   *     labelled clips
   */
  void later(Release release, DivisionWish wish, PersonId by) {
    requireBounds(wish);
    List<LabelledClip> labelled =
        releases.clips(release.id()).stream()
            .flatMap(clip -> clip.annotation().labelledClip().stream())
            .toList();
    var unused =
        recipe(wish, release.id()).divide(labelled).withValidation(wish.validation(), wish.seed());
    wishes.keep(release.id(), wish, by);
  }

  /**
   * What was wished when the release was frozen, if that is not done yet.
   *
   * @throws InvalidInput as {@link #add}
   */
  @Transactional
  public void fulfil(ReleaseId release) {
    wishes.fulfil(
        release,
        (wish, by) -> {
          Division unused = add(release, wish, by);
        });
  }

  static void requireBounds(DivisionWish wish) {
    if (!fixed(wish) && (wish.folds() < FEWEST_FOLDS || wish.folds() > MOST_FOLDS)) {
      throw new InvalidInput("release.division-folds", FEWEST_FOLDS, MOST_FOLDS);
    }
    if (!(wish.validation() >= 0 && wish.validation() <= MOST_VALIDATION)) {
      throw new InvalidInput("release.division-validation", Math.round(100 * MOST_VALIDATION));
    }
  }

  private static boolean fixed(DivisionWish wish) {
    return wish.recipe().equals(FoldRecipe.FIXED);
  }

  private FoldRecipe recipe(DivisionWish wish, ReleaseId release) {
    return switch (wish.recipe()) {
      case FoldRecipe.OFFICIAL -> FoldRecipe.official(wish.folds());
      case FoldRecipe.RANDOM -> FoldRecipe.random(wish.folds(), wish.seed());
      case FoldRecipe.MOVIE_DISJOINT ->
          FoldRecipe.movieDisjoint(
              wish.folds(),
              wish.seed(),
              releases.origins(release),
              wish.alikeTogether() ? releases.nearDuplicates(release).byClip() : Map.of());
      case FoldRecipe.FIXED -> FoldRecipe.fixed(parts(wish));
      default -> throw new IllegalArgumentException("there is no recipe " + wish.recipe());
    };
  }

  private Map<Integer, Part> parts(DivisionWish wish) {
    String list = wish.list().orElseThrow(() -> new InvalidInput("release.division-list"));
    return new HashMap<>(PartFile.read(library.resolve(Library.Kind.LIST, list)));
  }

  /**
   * @param release prepared, in the division that is asked about
   */
  @Transactional(readOnly = true)
  public DivisionReport report(Release release) {
    return reports.get(release.divisionId(), missing -> count(release));
  }

  private DivisionReport count(Release release) {
    Folds folds = divided.folds(release);
    return new DivisionReport(
        folds,
        FoldBalance.of(folds),
        Leakage.of(folds, releases.origins(release.id()), releases.nearDuplicates(release.id())));
  }
}
