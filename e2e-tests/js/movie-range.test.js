// @ts-check
import {
  frameAt, likeliestFrom, middleOf, missing, openSuggestions, overlapping, scouted, shotFrom, suggestionFrom, suggestions,
  wholeFrames,
} from '../../frontend/tenfold/movie-range.js';
import { words } from '../../frontend/tenfold/voter-texts.js';
import { equal, test } from './testing.js';

const MOVIE = { fps: 25, duration: 100 };

/** @type {import('../../frontend/tenfold/tf-timeline.js').Shot[]} */
const SHOTS = [
  { start: 0, end: 20, faces: [[2, 8], [10, 14]] },
  { start: 20, end: 40, faces: [] },
  { start: 40, end: 60, faces: [[45, 50]] },
];

test('a frame shows from its first moment on, whatever rounding does', () => {
  equal([0, 0.039, 0.04, 3.9999999, 4].map((time) => frameAt(time, 25)), [0, 0, 1, 100, 100]);
});

test('the middle of a frame lies in it, and in the movie', () => {
  equal([0, 10, -3, 9999].map((frame) => middleOf(frame, MOVIE)), [0.02, 0.42, 0.02, 99.98]);
});

test('a suggested range is cut down to whole frames', () => {
  equal(wholeFrames([1.01, 2.05], MOVIE), { first: 26, range: { start: 1.04, end: 2.04 } });
  equal(wholeFrames([98, 250], MOVIE).range, { start: 98, end: 100 });
});

test('the next shot is the next one to begin, the last one that before this frame', () => {
  equal(shotFrom(SHOTS, 5, 1, 25), 20);
  equal(shotFrom(SHOTS, 20.01, 1, 25), 40);
  equal(shotFrom(SHOTS, 45, -1, 25), 40);
  equal(shotFrom(SHOTS, 40.02, -1, 25), 20);
  equal([shotFrom(SHOTS, 50, 1, 25), shotFrom(SHOTS, 0, -1, 25)], [undefined, undefined]);
});

/** @param {number} start @param {number} end @returns {import('../../frontend/tenfold/movie-range.js').CutRange} */
function cut(start, end) {
  return { id: `${start}`, number: 1, start, end, emotion: 1, state: 'ACCEPTED' };
}

test('a suggestion of which something is cut is open no longer', () => {
  equal(suggestions(SHOTS), [[2, 8], [10, 14], [45, 50]]);
  equal(openSuggestions(SHOTS, [cut(7, 9)]), [[10, 14], [45, 50]]);
  equal(openSuggestions(SHOTS, [cut(8, 10)]).length, 3);
});

test('after the last suggestion comes the first, and before the first the last', () => {
  const ranges = suggestions(SHOTS);

  equal([2, 20, 46].map((from) => suggestionFrom(ranges, from, 1, 25)), [[10, 14], [45, 50], [2, 8]]);
  equal([46, 10, 1].map((from) => suggestionFrom(ranges, from, -1, 25)), [[45, 50], [2, 8], [45, 50]]);
  equal(suggestionFrom([], 1, 1, 25), undefined);
});

test('where a network has looked, the likeliest range comes first, and those it did not see last', () => {
  /** @type {import('../../frontend/tenfold/tf-timeline.js').Face[]} */
  const ranges = [[2, 8, 0.2], [10, 14], [45, 50, 0.7], [60, 64, 0.2]];

  equal([scouted(ranges), scouted(suggestions(SHOTS)), scouted([])], [true, false, false]);
  equal(likeliestFrom(ranges, null, 1), ranges[2]);
  equal(likeliestFrom(ranges, ranges[2], 1), ranges[0]);
  equal(likeliestFrom(ranges, ranges[0], 1), ranges[3]);
  equal(likeliestFrom(ranges, ranges[1], 1), ranges[2]);
  equal(likeliestFrom(ranges, ranges[2], -1), ranges[1]);
  equal(likeliestFrom([], null, 1), undefined);
});

test('a clip that shares more than half of the shorter range overlaps', () => {
  const clips = [cut(10, 14)];

  equal(overlapping({ start: 8, end: 12 }, clips), undefined);
  equal(overlapping({ start: 8, end: 12.1 }, clips), clips[0]);
  equal(overlapping({ start: 11, end: 12 }, clips), clips[0]);
  equal(overlapping({ start: 11, end: null }, clips), undefined);
});

test('what a clip still lacks is said one thing after another', () => {
  const say = words();
  const lacks = (/** @type {number | null} */ start, /** @type {number | null} */ end,
    /** @type {number | null} */ emotion, tagged = true) => missing({ start, end }, { fps: 25, emotion, tagged }, say);

  equal([lacks(null, 2, 1), lacks(1, null, 1), lacks(2, 1, 1), lacks(1, 1.04, 1), lacks(1, 2, null),
    lacks(1, 2, 1, false)],
    ['need-in', 'need-out', 'need-order', 'need-order', 'need-emotion', 'need-tags']);
  equal(lacks(1, 2, 1), null);
});
