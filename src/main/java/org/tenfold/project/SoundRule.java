package org.tenfold.project;

import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenfold.project.setting.SettingHistory;
import org.tenfold.project.setting.SettingKind;

/** Whether clips keep the sound of their movies. A change holds for clips cut from then on. */
@Service
public class SoundRule {
  /** What its versions are called by in {@link SettingHistory}; "true" or "false". */
  public static final String KEPT = "kept";

  private final ProjectRows projects;
  private final SettingHistory history;

  SoundRule(ProjectRows projects, SettingHistory history) {
    this.history = history;
    this.projects = projects;
  }

  @Transactional(readOnly = true)
  public boolean keepsSound(ProjectId project) {
    return projects.findById(project).orElseThrow().keepsSound();
  }

  @Transactional
  public void change(ProjectId project, boolean keepSound) {
    ProjectRow row = projects.findById(project).orElseThrow();
    history.keep(project, SettingKind.SOUND, words(row.keepsSound()), words(keepSound));
    row.keepSound(keepSound);
  }

  private static Map<String, String> words(boolean kept) {
    return Map.of(KEPT, String.valueOf(kept));
  }
}
