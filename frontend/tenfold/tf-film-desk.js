// @ts-check
import { button, h, icon, play } from './dom.js';
import { EMOTIONS } from './emotions.js';
import { deskKeys } from './film-desk-keys.js';
import { style } from './film-desk-style.js';
import { KeyMap } from './keys.js';
import { shared } from './shared-style.js';
import { words } from './voter-texts.js';
import { clock, TfTimeline } from './tf-timeline.js';

const SPEEDS = [0.25, 0.5, 1, 1.5, 2];
const SHUTTLE = [1, 2, 4, 8];

/**
 * @typedef {{ persons: string[], scenes: string[], needed: boolean }} Tags names used in this film, and whether a clip
 *   must have both
 */

/**
 * `<tf-film-desk src duration fps>`: where a collector plays a film, marks a range and cuts a clip; `texts` first.
 *
 * The range runs from the first to the last marked frame, both in it: `start` is the first frame's time, `end` the
 * time after the last one. Fires `cut-requested` {start, end, emotion, person, scene} (seconds, 1..7) when all is
 * there and in order; else it says in words what is missing.
 */
export class TfFilmDesk extends HTMLElement {
  static observedAttributes = ['src', 'duration', 'fps', 'closed'];

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
  tagsNeeded = false;
  built = false;
  say = words();
  keys = new KeyMap(this, []);

  video = /** @type {HTMLVideoElement} */ (h('video', { preload: 'auto', playsinline: true }));
  timeline = /** @type {InstanceType<typeof TfTimeline>} */ (h('tf-timeline'));
  speedBadge = h('span', { class: 'badge', hidden: true });
  clock = h('output', { class: 'clock number' });
  speeds = h('div', { class: 'speeds', role: 'group' });
  inTime = h('span', { class: 'number' });
  outTime = h('span', { class: 'number' });
  lengthTime = h('span', { class: 'number' });
  choices = h('div', { class: 'emotions', role: 'radiogroup' });
  person = tag('persons');
  scene = tag('scenes');
  persons = h('datalist', { id: 'persons' });
  scenes = h('datalist', { id: 'scenes' });
  suggested = h('p', { class: 'suggested', hidden: true });
  closedNote = h('p', { class: 'closed', hidden: true });
  message = h('p', { class: 'message', role: 'status', 'aria-live': 'polite' });
  newest = h('slot', { name: 'newest' });

  constructor() {
    super();
    this.listen();
    this.attachShadow({ mode: 'open' }).adoptedStyleSheets = [shared, style];
  }

  /** @param {Record<string, string>} texts in the reader's language */
  set texts(texts) {
    this.say = words(texts);
    const { say } = this;
    this.timeline.say = say;
    this.keys.bindings = deskKeys(this);
    this.playButton = tool(say('play'), 'play', () => this.toggle());
    this.loopButton = tool(say('loop'), 'loop', () => this.setLooping(!this.looping));
    const left = h('div', { class: 'left' }, h('div', { class: 'stage' }, this.video, this.speedBadge), this.message,
      this.timeline, this.transport());
    const help = button({ class: 'plain', onclick: () => this.keys.toggle() }, `${say('keys')} `, h('kbd', {}, '?'));
    const foot = h('div', { class: 'foot' }, this.keys.line(), help);
    this.shadowRoot?.replaceChildren(
      h('div', { class: 'desk' }, left, this.panel(), foot), this.keys.panel(say), this.persons, this.scenes);
    this.built = true;
    this.renderRange();
    this.renderSuggested();
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
    } else if (name === 'closed') {
      this.closedNote.hidden = !value;
      this.closedNote.textContent = value;
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
    this.renderSuggested();
  }

  /** @param {import('./tf-timeline.js').CutRange[]} clips */
  setClips(clips) {
    this.clips = clips;
    this.renderSuggested();
  }

  /** @param {import('./tf-timeline.js').Shot[]} shots of this film, in order */
  set shots(shots) {
    this.timeline.shots = shots ?? [];
    this.timeline.render();
    this.renderSuggested();
  }

  /** @param {import('./tf-timeline.js').Strip | null} strip */
  set strip(strip) {
    this.timeline.strip = strip ?? null;
    this.timeline.render();
  }

  /** @param {Tags} tags */
  set tags(tags) {
    this.tagsNeeded = tags.needed;
    this.persons.replaceChildren(...tags.persons.map((value) => h('option', { value })));
    this.scenes.replaceChildren(...tags.scenes.map((value) => h('option', { value })));
    this.explain();
  }

  /**
   * @param {string} text
   * @param {'info' | 'success' | 'error'} [kind]
   */
  showMessage(text, kind = 'info') {
    this.message.dataset.kind = kind;
    this.message.textContent = text;
  }

