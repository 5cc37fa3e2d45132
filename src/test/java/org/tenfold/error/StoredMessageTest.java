package org.tenfold.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoredMessageTest {
  @Test
  void itComesBackAsItWas() {
    Message message =
        Message.of(
            "account.name-taken", "\"mia\"\n", 3L, 0.25, true, Message.of("account.no-role"));

    assertThat(StoredMessage.read(StoredMessage.of(message))).isEqualTo(message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "This movie is broken.", "{\"code\":", "{\"code\": no", "{0} and {1}"})
  void wordsOfOlderVersionsStayAsTheyAre(String words) {
    assertThat(StoredMessage.read(words).in(Locale.SIMPLIFIED_CHINESE)).isEqualTo(words);
    assertThat(StoredMessage.of(StoredMessage.read(words))).isEqualTo(words);
  }

  @Test
  void whatIsTooLongForItsColumnLosesTheEndOfItsLongestText() {
    Message message = Message.of("account.name-taken", "x".repeat(500), "short");

    String stored = StoredMessage.of(message, 200);

    assertThat(stored).hasSizeLessThanOrEqualTo(200);
    assertThat(StoredMessage.read(stored).code()).isEqualTo("account.name-taken");
    assertThat(StoredMessage.read(stored).arguments().getLast()).isEqualTo("short");
  }

  @Test
  void wordsAloneAreCutToo() {
    assertThat(StoredMessage.of(Message.text("x".repeat(500)), 200)).hasSize(200).endsWith("…");
  }
}
