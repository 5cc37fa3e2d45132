// @ts-check
import { uuid } from './dom.js';
import { shows } from './labels.js';
import { VoteOutbox } from './vote-outbox.js';
import { OutboxLine } from './voter-outbox-line.js';
import { VoterUndo } from './voter-undo.js';

/** @typedef {import('./label-api.js').Assignment} Assignment */

/** What a press becomes: a vote on its way, or one taken back, or a clip skipped. */
export class VoterVotes {
  /** @type {VoteOutbox | null} while the screen is on a page; none in practice */
  outbox = null;

  /** @param {import('./voter-screen.js').VoterScreen} screen */
  constructor(screen) {
    this.screen = screen;
    this.t = screen.t;
    this.settings = screen.settings;
    this.stage = screen.stage;
    this.claims = screen.claims;
    this.offer = new VoterUndo(this.settings.undoSeconds, () => this.undo());
    this.line = new OutboxLine(this.t, () => this.outbox);
  }

  /** Votes left from before a reload count as judged. */
  async begin() {
    const { api } = this.screen;
    const { claims } = this;
    // each answer brings the next clips, so that they need no call of their own
    const sender = {
      vote: (/** @type {object} */ vote) => api.vote(vote, claims.ahead),
      skip: (/** @type {object} */ skip) => api.skip(skip, claims.ahead),
    };
    const outbox = this.outbox = new VoteOutbox(this.settings.person, sender,
      (entry, answer) => this.answered(entry, answer),
      (waiting, state, stuck) => this.line.show(waiting, state, stuck));
    for (const { body } of await outbox.entries()) {
      this.claims.judged.add(body.token);
    }
    outbox.flush();
  }

  end() {
    this.outbox?.close();
  }

  /** @param {number} number of a label */
  choose(number) {
    const assignment = this.stage.showing;
    if (this.screen.state === 'waiting' && assignment) {
      const rest = Math.max(0, this.settings.watchedFraction - this.stage.watched) * assignment.seconds;
      this.screen.say(this.t('hint.wait', rest.toFixed(1)));
      return;
    }
    if (this.screen.state !== 'open' || !assignment) {
      return;
    }
    if (this.settings.confirmFirst && this.screen.choices.chosen !== number) {
      this.screen.choices.mark(number);
      this.screen.say(this.t('hint.confirm', this.screen.named(number)));
      return;
    }
    this.give(number, assignment);
  }

  confirm() {
    const { chosen } = this.screen.choices;
    if (this.screen.state === 'feedback') {
      this.screen.practice.next();
    } else if (this.settings.confirmFirst && chosen && this.stage.showing && this.screen.state === 'open') {
      this.give(chosen, this.stage.showing);
    }
  }

  /** Space. */
  goOn() {
    if (this.screen.state === 'feedback') {
      this.confirm();
    } else {
      this.stage.toggle();
    }
  }

  /**
   * @param {number} number
   * @param {Assignment} assignment
   */
  give(number, assignment) {
    const pressed = performance.now();
    this.screen.choices.mark(number);
    if (this.settings.practice) {
      this.screen.enter('feedback');
      this.screen.tell('practice-vote', { emotion: number });
      return;
    }
    const { stage } = this;
    const vote = {
      id: uuid(),
      token: assignment.token,
      emotion: number,
      responseMs: Math.max(0, Math.round(pressed - stage.shownAt)),
      activeMs: Math.round(stage.activeMillis),
      watchedFraction: stage.watched,
      replays: stage.replays,
      speed: stage.speed,
      order: this.settings.order.map((each) => each.toString(36)).join(''),
      note: this.screen.note.of(assignment.token),
    };
    this.claims.done(assignment);
    this.outbox?.put('vote', vote);
    this.offer.show({ id: vote.id, assignment, watched: vote.watchedFraction }, shows(this.settings.labels, number),
      this.t('undo.label', this.screen.named(number)), this.screen.keys.cap('undo'));
    this.screen.showFirst(this.t('vote.given', this.screen.named(number)), () => measured('tf:next-frame', pressed));
    this.screen.choices.flash(number);
    requestAnimationFrame(() => measured('tf:feedback', pressed));
  }

  /**
   * @param {import('./vote-outbox.js').Entry} entry
   * @param {import('./label-api.js').Answer} answer
   */
  answered(entry, answer) {
    if (answer.body?.progress) {
      this.screen.progress(answer.body.progress);
    }
    if (answer.status === 409) {
      this.screen.say(this.t('vote.late', answer.body?.detail ?? ''), 'error');
    } else if (answer.status === 422) {
      this.claims.judged.delete(entry.body.token);
      this.screen.say(this.t('vote.unseen'), 'error');
    } else if (answer.status >= 400) {
      this.screen.say(this.t('vote.refused', answer.body?.detail ?? answer.status), 'error');
    }
    this.claims.answered(answer.status < 300 ? answer.body?.assignments : null);
  }

  async undo() {
    const given = this.offer.end();
    const { outbox } = this;
    if (!given || !outbox) {
      this.screen.say(this.t('undo.closed'));
      return;
    }
    if (await outbox.drop(given.id)) {
      this.takeBack({ ...given.assignment, watched: given.watched });
      return;
    }
    for (let i = 0; i < 30 && (await outbox.entries()).some(({ body }) => body.id === given.id); i++) {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    const answer = await this.screen.api.undo(given.id);
    if (answer.status === 0) {
      this.screen.say(this.t('undo.offline'), 'error');
    } else if (answer.status === 200) {
      this.takeBack({ ...answer.body.assignment, watched: given.watched });
    } else {
      this.screen.say(this.t('undo.closed'), 'error');
    }
  }

  /** @param {Assignment} assignment */
  takeBack(assignment) {
    this.claims.takeBack(assignment);
    this.stage.showing = null;
    this.screen.showFirst(this.t('undo.done'));
    this.screen.prepareNext();
    this.claims.claim();
  }

  /** @param {string} reason @param {string} note */
  skip(reason, note) {
    const assignment = this.stage.showing;
    if (!assignment) {
      return;
    }
    this.claims.done(assignment);
    this.offer.end();
    this.outbox?.put('skip', { id: uuid(), token: assignment.token, reason, note });
    this.screen.showFirst(this.t('skip.done'));
  }
}

/** For whoever measures: from the key to now. @param {string} name @param {number} start in ms, of performance.now() */
function measured(name, start) {
  performance.measure(name, { start, end: performance.now() });
}
