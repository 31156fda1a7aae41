const ROOT = "invoicing"

export const queryKeys = {
  all: [ROOT],
  order: (orderId: string) => [ROOT, "orders", orderId],
  orderState: (orderId: string, ...fingerprint: string[]) => [ROOT, "orders", orderId, "state", ...fingerprint],
  orderPreview: (orderId: string, body: object) => [ROOT, "orders", orderId, "preview", body],
  sellers: [ROOT, "sellers"],
  series: (sellerId: string) => [ROOT, "series", sellerId],
}
