// @ts-check
/**
 * What a range of a movie is, in seconds and frames, and what is to be cut next.
 *
 * @typedef {{ start: number | null, end: number | null }} Range seconds; from the first marked frame to the end of the
 *   last one
 * @typedef {{ fps: number, duration: number }} Movie
 * @typedef {import('./tf-timeline.js').CutRange} CutRange
 * @typedef {import('./tf-timeline.js').Shot} Shot
 * @typedef {import('./tf-timeline.js').Face} Face
 * @typedef {(key: string, ...values: (string | number)[]) => string} Say
 */

/** @param {number} time seconds @param {number} fps @returns {number} of the frame that shows, from 0 */
export function frameAt(time, fps) {
  return Math.floor(time * fps + 0.01);
}

/** @param {number} frame @param {Movie} movie @returns {number} its middle: rounding never shows its neighbour */
export function middleOf(frame, { fps, duration }) {
  const last = Math.max(0, Math.round(duration * fps) - 1);
  return (Math.min(last, Math.max(0, frame)) + 0.5) / fps;
}

/**
 * @param {[number, number]} seconds
 * @param {Movie} movie
 * @returns {{ first: number, range: Range }} the whole frames in it
 */
export function wholeFrames([start, end], { fps, duration }) {
  const first = Math.ceil(start * fps - 0.01);
  return { first, range: { start: first / fps, end: Math.min(duration, Math.floor(end * fps) / fps) } };
}

/**
 * @param {Shot[]} shots in order
 * @param {number} now seconds
 * @param {1 | -1} direction
 * @param {number} fps
 * @returns {number | undefined} where the next shot begins, or the last one
 */
export function shotFrom(shots, now, direction, fps) {
  const starts = shots.map(({ start }) => start);
  return direction > 0 ? starts.find((start) => start > now + 0.5 / fps)
    : starts.findLast((start) => start < now - 1 / fps);
}

/** @param {Shot[]} shots @returns {Face[]} ranges with one face */
export function suggestions(shots) {
  return shots.flatMap(({ faces }) => faces);
}

/** @param {Shot[]} shots @param {CutRange[]} clips @returns {Face[]} those of which nothing is cut yet */
export function openSuggestions(shots, clips) {
  return suggestions(shots).filter(([start, end]) => !clips.some((clip) => clip.start < end && clip.end > start));
}

/** @param {Face[]} ranges @returns {boolean} whether a network has looked at any of them */
export function scouted(ranges) {
  return ranges.some(([, , expected]) => expected !== undefined);
}

/**
 * @param {Face[]} ranges
 * @param {Face | null} last the one that was suggested before
 * @param {1 | -1} direction
 * @returns {Face | undefined} the next in the order of what a network expects, the likeliest first; after the last comes
 *   the first again
 */
export function likeliestFrom(ranges, last, direction) {
  const order = [...ranges].sort((one, other) => (other[2] ?? 0) - (one[2] ?? 0) || one[0] - other[0]);
  const at = order.findIndex(([start]) => start === last?.[0]);
  return order.at(at < 0 ? 0 : (at + direction) % order.length);
}

/**
 * @param {Face[]} ranges in order
 * @param {number} from seconds
 * @param {1 | -1} direction
 * @param {number} fps
 * @returns {Face | undefined} after the last comes the first again
 */
export function suggestionFrom(ranges, from, direction, fps) {
  return direction > 0 ? ranges.find(([start]) => start > from + 1 / fps) ?? ranges[0]
    : ranges.findLast(([start]) => start < from - 1 / fps) ?? ranges.at(-1);
}

/**
 * @param {Range} range
 * @param {CutRange[]} clips
 * @returns {CutRange | undefined} one that shares more than half of the shorter of both
 */
export function overlapping({ start, end }, clips) {
  return start === null || end === null ? undefined : clips.find((clip) =>
    Math.min(end, clip.end) - Math.max(start, clip.start) > 0.5 * Math.min(end - start, clip.end - clip.start));
}

/**
 * @param {Range} range
 * @param {{ fps: number, emotion: number | null, tagged: boolean }} clip `tagged`: whether it has the tags it needs
 * @param {Say} say
 * @returns {string | null} what keeps the clip from being cut, in words
 */
export function missing({ start, end }, { fps, emotion, tagged }, say) {
  if (start === null) {
    return say('need-in');
  }
  if (end === null) {
    return say('need-out');
  }
  if (end <= start + 1.5 / fps) {
    return say('need-order');
  }
  if (emotion === null) {
    return say('need-emotion');
  }
  return tagged ? null : say('need-tags');
}
