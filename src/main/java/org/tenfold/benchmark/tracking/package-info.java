/** Curves of runs for the programs that labs watch trainings with: TensorBoard and MLflow. */
@NullMarked
package org.tenfold.benchmark.tracking;

import org.jspecify.annotations.NullMarked;
