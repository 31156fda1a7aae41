import { Button, Text, toast, usePrompt } from "@medusajs/ui"
import type { AdminOrderInvoicing, CreditLineMeaning } from "../../../types/http"
import { useClassifyCreditLine } from "../../hooks/api/invoices"
import { CREDIT_LINE_MEANINGS, labelOfCreditLine, nounOfCreditLine } from "../../lib/credit-line-words"
import { formatDay, formatMoney } from "../../lib/format"

type CreditLineChoiceProps = {
  orderId: string
  credit: AdminOrderInvoicing["credit_lines"][number]
  currencyCode: string
}

/** Asks what a credit line is that was added by hand: only a person knows. What was said can be said anew. */
export const CreditLineChoice = ({ orderId, credit, currencyCode }: CreditLineChoiceProps) => {
  const classify = useClassifyCreditLine(orderId, credit.id)
  const prompt = usePrompt()
  const { amount, added_at, as: said } = credit

  const choose = (as: CreditLineMeaning) =>
    classify.mutate(as, {
      onError: (error) => toast.error("The credit line was not classified", { description: error.message }),
    })
  const chooseAnew = async (as: CreditLineMeaning) => {
    const confirmText = `Make it a ${nounOfCreditLine(as)}`
    const description = "The documents follow as your policy says."
    if (await prompt({ title: `${confirmText}?`, description, variant: "confirmation", confirmText })) {
      choose(as)
    }
  }

  return (
    <div className="flex flex-col gap-y-3 px-6 py-4" data-testid="invoicing-credit-line">
      <Text size="small" leading="compact" weight={said ? "regular" : "plus"} className="text-pretty">
        Credit line of {formatMoney(amount, currencyCode)} added on {formatDay(added_at)}
        {said && `: ${nounOfCreditLine(said)}`}
      </Text>
      <div className="flex flex-wrap gap-2">
        {CREDIT_LINE_MEANINGS.filter((as) => as !== said).map((as) => (
          <Button
            key={as}
            size="small"
            variant={said ? "transparent" : "secondary"}
            className={said ? "-ml-2" : undefined}
            disabled={classify.isPending}
            isLoading={classify.isPending && classify.variables === as}
            onClick={() => (said ? chooseAnew(as) : choose(as))}
            data-testid={`invoicing-credit-line-${as}`}
          >
            {said ? `Make it a ${nounOfCreditLine(as)}` : labelOfCreditLine(as)}
          </Button>
        ))}
      </div>
    </div>
  )
}
