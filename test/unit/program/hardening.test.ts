import { describe, expect, it } from 'vitest';
import { refusedSwitch } from '../../../electron/allowed-switches';
import { contentSecurityPolicy } from '../../../electron/content-security-policy';

describe('the policy of every page', () => {
  it('lets nothing out by WebRTC either', () => {
    expect(contentSecurityPolicy).toContain("webrtc 'block'");
  });
});

describe('the switches of a package', () => {
  const onLinux = (...args: string[]) => refusedSwitch(args, { platform: 'linux' });
  const onWindows = (...args: string[]) => refusedSwitch(args, { platform: 'win32' });

  it.each([
    '--no-sandbox',
    '--disable-seccomp-filter-sandbox',
    '--log-net-log=/tmp/net.json',
    '--ssl-key-log-file=/tmp/keys',
    '--utility-cmd-prefix=strace',
    '--gpu-launcher=strace',
    '--proxy-server=127.0.0.1:1',
    '--host-resolver-rules=MAP * 1.2.3.4',
    '--js-flags=x',
    '--enable-blink-features=X',
    '--auto-open-devtools-for-tabs',
    '--remote-debugging-port=0',
    '--inspect=0',
    '--inspect-brk',
    '--renderer-cmd-prefix=x',
    '--load-extension=/tmp',
    '-no-sandbox',
    '--NO-SANDBOX',
    '--a-switch-of-tomorrow',
    '-r',
    '--',
  ])('are refused: %s', (word) => {
    expect(onLinux(word)).toBe(word.split('=')[0]);
  });

  it('are refused with a slash where that makes a switch', () => {
    expect(onWindows('/no-sandbox')).toBe('/no-sandbox');
    expect(onLinux('/home/a/outlet.tierdesk')).toBeUndefined();
  });

  it('are let in where they only say where files lie, in which language and on what screen', () => {
    const words = ['--user-data-dir=/tmp/a', '--lang=zh-CN', '--force-device-scale-factor=1.25'];
    expect(onLinux(...words, 'a file')).toBeUndefined();
    expect(onWindows('--disable-gpu')).toBeUndefined();
    expect(onLinux()).toBeUndefined();
  });

  it('for a debugger are let in only where a fuse lets one into the whole program', () => {
    const words = ['--inspect=0', '--remote-debugging-port=0'];
    const inspected = { platform: 'linux', isInspected: true } as const;
    expect(refusedSwitch(words, inspected)).toBeUndefined();
    expect(refusedSwitch([...words, '--no-sandbox'], inspected)).toBe('--no-sandbox');
  });
});
