type Refusal = { message: string; config?: { method: string; url: string; data: string }; response?: { data: unknown } }

/** What went wrong, with what was asked and what a route answered. */
export function said(error: unknown): string {
  const { message, config, response } = error as Refusal
  return config ? `${config.method} ${config.url} ${config.data} answers ${JSON.stringify(response?.data)}` : message
}
