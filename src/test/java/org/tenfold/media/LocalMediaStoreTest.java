package org.tenfold.media;

class LocalMediaStoreTest extends MediaStoreContract {
  @Override
  MediaStore store() {
    return new LocalMediaStore(folder.resolve("store"));
  }
}
