package org.tenfold.recruitment.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tenfold.recruitment.ParticipantLine;
import org.tenfold.web.PlainTable;
import org.tenfold.web.StateBadge;

/** Everybody who came, by participant id. */
class ParticipantTable extends Div {
  /** A page of more is no longer read: the file has all. */
  private static final int MOST = 1_000;

  ParticipantTable(List<ParticipantLine> lines, int clips, String currency) {
    PlainTable table =
        new PlainTable(
                translate("recruitment.participant"),
                translate("benchmark.state"),
                translate("recruitment.started"),
                translate("recruitment.last"),
                translate("recruitment.clips"),
                translate("recruitment.minutes"),
                translate("recruitment.code-given"),
                translate("recruitment.booked"))
            .words(1, 2, 3, 6);
    for (ParticipantLine line : lines.subList(0, Math.min(MOST, lines.size()))) {
      table.addRow(who(line), cells(line, clips, currency));
    }
    add(table);
    if (lines.size() > MOST) {
      add(new Span(translate("recruitment.more", lines.size() - MOST)));
    }
  }

  /** With the account, under which annotators' pages know them. */
  private static Div who(ParticipantLine line) {
    Div account = new Div(line.account());
    account.addClassName("tf-note");
    return new Div(new Span(line.participantId()), account);
  }

  private static List<Component> cells(ParticipantLine line, int clips, String currency) {
    return List.of(
        state(line),
        time(line.startedAt()),
        time(line.lastAt()),
        new Span(translate("recruitment.of", line.judged(), clips)),
        new Span(String.format(Locale.ROOT, "%.1f", line.activeMinutes())),
        code(line),
        new Span(
            line.booked().signum() == 0
                ? "–"
                : RecruitmentWords.money(line.booked()) + " " + currency));
  }

  private static Component code(ParticipantLine line) {
    return line.codeGivenAt() == null
        ? new Span("–")
        : new Span(
            (line.code().isEmpty() ? translate("recruitment.no-code") : line.code())
                + " · "
                + RecruitmentWords.minute(line.codeGivenAt()));
  }

  static StateBadge state(ParticipantLine line) {
    return new StateBadge(
        translate(line.idle() ? "recruitment.idle-now" : "recruitment.state." + line.state()),
        switch (line.state()) {
          case WORKING -> line.idle() ? StateBadge.Tone.WARN : StateBadge.Tone.BUSY;
          case FINISHED -> StateBadge.Tone.GOOD;
          case SCREENED_OUT -> StateBadge.Tone.BAD;
          case NOTHING_LEFT, LEFT -> StateBadge.Tone.WARN;
        });
  }

  private static Span time(@Nullable Instant at) {
    return new Span(at == null ? "–" : RecruitmentWords.minute(at));
  }
}
