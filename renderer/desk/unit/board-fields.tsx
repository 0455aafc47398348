import { type BoardColumn, type BoardSettings, boardColumns } from '../../../contract/statistics/board.ts';
import { useText } from '../../shared/i18n/use-text.ts';
import { Pick, TextLine } from '../ui/fields.tsx';
import { NumberLine } from './number-line.tsx';

type BoardFieldsProps = {
  readonly board: BoardSettings;
  readonly onChange: (board: BoardSettings) => void;
};

type Slot = BoardColumn | 'none';

/** The wall screen: its title, its columns from the left, and how far back it goes. */
export const BoardFields = ({ board, onChange }: BoardFieldsProps) => {
  const t = useText();
  const slots: readonly Slot[] = boardColumns.map((_, at) => board.columns[at] ?? 'none');
  /** A column stands once: chosen a second time, it changes places. */
  const set = (at: number, chosen: Slot) => {
    const next = slots.map(slot => (slot === chosen && chosen !== 'none' ? (slots[at] ?? 'none') : slot));
    next[at] = chosen;
    onChange({ ...board, columns: next.filter(slot => slot !== 'none') });
  };
  return (
    <div className="unit-grid">
      <TextLine
        label={t('unit:board.title')}
        value={board.title}
        onChange={title => onChange({ ...board, title })}
        max={30}
      />
      <NumberLine
        label={t('unit:board.doneDays')}
        hint={t('unit:board.doneDays.hint')}
        value={board.doneDays}
        onChange={doneDays => onChange({ ...board, doneDays })}
      />
      {slots.map((slot, at) => (
        <Pick<Slot>
          // biome-ignore lint/suspicious/noArrayIndexKey: places from the left
          key={at}
          label={t('unit:board.column', { place: at + 1 })}
          value={slot}
          options={[...boardColumns, 'none']}
          name={each => t(`unit:board.${each}`)}
          onChange={chosen => set(at, chosen)}
        />
      ))}
    </div>
  );
};
