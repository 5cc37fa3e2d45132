package org.tenfold.agreement.ui.clips;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.tenfold.agreement.ui.ChartCard;
import org.tenfold.agreement.ui.ChartData;
import org.tenfold.agreement.ui.Formats;
import org.tenfold.annotation.GivenVote;
import org.tenfold.label.LabelRule;
import org.tenfold.label.VoteCounts;
import org.tenfold.statistics.agreement.FleissKappa;
import org.tenfold.web.Drawing;
import org.tenfold.web.LabelBadge;
import org.tenfold.web.PageLabels;
import org.tenfold.web.PlainTable;
import org.tenfold.web.StatTile;
import org.tenfold.web.VoteBar;

/** What one panel says of one clip: the label and why, how the votes came, and each of them. */
class ClipVotesCard extends Div {

  ClipVotesCard(String title, List<GivenVote> votes, LabelRule rule, Component inferred) {
    addClassName("tf-stack");
    VoteCounts counts =
        VoteCounts.tally(votes.stream().map(GivenVote::emotion).toList(), PageLabels.set().size());
    ChartCard course =
        new ChartCard(translate("clip-votes.course"), translate("clip-votes.course-words"));
    course.show(
        course(votes),
        numbers(votes),
        title + " · " + translate("figure.as-of", Formats.time(Instant.now())));
    add(new H2(title), tiles(counts, rule), new VoteBar(counts), named(counts));
    Div columns = new Div(course, inferred);
    columns.addClassName("tf-columns");
    add(columns, table(votes));
  }

  /** No label is told by its colour alone. */
  private static Div named(VoteCounts counts) {
    Div names = new Div();
    names.addClassName("tf-job-head");
    PageLabels.all().stream()
        .filter(label -> counts.of(label) > 0)
        .forEach(
            label -> names.add(new Span(new LabelBadge(label), new Text(" " + counts.of(label)))));
    return names;
  }

  private static Div tiles(VoteCounts counts, LabelRule rule) {
    Div tiles =
        new Div(
            new StatTile(
                translate("clip-votes.label"),
                rule.label(counts)
                    .map(emotion -> PageLabels.name(emotion))
                    .orElseGet(() -> translate("import.no-label")),
                why(counts, rule)),
            new StatTile(
                translate("import.votes"),
                translate("clip-votes.of", counts.total(), rule.votes()),
                translate("clip-votes.one-each")),
            new StatTile(
                translate("clip-field.ENTROPY"),
                String.format(Locale.ROOT, "%.2f", counts.normalisedEntropy()),
                translate("clip-votes.entropy")),
            new StatTile(
                "Pᵢ",
                Formats.three(FleissKappa.itemAgreement(counts.toArray())),
                counts.total() < 2
                    ? translate("clip-votes.needs-two")
                    : translate("clip-votes.pairs")));
    tiles.addClassName("tf-stats");
    return tiles;
  }

  /** The rule applied, in words. */
  static String why(VoteCounts counts, LabelRule rule) {
    int most = PageLabels.all().stream().mapToInt(counts::of).max().orElse(0);
    if (!rule.finished(counts)) {
      return translate("clip-votes.waits", counts.total(), rule.votes());
    }
    return most >= rule.threshold()
        ? translate("clip-votes.enough", most, rule.votes(), rule.threshold())
        : translate("clip-votes.too-few", most, rule.votes(), rule.threshold());
  }

  private static PlainTable table(List<GivenVote> votes) {
    PlainTable table =
        new PlainTable(
                translate("role.ANNOTATOR"),
                translate("voter.group.emotions"),
                translate("clip-votes.response"),
                translate("clip-votes.watched"),
                translate("clip-votes.replays"),
                translate("clip-check.column.at"))
            .words(1);
    for (GivenVote vote : votes) {
      table.addRow(
          new Span(vote.annotator()),
          List.of(
              new LabelBadge(vote.emotion()),
              new Span(String.format(Locale.ROOT, "%.1f s", vote.responseMillis() / 1000.0)),
              new Span(String.format(Locale.ROOT, "%.0f %%", 100 * vote.watchedFraction())),
              new Span(Integer.toString(vote.replays())),
              new Span(Formats.time(vote.givenAt()))));
    }
    return table;
  }

  private static Drawing course(List<GivenVote> votes) {
    return new VoteCourse(
        votes.stream()
            .map(vote -> new Given(vote.emotion().number(), vote.givenAt().toEpochMilli()))
            .toList());
  }

  private static ChartData numbers(List<GivenVote> votes) {
    return new ChartData(
        List.of("when", "annotator", "emotion", "response_ms", "watched", "replays", "speed"),
        votes.stream()
            .map(
                vote ->
                    List.of(
                        vote.givenAt().toString(),
                        vote.annotator(),
                        PageLabels.set().title(vote.emotion()),
                        Integer.toString(vote.responseMillis()),
                        Double.toString(vote.watchedFraction()),
                        Integer.toString(vote.replays()),
                        Double.toString(vote.speed())))
            .toList());
  }

  private record VoteCourse(List<Given> votes) implements Drawing {}

  /**
   * @param at milliseconds since 1970
   */
  private record Given(int emotion, long at) {}
}
