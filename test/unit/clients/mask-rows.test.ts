import { expect, it } from 'vitest';
import { maskPeople } from '../../../electron/domain/clients/mask-rows';

it('masks names and card numbers at any depth, and nothing else', () => {
  const rows = [
    {
      id: 1,
      name: '陆示例',
      cardNo: '9900000000000001',
      clientNo: '0001',
      remindedOn: null,
      oldCard: { cardNo: '9900000000000002', level: 'standard' },
      facts: { cards: 2, cardNos: '9900000000000001 9900000000000002' },
      rmName: '示例·林知行',
    },
  ];
  expect(maskPeople(rows)).toEqual([
    {
      id: 1,
      name: '陆**',
      cardNo: '9900********0001',
      clientNo: '0001',
      remindedOn: null,
      oldCard: { cardNo: '9900********0002', level: 'standard' },
      facts: { cards: 2, cardNos: '9900********0001 9900********0002' },
      rmName: '示例·林知行',
    },
  ]);
  expect(maskPeople(null)).toBeNull();
});