  /** Forgets marks, emotion and person, ready for the next clip; the scene stays, as a message of success does. */
  resetRange() {
    this.chosen = null;
    this.person.value = '';
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
    this.setSpeed(SPEEDS[Math.min(SPEEDS.length - 1, Math.max(0, at))]);
  }

  /** @param {number} speed */
  setSpeed(speed) {
    this.speed = speed;
    this.video.playbackRate = speed;
    for (const choice of this.speeds.children) {
      choice.setAttribute('aria-pressed', String(Number(/** @type {HTMLElement} */ (choice).dataset.speed) === speed));
    }
  }

  // Shots and suggestions

  /** @param {1 | -1} direction to the next shot's first frame, or the last one's */
  jumpShot(direction) {
    const starts = this.timeline.shots.map(({ start }) => start);
    const now = this.video.currentTime;
    const next = direction > 0 ? starts.find((start) => start > now + 0.5 / this.fps)
      : starts.findLast((start) => start < now - 1 / this.fps);
    if (next !== undefined) {
      this.pause();
      this.video.currentTime = next + 0.5 / this.fps;
    }
  }

  /** @returns {[number, number][]} ranges with one face */
  get suggestions() {
    return this.timeline.shots.flatMap(({ faces }) => faces);
  }

  /** @returns {[number, number][]} those of which nothing is cut yet */
  get openSuggestions() {
    const { clips } = this.timeline;
    return this.suggestions.filter(([start, end]) => !clips.some((clip) => clip.start < end && clip.end > start));
  }

  /** @param {1 | -1} direction marks the next suggested range and shows its beginning */
  suggest(direction) {
    const open = this.openSuggestions;
    const ranges = open.length ? open : this.suggestions;
    const from = this.range.start ?? this.video.currentTime - 2 / this.fps;
    const next = direction > 0 ? ranges.find(([start]) => start > from + 1 / this.fps) ?? ranges[0]
      : ranges.findLast(([start]) => start < from - 1 / this.fps) ?? ranges.at(-1);
    if (!next) {
      this.showMessage(this.say(this.timeline.shots.length ? 'suggest-none' : 'suggest-later'), 'error');
      return;
    }
    this.markRange(next);
    if (!open.length) {
      this.showMessage(this.say('suggest-again'));
    }
  }

  /** @param {[number, number]} range seconds */
  markRange([start, end]) {
    this.pause();
    const first = Math.ceil(start * this.fps - 0.01);
    this.setRange({ start: first / this.fps, end: Math.min(this.duration, Math.floor(end * this.fps) / this.fps) });
    this.video.currentTime = (first + 0.5) / this.fps;
    this.explain();
  }

