import { Button, Drawer } from 'antd';
import { useState } from 'react';
import type { ContactPerson } from '../../../../shared/contract/contacts';
import type { Day } from '../../../../shared/models/calendar';
import { addDays } from '../../../../shared/models/day-count';
import { Answer } from '../../../hooks/answer';
import { useAsk } from '../../../hooks/use-ask';
import { useTexts } from '../../../hooks/use-texts';
import { ReportList } from '../../../parts/report-list';

interface RecentReportsProps {
  readonly staffNo: string;
  readonly people: readonly ContactPerson[];
  readonly today: Day;
}

const lookBack = -30;

/** What somebody wrote down lately, to be read again or taken back. */
export function RecentReports({ staffNo, people, today }: RecentReportsProps) {
  const t = useTexts('contactDesk');
  const [open, setOpen] = useState(false);
  const stretch = { from: addDays(today, lookBack), to: today };
  const reports = useAsk('contacts.list', { ...stretch, staffNo }, { enabled: open });
  const name = people.find((each) => each.staffNo === staffNo)?.name ?? staffNo;
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('myReports')}</Button>
      <Drawer
        open={open}
        size={520}
        title={t('myReportsOf', { name })}
        onClose={() => setOpen(false)}
        destroyOnHidden
      >
        <Answer of={reports}>
          {(value) =>
            value.length === 0 ? (
              <p className="secondary">{t('noReports')}</p>
            ) : (
              <ReportList reports={value} showsClient />
            )
          }
        </Answer>
      </Drawer>
    </>
  );
}
