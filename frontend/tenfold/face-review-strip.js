// @ts-check
import { h } from './dom.js';

const TILE = 80;
const COLUMNS = 20;
const SHOWN = 60;

/** As sharp as faces come; the line under a face is full there. */
const SHARPEST = 0.8;

/**
 * @param {import('./tf-face-review.js').FaceClip} clip
 * @param {import('./tf-face-review.js').Sight} sight
 * @returns {boolean} whether a frame of the subject is used
 */
export function used(clip, sight) {
  return (sight.good || clip.kept.includes(sight.frame)) && !clip.dropped.includes(sight.frame);
}

/**
 * @param {number[]} frames
 * @returns {string} ranges, such as `3 5-9`
 */
export function ranges(frames) {
  const sorted = [...new Set(frames)].sort((a, b) => a - b);
  /** @type {number[][]} */
  const found = [];
  for (const frame of sorted) {
    const last = found.at(-1);
    if (last && frame === last[1] + 1) {
      last[1] = frame;
    } else {
      found.push([frame, frame]);
    }
  }
  return found.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join(' ');
}

/**
 * @param {import('./tf-face-review.js').FaceClip} clip
 * @param {import('./tf-face-review.js').Sight} sight
 * @param {(sight: import('./tf-face-review.js').Sight, event: MouseEvent) => void} onPick
 * @param {import('./movie-range.js').Say} say
 * @returns {HTMLElement} an aligned face with its quality
 */
export function tile(clip, sight, onPick, say) {
  const scale = SHOWN / TILE;
  const face = h('div', {
    class: 'face',
    style: sight.tile < 0 ? {} : {
      'background-image': `url(${clip.sheet})`,
      'background-size': `${COLUMNS * TILE * scale}px auto`,
      'background-position':
        `${-(sight.tile % COLUMNS) * SHOWN}px ${-Math.floor(sight.tile / COLUMNS) * SHOWN}px`,
    },
  });
  const quality = `${Math.round(100 * Math.min(1, sight.sharpness / SHARPEST))}%`;
  const out = !used(clip, sight);
  const classes = [out ? 'out' : '', sight.good ? '' : 'poor', clip.cuts.includes(sight.frame) ? 'cut' : ''];
  return h(
    'li',
    {
      class: classes.filter(Boolean).join(' '),
      role: 'option',
      'data-frame': sight.frame,
      title: say('tile', sight.frame + 1, sight.sharpness.toFixed(2), Math.round(sight.brightness)),
      'aria-label': say(out ? 'frame-out' : 'frame-used', sight.frame + 1),
      onclick: (/** @type {MouseEvent} */ event) => onPick(sight, event),
    },
    face,
    h('div', { class: 'quality' }, h('i', { style: { '--q': quality } })),
    h('small', { class: 'number' }, String(sight.frame + 1)),
  );
}