  /** @param {boolean} looping */
  setLooping(looping) {
    const { start, end } = this.range;
    if (looping && (start === null || end === null || end <= start)) {
      this.showMessage(this.say('loop-nothing'), 'error');
      return;
    }
    this.looping = looping;
    this.loopButton?.setAttribute('aria-pressed', String(looping));
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
      return this.say('need-in');
    }
    if (end === null) {
      return this.say('need-out');
    }
    if (end <= start + 1.5 / this.fps) {
      return this.say('need-order');
    }
    if (this.chosen === null) {
      return this.say('need-emotion');
    }
    return this.tagsNeeded && !(this.person.value.trim() && this.scene.value.trim()) ? this.say('need-tags') : null;
  }

  /** @returns {import('./tf-timeline.js').CutRange | undefined} one that shares at least half of the marked range */
  get overlapping() {
    const { start, end } = this.range;
    return start === null || end === null ? undefined : this.timeline.clips.find((clip) =>
      Math.min(end, clip.end) - Math.max(start, clip.start) > 0.5 * Math.min(end - start, clip.end - clip.start));
  }

  /** Says the next thing to do, calmly. */
  explain() {
    if (this.built) {
      this.showMessage(this.missing() ?? this.say(this.overlapping ? 'overlap' : 'ready'));
    }
  }

  cut() {
    const missing = this.missing();
    if (missing !== null) {
      this.showMessage(missing, 'error');
      return;
    }
    const { start, end } = this.range;
    this.showMessage(this.say('cutting'));
    const detail = {
      start, end, emotion: this.chosen, person: this.person.value.trim(), scene: this.scene.value.trim(),
    };
    this.dispatchEvent(new CustomEvent('cut-requested', { detail }));
  }

  // Drawing

  listen() {
    const { video, timeline } = this;
    video.addEventListener('click', () => this.toggle());
    video.addEventListener('loadedmetadata', () => this.fitTimeline());
    video.addEventListener('error', () => {
      if (this.getAttribute('src')) {
        this.showMessage(this.say('broken'), 'error');
      }
    });
    timeline.addEventListener('seek-to', (event) => {
      this.shuttle = 0;
      video.currentTime = /** @type {CustomEvent} */ (event).detail.time;
    });
    for (const field of [this.person, this.scene]) {
      field.addEventListener('input', () => this.explain());
      field.addEventListener('keydown', (event) => {
        if (event.key === 'Enter' || event.key === 'Escape') {
          event.preventDefault();
          event.stopPropagation();
          field.blur();
        }
      });
    }
    timeline.addEventListener('suggestion-chosen', (event) => {
      this.markRange(/** @type {CustomEvent} */ (event).detail.range);
    });
    timeline.addEventListener('range-changed', (event) => {
      this.setRange(/** @type {CustomEvent} */ (event).detail);
      this.explain();
    });
  }

  transport() {
    const { say } = this;
    this.speeds.setAttribute('aria-label', say('speed'));
    this.speeds.replaceChildren(...SPEEDS.map((speed) =>
      button({ 'data-speed': speed, onclick: () => this.setSpeed(speed) }, `${speed}×`)));
    this.setSpeed(this.speed);
    return h(
      'div',
      { class: 'transport', role: 'toolbar', 'aria-label': say('playing') },
      tool(say('back'), 'back', () => this.shuttleTo(-1)),
      tool(say('frame-back'), 'frameBack', () => this.step(-1)),
      this.playButton ?? null,
      tool(say('frame-on'), 'frameForward', () => this.step(1)),
      tool(say('forward'), 'forward', () => this.shuttleTo(1)),
      this.loopButton ?? null,
      tool(say('closer'), 'plus', () => this.timeline.zoom(0.5)),
      tool(say('wider'), 'minus', () => this.timeline.zoom(2)),
      this.speeds,
      this.clock,
    );
  }

  panel() {
    const { say } = this;
    const mark = (/** @type {string} */ name, /** @type {string} */ key, /** @type {HTMLElement} */ time,
      /** @type {() => void} */ run) =>
      button({ class: 'mark', onclick: run }, h('small', {}, `${name} `, h('kbd', {}, key)), time);
    this.choices.setAttribute('aria-label', say('emotion'));
    this.choices.replaceChildren(...EMOTIONS.map(({ number }) =>
      button(
        { role: 'radio', 'data-emotion': number, 'aria-checked': 'false', onclick: () => this.choose(number) },
        h('span', { class: 'number' }, String(number)), say(`emotion.${number}`),
      ),
    ));
    return h(
      'div',
      { class: 'panel' },
      this.closedNote,
      this.suggested,
      h('div', { class: 'marks' },
        mark(say('in'), 'I', this.inTime, () => this.markIn()),
        mark(say('out'), 'O', this.outTime, () => this.markOut())),
      h('div', { class: 'length' }, say('length'), this.lengthTime),
      this.choices,
      h('div', { class: 'tags' },
        h('label', {}, h('span', {}, `${say('person')} `, h('kbd', {}, 'W')), this.person),
        h('label', {}, h('span', {}, `${say('scene')} `, h('kbd', {}, 'S')), this.scene)),
      button({ class: 'primary cut', onclick: () => this.cut() }, icon('scissors'), say('cut'), h('kbd', {}, 'Enter')),
      this.newest,
    );
  }

  renderSuggested() {
    const open = this.openSuggestions.length;
    this.suggested.hidden = !this.timeline.shots.length;
    this.suggested.replaceChildren(
      h('span', {}, this.say('suggested', open, this.timeline.shots.length)),
      button({ onclick: () => this.suggest(1) }, this.say('next'), h('kbd', {}, 'N')),
    );
  }

  renderTime() {
    const moving = !this.video.paused || this.shuttle < 0;
    const rate = this.shuttle < 0 ? this.shuttle : this.video.playbackRate;
    this.timeline.time = this.video.currentTime;
    this.timeline.follow();
    this.clock.textContent = clock(this.video.currentTime, this.fps, this.say('frame'));
    this.speedBadge.hidden = rate === 1 && this.speed === 1;
    this.speedBadge.textContent = `${moving ? rate : this.speed} ×`;
    if (this.playButton && this.playButton.dataset.moving !== String(moving)) {
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
    this.lengthTime.textContent = length > 0 ? this.say('length-of', length.toFixed(2), frames) : '–';
  }

  renderChoice() {
    for (const choice of this.choices.children) {
      const checked = Number(/** @type {HTMLElement} */ (choice).dataset.emotion) === this.chosen;
      choice.setAttribute('aria-checked', String(checked));
    }
  }
}

/**
 * @param {string} list id of the names used so far
 * @returns {HTMLInputElement}
 */
function tag(list) {
  return /** @type {HTMLInputElement} */ (h('input', { list, maxlength: 60, autocomplete: 'off' }));
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
