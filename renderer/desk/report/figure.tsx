import { useText } from '../../shared/i18n/use-text.ts';

type FigureProps = {
  readonly value: number;
  /** the place in the form, read aloud */
  readonly name: string;
  readonly wrong: boolean;
  readonly onPress: () => void;
};

/** A number of a table; pressing it shows what stands behind it. */
export const Figure = ({ value, name, wrong, onPress }: FigureProps) => {
  const t = useText();
  return (
    <td className={wrong ? 'report-wrong' : undefined}>
      {value === 0 ? (
        value
      ) : (
        <button
          type="button"
          className="report-number"
          aria-label={t('report:behind', { name, value })}
          onClick={onPress}
        >
          {value}
        </button>
      )}
    </td>
  );
};
