/** What stands on every invoice of the demo shop. Numbers of registers and accounts are published examples. */
export const SELLER = {
  name: "Nordlicht Kaffeerösterei GmbH",
  address: {
    address_1: "Speicherstraße 14",
    address_2: null,
    postal_code: "20457",
    city: "Hamburg",
    province: null,
    country_code: "de",
  },
  tax_ids: [
    { type: "eu_vat", value: "DE136695976", country_code: "de" },
    { type: "jp_trn", value: "T9480001023456", country_code: "jp" },
  ],
  email: "rechnung@nordlicht.example",
  phone: "+49 40 5550 100",
  website: "https://nordlicht.example",
  registration: "Amtsgericht Hamburg, HRB 123456",
  represented_by: "Inga Thomsen",
  bank_accounts: [
    {
      account_name: "Nordlicht Kaffeerösterei GmbH",
      bank_name: "Commerzbank Köln",
      iban: "DE89370400440532013000",
      bic: "COBADEFFXXX",
    },
  ],
  time_zone: "Europe/Berlin",
  language: "de",
  payment_terms_days: 14,
  oss_union: true,
}
