// @ts-check
import { h, sheet } from './dom.js';
import { shared } from './shared-style.js';
import { words } from './voter-texts.js';

/**
 * @typedef {{ start: number, end: number, emotion: number }} CutRange seconds, end exclusive; emotion 1..7
 * @typedef {[number, number, number?]} Face start, end and, where a network has looked, how likely it finds a wanted emotion
 * @typedef {{ start: number, end: number, faces: Face[] }} Shot seconds; `faces` are ranges with one face
 *   that can be followed
 * @typedef {{ src: string, step: number, tiles: number }} Strip small pictures, one each `step` seconds, in rows of 20
 */

const STEPS = [0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800];
const NARROWEST = 4;

/** As `org.tenfold.face.scene.StripBuilder` lays its tiles out: 16 by 9, so many in a row. */
const COLUMNS = 20;
const TILE_WIDTH = 96;
const TILE_HEIGHT = 54;

const style = sheet(`
:host { user-select: none; touch-action: none; }
.lane { position: relative; height: 4.25rem; overflow: hidden; border: 1px solid var(--tf-line);
  border-radius: var(--tf-radius-m); background: var(--tf-sunken); cursor: crosshair; }
.movie { position: relative; height: ${TILE_HEIGHT}px; margin-block-end: 2px; overflow: hidden;
  border-radius: var(--tf-radius-m) var(--tf-radius-m) 0 0; background: var(--tf-stage); cursor: pointer; }
.movie div { position: absolute; top: 0; height: ${TILE_HEIGHT}px; background-repeat: no-repeat; pointer-events: none;
  box-shadow: 1px 0 0 rgb(0 0 0 / 45%); }
.shot { position: absolute; top: 0; bottom: 0; border-inline-start: 2px solid var(--tf-line-strong); opacity: .75;
  pointer-events: none; }
.face { position: absolute; top: 1.3rem; min-width: 4px; height: .8rem;
  border: 1px solid var(--tf-accent); border-radius: 4px; cursor: pointer;
  background: repeating-linear-gradient(135deg, var(--tf-accent-soft) 0 5px, transparent 5px 9px), var(--tf-surface); }
.face:hover { background: var(--tf-accent-soft); }
.tick { position: absolute; top: 0; bottom: 0; border-inline-start: 1px solid var(--tf-line); padding: .15rem .3rem;
  color: var(--tf-muted); font: .6875rem var(--tf-mono); pointer-events: none; white-space: nowrap; }
.clip { position: absolute; bottom: .35rem; height: 1.25rem; min-width: 3px; overflow: hidden; border-radius: 3px;
  background: var(--e); color: var(--on-e); font: 650 .6875rem / 1.25rem var(--tf-font); text-align: center;
  pointer-events: none; }
.range { position: absolute; top: 0; bottom: 0; border-block: 2px solid var(--tf-accent);
  background: color-mix(in srgb, var(--tf-accent) 20%, transparent); cursor: grab; }
.range:active { cursor: grabbing; }
.handle { position: absolute; top: 0; bottom: 0; width: 12px; background: var(--tf-accent); cursor: ew-resize;
  color: var(--tf-on-accent); font: 700 .625rem / 1.2 var(--tf-font); text-align: center; padding-top: 1.6rem; }
.handle.in { border-radius: 4px 0 0 4px; transform: translateX(-100%); }
.handle.out { border-radius: 0 4px 4px 0; }
.movie .head { width: 2px; box-shadow: none; background: var(--tf-bad); height: 100%; }
.head { position: absolute; top: 0; bottom: 0; width: 2px; margin-inline-start: -1px; background: var(--tf-bad);
  pointer-events: none; }
.head::before { position: absolute; top: 0; left: -5px; border: 6px solid transparent; border-top-color: var(--tf-bad);
  border-bottom: 0; content: ""; }
.overview { position: relative; height: .75rem; margin-top: .35rem; overflow: hidden; border-radius: 3px;
  background: var(--tf-line); cursor: pointer; }
.overview .clip { top: 0; bottom: 0; height: auto; border-radius: 0; font-size: 0; }
.window { position: absolute; top: 0; bottom: 0; border: 2px solid var(--tf-line-strong); border-radius: 3px;
  pointer-events: none; }
`);

