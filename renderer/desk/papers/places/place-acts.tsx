import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { PlaceRow } from '../../../../contract/custody/place.ts';
import { errorOfCause } from '../../../shared/api/answer.tsx';
import { useAction } from '../../../shared/api/use-call.ts';
import { useText } from '../../../shared/i18n/use-text.ts';
import { Button } from '../../../shared/ui/button.tsx';
import { TextLine } from '../../ui/fields.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';

/** Renaming a place and giving it up. */
export const PlaceActs = ({ place }: { readonly place: PlaceRow }) => {
  const t = useText();
  const client = useQueryClient();
  const [doing, setDoing] = useState<'rename' | 'close' | null>(null);
  const [code, setCode] = useState(place.code);
  const [name, setName] = useState(place.name);
  const over = () => {
    void client.invalidateQueries({ queryKey: ['places.list'] });
    setDoing(null);
  };
  const rename = useAction('places.rename', over);
  const close = useAction('places.close', over);
  return (
    <>
      <Button look="quiet" onPress={() => setDoing('rename')}>
        {t('shelves:places.rename')}
      </Button>
      <Button look="quiet" onPress={() => setDoing('close')}>
        {t('shelves:places.close')}
      </Button>
      {doing === 'rename' && (
        <FormDialog
          title={t('shelves:places.rename.title', { place: place.path })}
          go={t('shelves:places.save')}
          ready={code.trim() !== ''}
          busy={rename.isPending}
          error={rename.error && errorOfCause(rename.error)}
          onGo={() => rename.mutate({ id: place.id, code: code.trim(), name: name.trim() })}
          onClose={() => setDoing(null)}
        >
          <TextLine
            label={t('shelves:places.code')}
            hint={t('shelves:places.code.hint')}
            value={code}
            onChange={setCode}
            max={10}
            required
            autoFocus
          />
          <TextLine label={t('shelves:places.name')} value={name} onChange={setName} max={60} />
        </FormDialog>
      )}
      {doing === 'close' && (
        <FormDialog
          title={t('shelves:places.close.title', { place: place.path })}
          go={t('shelves:places.close')}
          look="danger"
          busy={close.isPending}
          error={close.error && errorOfCause(close.error)}
          onGo={() => close.mutate({ id: place.id })}
          onClose={() => setDoing(null)}
        >
          <p>{t('shelves:places.close.text')}</p>
        </FormDialog>
      )}
    </>
  );
};
