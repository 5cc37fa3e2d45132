package org.tenfold.statistics;

import java.util.concurrent.TimeUnit;
import org.dkpro.statistics.agreement.coding.CodingAnnotationStudy;
import org.dkpro.statistics.agreement.coding.FleissKappaAgreement;
import org.dkpro.statistics.agreement.coding.KrippendorffAlphaAgreement;
import org.dkpro.statistics.agreement.distance.NominalDistanceFunction;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The same votes as {@link AgreementBenchmark} at DFEW's size, measured by dkpro-statistics. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 4, time = 2)
@Fork(value = 1, jvmArgs = "-Xmx2g")
public class PeerBenchmark {
  private CodingAnnotationStudy study;

  @Setup(Level.Trial)
  public void vote() {
    study = new CodingAnnotationStudy(AgreementBenchmark.VOTES);
    for (int[] row : AgreementBenchmark.counts(16_372)) {
      Object[] votes = new Object[AgreementBenchmark.VOTES];
      int next = 0;
      for (int emotion = 0; emotion < row.length; emotion++) {
        for (int vote = 0; vote < row[emotion]; vote++) {
          votes[next++] = emotion;
        }
      }
      study.addItem(votes);
    }
  }

  @Benchmark
  public double dkproFleissKappa() {
    return new FleissKappaAgreement(study).calculateAgreement();
  }

  @Benchmark
  public double dkproAlpha() {
    return new KrippendorffAlphaAgreement(study, new NominalDistanceFunction())
        .calculateAgreement();
  }
}
