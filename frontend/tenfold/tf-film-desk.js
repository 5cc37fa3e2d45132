// @ts-check
import { button, h, icon, play, sheet } from './dom.js';
import { EMOTIONS } from './emotions.js';
import { digit, KeyMap } from './keys.js';
import { shared } from './shared-style.js';
import { clock, TfTimeline } from './tf-timeline.js';

const SPEEDS = [0.25, 0.5, 1, 1.5, 2];
const SHUTTLE = [1, 2, 4, 8];

const style = sheet(`
.desk { display: grid; grid-template-columns: minmax(0, 1fr) 17.5rem; gap: 1rem; }
.left { display: grid; gap: .6rem; min-width: 0; align-content: start; }
.stage { position: relative; display: grid; overflow: hidden; border-radius: var(--tf-radius-l);
  background: var(--tf-stage); }
video { width: 100%; height: var(--tf-stage-height, min(25rem, 56vh)); object-fit: contain; }
.badge { position: absolute; inset: auto .75rem .75rem auto; padding: .2rem .55rem; border-radius: 6px;
  background: rgb(0 0 0 / 72%); color: var(--tf-on-stage); font-size: var(--tf-text-s); }
.transport { display: flex; flex-wrap: wrap; align-items: center; gap: .35rem; }
.transport button { padding: 0 .6rem; }
.clock { margin-inline-start: auto; font-size: var(--tf-text-m); font-weight: 600; }
.panel { display: grid; gap: .9rem; align-content: start; padding: 1rem; border: 1px solid var(--tf-line);
  border-radius: var(--tf-radius-l); background: var(--tf-surface); box-shadow: var(--tf-shadow); }
.marks { display: grid; grid-template-columns: 1fr 1fr; gap: .5rem; }
.mark { display: grid; justify-content: start; justify-items: start; gap: 0; padding: .45rem .7rem; line-height: 1.4; }
.mark small { color: var(--tf-muted); font-size: var(--tf-text-xs); }
.mark .number { font-size: 1.0625rem; font-weight: 600; }
.length { display: flex; justify-content: space-between; color: var(--tf-muted); font-size: var(--tf-text-s); }
.length .number { color: var(--tf-ink); font-weight: 600; }
.emotions { display: grid; gap: .25rem; }
.emotions button { justify-content: start; min-height: 2.1rem; padding-inline: .35rem .7rem;
  border-color: transparent; }
.emotions .number { display: grid; place-items: center; width: 1.6rem; height: 1.45rem; border-radius: 4px;
  background: var(--e); color: var(--on-e); font-size: var(--tf-text-s); font-weight: 700; }
.emotions [aria-checked="true"] { border-color: var(--e); color: var(--tf-ink);
  background: color-mix(in srgb, var(--e) 16%, var(--tf-surface)); box-shadow: inset 0 0 0 1px var(--e); }
.cut { min-height: 2.75rem; font-size: 1rem; }
.cut kbd { border-color: color-mix(in srgb, var(--tf-on-accent) 45%, transparent); background: none;
  color: var(--tf-on-accent); }
.message { min-height: 2.9em; }
.foot { display: flex; grid-column: 1 / -1; align-items: baseline; justify-content: space-between; gap: 1rem; }
@media (max-width: 60rem) { .desk { grid-template-columns: minmax(0, 1fr); } }
`);

/**
 * `<tf-film-desk src duration fps>`: where a collector plays a film, marks a range and cuts a clip.
 *
 * The range runs from the first to the last marked frame, both in it: `start` is the first frame's time, `end` the
 * time after the last one. Fires `cut-requested` {start, end, emotion} (seconds, 1..7) when all three are there and
 * in order; else it says in words what is missing.
 */
class TfFilmDesk extends HTMLElement {
  static observedAttributes = ['src', 'duration', 'fps'];

  /** @type {{ start: number | null, end: number | null }} */
  range = { start: null, end: null };
  /** @type {number | null} */
  chosen = null;
  looping = false;
  /** Speed by J and L, negative backwards; 0 while they are not in use. */
  shuttle = 0;
  speed = 1;
  ticking = 0;
  /** When a backwards run last moved, in milliseconds. */
  lastJump = 0;
  keys = new KeyMap(this, this.bindings());

