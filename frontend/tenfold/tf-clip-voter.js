// @ts-check
import { shared } from './shared-style.js';
import { everything } from './voter-layout.js';
import { VoterScreen } from './voter-screen.js';
import { style } from './voter-style.js';

/**
 * @typedef {object} Settings
 * @property {Record<string, string>} texts see `voter-texts.js`
 * @property {import('./labels.js').Label[]} labels the set, named in the reader's language
 * @property {number[]} order their numbers as they stand on the screen, the first on key 1
 * @property {number} undoSeconds
 * @property {number} watchedFraction 0..1, part of a clip that must be played before a vote
 * @property {number} breakMinutes
 * @property {string} person whose outbox it is
 * @property {Record<string, string>} keys
 * @property {boolean} singleKeys
 * @property {boolean} confirmFirst
 * @property {boolean} loop
 * @property {number} speed
 * @property {boolean} practice no API: {@link TfClipVoter.showPractice} brings the clips
 */

/**
 * `<tf-clip-voter>`: one clip, one choice, one key. Claims, votes and takes back by the API; a vote goes into a
 * durable outbox and the next clip, loaded meanwhile, shows at once. Shows nothing of what others said.
 *
 * Set {@link settings} once. Fires `progress-changed` {given, open}, `settings-changed` and `break-due`; in practice
 * `practice-vote` {emotion} and `practice-next`.
 */
class TfClipVoter extends HTMLElement {
  /** @type {VoterScreen | null} */
  screen = null;
  started = false;

  constructor() {
    super();
    this.attachShadow({ mode: 'open' }).adoptedStyleSheets = [shared, style];
  }

  /** @param {Settings} settings */
  set settings(settings) {
    if (settings && !this.screen) {
      this.screen = new VoterScreen(this, { ...settings });
      this.shadowRoot?.append(...everything(this.screen));
      this.begin();
    }
  }

  get settings() {
    return /** @type {Settings} */ (this.screen?.settings);
  }

  connectedCallback() {
    this.begin();
  }

  disconnectedCallback() {
    this.started = false;
    this.screen?.end();
  }

  begin() {
    if (this.screen && this.isConnected && !this.started) {
      this.started = true;
      this.screen.begin();
    }
  }

  /** @param {import('./voter-practice.js').PracticeClip} clip */
  showPractice(clip) {
    this.screen?.practice.show(clip);
  }

  /** @param {import('./voter-practice.js').Feedback} result */
  showFeedback(result) {
    this.screen?.practice.answer(result);
  }
}

customElements.define('tf-clip-voter', TfClipVoter);
