import { describe, expect, it } from 'vitest';
import { runCommand } from '../../electron/cli/run-command';
import { CommandOptions } from '../../electron/cli/options';

const failure = (...args: string[]): unknown => {
  try {
    CommandOptions.parse(args);
  } catch (error) {
    return error;
  }
  return null;
};

describe('options of the command line', () => {
  it('that do not exist are named, in our own words', () => {
    const code = 'command.optionUnknown';
    expect(failure('tier', '--leger', 'x')).toMatchObject({ code, values: { option: '--leger' } });
    expect(failure('tier', '--leger=x')).toMatchObject({ code, values: { option: '--leger' } });
    expect(failure('tier', '-x')).toMatchObject({ code, values: { option: '-x' } });
  });

  it('that lack their value, or have one too many, are named', () => {
    expect(failure('tier', '--ledger')).toMatchObject({
      code: 'command.optionValueMissing',
      values: { option: '--ledger' },
    });
    expect(failure('tier', '--json=yes')).toMatchObject({
      code: 'command.optionNoValue',
      values: { option: '--json', value: 'yes' },
    });
  });

  it('that are taken for values are not, unless they are written as such', () => {
    for (const value of ['--json', '-x', '--', '--ledger']) {
      expect(failure('tier', '--ledger', value)).toMatchObject({
        code: 'command.optionAmbiguous',
        values: { option: '--ledger', value },
      });
    }
    expect(CommandOptions.parse(['tier', '--ledger=--json']).text('ledger')).toBe('--json');
    expect(CommandOptions.parse(['tier', '--ledger', '-']).text('ledger')).toBe('-');
    expect(CommandOptions.parse(['tier', '--', '--json']).words).toEqual(['tier', '--json']);
  });

  it('that every object has are none of ours', () => {
    for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty', '']) {
      const code = 'command.optionUnknown';
      expect(failure('tier', `--${name}=x`)).toMatchObject({ code });
      if (name !== '') expect(failure('tier', `--${name}`)).toMatchObject({ code });
    }
  });

  it('say what is wrong in both languages and in no words of the system', async () => {
    for (const args of [
      ['--ledger'],
      ['--ledger', '--json'],
      ['--json=1'],
      ['-l'],
      ['--nope'],
      ['--no-json'],
      ['-abc'],
      ['---x'],
      ['--=x'],
      ['--constructor'],
      ['--ledger', '--'],
    ]) {
      const said: string[] = [];
      const tell = (line: string) => said.push(line);
      expect(await runCommand(['verify', ...args], { out: tell, err: tell })).toBe(2);
      expect(said).toHaveLength(2);
      expect(said[0]).toMatch(/选项/);
      expect(said.join('\n')).not.toMatch(/argument|positional|ERR_|Unknown option|undefined/);
    }
  });

  it('that are right are read', () => {
    expect(CommandOptions.parse(['tier', '--ledger', 'x', '--json']).flag('json')).toBe(true);
  });
});
