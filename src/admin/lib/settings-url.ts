const FIELD_PARAMETER = "field"
const SELLER_PREFIX = /^seller(\.|$)/

export const isSellerPath = (path: string): boolean => SELLER_PREFIX.test(path)

/** `seller.address.city` and `address.city` are the same field of the seller's form. */
export const sellerField = (path: string): string => path.replace(SELLER_PREFIX, "")

/** Settings → Invoicing, with the form of the field open. */
export function settingsUrl(path: string): string {
  const base = __BASE__.replace(/\/$/, "")
  return `${base}/settings/invoicing?${new URLSearchParams({ [FIELD_PARAMETER]: sellerField(path) })}`
}

/** The field that the address of the page asks for. */
export const requestedField = (): string | null => new URLSearchParams(window.location.search).get(FIELD_PARAMETER)
