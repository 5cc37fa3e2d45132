package org.tenfold.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * A class of tests that calculates for seconds and shares nothing with others: no server, no system
 * property, no log that is read, no standard output but by {@link OwnScreen}, as commands are run
 * by {@code CommandRun}. It runs on the second core while all others run one after the other on the
 * first.
 */
@Execution(ExecutionMode.CONCURRENT)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface SharesNothing {}
