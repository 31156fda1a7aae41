import { SHOPPER } from "./people.mjs"

const person = (first_name, last_name, address_1, postal_code, city, country_code, more = {}) => ({
  first_name, last_name, address_1, postal_code, city, country_code, ...more,
})

const LENA = person("Lena", "Petersen", "Eppendorfer Weg 87", "20259", "Hamburg", "de", { phone: SHOPPER.phone })
const DE = "Deutschland und Österreich"
const EU = "Europäische Union"

/**
 * @typedef {object} SeedOrder
 * @property {string} region
 * @property {boolean} [account] true: placed by the shopper with an account, else by a guest
 * @property {string} [email] a guest's
 * @property {string} [locale] the language that the customer buys in; German if left out
 * @property {Record<string, string>} to where the parcel goes
 * @property {Record<string, string>} [bill_to] left out: the same
 * @property {Record<string, number>} basket quantity by SKU
 * @property {string[]} shipping names of shipping options
 * @property {string[]} [codes] promotion codes
 * @property {"all" | number} [capture] what the merchant captures afterwards
 * @property {"all" | string[]} [ship] which SKUs the merchant ships afterwards
 */

/** @type {SeedOrder[]} In the order in which they are placed. */
export const ORDERS = [
  {
    region: DE, account: true, to: LENA,
    basket: { "HAUS-250": 2, "YIRGA-250": 1, "BUCH-STRAUCH": 1 },
    shipping: ["DHL Paket"],
    capture: "all", ship: "all",
  },
  {
    region: DE, account: true, to: LENA,
    basket: { "MUEHLE-SW": 1, "FILTER-02": 1, "PAPIER-02": 3, "HUILA-250": 1 },
    shipping: ["DHL Paket"], codes: ["KAFFEE10"],
    capture: "all", ship: "all",
  },
  {
    region: DE, email: "juergen.gross@example.com",
    to: person("Jürgen", "Groß", "Schleißheimer Straße 112", "80797", "München", "de", { phone: "+49 89 5550 7781" }),
    basket: { "POLAR-ED": 1, "LEUCHT-1000": 2 },
    shipping: ["DHL Paket", "Spedition bis Bordsteinkante"],
    capture: 500, ship: ["LEUCHT-1000"],
  },
  {
    region: DE, email: "einkauf@morgenrot.example",
    to: person("Sabine", "Krüger", "Karl-Heine-Straße 54", "04229", "Leipzig", "de", { company: "Café Morgenrot" }),
    bill_to: person("Sabine", "Krüger", "Gottschedstraße 12", "04109", "Leipzig", "de", { company: "Morgenrot Gastronomie GmbH" }),
    basket: { "LEUCHT-1000": 8, "WIND-1000": 2, "BECHER-WS": 12 },
    shipping: ["DHL Paket"], codes: ["WILLKOMMEN15"],
  },
  {
    region: DE, email: "lukas.gruber@example.com",
    to: person("Lukas", "Gruber", "Neubaugasse 36/7", "1070", "Wien", "at"),
    basket: { "YIRGA-1000": 1, "BUCH-BARISTA": 1 },
    shipping: ["DHL Paket"],
    capture: "all", ship: "all",
  },
  {
    region: EU, email: "zoe.lefevre@example.com", locale: "en-GB",
    to: person("Zoë", "Lefèvre", "14 rue du Dôme", "67000", "Strasbourg", "fr"),
    basket: { "PROBE-3": 1, "BECHER-BL": 2 },
    shipping: ["DHL Paket International"], codes: ["VERSANDFREI"],
    capture: "all",
  },
  {
    region: "Polen", email: "pawel.zolc@example.com", locale: "en-GB",
    to: person("Paweł", "Żółć", "ul. Świętego Tomasza 21/4", "31-027", "Kraków", "pl"),
    basket: { "HAUS-1000": 1, "KESSEL-ST": 1 },
    shipping: ["DHL Paket International"],
    capture: "all", ship: "all",
  },
  {
    region: EU, email: "ivana.celik@example.com", locale: "en-GB",
    to: person("Ivana", "Ćelik", "Ilica 48", "10000", "Zagreb", "hr"),
    basket: { "FILTER-01": 1, "PAPIER-01": 2, "HUILA-250": 2 },
    shipping: ["DHL Paket International"],
  },
  {
    region: EU, email: "ivan.zhuk@example.com", locale: "en-GB",
    to: person("Иван", "Жук", "ул. „Граф Игнатиев“ 12", "1000", "София", "bg"),
    basket: { "LEUCHT-250": 3, "BUCH-STRAUCH": 1 },
    shipping: ["DHL Paket International"],
    capture: "all", ship: "all",
  },
  {
    region: EU, email: "eleni.papadopoulou@example.com", locale: "en-GB",
    to: person("Ελένη", "Παπαδοπούλου", "Τσιμισκή 45", "546 23", "Θεσσαλονίκη", "gr"),
    basket: { "MUEHLE-ST": 1, "YIRGA-250": 2 },
    shipping: ["DHL Paket International"], codes: ["HALBERVERSAND"],
    capture: "all",
  },
  {
    region: "Japan", email: "haruka.sato@example.com", locale: "en-GB",
    to: person("Haruka", "Satō", "2-11-3 Meguro, Meguro-ku", "153-0063", "Tokyo", "jp"),
    basket: { "KESSEL-ST": 1, "BECHER-BL": 2, "YIRGA-250": 1 },
    shipping: ["DHL Express"],
    capture: "all", ship: "all",
  },
  {
    region: EU, email: "marieke@example.com", locale: "en-GB",
    to: person("Marieke", "van den Berg", "Oudegracht 231", "3511 NK", "Utrecht", "nl"),
    basket: { "HUILA-1000": 2 },
    shipping: ["DHL Paket International"],
    capture: "all", ship: "all",
  },
  {
    region: DE, account: true, to: LENA,
    basket: { "HAUS-1000": 1, "BECHER-BL": 1 },
    shipping: ["DHL Paket"], codes: ["KAFFEE10", "HALBERVERSAND"],
  },
]
