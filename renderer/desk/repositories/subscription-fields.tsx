import type { Subscription } from '../../../contract/repository.ts';
import { formatSize } from '../../shared/i18n/file-size.ts';
import { useText } from '../../shared/i18n/use-text.ts';
import { Pick, TextLine } from '../ui/fields.tsx';
import { Fold } from '../ui/fold.tsx';
import { FolderLine } from '../ui/folder-line.tsx';

export const usual: Subscription = {
  address: '',
  everyHours: 24,
  kilobytesPerSecond: 0,
  proxy: '',
  caFile: '',
};

const periods = [0, 1, 6, 24, 168];
const speeds = [0, 128, 512, 2048, 10_240];
const withOwn = (offered: readonly number[], own: number): string[] =>
  [...new Set([...offered, own])].sort((a, b) => a - b).map(String);

type Props = { readonly value: Subscription; readonly onChange: (value: Subscription) => void };

/** Where the repository lies and how it is followed. */
export const SubscriptionFields = ({ value, onChange }: Props) => {
  const t = useText();
  const set = (part: Partial<Subscription>) => onChange({ ...value, ...part });
  const period = (hours: string) =>
    periods.includes(Number(hours))
      ? t(`repositories:every.${hours as '0' | '1' | '6' | '24' | '168'}`)
      : t('repositories:every.other', { hours });
  const speed = (kilobytes: string) =>
    kilobytes === '0'
      ? t('repositories:limit.0')
      : t('repositories:limit.other', { size: formatSize(Number(kilobytes) * 1024) });
  return (
    <>
      <FolderLine
        label={t('repositories:address')}
        hint={t('repositories:address.hint')}
        value={value.address}
        onChange={address => set({ address })}
        max={2000}
        required
      />
      <Pick
        label={t('repositories:every')}
        value={String(value.everyHours)}
        options={withOwn(periods, value.everyHours)}
        name={period}
        onChange={hours => set({ everyHours: Number(hours) })}
      />
      <Fold title={t('repositories:more')}>
        <div className="form">
          <Pick
            label={t('repositories:limit')}
            value={String(value.kilobytesPerSecond)}
            options={withOwn(speeds, value.kilobytesPerSecond)}
            name={speed}
            onChange={kilobytes => set({ kilobytesPerSecond: Number(kilobytes) })}
          />
          <TextLine
            label={t('repositories:proxy')}
            value={value.proxy}
            onChange={proxy => set({ proxy })}
            placeholder="http://10.0.0.1:3128"
            max={500}
          />
          <TextLine
            label={t('repositories:ca')}
            value={value.caFile}
            onChange={caFile => set({ caFile })}
            placeholder="/etc/ssl/unit-ca.pem"
            max={2000}
          />
        </div>
      </Fold>
    </>
  );
};
