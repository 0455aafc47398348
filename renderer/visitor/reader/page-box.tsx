import { useEffect, useState } from 'react';
import { Input, TextField } from 'react-aria-components';
import { useText } from '../../shared/i18n/use-text.ts';

type PageBoxProps = {
  readonly page: number;
  readonly pages: number;
  readonly onGo: (page: number) => void;
};

/** The number of the page shown, which can be typed over: Enter goes there, anything else puts the number back. */
export const PageBox = ({ page, pages, onGo }: PageBoxProps) => {
  const t = useText();
  const [typed, setTyped] = useState<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a turned page ends the typing
  useEffect(() => setTyped(null), [page]);
  const go = () => {
    const wanted = Number.parseInt(typed ?? '', 10);
    if (Number.isFinite(wanted)) onGo(wanted);
    setTyped(null);
  };
  return (
    <form
      className="page-box"
      onSubmit={event => {
        event.preventDefault();
        go();
      }}
    >
      <TextField
        aria-label={t('reader:page.box', { pages })}
        value={typed ?? String(page)}
        onChange={setTyped}
        onBlur={() => setTyped(null)}
      >
        <Input
          className="page-input"
          inputMode="numeric"
          maxLength={5}
          onFocus={event => event.currentTarget.select()}
          onKeyDown={event => {
            if (event.key === 'Escape') setTyped(null);
          }}
        />
      </TextField>
      <span aria-hidden className="page-total">
        / {pages}
      </span>
    </form>
  );
};
