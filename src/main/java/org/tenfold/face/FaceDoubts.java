package org.tenfold.face;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Tells why somebody should look at a clip's faces. */
final class FaceDoubts {
  private static final double FEW = 2 / 3.0;

  /** Of the face's side, from one frame to the next. */
  private static final double LEAP = 0.4;

  private static final double SWELLING = 1.4;

  /** A second face of more than this share of the first one's area is no background. */
  private static final double RIVAL = 0.35;

  private static final double IN_PROFILE = 0.55;
  private static final double GOOD_PART = 0.25;

  private FaceDoubts() {}

  static Set<FaceDoubt> of(FaceReport report, FaceChoices choices) {
    Set<FaceDoubt> doubts = EnumSet.noneOf(FaceDoubt.class);
    List<FaceReport.Sight> seen = report.sights(choices);
    if (report.useful(choices).share() < FEW) {
      doubts.add(FaceDoubt.FEW);
    }
    List<FaceReport.Sight> used =
        seen.stream().filter(sight -> choices.uses(sight.frame(), sight.good())).toList();
    if (leaps(report, used)) {
      doubts.add(FaceDoubt.JUMPS);
    }
    double area = new FaceReport.Person(seen).area();
    if (report.others(choices).stream().anyMatch(other -> other.area() >= RIVAL * area)) {
      doubts.add(FaceDoubt.TWO_FACES);
    }
    if (share(used, sight -> sight.turn() > IN_PROFILE) > GOOD_PART) {
      doubts.add(FaceDoubt.PROFILE);
    }
    if (share(seen, sight -> !sight.good()) > GOOD_PART) {
      doubts.add(FaceDoubt.BLUR);
    }
    if (!used.isEmpty()
        && report.cuts().stream()
            .anyMatch(cut -> used.getFirst().frame() < cut && used.getLast().frame() >= cut)) {
      doubts.add(FaceDoubt.CUT);
    }
    return doubts;
  }

  private static double share(List<FaceReport.Sight> sights, Predicate<FaceReport.Sight> which) {
    return sights.isEmpty() ? 0 : (double) sights.stream().filter(which).count() / sights.size();
  }

  private static boolean leaps(FaceReport report, List<FaceReport.Sight> used) {
    for (int i = 1; i < used.size(); i++) {
      FaceReport.Sight before = used.get(i - 1);
      FaceReport.Sight now = used.get(i);
      if (now.frame() == before.frame() + 1
          && !report.cuts().contains(now.frame())
          && leaps(before, now)) {
        return true;
      }
    }
    return false;
  }

  private static boolean leaps(FaceReport.Sight before, FaceReport.Sight now) {
    double sideways = Math.abs(now.x() + now.w() / 2 - before.x() - before.w() / 2) / before.w();
    double up = Math.abs(now.y() + now.h() / 2 - before.y() - before.h() / 2) / before.h();
    double grown = now.w() * now.h() / (before.w() * before.h());
    return Math.hypot(sideways, up) > LEAP || Math.max(grown, 1 / grown) > SWELLING * SWELLING;
  }
}
