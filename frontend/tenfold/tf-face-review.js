// @ts-check
import { button, h } from './dom.js';
import { ranges, tile, used } from './face-review-strip.js';
import { style } from './face-review-style.js';
import { KeyMap } from './keys.js';
import { shared } from './shared-style.js';
import { words } from './voter-texts.js';

/**
 * @typedef {object} Sight
 * @property {number} frame from 0
 * @property {number} x shares of the picture
 * @property {number} y
 * @property {number} w
 * @property {number} h
 * @property {number} sharpness
 * @property {number} brightness 0..255
 * @property {number} turn
 * @property {boolean} good
 * @property {number} tile its place on the sheet; -1 where there is none
 *
 * @typedef {object} FaceClip
 * @property {string} src
 * @property {string} poster
 * @property {string} sheet
 * @property {number} fps
 * @property {number} frames
 * @property {number[]} cuts
 * @property {{ sights: Sight[] }[]} persons
 * @property {number} subject -1 where there is none
 * @property {number[]} dropped
 * @property {number[]} kept
 */

const COLOURS = 4;
const SVG = 'http://www.w3.org/2000/svg';

/**
 * `<tf-face-review>`: one clip's faces, outlined in the film and side by side as networks see them; `texts` first.
 *
 * Fires `faces-decided` {what, value}: `drop` and `keep` with frames (`3 5-9`), `choose` with a place in the chosen
 * person's face (`frame:x:y`), and `undo`, `fine`, `next`, `previous`, `doubtful`.
 */
export class TfFaceReview extends HTMLElement {
  /** @type {FaceClip | null} */
  given = null;
  say = words();
  keys = new KeyMap(this, []);
  now = 0;
  from = 0;
  film = /** @type {HTMLVideoElement} */ (h('video', { playsinline: true, loop: true }));
  outlines = document.createElementNS(SVG, 'svg');
  corner = h('span', { class: 'corner number' });
  persons = h('div', { class: 'persons' });
  facts = h('p', { class: 'facts' });
  acts = h('div', { class: 'acts' });
  strip = h('ol', { class: 'strip', role: 'listbox', tabindex: '0', 'aria-multiselectable': 'true' });
  foot = h('div', { class: 'foot' });

  constructor() {
    super();
    this.film.muted = true;
    this.outlines.setAttribute('viewBox', '0 0 1 1');
    this.outlines.setAttribute('preserveAspectRatio', 'none');
    this.film.addEventListener('timeupdate', () => this.film.paused || this.follow());
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [shared, style];
    root.append(
      h('div', { class: 'top' },
        h('div', { class: 'stage' }, this.film, this.outlines, this.corner),
        h('div', { class: 'side' }, this.persons, this.facts, this.acts)),
      this.strip,
      this.foot,
    );
  }

  connectedCallback() {
    this.keys.connect();
  }

  disconnectedCallback() {
    this.keys.disconnect();
  }

  /** @param {Record<string, string>} texts in the reader's language */
  set texts(texts) {
    this.say = words(texts);
    this.keys.bindings = faceReviewKeys(this);
    this.strip.setAttribute('aria-label', this.say('strip'));
    const help = button({ class: 'plain', onclick: () => this.keys.toggle() }, `${this.say('keys')} `, h('kbd', {}, '?'));
    this.foot.replaceChildren(this.keys.line(), help);
    this.keys.dialog?.remove();
    this.foot.after(this.keys.panel(this.say));
    this.acts.replaceChildren(
      this.act('toggle', 'X', () => this.toggle(), 'primary'),
      this.act('fine', 'Enter', () => this.tell('fine')),
      this.act('undo', 'U', () => this.tell('undo')),
      this.act('doubtful', 'N', () => this.tell('doubtful')),
      this.act('previous', ',', () => this.tell('previous')),
      this.act('next', '.', () => this.tell('next')),
    );
    this.draw();
  }

  /** @param {string} key @param {string} cap @param {() => void} run @param {string} [kind] */
  act(key, cap, run, kind = '') {
    return button({ class: kind, id: `act-${key}`, onclick: run }, this.say(key), h('kbd', {}, cap));
  }

  get clip() {
    return this.given;
  }

  /** @param {FaceClip | null} clip the frame that is looked at stays when it is the same clip */
  set clip(clip) {
    const same = clip?.src === this.given?.src && clip?.subject === this.given?.subject;
    this.given = clip;
    if (!same) {
      this.now = 0;
      this.from = 0;
    }
    if (clip && this.film.getAttribute('src') !== clip.src) {
      this.film.poster = clip.poster;
      this.film.src = clip.src;
    }
    this.draw();
  }

  /** @returns {Sight[]} the subject's */
  get sights() {
    return this.given?.persons[this.given.subject]?.sights ?? [];
  }

  get columns() {
    return getComputedStyle(this.strip).gridTemplateColumns.split(' ').length;
  }

  draw() {
    const { given, say } = this;
    if (!given) {
      return;
    }
    this.persons.replaceChildren(
      ...given.persons.map((person, i) =>
        button(
          { 'data-person': i % COLOURS, 'aria-pressed': String(i === given.subject), onclick: () => this.choose(i) },
          say('person', i + 1, person.sights.length),
        )),
    );
    if (given.persons.length > 1) {
      this.persons.append(h('kbd', { title: say('key.person') }, 'P'));
    }
    this.strip.replaceChildren(
      ...this.sights.map((sight) => tile(given, sight, (one, event) => this.pick(one, event), say)));
    this.mark();
  }

