// @ts-check
import { LabelApi } from './label-api.js';

/**
 * @typedef {object} Entry
 * @property {'vote' | 'skip'} kind
 * @property {any} body as the API takes it; `body.id` makes a repeat harmless
 * @property {string} person whose it is
 * @property {number} [key] its place in the row
 *
 * @typedef {'idle' | 'sending' | 'offline' | 'signed-out'} State
 */

const STORE = 'outbox';
const LONGEST_WAIT = 15_000;
/** Refusals that no later try would change. */
const FINAL = ['late', 'not-watched', 'bad-input'];

/**
 * Votes on their way to the server, kept in IndexedDB until it has answered: a lost network, a reload or an ended
 * sign-in loses none. One tab at a time sends, in order.
 */
export class VoteOutbox {
  /**
   * @param {string} person
   * @param {LabelApi} api
   * @param {(entry: Entry, answer: import('./label-api.js').Answer) => void} onAnswer after the entry has left
   * @param {(waiting: number, state: State) => void} onChange
   */
  constructor(person, api, onAnswer, onChange) {
    this.person = person;
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
    await done(store.add({ kind, body, person: this.person }));
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

  /** @returns {Promise<Entry[]>} this person's, oldest first */
  async entries() {
    const store = await this.store('readonly');
    /** @type {Entry[]} */
    const all = await done(store.getAll());
    return all.filter(({ person }) => person === this.person);
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
      await (navigator.locks ? navigator.locks.request(`tenfold-outbox-${this.person}`, send) : send());
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
    for (let [entry] = await this.entries(); entry; [entry] = await this.entries()) {
      this.sendingId = entry.body.id;
      this.state = this.state === 'idle' ? 'sending' : this.state;
      const answer = await (entry.kind === 'vote' ? this.api.vote(entry.body) : this.api.skip(entry.body));
      this.sendingId = '';
      if (answer.status === 401 || answer.body?.code === 'forbidden') {
        this.state = 'signed-out';
        return this.later(5_000);
      }
      if (answer.status === 0 || (answer.status >= 300 && !FINAL.includes(answer.body?.code))) {
        // no answer, or not our server's word on this vote: it stays until there is one
        this.state = 'offline';
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

  /** @param {number} millis */
  later(millis) {
    this.timer = window.setTimeout(() => this.flush(), millis);
  }

  async tell() {
    this.onChange((await this.entries()).length, this.state);
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
