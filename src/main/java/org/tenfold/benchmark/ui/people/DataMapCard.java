package org.tenfold.benchmark.ui.people;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tenfold.benchmark.people.RunDataMap;
import org.tenfold.benchmark.score.PredictedClip;
import org.tenfold.benchmark.ui.run.Card;
import org.tenfold.benchmark.ui.run.ClipPlaces;
import org.tenfold.benchmark.ui.run.ClipWords;
import org.tenfold.benchmark.ui.run.PredictedClipCard;
import org.tenfold.benchmark.ui.run.PredictedClips;
import org.tenfold.benchmark.ui.run.RunNumbers;
import org.tenfold.statistics.classification.DataMap.Point;
import org.tenfold.web.Chart;
import org.tenfold.web.Drawing;

/** How clips were learned, and those that only people find easy. */
class DataMapCard extends Card {
  /** Named as its function. */
  private record DataMap(ClipPlaces places, String x, String y, ClipWords words)
      implements Drawing {}

  DataMapCard(Optional<RunDataMap> known) {
    super("data-map", translate("people.map"), translate("people.map-words"));
    known.ifPresentOrElse(this::show, () -> add(note(translate("people.map-none"))));
  }

  private void show(RunDataMap map) {
    Chart chart = new Chart(translate("people.map")).offered("data-map");
    chart.setHeight("26rem");
    List<ClipPlaces.Place> places = new ArrayList<>();
    for (int i = 0; i < map.clips().size(); i++) {
      Point point = map.map().points().get(i);
      places.add(new ClipPlaces.Place(map.clips().get(i), point.variability(), point.confidence()));
    }
    chart.draw(
        new DataMap(
            ClipPlaces.of(places),
            translate("people.spread"),
            translate("people.mean"),
            ClipWords.ofPage()));
    Map<String, PredictedClip> byName =
        map.clips().stream()
            .collect(Collectors.toMap(clip -> clip.said().videoName(), clip -> clip));
    Div chosen = new Div();
    chart.onChosen(
        key -> {
          PredictedClip clip = byName.get(key);
          if (clip != null) {
            chosen.removeAll();
            chosen.add(new PredictedClipCard(clip));
          }
        });
    List<PredictedClip> corner = map.easyForPeopleOnly();
    Div list = new Div(new PredictedClips(corner));
    list.setId("easy-for-people");
    add(
        chart,
        chosen,
        new H3(translate("people.corner")),
        note(
            translate(
                "people.corner-words", corner.size(), RunNumbers.three(map.hardForNetworks()))),
        list);
  }
}
