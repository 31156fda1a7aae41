import type { Api } from "./api"

export const SELLER = {
  name: "Nordlicht Kaffeerösterei GmbH",
  address: { address_1: "Speicherstadt 7", postal_code: "20457", city: "Hamburg", country_code: "de" },
  tax_ids: [{ type: "eu_vat", value: "DE136695976", country_code: "de" }],
  email: "rechnung@nordlicht.example",
  time_zone: "Europe/Berlin",
  language: "de",
}

/** The seller's tax IDs, with one in each of these countries. */
export const registeredIn = (...countries: string[]) => ({
  tax_ids: [...SELLER.tax_ids, ...countries.map((country_code) => ({ type: `${country_code}_vat`, value: `${country_code}-12345678`, country_code }))],
})

/** Completes the default seller, over HTTP as the settings page does. Answers its id. */
export async function completeSeller(api: Api, headers: Record<string, string>, more: object = {}): Promise<string> {
  const { data } = await api.get("/admin/invoicing/sellers", { headers })
  const { id } = data.sellers[0]
  await api.post(`/admin/invoicing/sellers/${id}`, { ...SELLER, ...more }, { headers })
  return id
}
