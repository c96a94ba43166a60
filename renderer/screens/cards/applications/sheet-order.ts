import type { CardApplication } from '../../../../shared/models/card';

/** Orders in which a batch of sheets may come out. */
export const sheetOrders = ['sheetNumber', 'rmName', 'clientNo', 'level'] as const;
export type SheetOrder = (typeof sheetOrders)[number];

/** Applications in an order; those that are equal in it stand by their sheet's number. */
export function inOrder(
  applications: readonly CardApplication[],
  order: SheetOrder,
): readonly CardApplication[] {
  const byNumber = (one: CardApplication, other: CardApplication) =>
    (one.sheetNumber ?? '').localeCompare(other.sheetNumber ?? '') || one.id - other.id;
  return [...applications].sort(
    (one, other) =>
      String(one[order] ?? '').localeCompare(String(other[order] ?? ''), 'zh-CN') ||
      byNumber(one, other),
  );
}
