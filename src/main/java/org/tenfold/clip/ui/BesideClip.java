package org.tenfold.clip.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.springframework.modulith.NamedInterface;
import org.tenfold.clip.ClipId;

/** One more part of a clip's own page. Modules that know something of clips bring it. */
@NamedInterface("ui")
public interface BesideClip {
  /** For curators and admins; empty where there is nothing to show. */
  Optional<Component> of(ClipId clip);
}
