/** An id of our own for what is about to be made: sent twice, as after a lost answer, it makes one document, not two. */
export function ownId(prefix: string): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return prefix + Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("")
}
