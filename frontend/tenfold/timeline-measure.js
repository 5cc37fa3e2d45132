// @ts-check
/**
 * Where a time of the movie stands on the timeline, and what the times there are called. Functions only.
 *
 * @typedef {{ from: number, width: number, duration: number }} View the part of a movie that is shown, in seconds
 */

const STEPS = [0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800];
const NARROWEST = 4;

/** @param {number} time @param {View} view @returns {number} share of the lane; beyond 0..1 it is out of sight */
export function share(time, { from, width }) {
  return (time - from) / width;
}

/** @param {View} view @returns {{ from: number, width: number }} the same, within the movie */
export function within({ from, width, duration }) {
  const wide = Math.min(width, duration || width);
  return { from: Math.max(0, Math.min(from, duration - wide)), width: wide };
}

/**
 * @param {View} view
 * @param {number} time seconds, kept where it stands
 * @param {number} factor below 1 looks closer
 * @returns {{ from: number, width: number }}
 */
export function zoomed(view, time, factor) {
  const width = Math.min(view.duration, Math.max(NARROWEST, Math.min(view.width, view.duration) * factor));
  return { from: time - Math.min(1, Math.max(0, share(time, view))) * width, width };
}

/**
 * @param {View} view
 * @param {number} pixels width of the lane
 * @returns {{ time: number, label: string }[]} some 90 pixels apart
 */
export function ticks({ from, width }, pixels) {
  const wanted = Math.max(2, pixels / 90);
  const step = STEPS.find((s) => width / s <= wanted) ?? 3600;
  const all = [];
  for (let i = Math.ceil(from / step); i * step < from + width; i++) {
    all.push({ time: i * step, label: label(i * step, step) });
  }
  return all;
}

/**
 * @param {{ start: number, end: number }[]} ranges in any order
 * @returns {number[]} of each the lane, from 0, in which it lies over no other
 */
export function lanesOf(ranges) {
  /** @type {number[]} */
  const ends = [];
  /** @type {number[]} */
  const lanes = [];
  ranges.map((range, i) => ({ ...range, i })).sort((one, other) => one.start - other.start || one.i - other.i)
    .forEach(({ start, end, i }) => {
      const free = ends.findIndex((last) => last <= start);
      const lane = free < 0 ? ends.length : free;
      ends[lane] = end;
      lanes[i] = lane;
    });
  return lanes;
}

/** @param {number} time @param {{ fps: number, duration: number }} movie @returns {number} the nearest frame's */
export function snap(time, { fps, duration }) {
  const frames = Math.round(Math.min(duration, Math.max(0, time)) * fps);
  return Math.min(duration, frames / fps);
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
