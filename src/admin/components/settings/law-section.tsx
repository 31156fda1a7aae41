import { Container, Text } from "@medusajs/ui"
import type { Seller } from "../../../types/http"
import { formatCountry, formatDate } from "../../lib/format"
import { SectionHeader } from "../common/section-header"

/** What the law of the seller's country asks beyond what an invoice as PDF can do. Claims nothing that nobody reviewed. */
export const LawSection = ({ country, law }: { country: string; law: NonNullable<Seller["law"]> }) => (
  <Container className="divide-y p-0" data-testid="invoicing-law">
    <SectionHeader
      title={`Law in ${formatCountry(country)}`}
      description={
        law.reviewed_on
          ? `What is known here of its tax law was reviewed on ${formatDate(law.reviewed_on)}. It is no legal advice.`
          : "Unreviewed: why a sale carries no tax is yours to say, and what the law asks beyond that is not known here."
      }
    />
    {law.regulated.map(({ what, since, source }) => (
      <div key={what} className="flex flex-col gap-y-1 px-6 py-4">
        <Text size="small" weight="plus" className="text-pretty">
          {since ? `From ${formatDate(since)}: ${what}` : what}
        </Text>
        <Text size="small" className="text-ui-fg-subtle text-pretty">
          {source}
        </Text>
      </div>
    ))}
  </Container>
)
