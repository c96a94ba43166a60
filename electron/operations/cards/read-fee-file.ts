import { basename } from 'node:path';
import type { Day } from '../../../shared/models/calendar';
import { readFeeList, type FeeList } from '../../domain/cards/read-fee-list';
import { defaultLimits } from '../../spreadsheet/limits';
import { readWorkbook } from '../../spreadsheet/read-workbook';
import { OperationFailure } from '../ground/failure';
import { readUserFile } from '../ground/read-user-file';

/** Reads the branch's fee list; runs where no key is. Throws `card.feeColumns`. */
export function readFeeFile(path: string, today: Day): FeeList {
  const file = basename(path);
  const list = readFeeList(readWorkbook(readUserFile(path), file, defaultLimits), today);
  if (!list) throw new OperationFailure('card.feeColumns', { file });
  return list;
}
