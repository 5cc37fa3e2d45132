package org.tenfold.recruitment.rest;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tenfold.error.InvalidInput;
import org.tenfold.error.Message;
import org.tenfold.error.WrongParameterException;
import org.tenfold.recruitment.terms.Completion;
import org.tenfold.recruitment.terms.LinkParameters;
import org.tenfold.recruitment.terms.Platform;
import org.tenfold.recruitment.terms.Terms;

/**
 * Where nothing is said, the platform's usual.
 *
 * @param preset prolific, connect, sona or own
 * @param platform whose participant ids they are
 * @param clips that a participant judges
 * @param places at most so many participants
 */
record RecruitmentWish(
    @Nullable String name,
    @Nullable String preset,
    @Nullable String platform,
    @Nullable String participantParameter,
    @Nullable String studyParameter,
    @Nullable String sessionParameter,
    @Nullable Integer clips,
    @Nullable Integer places,
    @Nullable Integer idleMinutes,
    @Nullable String code,
    @Nullable String screenedOutCode,
    @Nullable String fullCode,
    @Nullable String redirect,
    @Nullable BigDecimal pay,
    @Nullable Instant opensAt,
    @Nullable Instant closesAt) {
  /**
   * @throws InvalidInput when one of them cannot be
   */
  Terms terms() {
    String key = text(preset, Platform.OWN.key());
    Platform known =
        Platform.ofKey(key)
            .orElseThrow(
                () ->
                    new WrongParameterException(
                        "preset", key, Message.of("error.may-one", presets())));
    LinkParameters usual = known.parameters();
    return new Terms(
        text(name(), ""),
        known,
        text(platform(), known.title()),
        new LinkParameters(
            text(participantParameter(), usual.participant()),
            text(studyParameter(), usual.study()),
            text(sessionParameter(), usual.session())),
        Objects.requireNonNullElse(clips(), 0),
        Objects.requireNonNullElse(places(), 0),
        Objects.requireNonNullElse(idleMinutes(), Terms.USUAL_IDLE_MINUTES),
        new Completion(
            text(code(), ""),
            text(screenedOutCode(), ""),
            text(fullCode(), ""),
            text(redirect(), "")),
        pay(),
        opensAt(),
        closesAt());
  }

  private static String presets() {
    return Arrays.stream(Platform.values()).map(Platform::key).collect(Collectors.joining(", "));
  }

  private static String text(@Nullable String given, String otherwise) {
    return given == null ? otherwise : given;
  }
}
