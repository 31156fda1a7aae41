import { DateTime } from "luxon"
import type { Seller } from "../../src/domain/seller/seller"
import { SYSTEM } from "../../src/modules/invoicing/services/history"
import { onBooks } from "../support/processes/books"
import { build, completeSeller, create, open, orderSource } from "../support/processes/orders"

onBooks(({ invoicing, sql }) => {
  let seller: Seller
  let orders = 0

  beforeEach(async () => {
    seller = await completeSeller(invoicing)
    orders = 0
  })

  const issue = async () => {
    const source = orderSource(`order_${++orders}`)
    const { id } = await create(invoicing, build(seller, source), await open(invoicing, seller, source))
    const [{ number }] = await sql("select number from invoicing_invoice where id = $1", [id])
    return number
  }
  const series = async () => (await sql("select * from invoicing_series where type = 'invoice'"))[0]
  const change = async (update: { pattern?: string; next_sequence?: number; reason?: string }) =>
    await invoicing.changeSeries({ id: (await series()).id, ...update, actor: SYSTEM })
  const changeSeller = async (columns: Record<string, unknown>) =>
    await invoicing.changeSeller({ id: seller.id, columns, actor: SYSTEM })
  const refused = async (attempt: Promise<unknown>) => {
    const error = await attempt.then(() => null, (reason) => reason)
    return error?.errors?.map(({ code, path }: { code: string; path: string }) => [code, path]) ?? error
  }

  const now = DateTime.now().setZone("Europe/Berlin")
  const year = now.toFormat("yyyy")
  const day = (move: number) => now.plus({ days: move }).toFormat("MM-dd")

  it("N2: the counter goes on where a pattern of the same period takes over, and begins anew with another period", async () => {
    await change({ pattern: "A-{YYYY}-{SEQ}" })
    expect([await issue(), await issue()]).toEqual([`A-${year}-1`, `A-${year}-2`])
    await change({ pattern: "B{YYYY}/{SEQ:3}" })
    expect(await issue()).toBe(`B${year}/003`)
    await change({ pattern: "C{YYYY}{MM}-{SEQ}" })
    expect(await issue()).toBe(`C${now.toFormat("yyyyMM")}-1`)
    await change({ pattern: "D{YYYY}-{SEQ}" })
    expect(await issue()).toBe(`D${year}-4`)
  })

  it("N2: numbers name the seller's fiscal year", async () => {
    await changeSeller({ fiscal_year_start: day(0) })
    await change({ pattern: "{FYYYY}-{FYY+1}/{SEQ}" })
    expect(await issue()).toBe(`${year}-${now.plus({ years: 1 }).toFormat("yy")}/1`)
    expect(await series()).toMatchObject({ period: `FY${year}`, last_sequence: 1 })
  })

  it("N2: a fiscal year that would begin later cannot lead back to one in which numbers were given", async () => {
    await changeSeller({ fiscal_year_start: "01-01" })
    await change({ pattern: "{FYYYY}-{SEQ}" })
    await issue()
    // Where tomorrow is another year, there is no later day in this one.
    if (now.plus({ days: 1 }).year === now.year) {
      expect(await refused(changeSeller({ fiscal_year_start: day(1) }))).toEqual([["pattern_repeats", "fiscal_year_start"]])
    }
    await changeSeller({ fiscal_year_start: day(0) })
    expect(await issue()).toBe(`${year}-2`)
  })

  it("N4: a pattern that was used before goes on where it stood", async () => {
    await change({ pattern: "R{SEQ}", next_sequence: 40, reason: "Another system ended at 39" })
    expect(await issue()).toBe("R40")
    await change({ pattern: "S{YYYY}-{SEQ}" })
    expect(await issue()).toBe(`S${year}-1`)
    await change({ pattern: "R{SEQ}" })
    expect(await issue()).toBe("R41")
    await change({ pattern: "R4{MM}{YYYY}/{SEQ}" })
    await change({ pattern: "T-{SEQ}" })
    expect(await issue()).toBe("T-42")
  })

  it("N4: numbers that read like those of years to come are in the way too", async () => {
    const next = Number(year) + 3
    await change({ pattern: `X-${next}/{SEQ}` })
    expect(await issue()).toBe(`X-${next}/1`)
    expect(await refused(change({ pattern: "X-{YYYY}/{SEQ}" }))).toEqual([["number_used", "pattern"]])
    expect(await refused(change({ pattern: "X-{YYYY}.{SEQ}" }))).toBeNull()
  })

  it("N4: a sequence that comes first in its pattern is found as well", async () => {
    const next = Number(year) + 1
    await change({ pattern: `{SEQ:3}/${next}` })
    await issue()
    expect(await refused(change({ pattern: "{SEQ:3}/{YYYY}" }))).toEqual([["number_used", "pattern"]])
  })

  it("N2: a country that takes no such number is refused, and so is its way of rounding", async () => {
    await change({ pattern: "INVOICE-{YYYY}-{SEQ:6}" })
    expect(await refused(changeSeller({ country_code: "in" }))).toEqual([["number_too_long", "address.country_code"]])
    expect(await refused(changeSeller({ country_code: "jp", rounding: "per_line" }))).toEqual([["rounding_not_allowed", "rounding"]])
    expect(await refused(changeSeller({ rounding_mode: "down" }))).toEqual([["rounding_not_allowed", "rounding_mode"]])
    await changeSeller({ country_code: "jp", rounding_mode: "down" })
  })

  it("N4: a jump is on record with its reason", async () => {
    await change({ next_sequence: 7, reason: "1 to 6 were written by hand" })
    const [{ details }] = await sql("select details from invoicing_history where event = 'series_changed'")
    expect(details).toMatchObject({ to: { last_sequence: 6 }, reason: "1 to 6 were written by hand" })
  })
})
