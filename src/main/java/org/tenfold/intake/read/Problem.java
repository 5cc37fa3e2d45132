package org.tenfold.intake.read;

import org.tenfold.error.Message;

/**
 * Why a row cannot be taken.
 *
 * @param at its place in the file, from 1
 * @param place the same in words: a line or a task
 * @param what is wrong, without a full stop
 */
public record Problem(long at, Message place, Message what) {
  /** Where and what. */
  public Message said() {
    return Message.of("intake.problem", place, what);
  }

  @Override
  public String toString() {
    return said().english();
  }
}
