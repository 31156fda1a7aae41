const ROOT = "invoicing"

export const queryKeys = {
  all: [ROOT],
  order: (orderId: string) => [ROOT, "orders", orderId],
  orderState: (orderId: string, ...fingerprint: string[]) => [ROOT, "orders", orderId, "state", ...fingerprint],
  orderPreview: (orderId: string) => [ROOT, "orders", orderId, "preview"],
  sellers: [ROOT, "sellers"],
  series: (sellerId: string) => [ROOT, "series", sellerId],
}
