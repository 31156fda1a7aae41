import type { PartialRecipient } from "../../domain/billable/source"
import type { Address } from "./order-shape"

export function fullName(...parts: (string | null | undefined)[]): string | null {
  return parts.map((part) => part?.trim()).filter(Boolean).join(" ") || null
}

export function mapRecipient(address: Address | null | undefined): PartialRecipient | null {
  if (!address) {
    return null
  }
  return {
    name: fullName(address.first_name, address.last_name),
    company: address.company?.trim() || null,
    phone: address.phone ?? null,
    address: {
      address_1: address.address_1 ?? null,
      address_2: address.address_2 || null,
      postal_code: address.postal_code ?? null,
      city: address.city ?? null,
      province: address.province || null,
      country_code: address.country_code?.toLowerCase() ?? null,
    },
  }
}
