// @ts-check
import { button, h } from './dom.js';

/** What became of the votes: one line on those under way, one on those that the server would not take. */
export class OutboxLine {
  line = h('p', { class: 'outbox', role: 'status', 'data-state': 'saved' });
  stuckLine = h('p', { class: 'outbox', role: 'alert', 'data-state': 'stuck', hidden: true });

  /**
   * @param {import('./voter-screen.js').Texts} t
   * @param {() => import('./vote-outbox.js').VoteOutbox | null} outbox
   */
  constructor(t, outbox) {
    this.t = t;
    this.outbox = outbox;
  }

  /**
   * @param {number} waiting
   * @param {import('./vote-outbox.js').State} state
   * @param {number} stuck
   */
  show(waiting, state, stuck) {
    this.showStuck(stuck);
    const kind = state === 'signed-out' ? 'signin' : state === 'offline' || state === 'retrying' ? state : 'waiting';
    // or it would say that all is saved above the line that says what is not
    this.line.hidden = waiting === 0 && stuck > 0 && state !== 'signed-out';
    this.line.dataset.state = waiting === 0 && state !== 'signed-out' ? 'saved' : kind;
    if (state === 'signed-out') {
      this.line.replaceChildren(this.t('outbox.signin', waiting), ' ',
        h('a', { href: 'login', target: '_blank', rel: 'noopener' }, this.t('outbox.signin-link')));
    } else {
      this.line.textContent = waiting === 0 ? this.t('vote.saved') : this.t(`outbox.${kind}`, waiting);
    }
  }

  async showSignedOut() {
    const outbox = this.outbox();
    if (outbox) {
      this.show((await outbox.waiting()).length, 'signed-out', (await outbox.stuck()).length);
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
      button({ class: 'plain', onclick: () => this.outbox()?.again() }, this.t('outbox.stuck-again')), ' ',
      button({ class: 'plain', onclick: () => this.saveStuck() }, this.t('outbox.stuck-save')));
  }

  async saveStuck() {
    const kept = await this.outbox()?.stuck();
    const file = new Blob([JSON.stringify(kept, null, 2)], { type: 'application/json' });
    const href = URL.createObjectURL(file);
    h('a', { href, download: 'tenfold-votes-not-sent.json' }).click();
    setTimeout(() => URL.revokeObjectURL(href), 10_000);
  }
}
