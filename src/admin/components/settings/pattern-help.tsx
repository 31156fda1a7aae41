import { Code, Text } from "@medusajs/ui"
import { PATTERN_TOKENS, restartOf } from "../../lib/series-number"

type PatternHelpProps = { pattern: string; example: string }

/** How the next number would read, and what a pattern is made of. */
export const PatternHelp = ({ pattern, example }: PatternHelpProps) => (
  <div className="bg-ui-bg-component shadow-elevation-card-rest flex flex-col gap-y-4 rounded-xl p-4">
    <div>
      <Text size="xsmall" className="text-ui-fg-muted">
        The next number would read
      </Text>
      <Text weight="plus" className="break-all tabular-nums" aria-live="polite" data-testid="invoicing-series-example">
        {example || "–"}
      </Text>
      <Text size="xsmall" className="text-ui-fg-subtle">
        {restartOf(pattern)}
      </Text>
    </div>
    <dl className="grid grid-cols-[auto_1fr] items-baseline gap-x-3 gap-y-2">
      {PATTERN_TOKENS.map(({ token, meaning }) => (
        <Text asChild key={token} size="xsmall" className="text-ui-fg-subtle">
          <div className="contents">
            <dt>
              <Code>{token}</Code>
            </dt>
            <dd>{meaning}</dd>
          </div>
        </Text>
      ))}
    </dl>
  </div>
)
