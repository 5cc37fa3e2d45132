// @ts-check
import { wallKeys } from './clip-wall-keys.js';
import { h, sheet } from './dom.js';
import { caps } from './keys.js';
import { digitRange } from './labels.js';
import { deskKeys } from './movie-desk-keys.js';
import { shared } from './shared-style.js';
import { faceReviewKeys } from './tf-face-review.js';
import { voterActions } from './voter-actions.js';
import { cap } from './voter-keys.js';
import { words } from './voter-texts.js';

/** @typedef {{ label: string, what: string }} Row */

const style = sheet(`
dl { display: grid; grid-template-columns: repeat(auto-fill, minmax(14rem, 1fr)); gap: .4rem 1.25rem; margin: 0;
  font-size: var(--tf-text-s); }
dl div { display: flex; align-items: center; gap: .6rem; }
dt { flex: none; min-width: 3.5rem; }
dd { margin: 0; color: var(--tf-muted); }
`);

/**
 * What each screen does at which key, from the tables by which the screens themselves listen. Nothing is run here, so the
 * screen that they are told is words and labels alone.
 *
 * @type {Record<string, (screen: any) => Row[]>}
 */
const SCREENS = {
  desk: (screen) => listed(deskKeys(screen)),
  wall: (screen) => listed(wallKeys(screen)),
  faces: (screen) => listed(faceReviewKeys(screen)),
  voter: ({ labels, say }) => [
    { label: digitRange(labels), what: say('key.position') },
    ...voterActions(/** @type {any} */ ({ t: say, settings: { labels, order: [] } }))
      .map(({ key, what }) => ({ label: cap(key), what })),
  ],
};

/** @param {import('./keys.js').Binding[]} bindings @returns {Row[]} */
function listed(bindings) {
  return bindings.flatMap(({ label, what }) => (label ? [{ label, what }] : []));
}

/** `<tf-key-table screen="desk">`: the keys of one screen, to read. Given `texts` and `labels` as the screen is. */
class TfKeyTable extends HTMLElement {
  constructor() {
    super();
    /** @type {Record<string, string>} */
    this.words = {};
    /** @type {import('./labels.js').Labels} */
    this.set = [];
    this.list = h('dl');
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [shared, style];
    root.append(this.list);
  }

  /** @param {Record<string, string>} texts in the reader's language */
  set texts(texts) {
    this.words = texts;
    this.draw();
  }

  /** @param {import('./labels.js').Labels} labels */
  set labels(labels) {
    this.set = labels;
    this.draw();
  }

  connectedCallback() {
    this.draw();
  }

  draw() {
    const { words: texts, set: labels } = this;
    const rows = SCREENS[this.getAttribute('screen') ?? '']?.({ texts, labels, say: words(texts) }) ?? [];
    this.list.replaceChildren(
      ...rows.map(({ label, what }) => h('div', {}, h('dt', {}, ...caps(label)), h('dd', {}, what))));
  }
}

customElements.define('tf-key-table', TfKeyTable);