/**
 * `<tf-timeline>`: the ruler under a movie. Shows a window of it with the playhead, the range being marked and the
 * ranges already cut; below, when the window is smaller than the movie, the whole movie.
 *
 * Above it runs the movie strip. Fires `seek-to` {time} and `range-changed` {start, end}, in seconds, while something is
 * dragged, and `suggestion-chosen` {range}.
 */
export class TfTimeline extends HTMLElement {
  constructor() {
    super();
    this.duration = 0;
    this.fps = 25;
    this.time = 0;
    /** @type {{ start: number | null, end: number | null }} */
    this.range = { start: null, end: null };
    /** @type {CutRange[]} */
    this.clips = [];
    /** @type {Shot[]} */
    this.shots = [];
    /** @type {Strip | null} */
    this.strip = null;
    this.say = words();
    this.from = 0;
    this.width = 60;
    this.ticks = h('div');
    this.cuts = h('div');
    this.marks = h('div');
    this.tiles = h('div');
    this.movieHead = h('div', { class: 'head' });
    this.movie = h(
      'div',
      {
        class: 'movie', hidden: true, 'aria-hidden': 'true',
        onpointerdown: (/** @type {PointerEvent} */ event) =>
          this.drag(event, (time) => this.tell('seek-to', { time })),
      },
      this.tiles, this.movieHead,
    );
    this.head = h('div', { class: 'head' });
    this.selection = h('div', {
      class: 'range', onpointerdown: (/** @type {PointerEvent} */ event) => this.dragRange(event),
    });
    this.inHandle = this.handle('in', 'start');
    this.outHandle = this.handle('out', 'end');
    this.lane = h(
      'div',
      {
        class: 'lane', role: 'slider', tabindex: '0', 'aria-valuemin': '0',
        onpointerdown: (/** @type {PointerEvent} */ event) =>
          this.drag(event, (time) => this.tell('seek-to', { time })),
        onwheel: (/** @type {WheelEvent} */ event) => this.wheel(event),
      },
      this.ticks, this.marks, this.cuts, this.selection, this.inHandle, this.outHandle, this.head,
    );
    this.frame = h('div', { class: 'window' });
    this.allCuts = h('div');
    this.overview = h(
      'div',
      {
        class: 'overview', 'aria-hidden': 'true',
        onpointerdown: (/** @type {PointerEvent} */ event) => this.overviewDown(event),
      },
      this.allCuts, this.frame,
    );
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [shared, style];
    root.append(this.movie, this.lane, this.overview);
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
    const wide = Math.min(this.duration, Math.max(NARROWEST, Math.min(this.width, this.duration) * factor));
    const place = Math.min(1, Math.max(0, (this.time - this.from) / this.width));
    this.width = wide;
    this.from = this.time - place * wide;
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
    this.width = Math.min(this.width, this.duration || this.width);
    this.from = Math.max(0, Math.min(this.from, this.duration - this.width));
    this.overview.hidden = this.width >= this.duration;
    this.lane.setAttribute('aria-label', this.say('position'));
    this.inHandle.setAttribute('aria-label', this.say('in'));
    this.outHandle.setAttribute('aria-label', this.say('out'));
    this.renderStrip();
    this.ticks.replaceChildren(...this.tickMarks());
    this.marks.replaceChildren(...this.shotMarks());
    this.cuts.replaceChildren(...this.clips.map((clip) => this.cut(clip, this.from, this.width)));
    this.allCuts.replaceChildren(...this.clips.map((clip) => this.cut(clip, 0, this.duration)));
    place(this.frame, this.from / this.duration, this.width / this.duration);
    this.renderRange();
    this.moveHead();
  }

  renderStrip() {
    const { strip } = this;
    this.movie.hidden = strip === null;
    if (strip === null || !this.clientWidth) {
      return;
    }
    const count = Math.max(1, Math.ceil(this.clientWidth / TILE_WIDTH));
    const rows = Math.ceil(strip.tiles / COLUMNS);
    const tiles = [];
    for (let i = 0; i < count; i++) {
      const time = this.from + ((i + 0.5) * TILE_WIDTH * this.width) / this.clientWidth;
      const at = Math.min(strip.tiles - 1, Math.max(0, Math.round(time / strip.step)));
      const tile = h('div');
      Object.assign(tile.style, {
        left: `${i * TILE_WIDTH}px`,
        width: `${TILE_WIDTH}px`,
        backgroundImage: `url("${strip.src}")`,
        backgroundSize: `${COLUMNS * TILE_WIDTH}px ${rows * TILE_HEIGHT}px`,
        backgroundPosition: `${-(at % COLUMNS) * TILE_WIDTH}px ${-Math.floor(at / COLUMNS) * TILE_HEIGHT}px`,
      });
      tiles.push(tile);
    }
    this.tiles.replaceChildren(...tiles);
  }

