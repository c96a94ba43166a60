const padding = 18;
/** Room for the arrow of a sorted column. */
const arrow = 14;

/** Pixels a bold text of 13 px takes, roughly: full-width signs are square, others narrower. */
function textWidth(text: string): number {
  return [...text].reduce((sum, sign) => sum + (sign.charCodeAt(0) > 0x2e7f ? 13 : 7.6), 0);
}

/** A column's width in which neither its title nor its total is cut off. */
export function fitWidth(least: number, title: string, total = ''): number {
  return Math.ceil(Math.max(least, textWidth(title) + padding + arrow, textWidth(total) + padding));
}
