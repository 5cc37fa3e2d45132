package org.tenfold.project.setting;

/** A setting whose own table holds only what is in force. The names are stored. */
public enum SettingKind {
  NAME,
  LABEL_SET,
  SOUND,
  ANNOTATION_RULE,
  ADMISSION_RULE
}
