import type { Regulation } from "./regime"

/**
 * T8, of countries without a file of their own: where a PDF alone is no legal invoice, or the software is regulated. What is
 * announced but not law is not here. Reviewed on 2026-11-22.
 */
export const REGULATED: Record<string, Regulation[]> = {
  be: [
    {
      what: "Invoices to Belgian businesses must be structured e-invoices, by default over Peppol: a PDF alone is no invoice.",
      since: "2026-01-01",
      source: "Btw-wetboek, art. 53, § 2bis; act of 6 February 2024; royal decree published on 14 July 2025",
    },
  ],
  es: [
    {
      what:
        "Companies that pay corporation tax must invoice with software that records every invoice in a chained register and " +
        "prints a QR code on it (VERI*FACTU).",
      since: "2027-01-01",
      source: "Real Decreto 1007/2023, disposición final cuarta, as amended by Real Decreto-ley 15/2025",
    },
    {
      what:
        "All other businesses must invoice with software that records every invoice in a chained register and prints a QR code " +
        "on it (VERI*FACTU).",
      since: "2027-07-01",
      source: "Real Decreto 1007/2023, disposición final cuarta, as amended by Real Decreto-ley 15/2025",
    },
    {
      what: "Sellers of the Basque Country have rules of their own for the software (TicketBAI), by province and date.",
      since: null,
      source: "TicketBAI: norms of Álava, Bizkaia and Gipuzkoa, not reviewed",
    },
    {
      what: "Sellers that turn over more than EUR 8 million must send Spanish businesses structured e-invoices: a PDF is none.",
      since: "2027-10-06",
      source: "Ley 56/2007, art. 2 bis; Real Decreto 238/2026; Orden HAC/1028/2026",
    },
    {
      what: "All sellers must send Spanish businesses structured e-invoices: a PDF alone is none.",
      since: "2028-10-06",
      source: "Ley 56/2007, art. 2 bis; Real Decreto 238/2026; Orden HAC/1028/2026",
    },
  ],
  gr: [
    {
      what:
        "Sellers with a turnover above EUR 1 million in 2023 must issue invoices to Greek businesses, and to those outside the " +
        "Union, through a certified provider or the tax authority's own applications.",
      since: "2026-02-02",
      source: "Law 4308/2014, art. 14; decision A.1128/2025 of the AADE",
    },
    {
      what:
        "All other sellers must issue invoices to Greek businesses, and to businesses outside the Union, through a certified " +
        "provider or the tax authority's own applications.",
      since: "2026-10-01",
      source: "Law 4308/2014, art. 14; decision A.1128/2025 of the AADE",
    },
  ],
  hr: [
    {
      what: "Sellers that pay VAT must send Croatian businesses fiscalised e-invoices (eRačun): a PDF alone is no invoice.",
      since: "2026-01-01",
      source: "Zakon o fiskalizaciji, NN 89/25",
    },
    {
      what: "Invoices to consumers must be fiscalised with the tax authority, however they are paid.",
      since: "2026-01-01",
      source: "Zakon o fiskalizaciji, NN 89/25",
    },
  ],
  hu: [
    {
      what:
        "The software must report the data of invoices (since 2021 also of those to consumers) to the tax authority (Online " +
        "Számla) by itself as soon as they are issued, and must meet rules of its own.",
      since: "2020-07-01",
      source: "Act CXXVII of 2007 on VAT, Annex 10; decree 23/2014 (VI. 30.) NGM",
    },
  ],
  in: [
    {
      what:
        "With a turnover above INR 5 crore in any year since 2017-18, invoices to businesses and for exports are void without " +
        "an invoice reference number (IRN) of the Invoice Registration Portal.",
      since: "2023-08-01",
      source: "CGST Rules 2017, rule 48(4), (5); Notification No. 10/2023 – Central Tax of 10 May 2023",
    },
  ],
  it: [
    {
      what:
        "Invoices between residents, to consumers too, exist only as XML that went through the Sistema di Interscambio (SdI): " +
        "a PDF is a courtesy copy.",
      since: "2019-01-01",
      source: "D.Lgs. 5 agosto 2015, n. 127, art. 1, comma 3",
    },
    {
      what: "Small businesses (regime forfettario), too, invoice through the Sistema di Interscambio (SdI) only.",
      since: "2024-01-01",
      source: "D.L. 30 aprile 2022, n. 36, art. 18",
    },
  ],
  lv: [
    {
      what: "Invoices to Latvian businesses must be structured e-invoices, told to the tax authority: a PDF alone is none.",
      since: "2028-01-01",
      source: "Accounting Law (Grāmatvedības likums), as amended on 5 June 2025",
    },
  ],
  pl: [
    {
      what:
        "Sellers with sales above PLN 200 million in 2024 must issue invoices to businesses in the state's system KSeF: a PDF " +
        "is no invoice.",
      since: "2026-02-01",
      source: "Ustawa o VAT, art. 106ga, 145l; ustawa z 5 sierpnia 2025 r., Dz.U. 2025 poz. 1203",
    },
    {
      what:
        "All other sellers must issue invoices to businesses in KSeF, save those with invoices of at most PLN 10,000 a month: " +
        "a PDF is no invoice.",
      since: "2026-04-01",
      source: "Ustawa o VAT, art. 106ga, 145l; ustawa z 5 sierpnia 2025 r., Dz.U. 2025 poz. 1203",
    },
    {
      what: "Sellers with invoices of at most PLN 10,000 a month must issue them in KSeF, too.",
      since: "2027-01-01",
      source: "Ustawa o VAT, art. 145m; ustawa z 5 sierpnia 2025 r., Dz.U. 2025 poz. 1203",
    },
  ],
  pt: [
    {
      what:
        "Sellers with a turnover above EUR 50,000, with organised accounts or with invoicing software at all must use software " +
        "that the tax authority has certified.",
      since: null,
      source: "Decreto-Lei n.º 28/2019, art. 4.º; the date differs with the turnover",
    },
    {
      what: "Invoices must bear a QR code and a unique document code (ATCUD) of a series that was told to the tax authority.",
      since: "2023-01-01",
      source: "Decreto-Lei n.º 28/2019, art. 7.º; Portaria n.º 195/2020",
    },
  ],
  ro: [
    {
      what: "Invoices to Romanian businesses must be sent as XML through RO e-Factura: a PDF alone is no invoice.",
      since: "2024-07-01",
      source: "OUG nr. 120/2021, as amended by Legea nr. 296/2023",
    },
    {
      what: "Invoices to consumers, too, must be sent through RO e-Factura, except simplified ones.",
      since: "2025-01-01",
      source: "OUG nr. 120/2021, as amended by OUG nr. 69/2024",
    },
  ],
  si: [
    {
      what: "Invoices to Slovenian businesses must be structured e-invoices: a PDF alone is none.",
      since: "2028-01-01",
      source: "Act on the exchange of electronic invoices and other electronic documents (ZIERDED), passed on 23 October 2025",
    },
  ],
  sk: [
    {
      what: "Sellers that pay VAT must send Slovak businesses structured e-invoices over Peppol: a PDF alone is none.",
      since: "2027-01-01",
      source: "Zákon č. 222/2004 Z. z. o DPH, as amended by the act passed on 9 December 2025",
    },
  ],
}
