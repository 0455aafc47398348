import { Video } from 'lucide-react';
import { useText } from '../../shared/i18n/use-text.ts';
import type { Pages } from './use-pages.ts';

/** The pages taken so far, in their order, and the way back to the camera. */
export const PageStrip = ({ taken }: { readonly taken: Pages }) => {
  const t = useText();
  const { pages, looked } = taken;
  return (
    <ol className="page-strip" aria-label={t('scan:takenPages')}>
      {pages.map((page, at) => (
        <li key={page.id}>
          <button
            type="button"
            className="page-thumb"
            aria-pressed={page === looked}
            aria-label={t('scan:page.look', { page: at + 1 })}
            onClick={() => taken.look(page.id)}
          >
            <img src={page.url} alt="" />
            <span>{at + 1}</span>
          </button>
        </li>
      ))}
      <li>
        <button
          type="button"
          className="page-thumb page-thumb-camera"
          aria-pressed={looked === null}
          onClick={() => taken.look(null)}
        >
          <Video className="icon" aria-hidden />
          <span>{t('scan:camera.back')}</span>
        </button>
      </li>
    </ol>
  );
};
