// @ts-check
import { button, h, icon, play, reducedMotion, sheet } from './dom.js';
import { EMOTIONS } from './emotions.js';
import { digit, KeyMap } from './keys.js';
import { shared } from './shared-style.js';
import { words } from './voter-texts.js';

/**
 * @typedef {object} WallClip
 * @property {string} id
 * @property {string} poster
 * @property {string} src
 * @property {string} title
 * @property {number} emotion the collector's estimate, 1..7
 * @property {number} seconds
 * @property {string} [note] a word in the picture's corner: a second look, say
 * @property {Twin[]} [twins] clips that look the same
 *
 * @typedef {{ title: string, src: string, poster: string }} Twin
 */

const REASONS = ['no-face', 'two-faces', 'wrong-cut', 'no-emotion', 'duplicate', 'other'];

/** Decoders are few: so many clips play at once, the nearest to the eye. */
const MOST_PLAYING = 16;

const style = sheet(`
.wall { display: grid; grid-template-columns: repeat(auto-fill, minmax(15rem, 1fr)); gap: 1rem; margin: 0 0 1rem;
  padding: 0; list-style: none; }
.card { overflow: hidden; border: 1px solid var(--tf-line); border-radius: var(--tf-radius-l);
  background: var(--tf-surface); box-shadow: var(--tf-shadow); transition: opacity .2s, box-shadow .12s; }
.card:focus, .card:focus-within { outline: 2px solid var(--tf-focus); outline-offset: 2px;
  box-shadow: var(--tf-shadow-raised); }
.card.judged { opacity: .4; }
.picture { position: relative; aspect-ratio: 16 / 9; background: var(--tf-stage); }
.picture > img, .picture > video { position: absolute; inset: 0; width: 100%; height: 100%; object-fit: cover; }
.corner { position: absolute; inset: auto .5rem .5rem auto; padding: .05rem .4rem; border-radius: 4px;
  background: rgb(0 0 0 / 72%); color: #e7edf1; font-size: var(--tf-text-xs); }
.corner.note { inset: .5rem auto auto .5rem; background: #ffd58a; color: #3a2c0e; font-weight: 600; }
.twin { inset: auto auto .5rem .5rem; }
.corner.note { inset: .5rem auto auto .5rem; background: #ffd58a; color: #3a2c0e; font-weight: 600; }
button.alike { position: absolute; inset: .4rem .5rem auto auto; min-height: 1.6rem; padding: 0 .5rem; border: 0;
  background: #ffd58a; color: #3a2c0e; font-size: var(--tf-text-xs); font-weight: 650; }
button.alike:hover { background: #ffe3ae; }
.twins { display: grid; gap: .75rem; margin-block-end: 1rem; padding: 1rem; border: 1px solid var(--tf-line-strong);
  border-radius: var(--tf-radius-l); background: var(--tf-surface); box-shadow: var(--tf-shadow-raised); }
.twins > div { display: flex; align-items: center; justify-content: space-between; gap: 1rem; }
.pair { display: grid; grid-template-columns: repeat(auto-fit, minmax(16rem, 1fr)); gap: .75rem; margin: 0; padding: 0;
  list-style: none; }
.pair video { display: block; width: 100%; max-height: 45vh; border-radius: var(--tf-radius-m);
  background: var(--tf-stage); object-fit: contain; aspect-ratio: 16 / 9; }
.pair span { display: block; margin-block-start: .35rem; color: var(--tf-muted); font-size: var(--tf-text-s); }
.message { margin-block-end: .75rem; }
.body { display: grid; grid-template-columns: minmax(0, 1fr); gap: .6rem; padding: .75rem; }
.title { overflow: hidden; font-size: var(--tf-text-s); font-weight: 600; text-overflow: ellipsis;
  white-space: nowrap; }
.title small { float: right; margin-inline-start: .5rem; color: var(--tf-muted); font-size: var(--tf-text-xs); font-weight: 500; }
.estimate { display: grid; grid-template-columns: repeat(7, minmax(0, 1fr)); gap: 3px; }
.estimate button { min-height: 1.75rem; padding: 0; border-color: var(--tf-line); border-bottom: 3px solid var(--e);
  border-radius: 4px; font-size: var(--tf-text-xs); font-weight: 650; }
.estimate [aria-checked="true"] { border-color: var(--e); background: var(--e); color: var(--on-e); }
.verdicts { display: grid; grid-template-columns: 1fr 1fr; gap: .5rem; }
.verdicts button { min-height: 2.1rem; padding: 0 .4rem; font-size: var(--tf-text-s); }
.accept { color: var(--tf-good); }
.reject { color: var(--tf-bad); }
.reasons { position: absolute; inset: 0; display: grid; align-content: center; gap: 1px; padding: .2rem .6rem;
  background: rgb(10 15 19 / 92%); color: #e7edf1; }
.reasons button { justify-content: start; min-height: 1.2rem; padding: 0 .4rem; white-space: nowrap; border: 0; background: none;
  font-size: var(--tf-text-s); }
.reasons button:hover { background: rgb(255 255 255 / 14%); }
.reasons button:focus-visible { outline-color: #86dde7; }
.reasons kbd { border-color: rgb(255 255 255 / 35%); background: none; color: #e7edf1; }
.empty { padding: 2.5rem; border: 1px dashed var(--tf-line-strong); border-radius: var(--tf-radius-l);
  color: var(--tf-muted); text-align: center; }
.foot { display: flex; align-items: center; justify-content: space-between; gap: 1rem; }
.foot > div { display: flex; flex: none; align-items: center; }
`);

