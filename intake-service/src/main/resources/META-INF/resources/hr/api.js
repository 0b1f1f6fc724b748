// The calls of the API, in the name of the session. What a page elsewhere can't send along proves that this page asks.

const OWN = { 'X-Telling-Page': '1' };

export const listOf = (round, organisation) =>
  `/v1/rounds/${encodeURIComponent(round)}/lists/${encodeURIComponent(organisation)}`;

/** Answers {status, body}; status 0 if no answer came. */
export async function call(method, path) {
  try {
    const answer = await fetch(path, { method, headers: OWN, redirect: 'manual', cache: 'no-store' });
    if (answer.type === 'opaqueredirect') {
      return { status: 401, body: null };
    }
    return { status: answer.status, body: parsed(await answer.text()) };
  } catch {
    return { status: 0, body: null };
  }
}

/** Sends a file as it is; nothing of it is kept by the page. */
export function send(path, kind, file, onProgress) {
  const request = new XMLHttpRequest();
  const done = new Promise((resolve) => {
    request.onload = () => resolve({ status: request.status, body: parsed(request.responseText) });
    request.onerror = () => resolve({ status: 0, body: null });
    request.onabort = () => resolve({ status: -1, body: null });
  });
  request.upload.onprogress = (event) => onProgress(event.total > 0 ? event.loaded / event.total : 0);
  request.open('PUT', path);
  request.setRequestHeader('X-Telling-Page', '1');
  request.setRequestHeader('Content-Type', kind.type);
  if (kind.packed) {
    request.setRequestHeader('Content-Encoding', 'gzip');
  }
  request.send(file);
  return { done, abort: () => request.abort() };
}

/** The last part of a problem's type, which names it. */
export function problemOf(answer) {
  const type = answer.body?.type ?? '';
  if (answer.status === 401) {
    return 'unauthenticated';
  }
  return answer.status === 0 ? 'network' : type.slice(type.lastIndexOf(':') + 1);
}

function parsed(body) {
  try {
    return body === '' ? null : JSON.parse(body);
  } catch {
    return null;
  }
}
