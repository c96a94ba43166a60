import { Button, Input } from 'antd';
import { useState } from 'react';
import type { QueuedFile } from '../../hooks/import-queue';
import { unlockFile, type ImportTitles } from '../../hooks/run-imports';
import { useTexts } from '../../hooks/use-texts';

/** Whether a file failed only for want of its password. */
export function wantsPassword({ failure }: Pick<QueuedFile, 'failure'>): boolean {
  return failure?.code === 'file.passwordNeeded' || failure?.code === 'file.passwordWrong';
}

/** Asks for the password of an encrypted workbook. */
export function FilePassword({ file, titles }: { file: QueuedFile; titles: ImportTitles }) {
  const t = useTexts('importQueue');
  const [password, setPassword] = useState('');
  const open = (): void => void unlockFile(file.id, password, titles);
  return (
    <div className="row file-password">
      <Input.Password
        autoFocus
        aria-label={t('passwordOf', { file: file.name })}
        placeholder={t('password')}
        maxLength={255}
        value={password}
        onChange={(event) => setPassword(event.target.value)}
        onPressEnter={open}
        style={{ width: 240 }}
      />
      <Button type="primary" disabled={password === ''} onClick={open}>
        {t('unlock')}
      </Button>
    </div>
  );
}
