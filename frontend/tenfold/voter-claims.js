// @ts-check
import { VoterTabs } from './voter-tabs.js';

/**
 * @typedef {import('./label-api.js').Assignment} Assignment
 *
 * @typedef {object} Listener
 * @property {() => void} showFirst there is a first clip, or another one than before
 * @property {() => void} prepareNext
 * @property {(kind: 'empty' | 'offline') => void} showNone
 * @property {(sentence: string, step: string) => void} showNotReady
 * @property {() => void} showReady
 * @property {() => void} showSignedOut
 * @property {(progress: import('./label-api.js').Progress) => void} progress
 */

const POLL_MILLIS = 15_000;
const RETRY_MILLIS = 3_000;

/** The clips that this person holds: one to judge, and the next, loaded meanwhile. Asks while there is none. */
export class VoterClaims {
  /** @type {Assignment[]} the one to judge first */
  held = [];
  /** @type {Set<string>} tokens that were judged here or in another tab, or given back */
  judged = new Set();
  /** @type {VoterTabs | null} */
  tabs = null;
  /** Whether the server is asked: not in practice, nor off the page. */
  asking = false;
  claiming = false;
  timer = 0;

  /**
   * @param {import('./label-api.js').LabelApi} api
   * @param {import('./clip-stage.js').ClipStage} stage
   * @param {Listener} screen
   */
  constructor(api, stage, screen) {
    this.api = api;
    this.stage = stage;
    this.screen = screen;
    this.leave = this.leave.bind(this);
  }

  /** @param {string} person */
  begin(person) {
    this.asking = true;
    this.tabs = new VoterTabs(person, (token) => this.judgedElsewhere(token), (token) => this.judged.delete(token));
    window.addEventListener('pagehide', this.leave);
  }

  end() {
    window.removeEventListener('pagehide', this.leave);
    this.leave();
    this.asking = false;
    this.tabs?.close();
    clearTimeout(this.timer);
  }

  async claim() {
    if (this.claiming || !this.asking) {
      return;
    }
    this.claiming = true;
    clearTimeout(this.timer);
    const answer = await this.api.claim(1);
    this.claiming = false;
    if (answer.status === 200) {
      this.screen.progress(answer.body.progress);
      this.take(answer.body.assignments);
      this.screen.showReady();
    } else if (answer.status === 403 && answer.body?.code === 'not-ready') {
      this.screen.showNotReady(answer.body.detail, answer.body.step);
    } else if (answer.status === 401) {
      this.screen.showSignedOut();
    } else if (this.held.length === 0) {
      this.screen.showNone('offline');
    }
    this.claimMore(answer.status === 200 ? POLL_MILLIS : RETRY_MILLIS);
  }

  /**
   * What a vote was answered with. Where it came without clips, or others are asked for, they are asked for as ever.
   *
   * @param {Assignment[] | null | undefined} assignments
   */
  answered(assignments) {
    if (!assignments || assignments.length === 0 || this.claiming || !this.asking) {
      this.claim();
      return;
    }
    clearTimeout(this.timer);
    this.take(assignments);
    this.claimMore(POLL_MILLIS);
  }

  /** How many clips a vote may be answered with beside the next; none once the page is left. */
  get ahead() {
    return this.asking ? 1 : undefined;
  }

  /** @param {number} millis */
  claimMore(millis) {
    if (this.held.length < 2 && this.asking) {
      this.claimIn(millis);
    }
  }

  /** @param {number} [millis] */
  claimIn(millis = RETRY_MILLIS) {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.claim(), millis);
  }

  /** @param {Assignment[]} assignments all that the server knows of */
  take(assignments) {
    const listed = assignments.map(({ token }) => token);
    this.held = this.held.filter(({ token }) => listed.includes(token) || token === this.stage.showing?.token);
    const known = this.held.map(({ token }) => token);
    this.held.push(...assignments.filter(({ token }) => !known.includes(token) && !this.judged.has(token)));
    if (this.stage.showing === null) {
      if (this.held.length > 0) {
        this.screen.showFirst();
      } else {
        this.screen.showNone('empty');
      }
    }
    this.screen.prepareNext();
  }

  /** @param {Assignment} assignment that is done with here, in all tabs */
  done(assignment) {
    this.judged.add(assignment.token);
    this.drop(assignment.token);
    this.tabs?.judged(assignment.token);
  }

  /** @param {string} token of a clip that is held no longer */
  drop(token) {
    this.held = this.held.filter((each) => each.token !== token);
  }

  /** @param {Assignment} assignment judged before: it is to be judged first again */
  takeBack(assignment) {
    this.judged.delete(assignment.token);
    this.tabs?.takenBack(assignment.token);
    this.drop(assignment.token);
    this.held.unshift(assignment);
    // two at a time is the most: what was loaded ahead goes back
    this.giveBack(2);
  }

  /** @param {string} token of a clip that another tab has judged */
  judgedElsewhere(token) {
    this.judged.add(token);
    this.drop(token);
    if (this.stage.showing?.token === token) {
      this.stage.showing = null;
      this.screen.showFirst();
    }
    this.claim();
  }

  /** What was loaded ahead goes back at once, unless another tab has it too. */
  leave() {
    if (this.asking && !this.tabs?.others) {
      this.giveBack(1);
    }
    this.tabs?.leave();
  }

  /** The page is there again as it was left. */
  comeBack() {
    this.tabs?.enter();
    this.claim();
  }

  /** @param {number} kept so many stay */
  giveBack(kept) {
    for (const { token } of this.held.splice(kept)) {
      this.judged.add(token);
      this.api.release(token);
    }
  }
}
