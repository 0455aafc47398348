import { Link } from 'react-router';
import type { Output } from '../../../contract/index.ts';
import { Answer } from '../../shared/api/answer.tsx';
import { useCall } from '../../shared/api/use-call.ts';
import { formatCount } from '../../shared/i18n/format.ts';
import { useText } from '../../shared/i18n/use-text.ts';
import { Notice } from '../../shared/ui/notice.tsx';

type Subject = Output<'library.overview'>['subjects'][number];

const address = ({ id, label }: Subject) =>
  `/browse/subject?${new URLSearchParams({ subject: id, ...(label === id ? {} : { label }) })}`;

/** 主题分类 as it is: each top class with the classes below it, both leading to their documents. */
export const SubjectTree = () => {
  const t = useText();
  const overview = useCall('library.overview', {});
  return (
    <Answer of={overview} lines={6}>
      {({ subjects }) => {
        const filled = subjects.filter(({ count }) => count > 0);
        const tops = filled.filter(({ parent }) => parent === null);
        if (tops.length === 0) return <Notice>{t('browse:none')}</Notice>;
        return (
          <ul className="subjects">
            {tops.map(top => (
              <li key={top.id} className="subject">
                <Link to={address(top)} className="tile tile-top">
                  <span className="tile-name">{top.label}</span>
                  <span className="tile-count">
                    {t('browse:tile.count', { count: formatCount(top.count) })}
                  </span>
                </Link>
                <ul className="subject-parts">
                  {filled
                    .filter(({ parent }) => parent === top.id)
                    .map(part => (
                      <li key={part.id}>
                        <Link to={address(part)} className="subject-part">
                          {part.label}
                          <span className="tile-count">{formatCount(part.count)}</span>
                        </Link>
                      </li>
                    ))}
                </ul>
              </li>
            ))}
          </ul>
        );
      }}
    </Answer>
  );
};
