// @ts-check
/**
 * @typedef {{ kind: 'judged', token: string } | { kind: 'takenBack', token: string }} OfClip
 * @typedef {{ kind: 'here', tab: number } | { kind: 'too', tab: number } | { kind: 'gone', tab: number }} OfTab
 * @typedef {OfClip | OfTab} Message
 */

/** The labelling screens that one person has open in this browser tell each other what happened to a clip. */
export class VoterTabs {
  tab = Math.random();
  /** @type {Set<number>} */
  known = new Set();

  /**
   * @param {string} person
   * @param {(token: string) => void} onJudged
   * @param {(token: string) => void} onTakenBack
   */
  constructor(person, onJudged, onTakenBack) {
    this.onJudged = onJudged;
    this.onTakenBack = onTakenBack;
    this.channel = new BroadcastChannel(`tenfold-label-${person}`);
    this.channel.onmessage = ({ data }) => this.hear(data);
    this.enter();
  }

  /** @returns {boolean} whether another screen is open; one that crashed counts until this one closes */
  get others() {
    return this.known.size > 0;
  }

  /** @param {string} token */
  judged(token) {
    this.tell({ kind: 'judged', token });
  }

  /** @param {string} token */
  takenBack(token) {
    this.tell({ kind: 'takenBack', token });
  }

  enter() {
    this.tell({ kind: 'here', tab: this.tab });
  }

  leave() {
    this.tell({ kind: 'gone', tab: this.tab });
  }

  close() {
    this.channel.close();
  }

  /** @param {Message} message */
  tell(message) {
    this.channel.postMessage(message);
  }

  /** @param {Message} message */
  hear(message) {
    if (message.kind === 'judged') {
      this.onJudged(message.token);
    } else if (message.kind === 'takenBack') {
      this.onTakenBack(message.token);
    } else if (message.kind === 'gone') {
      this.known.delete(message.tab);
    } else {
      this.known.add(message.tab);
      if (message.kind === 'here') {
        this.tell({ kind: 'too', tab: this.tab });
      }
    }
  }
}
