// @ts-check
import { h } from './dom.js';
import { shows } from './labels.js';
import { share, ticks } from './timeline-measure.js';

/**
 * What stands on the lane, drawn anew with each change of the view.
 *
 * @typedef {import('./timeline-measure.js').View} View
 * @typedef {{ id: string, number: number, start: number, end: number, emotion: number, state: string }} CutRange a clip:
 *   seconds, end exclusive; emotion: number of a label
 * @typedef {[number, number, number?]} Face start, end and, where a network has looked, how likely it finds a wanted emotion
 * @typedef {{ start: number, end: number, faces: Face[] }} Shot seconds; `faces` are ranges with one face
 *   that can be followed
 */

/**
 * @param {HTMLElement} element
 * @param {number} left share of the lane
 * @param {number} [width] share of the lane
 */
export function place(element, left, width) {
  element.style.left = `${left * 100}%`;
  if (width !== undefined) {
    element.style.width = `${width * 100}%`;
  }
}

/** @param {View} view @param {number} pixels width of the lane */
export function tickMarks(view, pixels) {
  return ticks(view, pixels).map(({ time, label }) => {
    const mark = h('span', { class: 'tick' }, label);
    place(mark, share(time, view));
    return mark;
  });
}

/**
 * @param {Shot[]} shots
 * @param {View} view
 * @param {{ title: (face: Face) => string, choose: (face: Face) => void }} face what a range with
 *   one face is called, and what a click on it does
 */
export function shotMarks(shots, view, { title, choose }) {
  const to = view.from + view.width;
  const marks = [];
  for (const { start, end, faces } of shots) {
    if (start > view.from && start < to) {
      const line = h('div', { class: 'shot' });
      place(line, share(start, view));
      marks.push(line);
    }
    for (const face of end > view.from && start < to ? faces : []) {
      const bar = h('div', {
        class: 'face', title: title(face),
        onpointerdown: (/** @type {PointerEvent} */ event) => event.stopPropagation(),
        onclick: () => choose(face),
      });
      if (face[2] !== undefined) {
        bar.style.opacity = String(0.35 + 0.65 * face[2]);
      }
      place(bar, share(face[0], view), (face[1] - face[0]) / view.width);
      marks.push(bar);
    }
  }
  return marks;
}

/**
 * @param {CutRange} clip
 * @param {View} view
 * @param {import('./labels.js').Labels} labels
 * @param {string} title
 */
export function cutMark(clip, view, labels, title) {
  const block = h('div', { class: 'clip', ...shows(labels, clip.emotion), title }, String(clip.emotion));
  place(block, share(clip.start, view), (clip.end - clip.start) / view.width);
  return block;
}
