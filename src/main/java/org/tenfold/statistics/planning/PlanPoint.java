package org.tenfold.statistics.planning;

import org.tenfold.statistics.Measure;

/**
 * What to expect of k votes a clip. Shares and errors do not depend on how many clips there are.
 *
 * @param votes k
 * @param needed of them make a label
 * @param kappa Fleiss'
 * @param deviation of kappa by the choice of movies, their clips and votes, if one clip were
 *     judged; of n clips it is √n times smaller
 * @param peopleDeviation of kappa by the choice of people, whatever the number of clips
 * @param labelled share of clips with a label
 * @param error mean total variation distance of the shares of k votes from those in the long run:
 *     of 100 votes so many would have to be others
 * @param changed share of clips whose label is not that of the long run, or that have one by
 *     mistake or none
 * @param modelled share of clips some of whose votes are the model's
 */
public record PlanPoint(
    int votes,
    int needed,
    Measure kappa,
    Measure deviation,
    double peopleDeviation,
    double labelled,
    double error,
    double changed,
    double modelled) {
  /** Standard normal quantile of 97.5 %. */
  private static final double Z = 1.959964;

  /** Half the width of the 95 % interval of kappa of so many clips. */
  public Measure halfWidth(int clips) {
    return deviation.map(
        one -> Z * Math.sqrt(one * one / clips + peopleDeviation * peopleDeviation));
  }
}
