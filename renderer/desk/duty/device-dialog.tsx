import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import {
  type DeviceFacts,
  type DeviceRow,
  deviceKinds,
  deviceStates,
} from '../../../contract/duty/device.ts';
import { errorOfCause } from '../../shared/api/answer.tsx';
import { useAction } from '../../shared/api/use-call.ts';
import { useText } from '../../shared/i18n/use-text.ts';
import { todayHere } from '../../shared/today.ts';
import { DayField, Pick, TextLine } from '../ui/fields.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';

const newDevice = (): DeviceFacts => ({
  kind: 'terminal',
  name: '',
  place: '',
  since: todayHere(),
  state: 'inUse',
  note: '',
});

type DeviceDialogProps = { readonly device: DeviceRow | null; readonly onClose: () => void };

/** Adds a device, or changes what is said of one. */
export const DeviceDialog = ({ device, onClose }: DeviceDialogProps) => {
  const t = useText();
  const client = useQueryClient();
  const [facts, setFacts] = useState<DeviceFacts>(() => {
    if (!device) return newDevice();
    const { kind, name, place, since, state, note } = device;
    return { kind, name, place, since, state, note };
  });
  const set = (part: Partial<DeviceFacts>) => setFacts(now => ({ ...now, ...part }));
  const over = () => {
    void client.invalidateQueries();
    onClose();
  };
  const add = useAction('devices.add', over);
  const change = useAction('devices.change', over);
  const error = add.error ?? change.error;
  return (
    <FormDialog
      title={device ? device.name : t('duty:device.add')}
      go={t('duty:device.save')}
      ready={facts.name.trim() !== '' && facts.since !== ''}
      busy={add.isPending || change.isPending}
      error={error && errorOfCause(error)}
      onGo={() => (device ? change.mutate({ id: device.id, facts }) : add.mutate(facts))}
      onClose={onClose}
    >
      <div className="form-pair">
        <Pick
          label={t('duty:field.kind')}
          value={facts.kind}
          options={deviceKinds}
          name={each => t(`duty:kind.${each}`)}
          onChange={kind => set({ kind })}
        />
        <TextLine
          label={t('duty:field.name')}
          value={facts.name}
          max={100}
          required
          onChange={name => set({ name })}
        />
        <TextLine
          label={t('duty:field.place')}
          value={facts.place}
          max={60}
          onChange={place => set({ place })}
        />
        <DayField
          label={t('duty:field.since')}
          value={facts.since}
          latest={todayHere()}
          required
          onChange={since => set({ since })}
        />
        <Pick
          label={t('duty:field.state')}
          value={facts.state}
          options={deviceStates}
          name={each => t(`duty:state.${each}`)}
          onChange={state => set({ state })}
        />
        <TextLine
          label={t('duty:field.note')}
          value={facts.note}
          max={200}
          onChange={note => set({ note })}
        />
      </div>
    </FormDialog>
  );
};

/** That a device was looked at, and how it was found. */
export const CheckDialog = ({ device, onClose }: DeviceDialogProps & { readonly device: DeviceRow }) => {
  const t = useText();
  const client = useQueryClient();
  const [on, setOn] = useState(todayHere());
  const [state, setState] = useState(device.state);
  const [note, setNote] = useState('');
  const check = useAction('devices.check', () => {
    void client.invalidateQueries();
    onClose();
  });
  return (
    <FormDialog
      title={`${device.name} · ${t('duty:device.check')}`}
      go={t('duty:device.check')}
      ready={on !== ''}
      busy={check.isPending}
      error={check.error && errorOfCause(check.error)}
      onGo={() => check.mutate({ id: device.id, check: { on, state, note } })}
      onClose={onClose}
    >
      <DayField label={t('duty:field.on')} value={on} latest={todayHere()} required onChange={setOn} />
      <Pick
        label={t('duty:field.state')}
        value={state}
        options={deviceStates}
        name={each => t(`duty:state.${each}`)}
        onChange={setState}
      />
      <TextLine label={t('duty:field.note')} value={note} max={200} onChange={setNote} />
    </FormDialog>
  );
};