/**
 * `<tf-clip-wall>`: the curator's gate. A wall of clips that loop while they are in sight; `texts` first.
 *
 * Fires `verdict-given` {id, verdict: 'accept' | 'reject', reason?, emotion?}: `reason` (one of REASONS) with a
 * rejection, `emotion` only when the estimate was corrected. The card stays, paled, until {@link removeClip};
 * {@link showMessage} with an error and the id brings it back.
 */
class TfClipWall extends HTMLElement {
  constructor() {
    super();
    /** @type {WallClip[]} */
    this.given = [];
    /** @type {Map<string, number>} */
    this.corrected = new Map();
    /** @type {Set<HTMLElement>} */
    this.inSight = new Set();
    this.moving = !reducedMotion();
    this.say = words();
    this.keys = new KeyMap(this, []);
    this.wall = h('ul', { class: 'wall' });
    this.empty = h('p', { class: 'empty', hidden: true });
    this.message = h('p', { class: 'message', role: 'status', 'aria-live': 'polite' });
    this.twins = h('section', { class: 'twins', hidden: true });
    this.foot = h('div', { class: 'foot' });
    this.sight = new IntersectionObserver((seen) => this.look(seen), { threshold: 0.25 });
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [shared, style];
    root.append(this.message, this.twins, this.wall, this.empty, this.foot);
  }

  /** @param {Record<string, string>} texts in the reader's language */
  set texts(texts) {
    this.say = words(texts);
    const { say } = this;
    this.keys.bindings = this.bindings();
    this.wall.setAttribute('aria-label', say('title'));
    this.empty.textContent = say('empty');
    this.moveButton = button({ class: 'plain', onclick: () => this.setMoving(!this.moving) });
    const help = button(
      { class: 'plain', onclick: () => this.keys.toggle() }, `${say('keys')} `, h('kbd', {}, '?'),
    );
    this.foot.replaceChildren(this.keys.line(), h('div', {}, this.moveButton, help));
    this.keys.dialog?.remove();
    this.foot.after(this.keys.panel(say));
    this.setMoving(this.moving);
    this.clips = this.given;
  }

  connectedCallback() {
    this.keys.connect();
  }

  disconnectedCallback() {
    this.keys.disconnect();
    this.sight.disconnect();
  }

  // Playing

  /** @param {boolean} moving whether clips in sight loop by themselves */
  setMoving(moving) {
    this.moving = moving;
    if (this.moveButton) {
      this.moveButton.replaceChildren(icon(moving ? 'pause' : 'play'), this.say(moving ? 'pause' : 'play'));
    }
    this.playAll();
  }

  /** @param {IntersectionObserverEntry[]} seen */
  look(seen) {
    for (const { target, isIntersecting } of seen) {
      const card = /** @type {HTMLElement} */ (target);
      if (isIntersecting) {
        this.inSight.add(card);
      } else {
        this.inSight.delete(card);
      }
    }
    this.playAll();
  }

  playAll() {
    const playing = this.cards.filter((card) => this.inSight.has(card)).slice(0, MOST_PLAYING);
    for (const card of this.cards) {
      const plays = card.isConnected && ((this.moving && playing.includes(card)) || card === this.focused);
      const video = card.querySelector('.picture > video');
      if (plays && !video) {
        this.start(card);
      } else if (!plays) {
        video?.remove();
      }
    }
  }

