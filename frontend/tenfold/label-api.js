// @ts-check
/**
 * @typedef {{ token: string, clip: string, src: string, seconds: number, fps: number, watched?: number }} Assignment
 *   `watched` is the part that was played before the vote on it was taken back
 * @typedef {{ given: number, open: number }} Progress
 * @typedef {{ status: number, body: any }} Answer status 0: no answer came
 */

const BASE = 'api/v1/';

/** The labelling loop over HTTP. An answer that never came has status 0; nothing is thrown. */
export class LabelApi {
  /** @param {number} ahead @returns {Promise<Answer>} */
  claim(ahead) {
    return ask('POST', 'claims', { ahead });
  }

  /**
   * @param {object} vote
   * @param {number} [ahead] answer with the clips held next, as {@link claim} does
   * @returns {Promise<Answer>}
   */
  vote(vote, ahead) {
    return ask('POST', 'votes', { ...vote, ahead });
  }

  /** @param {string} id @returns {Promise<Answer>} */
  undo(id) {
    return ask('DELETE', `votes/${id}`);
  }

  /**
   * @param {object} skip
   * @param {number} [ahead] as of {@link vote}
   * @returns {Promise<Answer>}
   */
  skip(skip, ahead) {
    return ask('POST', 'skips', { ...skip, ahead });
  }

  /** Also while the page is left. @param {string} token @returns {Promise<Answer>} */
  release(token) {
    return ask('DELETE', `claims/${token}`, undefined, true);
  }

  /** @param {object} settings @returns {Promise<Answer>} */
  keepSettings(settings) {
    return ask('PUT', 'me/settings', settings);
  }
}

/**
 * Any call of the API, with the token that changes need. Nothing is thrown.
 *
 * @param {string} method
 * @param {string} path below `api/v1/`
 * @param {{ json?: object, bytes?: Blob, headers?: Record<string, string> }} [what]
 * @returns {Promise<Answer>}
 */
export async function call(method, path, { json, bytes, headers = {} } = {}) {
  if (method !== 'GET' && !csrfToken()) {
    await send('GET', path.split('/')[0], undefined, false);
  }
  const type = { 'Content-Type': 'application/offset+octet-stream' };
  return send(method, path, json, false, bytes, bytes ? { ...type, ...headers } : headers);
}

/**
 * @param {string} method
 * @param {string} path
 * @param {object} [body]
 * @param {boolean} [keepalive]
 * @returns {Promise<Answer>}
 */
async function ask(method, path, body, keepalive = false) {
  if (!csrfToken()) {
    // the first answer of a session brings the token that changes need
    await send('GET', 'me', undefined, false);
  }
  return send(method, path, body, keepalive);
}

/** @returns {string | undefined} */
function csrfToken() {
  const token = /(?:^|; )XSRF-TOKEN=([^;]*)/.exec(document.cookie)?.[1];
  return token && decodeURIComponent(token);
}

/**
 * @param {string} method
 * @param {string} path
 * @param {object | undefined} body
 * @param {boolean} keepalive
 * @param {Blob} [bytes] sent in place of the body
 * @param {Record<string, string>} [headers]
 */
async function send(method, path, body, keepalive, bytes, headers = {}) {
  const token = csrfToken();
  try {
    const response = await fetch(new URL(BASE + path, document.baseURI), {
      method,
      keepalive,
      credentials: 'same-origin',
      headers: {
        Accept: 'application/json',
        ...(body ? { 'Content-Type': 'application/json' } : {}),
        ...(token ? { 'X-XSRF-TOKEN': token } : {}),
        ...headers,
      },
      body: bytes ?? (body ? JSON.stringify(body) : undefined),
    });
    const text = await response.text();
    return { status: response.status, body: text ? JSON.parse(text) : null };
  } catch {
    return { status: 0, body: null };
  }
}
