// @ts-check
import { digit, shifted } from './keys.js';
import { digitRange, digitsOf } from './labels.js';

/**
 * What the movie desk does at which key.
 *
 * @param {import('./tf-movie-desk.js').TfMovieDesk} desk
 * @returns {import('./keys.js').Binding[]}
 */
export function deskKeys(desk) {
  const { say, playback, panel, timeline, marks } = desk;
  const often = true;
  const repeat = true;
  return [
    ...shifted(desk.labels, say('emotion'), (number) => marks.choose(number)),
    { keys: [' '], label: 'Space', what: say('key.play'), often, run: () => playback.toggle() },
    { keys: ['j'], label: 'J', what: say('key.back'), often, run: () => playback.shuttleTo(-1) },
    { keys: ['k'], label: 'K', what: say('key.stop'), often, run: () => playback.pause() },
    { keys: ['l'], label: 'L', what: say('key.forward'), often, run: () => playback.shuttleTo(1) },
    { keys: [','], label: ',', what: say('key.frame-back'), often, repeat, run: () => playback.step(-1) },
    { keys: ['.'], label: '.', what: say('key.frame-on'), often, repeat, run: () => playback.step(1) },
    { keys: ['ArrowLeft'], label: '←', what: say('key.second-back'), repeat,
      run: (event) => playback.jump(event.shiftKey ? -10 : -1) },
    { keys: ['ArrowRight'], label: '→', what: say('key.second-on'), repeat,
      run: (event) => playback.jump(event.shiftKey ? 10 : 1) },
    { keys: ['ArrowUp'], label: '↑', what: say('key.shot-back'), repeat, run: () => desk.jumpShot(-1) },
    { keys: ['ArrowDown'], label: '↓', what: say('key.shot-on'), repeat, run: () => desk.jumpShot(1) },
    { keys: ['n'], label: 'N', what: say('key.next'), often, run: () => marks.suggest(1) },
    { keys: ['b'], label: 'B', what: say('key.before'), run: () => marks.suggest(-1) },
    { keys: ['['], label: '[', what: say('key.slower'), run: () => desk.setSpeed(playback.next(-1)) },
    { keys: [']'], label: ']', what: say('key.faster'), run: () => desk.setSpeed(playback.next(1)) },
    { keys: ['i'], label: 'I', what: say('key.in'), often, run: () => marks.markIn() },
    { keys: ['o'], label: 'O', what: say('key.out'), often, run: () => marks.markOut() },
    { keys: ['p'], label: 'P', what: say('key.loop'), often, run: () => desk.setLooping(!playback.looping) },
    { keys: ['+', '='], label: '+', what: say('closer'), run: () => timeline.zoom(0.5) },
    { keys: ['-'], label: '-', what: say('wider'), run: () => timeline.zoom(2) },
    { keys: digitsOf(desk.labels), label: digitRange(desk.labels), what: say('emotion'), often,
      run: (event) => marks.choose(digit(event)) },
    { keys: ['w'], label: 'W', what: say('person'), often, run: () => panel.person.focus() },
    { keys: ['s'], label: 'S', what: say('scene'), often, run: () => panel.scene.focus() },
    { keys: ['Enter', 'c'], label: 'Enter', what: say('cut'), often, run: () => marks.cut() },
    { keys: ['e'], label: 'E', what: say('key.open'), run: () => desk.choose() },
    { keys: ['?'], label: '?', what: say('key.list'), run: () => desk.keys.toggle() },
  ];
}
