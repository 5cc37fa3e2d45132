package org.tenfold.movie.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import org.tenfold.web.ElementWords;

/** Sends movies from the collector's computer in pieces, by the API. */
@Tag("tf-movie-upload")
@JsModule("context://tenfold/tf-movie-upload.js")
class MovieUploader extends Component implements HasStyle {
  MovieUploader() {
    ElementWords.give(this, "upload.", getLocale());
  }
}
