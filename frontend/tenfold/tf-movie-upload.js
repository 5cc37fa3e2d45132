// @ts-check
import { button, h, sheet } from './dom.js';
import { call } from './label-api.js';
import { shared } from './shared-style.js';
import { words } from './voter-texts.js';

/**
 * @typedef {{ id: string, fileName: string, title: string, size: number, offset: number }} Upload
 */

const PIECE = 8 * 1024 * 1024;
const PATIENCE = [1000, 2000, 5000, 10000, 30000];

const style = sheet(`
.drop { display: grid; gap: .75rem; padding: 1.25rem; border: 1.5px dashed var(--tf-line-strong);
  border-radius: var(--tf-radius-l); background: var(--tf-surface); }
.drop.over { border-color: var(--tf-accent); background: var(--tf-accent-soft); }
.fields { display: grid; grid-template-columns: repeat(auto-fit, minmax(14rem, 1fr)); gap: .75rem; }
label.field { display: grid; gap: .2rem; font-size: var(--tf-text-s); font-weight: 550; }
label.field input { min-height: 2.25rem; padding: 0 .6rem; border: 1px solid var(--tf-line-strong); border-radius: 6px;
  background: var(--tf-surface); color: var(--tf-ink); font: 400 var(--tf-text-m) var(--tf-font); }
.pick { display: flex; flex-wrap: wrap; align-items: center; gap: .75rem; color: var(--tf-muted);
  font-size: var(--tf-text-s); }
.pick input { position: absolute; opacity: 0; width: 1px; height: 1px; }
ul { display: grid; gap: .5rem; margin: .75rem 0 0; padding: 0; list-style: none; }
li { display: grid; grid-template-columns: minmax(0, 1fr) auto auto; align-items: center; gap: .35rem 1rem;
  padding: .6rem .9rem; border: 1px solid var(--tf-line); border-radius: var(--tf-radius-m);
  background: var(--tf-surface); }
li strong { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; font-weight: 600; }
li small { color: var(--tf-muted); font-size: var(--tf-text-s); }
li small[data-kind="error"] { grid-column: 1 / -1; color: var(--tf-bad); }
progress { grid-column: 1 / -1; width: 100%; height: 6px; border: 0; border-radius: 3px; appearance: none;
  background: var(--tf-line); color: var(--tf-accent); }
progress::-webkit-progress-bar { border-radius: 3px; background: var(--tf-line); }
progress::-webkit-progress-value { border-radius: 3px; background: var(--tf-accent); }
progress::-moz-progress-bar { border-radius: 3px; background: var(--tf-accent); }
`);

/**
 * `<tf-movie-upload>`: sends movies of any size in pieces; `texts` first. A broken connection is tried again; after a
 * reload the movie is chosen once more and goes on where it stopped. Fires `movie-sent` when the last byte is there.
 */
class TfMovieUpload extends HTMLElement {
  constructor() {
    super();
    this.say = words();
    this.list = h('ul');
    /** @type {Map<string, Sending>} by upload id */
    this.sending = new Map();
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [shared, style];
  }

  /** @param {Record<string, string>} texts in the reader's language */
  set texts(texts) {
    this.say = words(texts);
    const { say } = this;
    this.title_ = /** @type {HTMLInputElement} */ (h('input', { maxlength: 200 }));
    this.credit = /** @type {HTMLInputElement} */ (h('input', { maxlength: 400 }));
    this.file = /** @type {HTMLInputElement} */ (
      h('input', { type: 'file', accept: 'video/*,.mkv,.avi,.ts,.m2ts', 'aria-label': say('choose'), tabindex: '-1',
        onchange: () => this.take(this.file?.files) })
    );
    const drop = h(
      'div',
      { class: 'drop' },
      h('div', { class: 'fields' },
        h('label', { class: 'field' }, say('title'), this.title_),
        h('label', { class: 'field' }, say('credit'), this.credit)),
      h('div', { class: 'pick' },
        button({ class: 'primary', onclick: () => this.file?.click() }, say('choose')), this.file,
        h('span', {}, say('hint'))),
    );
    drop.addEventListener('dragover', (event) => {
      event.preventDefault();
      drop.classList.add('over');
    });
    drop.addEventListener('dragleave', () => drop.classList.remove('over'));
    drop.addEventListener('drop', (event) => {
      event.preventDefault();
      drop.classList.remove('over');
      this.take(event.dataTransfer?.files);
    });
    this.shadowRoot?.replaceChildren(drop, this.list);
    this.showUnfinished();
  }

  disconnectedCallback() {
    this.sending.forEach((one) => one.stop());
  }

  /** Those begun here or elsewhere, which wait for their file. */
  async showUnfinished() {
    const answer = await call('GET', 'uploads');
    if (answer.status === 200) {
      for (const upload of /** @type {Upload[]} */ (answer.body)) {
        if (!this.sending.has(upload.id)) {
          this.waiting(upload);
        }
      }
    }
  }

  /** @param {Upload} upload */
  waiting(upload) {
    const row = new Row(this.say, upload, () => this.discard(upload.id));
    row.element.dataset.id = upload.id;
    row.show(upload.offset, this.say('again'));
    this.list.append(row.element);
  }

