import { formatAddress } from "localized-address-format"
import type { DocumentRecipient, PostalAddress } from "../../domain/invoice/document"

/** The name of a country, or its code where it has none. */
export function countryName(code: string, locale: string): string {
  const region = code.toUpperCase()
  return /^[A-Z]{2}$/.test(region) ? (new Intl.DisplayNames(locale, { type: "region" }).of(region) ?? region) : region
}

/** Street and place as the address's own country writes them, without the country; nothing given is left out. */
export function addressLines(address: PostalAddress): string[] {
  const street = [address.address_1, address.address_2].filter(given)
  const place = formatAddress(
    {
      postalCountry: address.country_code.toUpperCase(),
      administrativeArea: province(address),
      locality: address.city,
      postalCode: address.postal_code ?? "",
    },
    "latin"
  )
    .map((line) => line.replace(/^[\s,]+/, ""))
    .filter(given)
  const omitted = [address.postal_code, address.city].filter(given).filter((part) => !place.join("\n").includes(part))
  return [...street, omitted.join(" "), ...place].filter(given)
}

/** An address as it is put on an envelope; the country is named where the letter leaves `from`. */
export function recipientLines(recipient: DocumentRecipient, from: string, locale: string): string[] {
  const abroad = recipient.address.country_code.toLowerCase() !== from.toLowerCase()
  const country = abroad ? countryName(recipient.address.country_code, locale).toLocaleUpperCase(locale) : null
  const name = recipient.name === recipient.company ? null : recipient.name
  return [recipient.company, name, ...addressLines(recipient.address), country].filter(given)
}

/** Medusa keeps a province as ISO 3166-2 (`us-ca`) where it knows it; letters show the part after the country. */
function province({ province, country_code }: PostalAddress): string {
  const [country, part] = (province ?? "").split("-")
  return part && country.toLowerCase() === country_code.toLowerCase() ? part.toUpperCase() : (province ?? "")
}

function given(text: string | null): text is string {
  return Boolean(text?.trim())
}
