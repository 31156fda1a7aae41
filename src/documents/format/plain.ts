/** What `Intl` writes, without the narrow spaces and hyphens that a document does not want. */
export function plain(formatted: string): string {
  return formatted
    .replace(/[\u202f\u2009]/g, "\u00a0")
    .replace(/[\u200e\u200f\u061c]/g, "")
    .replace(/^-/, "\u2212")
}

/** `Intl` reads a decimal string digit by digit; only its type does not say so yet. */
export function exact(value: string): number {
  return value as unknown as number
}

/** Digits after the point, as the string carries them. */
export function fractionDigits(value: string): number {
  return value.split(".")[1]?.length ?? 0
}
