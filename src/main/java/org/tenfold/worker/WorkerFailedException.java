package org.tenfold.worker;

/** A child JVM ended without a result. The message says how, in words for people. */
public class WorkerFailedException extends RuntimeException {
  public WorkerFailedException(String message) {
    super(message);
  }
}
