import fc from "fast-check"
import { sum } from "../../money"
import { settleLedger } from "../ledger-settle"
import { Books } from "./support"

type Case = [string, (books: Books) => Books, Record<string, string>]

/** Of each document: paid, refunded, credited, due, status. */
describe("M7: money that comes in", () => {
  it.each<Case>([
    ["nothing", (b) => b.invoice("I1", "100"), { I1: "0 0 0 100 open" }],
    ["in full", (b) => b.invoice("I1", "100").paid("p1", "100"), { I1: "100 0 0 0 paid" }],
    ["before the invoice", (b) => b.paid("p1", "100").invoice("I1", "100"), { I1: "100 0 0 0 paid" }],
    ["in part", (b) => b.invoice("I1", "100").paid("p1", "30"), { I1: "30 0 0 70 open" }],
    ["too much", (b) => b.invoice("I1", "100").paid("p1", "130"), { I1: "100 0 0 0 paid" }],
    [
      "the oldest first",
      (b) => b.invoice("I1", "100").invoice("I2", "50").paid("p1", "120"),
      { I1: "100 0 0 0 paid", I2: "20 0 0 30 open" },
    ],
    [
      "entered for an invoice",
      (b) => b.invoice("I1", "100").invoice("I2", "50").paid("p1", "50", { of: "I2" }),
      { I1: "0 0 0 100 open", I2: "50 0 0 0 paid" },
    ],
    [
      "what is beyond the invoice waits for the next",
      (b) => b.invoice("I1", "100").paid("p1", "150").invoice("I2", "50"),
      { I1: "100 0 0 0 paid", I2: "50 0 0 0 paid" },
    ],
    [
      "of another order stays there",
      (b) => b.invoice("I1", "100").invoice("I2", "50", ["order_2"]).paid("p1", "150", { sources: ["order_2"] }),
      { I1: "0 0 0 100 open", I2: "50 0 0 0 paid" },
    ],
    ["free", (b) => b.invoice("I1", "0"), { I1: "0 0 0 0 paid" }],
  ])("%s", (_, act, expected) => {
    expect(act(new Books()).balances).toEqual(expected)
  })

  it("M2: three captures of 33.3333 pay 100.00", () => {
    const books = new Books().invoice("I1", "100").paid("p1", "33.3333").paid("p2", "33.3333").paid("p3", "33.3333")
    expect(books.balances).toEqual({ I1: "100 0 0 0 paid" })
    expect(books.rows).toEqual(["p1 → I1 33.33", "p2 → I1 33.34", "p3 → I1 33.33"])
  })
})

describe("M8: credits and refunds", () => {
  const paid = () => new Books().invoice("I1", "100").paid("p1", "100")
  it.each<Case>([
    ["a refund alone reopens nothing", () => paid().refunded("r1", "20"), { I1: "100 20 0 0 paid" }],
    ["a refund of what is not paid", (b) => b.invoice("I1", "100").refunded("r1", "20"), { I1: "0 0 0 100 open" }],
    [
      "a refund of what no invoice took",
      (b) => b.invoice("I1", "100").paid("p1", "120").refunded("r1", "20"),
      { I1: "100 0 0 0 paid" },
    ],
    ["a credit waits for its money", () => paid().credit("C1", "I1", "20"), { I1: "100 0 20 -20 paid", C1: "0 0 0 20 open" }],
    [
      "a credit that is refunded",
      () => paid().credit("C1", "I1", "20").refunded("r1", "20"),
      { I1: "100 20 20 0 paid", C1: "0 20 0 0 paid" },
    ],
    [
      "a refund that is credited",
      () => paid().refunded("r1", "20").credit("C1", "I1", "20"),
      { I1: "100 20 20 0 paid", C1: "0 20 0 0 paid" },
    ],
    [
      "a credit that is refunded in part",
      () => paid().credit("C1", "I1", "20").refunded("r1", "5"),
      { I1: "100 5 20 -15 paid", C1: "0 5 0 15 open" },
    ],
    [
      "a credit of what was not paid is offset at once",
      (b) => b.invoice("I1", "100").credit("C1", "I1", "20"),
      { I1: "0 0 20 80 open", C1: "0 0 0 0 paid" },
    ],
    [
      "a credit pays what was left",
      (b) => b.invoice("I1", "100").paid("p1", "80").credit("C1", "I1", "20"),
      { I1: "80 0 20 0 paid", C1: "0 0 0 0 paid" },
    ],
    [
      "a credit, partly offset, partly to be refunded",
      (b) => b.invoice("I1", "100").paid("p1", "90").credit("C1", "I1", "20"),
      { I1: "90 0 20 -10 paid", C1: "0 0 0 10 open" },
    ],
    [
      "credited in full",
      () => paid().credit("C1", "I1", "100").refunded("r1", "100"),
      { I1: "100 100 100 0 credited", C1: "0 100 0 0 paid" },
    ],
    [
      "credited in full, never paid",
      (b) => b.invoice("I1", "100").credit("C1", "I1", "100"),
      { I1: "0 0 100 0 credited", C1: "0 0 0 0 paid" },
    ],
    [
      "credit notes are refunded in the order of their issue",
      () => paid().credit("C1", "I1", "20").credit("C2", "I1", "30").refunded("r1", "25"),
      { I1: "100 25 50 -25 paid", C1: "0 20 0 0 paid", C2: "0 5 0 25 open" },
    ],
    [
      "a refund goes to the invoice that was credited",
      () => paid().invoice("I2", "50").paid("p2", "50").refunded("r1", "20").credit("C1", "I1", "20"),
      { I1: "100 20 20 0 paid", C1: "0 20 0 0 paid", I2: "50 0 0 0 paid" },
    ],
    [
      "without a credit, to the latest invoice",
      () => paid().invoice("I2", "50").paid("p2", "50").refunded("r1", "70"),
      { I1: "100 20 0 0 paid", I2: "50 50 0 0 paid" },
    ],
    [
      "entered for an invoice",
      () => paid().invoice("I2", "50").paid("p2", "50").refunded("r1", "20", { of: "I1" }),
      { I1: "100 20 0 0 paid", I2: "50 0 0 0 paid" },
    ],
    [
      "what was paid for a credited invoice pays the one that replaces it",
      () => paid().credit("C1", "I1", "100").invoice("I2", "80"),
      { I1: "20 0 100 -20 credited", C1: "0 0 0 20 open", I2: "80 0 0 0 paid" },
    ],
    [
      "and the rest is refunded",
      () => paid().credit("C1", "I1", "100").invoice("I2", "80").refunded("r1", "20"),
      { I1: "20 20 100 0 credited", C1: "0 20 0 0 paid", I2: "80 0 0 0 paid" },
    ],
    [
      "what was refunded pays nothing else",
      () => paid().credit("C1", "I1", "100").refunded("r1", "100").invoice("I2", "80"),
      { I1: "100 100 100 0 credited", C1: "0 100 0 0 paid", I2: "0 0 0 80 open" },
    ],
  ])("%s", (_, act, expected) => {
    expect(act(new Books()).balances).toEqual(expected)
  })

  it("a later credit note takes no refund from an earlier one", () => {
    const books = paid().invoice("I2", "50").paid("p2", "50").credit("C1", "I1", "20").refunded("r1", "20")
    expect(books.balances).toMatchObject({ C1: "0 20 0 0 paid" })
    expect(books.credit("C2", "I2", "20").balances).toMatchObject({ C1: "0 20 0 0 paid", C2: "0 0 0 20 open" })
  })
})

