package org.tenfold.project;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whether clips keep the sound of their films. A change holds for clips cut from then on. */
@Service
public class SoundRule {
  private final JdbcClient jdbc;

  SoundRule(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Transactional(readOnly = true)
  public boolean keepsSound(ProjectId project) {
    return jdbc.sql("select keep_sound from project where id = :id")
        .param("id", project.value())
        .query(Boolean.class)
        .single();
  }

  @Transactional
  public void change(ProjectId project, boolean keepSound) {
    jdbc.sql("update project set keep_sound = :keep where id = :id")
        .param("keep", keepSound)
        .param("id", project.value())
        .update();
  }
}
