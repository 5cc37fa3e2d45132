// @ts-check
import { call, LabelApi } from '../../frontend/tenfold/label-api.js';
import { equal, test } from './testing.js';

/**
 * @param {(asked: [string, string, RequestInit][], api: LabelApi) => Promise<void>} act
 * @param {() => Response | Promise<Response>} [answer]
 */
async function withFetch(act, answer = () => new Response('{"ok":true}')) {
  const real = window.fetch;
  /** @type {[string, string, RequestInit][]} */
  const asked = [];
  window.fetch = async (address, init = {}) => {
    const { pathname } = new URL(String(address));
    asked.push([String(init.method), pathname.slice(pathname.indexOf('/api/')), init]);
    if (init.method === 'GET') {
      document.cookie = 'XSRF-TOKEN=a%20token; path=/';
    }
    return answer();
  };
  document.cookie = 'XSRF-TOKEN=; path=/; max-age=0';
  try {
    await act(asked, new LabelApi());
  } finally {
    window.fetch = real;
  }
}

test('the first change of a session asks for its token, then all carry it', () => withFetch(async (asked, api) => {
  await api.vote({ id: 'a' });
  await api.undo('a');

  equal(asked.map(([method, path]) => `${method} ${path}`),
    ['GET /api/v1/me', 'POST /api/v1/votes', 'DELETE /api/v1/votes/a']);
  equal(asked.map(([, , { headers }]) => /** @type {any} */ (headers)['X-XSRF-TOKEN'] ?? null),
    [null, 'a token', 'a token']);
}));

test('an answer brings its status and what stands in it', () => withFetch(async (_asked, api) => {
  equal(await api.claim(1), { status: 409, body: { code: 'late' } });
}, () => new Response('{"code":"late"}', { status: 409 })));

test('an empty answer has no body', () => withFetch(async (_asked, api) => {
  equal(await api.claim(1), { status: 204, body: null });
}, () => new Response(null, { status: 204 })));

test('no answer, and one that is not ours, have status 0 and throw nothing', async () => {
  for (const answer of [() => Promise.reject(new TypeError('no network')), () => new Response('<html>')]) {
    await withFetch(async (_asked, api) => equal(await api.claim(1), { status: 0, body: null }), answer);
  }
});

test('a clip goes back even while the page is left', () => withFetch(async (asked, api) => {
  await api.release('token');

  equal(asked.at(-1)?.[2].keepalive, true);
}));

test('bytes go as they are, with the place where they belong', () => withFetch(async (asked) => {
  await call('PATCH', 'uploads/7', { bytes: new Blob(['movie']), headers: { 'Upload-Offset': '12' } });

  const [method, path, { headers, body }] = asked[asked.length - 1];
  const sent = /** @type {any} */ (headers);
  equal([method, path, sent['Content-Type'], sent['Upload-Offset']],
    ['PATCH', '/api/v1/uploads/7', 'application/offset+octet-stream', '12']);
  equal(await /** @type {Blob} */ (body).text(), 'movie');
}));
