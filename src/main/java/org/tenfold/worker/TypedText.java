package org.tenfold.worker;

import java.text.Normalizer;
import java.util.function.IntPredicate;
import org.tenfold.error.InvalidInput;
import org.tenfold.error.Message;

/**
 * Text that people type, wherever it comes in: in Unicode's composed form (NFC), so that the same
 * word is the same letters; without what cannot be shown or would disorder what is shown around it;
 * not longer than its place.
 */
public final class TypedText {
  private TypedText() {}

  /**
   * A title or a name.
   *
   * @param what is typed, for the refusal: “The title”
   * @return may be empty
   * @throws InvalidInput if it holds line breaks or other control characters, or is too long
   */
  public static String line(String typed, int most, Message what) {
    return checked(typed.strip(), most, what, TypedText::unshowable);
  }

  /** The same where line breaks and tabs are usual. */
  public static String lines(String typed, int most, Message what) {
    String text = typed.strip().replace("\r\n", "\n").replace('\r', '\n');
    return checked(text, most, what, c -> c != '\n' && c != '\t' && unshowable(c));
  }

  private static String checked(String typed, int most, Message what, IntPredicate refused) {
    if (typed.codePoints().anyMatch(refused)) {
      throw new InvalidInput("worker.text-unshowable", what);
    }
    String text = Normalizer.normalize(typed, Normalizer.Form.NFC);
    if (text.length() > most) {
      throw new InvalidInput("worker.text-long", what, most);
    }
    return text;
  }

  /**
   * A file's name as a person's computer has it, to be shown, never to be a path: nobody typed it
   * here, so it is tidied, not refused. Folders before it are left out, and what is too long.
   */
  public static String fileName(String given, int most) {
    StringBuilder name = new StringBuilder();
    String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
    Normalizer.normalize(last, Normalizer.Form.NFC)
        .codePoints()
        .map(c -> unshowable(c) ? ' ' : c)
        .takeWhile(c -> name.length() + Character.charCount(c) <= most)
        .forEachOrdered(name::appendCodePoint);
    return name.toString().strip();
  }

  /** Control characters, halves of characters, and those that turn the direction of reading. */
  private static boolean unshowable(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    };
  }
}
