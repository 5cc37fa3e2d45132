package org.tenfold.agreement.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tenfold.agreement.dashboard.DurationTable.TimedLabel;
import org.tenfold.agreement.filter.DurationBin;
import org.tenfold.label.DfewLabel;
import org.tenfold.label.Label;
import org.tenfold.label.LabelSet;

class DurationTableTest {
  /** DFEW's Table 2. */
  private static final int[][] TABLE_2 = {
    {852, 1252, 384},
    {440, 915, 653},
    {832, 1335, 542},
    {762, 1091, 376},
    {691, 648, 159},
    {71, 58, 17},
    {408, 435, 138}
  };

  private static final double[] SECONDS = {1.5, 3.2, 7};

  @Test
  void table2OfTheDfewPaper() {
    DurationTable table = DurationTable.tally(clipsOfTable2());

    assertThat(table.total()).isEqualTo(12_059);
    assertThat(table.total(DurationBin.UP_TO_2_S)).isEqualTo(4056);
    assertThat(table.total(DurationBin.FROM_2_TO_5_S)).isEqualTo(5734);
    assertThat(table.total(DurationBin.FROM_5_S)).isEqualTo(2269);
    assertThat(table.total(DfewLabel.HAPPY)).isEqualTo(2488);
    assertThat(table.count(DfewLabel.FEAR, DurationBin.FROM_2_TO_5_S)).isEqualTo(435);
    assertThat(table.percent(DfewLabel.HAPPY)).isCloseTo(20.63, within(.005));
    // the paper prints 1.22, so that its column adds up to 100.00
    assertThat(table.percent(DfewLabel.DISGUST)).isCloseTo(1.21, within(.005));
  }

  @ParameterizedTest
  @CsvSource({
    "0, UP_TO_2_S",
    "1.9999, UP_TO_2_S",
    "2, FROM_2_TO_5_S",
    "4.9999, FROM_2_TO_5_S",
    "5, FROM_5_S",
    "3600, FROM_5_S"
  })
  void edgesBelongToTheLongerBin(double seconds, DurationBin bin) {
    assertThat(DurationBin.of(seconds)).isEqualTo(bin);
  }

  @Test
  void emptyTableHasZeroPercent() {
    assertThat(DurationTable.tally(List.of()).percent(DfewLabel.SAD)).isZero();
  }

  @ParameterizedTest
  @CsvSource({"-0.1", "NaN"})
  void impossibleDurationsAreRefused(double seconds) {
    assertThatThrownBy(() -> DurationBin.of(seconds)).isInstanceOf(IllegalArgumentException.class);
  }

  private static List<TimedLabel> clipsOfTable2() {
    List<TimedLabel> clips = new ArrayList<>();
    for (Label emotion : LabelSet.DFEW.all()) {
      for (DurationBin bin : DurationBin.values()) {
        TimedLabel clip = new TimedLabel(emotion, SECONDS[bin.ordinal()]);
        clips.addAll(Collections.nCopies(TABLE_2[emotion.index()][bin.ordinal()], clip));
      }
    }
    return clips;
  }
}
