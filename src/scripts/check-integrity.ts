import type { ExecArgs } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { checkIntegrity } from "../workflows/integrity/check-integrity"

const PROGRESS = 1_000

/**
 * Proves that the books are whole, from the command line: see docs/integrity.md. Takes `pdf=false` and `seller_id=…`, as the
 * route does; names every fault, and ends with exit code 1 where there is one.
 */
export default async function checkBooks({ container, args }: ExecArgs): Promise<void> {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  const given = new Map(args.map((arg) => arg.split("=", 2) as [string, string]))
  const input = { seller_id: given.get("seller_id"), pdf: given.get("pdf") !== "false" }
  let [checked, told, faults] = [0, 0, 0]
  for await (const event of checkIntegrity(container, input)) {
    if (event.type === "fault") {
      const { code, entity, id, number, path, message } = event.fault
      faults++
      logger.error(`invoicing: ${code} ${entity} ${id} ${number ?? "-"} ${path}: ${message}`)
    } else if (event.type === "checked") {
      checked += event.documents
      while (checked - told >= PROGRESS) {
        told += PROGRESS
        logger.info(`invoicing: ${told} documents checked`)
      }
    } else {
      const { id, name, documents, faults: own } = event.seller
      logger.info(`invoicing: ${name ?? id}: ${documents} documents, ${own} faults`)
    }
  }
  logger[faults > 0 ? "error" : "info"](`invoicing: ${checked} documents checked, ${faults} faults`)
  if (faults > 0) {
    process.exitCode = 1
  }
}
