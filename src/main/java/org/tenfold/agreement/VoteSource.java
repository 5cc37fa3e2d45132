package org.tenfold.agreement;

import java.util.Optional;
import org.tenfold.account.Panel;
import org.tenfold.intake.ImportedSetId;

/** Whose votes a page shows. They are never mixed. */
public sealed interface VoteSource {
  VoteSource PEOPLE = new OfPanel(Panel.HUMAN);
  VoteSource SIMULATION = new OfPanel(Panel.SIMULATED);

  /** Votes that were given here. */
  record OfPanel(Panel panel) implements VoteSource {
    @Override
    public String key() {
      return panel == Panel.HUMAN ? "people" : "simulation";
    }
  }

  /** A set of counts or votes that was read from a lab's files. */
  record Imported(ImportedSetId set) implements VoteSource {
    private static final String PREFIX = "import-";

    @Override
    public String key() {
      return PREFIX + set.value();
    }
  }

  /** Short name in the address of a page. */
  String key();

  /** The source of this name; empty when it is none. Whether such a set exists is not asked. */
  static Optional<VoteSource> ofKey(String key) {
    if (key.equals(PEOPLE.key())) {
      return Optional.of(PEOPLE);
    }
    if (key.equals(SIMULATION.key())) {
      return Optional.of(SIMULATION);
    }
    if (!key.startsWith(Imported.PREFIX)) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Imported(ImportedSetId.parse(key.substring(Imported.PREFIX.length()))));
    } catch (IllegalArgumentException noUuid) {
      return Optional.empty();
    }
  }
}
