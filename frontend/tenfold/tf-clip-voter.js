// @ts-check
import { button, h, icon, play, reducedMotion, sheet, uuid } from './dom.js';
import { EMOTIONS, emotion } from './emotions.js';
import { digit, KeyMap } from './keys.js';
import { shared } from './shared-style.js';

/**
 * @typedef {object} Showing
 * @property {string} slot whose vote it is, handed back as it came
 * @property {string} src
 * @property {number} seconds length of the clip
 * @property {number[]} order the emotions 1..7 in this annotator's order of positions
 */

const SPEEDS = [0.25, 0.5, 1];
/** `ended` may come a little before the last frame's end is counted as played. */
const WHOLE = 0.97;

const style = sheet(`
.voter { display: grid; gap: .75rem; }
.stage { position: relative; display: grid; overflow: hidden; border-radius: var(--tf-radius-l);
  background: var(--tf-stage); }
video { width: 100%; height: var(--tf-stage-height, min(30rem, 54vh)); object-fit: contain; }
.bar { position: absolute; inset: auto 0 0; height: 4px; background: rgb(255 255 255 / 16%); }
.bar div { width: 100%; height: 100%; background: var(--tf-on-stage); transform: scaleX(0); transform-origin: left; }
.bar.seen div { background: #6fd49a; }
.tools { position: absolute; inset: auto .75rem .9rem auto; display: flex; gap: .3rem; }
.tools button { min-height: 2rem; padding: 0 .5rem; border-color: transparent; background: rgb(0 0 0 / 62%);
  color: var(--tf-on-stage); font-size: var(--tf-text-s); }
.tools button:hover { background: rgb(0 0 0 / 85%); }
.tools button[aria-pressed="true"] { color: #68d0dc; }
.tools button:focus-visible { outline-color: #86dde7; }
.choices { display: grid; grid-template-columns: repeat(7, minmax(0, 1fr)); gap: .5rem; }
.choices button { position: relative; display: grid; gap: .3rem; justify-items: center; min-height: 5.25rem;
  padding: .9rem .25rem .55rem; overflow: hidden; border-radius: var(--tf-radius-m); color: var(--tf-ink);
  font-size: 1.0625rem; font-weight: 620; box-shadow: var(--tf-shadow);
  transition: transform .08s, background-color .12s, border-color .12s, opacity .2s; }
.choices button::before { position: absolute; inset: 0 0 auto; height: 5px; background: var(--e); content: ""; }
.choices button:hover { border-color: var(--e); background: color-mix(in srgb, var(--e) 12%, var(--tf-surface)); }
.choices.waiting button { background: var(--tf-sunken); box-shadow: none; color: var(--tf-muted); }
.choices button.chosen { border-color: var(--e); background: var(--e); color: var(--on-e); transform: scale(.97); }
.choices.voted button:not(.chosen) { opacity: .45; }
.line { display: flex; align-items: center; justify-content: space-between; gap: 1rem; }
.message { font-size: var(--tf-text-m); }
.done { display: grid; place-items: center; gap: .5rem; min-height: 22rem; border: 1px dashed var(--tf-line-strong);
  border-radius: var(--tf-radius-l); color: var(--tf-muted); text-align: center; }
.done svg { width: 3rem; height: 3rem; color: var(--tf-good); }
@media (max-width: 46rem) { .choices { grid-template-columns: repeat(auto-fit, minmax(6.5rem, 1fr)); } }
`);

/**
 * `<tf-clip-voter>`: one clip, seven emotions, one key.
 *
 * {@link show} brings a clip; it plays muted and looped (once, for people who asked for less motion). A vote counts
 * once the clip has been seen whole. Fires `vote-given` {slot, emotion, responseMs, watchedFraction, replays,
 * voteId} at most once per clip, until {@link showMessage} with an error opens it again.
 */
class TfClipVoter extends HTMLElement {
  /** @type {Showing | null} */
  showing = null;
  state = /** @type {'empty' | 'waiting' | 'open' | 'voted'} */ ('empty');
  looping = true;
  speed = 1;
  replays = 0;
  shownAt = 0;
  ticking = 0;
  keys = new KeyMap(this, this.bindings());

