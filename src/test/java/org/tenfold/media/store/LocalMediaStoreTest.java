package org.tenfold.media.store;

import org.tenfold.media.MediaStore;

class LocalMediaStoreTest extends MediaStoreContract {
  @Override
  MediaStore store() {
    return new LocalMediaStore(folder.resolve("store"));
  }
}