  /** @param {HTMLElement} card */
  start(card) {
    const clip = this.given.find(({ id }) => id === card.dataset.id);
    if (clip) {
      card.querySelector('img')?.after(looping(clip.src, clip.poster));
    }
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
    this.empty.hidden = this.given.length > 0;
    this.sight.disconnect();
    this.inSight.clear();
    this.cards.forEach((card) => this.sight.observe(card));
    const again = focused === undefined ? null : this.cardOf(focused);
    if (again && focused && !this.contains(document.activeElement)) {
      again.focus();
    }
    this.rove(again ?? this.cards[0]);
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
    this.empty.hidden = this.given.length > 0;
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
    const { say } = this;
    const picture = h(
      'div',
      { class: 'picture' },
      h('img', { src: clip.poster, alt: '', loading: 'lazy' }),
      h('span', { class: 'corner number' }, `${clip.seconds.toFixed(1)} s`),
      clip.note ? h('span', { class: 'corner note' }, clip.note) : null,
      clip.twins?.length
        ? button({ class: 'alike', tabindex: '-1', onclick: () => this.compare(clip) }, say('alike'), h('kbd', {}, 'V'))
        : null,
    );
    const accept = button(
      { class: 'accept', tabindex: '-1', onclick: () => this.accept(card) },
      icon('check'), say('accept'), h('kbd', {}, 'A'),
    );
    const reject = button(
      { class: 'reject', tabindex: '-1', onclick: () => this.askReason(card) },
      icon('cross'), say('reject'), h('kbd', {}, 'X'),
    );
    const card = h(
      'li',
      { class: 'card', tabindex: '-1', 'data-id': clip.id, 'aria-label': this.describe(clip) },
      picture,
      h(
        'div',
        { class: 'body' },
        h('div', { class: 'title', title: clip.title }, h('small', {}, this.emotion(clip.emotion)), clip.title),
        this.estimate(clip),
        h('div', { class: 'verdicts' }, accept, reject),
      ),
    );
    card.addEventListener('focusin', () => {
      this.rove(card);
      this.playAll();
    });
    card.addEventListener('focusout', () => requestAnimationFrame(() => this.playAll()));
    card.addEventListener('click', () => card.contains(this.shadowRoot?.activeElement ?? null) || card.focus());
    return card;
  }

  /** @param {number} number 1..7 */
  emotion(number) {
    return this.say(`emotion.${number}`);
  }

  /** @param {WallClip} clip */
  describe(clip) {
    return this.say('card', clip.title, this.emotion(clip.emotion), clip.seconds.toFixed(1));
  }

  /** @param {WallClip} clip */
  estimate(clip) {
    const choices = EMOTIONS.map(({ number }) =>
      button(
        {
          role: 'radio', tabindex: '-1', 'data-emotion': number, 'aria-label': this.emotion(number),
          title: this.emotion(number), 'aria-checked': String(number === (this.corrected.get(clip.id) ?? clip.emotion)),
          onclick: () => this.correct(this.cardOf(clip.id), number),
        },
        String(number),
      ),
    );
    return h('div', { class: 'estimate', role: 'radiogroup', 'aria-label': this.say('estimate') }, ...choices);
  }

  /** @param {WallClip | undefined} clip shows it beside those that look the same */
  compare(clip) {
    if (!clip?.twins?.length) {
      return;
    }
    const pictures = [clip, ...clip.twins].map(({ title, src, poster }) =>
      h('li', {}, looping(src, poster), h('span', {}, title)));
    this.twins.replaceChildren(
      h('div', {}, h('h3', {}, this.say('alike-title')),
        button({ class: 'plain', onclick: () => this.closeTwins() }, this.say('keymap-close'), h('kbd', {}, 'Esc'))),
      h('ul', { class: 'pair' }, ...pictures),
    );
    this.twins.hidden = false;
    this.twins.scrollIntoView({ block: 'nearest' });
  }

  closeTwins() {
    this.twins.hidden = true;
    this.twins.replaceChildren();
  }

  // Verdicts

