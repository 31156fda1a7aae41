import type { LoaderOptions } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { readOptions } from "../options"

/** Stops the server where an option is wrong, with the option's name and what it takes. */
export default async function checkOptions({ options }: LoaderOptions): Promise<void> {
  const { success, error } = readOptions(options)
  if (!success) {
    const faults = error.issues.map(({ path, message }) => `  ${path.join(".")}: ${message}`)
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `medusa-invoicing cannot start with these options (medusa-config.ts):\n${faults.join("\n")}`
    )
  }
}
