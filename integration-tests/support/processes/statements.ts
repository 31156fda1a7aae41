import { Client } from "@medusajs/framework/pg"

/** How many statements this process sends to its databases while something is done. */
export async function countStatements(act: () => Promise<unknown>): Promise<number> {
  const sent = jest.spyOn(Client.prototype, "query")
  try {
    await act()
    return sent.mock.calls.length
  } finally {
    sent.mockRestore()
  }
}