  /**
   * @param {HTMLElement | null | undefined} card
   * @param {number} number 1..7
   */
  correct(card, number) {
    const clip = this.given.find(({ id }) => id === card?.dataset.id);
    if (!card || !clip) {
      return;
    }
    if (number === clip.emotion) {
      this.corrected.delete(clip.id);
    } else {
      this.corrected.set(clip.id, number);
    }
    card.querySelectorAll('.estimate button').forEach((choice, i) => {
      choice.setAttribute('aria-checked', String(i + 1 === number));
    });
    const name = card.querySelector('.title small');
    if (name) {
      name.textContent = this.emotion(number);
    }
    this.showMessage(this.say('corrected', this.emotion(number)));
  }

  /** @param {HTMLElement | undefined} card */
  accept(card) {
    this.judge(card, { verdict: 'accept' });
  }

  /** @param {HTMLElement | undefined} card */
  askReason(card) {
    const picture = card?.querySelector('.picture');
    if (!card || !picture || picture.querySelector('.reasons')) {
      return;
    }
    const choices = REASONS.map((code, i) =>
      button(
        { onclick: () => this.judge(card, { verdict: 'reject', reason: code }) },
        h('kbd', {}, String(i + 1)), this.say(`reason.${code}`),
      ),
    );
    picture.append(h('div', { class: 'reasons', role: 'group', 'aria-label': this.say('why') }, ...choices));
    this.showMessage(this.say('why'));
  }

  /** @returns {HTMLElement | null | undefined} the open list of reasons of the current card */
  get reasons() {
    return this.current?.querySelector('.reasons');
  }

  /**
   * @param {HTMLElement | undefined} card
   * @param {{ verdict: 'accept' | 'reject', reason?: string }} verdict
   */
  judge(card, verdict) {
    const id = card?.dataset.id;
    if (!card || id === undefined || card.classList.contains('judged')) {
      return;
    }
    card.querySelector('.reasons')?.remove();
    this.closeTwins();
    this.showMessage(this.say(verdict.verdict === 'accept' ? 'accepted' : 'rejected'), 'success');
    card.classList.add('judged');
    (this.neighbour(card, 1) ?? this.neighbour(card, -1))?.focus();
    const detail = { id, ...verdict, emotion: this.corrected.get(id) };
    this.dispatchEvent(new CustomEvent('verdict-given', { detail }));
  }

  /** @param {number} number 1..7; picks a reason while those are asked for */
  digit(number) {
    const { reasons } = this;
    if (reasons) {
      /** @type {HTMLElement | undefined} */ (reasons.children[number - 1])?.click();
    } else {
      this.correct(this.current, number);
    }
  }

  /** @returns {import('./keys.js').Binding[]} */
  bindings() {
    const { say } = this;
    const here = () => this.given.find(({ id }) => id === this.current?.dataset.id);
    return [
      { keys: ['ArrowLeft'], repeat: true, what: '', run: () => this.move(-1) },
      { keys: ['ArrowRight'], repeat: true, what: '', run: () => this.move(1) },
      { keys: ['ArrowUp'], repeat: true, what: '', run: () => this.move(-this.columns) },
      { keys: ['ArrowDown'], label: '← → ↑ ↓', often: true, repeat: true, what: say('key.move'),
        run: () => this.move(this.columns) },
      { keys: ['a'], label: 'A', often: true, what: say('key.accept'), run: () => this.accept(this.current) },
      { keys: ['x'], label: 'X', often: true, what: say('key.reject'), run: () => this.askReason(this.current) },
      { keys: ['1', '2', '3', '4', '5', '6', '7'], label: '1 – 7', often: true, what: say('key.correct'),
        run: (event) => this.digit(digit(event)) },
      { keys: ['v'], label: 'V', what: say('key.compare'), run: () => this.compare(here()) },
      { keys: [' '], label: 'Space', what: say('key.move-all'), run: () => this.setMoving(!this.moving) },
      { keys: ['Escape'], label: 'Esc', often: true, what: say('key.keep'), run: () => this.keep() },
      { keys: ['?'], label: '?', what: say('key.list'), run: () => this.keys.toggle() },
    ];
  }

  keep() {
    this.reasons?.remove();
    this.closeTwins();
  }
}

/**
 * @param {string} src
 * @param {string} poster
 */
function looping(src, poster) {
  const video = /** @type {HTMLVideoElement} */ (
    h('video', { src, poster, playsinline: true, 'aria-hidden': 'true' })
  );
  video.muted = true;
  video.loop = !reducedMotion();
  play(video);
  return video;
}

customElements.define('tf-clip-wall', TfClipWall);
