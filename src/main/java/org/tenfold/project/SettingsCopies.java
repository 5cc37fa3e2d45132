package org.tenfold.project;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenfold.account.PersonId;
import org.tenfold.error.InvalidInput;

/** Gives a project the settings of another one, as long as nothing was judged by its own. */
@Service
public class SettingsCopies {
  private final ProjectRows rows;
  private final Projects projects;
  private final CollectionRules collectionRules;
  private final LabelRules labelRules;
  private final SoundRule sound;
  private final ApplicationEventPublisher events;

  SettingsCopies(
      ProjectRows rows,
      Projects projects,
      CollectionRules collectionRules,
      LabelRules labelRules,
      SoundRule sound,
      ApplicationEventPublisher events) {
    this.rows = rows;
    this.projects = projects;
    this.collectionRules = collectionRules;
    this.labelRules = labelRules;
    this.sound = sound;
    this.events = events;
  }

  /**
   * Sets all settings as those of {@code from}, as new versions. Name, address, labels and members
   * stay.
   *
   * @throws InvalidInput once {@code to} has clips, or when it is archived
   */
  @Transactional
  public void copy(ProjectId from, ProjectId to, PersonId by) {
    Project other = projects.find(from).orElseThrow();
    ProjectScope.run(
        to,
        () -> {
          projects.current().requireOpen();
          if (rows.begun(to.value())) {
            throw new InvalidInput("project.copy-late");
          }
          if (!collectionRules.current(to).rule().equals(other.collection())) {
            collectionRules.set(to, other.collection(), collectionRules.current(to).version(), by);
          }
          if (!labelRules.current(to).rule().equals(other.rule())) {
            labelRules.set(to, other.rule(), labelRules.current(to).version(), by);
          }
          sound.change(to, rows.findById(from).orElseThrow().keepsSound());
        });
    events.publishEvent(new SettingsCopied(from, to, by));
  }
}
