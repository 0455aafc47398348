import { Maximize2, Minimize2, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { type MappedField, type Mapping, mappedFields } from '../../../contract/websites/column.ts';
import type { WebsitePreview } from '../../../contract/websites/methods.ts';
import type { Piece } from '../../../contract/websites/page.ts';
import { useText } from '../../shared/i18n/use-text.ts';
import { Button } from '../../shared/ui/button.tsx';
import { Card } from '../../shared/ui/card.tsx';
import { PageSketch, type Placed, wordsOf } from './page-sketch.tsx';

type PointingProps = {
  readonly seen: WebsitePreview;
  readonly mapping: Mapping;
  readonly busy: boolean;
  readonly onChange: (mapping: Mapping) => void;
};

/** Where a page was read wrongly: one points at a place of it and says what it is, and the page is read again. */
export const Pointing = ({ seen, mapping, busy, onChange }: PointingProps) => {
  const t = useText();
  const pages = { list: seen.list, article: seen.article?.page ?? null };
  const [way, setWay] = useState<'list' | 'article'>(seen.articles.length > 0 ? 'article' : 'list');
  // what was chosen, and before it what lies within it
  const [trail, setTrail] = useState<readonly Placed[]>([]);
  const chosen = trail.at(-1) ?? null;
  const page = pages[way];
  const pointed = Object.keys(mapping.fields).length + (mapping.articles ? 1 : 0);
  const labelOf = ({ at, list }: Piece): string | undefined => {
    if (way === 'list') return list && list === mapping.articles ? t('websites:point.article') : undefined;
    const field = mappedFields.find(each => mapping.fields[each] === at);
    return field && t(`websites:field.${field}`);
  };
  return (
    <Card
      title={t('websites:point')}
      aside={
        <ToggleButtonGroup
          className="sketch-choices sketch-ways"
          aria-label={t('websites:point.page')}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[way]}
          onSelectionChange={keys => {
            setWay(keys.has('list') ? 'list' : 'article');
            setTrail([]);
          }}
        >
          {(['list', 'article'] as const).map(each => (
            <ToggleButton key={each} id={each} className="button button-plain" isDisabled={!pages[each]}>
              {t(`websites:point.page.${each}`)}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      }
    >
      <p className="field-hint">{t(`websites:point.hint.${way}`)}</p>
      {pointed > 0 && (
        <Button icon={Undo2} isDisabled={busy} onPress={() => onChange({ fields: {} })}>
          {t('websites:point.forget')}
        </Button>
      )}
      {page ? (
        <>
          <PageSketch page={page} chosen={chosen} labelOf={labelOf} onChoose={one => setTrail([one])} />
          <Chosen
            way={way}
            trail={trail}
            mapping={mapping}
            busy={busy}
            onTrail={setTrail}
            onChange={onChange}
          />
        </>
      ) : (
        <p>{t('websites:point.nothingHere')}</p>
      )}
    </Card>
  );
};

type ChosenProps = Omit<PointingProps, 'seen'> & {
  readonly way: 'list' | 'article';
  readonly trail: readonly Placed[];
  readonly onTrail: (trail: readonly Placed[]) => void;
};

/** The selector of all links of the list that a piece is in: a link's own rows, or every link within. */
const linksOf = ({ piece, above }: Placed): string => {
  for (let at: Placed | null = { piece, above, parts: [] }; at; at = at.above)
    if (at.piece.list) return at.piece.list;
  return `${piece.at} a[href]`;
};

const Chosen = ({ way, trail, mapping, busy, onTrail, onChange }: ChosenProps) => {
  const t = useText();
  const chosen = trail.at(-1);
  if (!chosen) return <p className="sketch-bar field-hint">{t('websites:point.none')}</p>;
  const { piece, above } = chosen;
  const words = wordsOf(piece);
  const point = (field: MappedField) => {
    const others = Object.entries(mapping.fields).filter(([, at]) => at !== piece.at);
    onChange({ ...mapping, fields: { ...Object.fromEntries(others), [field]: piece.at } });
  };
  return (
    <div className="sketch-bar">
      <p className="sketch-quote" lang="zh">
        {words.length > 120 ? `${words.slice(0, 80)} …… ${words.slice(-30)}` : words}
      </p>
      <div className="sketch-choices">
        <Button icon={Maximize2} isDisabled={!above} onPress={() => above && onTrail([...trail, above])}>
          {t('websites:point.wider')}
        </Button>
        <Button icon={Minimize2} isDisabled={trail.length < 2} onPress={() => onTrail(trail.slice(0, -1))}>
          {t('websites:point.narrower')}
        </Button>
      </div>
      <p>{t('websites:point.is')}</p>
      <div className="sketch-choices">
        {way === 'list' ? (
          <Button
            look="primary"
            isDisabled={busy}
            onPress={() => onChange({ ...mapping, articles: linksOf(chosen) })}
          >
            {t('websites:point.articles')}
          </Button>
        ) : (
          mappedFields.map(field => (
            <Button
              key={field}
              look={mapping.fields[field] === piece.at ? 'primary' : 'plain'}
              isDisabled={busy}
              onPress={() => point(field)}
            >
              {t(`websites:field.${field}`)}
            </Button>
          ))
        )}
      </div>
    </div>
  );
};
