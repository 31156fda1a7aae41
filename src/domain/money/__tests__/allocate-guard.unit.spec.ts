import { allocate } from "../allocate"
import { decimal } from "../decimal"

it.each([
  ["less than the parts", "5.00", ["5", "5"]],
  ["more than the parts", "10.00", ["0", "0"]],
  ["without parts", "10.00", []],
])("M3: a total that the parts cannot add up to is an error, not money lost: %s", (_, total, parts) => {
  expect(() => allocate(decimal(total), parts.map(decimal), "eur")).toThrow()
})
