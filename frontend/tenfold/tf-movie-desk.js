// @ts-check
import { button, h } from './dom.js';
import { deskKeys } from './movie-desk-keys.js';
import { DeskMarks } from './movie-desk-marks.js';
import { DeskPanel } from './movie-desk-panel.js';
import { style } from './movie-desk-style.js';
import { DeskTransport } from './movie-desk-transport.js';
import { MoviePlayback } from './movie-playback.js';
import { shotFrom } from './movie-range.js';
import { KeyMap } from './keys.js';
import { shared } from './shared-style.js';
import { TfTimeline } from './tf-timeline.js';
import { words } from './voter-texts.js';

/**
 * @typedef {{ persons: string[], scenes: string[], needed: boolean }} Tags names used in this movie, and whether a clip
 *   must have both
 */

/**
 * `<tf-movie-desk src duration fps>`: where a collector plays a movie, marks a range and cuts a clip; `texts` and
 * `labels` first.
 *
 * The range runs from the first to the last marked frame, both in it: `start` is the first frame's time, `end` the
 * time after the last one. Fires `cut-requested` {start, end, emotion, person, scene} (seconds, number of a label) when all is
 * there and in order; else it says in words what is missing. Fires `clip-chosen` {id} of a clip on the timeline.
 */
export class TfMovieDesk extends HTMLElement {
  static observedAttributes = ['src', 'duration', 'fps', 'closed'];

  ticking = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  fading = undefined;
  built = false;
  say = words();
  /** @type {import('./labels.js').Labels} */
  labelSet = [];
  keys = new KeyMap(this, []);

  video = /** @type {HTMLVideoElement} */ (h('video', { preload: 'auto', playsinline: true }));
  timeline = /** @type {InstanceType<typeof TfTimeline>} */ (h('tf-timeline'));
  playback = new MoviePlayback(this.video, this);
  transport = new DeskTransport(this);
  panel = new DeskPanel(this);
  marks = new DeskMarks(this);
  message = h('p', { class: 'message', role: 'status', 'aria-live': 'polite' });

  constructor() {
    super();
    this.listen();
    this.attachShadow({ mode: 'open' }).adoptedStyleSheets = [shared, style];
  }

  listen() {
    const { video, timeline } = this;
    video.addEventListener('click', () => this.playback.toggle());
    video.addEventListener('loadedmetadata', () => this.fitTimeline());
    video.addEventListener('error', () => {
      if (this.getAttribute('src')) {
        this.showMessage(this.say('broken'), 'error');
      }
    });
    timeline.addEventListener('seek-to', (event) => {
      this.playback.seek(/** @type {CustomEvent} */ (event).detail.time);
    });
    timeline.addEventListener('suggestion-chosen', (event) => {
      this.marks.mark(/** @type {CustomEvent} */ (event).detail.range);
    });
    timeline.addEventListener('clip-chosen', (event) => this.choose(/** @type {CustomEvent} */ (event).detail.id));
    timeline.addEventListener('range-changed', (event) => {
      this.marks.set(/** @type {CustomEvent} */ (event).detail);
      this.marks.explain();
    });
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
    this.timeline.labels = this.labelSet;
    this.build();
  }

  /** Draws what stays. */
  build() {
    const { say, transport, panel } = this;
    this.timeline.say = say;
    this.keys.bindings = deskKeys(this);
    const left = h('div', { class: 'left' }, h('div', { class: 'stage' }, this.video, transport.speedBadge),
      this.message, this.timeline, transport.draw(say));
    const help = button({ class: 'plain', onclick: () => this.keys.toggle() }, `${say('keys')} `, h('kbd', {}, '?'));
    const foot = h('div', { class: 'foot' }, this.keys.line(), help);
    this.shadowRoot?.replaceChildren(
      h('div', { class: 'desk' }, left, panel.draw(say), foot), this.keys.panel(say), panel.persons, panel.scenes);
    this.built = true;
    panel.showRange(this.range, this.fps, say);
    this.marks.showSuggested();
    this.marks.explain();
  }

  connectedCallback() {
    this.keys.connect();
    this.tick(performance.now());
  }

