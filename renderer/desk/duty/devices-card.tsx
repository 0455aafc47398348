import { Download, Plus } from 'lucide-react';
import { useState } from 'react';
import type { DeviceRow } from '../../../contract/duty/device.ts';
import { errorOfCause, Failed } from '../../shared/api/answer.tsx';
import { formatDate } from '../../shared/i18n/format.ts';
import { useLanguage, useText } from '../../shared/i18n/use-text.ts';
import { Button } from '../../shared/ui/button.tsx';
import { Card } from '../../shared/ui/card.tsx';
import { useRegisterFile } from '../papers/books/use-register-file.ts';
import { CheckDialog, DeviceDialog } from './device-dialog.tsx';

const columns = ['kind', 'name', 'place', 'since', 'state', 'checked'] as const;
type Doing = { readonly what: 'change' | 'check'; readonly device: DeviceRow } | { readonly what: 'add' };

/** The devices of the room, those out of use last. */
export const DevicesCard = ({ devices }: { readonly devices: readonly DeviceRow[] }) => {
  const t = useText();
  const [doing, setDoing] = useState<Doing | null>(null);
  const save = useRegisterFile();
  const close = () => setDoing(null);
  return (
    <Card title={t('duty:devices')}>
      {devices.length === 0 ? (
        <p>{t('duty:devices.none')}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by the keys
        <section className="table-place" aria-label={t('duty:devices')} tabIndex={0}>
          <table className="plain-table">
            <thead>
              <tr>
                {columns.map(name => (
                  <th key={name} scope="col" className={`duty-${name}`}>
                    {t(`duty:field.${name}`)}
                  </th>
                ))}
                <th scope="col" className="duty-act">
                  {t('duty:act')}
                </th>
              </tr>
            </thead>
            <tbody>
              {devices.map(device => (
                <Device key={device.id} device={device} onDo={what => setDoing({ what, device })} />
              ))}
            </tbody>
          </table>
        </section>
      )}
      {save.error && <Failed error={errorOfCause(save.error)} />}
      <div className="form-actions duty-act">
        <Button
          main
          icon={Download}
          isDisabled={save.isPending}
          onPress={() => save.mutate({ register: 'devices', format: 'xlsx' })}
        >
          {t('duty:devices.export')}
        </Button>
        <Button main icon={Plus} onPress={() => setDoing({ what: 'add' })}>
          {t('duty:device.add')}
        </Button>
      </div>
      {doing?.what === 'check' && <CheckDialog device={doing.device} onClose={close} />}
      {doing?.what === 'change' && <DeviceDialog device={doing.device} onClose={close} />}
      {doing?.what === 'add' && <DeviceDialog device={null} onClose={close} />}
    </Card>
  );
};

type DeviceProps = { readonly device: DeviceRow; readonly onDo: (what: 'change' | 'check') => void };

const Device = ({ device, onDo }: DeviceProps) => {
  const t = useText();
  const language = useLanguage();
  const { kind, name, place, since, state, checkedOn, checkedBy, note } = device;
  return (
    <tr>
      <td className="nowrap duty-kind">{t(`duty:kind.${kind}`)}</td>
      <th scope="row" className="duty-device">
        {name}
        {note && <span className="field-hint">{note}</span>}
      </th>
      <td>{place || '—'}</td>
      <td className="nowrap duty-since">{formatDate(since, language)}</td>
      <td className={`nowrap device-${state}`}>{t(`duty:state.${state}`)}</td>
      <td className="nowrap">
        {checkedOn ? formatDate(checkedOn, language) : t('duty:never')}
        {checkedBy && <span className="field-hint">{checkedBy}</span>}
      </td>
      <td className="duty-act">
        <span className="duty-buttons">
          <Button look="quiet" onPress={() => onDo('check')}>
            {t('duty:device.check')}
          </Button>
          <Button look="quiet" onPress={() => onDo('change')}>
            {t('duty:device.change')}
          </Button>
        </span>
      </td>
    </tr>
  );
};
