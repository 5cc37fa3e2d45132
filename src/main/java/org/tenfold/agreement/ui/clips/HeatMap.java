package org.tenfold.agreement.ui.clips;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.tenfold.agreement.filter.ClipRow;
import org.tenfold.agreement.ui.ChartData;
import org.tenfold.agreement.ui.Formats;
import org.tenfold.label.LabelRule;
import org.tenfold.web.Drawing;
import org.tenfold.web.PageLabels;

/**
 * n_ij of clips drawn evenly from a sorted list, one narrow column each: what the whole list looks
 * like from first to last.
 *
 * @param all how many clips the list has
 */
record HeatMap(List<ClipRow> drawn, int all, LabelRule rule) {
  private static final int MOST = 120;

  static HeatMap of(List<ClipRow> sorted, LabelRule rule) {
    int columns = Math.min(MOST, sorted.size());
    List<ClipRow> drawn =
        IntStream.range(0, columns)
            .mapToObj(column -> sorted.get((int) ((long) column * sorted.size() / columns)))
            .toList();
    return new HeatMap(drawn, sorted.size(), rule);
  }

  String meaning() {
    String which =
        drawn.size() == all ? translate("heat.each") : translate("heat.drawn", drawn.size(), all);
    return translate("heat.words", which);
  }

  Drawing drawing() {
    return new VoteHeat(
        drawn.stream()
            .map(
                row ->
                    new Column(
                        Formats.name(row.clip()),
                        Arrays.stream(row.clip().votes().toArray()).boxed().toList()))
            .toList());
  }

  ChartData numbers() {
    List<String> columns = new ArrayList<>(List.of("clip"));
    PageLabels.all().forEach(emotion -> columns.add(PageLabels.set().title(emotion)));
    return new ChartData(
        columns,
        drawn.stream()
            .map(
                row -> {
                  List<String> cells = new ArrayList<>(List.of(row.clip().name()));
                  PageLabels.all()
                      .forEach(
                          emotion -> cells.add(Integer.toString(row.clip().votes().of(emotion))));
                  return cells;
                })
            .toList());
  }

  private record VoteHeat(List<Column> clips) implements Drawing {}

  private record Column(String name, List<Integer> votes) {}
}
