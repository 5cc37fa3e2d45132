package org.tenfold.server;

import org.springframework.stereotype.Component;
import org.tenfold.face.FaceModel;

/** Refuses to start a program whose parts are not what they should be: a jar copied in part. */
@Component
class WholeProgram {
  WholeProgram() {
    FaceModel.require();
  }
}
