// @ts-check
/** Small tools for building the elements' insides. Text goes in as text nodes only, never as markup. */

const ICONS = {
  play: 'M8 5v14l11-7z',
  pause: 'M7 5h4v14H7zM13 5h4v14h-4z',
  back: 'M12 6v12l-8-6zM20 6v12l-8-6z',
  forward: 'M4 6v12l8-6zM12 6v12l8-6z',
  frameBack: 'M6 6h2.5v12H6zM18 6v12l-8.5-6z',
  frameForward: 'M15.5 6H18v12h-2.5zM6 6v12l8.5-6z',
  loop: 'M7 7h9V4l5 4.5L16 13v-3H7v4H4v-4a3 3 0 0 1 3-3zm10 10H8v3l-5-4.5L8 11v3h9v-4h3v4a3 3 0 0 1-3 3z',
  replay: 'M12 5V1L7 6l5 5V7a5 5 0 1 1-5 5H5a7 7 0 1 0 7-7z',
  scissors:
    'M9.6 7.6A3.5 3.5 0 1 0 7.6 9.6L10 12l-2.4 2.4a3.5 3.5 0 1 0 2 2L12 14l7 7h3v-1L9.6 7.6zM6 8a2 2 0 1 1 0-4 ' +
    '2 2 0 0 1 0 4zm0 12a2 2 0 1 1 0-4 2 2 0 0 1 0 4zM19 3l-6 6 2 2 7-7V3z',
  plus: 'M11 5h2v6h6v2h-6v6h-2v-6H5v-2h6z',
  minus: 'M5 11h14v2H5z',
  check: 'M9.5 17.2 4.3 12l1.9-1.9 3.3 3.3 8.3-8.3L19.7 7z',
  cross: 'M6.4 19 5 17.6 10.6 12 5 6.4 6.4 5l5.6 5.6L17.6 5 19 6.4 13.4 12l5.6 5.6-1.4 1.4-5.6-5.6z',
};

/**
 * An element. Attributes named on… become listeners, `style` may hold custom properties, false and null are left out.
 *
 * @param {string} tag
 * @param {Record<string, any>} [attributes]
 * @param {...(Node | string | null)} children
 * @returns {HTMLElement}
 */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith('on')) {
      element.addEventListener(name.slice(2), value);
    } else if (name === 'style') {
      Object.entries(value).forEach(([property, v]) => element.style.setProperty(property, String(v)));
    } else if (value !== false && value !== null && value !== undefined) {
      element.setAttribute(name, value === true ? '' : String(value));
    }
  }
  element.append(...children.filter((child) => child !== null));
  return element;
}

/**
 * @param {keyof typeof ICONS} name
 * @returns {SVGSVGElement}
 */
export function icon(name) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', ICONS[name]);
  svg.append(path);
  return svg;
}

/**
 * Keeps keys that are pressed in an open dialog to itself. A closed one may have the focus until the page is drawn
 * again: what is typed by then, on a busy machine or quickly, is for the page.
 *
 * @param {HTMLDialogElement} dialog
 * @param {(event: KeyboardEvent) => void} handle
 */
export function keysInside(dialog, handle) {
  dialog.addEventListener('keydown', (event) => {
    if (dialog.open) {
      event.stopPropagation();
      handle(event);
    }
  });
}

/**
 * A button that a mouse presses without moving the focus there: else the next Space would press it again
 * instead of playing the movie.
 *
 * @param {Record<string, any>} attributes
 * @param {...(Node | string | null)} children
 */
export function button(attributes, ...children) {
  return /** @type {HTMLButtonElement} */ (
    h('button', { type: 'button', onmousedown: keepFocus, ...attributes }, ...children)
  );
}

/** @param {MouseEvent} event */
function keepFocus(event) {
  event.preventDefault();
}

/**
 * @param {string} css
 * @returns {CSSStyleSheet}
 */
export function sheet(css) {
  const made = new CSSStyleSheet();
  made.replaceSync(css);
  return made;
}

/** @returns {string} a random UUID; also where crypto.randomUUID is missing, that is, without https */
export function uuid() {
  if (crypto.randomUUID) {
    return crypto.randomUUID();
  }
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** @returns {boolean} whether this person asked their system for less movement */
export function reducedMotion() {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}

/**
 * Plays, and stays quiet where the browser declines (a hidden tab, a source that changed meanwhile).
 *
 * @param {HTMLVideoElement} video
 */
export function play(video) {
  video.play().catch(() => {});
}
