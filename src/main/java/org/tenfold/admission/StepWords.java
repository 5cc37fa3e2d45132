package org.tenfold.admission;

/** Why there are no clips yet, and what to do: one sentence a step. */
final class StepWords {
  private StepWords() {}

  static String sentence(Step step, Standing now) {
    return switch (step) {
      case BACKGROUND -> background(now);
      case CONSENT ->
          now.consentGiven() == 0
              ? "Read the consent text first and say whether you agree."
              : "The consent text has changed since you agreed: read version "
                  + now.consentVersion()
                  + " and say whether you agree, then go on.";
      case GUIDELINES ->
          now.guidelinesRead() == 0
              ? "Read the guidelines first."
              : "The guidelines have changed since you read them: read version "
                  + now.guidelinesVersion()
                  + ", then go on.";
      case TRAINING -> "Do the training round first: it shows the expected answer after each clip.";
      case QUALIFICATION -> test(now);
    };
  }

  private static String background(Standing now) {
    if (!now.foreign() || now.culture() == null) {
      return "Say first where you come from and what you speak: this project asks its annotators.";
    }
    String wanted = now.rule().requiredCulture().map(Culture::title).orElse("");
    return "This project's clips are judged by people with the background \""
        + wanted
        + "\", and yours is \""
        + now.culture().title()
        + "\": ask a curator if that is a mistake.";
  }

  private static String test(Standing now) {
    if (now.attemptsLeft() == 0) {
      return "You have used all your attempts at the qualification test: ask a curator for another"
          + " one.";
    }
    long percent = Math.round(100 * now.rule().testThreshold().orElse(0));
    return "Take the qualification test first: "
        + percent
        + " % of its clips must be judged as expected.";
  }
}
