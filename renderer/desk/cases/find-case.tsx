import { Search, X } from 'lucide-react';
import { useState } from 'react';
import { type CaseStateName, caseStates } from '../../../contract/applications/clock.ts';
import { useText } from '../../shared/i18n/use-text.ts';
import { Button } from '../../shared/ui/button.tsx';
import { Pick, TextLine } from '../ui/fields.tsx';

const fields = ['number', 'name', 'identity', 'phone'] as const;
export type Sought = { readonly field: (typeof fields)[number]; readonly text: string };

type FindCaseProps = {
  readonly state: CaseStateName | '';
  readonly sought: Sought | null;
  readonly onState: (state: CaseStateName | '') => void;
  readonly onSeek: (sought: Sought | null) => void;
};

/** By state; by number, or by a person's whole name, identity or telephone number: those are kept as keyed hashes only. */
export const FindCase = ({ state, sought, onState, onSeek }: FindCaseProps) => {
  const t = useText();
  const [field, setField] = useState<Sought['field']>('number');
  const [text, setText] = useState('');
  return (
    <search>
      <form
        className="find-case"
        onSubmit={event => {
          event.preventDefault();
          onSeek(text.trim() ? { field, text: text.trim() } : null);
        }}
      >
        <Pick
          label={t('cases:column.state')}
          value={state}
          options={['', ...caseStates.filter(each => each !== 'draft')]}
          name={each => (each === '' ? t('cases:state.any') : t(`cases:state.${each}`))}
          onChange={onState}
        />
        <Pick
          label={t('cases:find.by')}
          value={field}
          options={fields}
          name={each => t(`cases:find.${each}`)}
          onChange={setField}
        />
        <TextLine
          label={t('cases:find.text')}
          placeholder={field === 'number' ? t('cases:find.part') : t('cases:find.whole')}
          value={text}
          onChange={setText}
          max={100}
        />
        <div className="find-buttons">
          <Button type="submit" main icon={Search}>
            {t('cases:find.go')}
          </Button>
          {sought && (
            <Button
              main
              look="quiet"
              icon={X}
              onPress={() => {
                setText('');
                onSeek(null);
              }}
            >
              {t('cases:find.clear')}
            </Button>
          )}
        </div>
      </form>
    </search>
  );
};
