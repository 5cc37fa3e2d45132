// @ts-check
import { Unfetched } from './clip-stage.js';
import { h } from './dom.js';
import { LabelApi } from './label-api.js';
import { nameOf } from './labels.js';
import { NoteDialog } from './note-dialog.js';
import { SkipDialog } from './skip-dialog.js';
import { ownKeys, voterActions } from './voter-actions.js';
import { VoterBreak } from './voter-break.js';
import { VoterChoices } from './voter-choices.js';
import { VoterClaims } from './voter-claims.js';
import { VoterKeys } from './voter-keys.js';
import { layout } from './voter-layout.js';
import { VoterNotice } from './voter-notice.js';
import { VoterPlayer } from './voter-player.js';
import { VoterPractice } from './voter-practice.js';
import { words } from './voter-texts.js';
import { VoterVotes } from './voter-votes.js';

/**
 * @typedef {import('./label-api.js').Assignment} Assignment
 * @typedef {import('./tf-clip-voter.js').Settings} Settings
 * @typedef {ReturnType<typeof words>} Texts
 * @typedef {'loading' | 'empty' | 'waiting' | 'open' | 'feedback'} State
 */

/** `ended` may come a little before the last frame's end is counted as played. */
const NEARLY = 0.97;

/** The labelling screen from its first clip on: what a choice does, in which state. Its parts draw themselves. */
export class VoterScreen {
  state = /** @type {State} */ ('loading');
  ticking = 0;

  /**
   * @param {HTMLElement} host hears the keys and fires the events
   * @param {Settings} settings
   */
  constructor(host, settings) {
    this.host = host;
    this.settings = { ...settings, keys: ownKeys(settings) };
    settings = this.settings;
    const t = this.t = words(settings.texts);
    this.api = new LabelApi();
    this.player = new VoterPlayer(settings, t, () => this.onBroken(), () => this.keepSettings());
    this.stage = this.player.stage;
    this.claims = new VoterClaims(this.api, this.stage, this);
    this.choices = new VoterChoices(t('group.emotions'), (number) => this.votes.choose(number));
    this.votes = new VoterVotes(this);
    this.practice = new VoterPractice(this);
    this.rest = new VoterBreak(settings.breakMinutes, t, () => this.stage.toggle());
    this.notice = new VoterNotice(t);
    this.keys = new VoterKeys(host, voterActions(this), settings, t, () => this.keepSettings());
    this.skipDialog = new SkipDialog(t, (reason, note) => this.votes.skip(reason, note));
    this.skipDialog.element.addEventListener('close', () => this.stage.resume());
    this.note = new NoteDialog(t, (written) => this.noted(written));
    this.message = h('p', { class: 'message', role: 'status', 'aria-live': 'polite' });
    this.voter = layout(this);
    this.onShow = this.onShow.bind(this);
    this.drawKeys();
    this.showNone('loading');
  }

  /** On a page. */
  async begin() {
    this.keys.connect();
    this.tick();
    if (!this.settings.practice) {
      window.addEventListener('pageshow', this.onShow);
      this.claims.begin(this.settings.person);
      await this.votes.begin();
      await this.claims.claim();
    }
  }

  /** Off the page. */
  end() {
    this.keys.disconnect();
    this.votes.end();
    this.claims.end();
    cancelAnimationFrame(this.ticking);
    this.stage.pause();
    window.removeEventListener('pageshow', this.onShow);
  }

  /** @param {PageTransitionEvent} event */
  onShow(event) {
    if (event.persisted) {
      this.votes.outbox?.flush();
      this.claims.comeBack();
    }
  }

  // Clips

  /**
   * @param {string} [words] what to say meanwhile
   * @param {() => void} [onFirstFrame]
   */
  showFirst(words = this.t('hint.watch'), onFirstFrame) {
    const [assignment] = this.claims.held;
    if (!assignment) {
      this.stage.clear();
      this.showNone('loading');
      this.claims.claim();
      return;
    }
    this.enter('waiting');
    this.say(words);
    this.voter.hidden = false;
    this.notice.hide();
    this.stage.element.after(this.votes.offer.element);
    this.stage.show(assignment, onFirstFrame).catch((failure) => this.onUnfetched(assignment, failure));
  }

  prepareNext() {
    const { held } = this.claims;
    const { last } = this.votes.offer;
    this.stage.forget([...held, ...(last ? [last.assignment] : [])].map(({ src }) => src));
    if (held[1]) {
      this.stage.prepare(held[1]).catch(() => {});
    }
  }

