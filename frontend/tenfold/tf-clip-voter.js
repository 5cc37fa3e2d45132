// @ts-check
import { ClipStage, Unfetched } from './clip-stage.js';
import { button, h, icon, uuid } from './dom.js';
import { EMOTIONS } from './emotions.js';
import { LabelApi } from './label-api.js';
import { shared } from './shared-style.js';
import { SkipDialog } from './skip-dialog.js';
import { VoteOutbox } from './vote-outbox.js';
import { VoterKeys } from './voter-keys.js';
import { VoterTabs } from './voter-tabs.js';
import { style } from './voter-style.js';
import { words } from './voter-texts.js';

/**
 * @typedef {import('./label-api.js').Assignment} Assignment
 * @typedef {object} Settings
 * @property {Record<string, string>} texts see `voter-texts.js`
 * @property {import('./emotions.js').Emotion[]} emotions in the label's order, named in the reader's language
 * @property {number[]} order the emotions 1..7 as they stand on keys 1 to 7
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
 *
 * @typedef {object} Given the last vote, while it can be taken back
 * @property {string} id
 * @property {Assignment} assignment
 * @property {number} emotion
 */

const POLL_MILLIS = 15_000;
const RETRY_MILLIS = 3_000;
/** `ended` may come a little before the last frame's end is counted as played. */
const NEARLY = 0.97;

/**
 * `<tf-clip-voter>`: one clip, seven emotions, one key. Claims, votes and takes back by the API; a vote goes into a
 * durable outbox and the next clip, loaded meanwhile, shows at once. Shows nothing of what others said.
 *
 * Set {@link settings} once. Fires `progress-changed` {given, open}; in practice `practice-vote` {emotion} and
 * `practice-next`.
 */
