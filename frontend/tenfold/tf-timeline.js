// @ts-check
import { h } from './dom.js';
import { nameOf } from './labels.js';
import { shared } from './shared-style.js';
import { TimelineHands } from './timeline-hands.js';
import { TimelineClips } from './timeline-clips.js';
import { cutMark, place, shotMarks, tickMarks } from './timeline-marks.js';
import { clock, share, within, zoomed } from './timeline-measure.js';
import { stripTiles } from './timeline-strip.js';
import { style } from './timeline-style.js';
import { words } from './voter-texts.js';

/**
 * @typedef {import('./timeline-marks.js').Face} Face
 * @typedef {import('./timeline-marks.js').CutRange} CutRange
 * @typedef {import('./timeline-marks.js').Shot} Shot
 * @typedef {import('./timeline-strip.js').Strip} Strip
 */

/**
 * `<tf-timeline>`: the ruler under a movie. Shows a window of it with the playhead, the range being marked and the
 * ranges already cut; below, when the window is smaller than the movie, the whole movie.
 *
 * Above it runs the movie strip. Fires `seek-to` {time} and `range-changed` {start, end}, in seconds, while something is
 * dragged, `suggestion-chosen` {range}, and `clip-chosen` {id}.
 */
export class TfTimeline extends HTMLElement {
  duration = 0;
  fps = 25;
  time = 0;
  /** @type {{ start: number | null, end: number | null }} */
  range = { start: null, end: null };
  /** @type {CutRange[]} */
  clips = [];
  /** @type {import('./labels.js').Labels} */
  labels = [];
  /** @type {Shot[]} */
  shots = [];
  /** @type {Strip | null} */
  strip = null;
  say = words();
  from = 0;
  width = 60;

  hands = new TimelineHands(this);
  seek = (/** @type {PointerEvent} */ event) => this.hands.seek(event);
  tiles = h('div');
  movieHead = h('div', { class: 'head' });
  movie = h(
    'div', { class: 'movie', hidden: true, 'aria-hidden': 'true', onpointerdown: this.seek },
    this.tiles, this.movieHead,
  );
  ticks = h('div');
  marks = h('div');
  cuts = new TimelineClips(this);
  selection = h('div', {
    class: 'range', onpointerdown: (/** @type {PointerEvent} */ event) => this.hands.dragRange(event),
  });
  inHandle = this.hands.handle('in', 'start');
  outHandle = this.hands.handle('out', 'end');
  head = h('div', { class: 'head' });
  lane = h(
    'div',
    {
      class: 'lane', role: 'slider', tabindex: '0', 'aria-valuemin': '0', onpointerdown: this.seek,
      onwheel: (/** @type {WheelEvent} */ event) => this.hands.wheel(event),
    },
    this.ticks, this.marks, this.selection, this.inHandle, this.outHandle, this.head,
  );
  allCuts = h('div');
  frame = h('div', { class: 'window' });
  overview = h(
    'div',
    {
      class: 'overview', 'aria-hidden': 'true',
      onpointerdown: (/** @type {PointerEvent} */ event) => this.hands.jump(event),
    },
    this.allCuts, this.frame,
  );

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [shared, style];
    root.append(this.movie, this.lane, this.cuts.element, this.overview);
  }

  connectedCallback() {
    this.sizes = new ResizeObserver(() => this.render());
    this.sizes.observe(this);
  }

  disconnectedCallback() {
    this.sizes?.disconnect();
  }

  /** @param {number} factor below 1 looks closer */
  zoom(factor) {
    Object.assign(this, zoomed(this, this.time, factor));
    this.render();
  }

  /** Moves the window by its own width when the playhead has left it. */
  follow() {
    if (this.time < this.from || this.time > this.from + this.width) {
      this.from = this.time - this.width * 0.1;
      this.render();
    }
    this.moveHead();
  }

  /** Draws everything; {@link moveHead} is the cheap part, for each frame. */
  render() {
    Object.assign(this, within(this));
    const whole = { from: 0, width: this.duration, duration: this.duration };
    this.overview.hidden = this.width >= this.duration;
    this.lane.setAttribute('aria-label', this.say('position'));
    this.inHandle.setAttribute('aria-label', this.say('in'));
    this.outHandle.setAttribute('aria-label', this.say('out'));
    this.renderStrip();
    this.ticks.replaceChildren(...tickMarks(this, this.clientWidth));
    this.marks.replaceChildren(...shotMarks(this.shots, this, {
      title: (face) => this.faceTitle(face),
      choose: (range) => this.tell('suggestion-chosen', { range }),
    }));
    this.cuts.render();
    this.allCuts.replaceChildren(...this.clips.map((clip) => cutMark(clip, whole, this.labels, this.cutTitle(clip))));
    place(this.frame, this.from / this.duration, this.width / this.duration);
    this.renderRange();
    this.moveHead();
  }

  renderStrip() {
    this.movie.hidden = this.strip === null;
    if (this.strip && this.clientWidth) {
      this.tiles.replaceChildren(...stripTiles(this.strip, this, this.clientWidth));
    }
  }

  /** @param {Face} face */
  faceTitle([start, end, expected]) {
    return expected === undefined
      ? this.say('suggestion', start.toFixed(2), end.toFixed(2))
      : this.say('expected', start.toFixed(2), end.toFixed(2), Math.round(100 * expected));
  }

  /** @param {CutRange} clip */
  cutTitle({ number, emotion, start, end, state }) {
    return this.say('cut-already', nameOf(this.labels, emotion), start.toFixed(2), end.toFixed(2), number, state);
  }

  /** @param {{ start: number | null, end: number | null }} range */
  moveRange(range) {
    this.range = range;
    this.renderRange();
    this.tell('range-changed', range);
  }

  renderRange() {
    const { start, end } = this.range;
    this.inHandle.hidden = start === null;
    this.outHandle.hidden = end === null;
    this.selection.hidden = start === null || end === null || end <= start;
    if (start !== null) {
      place(this.inHandle, share(start, this));
      this.inHandle.setAttribute('aria-valuenow', start.toFixed(3));
    }
    if (end !== null) {
      place(this.outHandle, share(end, this));
      this.outHandle.setAttribute('aria-valuenow', end.toFixed(3));
    }
    if (start !== null && end !== null) {
      place(this.selection, share(start, this), (end - start) / this.width);
    }
  }

  moveHead() {
    place(this.head, share(this.time, this));
    place(this.movieHead, share(this.time, this));
    this.lane.setAttribute('aria-valuemax', this.duration.toFixed(2));
    this.lane.setAttribute('aria-valuenow', this.time.toFixed(2));
    this.lane.setAttribute('aria-valuetext', clock(this.time, this.fps, this.say('frame')));
  }

  /**
   * @param {string} name
   * @param {object} detail
   */
  tell(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}

customElements.define('tf-timeline', TfTimeline);
