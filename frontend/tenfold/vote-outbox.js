// @ts-check
import { LabelApi } from './label-api.js';

/**
 * @typedef {object} Entry
 * @property {'vote' | 'skip'} kind
 * @property {any} body as the API takes it; `body.id` makes a repeat harmless
 * @property {string} person whose it is
 * @property {string} [project] where the pages of its project begin; none in what was kept before there were several
 * @property {number} [key] its place in the row
 * @property {number} [tries] how often the server has refused it
 * @property {{ status: number, words: string, at: string }} [refused] the last of these, when no more are made by
 *   themselves
 *
 * @typedef {'idle' | 'sending' | 'offline' | 'retrying' | 'signed-out'} State
 */

const STORE = 'outbox';
const LONGEST_WAIT = 15_000;
/** Refusals that no later try would change. */
const FINAL = ['late', 'not-watched', 'bad-input', 'id-used'];
/** Nobody has looked at the vote: the way to the server, or its database, is away. */
const AWAY = [0, 429, 502, 503, 504];
/** Where the pages of a server's first project begin; they are known without it, too. */
const FIRST_PROJECT = '/p/main/';
/** So often a vote is sent that the server cannot take; then those after it go on without it. */
const MOST_TRIES = 5;

/**
 * Votes on their way to the server, kept in IndexedDB until it has answered: a lost network, a reload or an ended
 * sign-in loses none. One tab at a time sends, in order. What the server refuses again and again steps aside and stays
 * here, for another try or to be saved as a file.
 */
export class VoteOutbox {
  /**
   * @param {string} person
   * @param {Pick<LabelApi, 'vote' | 'skip'>} api
   * @param {(entry: Entry, answer: import('./label-api.js').Answer) => void} onAnswer after the entry has left
   * @param {(waiting: number, state: State, stuck: number) => void} onChange
   */
  constructor(person, api, onAnswer, onChange) {
    this.person = person;
    const here = new URL('.', document.baseURI).pathname;
    this.project = here.startsWith('/p/') ? here : FIRST_PROJECT;
    this.api = api;
    this.onAnswer = onAnswer;
    this.onChange = onChange;
    /** @type {State} */
    this.state = 'idle';
    this.wait = 500;
    this.timer = 0;
    this.flushing = false;
    this.dirty = false;
    this.open = database();
    this.onOnline = () => this.flush();
    window.addEventListener('online', this.onOnline);
  }

  close() {
    window.removeEventListener('online', this.onOnline);
    clearTimeout(this.timer);
  }

  /** @param {Entry['kind']} kind @param {any} body */
  async put(kind, body) {
    const store = await this.store('readwrite');
    await done(store.add({ kind, body, person: this.person, project: this.project }));
    await this.tell();
    this.flush();
  }

  /**
   * Takes an entry back that has not been sent.
   *
   * @param {string} id
   * @returns {Promise<boolean>} false when it is gone, or is being sent just now
   */
  async drop(id) {
    const entry = (await this.entries()).find(({ body }) => body.id === id);
    if (!entry || this.sendingId === id) {
      return false;
    }
    await this.remove(entry);
    await this.tell();
    return true;
  }

  /** @returns {Promise<Entry[]>} this person's in this project, oldest first */
  async entries() {
    const store = await this.store('readonly');
    /** @type {Entry[]} */
    const all = await done(store.getAll());
    return all.filter(({ person, project = FIRST_PROJECT }) => person === this.person && project === this.project);
  }

  /** @returns {Promise<Entry[]>} those still to be sent by themselves */
  async waiting() {
    return (await this.entries()).filter(({ refused }) => !refused);
  }

  /** @returns {Promise<Entry[]>} those that could not be sent */
  async stuck() {
    return (await this.entries()).filter(({ refused }) => refused);
  }

  /** Sends once more what could not be sent. */
  async again() {
    for (const entry of await this.stuck()) {
      await this.keep({ ...entry, tries: 0, refused: undefined });
    }
    await this.flush();
  }

  async flush() {
    clearTimeout(this.timer);
    if (this.flushing) {
      this.dirty = true;
      return;
    }
    this.flushing = true;
    const send = () => this.sendAll();
    try {
      await (navigator.locks ? navigator.locks.request(`tenfold-outbox-${this.person}-${this.project}`, send) : send());
    } finally {
      this.flushing = false;
    }
    await this.tell();
    if (this.dirty) {
      this.dirty = false;
      this.flush();
    }
  }

  async sendAll() {
    for (let [entry] = await this.waiting(); entry; [entry] = await this.waiting()) {
      this.sendingId = entry.body.id;
      this.state = this.state === 'idle' ? 'sending' : this.state;
      const answer = await (entry.kind === 'vote' ? this.api.vote(entry.body) : this.api.skip(entry.body));
      this.sendingId = '';
      if (answer.status === 401) {
        this.state = 'signed-out';
        return this.later(5_000);
      }
      if (answer.status === 0 || (answer.status >= 300 && !FINAL.includes(answer.body?.code))) {
        // no answer, or not our server's word on this vote: it stays until there is one
        if (!AWAY.includes(answer.status) && (await this.givenUp(entry, answer))) {
          this.wait = 500;
          this.state = 'idle';
          continue;
        }
        this.state = answer.status === 0 ? 'offline' : 'retrying';
        this.wait = Math.min(LONGEST_WAIT, this.wait * 2);
        return this.later(this.wait);
      }
      await this.remove(entry);
      this.state = 'idle';
      this.wait = 500;
      this.onAnswer(entry, answer);
    }
    this.state = 'idle';
  }

  /**
   * Counts a refusal.
   *
   * @param {Entry} entry
   * @param {import('./label-api.js').Answer} answer
   * @returns {Promise<boolean>} whether it was the last one
   */
  async givenUp(entry, answer) {
    const tries = (entry.tries ?? 0) + 1;
    const last = tries >= MOST_TRIES;
    const refused = { status: answer.status, words: answer.body?.detail ?? '', at: new Date().toISOString() };
    await this.keep({ ...entry, tries, refused: last ? refused : undefined });
    if (last) {
      await this.tell();
    }
    return last;
  }

  /** @param {number} millis */
  later(millis) {
    this.timer = window.setTimeout(() => this.flush(), millis);
  }

  async tell() {
    const all = await this.entries();
    const stuck = all.filter(({ refused }) => refused).length;
    this.onChange(all.length - stuck, this.state, stuck);
  }

  /** @param {Entry} entry */
  async keep(entry) {
    const store = await this.store('readwrite');
    await done(store.put(entry));
  }

  /** @param {Entry} entry */
  async remove(entry) {
    const store = await this.store('readwrite');
    await done(store.delete(/** @type {number} */ (entry.key)));
  }

  /** @param {IDBTransactionMode} mode */
  async store(mode) {
    return (await this.open).transaction(STORE, mode).objectStore(STORE);
  }
}

/** @returns {Promise<IDBDatabase>} */
function database() {
  const request = indexedDB.open('tenfold', 1);
  request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: 'key', autoIncrement: true });
  return done(request);
}

/**
 * @template T
 * @param {IDBRequest<T>} request
 * @returns {Promise<T>}
 */
function done(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