class TfClipVoter extends HTMLElement {
  /** @type {Assignment[]} held clips, the one to judge first */
  held = [];
  /** @type {Set<string>} tokens that were judged here */
  judged = new Set();
  state = /** @type {'loading' | 'empty' | 'waiting' | 'open' | 'feedback'} */ ('loading');
  /** @type {number | null} */
  chosen = null;
  /** @type {Given | null} */
  last = null;
  undoTimer = 0;
  pollTimer = 0;
  ticking = 0;
  claiming = false;
  activeMillis = 0;
  started = false;
  /** @type {Settings | null} */
  own = null;

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [shared, style];
    this.onLeave = this.onLeave.bind(this);
    this.onShow = this.onShow.bind(this);
  }

  /** @param {Settings} settings */
  set settings(settings) {
    if (!settings || this.own) {
      return;
    }
    this.own = { ...settings };
    this.t = words(settings.texts);
    this.build();
    if (this.isConnected) {
      this.begin();
    }
  }

  get settings() {
    return /** @type {Settings} */ (this.own);
  }

  connectedCallback() {
    if (this.own) {
      this.begin();
    }
  }

  disconnectedCallback() {
    this.started = false;
    this.keys?.disconnect();
    this.outbox?.close();
    this.onLeave();
    this.tabs?.close();
    clearTimeout(this.pollTimer);
    cancelAnimationFrame(this.ticking);
    this.stage?.pause();
    window.removeEventListener('pagehide', this.onLeave);
    window.removeEventListener('pageshow', this.onShow);
  }

  begin() {
    if (this.started) {
      return;
    }
    this.started = true;
    this.keys.connect();
    this.tick();
    if (this.settings.practice) {
      return;
    }
    this.api = new LabelApi();
    this.outbox = new VoteOutbox(this.settings.person, this.api, (entry, answer) => this.answered(entry, answer),
      (waiting, state, stuck) => this.showOutbox(waiting, state, stuck));
    this.tabs = new VoterTabs(this.settings.person, (token) => this.judgedElsewhere(token),
      (token) => this.judged.delete(token));
    window.addEventListener('pagehide', this.onLeave);
    window.addEventListener('pageshow', this.onShow);
    this.resume();
  }

  /** Votes left from before the reload count as judged, then clips are asked for. */
  async resume() {
    for (const { body } of await this.outbox.entries()) {
      this.judged.add(body.token);
    }
    this.outbox.flush();
    await this.claim();
  }

  // Clips

  async claim() {
    if (this.claiming || !this.api) {
      return;
    }
    this.claiming = true;
    clearTimeout(this.pollTimer);
    const answer = await this.api.claim(1);
    this.claiming = false;
    if (answer.status === 200) {
      this.progress(answer.body.progress);
      this.take(answer.body.assignments);
      this.notReady.hidden = true;
    } else if (answer.status === 403 && answer.body?.code === 'not-ready') {
      this.showNotReady(answer.body.detail);
    } else if (answer.status === 401) {
      this.showOutbox((await this.outbox.waiting()).length, 'signed-out', (await this.outbox.stuck()).length);
    } else if (this.held.length === 0) {
      this.showEmpty('offline');
    }
    if (this.held.length < 2 && this.started) {
      this.pollTimer = window.setTimeout(() => this.claim(), answer.status === 200 ? POLL_MILLIS : RETRY_MILLIS);
    }
  }

  /** @param {Assignment[]} assignments */
  take(assignments) {
    const listed = assignments.map(({ token }) => token);
    this.held = this.held.filter(({ token }) => listed.includes(token) || token === this.stage.showing?.token);
    const known = this.held.map(({ token }) => token);
    const fresh = assignments.filter(({ token }) => !known.includes(token) && !this.judged.has(token));
    this.held.push(...fresh);
    if (this.held.length > 0 && this.stage.showing === null) {
      this.showFirst();
    } else if (this.held.length === 0 && this.stage.showing === null) {
      this.showEmpty('empty');
    }
    this.prepareNext();
  }

  prepareNext() {
    const next = this.held[1];
    this.stage.forget([...this.held, ...(this.last ? [this.last.assignment] : [])].map(({ src }) => src));
    if (next) {
      this.stage.prepare(next).catch(() => {});
    }
  }

  /**
   * @param {string} [words] what to say meanwhile
   * @param {() => void} [onFirstFrame]
   */
  showFirst(words = this.t('hint.watch'), onFirstFrame) {
    const assignment = this.held[0];
    if (!assignment) {
      this.stage.clear();
      this.showEmpty('loading');
      this.claim();
      return;
    }
    this.enter('waiting');
    this.say(words);
    this.voter.hidden = false;
    this.notice.hidden = true;
    this.stage.show(assignment, onFirstFrame).catch((failure) => this.onUnfetched(assignment, failure));
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
      // held no longer
      this.held = this.held.filter(({ token }) => token !== assignment.token);
    }
    this.showEmpty(status === 0 ? 'offline' : 'loading');
    clearTimeout(this.pollTimer);
    this.pollTimer = window.setTimeout(() => this.claim(), RETRY_MILLIS);
  }

  /** @param {string} judged the token of a clip that another tab has judged */
  judgedElsewhere(judged) {
    this.judged.add(judged);
    this.held = this.held.filter(({ token }) => token !== judged);
    if (this.stage.showing?.token === judged) {
      this.stage.showing = null;
      this.showFirst();
    }
    this.claim();
  }

  /** What was loaded ahead goes back at once, unless another tab has it too. */
  onLeave() {
    const next = this.held[1];
    if (next && this.api && !this.tabs?.others) {
      this.held.splice(1, 1);
      this.judged.add(next.token);
      this.api.release(next.token);
    }
    this.tabs?.leave();
  }

  /** @param {PageTransitionEvent} event */
  onShow(event) {
    if (event.persisted) {
      this.tabs?.enter();
      this.outbox?.flush();
      this.claim();
    }
  }

  // Voting

  /** @param {number} number 1..7 */
  choose(number) {
    const assignment = this.stage.showing;
    if (this.state === 'waiting' && assignment) {
      const rest = Math.max(0, this.settings.watchedFraction - this.stage.watched) * assignment.seconds;
      this.say(this.t('hint.wait', rest.toFixed(1)));
      return;
    }
    if (this.state !== 'open' || !assignment) {
      return;
    }
    if (this.settings.confirmFirst && this.chosen !== number) {
      this.mark(number);
      this.say(this.t('hint.confirm', this.named(number)));
      return;
    }
    this.give(number, assignment);
  }

  confirm() {
    if (this.state === 'feedback') {
      this.dispatch('practice-next', {});
    } else if (this.settings.confirmFirst && this.chosen && this.stage.showing && this.state === 'open') {
      this.give(this.chosen, this.stage.showing);
    }
  }

  /**
   * @param {number} number
   * @param {Assignment} assignment
   */
  give(number, assignment) {
    const pressed = performance.now();
    this.mark(number);
    if (this.settings.practice) {
      this.enter('feedback');
      this.dispatch('practice-vote', { emotion: number });
      return;
    }
    const vote = {
      id: uuid(),
      token: assignment.token,
      emotion: number,
      responseMs: Math.max(0, Math.round(pressed - this.stage.shownAt)),
      activeMs: Math.round(this.stage.activeMillis),
      watchedFraction: this.stage.watched,
      replays: this.stage.replays,
      speed: this.stage.speed,
      order: this.settings.order.join(''),
    };
    this.leave(assignment);
    this.last = { id: vote.id, assignment, emotion: number, watched: vote.watchedFraction };
    this.outbox.put('vote', vote);
    this.offerUndo(number);
    this.showFirst(this.t('vote.given', this.named(number)), () => measured('tf:next-frame', pressed));
    this.flash(number);
    requestAnimationFrame(() => measured('tf:feedback', pressed));
  }

  /** The clip is done with here, in all tabs. @param {Assignment} assignment */
  leave(assignment) {
    this.judged.add(assignment.token);
    this.held = this.held.filter(({ token }) => token !== assignment.token);
    this.tabs?.judged(assignment.token);
  }

  /**
   * @param {import('./vote-outbox.js').Entry} entry
   * @param {import('./label-api.js').Answer} answer
   */
  answered(entry, answer) {
    if (answer.body?.progress) {
      this.progress(answer.body.progress);
    }
    if (answer.status === 409) {
      this.say(this.t('vote.late', answer.body?.detail ?? ''), 'error');
    } else if (answer.status === 422) {
      this.judged.delete(entry.body.token);
      this.say(this.t('vote.unseen'), 'error');
    } else if (answer.status >= 400) {
      this.say(this.t('vote.refused', answer.body?.detail ?? answer.status), 'error');
    }
    this.claim();
  }

  async undo() {
    const given = this.last;
    this.endUndo();
    if (!given) {
      this.say(this.t('undo.closed'));
      return;
    }
    if (await this.outbox.drop(given.id)) {
      this.takeBack({ ...given.assignment, watched: given.watched });
      return;
    }
    for (let i = 0; i < 30 && (await this.outbox.entries()).some(({ body }) => body.id === given.id); i++) {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    const answer = await this.api.undo(given.id);
    if (answer.status === 0) {
      this.say(this.t('undo.offline'), 'error');
    } else if (answer.status === 200) {
      this.takeBack({ ...answer.body.assignment, watched: given.watched });
    } else {
      this.say(this.t('undo.closed'), 'error');
    }
  }

  /** @param {Assignment} assignment */
  takeBack(assignment) {
    this.judged.delete(assignment.token);
    this.tabs?.takenBack(assignment.token);
    this.held = [assignment, ...this.held.filter(({ token }) => token !== assignment.token)];
    // two at a time is the most: what was loaded ahead goes back
    for (const { token } of this.held.splice(2)) {
      this.judged.add(token);
      this.api.release(token);
    }
    this.stage.showing = null;
    this.showFirst(this.t('undo.done'));
    this.prepareNext();
    this.claim();
  }

  /** @param {number} number */
  offerUndo(number) {
    clearTimeout(this.undoTimer);
    const { undoSeconds } = this.settings;
    if (undoSeconds <= 0) {
      return;
    }
    this.undoChip.replaceChildren(
      h('span', { class: 'ring', 'aria-hidden': 'true', style: { '--undo': `${undoSeconds}s` } }),
      `${this.t('undo.label', this.named(number))} `,
      h('kbd', {}, this.keys.cap('undo')),
    );
    this.undoChip.dataset.emotion = String(number);
    this.undoChip.hidden = false;
    this.undoTimer = window.setTimeout(() => this.endUndo(), undoSeconds * 1000);
  }

  endUndo() {
    clearTimeout(this.undoTimer);
    this.last = null;
    this.undoChip.hidden = true;
  }

  /** @param {string} reason @param {string} note */
  skip(reason, note) {
    const assignment = this.stage.showing;
    if (!assignment) {
      return;
    }
    this.leave(assignment);
    this.endUndo();
    this.outbox.put('skip', { id: uuid(), token: assignment.token, reason, note });
    this.showFirst(this.t('skip.done'));
  }

  askSkip() {
    if (this.stage.showing && !this.settings.practice) {
      this.stage.pause();
      this.skipDialog.open();
    }
  }

  // Practice

  /** @param {{ src: string, seconds: number, number: number, of: number }} clip */
  showPractice(clip) {
    this.held = [{ token: clip.src, clip: '', src: clip.src, seconds: clip.seconds, fps: 25 }];
    this.stage.showing = null;
    this.feedback.hidden = true;
    this.count.textContent = this.t('practice.count', clip.number, clip.of);
    this.showFirst();
  }

  /** @param {{ right: boolean, expected: number, words: string }} result */
  showFeedback({ right, expected, words: sentence }) {
    this.feedback.replaceChildren(
      h('p', { 'data-kind': right ? 'success' : 'error', class: 'message', role: 'status' }, sentence),
      button({ class: 'primary', onclick: () => this.confirm() }, this.t('practice.next'), ' ', h('kbd', {}, 'Enter')),
    );
    this.feedback.hidden = false;
    for (const choice of this.choices.children) {
      choice.classList.toggle('expected', Number(/** @type {HTMLElement} */ (choice).dataset.emotion) === expected);
    }
  }

  // Drawing

  tick() {
    this.ticking = requestAnimationFrame(() => this.tick());
    const before = this.stage.activeMillis;
    this.stage.tick();
    this.activeMillis += Math.max(0, this.stage.activeMillis - before);
    if (this.state === 'waiting') {
      const needed = Math.max(0.01, this.settings.watchedFraction * NEARLY);
      const part = Math.min(1, this.stage.watched / needed);
      this.bar.style.transform = `scaleX(${part})`;
      if (part >= 1 || this.settings.watchedFraction === 0) {
        this.enter('open');
        this.say(this.t('hint.choose'));
      }
    }
    const paused = String(this.stage.paused);
    if (this.playButton.dataset.paused !== paused) {
      this.playButton.dataset.paused = paused;
      this.playButton.replaceChildren(icon(this.stage.paused ? 'play' : 'pause'));
    }
    if (this.activeMillis > this.settings.breakMinutes * 60_000 && this.breakStrip.hidden) {
      this.stage.pause();
      this.breakStrip.hidden = false;
      this.dispatch('break-due', {});
    }
  }

  endBreak() {
    this.activeMillis = 0;
    this.breakStrip.hidden = true;
    this.stage.toggle();
  }

  /** @param {'loading' | 'empty' | 'waiting' | 'open' | 'feedback'} state */
  enter(state) {
    this.state = state;
    this.choices.dataset.state = state;
    this.barBox.classList.toggle('seen', state === 'open' || state === 'feedback');
    if (state === 'waiting') {
      this.bar.style.transform = 'scaleX(0)';
      this.mark(null);
    }
    for (const choice of this.choices.children) {
      choice.setAttribute('aria-disabled', String(state !== 'open'));
      choice.classList.remove('expected');
    }
  }

  /** @param {number | null} number */
  mark(number) {
    this.chosen = number;
    for (const choice of this.choices.children) {
      const chosen = Number(/** @type {HTMLElement} */ (choice).dataset.emotion) === number;
      choice.classList.toggle('chosen', chosen);
      choice.setAttribute('aria-pressed', String(chosen));
    }
  }

  /** The key that voted lights up, and fades while the next clip already plays. @param {number} number */
  flash(number) {
    for (const choice of this.choices.children) {
      if (Number(/** @type {HTMLElement} */ (choice).dataset.emotion) === number) {
        choice.animate([{ background: 'var(--e)', color: 'var(--on-e)' }, {}], { duration: 450, easing: 'ease-in' });
      }
    }
  }

  /** @param {'empty' | 'offline' | 'loading'} kind */
  showEmpty(kind) {
    this.enter(kind === 'loading' ? 'loading' : 'empty');
    this.voter.hidden = true;
    this.notice.hidden = false;
    const title = kind === 'loading' ? '' : this.t(`${kind}.title`);
    this.notice.replaceChildren(kind === 'empty' ? icon('check') : h('span', { class: 'spinner', 'aria-hidden': 'true' }),
      h('h2', {}, title), h('p', { role: 'status' }, this.t(`${kind}.words`)));
  }

  /** @param {string} sentence */
  showNotReady(sentence) {
    this.stage.clear();
    this.voter.hidden = true;
    this.notice.hidden = true;
    this.notReady.replaceChildren(h('h2', {}, this.t('not-ready.title')), h('p', { role: 'status' }, sentence),
      h('a', { class: 'go', href: './' }, this.t('not-ready.link')));
    this.notReady.hidden = false;
  }

  /**
   * @param {number} waiting
   * @param {import('./vote-outbox.js').State} state
   * @param {number} stuck
   */
  showOutbox(waiting, state, stuck) {
    this.showStuck(stuck);
    const kind = state === 'signed-out' ? 'signin' : state === 'offline' || state === 'retrying' ? state : 'waiting';
    // or it would say that all is saved above the line that says what is not
    this.outboxLine.hidden = waiting === 0 && stuck > 0 && state !== 'signed-out';
    this.outboxLine.dataset.state = waiting === 0 && state !== 'signed-out' ? 'saved' : kind;
    if (state === 'signed-out') {
      this.outboxLine.replaceChildren(this.t('outbox.signin', waiting), ' ',
        h('a', { href: 'login', target: '_blank', rel: 'noopener' }, this.t('outbox.signin-link')));
    } else {
      this.outboxLine.textContent = waiting === 0 ? this.t('vote.saved') : this.t(`outbox.${kind}`, waiting);
    }
  }

  /** What the server would not take, and the two things that can be done about it. @param {number} stuck */
  showStuck(stuck) {
    if (this.stuckLine.dataset.stuck === String(stuck)) {
      return;
    }
    this.stuckLine.dataset.stuck = String(stuck);
    this.stuckLine.hidden = stuck === 0;
    this.stuckLine.replaceChildren(this.t('outbox.stuck', stuck), ' ',
      button({ class: 'plain', onclick: () => this.outbox.again() }, this.t('outbox.stuck-again')), ' ',
      button({ class: 'plain', onclick: () => this.saveStuck() }, this.t('outbox.stuck-save')));
  }

  async saveStuck() {
    const kept = await this.outbox.stuck();
    const file = new Blob([JSON.stringify(kept, null, 2)], { type: 'application/json' });
    const link = h('a', { href: URL.createObjectURL(file), download: 'tenfold-votes-not-sent.json' });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  }

  onBroken() {
    if (this.stage.showing) {
      // a clip that cannot be shown can be skipped, not judged
      this.say(this.t('broken.play'), 'error');
    }
  }

  /** @param {import('./label-api.js').Progress} progress */
  progress(progress) {
    this.dispatch('progress-changed', progress);
  }

  /** @param {string} type @param {object} detail */
  dispatch(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }

  /**
   * @param {string} text
   * @param {'info' | 'error'} [kind]
   */
  say(text, kind = 'info') {
    this.message.dataset.kind = kind;
    this.message.textContent = text;
  }

  /** @param {number} number @returns {string} */
  named(number) {
    return this.emotionOf(number).name;
  }

  /** @param {number} number */
  emotionOf(number) {
    const all = this.settings.emotions?.length ? this.settings.emotions : EMOTIONS;
    return all[number - 1];
  }

  keepSettings() {
    const { keys, singleKeys, confirmFirst, loop, speed } = this.settings;
    this.drawKeys();
    this.dispatch('settings-changed', { keys, singleKeys, confirmFirst, loop, speed });
    this.api?.keepSettings({ keys, singleKeys, confirmFirst, loop, speed });
  }

  /** @param {boolean} looping */
  setLooping(looping) {
    this.stage.looping = looping;
    this.settings.loop = looping;
    this.loopButton.setAttribute('aria-pressed', String(looping));
  }

  /** @param {1 | -1} direction */
  changeSpeed(direction) {
    this.stage.changeSpeed(direction);
    this.settings.speed = this.stage.speed;
    this.say(this.t('hint.speed', this.stage.speed));
  }

  build() {
    const { t } = this;
    this.stage = new ClipStage(() => this.onBroken());
    this.stage.speed = this.settings.speed || 1;
    this.keys = new VoterKeys(this, this.actions(), this.settings, t, () => this.keepSettings());
    this.skipDialog = new SkipDialog(t, (reason, note) => this.skip(reason, note));
    this.skipDialog.element.addEventListener('close', () => this.stage.resume());
    this.playButton = this.tool('pause', () => this.stage.toggle());
    this.replayButton = this.tool('replay', () => this.stage.restart());
    this.loopButton = this.tool('loop', () => {
      this.setLooping(!this.stage.looping);
      this.keepSettings();
    });
    this.bar = h('div');
    this.barBox = h('div', { class: 'bar', 'aria-hidden': 'true' }, this.bar);
    this.undoChip = button({ class: 'undo', hidden: true, onclick: () => this.undo() });
    this.breakStrip = h('div', { class: 'break', role: 'alert', hidden: true },
      h('span', {}, t('break.words', this.settings.breakMinutes)),
      button({ class: 'primary', onclick: () => this.endBreak() }, t('break.go-on')));
    this.choices = h('div', { class: 'choices', role: 'group', 'aria-label': t('group.emotions') });
    this.message = h('p', { class: 'message', role: 'status', 'aria-live': 'polite' });
    this.outboxLine = h('p', { class: 'outbox', role: 'status', 'data-state': 'saved' });
    this.stuckLine = h('p', { class: 'outbox', role: 'alert', 'data-state': 'stuck', hidden: true });
    this.count = h('span', { class: 'number' });
    this.feedback = h('div', { class: 'feedback', hidden: true });
    this.notice = h('div', { class: 'notice' });
    this.notReady = h('div', { class: 'notice', hidden: true });
    const tools = h('div', { class: 'tools', role: 'toolbar', 'aria-label': t('group.playing') }, this.playButton,
      this.replayButton, this.loopButton);
    const skip = button({ class: 'plain', onclick: () => this.askSkip() }, `${t('tool.skip')} `,
      h('kbd', { 'data-key': 'skip' }));
    const help = button({ class: 'plain', onclick: () => this.keys.open() }, `${t('tool.keys')} `,
      h('kbd', { 'data-key': 'help' }));
    this.voter = h('div', { class: 'voter', hidden: true },
      h('div', { class: 'stage' }, this.stage.element, tools, this.undoChip, this.breakStrip, this.barBox),
      this.choices,
      this.feedback,
      h('div', { class: 'line' }, this.message, this.count, this.settings.practice ? null : skip, help),
    );
    this.shadowRoot?.append(this.voter, this.notice, this.notReady, this.settings.practice ? '' : this.outboxLine,
      this.settings.practice ? '' : this.stuckLine, this.skipDialog.element, this.keys.dialog);
    this.setLooping(this.settings.loop !== false && this.stage.looping);
    this.drawKeys();
    this.showEmpty('loading');
  }

  drawKeys() {
    this.choices.replaceChildren(...this.settings.order.map((number, place) => this.choice(number, place + 1)));
    this.choices.dataset.state = this.state;
    this.enter(this.state);
    for (const caps of this.voter.querySelectorAll('kbd[data-key]')) {
      caps.textContent = this.keys.cap(/** @type {HTMLElement} */ (caps).dataset.key ?? '');
    }
    this.nameTool(this.playButton, 'play');
    this.nameTool(this.replayButton, 'replay');
    this.nameTool(this.loopButton, 'loop');
  }

  /** @param {HTMLElement} tool @param {string} name of the text and the key */
  nameTool(tool, name) {
    tool.title = `${this.t(`tool.${name}`)} (${this.keys.cap(name)})`;
    tool.setAttribute('aria-label', tool.title);
    tool.setAttribute('aria-keyshortcuts', this.keys.shortcut(name));
  }

  /**
   * @param {number} number 1..7
   * @param {number} position 1..7
   */
  choice(number, position) {
    const { name } = this.emotionOf(number);
    const keys = [`position-${position}`, `emotion-${number}`];
    return button(
      { 'data-emotion': number, onclick: () => this.choose(number), 'aria-pressed': String(this.chosen === number),
        'aria-keyshortcuts': keys.map((key) => this.keys.shortcut(key)).join(' ') },
      h('span', { class: 'name' }, name),
      h('span', { class: 'caps', 'aria-hidden': 'true' }, ...keys.map((key) => h('kbd', {}, this.keys.cap(key)))),
    );
  }

  /**
   * @param {Parameters<typeof icon>[0]} picture
   * @param {() => void} run
   */
  tool(picture, run) {
    return button({ onclick: run }, icon(picture));
  }

  /** @returns {import('./voter-keys.js').Action[]} */
  actions() {
    const { t } = this;
    const places = this.settings.order.map((number, place) => ({
      name: `position-${place + 1}`, key: String(place + 1), what: `${t('key.position')} ${place + 1}`,
      run: () => this.choose(this.settings.order[place]),
    }));
    const emotions = EMOTIONS.map(({ number, key }) => ({
      name: `emotion-${number}`, key: key.toLowerCase(), what: t('key.emotion', this.named(number)),
      run: () => this.choose(number),
    }));
    return [
      ...places,
      ...emotions,
      { name: 'confirm', key: 'Enter', what: t('key.confirm'), run: () => this.confirm() },
      { name: 'play', key: ' ', what: t('key.play'),
        run: () => (this.state === 'feedback' ? this.confirm() : this.stage.toggle()) },
      { name: 'replay', key: 'r', also: ['0'], what: t('key.replay'), run: () => this.stage.restart() },
      { name: 'loop', key: 'l', what: t('key.loop'), run: () => this.loopButton.click() },
      { name: 'back', key: ',', what: t('key.back'), repeat: true, run: () => this.stage.step(-1) },
      { name: 'forward', key: '.', what: t('key.forward'), repeat: true, run: () => this.stage.step(1) },
      { name: 'slower', key: '[', what: t('key.slower'), run: () => this.changeSpeed(-1) },
      { name: 'faster', key: ']', what: t('key.faster'), run: () => this.changeSpeed(1) },
      { name: 'undo', key: 'z', also: ['Backspace'], what: t('key.undo'), run: () => this.undo() },
      { name: 'skip', key: 'x', what: t('key.skip'), run: () => this.askSkip() },
      { name: 'help', key: '?', what: t('key.help'), run: () => this.keys.open() },
    ];
  }
}

/** For whoever measures: from the key to now. @param {string} name @param {number} start in ms, of performance.now() */
function measured(name, start) {
  performance.measure(name, { start, end: performance.now() });
}

customElements.define('tf-clip-voter', TfClipVoter);
