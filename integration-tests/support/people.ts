import type { MedusaContainer } from "@medusajs/framework/types"
import { createUserAccountWorkflow } from "@medusajs/medusa/core-flows"
import { Modules } from "@medusajs/framework/utils"
import type { Api } from "./api"

/** Headers of a signed-in administrator. */
export async function createAdmin(container: MedusaContainer, api: Api, email = "admin@nordlicht.example") {
  const auth = container.resolve(Modules.AUTH)
  const password = "supersecret"
  const { authIdentity } = await auth.register("emailpass", { body: { email, password } } as never)
  await createUserAccountWorkflow(container).run({
    input: { authIdentityId: authIdentity!.id, userData: { email, first_name: "Ada", last_name: "Admin" } },
  })
  const { data } = await api.post("/auth/user/emailpass", { email, password })
  return { authorization: `Bearer ${data.token}` }
}

export type Shopper = { id: string; email: string; headers: Record<string, string> }

/** A customer with an account, signed in. */
export async function createShopper(api: Api, publishableKey: string, email = "anna@example.com"): Promise<Shopper> {
  const password = "supersecret"
  const key = { "x-publishable-api-key": publishableKey }
  const { data: registered } = await api.post("/auth/customer/emailpass/register", { email, password })
  const { data } = await api.post(
    "/store/customers",
    { email, first_name: "Anna", last_name: "Müller" },
    { headers: { ...key, authorization: `Bearer ${registered.token}` } }
  )
  const { data: signedIn } = await api.post("/auth/customer/emailpass", { email, password })
  return { id: data.customer.id, email, headers: { ...key, authorization: `Bearer ${signedIn.token}` } }
}
