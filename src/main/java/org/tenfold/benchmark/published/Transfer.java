package org.tenfold.benchmark.published;

import java.util.List;

/**
 * A network that learned on one dataset first and was then trained on another.
 *
 * @param pretraining what it learned first, such as {@code DFEW, fd2}
 * @param target the dataset it was tested on
 * @param network key of ours
 * @param loss key of ours, on the first dataset
 * @param war in percent
 * @param sources keys of {@link PublishedResults#sources()}
 */
public record Transfer(
    String pretraining,
    String target,
    String network,
    String loss,
    double war,
    List<String> sources,
    String place) {
  public Transfer {
    Checks.percent(war);
    sources = List.copyOf(sources);
  }
}
