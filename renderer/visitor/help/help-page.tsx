import { Accessibility, Hand, Keyboard, LifeBuoy, type LucideIcon, Search, ShieldCheck } from 'lucide-react';
import { useText } from '../../shared/i18n/use-text.ts';
import { shell } from '../../shared/shell.ts';
import { Page } from '../frame/page.tsx';
import { LeaveKiosk } from './leave-kiosk.tsx';
import './help-page.css';

/** How to use this room, on one page. */
export const HelpPage = () => {
  const t = useText();
  return (
    <Page title={t('common:help')}>
      <div className="help">
        <Topic
          icon={Search}
          title={t('help:search')}
          lines={[
            t('help:search.words'),
            t('help:search.phrase'),
            t('help:search.number'),
            t('help:search.pinyin'),
            t('help:search.narrow'),
          ]}
        />
        <Topic
          icon={Hand}
          title={t('help:touch')}
          lines={[t('help:touch.keys'), t('help:touch.back'), t('help:touch.end')]}
        />
        <Topic
          icon={Accessibility}
          title={t('help:reading')}
          lines={[t('help:reading.size'), t('help:reading.contrast'), t('help:reading.language')]}
        />
        <Topic
          icon={Keyboard}
          title={t('help:keyboard')}
          lines={[t('help:keyboard.slash'), t('help:keyboard.tab'), t('help:keyboard.escape')]}
        />
        <Topic
          icon={ShieldCheck}
          title={t('help:privacy')}
          lines={[t('help:privacy.none'), t('help:privacy.idle')]}
        />
        <Topic icon={LifeBuoy} title={t('help:staff')} lines={[t('help:staff.ask'), t('help:staff.apply')]} />
      </div>
      {shell()?.kiosk && <LeaveKiosk />}
    </Page>
  );
};

type TopicProps = { readonly icon: LucideIcon; readonly title: string; readonly lines: readonly string[] };

const Topic = ({ icon: Icon, title, lines }: TopicProps) => (
  <section className="help-topic card">
    <h2>
      <Icon className="icon" aria-hidden />
      {title}
    </h2>
    <ul>
      {lines.map(line => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  </section>
);
