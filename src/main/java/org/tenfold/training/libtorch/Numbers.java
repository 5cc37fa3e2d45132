package org.tenfold.training.libtorch;

import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;
import org.bytedeco.pytorch.global.torch.ScalarType;

/** Numbers between Java and libtorch. */
enum Numbers {
  SINGLE(ScalarType.Float),
  DOUBLE(ScalarType.Double);

  private final ScalarType type;

  Numbers(ScalarType type) {
    this.type = type;
  }

  Tensor zeros(long... sides) {
    return torch.zeros(sides).to(type);
  }

  /** A tensor with memory of its own. */
  Tensor tensor(float[] values, long... sides) {
    try (FloatPointer copy = new FloatPointer(values)) {
      Tensor borrowed = torch.from_blob(copy, sides);
      return this == SINGLE ? borrowed.clone() : borrowed.to(type);
    }
  }

  Tensor tensor(double[][] rows) {
    int columns = rows[0].length;
    double[] values = new double[rows.length * columns];
    for (int i = 0; i < values.length; i++) {
      values[i] = rows[i / columns][i % columns];
    }
    try (DoublePointer copy = new DoublePointer(values)) {
      Tensor borrowed =
          torch.from_blob(
              copy,
              new long[] {rows.length, columns},
              new org.bytedeco.pytorch.TensorOptions(ScalarType.Double));
      return this == DOUBLE ? borrowed.clone() : borrowed.to(type);
    }
  }

  static float[] values(Tensor tensor) {
    float[] values = new float[Math.toIntExact(tensor.numel())];
    tensor.detach().to(ScalarType.Float).contiguous().data_ptr_float().get(values);
    return values;
  }

  /** A matrix, row by row. */
  static double[][] rows(Tensor matrix) {
    double[] values = new double[Math.toIntExact(matrix.numel())];
    matrix.detach().to(ScalarType.Double).contiguous().data_ptr_double().get(values);
    int columns = Math.toIntExact(matrix.size(1));
    double[][] rows = new double[values.length / columns][columns];
    for (int i = 0; i < values.length; i++) {
      rows[i / columns][i % columns] = values[i];
    }
    return rows;
  }
}