  video = /** @type {HTMLVideoElement} */ (h('video', { preload: 'auto', playsinline: true }));
  timeline = /** @type {InstanceType<typeof TfTimeline>} */ (h('tf-timeline'));
  speedBadge = h('span', { class: 'badge', hidden: true });
  clock = h('output', { class: 'clock number' });
  playButton = tool('Play or pause (Space)', 'play', () => this.toggle());
  loopButton = tool('Loop the range (P)', 'loop', () => this.setLooping(!this.looping));
  inTime = h('span', { class: 'number' });
  outTime = h('span', { class: 'number' });
  lengthTime = h('span', { class: 'number' });
  choices = h('div', { class: 'emotions', role: 'radiogroup', 'aria-label': 'Emotion' });
  message = h('p', { class: 'message', role: 'status', 'aria-live': 'polite' });
  keymap = this.keys.panel();

  constructor() {
    super();
    this.listen();
    const left = h('div', { class: 'left' }, h('div', { class: 'stage' }, this.video, this.speedBadge), this.timeline,
      this.transport());
    const help = button({ class: 'plain', onclick: () => this.toggleKeymap() }, 'All keys ', h('kbd', {}, '?'));
    const foot = h('div', { class: 'foot' }, this.keys.line(), help);
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [shared, style];
    root.append(h('div', { class: 'desk' }, left, this.panel(), foot), this.keymap);
    this.renderRange();
    this.explain();
  }

  connectedCallback() {
    this.keys.connect();
    this.tick(performance.now());
  }

  disconnectedCallback() {
    this.keys.disconnect();
    cancelAnimationFrame(this.ticking);
    this.video.pause();
  }

  /**
   * @param {string} name
   * @param {string | null} _old
   * @param {string | null} value
   */
  attributeChangedCallback(name, _old, value) {
    if (name === 'src') {
      this.video.src = value ?? '';
      this.resetRange();
    }
    this.fitTimeline();
  }

  fitTimeline() {
    this.timeline.duration = this.duration;
    this.timeline.fps = this.fps;
    this.timeline.render();
  }

  get duration() {
    return Number(this.getAttribute('duration')) || this.video.duration || 0;
  }

  get fps() {
    return Number(this.getAttribute('fps')) || 25;
  }

  /** @param {import('./tf-timeline.js').CutRange[]} clips the ranges already cut from this film */
  set clips(clips) {
    this.timeline.clips = clips ?? [];
    this.timeline.render();
  }

  /** @param {import('./tf-timeline.js').CutRange[]} clips */
  setClips(clips) {
    this.clips = clips;
  }

  /**
   * @param {string} text
   * @param {'info' | 'success' | 'error'} [kind]
   */
  showMessage(text, kind = 'info') {
    this.message.dataset.kind = kind;
    this.message.textContent = text;
  }

  /** Forgets the marks and the emotion, ready for the next clip. A message of success stays. */
  resetRange() {
    this.chosen = null;
    this.setRange({ start: null, end: null });
    this.setLooping(false);
    this.renderChoice();
    if (this.message.dataset.kind !== 'success') {
      this.explain();
    }
  }

  // Playing

  toggle() {
    if (this.video.paused && this.shuttle === 0) {
      this.playForward(this.speed);
    } else {
      this.pause();
    }
  }

  pause() {
    this.shuttle = 0;
    this.video.pause();
  }

  /** @param {number} rate */
  playForward(rate) {
    this.video.playbackRate = rate;
    play(this.video);
  }

  /**
   * J and L: each press in the same direction doubles the speed. Browsers do not play backwards, so backwards is a
   * run of seeks (see {@link tick}).
   *
   * @param {1 | -1} direction
   */
  shuttleTo(direction) {
    const same = Math.sign(this.shuttle) === direction;
    const faster = SHUTTLE[Math.min(SHUTTLE.indexOf(Math.abs(this.shuttle)) + 1, SHUTTLE.length - 1)];
    this.shuttle = direction * (same ? faster : 1);
    if (direction > 0) {
      this.playForward(this.shuttle);
    } else {
      this.video.pause();
      this.lastJump = performance.now();
    }
  }

  /** @param {number} frames */
  step(frames) {
    this.pause();
    this.seekFrame(this.frame + frames);
  }

  get frame() {
    return Math.floor(this.video.currentTime * this.fps + 0.01);
  }

  /** @param {number} frame the middle of it, so that rounding never shows its neighbour */
  seekFrame(frame) {
    const last = Math.max(0, Math.round(this.duration * this.fps) - 1);
    this.video.currentTime = (Math.min(last, Math.max(0, frame)) + 0.5) / this.fps;
  }

  /** @param {number} seconds */
  jump(seconds) {
    this.video.currentTime = Math.min(this.duration, Math.max(0, this.video.currentTime + seconds));
  }

  /** @param {1 | -1} direction */
  changeSpeed(direction) {
    const at = SPEEDS.indexOf(this.speed) + direction;
    this.speed = SPEEDS[Math.min(SPEEDS.length - 1, Math.max(0, at))];
    this.video.playbackRate = this.speed;
  }

