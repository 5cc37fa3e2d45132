package org.tenfold.language;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What people can read Tenfold in. */
public enum Language {
  ENGLISH("English", Locale.ENGLISH),
  CHINESE("简体中文", Locale.SIMPLIFIED_CHINESE);

  private final String title;
  private final Locale locale;

  Language(String title, Locale locale) {
    this.title = title;
    this.locale = locale;
  }

  /** Its own name for itself. */
  public String title() {
    return title;
  }

  public Locale locale() {
    return locale;
  }

  /** Language tag, such as zh-CN. */
  public String tag() {
    return locale.toLanguageTag();
  }

  /** The one for readers of {@code wanted}, whatever their country; English when we have none. */
  public static Language of(Locale wanted) {
    return Arrays.stream(values())
        .filter(one -> one.locale.getLanguage().equals(wanted.getLanguage()))
        .findFirst()
        .orElse(ENGLISH);
  }

  /** One of ours by its tag, as the switch stored it. */
  public static Optional<Language> ofTag(String tag) {
    return Arrays.stream(values()).filter(one -> one.tag().equals(tag)).findFirst();
  }
}