  /** @param {FileList | null | undefined} files */
  async take(files) {
    const file = files?.[0];
    if (!file || !this.title_ || !this.credit || !this.file) {
      return;
    }
    const wish = {
      fileName: file.name, size: file.size, title: this.title_.value, credit: this.credit.value,
      fingerprint: `${file.name}|${file.size}|${file.lastModified}`.slice(0, 400),
    };
    this.file.value = '';
    const answer = await call('POST', 'uploads', { json: wish });
    if (answer.status !== 201) {
      const row = new Row(this.say, { id: '', offset: 0, ...wish, title: wish.title || file.name },
        () => row.element.remove());
      row.fail(answer.body?.detail ?? this.say('failed'));
      this.list.prepend(row.element);
      return;
    }
    this.title_.value = '';
    this.credit.value = '';
    this.send(answer.body, file);
  }

  /**
   * @param {Upload} upload
   * @param {File} file
   */
  send(upload, file) {
    this.sending.get(upload.id)?.stop();
    this.list.querySelector(`[data-id="${upload.id}"]`)?.remove();
    const row = new Row(this.say, upload, () => this.discard(upload.id));
    row.element.dataset.id = upload.id;
    this.list.prepend(row.element);
    const sending = new Sending(upload, file, row, this.say, () => {
      row.element.remove();
      this.sending.delete(upload.id);
      this.dispatchEvent(new CustomEvent('movie-sent'));
    });
    this.sending.set(upload.id, sending);
    sending.run();
  }

  /** @param {string} id */
  async discard(id) {
    this.sending.get(id)?.stop();
    this.sending.delete(id);
    await call('DELETE', `uploads/${id}`);
    this.list.querySelector(`[data-id="${id}"]`)?.remove();
  }
}

/** One movie while its pieces go out. */
class Sending {
  /**
   * @param {Upload} upload
   * @param {File} file
   * @param {Row} row
   * @param {(key: string, ...values: (string | number)[]) => string} say
   * @param {() => void} done
   */
  constructor(upload, file, row, say, done) {
    this.upload = upload;
    this.file = file;
    this.row = row;
    this.say = say;
    this.done = done;
    this.stopped = false;
  }

  stop() {
    this.stopped = true;
  }

  async run() {
    let { offset } = this.upload;
    let failures = 0;
    const begun = performance.now();
    const from = offset;
    while (!this.stopped && offset < this.file.size) {
      const piece = this.file.slice(offset, offset + PIECE);
      const answer = await call('PATCH', `uploads/${this.upload.id}`,
        { bytes: piece, headers: { 'Upload-Offset': String(offset) } });
      if (answer.status === 200) {
        offset = answer.body.offset;
        failures = 0;
        this.row.show(offset, this.left(offset - from, this.file.size - offset, performance.now() - begun));
      } else if (answer.status === 409) {
        offset = answer.body.offset;
      } else if (answer.status === 400 || answer.status === 403 || answer.status === 404) {
        this.row.fail(answer.body?.detail ?? this.say('failed'));
        return;
      } else {
        // 507: the disk is full, and why is said; it may have room again by and by
        this.row.show(offset, (answer.status === 507 && answer.body?.detail) || this.say('retry'));
        await pause(PATIENCE[Math.min(failures++, PATIENCE.length - 1)]);
        offset = (await call('GET', `uploads/${this.upload.id}`)).body?.offset ?? offset;
      }
    }
    if (!this.stopped) {
      this.done();
    }
  }

  /**
   * @param {number} sent bytes
   * @param {number} open bytes
   * @param {number} millis since the first
   */
  left(sent, open, millis) {
    const seconds = sent > 0 ? Math.ceil((open / sent) * (millis / 1000)) : 0;
    return open === 0 || seconds < 3 ? '' : this.say('left', seconds < 90 ? `${seconds} s` : `${Math.ceil(seconds / 60)} min`);
  }
}

/** One movie in the list. */
class Row {
  /**
   * @param {(key: string, ...values: (string | number)[]) => string} say
   * @param {Upload} upload
   * @param {() => void} remove
   */
  constructor(say, upload, remove) {
    this.upload = upload;
    this.state = h('small', { class: 'number', role: 'status' });
    this.bar = /** @type {HTMLProgressElement} */ (
      h('progress', { max: Math.max(1, upload.size), 'aria-label': upload.fileName })
    );
    this.element = h('li', {}, h('strong', { title: upload.fileName }, upload.title || upload.fileName), this.state,
      button({ class: 'plain', onclick: remove }, say('remove')), this.bar);
    this.show(upload.offset, '');
  }

  /**
   * @param {number} offset bytes there
   * @param {string} note
   */
  show(offset, note) {
    const share = this.upload.size > 0 ? offset / this.upload.size : 0;
    this.bar.value = offset;
    this.state.textContent = [`${Math.floor(share * 100)} %`, `${size(offset)} / ${size(this.upload.size)}`, note]
      .filter(Boolean).join(' · ');
  }

  /** @param {string} sentence */
  fail(sentence) {
    this.state.dataset.kind = 'error';
    this.state.textContent = sentence;
    this.bar.hidden = true;
  }
}

/** @param {number} bytes */
function size(bytes) {
  return bytes < 1e9 ? `${(bytes / 1e6).toFixed(1)} MB` : `${(bytes / 1e9).toFixed(2)} GB`;
}

/** @param {number} millis */
function pause(millis) {
  return new Promise((resolve) => setTimeout(resolve, millis));
}

customElements.define('tf-movie-upload', TfMovieUpload);
