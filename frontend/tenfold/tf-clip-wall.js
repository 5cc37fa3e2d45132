// @ts-check
import { drawCard } from './clip-wall-card.js';
import { wallKeys } from './clip-wall-keys.js';
import { WallPlaying } from './clip-wall-playing.js';
import { WallSelection } from './clip-wall-selection.js';
import { style } from './clip-wall-style.js';
import { WallDuplicates } from './clip-wall-duplicates.js';
import { WallVerdicts } from './clip-wall-verdicts.js';
import { button, h, icon } from './dom.js';
import { KeyMap } from './keys.js';
import { shows } from './labels.js';
import { shared } from './shared-style.js';
import { words } from './voter-texts.js';

/**
 * @typedef {object} WallClip
 * @property {string} id
 * @property {string} poster
 * @property {string} src
 * @property {string} title
 * @property {number} emotion number of the label that the collector estimated
 * @property {number} seconds
 * @property {string} [note] a word in the picture's corner: a second look, say
 * @property {string} [faces] who is seen in it
 * @property {NearDuplicate[]} [duplicates] clips that look the same
 *
 * @typedef {{ title: string, src: string, poster: string }} NearDuplicate
 */

/**
 * `<tf-clip-wall>`: the curator's check. A wall of clips that loop while they are in sight; `texts` and `labels` first.
 *
 * Fires `verdict-given` {id, verdict: 'accept' | 'reject', reason?, emotion?}: `reason` (one of six, such as `no-face`)
 * with a rejection, `emotion` only when the estimate was corrected. The card stays, paled, until {@link removeClip};
 * {@link showMessage} with an error and the id brings it back.
 */
