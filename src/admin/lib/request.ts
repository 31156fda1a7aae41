import type { ViolationResponse } from "../../types/http"
import { RequestError } from "./request-error"
import { authType, backendUrl, sdk } from "./sdk"

type RequestOptions = {
  method?: "GET" | "POST" | "DELETE"
  query?: Record<string, string>
  body?: unknown
}

/**
 * Asks our routes with the session of the admin. The js-sdk's own `fetch` keeps only the message of a refusal; ours
 * also list every broken rule, so the answer is read here.
 */
async function send(path: string, accept: string, { method = "GET", query, body }: RequestOptions): Promise<Response> {
  const url = new URL(`${backendUrl.pathname.replace(/\/$/, "")}${path}`, backendUrl.origin)
  url.search = new URLSearchParams(query).toString()

  const headers = new Headers({ accept })
  if (body !== undefined) {
    headers.set("content-type", "application/json")
  }
  const token = authType === "jwt" ? await sdk.client.getToken() : null
  if (token) {
    headers.set("authorization", `Bearer ${token}`)
  }

  const response = await fetch(url, {
    method,
    headers,
    body: body === undefined ? undefined : JSON.stringify(body),
    credentials: authType === "session" ? "include" : "omit",
  })
  if (!response.ok) {
    throw await refusal(response)
  }
  return response
}

async function refusal(response: Response): Promise<RequestError> {
  const body: Partial<ViolationResponse> = await response.json().catch(() => ({}))
  return new RequestError(body.message || response.statusText || `The server answered ${response.status}.`, {
    status: response.status,
    code: body.code ?? null,
    violations: body.errors ?? [],
  })
}

export async function request<T>(path: string, options: RequestOptions = {}): Promise<T> {
  const response = await send(path, "application/json", options)
  return response.json()
}

export type RemoteFile = { blob: Blob; filename: string | null }

export async function requestFile(path: string, options: RequestOptions = {}): Promise<RemoteFile> {
  const response = await send(path, "application/pdf, application/json", options)
  return { blob: await response.blob(), filename: filenameOf(response.headers.get("content-disposition")) }
}

/** RFC 6266: `filename*` (UTF-8, percent-encoded) wins over `filename`. */
function filenameOf(disposition: string | null): string | null {
  const extended = disposition?.match(/filename\*=UTF-8''([^;]+)/i)?.[1]
  return extended ? decodeURIComponent(extended) : (disposition?.match(/filename="?([^";]+)"?/i)?.[1] ?? null)
}