  /** Shows which frame is looked at, in the film and in the strip. */
  mark() {
    const { given, say, sights } = this;
    if (!given) {
      return;
    }
    this.now = Math.max(0, Math.min(this.now, sights.length - 1));
    const sight = sights[this.now];
    const [low, high] = [Math.min(this.now, this.from), Math.max(this.now, this.from)];
    [...this.strip.children].forEach((one, i) => {
      one.id = `frame-${i}`;
      one.classList.toggle('now', i === this.now);
      one.classList.toggle('chosen', low !== high && i >= low && i <= high);
      one.setAttribute('aria-selected', String(i >= low && i <= high));
    });
    const tileNow = this.strip.children[this.now];
    this.strip.setAttribute('aria-activedescendant', tileNow?.id ?? '');
    tileNow?.scrollIntoView({ block: 'nearest' });
    const frame = sight?.frame ?? 0;
    if (this.film.paused) {
      this.film.currentTime = (frame + 0.5) / given.fps;
    }
    this.outline(frame);
    const count = sights.filter((one) => used(given, one)).length;
    this.facts.textContent = say('facts', count, given.frames, Math.round((100 * count) / Math.max(1, given.frames)));
    this.corner.textContent = say('frame', frame + 1, given.frames);
  }

  /** @param {number} frame */
  outline(frame) {
    const { given } = this;
    if (!given) {
      return;
    }
    this.outlines.replaceChildren(
      ...given.persons.flatMap((person, i) => {
        const sight = person.sights.find((one) => one.frame === frame);
        if (!sight) {
          return [];
        }
        const box = document.createElementNS(SVG, 'rect');
        box.setAttribute('x', String(sight.x));
        box.setAttribute('y', String(sight.y));
        box.setAttribute('width', String(sight.w));
        box.setAttribute('height', String(sight.h));
        box.setAttribute('data-person', String(i % COLOURS));
        box.setAttribute('class', i !== given.subject ? 'other' : used(given, sight) ? '' : 'out');
        return [box];
      }),
    );
  }

  /** While the film plays. */
  follow() {
    const { given } = this;
    if (given) {
      const frame = Math.floor(this.film.currentTime * given.fps);
      this.outline(frame);
      this.corner.textContent = this.say('frame', frame + 1, given.frames);
    }
  }

  play() {
    if (this.film.paused) {
      this.film.play();
    } else {
      this.film.pause();
      this.mark();
    }
  }

  /** @param {number} by frames of the strip @param {boolean} selecting */
  move(by, selecting) {
    this.film.pause();
    this.now = Math.max(0, Math.min(this.sights.length - 1, this.now + by));
    this.from = selecting ? this.from : this.now;
    this.mark();
  }

  /** @param {Sight} sight @param {MouseEvent} event */
  pick(sight, event) {
    this.film.pause();
    this.now = this.sights.indexOf(sight);
    this.from = event.shiftKey ? this.from : this.now;
    this.mark();
  }

  /** Drops the frames that are selected, or restores them when the one looked at is out. */
  toggle() {
    const { given, sights } = this;
    const sight = sights[this.now];
    if (given && sight) {
      const frames = sights
        .slice(Math.min(this.now, this.from), Math.max(this.now, this.from) + 1)
        .map((one) => one.frame);
      this.from = this.now;
      this.tell(used(given, sight) ? 'drop' : 'keep', ranges(frames));
    }
  }

  nextPerson() {
    if (this.given && this.given.persons.length > 1) {
      this.choose((this.given.subject + 1) % this.given.persons.length);
    }
  }

  /** @param {number} person */
  choose(person) {
    const sights = this.given?.persons[person]?.sights ?? [];
    const sight = sights[Math.floor(sights.length / 2)];
    if (sight && person !== this.given?.subject) {
      const place = [sight.x + sight.w / 2, sight.y + sight.h / 2].map((share) =>
        Math.max(0, Math.min(1, share)).toFixed(4));
      this.tell('choose', `${sight.frame}:${place.join(':')}`);
    }
  }

  /** @param {string} what @param {string} [value] */
  tell(what, value = '') {
    this.dispatchEvent(new CustomEvent('faces-decided', { detail: { what, value } }));
  }
}

/**
 * @param {TfFaceReview} review
 * @returns {import('./keys.js').Binding[]}
 */
export function faceReviewKeys(review) {
  const { say } = review;
  return [
    { keys: ['ArrowRight', 'ArrowLeft'], label: '← →', what: say('key.move'), often: true, repeat: true,
      run: (event) => review.move(event.key === 'ArrowRight' ? 1 : -1, event.shiftKey) },
    { keys: ['ArrowDown', 'ArrowUp'], label: '↑ ↓', what: say('key.row'), repeat: true,
      run: (event) => review.move((event.key === 'ArrowDown' ? 1 : -1) * review.columns, event.shiftKey) },
    { keys: ['shift'], label: '⇧ ← →', what: say('key.select'), often: true, run: () => {} },
    { keys: ['x', ' '], label: 'X', what: say('key.toggle'), often: true, run: () => review.toggle() },
    { keys: ['p'], label: 'P', what: say('key.person'), often: true, run: () => review.nextPerson() },
    { keys: ['n'], label: 'N', what: say('key.doubtful'), often: true, run: () => review.tell('doubtful') },
    { keys: ['u'], label: 'U', what: say('key.undo'), often: true, run: () => review.tell('undo') },
    { keys: ['Enter'], label: 'Enter', what: say('key.fine'), often: true, run: () => review.tell('fine') },
    { keys: [',', '.'], label: ', .', what: say('key.clip'), often: true,
      run: (event) => review.tell(event.key === '.' ? 'next' : 'previous') },
    { keys: ['k'], label: 'K', what: say('key.play'), run: () => review.play() },
    { keys: ['?'], label: '?', what: say('key.list'), run: () => review.keys.toggle() },
  ];
}

customElements.define('tf-face-review', TfFaceReview);
