package org.tenfold.document;

import static java.util.stream.Collectors.joining;

import java.util.Map;
import java.util.Map.Entry;

/** Text in LaTeX: whatever people wrote is never a command. */
public final class LatexText {
  private static final Map<Integer, String> SPECIAL =
      Map.ofEntries(
          sign('\\', "\\textbackslash{}"),
          sign('{', "\\{"),
          sign('}', "\\}"),
          sign('$', "\\$"),
          sign('&', "\\&"),
          sign('#', "\\#"),
          sign('%', "\\%"),
          sign('_', "\\_"),
          sign('^', "\\textasciicircum{}"),
          sign('~', "\\textasciitilde{}"),
          sign('<', "\\textless{}"),
          sign('>', "\\textgreater{}"),
          sign('|', "\\textbar{}"),
          sign('"', "\\textquotedbl{}"),
          sign('±', "$\\pm$"),
          sign('·', "$\\cdot$"),
          sign('λ', "$\\lambda$"),
          sign('η', "$\\eta$"),
          sign('Δ', "$\\Delta$"),
          sign('×', "$\\times$"),
          sign('−', "$-$"),
          sign('–', "--"),
          sign('…', "\\ldots{}"));

  private LatexText() {}

  private static Entry<Integer, String> sign(char sign, String latex) {
    return Map.entry((int) sign, latex);
  }

  /** In one line. */
  public static String escaped(String words) {
    return words
        .replaceAll("\\s+", " ")
        .codePoints()
        .mapToObj(sign -> SPECIAL.getOrDefault(sign, Character.toString(sign)))
        .collect(joining());
  }
}
