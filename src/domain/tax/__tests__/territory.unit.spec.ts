import { EU_MEMBERS, TERRITORIES, territoryOf } from "../territory"

const of = (country_code: string, postal_code: string | null = null, supply: "goods" | "services" = "goods") =>
  territoryOf({ country_code, postal_code }, supply)

const country = (vat_country: string, is_union: boolean) => ({ vat_country, is_union, name: null })
const outside = (name: string) => ({ vat_country: null, is_union: false, name })

it("T3: there are 27 members", () => {
  expect(EU_MEMBERS.size).toBe(27)
})

it.each([...EU_MEMBERS])("T3: %s is in the Union", (member) => {
  expect(of(member)).toEqual(country(member, true))
  expect(of(member, "10115", "services")).toEqual(country(member, true))
})

it.each(["us", "ch", "gb", "no", "gi", "sm", "va", "ad", "gg", "je", "gp", "mq", "gf", "re", "yt", "pf", "tr"])(
  "T3: %s is a country of its own, out of the Union",
  (code) => {
    expect(of(code, "10115")).toEqual(country(code, false))
  }
)

it("T3: no country is nowhere", () => {
  expect(of("")).toEqual({ vat_country: null, is_union: false, name: null })
})

describe("T3: outside the Union's VAT territory, though the country is a member", () => {
  it.each([
    ["es", "35001", "Canary Islands"],
    ["es", "38670", "Canary Islands"],
    ["ic", null, "Canary Islands"],
    ["ic", "35001", "Canary Islands"],
    ["es", "51001", "Ceuta"],
    ["es", "52006", "Melilla"],
    ["ea", "52001", "Ceuta and Melilla"],
    ["fi", "22100", "Åland Islands"],
    ["fi", "22999", "Åland Islands"],
    ["ax", "22100", "Åland Islands"],
    ["ax", null, "Åland Islands"],
    ["de", "27498", "Heligoland"],
    ["it", "23041", "Livigno"],
    ["it", "22061", "Campione d'Italia"],
    ["gr", "63086", "Mount Athos"],
    ["gr", "63087", "Mount Athos"],
    ["fr", "97110", "Guadeloupe"],
    ["fr", "97139 CEDEX", "Guadeloupe"],
    ["fr", "97133", "Saint Barthélemy"],
    ["fr", "97150", "Saint Martin"],
    ["fr", "97200", "Martinique"],
    ["fr", "97300", "French Guiana"],
    ["fr", "97400", "Réunion"],
    ["fr", "97600", "Mayotte"],
    ["fr", "97500", "French overseas territories"],
    ["fr", "97700", "Saint Barthélemy"],
    ["fr", "97800", "Saint Martin"],
    ["fr", "98714", "French overseas territories"],
    ["fr", "98800", "French overseas territories"],
  ])("%s %s", (code, postcode, name) => {
    expect(of(code, postcode)).toEqual(outside(name))
    expect(of(code, postcode, "services")).toEqual(outside(name))
  })

  it("Büsingen is Switzerland's", () => {
    expect(of("de", "78266")).toEqual({ vat_country: "ch", is_union: false, name: "Büsingen" })
  })
})

describe("T3: inside, though the country is no member", () => {
  it("Monaco is France's, by its code and by its postcode", () => {
    const monaco = { vat_country: "fr", is_union: true, name: "Monaco" }
    expect(of("mc", "98000")).toEqual(monaco)
    expect(of("mc")).toEqual(monaco)
    expect(of("fr", "98000")).toEqual(monaco)
    expect(of("fr", "98099")).toEqual(monaco)
  })

  it.each([
    ["gb", "BT1 1AA"],
    ["gb", "bt71aa"],
    ["gb", "BT94 1AA"],
    ["uk", "BT1 1AA"],
    ["xi", null],
    ["xi", "BT1 1AA"],
  ])("%s %s is Northern Ireland: the Union's for goods, the United Kingdom's for services", (code, postcode) => {
    expect(of(code, postcode)).toEqual({ vat_country: "xi", is_union: true, name: "Northern Ireland" })
    expect(of(code, postcode, "services")).toEqual({ vat_country: "gb", is_union: false, name: "Northern Ireland" })
  })
})

