import { Plus, Tags } from 'lucide-react';
import { type CSSProperties, useState } from 'react';
import { type PlaceKind, type PlaceRow, placeKinds } from '../../../../contract/custody/place.ts';
import { Answer } from '../../../shared/api/answer.tsx';
import { useCall } from '../../../shared/api/use-call.ts';
import { useText } from '../../../shared/i18n/use-text.ts';
import { Button, LinkButton } from '../../../shared/ui/button.tsx';
import { PapersPage } from '../ui/papers-page.tsx';
import { AddPlaces } from './add-places.tsx';
import { PlaceActs } from './place-acts.tsx';
import '../../cases/cases.css';
import './places.css';

/** The tree of places the unit has: 室, 架, 层, 盒. */
export const PlacesPage = () => {
  const t = useText();
  const list = useCall('places.list', {});
  const [adding, setAdding] = useState<PlaceRow | 'room' | null>(null);
  return (
    <PapersPage
      title={t('shelves:places.title')}
      actions={
        <Button main look="primary" icon={Plus} onPress={() => setAdding('room')}>
          {t('shelves:places.addRoom')}
        </Button>
      }
    >
      <p className="field-hint places-text">{t('shelves:places.text')}</p>
      <Answer of={list}>
        {({ places }) =>
          places.length === 0 ? (
            <p className="case-empty">{t('shelves:places.none')}</p>
          ) : (
            <ul className="places">
              {places.map(place => (
                <PlaceLine key={place.id} place={place} onAdd={() => setAdding(place)} />
              ))}
            </ul>
          )
        }
      </Answer>
      {adding && (
        <AddPlaces
          parent={adding === 'room' ? null : adding}
          kinds={adding === 'room' ? ['room'] : kindsBelow(adding.kind)}
          onClose={() => setAdding(null)}
        />
      )}
    </PapersPage>
  );
};

const kindsBelow = (kind: PlaceKind): readonly PlaceKind[] => placeKinds.slice(placeKinds.indexOf(kind) + 1);

type PlaceLineProps = { readonly place: PlaceRow; readonly onAdd: () => void };

const PlaceLine = ({ place, onAdd }: PlaceLineProps) => {
  const t = useText();
  const deep = place.path.split('-').length - 1;
  return (
    <li
      className={`place place-${place.kind}${place.closed ? ' place-closed' : ''}`}
      style={{ '--deep': deep } as CSSProperties}
    >
      <span className="place-kind">{t(`shelves:kind.${place.kind}`)}</span>
      <strong className="place-path">{place.path}</strong>
      <span>{place.name}</span>
      <span className="barcode-text">{place.barcode}</span>
      <span className="place-copies">
        {place.closed ? t('shelves:places.closed') : t('shelves:places.copies', { count: place.copies })}
      </span>
      <span className="place-acts">
        {!place.closed && place.kind !== 'box' && (
          <Button look="quiet" icon={Plus} onPress={onAdd}>
            {t('shelves:places.add')}
          </Button>
        )}
        {!place.closed && (
          <LinkButton to={`/desk/papers/labels?place=${place.id}`} look="quiet" icon={Tags}>
            {t('label:go')}
          </LinkButton>
        )}
        {!place.closed && <PlaceActs place={place} />}
      </span>
    </li>
  );
};
