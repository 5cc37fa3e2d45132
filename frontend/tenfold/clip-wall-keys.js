// @ts-check
import { REASONS } from './clip-wall-card.js';
import { digit, shifted } from './keys.js';
import { digitRange, digitsOf } from './labels.js';

/**
 * What the wall does at which key.
 *
 * @param {import('./tf-clip-wall.js').TfClipWall} wall
 * @returns {import('./keys.js').Binding[]}
 */
export function wallKeys(wall) {
  const { say, verdicts } = wall;
  const often = true;
  const repeat = true;
  return [
    ...shifted(wall.labels, say('key.correct'), (number) => verdicts.correct(wall.current, number)),
    { keys: ['ArrowLeft'], repeat, what: '', run: () => wall.move(-1) },
    { keys: ['ArrowRight'], repeat, what: '', run: () => wall.move(1) },
    { keys: ['ArrowUp'], repeat, what: '', run: () => wall.move(-wall.columns) },
    { keys: ['ArrowDown'], label: '← → ↑ ↓', often, repeat, what: say('key.move'),
      run: () => wall.move(wall.columns) },
    { keys: ['a'], label: 'A', often, what: say('key.accept'), run: () => verdicts.accept(wall.current) },
    { keys: ['s'], label: 'S', what: say('key.choose'), run: () => wall.selection.toggle(wall.current) },
    { keys: ['x'], label: 'X', often, what: say('key.reject'), run: () => verdicts.askReason(wall.current) },
    { keys: REASONS.map(([, key]) => key), label: REASONS.map(([, key]) => key.toUpperCase()).join(' '),
      what: say('key.reason'), run: (event) => verdicts.reason(event.key.toLowerCase()) },
    { keys: digitsOf(wall.labels), label: digitRange(wall.labels), often, what: say('key.correct'),
      run: (event) => verdicts.correct(wall.current, digit(event)) },
    { keys: ['v'], label: 'V', what: say('key.compare'), run: () => wall.compare(wall.clipOf(wall.current)) },
    { keys: [' '], label: 'Space', what: say('key.move-all'), run: () => wall.setMoving(!wall.playing.moving) },
    { keys: ['Escape'], label: 'Esc', often, what: say('key.keep'), run: () => verdicts.keep() },
    { keys: ['?'], label: '?', what: say('key.list'), run: () => wall.keys.toggle() },
  ];
}
