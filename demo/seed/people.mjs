/** Who signs in to the admin. */
export const MERCHANT = { email: "admin@nordlicht.example", password: "nordlicht" }

/** A shopper with an account, whose orders and invoices are listed in the storefront. */
export const SHOPPER = {
  email: "lena.petersen@example.com",
  password: "kaffeepause",
  first_name: "Lena",
  last_name: "Petersen",
  phone: "+49 40 5550 1423",
}
