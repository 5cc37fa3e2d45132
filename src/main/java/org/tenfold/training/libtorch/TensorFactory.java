package org.tenfold.training.libtorch;

import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.AutoGradMode;
import org.bytedeco.pytorch.Device;
import org.bytedeco.pytorch.MemoryFormatOptional;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptions;
import org.bytedeco.pytorch.global.torch;
import org.bytedeco.pytorch.global.torch.DeviceType;
import org.bytedeco.pytorch.global.torch.MemoryFormat;
import org.bytedeco.pytorch.global.torch.ScalarType;
import org.jspecify.annotations.Nullable;
import org.tenfold.training.Precision;

/**
 * Numbers between Java and libtorch: of which type they are there, and on which device.
 *
 * @param mixed whether large products are done in bfloat16
 * @param card whether tensors lie on the first GPU; else in the computer's memory
 */
@SuppressWarnings("try") // scopes are there for what they end
record TensorFactory(ScalarType type, boolean mixed, boolean card) {
  static TensorFactory of(Precision precision, boolean card) {
    ScalarType type = precision == Precision.DOUBLE ? ScalarType.Double : ScalarType.Float;
    return new TensorFactory(type, precision == Precision.MIXED, card);
  }

  DeviceType device() {
    return card ? DeviceType.CUDA : DeviceType.CPU;
  }

  Tensor zeros(long... sides) {
    return placed(torch.zeros(sides).to(type));
  }

  /** A tensor with memory of its own. */
  Tensor tensor(float[] values, long... sides) {
    try (FloatPointer copy = new FloatPointer(values)) {
      return placed(owned(torch.from_blob(copy, sides), ScalarType.Float));
    }
  }

  /**
   * Clips, {@code [batch, channels, frames, height, width]}: on a GPU channels last, as its
   * convolutions want them, and sent while the processor goes on.
   */
  Tensor clips(float[] values, long... sides) {
    if (!card) {
      return tensor(values, sides);
    }
    try (FloatPointer copy = new FloatPointer(values)) {
      return torch
          .from_blob(copy, sides)
          .pin_memory()
          .to(
              new Device(DeviceType.CUDA),
              type,
              true,
              false,
              new MemoryFormatOptional(MemoryFormat.ChannelsLast3d));
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
              copy, new long[] {rows.length, columns}, new TensorOptions(ScalarType.Double));
      return placed(owned(borrowed, ScalarType.Double));
    }
  }

  private Tensor owned(Tensor borrowed, ScalarType given) {
    return type == given ? borrowed.clone() : borrowed.to(type);
  }

  private Tensor placed(Tensor tensor) {
    return card ? tensor.to(new Device(DeviceType.CUDA), type) : tensor;
  }

  static float[] values(Tensor tensor) {
    float[] values = new float[Math.toIntExact(tensor.numel())];
    tensor.detach().cpu().to(ScalarType.Float).contiguous().data_ptr_float().get(values);
    return values;
  }

  /** A matrix, row by row. */
  static double[][] rows(Tensor matrix) {
    double[] values = new double[Math.toIntExact(matrix.numel())];
    matrix.detach().cpu().to(ScalarType.Double).contiguous().data_ptr_double().get(values);
    int columns = Math.toIntExact(matrix.size(1));
    double[][] rows = new double[values.length / columns][columns];
    for (int i = 0; i < values.length; i++) {
      rows[i / columns][i % columns] = values[i];
    }
    return rows;
  }

  /** For any engine. */
  static org.tenfold.training.weights.Tensor neutral(Tensor tensor) {
    List<Integer> sides =
        LongStream.range(0, tensor.dim())
            .mapToObj(side -> Math.toIntExact(tensor.size(side)))
            .toList();
    return new org.tenfold.training.weights.Tensor(sides, values(tensor));
  }

  /**
   * Fills tensors from a state.
   *
   * @throws IllegalArgumentException when one is missing there
   */
  static void fill(
      Map<String, Tensor> tensors, Map<String, org.tenfold.training.weights.Tensor> state) {
    try (PointerScope scope = new PointerScope();
        AutoGradMode without = new AutoGradMode(false)) {
      tensors.forEach(
          (name, tensor) -> {
            org.tenfold.training.weights.@Nullable Tensor saved = state.get(name);
            if (saved == null) {
              throw new IllegalArgumentException("There is no " + name + ".");
            }
            long[] sides = saved.sides().stream().mapToLong(Integer::longValue).toArray();
            tensor.copy_(of(Precision.SINGLE, false).tensor(saved.values(), sides));
          });
    }
  }
}
