package org.tenfold.training.weights;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.tenfold.worker.BadInputException;

/**
 * A file of weights in any format known here: safetensors, or a state dict of {@code torch.save}.
 * Reading it executes nothing.
 *
 * @param name of the file, without its folders
 * @param sha256 of the file, in hexadecimal
 * @param tensors its arrays by their names in the file
 * @param metadata words of a safetensors file
 */
public record WeightFile(
    String name, String sha256, Map<String, Tensor> tensors, Map<String, String> metadata) {
  /** Word of a file of Tenfold's own: all that decided the run. */
  public static final String RUN = "run";

  /** Word of a file of Tenfold's own: how its network saw pixels. */
  public static final String NORMALISATION = "normalisation";

  private static final int PICKLE = 0x80;

  /**
   * @throws BadInputException when the file can't be read, is of no known format, or asks for
   *     anything to be run
   */
  public static WeightFile read(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new BadInputException(file + " is not there: give a .safetensors or .pth file.");
    }
    try {
      SafeTensors read =
          isTorch(file) ? new SafeTensors(TorchFile.read(file), Map.of()) : SafeTensors.read(file);
      return new WeightFile(
          file.getFileName().toString(), sha256(file), read.tensors(), read.metadata());
    } catch (IOException e) {
      throw new BadInputException(file + " can't be read: " + e.getMessage() + ".", e);
    }
  }

  private static boolean isTorch(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] start = in.readNBytes(2);
      boolean zip = start.length == 2 && start[0] == 'P' && start[1] == 'K';
      return zip || (start.length == 2 && (start[0] & 0xff) == PICKLE && start[1] < ' ');
    }
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
