package org.tenfold.recruitment.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tenfold.error.InvalidInput;

/** What platforms put into links, and what participants get at the end. */
class LinkTest {
  private static final LinkParameters PROLIFIC = Platform.PROLIFIC.parameters();
  private static final Arrival WHO = new Arrival("5f1e", "study1", "session1");

  @Test
  void eachPlatformsLinkHoldsItsPlaceholders() {
    assertThat(PROLIFIC.query(Platform.PROLIFIC))
        .isEqualTo(
            "?PROLIFIC_PID={{%PROLIFIC_PID%}}&STUDY_ID={{%STUDY_ID%}}"
                + "&SESSION_ID={{%SESSION_ID%}}");
    assertThat(Platform.SONA.parameters().query(Platform.SONA)).isEqualTo("?id=%SURVEY_CODE%");
    assertThat(Platform.CONNECT.parameters().query(Platform.CONNECT)).isEmpty();
    assertThat(new LinkParameters("pid", "", "visit").query(Platform.OWN))
        .isEqualTo("?pid=…&visit=…");
  }

  @Test
  void whoComesIsReadAsThePlatformSays() {
    assertThat(
            Arrival.read(
                PROLIFIC,
                Map.of(
                    "PROLIFIC_PID", List.of("5f1e"),
                    "STUDY_ID", List.of("study1"),
                    "SESSION_ID", List.of("session1"),
                    "utm", List.of("a", "b"))))
        .isEqualTo(WHO);
    assertThat(Arrival.read(Platform.SONA.parameters(), Map.of("id", List.of("4711"))))
        .isEqualTo(new Arrival("4711", "", ""));
  }

  @ParameterizedTest
  @CsvSource({
    "recruitment.id-missing,''",
    "recruitment.id-placeholder,{{%PROLIFIC_PID%}}",
    "recruitment.id-placeholder,%SURVEY_CODE%",
    "recruitment.id-placeholder,${e://Field/id}",
    "recruitment.id-placeholder,[[%PROLIFIC_PID%]]",
    "recruitment.id-placeholder,<id>",
    "recruitment.id-form,a b",
    "recruitment.id-form,é",
    "recruitment.id-form,a/../b",
    "recruitment.id-form,…",
    "recruitment.id-form,=1+1",
    "recruitment.id-form,"
        + "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
  })
  void whatIsNoIdIsRefused(String code, String id) {
    assertThatThrownBy(
            () -> Arrival.read(new LinkParameters("pid", "", ""), Map.of("pid", List.of(id))))
        .isInstanceOfSatisfying(
            InvalidInput.class, refused -> assertThat(refused.said().code()).isEqualTo(code));
  }

  @Test
  void anIdThatIsMissingOrThereTwiceIsRefused() {
    assertThat(refusal(() -> Arrival.read(PROLIFIC, Map.of("PROLIFIC_PID", List.of("a")))))
        .isEqualTo("recruitment.id-missing");
    assertThat(refusal(() -> Arrival.read(PROLIFIC, Map.of("prolific_pid", List.of("a")))))
        .isEqualTo("recruitment.id-missing");
    assertThat(
            refusal(
                () ->
                    Arrival.read(
                        new LinkParameters("pid", "", ""), Map.of("pid", List.of("a", "a")))))
        .isEqualTo("recruitment.id-twice");
  }

  @Test
  void parametersHaveNamesOfTheirOwn() {
    assertThat(refusal(() -> new LinkParameters("", "", "")))
        .isEqualTo("recruitment.parameter-form");
    assertThat(refusal(() -> new LinkParameters("a", "a", "")))
        .isEqualTo("recruitment.parameter-form");
    assertThat(refusal(() -> new LinkParameters("a&b", "", "")))
        .isEqualTo("recruitment.parameter-form");
  }

  @Test
  void theWayBackHoldsWhoFinishedAndHow() {
    Completion prolific = new Completion("DONE", "OUT", "", Platform.PROLIFIC.redirect());
    Completion sona =
        new Completion(
            "",
            "",
            "",
            "https://lab.sona-systems.com/webstudy_credit.aspx?credit_token=t&survey_code={participant}");

    assertThat(prolific.redirect(ParticipationState.FINISHED, WHO))
        .contains("https://app.prolific.com/submissions/complete?cc=DONE");
    assertThat(prolific.redirect(ParticipationState.SCREENED_OUT, WHO))
        .contains("https://app.prolific.com/submissions/complete?cc=OUT");
    assertThat(prolific.redirect(ParticipationState.NOTHING_LEFT, WHO)).isEmpty();
    assertThat(
            sona.redirect(ParticipationState.FINISHED, new Arrival("a@b:c", "", "")).orElseThrow())
        .endsWith("&survey_code=a%40b%3Ac");
    // this address grants credit, so nobody gets it who has not finished
    assertThat(sona.redirect(ParticipationState.SCREENED_OUT, WHO)).isEmpty();
    assertThat(sona.redirect(ParticipationState.NOTHING_LEFT, WHO)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "http://example.org/",
    "javascript:alert(1)",
    "https://{participant}/",
    "https://{participant}.example.org/",
    "https://a@example.org/",
    "https://example.org:{code}/",
    "//example.org/",
    "https://example.org/ b",
    "https://example.org/{nobody}",
  })
  void nobodyIsLedWhereTheirIdSays(String redirect) {
    assertThat(refusal(() -> new Completion("CODE", "", "", redirect)))
        .isEqualTo("recruitment.redirect-form");
  }

  @Test
  void thereIsSomethingToShowAtTheEnd() {
    assertThat(refusal(() -> new Completion("", "", "", ""))).isEqualTo("recruitment.no-end");
    assertThat(refusal(() -> new Completion("", "", "", Platform.PROLIFIC.redirect())))
        .isEqualTo("recruitment.no-end");
    assertThat(refusal(() -> new Completion("a b", "", "", ""))).isEqualTo("recruitment.code-form");
  }

  private static String refusal(Runnable wish) {
    try {
      wish.run();
      return "";
    } catch (InvalidInput refused) {
      return refused.said().code();
    }
  }
}