  shotMarks() {
    const to = this.from + this.width;
    const marks = [];
    for (const { start, end, faces } of this.shots) {
      if (start > this.from && start < to) {
        const line = h('div', { class: 'shot' });
        place(line, this.share(start));
        marks.push(line);
      }
      for (const face of end > this.from && start < to ? faces : []) {
        const said = [face[0].toFixed(2), face[1].toFixed(2)];
        const expected = face[2];
        const title = expected === undefined ? this.say('suggestion', ...said)
          : this.say('expected', ...said, Math.round(100 * expected));
        const bar = h('div', {
          class: 'face', title,
          onpointerdown: (/** @type {PointerEvent} */ event) => event.stopPropagation(),
          onclick: () => this.tell('suggestion-chosen', { range: face }),
        });
        if (expected !== undefined) {
          bar.style.opacity = String(0.35 + 0.65 * expected);
        }
        place(bar, this.share(face[0]), (face[1] - face[0]) / this.width);
        marks.push(bar);
      }
    }
    return marks;
  }

  renderRange() {
    const { start, end } = this.range;
    this.inHandle.hidden = start === null;
    this.outHandle.hidden = end === null;
    this.selection.hidden = start === null || end === null || end <= start;
    if (start !== null) {
      place(this.inHandle, this.share(start));
      this.inHandle.setAttribute('aria-valuenow', start.toFixed(3));
    }
    if (end !== null) {
      place(this.outHandle, this.share(end));
      this.outHandle.setAttribute('aria-valuenow', end.toFixed(3));
    }
    if (start !== null && end !== null) {
      place(this.selection, this.share(start), (end - start) / this.width);
    }
  }

  moveHead() {
    place(this.head, this.share(this.time));
    place(this.movieHead, this.share(this.time));
    this.lane.setAttribute('aria-valuemax', this.duration.toFixed(2));
    this.lane.setAttribute('aria-valuenow', this.time.toFixed(2));
    this.lane.setAttribute('aria-valuetext', clock(this.time, this.fps, this.say('frame')));
  }

  /** @param {number} time */
  share(time) {
    return (time - this.from) / this.width;
  }

  tickMarks() {
    const wanted = Math.max(2, this.clientWidth / 90);
    const step = STEPS.find((s) => this.width / s <= wanted) ?? 3600;
    const marks = [];
    for (let i = Math.ceil(this.from / step); i * step < this.from + this.width; i++) {
      const mark = h('span', { class: 'tick' }, label(i * step, step));
      place(mark, this.share(i * step));
      marks.push(mark);
    }
    return marks;
  }

  /**
   * @param {CutRange} clip
   * @param {number} from
   * @param {number} width
   */
  cut(clip, from, width) {
    const name = this.say(`emotion.${clip.emotion}`);
    const title = this.say('cut-already', name, clip.start.toFixed(2), clip.end.toFixed(2));
    const block = h('div', { class: 'clip', 'data-emotion': clip.emotion, title }, String(clip.emotion));
    place(block, (clip.start - from) / width, (clip.end - clip.start) / width);
    return block;
  }

  /**
   * @param {'in' | 'out'} side
   * @param {'start' | 'end'} edge
   */
  handle(side, edge) {
    return h(
      'div',
      {
        class: `handle ${side}`, role: 'slider', tabindex: '0', 'aria-valuemin': '0',
        onpointerdown: (/** @type {PointerEvent} */ event) => this.drag(event, (time) => this.moveEdge(edge, time)),
        onkeydown: (/** @type {KeyboardEvent} */ event) => this.nudge(event, edge),
      },
      side === 'in' ? 'I' : 'O',
    );
  }

