import { CopyCheck } from 'lucide-react';
import { Link } from 'react-router';
import type { Input } from '../../../../contract/index.ts';
import { useCall } from '../../../shared/api/use-call.ts';
import { useText } from '../../../shared/i18n/use-text.ts';
import { Notice } from '../../../shared/ui/notice.tsx';

type SameNoticeProps = {
  /** a paper that is registered, or what is being typed of one */
  readonly of: Input<'custody.same'>;
  /** too little is typed yet to ask */
  readonly enabled?: boolean;
};

/** Other papers kept here that may be this one, and why. It warns and hinders nothing. */
export const SameNotice = ({ of, enabled = true }: SameNoticeProps) => {
  const t = useText();
  const { data } = useCall('custody.same', of, { enabled, keep: true });
  if (!enabled || !data || data.papers.length === 0) return null;
  return (
    <Notice tone="warm" role="status" icon={CopyCheck} title={t('register:same')}>
      <ul className="same-papers">
        {data.papers.map(({ id, number, title, why }) => (
          <li key={id}>
            {'paper' in of ? (
              <Link to={`/desk/papers/paper/${id}`} lang="zh-Hans">
                {number} {title}
              </Link>
            ) : (
              // what is being typed is not lost by a slip of the hand
              <span lang="zh-Hans">
                {number} {title}
              </span>
            )}{' '}
            {why.map(each => (
              <span key={each} className="badge badge-kind">
                {t(`register:same.${each}`)}
              </span>
            ))}
          </li>
        ))}
      </ul>
    </Notice>
  );
};
