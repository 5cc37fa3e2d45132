// @ts-check
import { button, h, icon } from './dom.js';
import { SPEEDS } from './movie-playback.js';
import { clock } from './timeline-measure.js';

/** The row of buttons below the movie, the speeds and the clock. */
export class DeskTransport {
  speedBadge = h('span', { class: 'badge', hidden: true });
  clock = h('output', { class: 'clock number' });
  speeds = h('div', { class: 'speeds', role: 'group' });

  /** @param {import('./tf-movie-desk.js').TfMovieDesk} desk */
  constructor(desk) {
    this.desk = desk;
  }

  /** @param {import('./movie-range.js').Say} say @returns {HTMLElement} */
  draw(say) {
    const { desk } = this;
    const { playback, timeline } = desk;
    this.playButton = tool(say('play'), 'play', () => playback.toggle());
    this.loopButton = tool(say('loop'), 'loop', () => desk.setLooping(!playback.looping));
    this.speeds.setAttribute('aria-label', say('speed'));
    this.speeds.replaceChildren(...SPEEDS.map((speed) =>
      button({ 'data-speed': speed, onclick: () => desk.setSpeed(speed) }, `${speed}×`)));
    this.showSpeed(playback.speed);
    return h(
      'div',
      { class: 'transport', role: 'toolbar', 'aria-label': say('playing') },
      tool(say('back'), 'back', () => playback.shuttleTo(-1)),
      tool(say('frame-back'), 'frameBack', () => playback.step(-1)),
      this.playButton,
      tool(say('frame-on'), 'frameForward', () => playback.step(1)),
      tool(say('forward'), 'forward', () => playback.shuttleTo(1)),
      this.loopButton,
      tool(say('closer'), 'plus', () => timeline.zoom(0.5)),
      tool(say('wider'), 'minus', () => timeline.zoom(2)),
      this.speeds,
      this.clock,
    );
  }

  /** @param {number} speed */
  showSpeed(speed) {
    for (const choice of this.speeds.children) {
      choice.setAttribute('aria-pressed', String(Number(/** @type {HTMLElement} */ (choice).dataset.speed) === speed));
    }
  }

  /** @param {boolean} looping */
  showLooping(looping) {
    this.loopButton?.setAttribute('aria-pressed', String(looping));
  }

  /** Once a frame. @param {string} frame the word */
  showTime(frame) {
    const { playback, video, fps } = this.desk;
    const { moving, rate, speed } = playback;
    this.clock.textContent = clock(video.currentTime, fps, frame);
    this.speedBadge.hidden = rate === 1 && speed === 1;
    this.speedBadge.textContent = `${moving ? rate : speed} ×`;
    if (this.playButton && this.playButton.dataset.moving !== String(moving)) {
      this.playButton.dataset.moving = String(moving);
      this.playButton.replaceChildren(icon(moving ? 'pause' : 'play'));
    }
  }
}

/**
 * @param {string} name
 * @param {Parameters<typeof icon>[0]} picture
 * @param {() => void} run
 */
function tool(name, picture, run) {
  return button({ 'aria-label': name, title: name, onclick: run }, icon(picture));
}
