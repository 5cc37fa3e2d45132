// @ts-check
import { EMOTIONS } from './emotions.js';
import { digit } from './keys.js';

/**
 * What the film desk does at which key.
 *
 * @param {import('./tf-film-desk.js').TfFilmDesk} desk
 * @returns {import('./keys.js').Binding[]}
 */
export function deskKeys(desk) {
  const { say } = desk;
  const often = true;
  const repeat = true;
  return [
    { keys: [' '], label: 'Space', what: say('key.play'), often, run: () => desk.toggle() },
    { keys: ['j'], label: 'J', what: say('key.back'), often, run: () => desk.shuttleTo(-1) },
    { keys: ['k'], label: 'K', what: say('key.stop'), often, run: () => desk.pause() },
    { keys: ['l'], label: 'L', what: say('key.forward'), often, run: () => desk.shuttleTo(1) },
    { keys: [','], label: ',', what: say('key.frame-back'), often, repeat, run: () => desk.step(-1) },
    { keys: ['.'], label: '.', what: say('key.frame-on'), often, repeat, run: () => desk.step(1) },
    { keys: ['ArrowLeft'], label: '←', what: say('key.second-back'), repeat,
      run: (event) => desk.jump(event.shiftKey ? -10 : -1) },
    { keys: ['ArrowRight'], label: '→', what: say('key.second-on'), repeat,
      run: (event) => desk.jump(event.shiftKey ? 10 : 1) },
    { keys: ['ArrowUp'], label: '↑', what: say('key.shot-back'), repeat, run: () => desk.jumpShot(-1) },
    { keys: ['ArrowDown'], label: '↓', what: say('key.shot-on'), repeat, run: () => desk.jumpShot(1) },
    { keys: ['n'], label: 'N', what: say('key.next'), often, run: () => desk.suggest(1) },
    { keys: ['b'], label: 'B', what: say('key.before'), run: () => desk.suggest(-1) },
    { keys: ['['], label: '[', what: say('key.slower'), run: () => desk.changeSpeed(-1) },
    { keys: [']'], label: ']', what: say('key.faster'), run: () => desk.changeSpeed(1) },
    { keys: ['i'], label: 'I', what: say('key.in'), often, run: () => desk.markIn() },
    { keys: ['o'], label: 'O', what: say('key.out'), often, run: () => desk.markOut() },
    { keys: ['p'], label: 'P', what: say('key.loop'), often, run: () => desk.setLooping(!desk.looping) },
    { keys: ['+', '='], label: '+', what: say('closer'), run: () => desk.timeline.zoom(0.5) },
    { keys: ['-'], label: '-', what: say('wider'), run: () => desk.timeline.zoom(2) },
    { keys: EMOTIONS.map(({ number }) => String(number)), label: '1 – 7', what: say('emotion'), often,
      run: (event) => desk.choose(digit(event)) },
    { keys: ['w'], label: 'W', what: say('person'), often, run: () => desk.person.focus() },
    { keys: ['s'], label: 'S', what: say('scene'), often, run: () => desk.scene.focus() },
    { keys: ['Enter', 'c'], label: 'Enter', what: say('cut'), often, run: () => desk.cut() },
    { keys: ['?'], label: '?', what: say('key.list'), run: () => desk.keys.toggle() },
  ];
}
