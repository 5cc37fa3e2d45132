package org.tenfold.training.weights;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tenfold.error.InvalidInput;

/**
 * A file of weights in any format known here: safetensors, or what {@code torch.save} wrote.
 * Reading it executes nothing.
 *
 * @param name of the file, without its folders
 * @param sha256 of the file, in hexadecimal
 * @param entry dict of the file whose arrays these are, as it was asked for; empty: not asked
 * @param tensors its arrays by their names in the file
 * @param metadata words of a safetensors file
 * @param beside what else it holds, in words: none of it was read further or run
 */
public record WeightFile(
    String name,
    String sha256,
    String entry,
    Map<String, Tensor> tensors,
    Map<String, String> metadata,
    List<String> beside) {
  /** Word of a file of Tenfold's own: all that decided the run. */
  public static final String RUN = "run";

  /** Word of a file of Tenfold's own: how its network saw pixels. */
  public static final String NORMALISATION = "normalisation";

  /** Word of a file of Tenfold's own: what its last layer tells apart; without it DFEW's seven. */
  public static final String CLASSES = "classes";

  /** Of nothing but arrays. */
  public WeightFile(String name, String sha256, Map<String, Tensor> tensors) {
    this(name, sha256, "", tensors, Map.of(), List.of());
  }

  /** {@link #read(Path, Optional)} where the file holds the weights of one network. */
  public static WeightFile read(Path file) {
    return read(file, Optional.empty());
  }

  /**
   * @param entry in which dict of the file the arrays are, names with dots, for example {@code
   *     ema.state_dict}; empty: the only one, or the one under a usual name
   * @throws InvalidInput when the file can't be read, is of no known format, or holds several dicts
   *     of arrays
   */
  public static WeightFile read(Path file, Optional<String> entry) {
    if (!Files.isRegularFile(file)) {
      throw new InvalidInput("training.weights-missing", file);
    }
    try {
      return switch (WeightFormat.of(file)) {
        case TORCH -> {
          TorchFile.Read read = TorchFile.read(file, entry);
          yield of(file, entry.orElse(""), read.tensors(), Map.of(), read.beside());
        }
        case SAFETENSORS -> {
          List<String> beside = new ArrayList<>();
          SafeTensors read = SafeTensors.read(file, beside);
          if (read.tensors().isEmpty()) {
            throw new InvalidInput(
                "training.weights-no-array",
                file,
                beside.isEmpty() ? "" : ": " + Pickle.some(beside, 8));
          }
          yield of(file, "", read.tensors(), read.metadata(), List.copyOf(beside));
        }
      };
    } catch (IOException e) {
      throw new InvalidInput(e, "training.cannot-read", file, e.getMessage());
    } catch (OutOfMemoryError e) {
      throw new InvalidInput(
          e, "training.weights-memory", file, Runtime.getRuntime().maxMemory() >> 20);
    }
  }

  private static WeightFile of(
      Path file,
      String entry,
      Map<String, Tensor> tensors,
      Map<String, String> metadata,
      List<String> beside)
      throws IOException {
    return new WeightFile(
        file.getFileName().toString(), sha256(file), entry, tensors, metadata, beside);
  }

  private static String sha256(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      new DigestInputStream(in, digest).transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