  video = /** @type {HTMLVideoElement} */ (h('video', { playsinline: true, preload: 'auto' }));
  progress = h('div');
  bar = h('div', { class: 'bar', 'aria-hidden': 'true' }, this.progress);
  playButton = tool('Pause or play (Space)', 'pause', () => this.toggle());
  loopButton = tool('Loop (L)', 'loop', () => this.setLooping(!this.looping));
  choices = h('div', { class: 'choices', role: 'group', 'aria-label': 'Emotion' });
  message = h('p', { class: 'message', role: 'status', 'aria-live': 'polite' });
  keymap = this.keys.panel();
  voter = h('div', { class: 'voter', hidden: true });
  doneText = h('p', { role: 'status' });
  done = h('div', { class: 'done', hidden: true }, h('div', {}, icon('check')), this.doneText);

  constructor() {
    super();
    this.watchVideo();
    const again = tool('Replay (R)', 'replay', () => this.restart());
    const tools = h('div', { class: 'tools', role: 'toolbar', 'aria-label': 'Playing' }, this.playButton, again,
      this.loopButton);
    const help = button({ class: 'plain', onclick: () => this.toggleKeymap() }, 'All keys ', h('kbd', {}, '?'));
    this.voter.append(
      h('div', { class: 'stage' }, this.video, tools, this.bar),
      this.choices,
      h('div', { class: 'line' }, this.message, help),
      this.keymap,
    );
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [shared, style];
    root.append(this.voter, this.done);
  }

  connectedCallback() {
    this.keys.connect();
    this.tick();
  }

  disconnectedCallback() {
    this.keys.disconnect();
    cancelAnimationFrame(this.ticking);
    this.video.pause();
  }

  /** @param {Showing} showing */
  show(showing) {
    this.showing = showing;
    this.replays = 0;
    this.shownAt = 0;
    this.speed = 1;
    this.setLooping(!reducedMotion());
    this.done.hidden = true;
    this.voter.hidden = false;
    this.choices.replaceChildren(...showing.order.map((number, position) => this.choice(number, position + 1)));
    this.enter('waiting');
    this.video.src = showing.src;
    play(this.video);
    this.say('Watch it once, then choose the one emotion that comes closest.');
  }

  /** @param {string} text instead of a clip */
  showDone(text) {
    this.enter('empty');
    this.video.removeAttribute('src');
    this.video.load();
    this.voter.hidden = true;
    this.done.hidden = false;
    this.doneText.textContent = text;
  }

  /**
   * @param {string} text the server's answer; an error opens the same clip for voting again
   * @param {'info' | 'success' | 'error'} [kind]
   */
  showMessage(text, kind = 'info') {
    this.say(text, kind);
    if (kind === 'error' && this.state === 'voted') {
      this.enter('open');
    }
  }

  /**
   * @param {string} text
   * @param {'info' | 'success' | 'error'} [kind]
   */
  say(text, kind = 'info') {
    this.message.dataset.kind = kind;
    this.message.textContent = text;
  }

  // Watching

  /** @returns {number} 0..1, the part of the clip that has really been played */
  get watched() {
    const { played, duration } = this.video;
    let seconds = 0;
    for (let i = 0; i < played.length; i++) {
      seconds += played.end(i) - played.start(i);
    }
    return Math.min(1, seconds / (duration || this.showing?.seconds || Infinity));
  }

  onEnded() {
    this.seenWhole();
    if (this.looping && this.state !== 'empty') {
      this.restart();
    }
  }

  seenWhole() {
    if (this.state === 'waiting') {
      this.enter('open');
      this.say('Which emotion comes closest?');
    }
  }

  restart() {
    this.replays++;
    this.video.currentTime = 0;
    play(this.video);
  }

  toggle() {
    if (this.video.paused) {
      play(this.video);
    } else {
      this.video.pause();
    }
  }

  /** @param {boolean} looping */
  setLooping(looping) {
    this.looping = looping;
    this.loopButton.setAttribute('aria-pressed', String(looping));
  }

  /**
   * Between frames of 1/25 s: the clip's own rate is unknown here and makes no difference to the eye.
   *
   * @param {1 | -1} direction
   */
  step(direction) {
    this.video.pause();
    this.video.currentTime = Math.max(0, this.video.currentTime + direction / 25);
  }

  /** @param {1 | -1} direction */
  changeSpeed(direction) {
    const at = SPEEDS.indexOf(this.speed) + direction;
    this.speed = SPEEDS[Math.min(SPEEDS.length - 1, Math.max(0, at))];
    this.video.playbackRate = this.speed;
    this.say(`Speed ${this.speed} ×`);
  }

