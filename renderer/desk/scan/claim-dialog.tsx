import { useQueryClient } from '@tanstack/react-query';
import { Link as LinkIcon } from 'lucide-react';
import { useState } from 'react';
import { Radio, RadioGroup } from 'react-aria-components';
import { Answer, errorOfCause } from '../../shared/api/answer.tsx';
import { useAction, useCall } from '../../shared/api/use-call.ts';
import { formatDate } from '../../shared/i18n/format.ts';
import { useLanguage, useText } from '../../shared/i18n/use-text.ts';
import { FormDialog } from '../ui/form-dialog.tsx';

/** 认领 from the paper's side: one of the scans that belong to none yet. */
export const ClaimDialog = ({ paper, onClose }: { readonly paper: string; readonly onClose: () => void }) => {
  const t = useText();
  const language = useLanguage();
  const client = useQueryClient();
  const [chosen, choose] = useState<string | null>(null);
  const scans = useCall('scans.list', { state: 'unclaimed', limit: 50 });
  const claim = useAction('scans.claim', () => {
    void client.invalidateQueries();
    onClose();
  });
  return (
    <FormDialog
      title={t('scan:paper.claim.title')}
      go={t('scan:paper.claim.go')}
      icon={LinkIcon}
      ready={chosen !== null}
      busy={claim.isPending}
      error={claim.error && errorOfCause(claim.error)}
      onGo={() => chosen && claim.mutate({ id: chosen, paper })}
      onClose={onClose}
    >
      <Answer of={scans}>
        {({ rows }) =>
          rows.length === 0 ? (
            <p>{t('scan:paper.claim.none')}</p>
          ) : (
            <RadioGroup
              className="scan-choice"
              aria-label={t('scan:paper.claim.title')}
              value={chosen}
              onChange={choose}
            >
              {rows.map(scan => (
                <Radio key={scan.id} value={scan.id} className="scan-option">
                  <strong>{scan.name}</strong>
                  <span className="field-hint">
                    {t('scan:unreadable.pages', { pages: scan.pages })} · {formatDate(scan.keptAt, language)}
                  </span>
                </Radio>
              ))}
            </RadioGroup>
          )
        }
      </Answer>
    </FormDialog>
  );
};
