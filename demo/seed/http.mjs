/**
 * A small client of the shop's HTTP API. An answer that is not a success throws, saying which call and why.
 *
 * @param {string} base
 * @param {Record<string, string>} [headers]
 */
export function client(base, headers = {}) {
  const send = async (method, path, body) => {
    const response = await fetch(base + path, {
      method,
      headers: { "content-type": "application/json", ...headers },
      body: body === undefined ? undefined : JSON.stringify(body),
      signal: AbortSignal.timeout(60_000),
    })
    if (response.ok) return response
    throw new HttpError(method, path, response.status, await response.text())
  }
  return {
    get: async (path) => (await send("GET", path)).json(),
    post: async (path, body = {}) => (await send("POST", path, body)).json(),
    bytes: async (path) => Buffer.from(await (await send("GET", path)).arrayBuffer()),
    with: (more) => client(base, { ...headers, ...more }),
  }
}

export class HttpError extends Error {
  constructor(method, path, status, text) {
    super(`${method} ${path} answered ${status}: ${messageIn(text)}`)
    this.status = status
  }
}

function messageIn(text) {
  try {
    return JSON.parse(text).message ?? text
  } catch {
    return text.slice(0, 300)
  }
}

/**
 * @param {ReturnType<typeof client>} api
 * @param {"user" | "customer"} actor
 * @returns {Promise<ReturnType<typeof client>>} the client, signed in
 */
export async function signIn(api, actor, { email, password }) {
  const { token } = await api.post(`/auth/${actor}/emailpass`, { email, password })
  return api.with({ authorization: `Bearer ${token}` })
}
