package org.tenfold.media.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;

/** Brings files into a bucket; large ones in parts, as one request takes no more than 5 GB. */
final class S3Upload {
  /** S3 takes 10,000 parts: videos of up to 640 GB. */
  static final long PART_BYTES = 64L << 20;

  private static final String TYPE = "application/octet-stream";

  private final S3Client s3;
  private final String bucket;

  S3Upload(S3Client s3, String bucket) {
    this.s3 = s3;
    this.bucket = bucket;
  }

  /** The object appears whole or not at all. */
  void put(Path file, String name) throws IOException {
    if (Files.size(file) <= PART_BYTES) {
      s3.putObject(request -> request.bucket(bucket).key(name).contentType(TYPE), file);
      return;
    }
    String id =
        s3.createMultipartUpload(request -> request.bucket(bucket).key(name).contentType(TYPE))
            .uploadId();
    try {
      List<CompletedPart> parts = parts(file, name, id);
      s3.completeMultipartUpload(
          request ->
              request
                  .bucket(bucket)
                  .key(name)
                  .uploadId(id)
                  .multipartUpload(all -> all.parts(parts)));
    } catch (RuntimeException | IOException e) {
      s3.abortMultipartUpload(request -> request.bucket(bucket).key(name).uploadId(id));
      throw e;
    }
  }

  private List<CompletedPart> parts(Path file, String name, String id) throws IOException {
    long size = Files.size(file);
    List<CompletedPart> parts = new ArrayList<>();
    for (long from = 0; from < size; from += PART_BYTES) {
      int number = parts.size() + 1;
      RequestBody body = part(file, from, Math.min(PART_BYTES, size - from));
      String tag =
          s3.uploadPart(
                  request -> request.bucket(bucket).key(name).uploadId(id).partNumber(number), body)
              .eTag();
      parts.add(CompletedPart.builder().partNumber(number).eTag(tag).build());
    }
    return parts;
  }

  private static RequestBody part(Path file, long from, long length) {
    ContentStreamProvider again = // opened once more when a request is repeated
        () -> {
          try {
            return Channels.newInputStream(FileChannel.open(file).position(from));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        };
    return RequestBody.fromContentProvider(again, length, TYPE);
  }
}
