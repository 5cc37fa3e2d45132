package org.tenfold.project.setting;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import org.hibernate.annotations.Filter;
import org.jspecify.annotations.Nullable;
import org.tenfold.account.PersonId;
import org.tenfold.persistence.InProject;
import org.tenfold.persistence.Row;
import org.tenfold.project.ProjectId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** It is inserted once and never changed. */
@Entity
@Filter(name = InProject.FILTER, condition = InProject.CONDITION)
@Table(name = "setting_version")
@SuppressWarnings("UnusedVariable") // Hibernate reads them
class SettingVersionRow extends Row<SettingVersionRow.Key> {
  @Embeddable
  record Key(ProjectId project, @Enumerated(EnumType.STRING) SettingKind kind, int version) {}

  @EmbeddedId private Key key;

  private String body;
  private @Nullable PersonId setBy;
  private @Nullable Instant setAt;

  @SuppressWarnings("NullAway.Init")
  protected SettingVersionRow() {}

  SettingVersionRow(
      Key key, Map<String, String> values, @Nullable PersonId setBy, @Nullable Instant setAt) {
    this.key = key;
    this.body = JsonMapper.shared().writeValueAsString(values);
    this.setBy = setBy;
    this.setAt = setAt;
  }

  @Override
  public Key getId() {
    return key;
  }

  SettingVersion version(String by) {
    Map<String, String> values = JsonMapper.shared().readValue(body, new TypeReference<>() {});
    return new SettingVersion(key.version(), values, by, setAt);
  }
}
