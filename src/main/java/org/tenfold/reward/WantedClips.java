package org.tenfold.reward;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenfold.account.Panel;
import org.tenfold.annotation.ClipVotes;
import org.tenfold.annotation.VoteLedger;
import org.tenfold.error.InvalidInput;
import org.tenfold.label.Label;
import org.tenfold.project.Project;
import org.tenfold.project.ProjectId;
import org.tenfold.project.Projects;

/** Of which emotions a project wants more clips. */
@Service
public class WantedClips {
  /** Clips of one label. */
  public static final int MOST = 1_000_000;

  private final WantedRows rows;
  private final Projects projects;
  private final VoteLedger votes;
  private final RewardRules rules;

  WantedClips(WantedRows rows, Projects projects, VoteLedger votes, RewardRules rules) {
    this.rows = rows;
    this.projects = projects;
    this.votes = votes;
    this.rules = rules;
  }

  /**
   * @param wanted 0: no number was set
   * @param estimated accepted clips whose collector's estimate, as the check left it, is this
   *     emotion
   * @param confirmed clips whose ten votes make it their single label; for curators only
   * @param earns what a collector gets for another one
   */
  public record Class(
      Label emotion, int wanted, int estimated, int confirmed, BigDecimal earns, boolean rare) {}

  /** Whether a project wants clips of any label. */
  public boolean any(ProjectId project) {
    return rows.findByKeyProject(project).stream().anyMatch(row -> row.clips() > 0);
  }

  /** The project's labels in their order. */
  @Transactional(readOnly = true)
  public List<Class> all() {
    Project project = projects.current();
    RewardRule rule = rules.current(project.id());
    Map<Label, Integer> wanted = wanted(project);
    List<ClipVotes> clips = votes.clips(project.id(), Panel.HUMAN);
    return project.labels().all().stream()
        .map(
            emotion ->
                new Class(
                    emotion,
                    wanted.getOrDefault(emotion, 0),
                    (int) clips.stream().filter(c -> c.estimatedEmotion().equals(emotion)).count(),
                    (int)
                        clips.stream()
                            .filter(
                                c -> project.rule().label(c.votes()).equals(Optional.of(emotion)))
                            .count(),
                    rule.clipOf(emotion),
                    rule.rare().contains(emotion)))
        .toList();
  }

  /**
   * @throws InvalidInput when a number is not in 0..1,000,000
   */
  @Transactional
  public void want(Map<Label, Integer> numbers) {
    if (numbers.values().stream().anyMatch(number -> number < 0 || number > MOST)) {
      throw new InvalidInput("reward.wanted-range");
    }
    ProjectId project = projects.currentId();
    rows.forget(project);
    rows.saveAllAndFlush(
        numbers.entrySet().stream()
            .map(wish -> new WantedRow(project, wish.getKey(), wish.getValue()))
            .toList());
  }

  private Map<Label, Integer> wanted(Project project) {
    Map<Label, Integer> wanted = new TreeMap<>();
    rows.findByKeyProject(project.id()).forEach(row -> wanted.put(row.emotion(), row.clips()));
    return wanted;
  }
}