export class TfClipWall extends HTMLElement {
  /** @type {WallClip[]} */
  given = [];
  say = words();
  /** @type {import('./labels.js').Labels} */
  labelSet = [];
  keys = new KeyMap(this, []);
  playing = new WallPlaying(this);
  duplicates = new WallDuplicates();
  verdicts = new WallVerdicts(this);
  selection = new WallSelection(this);
  legend = h('ul', { class: 'legend' });
  wall = h('ul', { class: 'wall' });
  empty = h('p', { class: 'empty', hidden: true });
  message = h('p', { class: 'message', role: 'status', 'aria-live': 'polite' });
  foot = h('div', { class: 'foot' });

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [shared, style];
    root.append(this.legend, this.message, this.duplicates.element, this.wall, this.empty, this.foot);
  }

  /** @param {Record<string, string>} texts in the reader's language */
  set texts(texts) {
    this.say = words(texts);
    this.build();
  }

  get labels() {
    return this.labelSet;
  }

  /** @param {import('./labels.js').Labels} labels what clips can be judged to be */
  set labels(labels) {
    this.labelSet = labels ?? [];
    this.build();
  }

  /** Draws what stays. */
  build() {
    const { say } = this;
    this.keys.bindings = wallKeys(this);
    this.wall.setAttribute('aria-label', say('title'));
    this.empty.textContent = say('empty');
    this.legend.setAttribute('aria-label', say('estimate'));
    this.legend.replaceChildren(...this.labelSet.map(({ number, name }) =>
      h('li', shows(this.labelSet, number), h('kbd', {}, String(number)), ` ${name}`)));
    this.chooseButton = button({ class: 'plain', onclick: () => this.selection.toggleAll() }, say('choose-all'));
    this.moveButton = button({ class: 'plain', onclick: () => this.setMoving(!this.playing.moving) });
    const help = button(
      { class: 'plain', onclick: () => this.keys.toggle() }, `${say('keys')} `, h('kbd', {}, '?'),
    );
    this.foot.replaceChildren(this.keys.line(), h('div', {}, this.chooseButton, this.moveButton, help));
    this.keys.dialog?.remove();
    this.foot.after(this.keys.panel(say));
    this.setMoving(this.playing.moving);
    this.wall.replaceChildren(); // cards bear words and labels
    this.clips = this.given;
  }

  connectedCallback() {
    this.keys.connect();
  }

  disconnectedCallback() {
    this.keys.disconnect();
    this.playing.stop();
  }

  // Playing

  /** @param {boolean} moving whether clips in sight loop by themselves */
  setMoving(moving) {
    this.playing.moving = moving;
    if (this.moveButton) {
      this.moveButton.replaceChildren(icon(moving ? 'pause' : 'play'), moving ? this.say('pause') : this.say('play'));
    }
    this.playing.playAll();
  }

  /** @returns {HTMLElement | undefined} */
  get focused() {
    const active = this.shadowRoot?.activeElement ?? null;
    return active ? this.cards.find((card) => card.contains(active)) : undefined;
  }

  get clips() {
    return this.given;
  }

  /** @param {WallClip[]} clips those shown already keep their place and their correction */
  set clips(clips) {
    const focused = this.current?.dataset.id;
    const before = new Map(this.given.map((clip) => [clip.id, JSON.stringify(clip)]));
    const kept = new Map(this.cards.map((card) => [String(card.dataset.id), card]));
    this.given = [...(clips ?? [])];
    this.wall.replaceChildren(
      ...this.given.map((clip) => {
        const card = before.get(clip.id) === JSON.stringify(clip) ? kept.get(clip.id) : undefined;
        return card && !card.classList.contains('judged') ? card : this.card(clip);
      }),
    );
    this.drawNothing();
    this.playing.watch(this.cards);
    const again = focused === undefined ? null : this.cardOf(focused);
    if (again && focused && !this.contains(document.activeElement)) {
      again.focus();
    }
    this.rove(again ?? this.cards[0]);
  }

  drawNothing() {
    const any = this.given.length > 0;
    this.empty.hidden = any;
    this.legend.hidden = !any;
    this.foot.hidden = !any;
  }

  /** @param {WallClip[]} clips */
  setClips(clips) {
    this.clips = clips;
  }

  /** @param {string} id of a clip whose verdict is stored */
  removeClip(id) {
    const card = this.cardOf(id);
    if (!card) {
      return;
    }
    const next = this.neighbour(card, 1) ?? this.neighbour(card, -1);
    const hadFocus = card.contains(this.shadowRoot?.activeElement ?? null);
    this.given = this.given.filter((clip) => clip.id !== id);
    card.remove();
    this.drawNothing();
    this.rove(hadFocus ? next : this.current ?? next);
    if (hadFocus) {
      next?.focus();
    }
  }

  /**
   * @param {string} text
   * @param {'info' | 'success' | 'error'} [kind]
   * @param {string} [id] of a clip whose verdict failed: its card opens again
   */
  showMessage(text, kind = 'info', id = '') {
    this.message.dataset.kind = kind;
    this.message.textContent = text;
    this.cardOf(id)?.classList.remove('judged');
  }

  // Cards

  /** @returns {HTMLElement[]} */
  get cards() {
    return /** @type {HTMLElement[]} */ ([...this.wall.children]);
  }

  /** @returns {HTMLElement | undefined} the card that has, or last had, the focus */
  get current() {
    return this.cards.find((card) => card.tabIndex === 0);
  }

  /**
   * @param {string} id
   * @returns {HTMLElement | null}
   */
  cardOf(id) {
    return this.cards.find((card) => card.dataset.id === id) ?? null;
  }

  /** @param {HTMLElement | null | undefined} card @returns {WallClip | undefined} */
  clipOf(card) {
    return this.given.find(({ id }) => id === card?.dataset.id);
  }

  /** @param {HTMLElement | null | undefined} card the one that Tab reaches */
  rove(card) {
    this.cards.forEach((one) => (one.tabIndex = one === card ? 0 : -1));
  }

  /**
   * @param {HTMLElement} from
   * @param {number} by cards
   * @returns {HTMLElement | undefined} skips judged ones
   */
  neighbour(from, by) {
    const { cards } = this;
    for (let i = cards.indexOf(from) + by; i >= 0 && i < cards.length; i += by) {
      if (!cards[i].classList.contains('judged')) {
        return cards[i];
      }
    }
    return undefined;
  }

  /** @param {number} by cards */
  move(by) {
    const to = this.current && this.shadowRoot?.activeElement ? this.neighbour(this.current, by) : this.current;
    to?.focus();
  }

  get columns() {
    return getComputedStyle(this.wall).gridTemplateColumns.split(' ').length;
  }

  /** @param {WallClip} clip */
  card(clip) {
    const card = drawCard(clip, this);
    card.addEventListener('focusin', () => {
      this.rove(card);
      this.playing.playAll();
    });
    card.addEventListener('focusout', () => requestAnimationFrame(() => this.playing.playAll()));
    card.addEventListener('click', () => card.contains(this.shadowRoot?.activeElement ?? null) || card.focus());
    return card;
  }

  /** @param {WallClip | undefined} clip shows it beside those that look the same */
  compare(clip) {
    this.duplicates.show(clip, this.say);
  }
}

customElements.define('tf-clip-wall', TfClipWall);