  tick() {
    this.ticking = requestAnimationFrame(() => this.tick());
    if (this.state === 'waiting') {
      const watched = this.watched;
      this.progress.style.transform = `scaleX(${watched})`;
      if (watched >= WHOLE) {
        this.seenWhole();
      }
    }
    const paused = String(this.video.paused);
    if (this.playButton.dataset.paused !== paused) {
      this.playButton.dataset.paused = paused;
      this.playButton.replaceChildren(icon(this.video.paused ? 'play' : 'pause'));
    }
  }

  // Voting

  /** @param {number} number 1..7 */
  vote(number) {
    if (this.state === 'waiting') {
      const rest = (1 - this.watched) * (this.showing?.seconds ?? 0);
      this.say(`Let the clip play once before you choose – ${rest.toFixed(1)} s to go.`);
      return;
    }
    if (this.state !== 'open' || !this.showing) {
      return;
    }
    this.enter('voted', number);
    this.say(`${emotion(number).name} – saving …`);
    const detail = {
      slot: this.showing.slot,
      emotion: number,
      responseMs: Math.round(performance.now() - this.shownAt),
      watchedFraction: this.watched,
      replays: this.replays,
      voteId: uuid(),
    };
    this.dispatchEvent(new CustomEvent('vote-given', { detail }));
  }

  /** @param {number} position 1..7 */
  voteAt(position) {
    if (this.showing) {
      this.vote(this.showing.order[position - 1]);
    }
  }

  /**
   * @param {'empty' | 'waiting' | 'open' | 'voted'} state
   * @param {number} [chosen]
   */
  enter(state, chosen) {
    this.state = state;
    this.choices.className = `choices ${state}`;
    this.bar.classList.toggle('seen', state === 'open' || state === 'voted');
    this.progress.style.transform = `scaleX(${state === 'waiting' ? 0 : 1})`;
    for (const choice of /** @type {Iterable<HTMLElement>} */ (this.choices.children)) {
      choice.setAttribute('aria-disabled', String(state !== 'open'));
      choice.classList.toggle('chosen', Number(choice.dataset.emotion) === chosen);
    }
  }

  // Drawing

  watchVideo() {
    const { video } = this;
    video.muted = true;
    video.addEventListener('playing', () => (this.shownAt ||= performance.now()));
    video.addEventListener('ended', () => this.onEnded());
    video.addEventListener('loadedmetadata', () => (video.playbackRate = this.speed));
    video.addEventListener('error', () => {
      if (this.state !== 'empty') {
        this.say('This clip could not be played. Reload the page to try again.', 'error');
      }
    });
  }

  toggleKeymap() {
    this.keymap.hidden = !this.keymap.hidden;
  }

  /**
   * @param {number} number 1..7
   * @param {number} position 1..7
   */
  choice(number, position) {
    const { name, key } = emotion(number);
    return button(
      { 'data-emotion': number, onclick: () => this.vote(number), 'aria-keyshortcuts': `${position} ${key}` },
      name,
      h('span', {}, h('kbd', {}, String(position)), h('kbd', {}, key)),
    );
  }

  /** @returns {import('./keys.js').Binding[]} */
  bindings() {
    return [
      { keys: ['1', '2', '3', '4', '5', '6', '7'], label: '1 – 7', what: 'vote by position',
        run: (event) => this.voteAt(digit(event)) },
      ...EMOTIONS.map(({ number, name, key }) => ({
        keys: [key.toLowerCase()], label: key, what: `vote ${name.toLowerCase()}`, run: () => this.vote(number),
      })),
      { keys: [' '], label: 'Space', what: 'pause, play', run: () => this.toggle() },
      { keys: ['r', '0'], label: 'R', what: 'replay', run: () => this.restart() },
      { keys: ['l'], label: 'L', what: 'loop on, off', run: () => this.setLooping(!this.looping) },
      { keys: [','], label: ',', what: 'one step back', repeat: true, run: () => this.step(-1) },
      { keys: ['.'], label: '.', what: 'one step on', repeat: true, run: () => this.step(1) },
      { keys: ['['], label: '[', what: 'slower', run: () => this.changeSpeed(-1) },
      { keys: [']'], label: ']', what: 'faster', run: () => this.changeSpeed(1) },
      { keys: ['?'], label: '?', what: 'this list', run: () => this.toggleKeymap() },
    ];
  }
}

/**
 * @param {string} name
 * @param {Parameters<typeof icon>[0]} picture
 * @param {() => void} run
 */
function tool(name, picture, run) {
  return button({ 'aria-label': name, title: name, onclick: run }, icon(picture));
}

customElements.define('tf-clip-voter', TfClipVoter);
