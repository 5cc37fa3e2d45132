// @ts-check
import { TfTimeline } from '../../frontend/tenfold/tf-timeline.js';
import { clock, snap, ticks } from '../../frontend/tenfold/timeline-measure.js';
import { equal, test } from './testing.js';

/**
 * A timeline of 1000 pixels under a movie of 100 seconds, for the time of one test.
 *
 * @param {(timeline: TfTimeline, told: [string, any][]) => void} act
 */
function withTimeline(act) {
  const timeline = new TfTimeline();
  /** @type {[string, any][]} */
  const told = [];
  for (const name of ['seek-to', 'range-changed', 'suggestion-chosen']) {
    timeline.addEventListener(name, (event) => told.push([name, /** @type {CustomEvent} */ (event).detail]));
  }
  Object.assign(timeline, { duration: 100, fps: 25, width: 100 });
  Object.assign(timeline.style, { display: 'block', position: 'absolute', left: '0', width: '1000px' });
  document.body.style.margin = '0';
  document.body.replaceChildren(timeline);
  timeline.render();
  try {
    act(timeline, told);
  } finally {
    timeline.remove();
  }
}

/** @param {TfTimeline} timeline @param {string} selector @returns {HTMLElement[]} */
function parts(timeline, selector) {
  return [...(timeline.shadowRoot?.querySelectorAll(selector) ?? [])].map((part) => /** @type {HTMLElement} */ (part));
}

test('a time is written in minutes, seconds and the frame that shows', () => {
  equal(clock(0, 25, 'frame'), '0:00.00 · frame 0');
  equal(clock(4.1, 30, 'frame'), '0:04.10 · frame 123');
  equal(clock(3605.5, 24, 'Bild'), '60:05.50 · Bild 86532');
});

test('a mark snaps to the nearest frame within the movie', () => {
  equal([1.019, 1.021, -3, 250].map((time) => snap(time, { fps: 25, duration: 100 })), [1, 1.04, 0, 100]);
});

test('ticks stand at round times, some ninety pixels apart', () => {
  const labels = (/** @type {number} */ from, /** @type {number} */ width) =>
    ticks({ from, width, duration: 4000 }, 400).map(({ label }) => label);
  equal(labels(0, 60), ['0:00', '0:15', '0:30', '0:45']);
  equal(labels(59.75, 1), ['1:00.0', '1:00.5']);
  equal(labels(3590, 40), ['59:50', '60:00', '60:10', '60:20']);
});

test('looking closer keeps the playhead where it stands, down to four seconds', () => withTimeline((timeline) => {
  timeline.time = 40;
  timeline.zoom(0.5);
  equal([timeline.from, timeline.width], [20, 50]);

  for (let i = 0; i < 9; i++) {
    timeline.zoom(0.5);
  }
  equal(timeline.width, 4);
}));

test('looking wider ends at the whole movie', () => withTimeline((timeline) => {
  Object.assign(timeline, { from: 90, width: 8, time: 95 });

  timeline.zoom(2);
  equal([timeline.from, timeline.width], [84, 16]);
  timeline.zoom(100);
  equal([timeline.from, timeline.width], [0, 100]);
}));

test('the window follows a playhead that has left it', () => withTimeline((timeline) => {
  Object.assign(timeline, { from: 0, width: 20, time: 50 });

  timeline.follow();

  equal(timeline.from, 48);
}));

test('the whole movie lies below only while the window is smaller', () => withTimeline((timeline) => {
  equal(timeline.overview.hidden, true);
  timeline.zoom(0.5);
  equal(timeline.overview.hidden, false);
}));

test('a cut clip stands at its share of the window, with its emotion', () => withTimeline((timeline) => {
  timeline.clips = [{ id: 'a', number: 12, start: 25, end: 30, emotion: 5, state: 'PROPOSED' }];
  timeline.render();

  const [cut] = parts(timeline, '.clips .clip');
  equal([cut.style.left, cut.style.width, cut.dataset.emotion, cut.textContent], ['25%', '5%', '5', '12']);
}));