describe("T3: others' territories", () => {
  it("the Isle of Man is the United Kingdom's, by its code and by its postcode", () => {
    const man = { vat_country: "gb", is_union: false, name: "Isle of Man" }
    expect(of("im", "IM1 1AA")).toEqual(man)
    expect(of("im")).toEqual(man)
    expect(of("gb", "IM9 4AA")).toEqual(man)
  })

  it.each([
    ["GY1 1AA", "Guernsey"],
    ["JE2 3AB", "Jersey"],
  ])("gb %s is outside the United Kingdom's", (postcode, name) => {
    expect(of("gb", postcode)).toEqual(outside(name))
  })

  it("Liechtenstein is Switzerland's", () => {
    expect(of("li", "9490")).toEqual({ vat_country: "ch", is_union: false, name: "Liechtenstein" })
  })

  it.each(["7562", "7563"])("ch %s is outside Swiss tax for goods, not for services", (postcode) => {
    expect(of("ch", postcode)).toEqual(outside("Samnaun and Sampuoir"))
    expect(of("ch", postcode, "services")).toEqual(country("ch", false))
  })
})

describe("T3: near misses stay with their country", () => {
  it.each([
    ["es", "28001"],
    ["es", "03501"],
    ["es", "3501"],
    ["es", "50001"],
    ["es", "53001"],
    ["fi", "21600"],
    ["fi", "23100"],
    ["fi", "00220"],
    ["fi", "220"],
    ["de", "78262"],
    ["de", "78267"],
    ["de", "27499"],
    ["it", "23030"],
    ["it", "22060"],
    ["it", "23042"],
    ["gr", "63085"],
    ["gr", "63088"],
    ["fr", "09700"],
    ["fr", "9700"],
    ["fr", "96000"],
    ["fr", "99000"],
    ["fr", "75001"],
    ["pt", "9000-001"],
    ["fr", "20000"],
  ])("%s %s", (code, postcode) => {
    expect(of(code, postcode)).toEqual(country(code, true))
  })

  it.each(["B1 1AA", "BA1 1AA", "BB1 1AA", "I1 1AA", "G1 1AA", "GU1 1AA", "SW1A 1AA"])("gb %s", (postcode) => {
    expect(of("gb", postcode)).toEqual(country("gb", false))
  })

  it.each(["7560", "7564", "8238"])("ch %s", (postcode) => {
    expect(of("ch", postcode)).toEqual(country("ch", false))
  })

  it("a postcode counts in its own country only", () => {
    expect(of("at", "27498")).toEqual(country("at", true))
    expect(of("us", "78266")).toEqual(country("us", false))
  })
})

describe("T3: however a postcode or a country is written", () => {
  it.each([
    ["de", "DE-78266"],
    ["de", "D-78266"],
    ["DE", "78 266"],
    [" de ", "７８２６６"],
  ])("%s %s is Büsingen", (code, postcode) => {
    expect(of(code, postcode).name).toBe("Büsingen")
  })

  it.each([
    ["fi", "FI-22100", "Åland Islands"],
    ["fi", "AX-22100", "Åland Islands"],
    ["gr", "630 86", "Mount Athos"],
    ["el", "GR-630 86", "Mount Athos"],
    ["EL", "63087", "Mount Athos"],
    ["gb", "GB-BT1 1AA", "Northern Ireland"],
    ["UK", "uk je2 3ab", "Jersey"],
    ["ch", "CH-7563", "Samnaun and Sampuoir"],
  ])("%s %s is %s", (code, postcode, name) => {
    expect(of(code, postcode).name).toBe(name)
  })

  it("el is Greece, uk is the United Kingdom", () => {
    expect(of("EL")).toEqual(country("gr", true))
    expect(of("UK")).toEqual(country("gb", false))
  })
})

it("T3: each row says where it is from and when it was reviewed", () => {
  for (const { article, reviewed_on, name } of TERRITORIES) {
    expect({ name, article }).toEqual({ name, article: expect.stringMatching(/\d/) })
    expect(reviewed_on).toMatch(/^\d{4}-\d\d-\d\d$/)
  }
})