  /**
   * @param {KeyboardEvent} event arrows move the mark frame by frame, with shift by ten
   * @param {'start' | 'end'} edge
   */
  nudge(event, edge) {
    const direction = event.key === 'ArrowLeft' ? -1 : Number(event.key === 'ArrowRight');
    if (direction) {
      event.preventDefault();
      this.moveEdge(edge, (this.range[edge] ?? 0) + (direction * (event.shiftKey ? 10 : 1)) / this.fps);
    }
  }

  /**
   * @param {'start' | 'end'} edge
   * @param {number} time
   */
  moveEdge(edge, time) {
    const moved = { ...this.range, [edge]: this.snap(time) };
    if (moved.start === null || moved.end === null || moved.end > moved.start) {
      this.range = moved;
      this.renderRange();
      this.tell('range-changed', moved);
    }
  }

  /** @param {number} time */
  snap(time) {
    const frames = Math.round(Math.min(this.duration, Math.max(0, time)) * this.fps);
    return Math.min(this.duration, frames / this.fps);
  }

  /** @param {PointerEvent} event */
  dragRange(event) {
    const { start, end } = this.range;
    const grabbed = this.timeAt(event);
    if (start === null || end === null) {
      return;
    }
    this.drag(event, (time) => {
      const by = Math.min(this.duration - end, Math.max(-start, time - grabbed));
      this.range = { start: this.snap(start + by), end: this.snap(end + by) };
      this.renderRange();
      this.tell('range-changed', this.range);
    });
  }

  /**
   * @param {PointerEvent} event
   * @param {(time: number) => void} move
   */
  drag(event, move) {
    if (event.button !== 0) {
      return;
    }
    event.stopPropagation();
    event.preventDefault();
    const target = /** @type {HTMLElement} */ (event.currentTarget);
    target.setPointerCapture(event.pointerId);
    const onMove = (/** @type {PointerEvent} */ moved) => move(this.timeAt(moved));
    target.addEventListener('pointermove', onMove);
    target.addEventListener('lostpointercapture', () => target.removeEventListener('pointermove', onMove), {
      once: true,
    });
    if (target === this.lane || target === this.movie) {
      move(this.timeAt(event));
    }
  }

  /** @param {PointerEvent | WheelEvent} event */
  timeAt(event) {
    const box = this.lane.getBoundingClientRect();
    const time = this.from + ((event.clientX - box.left) / box.width) * this.width;
    return Math.min(this.duration, Math.max(0, time));
  }

  /** @param {PointerEvent} event */
  overviewDown(event) {
    const box = this.overview.getBoundingClientRect();
    this.tell('seek-to', { time: ((event.clientX - box.left) / box.width) * this.duration });
  }

  /** @param {WheelEvent} event with ctrl it zooms, else it scrolls the window sideways */
  wheel(event) {
    if (event.ctrlKey) {
      event.preventDefault();
      this.zoom(event.deltaY > 0 ? 1.25 : 0.8);
    } else if (event.deltaX) {
      event.preventDefault();
      this.from += (event.deltaX / this.clientWidth) * this.width;
      this.render();
    }
  }

  /**
   * @param {string} name
   * @param {object} detail
   */
  tell(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}

/**
 * @param {HTMLElement} element
 * @param {number} left share of the lane
 * @param {number} [width] share of the lane
 */
function place(element, left, width) {
  element.style.left = `${left * 100}%`;
  if (width !== undefined) {
    element.style.width = `${width * 100}%`;
  }
}

/**
 * @param {number} time seconds
 * @param {number} step seconds between ticks
 */
function label(time, step) {
  const minutes = Math.floor(time / 60 + 1e-9);
  const seconds = time - minutes * 60;
  return `${minutes}:${seconds.toFixed(step < 1 ? 1 : 0).padStart(step < 1 ? 4 : 2, '0')}`;
}

/**
 * @param {number} time seconds
 * @param {number} fps
 * @param {string} frame the word
 * @returns {string} for instance `0:04.10 · frame 123`; frames count from 0
 */
export function clock(time, fps, frame) {
  const minutes = Math.floor(time / 60);
  const seconds = (time - minutes * 60).toFixed(2).padStart(5, '0');
  return `${minutes}:${seconds} · ${frame} ${Math.floor(time * fps + 0.01)}`;
}

customElements.define('tf-timeline', TfTimeline);
