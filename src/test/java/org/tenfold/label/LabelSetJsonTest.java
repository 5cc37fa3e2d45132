package org.tenfold.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tenfold.error.InvalidInput;

class LabelSetJsonTest {
  @Test
  void aNameIsEnough() {
    LabelSet set =
        LabelSetJson.read(
            """
            [{"english": "Calm"}, {"english": "Curious", "chinese": "好奇", "rare": true},
             {"english": "Cut short", "letter": "c"}]
            """);

    assertThat(set.classes())
        .extracting(LabelClass::key, LabelClass::letter, LabelClass::colour)
        .containsExactly(
            tuple("calm", 'A', 1), tuple("curious", 'U', 2), tuple("cut-short", 'C', 3));
    assertThat(set.rare()).containsExactly(Label.of(2));
    assertThat(set.find("好奇")).contains(Label.of(2));
  }

  @Test
  void whatIsWrittenIsReadAsTheSame() {
    for (LabelSet set : List.of(LabelSet.DFEW, LabelSet.FERV39K, LabelSet.MAFW)) {
      assertThat(LabelSetJson.read(LabelSetJson.write(set))).isEqualTo(set);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[{]                                                   | label.json",
        "{}                                                    | label.json-list",
        "[{\"english\": \"Calm\"}]                             | label.json-list",
        "[{\"english\": \"Calm\"}, 7]                          | label.json-label",
        "[{\"english\": \"Calm\"}, {\"english\": \"平静\"}]      | label.json-label",
        "[{\"english\": \"A\"}, {\"english\": \"B\", \"letter\": \"?\"}] | label.json-label",
        "[{\"english\": \"A\"}, {\"english\": \"B\", \"name\": \"b\"}]   | label.json-field",
        "[{\"english\": \"Calm\"}, {\"english\": \"None\"}]    | label.json-word",
        "[{\"english\": \"Calm\"}, {\"english\": \"2\"}]       | label.json-word",
        "[{\"english\": \"Calm\"}, {\"english\": \"calm\"}]    | label.json-twice",
        "[{\"english\":\"A\",\"letter\":\"a\"}, {\"english\":\"B\",\"letter\":\"A\"}] |"
            + " label.json-twice",
      })
  void whatIsNoSetIsRefused(String json, String code) {
    assertThatThrownBy(() -> LabelSetJson.read(json))
        .isInstanceOfSatisfying(
            InvalidInput.class, refusal -> assertThat(refusal.said().code()).isEqualTo(code));
  }

  @Test
  void presetsAreNamed() {
    assertThat(LabelPresets.names())
        .isEqualTo(List.of("dfew-7", "ferv39k-7", "afew-7", "basic-8", "mafw-11"));
    assertThat(LabelPresets.named("MAFW-11")).contains(LabelSet.MAFW);
    assertThat(LabelPresets.named("joy")).isEmpty();
  }
}