test('clips that overlap lie in lanes of their own, and each opens when it is pressed', () =>
  withTimeline((timeline, told) => {
    timeline.addEventListener('clip-chosen', (event) => told.push(['clip-chosen', /** @type {CustomEvent} */ (event).detail]));
    timeline.clips = [[25, 30], [28, 33], [34, 36]].map(([start, end], i) =>
      ({ id: `c${i}`, number: i + 1, start, end, emotion: 1, state: 'ACCEPTED' }));
    timeline.render();

    const cuts = parts(timeline, '.clips .clip');
    equal(cuts.map(({ style }) => style.top), ['0px', '22px', '0px']);
    cuts[1].click();
    equal(told, [['clip-chosen', { id: 'c1' }]]);
  }));

test('handles show the marks there are, the band only a range in order', () => withTimeline((timeline) => {
  const shown = () => [timeline.inHandle, timeline.selection, timeline.outHandle].map(({ hidden }) => !hidden);
  timeline.renderRange();
  equal(shown(), [false, false, false]);
  timeline.range = { start: 10, end: null };
  timeline.renderRange();
  equal(shown(), [true, false, false]);
  timeline.range = { start: 10, end: 20 };
  timeline.renderRange();
  equal(shown(), [true, true, true]);
  timeline.range = { start: 20, end: 10 };
  timeline.renderRange();
  equal(shown(), [true, false, true]);
}));

test('arrows move a mark by a frame, with shift by ten', () => withTimeline((timeline, told) => {
  timeline.range = { start: 10, end: 20 };

  timeline.inHandle.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight' }));
  timeline.outHandle.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowLeft', shiftKey: true }));
  timeline.inHandle.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowUp' }));

  equal(told, [['range-changed', { start: 10.04, end: 20 }], ['range-changed', { start: 10.04, end: 19.6 }]]);
}));

test('a mark does not pass the other one', () => withTimeline((timeline, told) => {
  timeline.range = { start: 10, end: 20 };

  timeline.hands.moveEdge('start', 20);
  timeline.hands.moveEdge('end', 5);

  equal([timeline.range, told], [{ start: 10, end: 20 }, []]);
}));

test('a place on the lane is a time of the movie', () => withTimeline((timeline) => {
  const at = (/** @type {number} */ x) => timeline.hands.timeAt(new PointerEvent('pointermove', { clientX: x }));
  // the lane's border is a pixel wide
  equal([Math.round(at(250)), at(-40), at(4000)], [25, 0, 100]);
}));

test('shots and the ranges with one face are drawn where they are in sight', () => withTimeline((timeline, told) => {
  timeline.shots = [{ start: 0, end: 30, faces: [[2, 8]] }, { start: 30, end: 60, faces: [] },
    { start: 60, end: 100, faces: [[70, 80]] }];
  Object.assign(timeline, { from: 0, width: 50, time: 1 });
  timeline.render();

  equal(parts(timeline, '.shot').map(({ style }) => style.left), ['60%']);
  const [face, ...more] = parts(timeline, '.face');
  equal([face.style.left, face.style.width, more.length], ['4%', '12%', 0]);
  face.click();
  equal(told, [['suggestion-chosen', { range: [2, 8] }]]);
}));

test('the strip shows for each place the picture nearest in time', () => withTimeline((timeline) => {
  timeline.strip = { src: 'strip.jpg', step: 2, tiles: 50 };
  timeline.render();

  const tiles = parts(timeline, '.movie > div:first-child > div');
  equal(tiles.length, Math.ceil(1000 / 96));
  // 4.8 s: the third picture; 14.4 s: the eighth; the last lies beyond the movie
  equal(tiles.slice(0, 2).map(({ style }) => style.backgroundPosition), ['-192px 0px', '-672px 0px']);
  equal(tiles.at(-1)?.style.backgroundPosition, '-864px -108px');
}));
