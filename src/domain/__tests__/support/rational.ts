/** Exact fractions of integers: a second way to figure amounts, which shares nothing with the code under test. */
export class Rational {
  private constructor(
    private readonly top: bigint,
    /** Positive. */
    private readonly bottom: bigint
  ) {}

  /** Reads a plain decimal such as `-12.345`. */
  static of(text: string): Rational {
    const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text)
    if (!match) {
      throw new Error(`"${text}" is no plain decimal`)
    }
    const [, sign, whole, digits = ""] = match
    return new Rational(BigInt(`${sign}${whole}${digits}`), 10n ** BigInt(digits.length))
  }

  static sum(values: Rational[]): Rational {
    return values.reduce((total, value) => total.plus(value), Rational.of("0"))
  }

  plus({ top, bottom }: Rational): Rational {
    return new Rational(this.top * bottom + top * this.bottom, this.bottom * bottom)
  }

  minus({ top, bottom }: Rational): Rational {
    return this.plus(new Rational(-top, bottom))
  }

  times({ top, bottom }: Rational): Rational {
    return new Rational(this.top * top, this.bottom * bottom)
  }

  over({ top, bottom }: Rational): Rational {
    const sign = top < 0n ? -1n : 1n
    return new Rational(sign * this.top * bottom, sign * this.bottom * top)
  }

  abs(): Rational {
    return new Rational(this.top < 0n ? -this.top : this.top, this.bottom)
  }

  isAtMost(other: Rational): boolean {
    return this.top * other.bottom <= other.top * this.bottom
  }

  isLessThan(other: Rational): boolean {
    return !other.isAtMost(this)
  }

  equals(other: Rational): boolean {
    return this.isAtMost(other) && other.isAtMost(this)
  }

  /** Half away from zero to so many digits, as a plain decimal. */
  round(digits: number): string {
    const scaled = this.abs().times(new Rational(10n ** BigInt(digits), 1n))
    const units = (2n * scaled.top + scaled.bottom) / (2n * scaled.bottom)
    const figures = String(units).padStart(digits + 1, "0")
    const text = digits === 0 ? figures : `${figures.slice(0, -digits)}.${figures.slice(-digits)}`
    return this.top < 0n && units > 0n ? `-${text}` : text
  }
}

export const exact = Rational.of