  /** @param {boolean} looping */
  setLooping(looping) {
    const { start, end } = this.range;
    if (looping && (start === null || end === null || end <= start)) {
      this.showMessage('To loop a range, mark in (I) and out (O) first.', 'error');
      return;
    }
    this.looping = looping;
    this.loopButton.setAttribute('aria-pressed', String(looping));
    if (looping && start !== null) {
      this.shuttle = 0;
      this.video.currentTime = start + 0.5 / this.fps;
      this.playForward(this.speed);
    }
  }

  /** @param {number} now milliseconds */
  tick(now) {
    this.ticking = requestAnimationFrame((then) => this.tick(then));
    const { start, end } = this.range;
    if (this.looping && !this.video.paused && start !== null && end !== null) {
      const time = this.video.currentTime;
      if (time >= end - 0.25 / this.fps || time < start - 0.5 || this.video.ended) {
        this.video.currentTime = start + 0.5 / this.fps;
      }
    }
    if (this.shuttle < 0 && !this.video.seeking) {
      // Seeks may be slow: what counts is the time since the last one, not since the last drawing.
      this.jump((this.shuttle * Math.min(1000, now - this.lastJump)) / 1000);
      this.lastJump = now;
      this.shuttle = this.video.currentTime === 0 ? 0 : this.shuttle;
    }
    this.renderTime();
  }

  // Marking and cutting

  markIn() {
    this.setRange({ ...this.range, start: this.frame / this.fps });
    this.explain();
  }

  markOut() {
    this.setRange({ ...this.range, end: Math.min(this.duration, (this.frame + 1) / this.fps) });
    this.explain();
  }

  /** @param {{ start: number | null, end: number | null }} range */
  setRange(range) {
    this.range = range;
    this.timeline.range = range;
    this.timeline.renderRange();
    this.renderRange();
  }

  /** @param {number} number 1..7 */
  choose(number) {
    this.chosen = number;
    this.renderChoice();
    this.explain();
  }

  /** @returns {string | null} what keeps the clip from being cut, in words */
  missing() {
    const { start, end } = this.range;
    if (start === null) {
      return 'Mark in (I) at the first frame of the expression.';
    }
    if (end === null) {
      return 'Mark out (O) at its last frame.';
    }
    if (end <= start + 1.5 / this.fps) {
      return 'Mark out (O) must come after in (I).';
    }
    return this.chosen === null ? 'Choose the emotion you think it shows (1–7).' : null;
  }

  /** Says the next thing to do, calmly. */
  explain() {
    this.showMessage(this.missing() ?? 'Ready: press Cut (Enter).');
  }

  cut() {
    const missing = this.missing();
    if (missing !== null) {
      this.showMessage(missing, 'error');
      return;
    }
    const { start, end } = this.range;
    this.showMessage('Cutting …');
    const detail = { start, end, emotion: this.chosen };
    this.dispatchEvent(new CustomEvent('cut-requested', { detail }));
  }

  // Drawing

  listen() {
    const { video, timeline } = this;
    video.addEventListener('click', () => this.toggle());
    video.addEventListener('loadedmetadata', () => this.fitTimeline());
    video.addEventListener('error', () => {
      if (this.getAttribute('src')) {
        this.showMessage('The film could not be played. Reload the page; if it stays, tell a curator.', 'error');
      }
    });
    timeline.addEventListener('seek-to', (event) => {
      this.shuttle = 0;
      video.currentTime = /** @type {CustomEvent} */ (event).detail.time;
    });
    timeline.addEventListener('range-changed', (event) => {
      this.setRange(/** @type {CustomEvent} */ (event).detail);
      this.explain();
    });
  }

  transport() {
    return h(
      'div',
      { class: 'transport', role: 'toolbar', 'aria-label': 'Playing' },
      tool('Backwards, faster each press (J)', 'back', () => this.shuttleTo(-1)),
      tool('One frame back (,)', 'frameBack', () => this.step(-1)),
      this.playButton,
      tool('One frame forward (.)', 'frameForward', () => this.step(1)),
      tool('Forwards, faster each press (L)', 'forward', () => this.shuttleTo(1)),
      this.loopButton,
      tool('Look closer (+)', 'plus', () => this.timeline.zoom(0.5)),
      tool('See more (-)', 'minus', () => this.timeline.zoom(2)),
      this.clock,
    );
  }

