package org.tenfold.agreement.ui.dashboard;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tenfold.agreement.planning.Forecast;
import org.tenfold.agreement.planning.Outlook;
import org.tenfold.agreement.ui.Formats;

/** When the votes will be there, and what a clip costs, in sentences. */
final class OutlookWords {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ISO_LOCAL_DATE.withZone(ZoneOffset.UTC);

  private OutlookWords() {}

  static List<String> of(Outlook outlook) {
    List<String> lines = new ArrayList<>();
    lines.add(finish(outlook.forecast()));
    outlook
        .minutesPerClip()
        .ifPresent(
            minutes ->
                lines.add(
                    translate(
                            "outlook.time",
                            one(minutes),
                            outlook.votesPerClip(),
                            one(outlook.secondsPerVote().orElse(0)))
                        + (outlook.missing() == 0
                            ? ""
                            : " "
                                + translate(
                                    "outlook.time-missing",
                                    Formats.count(outlook.missing()),
                                    one(outlook.hoursToFinish().orElse(0))))));
    outlook
        .money()
        .ifPresent(
            money ->
                lines.add(
                    money.soFar().isEmpty()
                        ? translate(
                            "outlook.money-ahead",
                            amount(money.expected(), money),
                            amount(money.toFinish(), money))
                        : translate(
                            "outlook.money",
                            amount(money.soFar().get(), money),
                            amount(money.expected(), money),
                            amount(money.toFinish(), money))));
    return lines;
  }

  private static String finish(Forecast forecast) {
    return switch (forecast) {
      case Forecast.Done done -> translate("outlook.done");
      case Forecast.NotYet few ->
          translate("outlook.not-yet", few.days(), Forecast.WINDOW, Forecast.LEAST_DAYS);
      case Forecast.TooFewPeople few ->
          translate("outlook.too-few", Formats.count(few.room()), Formats.count(few.missing()));
      case Forecast.Known known ->
          translate(
              "outlook.finish",
              day(known.middle()),
              day(known.early()),
              known.late().map(OutlookWords::day).orElseGet(() -> translate("outlook.never")),
              known.days(),
              known.people());
    };
  }

  private static String day(Instant instant) {
    return DAY.format(instant);
  }

  private static String one(double number) {
    return String.format(Locale.ROOT, "%.1f", number);
  }

  private static String amount(BigDecimal amount, Outlook.Money money) {
    return amount.setScale(2, RoundingMode.HALF_UP).toPlainString() + " " + money.currency();
  }
}
