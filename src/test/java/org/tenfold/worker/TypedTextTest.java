package org.tenfold.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tenfold.error.InvalidInput;
import org.tenfold.error.Message;
import org.tenfold.movie.MovieDetails;
import org.tenfold.movie.NewMovie;

class TypedTextTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"a\0b", "a\nb", "a\u001B[31mb", "a\u202Eb", "a\uD800b", "a\u2028b", "a\u0085b"})
  void whatCannotBeShownIsRefusedInATitle(String title) {
    assertThatThrownBy(() -> new NewMovie(title, "", "movie.mp4"))
        .isInstanceOf(InvalidInput.class)
        .hasMessage(
            "The title holds characters that cannot be shown, such as line breaks. Type it anew.");
    assertThatThrownBy(() -> details("A movie", title))
        .isInstanceOf(InvalidInput.class)
        .hasMessageStartingWith("The credit line holds characters");
  }

  @Test
  void theSameWordIsTheSameLetters() {
    assertThat(new NewMovie("  Ame\u0301lie ", "", "movie.mp4").title()).isEqualTo("Am\u00E9lie");
    assertThat(details("Ame\u0301lie", "").title()).isEqualTo("Am\u00E9lie");
  }

  @Test
  void lettersOfAllLanguagesAndEmojiAreKept() {
    String title = "\u9738\u738B\u522B\u59EC \uD83D\uDC68\u200D\uD83D\uDC69 \u06A9\u200C\u0647";
    assertThat(TypedText.line(title, 200, Message.text("The title"))).isEqualTo(title);
  }

  @Test
  void aNoteMayHaveLinesButNoControlCharacters() {
    assertThat(TypedText.lines("a\r\nb\tc", 10, Message.text("The rights note")))
        .isEqualTo("a\nb\tc");
    assertThatThrownBy(() -> TypedText.lines("a\0b", 10, Message.text("The rights note")))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void whatIsTooLongIsRefused() {
    assertThatThrownBy(() -> new NewMovie("x".repeat(201), "", "movie.mp4"))
        .hasMessage("The title is too long: at most 200 characters.");
  }

  @Test
  void aFilesNameIsTidiedNotRefused() {
    assertThat(new NewMovie("A", "", "../../etc/pass\0wd").fileName()).isEqualTo("pass wd");
    assertThat(TypedText.fileName("C:\\movies\\a\nb.mp4", 255)).isEqualTo("a b.mp4");
    assertThat(TypedText.fileName("x".repeat(5000), 255)).hasSize(255);
    assertThat(TypedText.fileName("x\uD83D\uDC68", 2)).isEqualTo("x");
  }

  private static MovieDetails details(String title, String credit) {
    return new MovieDetails(title, credit, null, "", "", "", "");
  }
}