  panel() {
    const mark = (/** @type {string} */ name, /** @type {string} */ key, /** @type {HTMLElement} */ time,
      /** @type {() => void} */ run) =>
      button({ class: 'mark', onclick: run }, h('small', {}, `${name} `, h('kbd', {}, key)), time);
    this.choices.append(...EMOTIONS.map(({ number, name }) =>
      button(
        { role: 'radio', 'data-emotion': number, 'aria-checked': 'false', onclick: () => this.choose(number) },
        h('span', { class: 'number' }, String(number)), name,
      ),
    ));
    return h(
      'div',
      { class: 'panel' },
      h('div', { class: 'marks' },
        mark('Mark in', 'I', this.inTime, () => this.markIn()),
        mark('Mark out', 'O', this.outTime, () => this.markOut())),
      h('div', { class: 'length' }, 'Length', this.lengthTime),
      this.choices,
      button({ class: 'primary cut', onclick: () => this.cut() }, icon('scissors'), 'Cut', h('kbd', {}, 'Enter')),
      this.message,
    );
  }

  renderTime() {
    const moving = !this.video.paused || this.shuttle < 0;
    const rate = this.shuttle < 0 ? this.shuttle : this.video.playbackRate;
    this.timeline.time = this.video.currentTime;
    this.timeline.follow();
    this.clock.textContent = clock(this.video.currentTime, this.fps);
    this.speedBadge.hidden = rate === 1 && this.speed === 1;
    this.speedBadge.textContent = `${moving ? rate : this.speed} ×`;
    if (this.playButton.dataset.moving !== String(moving)) {
      this.playButton.dataset.moving = String(moving);
      this.playButton.replaceChildren(icon(moving ? 'pause' : 'play'));
    }
  }

  renderRange() {
    const { start, end } = this.range;
    this.inTime.textContent = start === null ? '–' : start.toFixed(2);
    this.outTime.textContent = end === null ? '–' : end.toFixed(2);
    const length = start === null || end === null ? 0 : end - start;
    const frames = Math.round(length * this.fps);
    this.lengthTime.textContent = length > 0 ? `${length.toFixed(2)} s · ${frames} frames` : '–';
  }

  renderChoice() {
    for (const choice of this.choices.children) {
      const checked = Number(/** @type {HTMLElement} */ (choice).dataset.emotion) === this.chosen;
      choice.setAttribute('aria-checked', String(checked));
    }
  }

  /** @returns {import('./keys.js').Binding[]} */
  bindings() {
    const often = true;
    const repeat = true;
    return [
      { keys: [' '], label: 'Space', what: 'play', often, run: () => this.toggle() },
      { keys: ['j'], label: 'J', what: 'backwards', often, run: () => this.shuttleTo(-1) },
      { keys: ['k'], label: 'K', what: 'stop', often, run: () => this.pause() },
      { keys: ['l'], label: 'L', what: 'forwards', often, run: () => this.shuttleTo(1) },
      { keys: [','], label: ',', what: 'frame back', often, repeat, run: () => this.step(-1) },
      { keys: ['.'], label: '.', what: 'frame on', often, repeat, run: () => this.step(1) },
      { keys: ['ArrowLeft'], label: '←', what: '1 s back, with shift 10', repeat,
        run: (event) => this.jump(event.shiftKey ? -10 : -1) },
      { keys: ['ArrowRight'], label: '→', what: '1 s on, with shift 10', repeat,
        run: (event) => this.jump(event.shiftKey ? 10 : 1) },
      { keys: ['['], label: '[', what: 'slower', run: () => this.changeSpeed(-1) },
      { keys: [']'], label: ']', what: 'faster', run: () => this.changeSpeed(1) },
      { keys: ['i'], label: 'I', what: 'mark in', often, run: () => this.markIn() },
      { keys: ['o'], label: 'O', what: 'mark out', often, run: () => this.markOut() },
      { keys: ['p'], label: 'P', what: 'loop range', often, run: () => this.setLooping(!this.looping) },
      { keys: ['+', '='], label: '+', what: 'look closer', run: () => this.timeline.zoom(0.5) },
      { keys: ['-'], label: '-', what: 'see more', run: () => this.timeline.zoom(2) },
      { keys: EMOTIONS.map(({ number }) => String(number)), label: '1 – 7', what: 'emotion', often,
        run: (event) => this.choose(digit(event)) },
      { keys: ['Enter', 'c'], label: 'Enter', what: 'cut', often, run: () => this.cut() },
      { keys: ['?'], label: '?', what: 'this list', run: () => this.toggleKeymap() },
    ];
  }

  toggleKeymap() {
    this.keymap.hidden = !this.keymap.hidden;
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

customElements.define('tf-film-desk', TfFilmDesk);
