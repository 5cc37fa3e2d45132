package org.tenfold.benchmark.study;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.tenfold.account.PersonId;
import org.tenfold.benchmark.Study;
import org.tenfold.benchmark.StudyId;

/** The table {@code study}. A plan is written once and never changes. */
@Repository
@Transactional
public class StudyStore {
  /** Pages ask for all studies every two seconds. */
  private static final int MOST_PLANS = 200;

  private final StudyRows studies;
  private final Cache<String, StudyPlan> plans =
      Caffeine.newBuilder().maximumSize(MOST_PLANS).build();

  StudyStore(StudyRows studies) {
    this.studies = studies;
  }

  public void insert(Study study, PersonId by) {
    studies.saveAndFlush(new StudyRow(study, by));
  }

  public Optional<Study> find(StudyId id) {
    return studies.findById(id).map(row -> row.study(this::plan));
  }

  /** Newest first, archived ones too. */
  public List<Study> all() {
    return studies.findAllByOrderByCreatedAtDesc().stream()
        .map(row -> row.study(this::plan))
        .toList();
  }

  private StudyPlan plan(String json) {
    return plans.get(json, StudyPlan::parse);
  }

  /** The other studies on the release, archived ones too. */
  public List<Study> others(Study study) {
    return studies.findByReleaseAndIdNot(study.release(), study.id()).stream()
        .map(row -> row.study(this::plan))
        .toList();
  }

  public void describe(StudyId id, String name, String note, List<String> tags) {
    studies.describe(id, name, note, String.join("\n", tags));
  }

  /**
   * @return whether it was not paused
   */
  public boolean pause(StudyId id) {
    return studies.pause(id) == 1;
  }

  /**
   * @return whether it was paused
   */
  public boolean goOn(StudyId id) {
    return studies.goOn(id) == 1;
  }

  /** Its runs must be gone, or no longer its. */
  public void delete(StudyId id) {
    studies.delete(id);
  }

  public void archive(StudyId id) {
    studies.archive(id);
  }

  public void bringBack(StudyId id) {
    studies.bringBack(id);
  }
}
