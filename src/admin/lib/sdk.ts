import Medusa from "@medusajs/js-sdk"

export const authType = __AUTH_TYPE__ ?? "session"

/** The server of this admin; the same origin where none is configured. */
export const backendUrl = new URL(__BACKEND_URL__ || "/", window.location.origin)

export const sdk = new Medusa({
  baseUrl: backendUrl.href,
  auth: { type: authType, jwtTokenStorageKey: __JWT_TOKEN_STORAGE_KEY__ || undefined },
})
