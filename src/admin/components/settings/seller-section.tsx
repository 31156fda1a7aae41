import { StatusBadge } from "@medusajs/ui"
import type { Seller, SellerSettings } from "../../../types/http"
import { addressLines } from "../../lib/address-lines"
import { formatCountry } from "../../lib/format"
import { SELLER_LABELS, taxIdLabel } from "../../lib/seller-labels"
import { sellerField } from "../../lib/settings-url"
import { SettingsSection } from "./settings-section"

const taxIdLines = ({ tax_ids }: SellerSettings): string =>
  tax_ids
    .map(({ type, value, country_code }) => `${value}\n${taxIdLabel(type)}, ${formatCountry(country_code)}`)
    .join("\n\n")

const inFours = (iban: string): string => iban.replace(/(.{4})(?=.)/g, "$1 ")

const bankLines = ({ bank_accounts }: SellerSettings): string =>
  bank_accounts
    .map(({ iban, bic, bank_name, account_name }) =>
      [inFours(iban), bic, bank_name, account_name].filter(Boolean).join("\n")
    )
    .join("\n\n")

type SellerSectionProps = { seller: Seller; onEdit: (field: string | null) => void }

export const SellerSection = ({ seller, onEdit }: SellerSectionProps) => {
  const missing = seller.readiness.errors.map(({ path }) => sellerField(path))
  const row = (title: string, path: string, value: string | null) => ({
    title,
    value: missing.some((field) => field === path || field.startsWith(`${path}.`)) ? <Missing value={value} /> : value,
  })
  return (
    <SettingsSection
      title="Seller"
      description="The company that issues the invoices, as it stands on every one of them."
      onEdit={() => onEdit(null)}
      testId="invoicing-seller"
      rows={[
        row(SELLER_LABELS.name, "name", seller.name),
        row("Address", "address", addressLines(seller.address).join("\n")),
        row(SELLER_LABELS.tax_ids, "tax_ids", taxIdLines(seller)),
        row(SELLER_LABELS.email, "email", seller.email),
        row(SELLER_LABELS.phone, "phone", seller.phone),
        row(SELLER_LABELS.website, "website", seller.website),
        row(SELLER_LABELS.registration, "registration", seller.registration),
        row(SELLER_LABELS.represented_by, "represented_by", seller.represented_by),
        row(SELLER_LABELS.bank_accounts, "bank_accounts", bankLines(seller)),
        row(SELLER_LABELS.footer, "footer", seller.footer),
      ]}
    />
  )
}

const Missing = ({ value }: { value: string | null }) => (
  <div className="flex flex-col items-start gap-y-1">
    {value && <span className="whitespace-pre-line">{value}</span>}
    <StatusBadge color="orange">{value ? "Incomplete" : "Missing"}</StatusBadge>
  </div>
)
