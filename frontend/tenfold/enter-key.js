// @ts-check

const PRESSED = 'vaadin-password-field-button, vaadin-button, button, a[href]';

/** Inside of these, Enter is theirs. */
const OWN_KEYS = 'vaadin-grid, vaadin-menu-bar, vaadin-tabs, vaadin-upload, vaadin-date-picker-overlay-content, tf-matrix';

/** @type {WeakSet<Element>} */
const known = new WeakSet();

/** @param {KeyboardEvent} event */
function keepEnter(event) {
  if (event.key === 'Enter') {
    event.stopPropagation();
  }
}

// heard before the pressed element hears it, which then keeps it from the form around it
document.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter') {
    return;
  }
  const path = /** @type {Element[]} */ (event.composedPath().filter((node) => node instanceof Element));
  const pressed = path.find((node) => node.matches(PRESSED));
  if (pressed && !known.has(pressed) && !path.some((node) => node.matches(OWN_KEYS))) {
    known.add(pressed);
    pressed.addEventListener('keydown', /** @type {EventListener} */ (keepEnter));
  }
}, true);