  disconnectedCallback() {
    this.keys.disconnect();
    cancelAnimationFrame(this.ticking);
    clearTimeout(this.fading);
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
      this.panel.showClosed(value);
    }
    this.fitTimeline();
  }

  fitTimeline() {
    this.timeline.duration = this.duration;
    this.timeline.fps = this.fps;
    this.timeline.render();
  }

  get range() {
    return this.marks.range;
  }

  get duration() {
    return Number(this.getAttribute('duration')) || this.video.duration || 0;
  }

  get fps() {
    return Number(this.getAttribute('fps')) || 25;
  }

  /** @param {import('./tf-timeline.js').CutRange[]} clips the ranges already cut from this movie */
  set clips(clips) {
    this.timeline.clips = clips ?? [];
    this.timeline.render();
    this.marks.showSuggested();
  }

  /** @param {import('./tf-timeline.js').CutRange[]} clips */
  setClips(clips) {
    this.clips = clips;
  }

  /** @param {import('./tf-timeline.js').Shot[]} shots of this movie, in order */
  set shots(shots) {
    this.timeline.shots = shots ?? [];
    this.timeline.render();
    this.marks.showSuggested();
  }

  /** @param {import('./tf-timeline.js').Strip | null} strip */
  set strip(strip) {
    this.timeline.strip = strip ?? null;
    this.timeline.render();
  }

  /** @param {Tags} tags */
  set tags(tags) {
    this.panel.offer(tags);
    this.marks.explain();
  }

  /**
   * @param {string} text
   * @param {'info' | 'success' | 'error'} [kind]
   * @param {string} [cutting] id of the clip whose cut it tells of: it stays until that has ended
   */
  showMessage(text, kind = 'info', cutting = '') {
    this.message.dataset.kind = kind;
    this.message.textContent = text;
    this.cutting = cutting;
    clearTimeout(this.fading);
    if (kind === 'success' && !cutting) { // it has been read by then, and is about to be no longer true
      this.fading = setTimeout(() => this.marks.explain(), 8_000);
    }
  }

  /**
   * Says what became of a cut, unless something else was said since it began.
   *
   * @param {string} clip id
   * @param {string} text
   * @param {'success' | 'error'} kind
   * @param {string} open words of the button that opens the clip
   */
  endCutting(clip, text, kind, open) {
    if (this.cutting === clip) {
      this.showMessage(text, kind);
      this.message.append(' ', button({ class: 'open-clip', onclick: () => this.choose(clip) }, open));
    }
  }

  /** Forgets marks, emotion and person, ready for the next clip; the scene stays, as a message of success does. */
  resetRange() {
    this.panel.person.value = '';
    this.marks.forget();
    this.setLooping(false);
    if (this.message.dataset.kind !== 'success') {
      this.marks.explain();
    }
  }

  /** @param {string | undefined} id of a clip; undefined: of that at the playhead */
  choose(id = this.timeline.cuts.atHead) {
    if (id) {
      this.dispatchEvent(new CustomEvent('clip-chosen', { detail: { id } }));
    } else {
      this.showMessage(this.say('no-clip'), 'error');
    }
  }

  // Playing

  /** @param {number} speed */
  setSpeed(speed) {
    this.playback.setSpeed(speed);
    this.transport.showSpeed(speed);
  }

  /** @param {1 | -1} direction to the next shot's first frame, or the last one's */
  jumpShot(direction) {
    const start = shotFrom(this.timeline.shots, this.video.currentTime, direction, this.fps);
    if (start !== undefined) {
      this.playback.showFrom(start);
    }
  }

  /** @param {boolean} looping */
  setLooping(looping) {
    const { start, end } = this.range;
    if (!looping) {
      this.playback.looping = false;
    } else if (start === null || end === null || end <= start) {
      this.showMessage(this.say('loop-nothing'), 'error');
      return;
    } else {
      this.playback.loopFrom(start);
    }
    this.transport.showLooping(looping);
  }

  /** @param {number} now milliseconds */
  tick(now) {
    this.ticking = requestAnimationFrame((then) => this.tick(then));
    this.playback.tick(now, this.range);
    this.timeline.time = this.video.currentTime;
    this.timeline.follow();
    this.transport.showTime(this.say('frame'));
  }
}

customElements.define('tf-movie-desk', TfMovieDesk);
