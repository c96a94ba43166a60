import { Button, Checkbox, Modal, Select, Tag } from 'antd';
import { useState } from 'react';
import { keyFieldsOf, type ClientFile } from '../../../../shared/models/client-file';
import type { ClientNo } from '../../../../shared/models/client';
import { showMoment } from '../../../format/date';
import { nothing } from '../../../format/money';
import { showPercent } from '../../../format/number';
import { useTell } from '../../../hooks/use-ask';
import { useShowFailure } from '../../../hooks/use-failure';
import { useTexts } from '../../../hooks/use-texts';
import { FillField } from './fill-field';

interface UpkeepProps {
  readonly clientNo: ClientNo;
  readonly file: ClientFile;
  readonly mayChange: boolean;
}

/** How complete the file is: what is missing is filled in by one click, what is there is corrected. */
export function Upkeep({ clientNo, file, mayChange }: UpkeepProps) {
  const t = useTexts('contactFile');
  const fields = useTexts('keyFields');
  const missing = new Set(file.missing);
  const ordered = keyFieldsOf(file.kind).toSorted(
    (one, other) => Number(missing.has(other)) - Number(missing.has(one)),
  );
  return (
    <section className="panel" aria-labelledby="file-title">
      <h2 id="file-title">
        <span className="grow">{t('title')}</span>
        {file.factChanges.length > 0 ? <FactHistory file={file} /> : null}
      </h2>
      <div className="row upkeep">
        <span className="secondary">{t('completeness')}</span>
        <span className="meter" aria-hidden>
          <span style={{ width: showPercent(file.completeness, 0) }} />
        </span>
        <span className="strong tabular">{showPercent(file.completeness, 0)}</span>
        {file.missing.length > 0 ? <span className="secondary">{t('missing')}</span> : null}
        {ordered.map((field) =>
          field === 'lastContact' || !mayChange ? (
            missing.has(field) ? (
              <Tag key={field}>{fields(field)}</Tag>
            ) : null
          ) : (
            <FillField
              key={field}
              clientNo={clientNo}
              field={field}
              isMissing={missing.has(field)}
            />
          ),
        )}
        <span className="grow" />
        <DoNotContact clientNo={clientNo} file={file} mayChange={mayChange} />
        {file.kind === 'retail' ? (
          <BirthdayCalendar clientNo={clientNo} file={file} mayChange={mayChange} />
        ) : null}
      </div>
    </section>
  );
}

/** Whether the client asked to be left alone: no messages then, and a mark on every list. */
function DoNotContact({ clientNo, file, mayChange }: UpkeepProps) {
  const t = useTexts('client');
  const showFailure = useShowFailure();
  const set = useTell('contacts.setDoNotContact', { onError: showFailure });
  const names = useTexts('clientFile');
  // The latest change comes first; a mark from before changes were kept has no day.
  const latest = file.factChanges.find(({ field }) => field === 'doNotContact');
  return (
    <Checkbox
      // The tick answers at once; what the ledger says follows.
      checked={set.isPending ? set.variables.doNotContact : file.doNotContact}
      disabled={!mayChange}
      onChange={(event) => set.mutate({ clientNo, doNotContact: event.target.checked })}
    >
      {t('doNotContact')}
      {file.doNotContact && latest ? (
        <span className="secondary">
          {' '}
          {names('noContactSince', { day: showMoment(latest.changedAt), by: latest.changedBy })}
        </span>
      ) : null}
    </Checkbox>
  );
}

function BirthdayCalendar({ clientNo, file, mayChange }: UpkeepProps) {
  const t = useTexts('contactFile');
  const showFailure = useShowFailure();
  const set = useTell('contacts.setBirthdayCalendar', { onError: showFailure });
  return (
    <span className="row nowrap">
      <span className="secondary">{t('birthday')}</span>
      <Select
        size="small"
        aria-label={t('birthday')}
        disabled={!mayChange}
        value={file.birthdayCalendar}
        onChange={(calendar) => set.mutate({ clientNo, calendar })}
        options={(['solar', 'lunar'] as const).map((value) => ({ value, label: t(value) }))}
        popupMatchSelectWidth={false}
      />
    </span>
  );
}

/** The words of a change; the mark of no contact is a yes or no. */
function useChangeWords() {
  const t = useTexts('clientFile');
  const client = useTexts('client');
  const fields = useTexts('keyFields');
  return ({ field, before, after }: FileChange) =>
    field === 'doNotContact'
      ? {
          fact: client('doNotContact'),
          before: t(before === '1' ? 'yes' : 'no'),
          after: t(after === '1' ? 'yes' : 'no'),
        }
      : { fact: fields(field), before: before ?? nothing, after };
}

type FileChange = UpkeepProps['file']['factChanges'][number];

/** Who changed which key field by hand, when, from what to what. */
function FactHistory({ file }: Pick<UpkeepProps, 'file'>) {
  const t = useTexts('clientFile');
  const wordsOf = useChangeWords();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="small" type="text" onClick={() => setOpen(true)}>
        {t('history', { count: file.factChanges.length })}
      </Button>
      <Modal
        open={open}
        width={760}
        title={t('historyTitle')}
        footer={null}
        onCancel={() => setOpen(false)}
        destroyOnHidden
      >
        <table className="figures">
          <thead>
            <tr>
              {(['when', 'who', 'fact', 'before', 'after'] as const).map((key) => (
                <th key={key} scope="col">
                  {t(key)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {file.factChanges.map((change, at) => {
              const { fact, before, after } = wordsOf(change);
              return (
                <tr key={at}>
                  <td className="tabular nowrap">{showMoment(change.changedAt)}</td>
                  <td>{change.changedBy}</td>
                  <td>{fact}</td>
                  <td>{before}</td>
                  <td>{after}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </Modal>
    </>
  );
}
