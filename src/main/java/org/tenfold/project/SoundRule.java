package org.tenfold.project;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whether clips keep the sound of their movies. A change holds for clips cut from then on. */
@Service
public class SoundRule {
  private final ProjectRows projects;

  SoundRule(ProjectRows projects) {
    this.projects = projects;
  }

  @Transactional(readOnly = true)
  public boolean keepsSound(ProjectId project) {
    return projects.findById(project).orElseThrow().keepsSound();
  }

  @Transactional
  public void change(ProjectId project, boolean keepSound) {
    projects.findById(project).orElseThrow().keepSound(keepSound);
  }
}
