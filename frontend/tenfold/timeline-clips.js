// @ts-check
import { h } from './dom.js';
import { shows } from './labels.js';
import { place } from './timeline-marks.js';
import { lanesOf, share } from './timeline-measure.js';

/** Pixels of a lane; many lanes are lower, so that the desk stays on one screen. */
const HEIGHTS = [20, 20, 20, 15, 15, 11];

/**
 * The clips cut so far, below the lane: those that overlap in lanes of their own, each a button. Tab leads to one of them,
 * the arrows to the others.
 */
export class TimelineClips {
  element = h('div', { class: 'clips', role: 'toolbar', hidden: true,
    onkeydown: (/** @type {KeyboardEvent} */ event) => this.onKey(event) });
  /** @type {Map<string, HTMLElement>} by id of the clip; kept, so that whoever is on one stays there */
  buttons = new Map();

  /** @param {import('./tf-timeline.js').TfTimeline} timeline */
  constructor(timeline) {
    this.timeline = timeline;
  }

  render() {
    const { clips } = this.timeline;
    const lanes = lanesOf(clips);
    const count = Math.max(0, ...lanes.map((lane) => lane + 1));
    const height = HEIGHTS[Math.min(count, HEIGHTS.length - 1)];
    this.element.hidden = count === 0;
    this.element.style.height = `${count * (height + 2)}px`;
    this.element.setAttribute('aria-label', this.timeline.say('clips'));
    const ids = new Set(clips.map(({ id }) => id));
    this.buttons.forEach((button, id) => {
      if (!ids.has(id)) {
        button.remove();
        this.buttons.delete(id);
      }
    });
    clips.forEach((clip, i) => this.draw(clip, lanes[i], height));
    const inOrder = [...clips].sort((one, other) => one.start - other.start)
      .map(({ id }) => /** @type {HTMLElement} */ (this.buttons.get(id)));
    if (!inOrder.some((button) => button.tabIndex === 0)) {
      inOrder[0]?.setAttribute('tabindex', '0');
    }
    this.inOrder = inOrder;
  }

  /**
   * @param {import('./timeline-marks.js').CutRange} clip
   * @param {number} lane
   * @param {number} height
   */
  draw(clip, lane, height) {
    const { timeline } = this;
    let button = this.buttons.get(clip.id);
    if (!button) {
      button = h('button', { type: 'button', class: 'clip', tabindex: '-1',
        onclick: () => timeline.tell('clip-chosen', { id: clip.id }),
        onfocus: (/** @type {FocusEvent} */ event) => this.stay(/** @type {HTMLElement} */ (event.target)) });
      this.buttons.set(clip.id, button);
      this.element.append(button);
    }
    for (const [name, value] of Object.entries(shows(timeline.labels, clip.emotion))) {
      button.setAttribute(name, String(value));
    }
    const title = timeline.cutTitle(clip);
    button.title = title;
    button.setAttribute('aria-label', title);
    button.textContent = String(clip.number);
    button.style.top = `${lane * (height + 2)}px`;
    button.style.height = `${height}px`;
    button.style.lineHeight = `${height}px`;
    place(button, share(clip.start, timeline), (clip.end - clip.start) / timeline.width);
  }

  /** @param {HTMLElement} chosen the one that Tab leads to */
  stay(chosen) {
    this.buttons.forEach((button) => { button.tabIndex = button === chosen ? 0 : -1; });
  }

  /** @param {KeyboardEvent} event arrows go to the clip before and after */
  onKey(event) {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (step && this.inOrder) {
      const at = this.inOrder.findIndex((button) => button === event.target);
      this.inOrder[at + step]?.focus();
      event.preventDefault();
      event.stopPropagation();
    }
  }

  /** @returns {string | undefined} id of the clip at the playhead, of several the one that began last */
  get atHead() {
    const { clips, time } = this.timeline;
    return clips.filter(({ start, end }) => start <= time && time < end)
      .sort((one, other) => other.start - one.start)[0]?.id;
  }
}
