package org.tenfold.logging;

import ch.qos.logback.core.PropertyDefinerBase;
import java.util.Set;

/**
 * What the terminal's lines are: text for people, or JSON for programs. Any other word is text
 * here, so that the refusal of it can be read.
 */
public final class LogFormat extends PropertyDefinerBase {
  private static final String TEXT = "text";
  private static final Set<String> KNOWN = Set.of(TEXT, "json");

  private String wanted = TEXT;

  /** Called by Logback. */
  public void setWanted(String wanted) {
    this.wanted = wanted.strip();
  }

  @Override
  public String getPropertyValue() {
    return isOne(wanted) ? wanted : TEXT;
  }

  public static boolean isOne(String word) {
    return KNOWN.contains(word.strip());
  }
}
