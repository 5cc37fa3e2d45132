package org.tenfold.web;

import java.util.List;
import java.util.Locale;
import org.tenfold.label.Label;
import org.tenfold.label.LabelClass;
import org.tenfold.label.LabelSet;

/**
 * What our elements in {@code frontend/} are told of one label: property {@code labels}.
 *
 * @param number 1..20, its place in the set
 * @param name in the reader's language
 * @param key in files and addresses
 * @param letter on the keyboard, A..Z
 * @param colour place in the palette, 1..20
 */
public record ShownLabel(int number, String name, String key, String letter, int colour) {
  public static List<ShownLabel> of(LabelSet labels, Locale reader) {
    return labels.all().stream().map(label -> of(label, labels.classOf(label), reader)).toList();
  }

  private static ShownLabel of(Label label, LabelClass one, Locale reader) {
    return new ShownLabel(
        label.number(), one.name(reader), one.key(), String.valueOf(one.letter()), one.colour());
  }
}
