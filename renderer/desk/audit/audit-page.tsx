import { ChevronDown, Download, Search } from 'lucide-react';
import { useState } from 'react';
import type { AuditEntry } from '../../../contract/audit.ts';
import { Answer, errorOfCause, Failed } from '../../shared/api/answer.tsx';
import { useAction, useCall } from '../../shared/api/use-call.ts';
import { useText } from '../../shared/i18n/use-text.ts';
import { saveFile } from '../../shared/save-file.ts';
import { Button } from '../../shared/ui/button.tsx';
import { DeskPage } from '../frame/desk-page.tsx';
import { type AuditChoice, AuditFilterForm, noChoice, toFilter } from './audit-filter.tsx';
import { AuditTable } from './audit-table.tsx';
import './audit.css';

/** Who saw or did what. That somebody looks here is on record too. */
export const AuditPage = () => {
  const t = useText();
  const [choice, setChoice] = useState<AuditChoice>(noChoice);
  const filter = toFilter(choice);
  const save = useAction('audit.export', saveFile);
  return (
    <DeskPage
      title={t('audit:title')}
      actions={(['xlsx', 'csv'] as const).map(format => (
        <Button
          key={format}
          main
          icon={Download}
          isDisabled={save.isPending}
          onPress={() => save.mutate({ ...filter, format })}
        >
          {t(`audit:export.${format}`)}
        </Button>
      ))}
    >
      <p className="field-hint">{t('audit:hint')}</p>
      <AuditFilterForm choice={choice} icon={Search} onChoose={setChoice} />
      {save.error && <Failed error={errorOfCause(save.error)} />}
      <Pages key={JSON.stringify(filter)} filter={filter} />
    </DeskPage>
  );
};

/** The first page and as many older ones as were asked for. */
const Pages = ({ filter }: { readonly filter: ReturnType<typeof toFilter> }) => {
  const t = useText();
  const first = useCall('audit.list', filter);
  const [older, setOlder] = useState<readonly AuditEntry[]>([]);
  const [ended, setEnded] = useState(false);
  const more = useAction('audit.list', answer => {
    setOlder([...older, ...answer.entries]);
    setEnded(!answer.more);
  });
  return (
    <Answer of={first} lines={8}>
      {answer => {
        const entries = [...answer.entries, ...older];
        const last = entries.at(-1);
        return (
          <>
            <AuditTable entries={entries} />
            {more.error && <Failed error={errorOfCause(more.error)} />}
            {answer.more && !ended && last && (
              <Button
                main
                icon={ChevronDown}
                isDisabled={more.isPending}
                onPress={() => more.mutate({ ...filter, before: last.seq })}
              >
                {t('audit:older')}
              </Button>
            )}
          </>
        );
      }}
    </Answer>
  );
};
