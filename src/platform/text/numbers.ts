/** A number as people here write it, points between thousands and a comma before decimals: "1.234,5". */
export function formatNumber(number: number, maximumDecimals = 0): string {
  return new Intl.NumberFormat('vi-VN', { maximumFractionDigits: maximumDecimals }).format(number);
}