  /**
   * The clip did not come: it is asked for again where that may help.
   *
   * @param {Assignment} assignment
   * @param {Error} failure
   */
  onUnfetched(assignment, failure) {
    if (this.stage.showing !== assignment) {
      return;
    }
    const status = failure instanceof Unfetched ? failure.status : -1;
    if (this.settings.practice || (status !== 0 && status !== 401 && status !== 404)) {
      this.onBroken();
      return;
    }
    this.stage.showing = null;
    if (status === 404) {
      this.claims.drop(assignment.token);
    }
    this.showNone(status === 0 ? 'offline' : 'loading');
    this.claims.claimIn();
  }

  onBroken() {
    if (this.stage.showing) {
      // a clip that cannot be shown can be skipped, not judged
      this.say(this.t('broken.play'), 'error');
    }
  }

  tick() {
    this.ticking = requestAnimationFrame(() => this.tick());
    const watched = this.player.tick();
    if (this.state === 'waiting') {
      const { watchedFraction } = this.settings;
      const part = Math.min(1, this.stage.watched / Math.max(0.01, watchedFraction * NEARLY));
      this.player.fill(part);
      if (part >= 1 || watchedFraction === 0) {
        this.enter('open');
        this.say(this.t('hint.choose'));
      }
    }
    if (this.rest.watched(watched)) {
      this.stage.pause();
      this.tell('break-due', {});
    }
  }

  askSkip() {
    if (this.stage.showing && !this.settings.practice) {
      this.stage.pause();
      this.skipDialog.open();
    }
  }

  askNote() {
    if (this.stage.showing && !this.settings.practice) {
      this.stage.pause();
      this.note.open(this.stage.showing.token);
    }
  }

  /** @param {boolean} written whether words wait for the vote */
  noted(written) {
    this.stage.resume();
    if (written) {
      this.say(this.t('note.waits'));
    }
  }

  // Drawing

  /** @param {State} state */
  enter(state) {
    this.state = state;
    this.choices.enter(state);
    this.player.setSeen(state === 'open' || state === 'feedback');
    if (state === 'waiting') {
      this.player.fill(0);
      this.choices.mark(null);
    }
  }

  /** @param {'empty' | 'offline' | 'loading'} kind */
  showNone(kind) {
    this.enter(kind === 'loading' ? 'loading' : 'empty');
    this.voter.hidden = true;
    this.notice.show(kind);
    // the vote on the last clip can be taken back too
    this.notice.element.append(this.votes.offer.element);
  }

  /** @param {string} sentence @param {string} step that is missing */
  showNotReady(sentence, step) {
    this.stage.clear();
    this.voter.hidden = true;
    this.notice.showNotReady(sentence, step);
  }

  showReady() {
    this.notice.showReady();
  }

  showSignedOut() {
    this.votes.line.showSignedOut();
  }

  /** @param {import('./label-api.js').Progress} progress */
  progress(progress) {
    this.tell('progress-changed', progress);
  }

  /** @param {string} type @param {object} detail */
  tell(type, detail) {
    this.host.dispatchEvent(new CustomEvent(type, { detail }));
  }

  /**
   * @param {string} text
   * @param {'info' | 'error'} [kind]
   */
  say(text, kind = 'info') {
    this.message.dataset.kind = kind;
    this.message.textContent = text;
  }

  /** @param {number} number of a label @returns {string} in the reader's language */
  named(number) {
    return nameOf(this.settings.labels, number);
  }

  drawKeys() {
    this.choices.draw(this.settings.labels, this.settings.order, this.keys);
    this.enter(this.state);
    for (const caps of this.voter.querySelectorAll('kbd[data-key]')) {
      caps.textContent = this.keys.cap(/** @type {HTMLElement} */ (caps).dataset.key ?? '');
    }
    this.player.nameTools(this.keys);
  }

  keepSettings() {
    const { keys, singleKeys, confirmFirst, loop, speed } = this.settings;
    this.drawKeys();
    this.tell('settings-changed', { keys, singleKeys, confirmFirst, loop, speed });
    if (!this.settings.practice) {
      this.api.keepSettings({ keys, singleKeys, confirmFirst, loop, speed });
    }
  }

  /** @param {1 | -1} direction */
  changeSpeed(direction) {
    this.say(this.t('hint.speed', this.player.changeSpeed(direction)));
  }
}
