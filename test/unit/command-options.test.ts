import { describe, expect, it } from 'vitest';
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
      code: 'command.optionMissing',
      values: { option: '--ledger' },
    });
    expect(failure('tier', '--json=yes')).toMatchObject({
      code: 'command.optionNoValue',
      values: { option: '--json', value: 'yes' },
    });
  });

  it('that are right are read', () => {
    expect(CommandOptions.parse(['tier', '--ledger', 'x', '--json']).flag('json')).toBe(true);
  });
});