describe("M7: what the bank takes back", () => {
  it("reopens the invoice that it was paid for, and another payment settles it again", () => {
    const books = new Books().invoice("I1", "100").invoice("I2", "50").paid("p1", "150").chargedBack("c1", "100", "I1")
    expect(books.balances).toEqual({ I1: "0 0 0 100 open", I2: "50 0 0 0 paid" })
    expect(books.paid("p2", "100").balances).toEqual({ I1: "100 0 0 0 paid", I2: "50 0 0 0 paid" })
  })

  it("settles a credit that nobody refunded", () => {
    const books = new Books().invoice("I1", "100").paid("p1", "100").credit("C1", "I1", "100").chargedBack("c1", "100", "I1")
    expect(books.balances).toEqual({ I1: "0 0 100 0 credited", C1: "0 0 0 0 paid" })
  })
})

describe("whatever happens", () => {
  const cents = fc.integer({ min: 1, max: 9_999 }).map((value) => (value / 100).toFixed(2))
  const step = fc.oneof(
    fc.record({ kind: fc.constant("invoice" as const), amount: cents }),
    fc.record({ kind: fc.constant("credit" as const), share: fc.integer({ min: 1, max: 100 }), of: fc.nat(5) }),
    fc.record({ kind: fc.constant("paid" as const), amount: cents }),
    fc.record({ kind: fc.constant("refunded" as const), amount: cents })
  )
  const played = fc.array(step, { maxLength: 14 }).map((steps) => {
    const books = new Books()
    steps.forEach((step, index) => {
      if (step.kind === "credit") {
        const invoices = books.ledger.documents.filter(({ credits_id }) => !credits_id)
        const invoice = invoices[step.of % invoices.length]
        const credited = sum(books.ledger.documents.filter(({ credits_id }) => credits_id === invoice?.id).map(({ payable }) => payable))
        const left = invoice ? sum([invoice.payable]).minus(credited) : sum([])
        const amount = left.times(step.share).dividedBy(100).decimalPlaces(2)
        if (amount.isGreaterThan(0)) {
          books.credit(`C${index}`, invoice!.id, amount.toFixed())
        }
        return
      }
      books[step.kind](`${step.kind}${index}`, step.amount)
    })
    return books
  })

  it("M7: no money is counted twice, and none that is there is missed", () => {
    fc.assert(
      fc.property(played, (books) => {
        const { ledger } = books
        for (const entry of ledger.entries) {
          const used = sum(ledger.allocations.filter(({ entry_id }) => entry_id === entry.id).map(({ amount }) => amount))
          expect(used.isLessThanOrEqualTo(entry.amount)).toBe(true)
        }
        expect(ledger.allocations.every(({ amount }) => amount.isGreaterThan(0))).toBe(true)
        const invoices = Object.entries(books.balances).filter(([id]) => id.startsWith("invoice"))
        const open = invoices.some(([, balance]) => Number(balance.split(" ")[3]) > 0)
        const spare = invoices.some(([, balance]) => Number(balance.split(" ")[3]) < 0)
        expect(open && spare).toBe(false)
      })
    )
  })

  it("the answer gives itself", () => {
    fc.assert(
      fc.property(played, (books) => {
        const again = settleLedger(books.ledger).map(({ entry_id, invoice_id, amount }) => `${entry_id} → ${invoice_id} ${amount.toFixed()}`)
        expect(again.sort()).toEqual(books.rows)
      })
    )
  })
})
