import { describe, expect, it } from 'vitest';
import { SealingKeys } from '../../../electron/ipc/sealed-secrets';
import { sealSecrets } from '../../../electron/seal-secrets';
import type { SealedSecret } from '../../../shared/models/sealed-secret';
import { typed } from '../../helpers/typed';

const text = 'Kranich über 9 Brücken';
const read = (bytes: unknown) => new TextDecoder().decode(bytes as Uint8Array);

/** What comes out at the other end of a message between processes. */
async function send(keys: SealingKeys, input: unknown): Promise<unknown> {
  return structuredClone(await sealSecrets(input, async () => structuredClone(keys.make())));
}

describe('secrets on their way to the main process', () => {
  it('come out as they went in, wherever they lie, and the rest with them', async () => {
    const keys = new SealingKeys();
    const given = { folder: 'f', secret: { kind: 'password', password: typed(text) } };
    const opened = keys.open(await send(keys, given)) as typeof given;
    expect(opened).toMatchObject({ folder: 'f', secret: { kind: 'password' } });
    expect(read(opened.secret.password)).toBe(text);
    // The sender's bytes are filled over.
    expect([...given.secret.password].every((byte) => byte === 0)).toBe(true);
    const both = { currentPassword: typed('one'), newPassword: typed('other') };
    const two = keys.open(await send(keys, both)) as typeof both;
    expect([read(two.currentPassword), read(two.newPassword)]).toEqual(['one', 'other']);
  });

  it('are not in the message, and no key opens twice', async () => {
    const keys = new SealingKeys();
    const message = (await send(keys, { password: typed(text) })) as { password: SealedSecret };
    const bytes = Buffer.concat([message.password.from, message.password.sealed]);
    expect(bytes.includes(Buffer.from(text))).toBe(false);
    expect(read((keys.open(message) as { password: unknown }).password)).toBe(text);
    expect(keys.open(message)).toEqual(message);
  });

  it('stay shut where they were changed, and calls without any are told what they were told', async () => {
    const keys = new SealingKeys();
    const message = (await send(keys, { password: typed(text) })) as { password: SealedSecret };
    const { sealed } = message.password;
    sealed[0] = (sealed[0] ?? 0) ^ 1;
    expect(keys.open(message)).toEqual(message);
    const plain = { a: [1, { b: null }], c: 'd' };
    expect(await send(keys, plain)).toEqual(plain);
    expect(keys.open(plain)).toBe(plain);
    for (const odd of [undefined, null, 1, 'x', [{}], { kind: 'sealedSecret' }]) {
      expect(keys.open(odd)).toBe(odd);
    }
  });

  it('keep no more keys than a few that nobody used', async () => {
    const keys = new SealingKeys();
    const early = await send(keys, { password: typed(text) });
    for (let count = 0; count < 16; count += 1) keys.make();
    expect(keys.open(early)).toEqual(early);
  });
});
