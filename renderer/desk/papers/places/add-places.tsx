import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { PlaceKind, PlaceRow } from '../../../../contract/custody/place.ts';
import { errorOfCause } from '../../../shared/api/answer.tsx';
import { useAction } from '../../../shared/api/use-call.ts';
import { useText } from '../../../shared/i18n/use-text.ts';
import { Pick, TextLine } from '../../ui/fields.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { runOf } from './run-of.ts';

type AddPlacesProps = {
  readonly parent: PlaceRow | null;
  readonly kinds: readonly PlaceKind[];
  readonly onClose: () => void;
};

/** One place or a run of them below another. */
export const AddPlaces = ({ parent, kinds, onClose }: AddPlacesProps) => {
  const t = useText();
  const client = useQueryClient();
  const [kind, setKind] = useState<PlaceKind>(kinds[0] ?? 'room');
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [name, setName] = useState('');
  const add = useAction('places.add', () => {
    void client.invalidateQueries({ queryKey: ['places.list'] });
    onClose();
  });
  const codes = runOf(from, kind === 'room' ? from : to);
  return (
    <FormDialog
      title={parent ? t('shelves:places.add.title', { place: parent.path }) : t('shelves:places.addRoom')}
      go={t('shelves:places.save')}
      ready={codes !== null}
      busy={add.isPending}
      error={add.error && errorOfCause(add.error)}
      onGo={() => codes && add.mutate({ parent: parent?.id ?? null, kind, codes, name: name.trim() })}
      onClose={onClose}
    >
      {kinds.length > 1 && (
        <Pick
          label={t('shelves:places.kind')}
          value={kind}
          options={kinds}
          name={each => t(`shelves:kind.${each}`)}
          onChange={setKind}
        />
      )}
      {kind === 'room' ? (
        <TextLine
          label={t('shelves:places.code')}
          hint={t('shelves:places.code.hint')}
          value={from}
          onChange={setFrom}
          max={10}
          required
          autoFocus
        />
      ) : (
        <>
          <div className="form-pair">
            <TextLine
              label={t('shelves:places.from')}
              value={from}
              onChange={setFrom}
              max={10}
              required
              autoFocus
            />
            <TextLine label={t('shelves:places.to')} value={to} onChange={setTo} max={10} />
          </div>
          <p className="field-hint">{t('shelves:places.run.hint')}</p>
        </>
      )}
      <TextLine label={t('shelves:places.name')} value={name} onChange={setName} max={60} />
    </FormDialog>
  );
};
