import { cpSync, rmSync } from 'node:fs';
import path from 'node:path';
import { Desk } from '../../electron/ipc/desk';
import { answerCall } from '../../electron/ipc/handle';
import type { LedgerSession } from '../../electron/operations/ledger/unlock-ledger';
import type { Channel, Input } from '../../shared/contract';
import type { Result } from '../../shared/models/result';
import type { Role } from '../../shared/models/session';
import { temporaryFolder } from './ledger';
import { someProgram } from './program';
import { addBookAccount, bookClients, openAs, openBooks } from './two-books';
import { shortCall } from './short-call';

/** The desk of a copy of the two books, at which somebody is signed in; for tests that make the window's calls. */
export class NamedDesk {
  private readonly template = temporaryFolder();
  private folder = '';
  desk!: Desk;
  session!: LedgerSession;

  constructor() {
    openBooks(this.template).head.close();
  }

  /** Signs in as an account of a role for a member of staff, or as the head, on a fresh copy. */
  signIn(role: Role, staffNo: string | null): void {
    this.folder = temporaryFolder();
    cpSync(this.template, this.folder, { recursive: true });
    const file = path.join(this.folder, 'outlet.tierdesk');
    this.session = openAs(file, 1);
    if (role !== 'head') {
      const id = addBookAccount(this.session, role, staffNo, '2026-01-05' as never);
      this.session.close();
      this.session = openAs(file, id);
    }
    const sampleLedger = path.join(this.folder, 'none');
    const paths = { ownLedger: file, sampleLedger, sampleFiles: this.folder };
    this.desk = new Desk(paths, someProgram, () => undefined);
    this.desk.take(this.session, false);
  }

  /** Goes on as somebody of a role with the number of A, in the ledger that a head has left; the head stays the head. */
  async continueAs(role: Role): Promise<void> {
    const { path: file } = this.session;
    const id = role === 'head' ? 1 : addBookAccount(this.session, role, 'A', '2026-01-05' as never);
    await this.desk.lock();
    this.session = openAs(file, id);
    this.desk.take(this.session, false);
  }

  ask(channel: Channel, input: unknown): Promise<Result<unknown>> {
    return answerCall(this.desk, channel, input as Input<Channel>, () => undefined);
  }

  async codeOf(channel: Channel, input: unknown): Promise<string> {
    const reply = await this.ask(channel, input);
    return reply.ok ? 'done' : reply.error.code;
  }

  async leave(): Promise<void> {
    if (this.folder === '') return;
    await this.desk.lock();
    rmSync(this.folder, { recursive: true, force: true });
  }

  end(): void {
    rmSync(this.template, { recursive: true, force: true });
  }
}

/** By number, or as the name is written on a paper. */
export const inAnothersName = /^account\.(otherName|otherPerson)$/;

const on = '2026-11-18';
export const own = bookClients[0]!;
const outletClaim = bookClients[5]!;

// Every call that says who does it, as manager A in the name of B and in A's own.
/** A claim of a client in somebody's name. */
export const claim = (staffNo: string) => ({
  clientNo: (staffNo === 'A' ? outletClaim : own).clientNo,
  staffNo,
  reason: '亲属介绍',
});
/** A contact report in somebody's name. */
export const report = (staffNo: string) => ({
  clientNo: own.clientNo,
  staffNo,
  on,
  ...shortCall,
  outcome: null,
});
/** An opportunity in somebody's name. */
export const opportunity = (ownerNo: string) => ({
  id: null,
  facts: {
    clientNo: own.clientNo,
    title: '存单',
    product: '',
    amount: 1,
    probability: 10,
    nextStep: '',
    nextOn: null,
    ownerNo,
    source: 'own',
    referredBy: '',
  },
});
const nameOfStaff: Readonly<Record<string, string>> = { A: '示例·林知行', B: '示例·顾南乔' };
/** A card application in somebody's name. */
export const application = (rmName: string) => ({
  clientNo: own.clientNo,
  kind: 'closing',
  level: 'standard',
  remarks: '',
  rmName: nameOfStaff[rmName] ?? rmName,
});

/** Names of fields at any depth of a schema. */
export function* fieldsOf(schema: unknown): Generator<string> {
  if (schema === null || typeof schema !== 'object') return;
  for (const [key, value] of Object.entries(schema)) {
    if (key === 'properties' && value !== null) yield* Object.keys(value as object);
    yield* fieldsOf(value);
  }
}
