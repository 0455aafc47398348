import { useQuery, useQueryClient } from '@tanstack/react-query';
import { ArrowRight, BookOpenText, PencilLine, Search } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Hit } from '../../../contract/library.ts';
import { Answer } from '../../shared/api/answer.tsx';
import { CallFailure, call } from '../../shared/api/call.ts';
import { formatDate } from '../../shared/i18n/format.ts';
import { useLanguage, useText } from '../../shared/i18n/use-text.ts';
import { Button } from '../../shared/ui/button.tsx';
import { Notice } from '../../shared/ui/notice.tsx';
import { alreadyPublic } from './already-public.ts';
import { Line } from './fields.tsx';
import { mattersIn } from './matter.ts';

type BeforeProps = {
  readonly onApply: (sentence: string) => void;
  readonly onAmend: () => void;
};

/** Longest sentence, which becomes the name of what is asked for. */
const longest = 300;

/** The visit's own memory, thrown away with it: the sentence is still there when a visitor comes back from a document. */
const sentenceKey = ['apply.sentence'];

/** Before the form: what is already public need not be asked for, and what is no application is told its own way. */
export const Before = ({ onApply, onAmend }: BeforeProps) => {
  const t = useText();
  const visit = useQueryClient();
  const [sentence, setSentence] = useState(() => visit.getQueryData<string>(sentenceKey) ?? '');
  const [asked, setAsked] = useState(sentence);
  const found = useQuery({
    queryKey: ['apply.alreadyPublic', asked],
    queryFn: ({ signal }) =>
      alreadyPublic(asked, async (query, limit) => {
        const result = await call('library.search', { query, limit }, signal);
        if (!result.ok) throw new CallFailure(result.error);
        return result.value;
      }),
    enabled: asked !== '',
  });
  const ask = () => {
    visit.setQueryData(sentenceKey, sentence.trim());
    setAsked(sentence.trim());
  };
  return (
    <form
      className="step"
      onSubmit={event => {
        event.preventDefault();
        ask();
      }}
    >
      <Line
        label={t('apply:before.question')}
        hint={t('apply:before.hint')}
        value={sentence}
        onChange={setSentence}
        maxLength={longest}
      />
      <div className="before-find">
        <Button type="submit" main look={asked === '' ? 'primary' : 'plain'} icon={Search}>
          {t('apply:before.find')}
        </Button>
      </div>
      {asked !== '' && (
        <>
          <Matters sentence={asked} />
          <Answer of={found} lines={3}>
            {hits => <Found hits={hits} />}
          </Answer>
          <div className="before-go">
            <Button main look="primary" icon={ArrowRight} onPress={() => onApply(sentence.trim())}>
              {found.data && found.data.length === 0 ? t('apply:before.apply') : t('apply:before.continue')}
            </Button>
          </div>
        </>
      )}
      <div className="before-other">
        <Button main look="quiet" icon={PencilLine} onPress={onAmend}>
          {t('apply:before.amend')}
        </Button>
      </div>
    </form>
  );
};

const Matters = ({ sentence }: { readonly sentence: string }) => {
  const t = useText();
  return mattersIn(sentence).map(matter => (
    <Notice key={matter} tone="warm" role="status" title={t(`apply:before.${matter}.title`)}>
      <p>{t(`apply:before.${matter}.text`)}</p>
      <p className="field-hint">{t('apply:before.basis')}</p>
    </Notice>
  ));
};

const Found = ({ hits }: { readonly hits: readonly Hit[] }) => {
  const t = useText();
  const language = useLanguage();
  if (hits.length === 0) return <p className="before-none">{t('apply:before.none')}</p>;
  return (
    <section className="before-found" aria-label={t('apply:before.found')}>
      <h2>{t('apply:before.found')}</h2>
      <ul>
        {hits.map(({ id, title, issuer, writtenOn, publishedAt }) => (
          <li key={id}>
            <Link to={`/document/${id}`} className="before-hit">
              <BookOpenText className="icon" aria-hidden />
              <span className="before-hit-title" lang="zh">
                {title}
              </span>
              <span className="before-hit-facts" lang="zh">
                {[issuer, formatDate((writtenOn ?? publishedAt ?? '').slice(0, 10), language)]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
};
