// @ts-check
import { ClipStage } from './clip-stage.js';
import { button, h, icon } from './dom.js';

/**
 * @typedef {object} PlayerSettings
 * @property {boolean} loop
 * @property {number} speed
 */

/** The stage with its tools, and the bar below it that fills until the clip was seen. */
export class VoterPlayer {
  bar = h('div');
  barBox = h('div', { class: 'bar', 'aria-hidden': 'true' }, this.bar);

  /**
   * @param {PlayerSettings} settings are kept up to date here
   * @param {import('./voter-screen.js').Texts} t
   * @param {() => void} onBroken the clip does not play
   * @param {() => void} onLooping
   */
  constructor(settings, t, onBroken, onLooping) {
    this.settings = settings;
    this.t = t;
    this.stage = new ClipStage(onBroken);
    this.stage.speed = settings.speed || 1;
    this.playButton = button({ onclick: () => this.stage.toggle() }, icon('pause'));
    this.replayButton = button({ onclick: () => this.stage.restart() }, icon('replay'));
    this.loopButton = button({
      onclick: () => {
        this.setLooping(!this.stage.looping);
        onLooping();
      },
    }, icon('loop'));
    this.tools = h('div', { class: 'tools', role: 'toolbar', 'aria-label': t('group.playing') },
      this.playButton, this.replayButton, this.loopButton);
    this.setLooping(settings.loop !== false && this.stage.looping);
  }

  /** @param {import('./voter-keys.js').VoterKeys} keys */
  nameTools(keys) {
    for (const [name, tool] of /** @type {[string, HTMLElement][]} */ ([
      ['play', this.playButton], ['replay', this.replayButton], ['loop', this.loopButton]])) {
      tool.title = `${this.t(`tool.${name}`)} (${keys.cap(name)})`;
      tool.setAttribute('aria-label', tool.title);
      tool.setAttribute('aria-keyshortcuts', keys.shortcut(name));
    }
  }

  /** Once a frame. @returns {number} for how long the clip was watched since the last time, in milliseconds */
  tick() {
    const before = this.stage.activeMillis;
    this.stage.tick();
    const paused = String(this.stage.paused);
    if (this.playButton.dataset.paused !== paused) {
      this.playButton.dataset.paused = paused;
      this.playButton.replaceChildren(icon(this.stage.paused ? 'play' : 'pause'));
    }
    return Math.max(0, this.stage.activeMillis - before);
  }

  /** @param {number} part 0..1 of what has to be seen */
  fill(part) {
    this.bar.style.transform = `scaleX(${part})`;
  }

  /** @param {boolean} seen whether that was all */
  setSeen(seen) {
    this.barBox.classList.toggle('seen', seen);
  }

  /** @param {boolean} looping */
  setLooping(looping) {
    this.stage.looping = looping;
    this.settings.loop = looping;
    this.loopButton.setAttribute('aria-pressed', String(looping));
  }

  /** @param {1 | -1} direction @returns {number} the speed now */
  changeSpeed(direction) {
    this.stage.changeSpeed(direction);
    this.settings.speed = this.stage.speed;
    return this.stage.speed;
  }
}
