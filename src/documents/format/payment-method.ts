/** Spellings that capitals at the start do not give. */
const SPELLINGS: Record<string, string> = {
  blik: "BLIK",
  ideal: "iDEAL",
  paypal: "PayPal",
  sepa: "SEPA",
  twint: "TWINT",
}

/** What was paid with, in words; of `pp_<provider>_<id>` the provider tells it: `pp_stripe-ideal_stripe` → Stripe iDEAL. */
export function paymentMethod(method: string, known: Record<string, string>): string {
  const provider = method.replace(/^pp_(.+)_.*$/, "$1").replace(/^pp_/, "")
  const words = provider.split(/[_\s-]+/).filter(Boolean)
  return known[method] ?? words.map(spelled).join(" ")
}

function spelled(word: string): string {
  return SPELLINGS[word.toLowerCase()] ?? word[0].toUpperCase() + word.slice(1)
}
