export { realLedgerPath } from '../../ledger/file/ledger-name';
