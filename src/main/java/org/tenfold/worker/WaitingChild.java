package org.tenfold.worker;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tenfold.scope.Scope;

/**
 * A child JVM that waits for a command on its standard input, does it, and waits for another one.
 *
 * <p>Used by one thread at a time.
 */
final class WaitingChild {
  private final Process process;
  private volatile @Nullable Hearing hearing;
  private @Nullable Thread hears;
  private @Nullable Thread complains;
  private int commands;

  WaitingChild(Process process) {
    this.process = process;
  }

  /**
   * Says the command.
   *
   * @param hearing hears what the child says until it is ready again
   * @return false if it is dead, or said something unasked
   */
  boolean tell(String command, Hearing hearing) {
    this.hearing = hearing;
    commands++;
    try {
      if (commands > 1 && process.inputReader(StandardCharsets.UTF_8).ready()) {
        throw new IOException("it speaks unasked");
      }
      // not closed: standard input is the child's lifeline
      BufferedWriter line = process.outputWriter(StandardCharsets.UTF_8);
      line.write(command + "\n");
      line.flush();
    } catch (IOException dead) {
      process.destroyForcibly();
      return false;
    }
    hears =
        Thread.ofVirtual()
            .start(
                Scope.keeping( // whoever hears of events works for the same project
                    () ->
                        Hearing.readWhile(
                            process.inputReader(StandardCharsets.UTF_8),
                            said -> {
                              hearing.line(said);
                              return !hearing.ready();
                            })));
    if (complains == null) {
      complains =
          Thread.ofVirtual()
              .start(
                  () ->
                      Hearing.readLines(
                          process.errorReader(StandardCharsets.UTF_8), this::remember));
    }
    return true;
  }

  private void remember(String line) {
    Hearing now = hearing;
    if (now != null) {
      now.remember(line);
    }
  }

  Process process() {
    return process;
  }

  /** Ends when the child has done its command or is dead. */
  Thread hears() {
    return Objects.requireNonNull(hears, "tell first");
  }

  /** Ends when the child is dead. */
  Thread complains() {
    return Objects.requireNonNull(complains, "tell first");
  }

  /** Whether the command that it was told last was its first. */
  boolean isFirst() {
    return commands == 1;
  }

  int commands() {
    return commands;
  }

  /** Whether it lives and has no command, or has done it. */
  boolean ready() {
    Hearing last = hearing;
    return process.isAlive() && (last == null || last.ready());
  }

  boolean isAlive() {
    return process.isAlive();
  }

  void end() {
    process.destroyForcibly();
  }
}
